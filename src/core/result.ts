import type { Refusal } from './finding.js'

/**
 * What may fail returns this: a value, or the refusal. A failure that is to be expected is never thrown.
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

/**
 * A success with a value.
 *
 * @example
 * ```ts
 * import { ok } from 'baolei'
 *
 * ok(2) // { ok: true, value: 2 }
 * ```
 */
export function ok<T>(value: T): Ok<T> {
  return { ok: true, value }
}

/**
 * A failure with an error.
 *
 * @example
 * ```ts
 * import { err } from 'baolei'
 *
 * err({ reasons: [] }) // { ok: false, error: { reasons: [] } }
 * ```
 */
export function err<E>(error: E): Err<E> {
  return { ok: false, error }
}
