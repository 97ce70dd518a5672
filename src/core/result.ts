import type { Refusal } from './finding.js'

/**
 * An expected failure is a value: plain data, never thrown.
 *
 * @example
 * ```ts
 * import { err, ok, type Result } from 'baolei'
 *
 * const half = (n: number): Result<number, string> => (n % 2 === 0 ? ok(n / 2) : err('odd'))
 * half(4) // { ok: true, value: 2 }
 * ```
 */
export type Result<T, E = Refusal> = Ok<T> | Err<E>

/** The successful side of a {@link Result}. */
export interface Ok<T> {
  readonly ok: true
  readonly value: T
}

/** The refused side of a {@link Result}. */
export interface Err<E> {
  readonly ok: false
  readonly error: E
}

/** Wraps a value as a success. */
export function ok<T>(value: T): Ok<T> {
  return { ok: true, value }
}

/** Wraps a reason as a failure. */
export function err<E>(error: E): Err<E> {
  return { ok: false, error }
}
