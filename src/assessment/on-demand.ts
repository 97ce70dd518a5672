import type { Finding, Missing } from '../core/finding.js'
import { lazy } from '../core/lazy.js'

/** What is behind a verdict. Findings, and what is missing, are worked out when they are first asked for. */
export interface Behind {
  readonly findings: () => readonly Finding[]
  readonly missing: () => readonly Missing[]
  /** The vetoes that apply. */
  readonly vetoes: readonly string[]
}

/** Why a verdict is as it is. */
interface Why {
  readonly findings: readonly Finding[]
  readonly missing: readonly Missing[]
}

const behind: unique symbol = Symbol('behind')

interface Explainable {
  readonly [behind]: () => Behind
}

const field = (name: keyof Why) => ({
  enumerable: true,
  get(this: Explainable) {
    return this[behind]()[name]()
  },
})

// Shared by all verdicts: a getter of its own for each would cost more than the verdict.
const findings = /*@__PURE__*/ field('findings')
const missing = /*@__PURE__*/ field('missing')

/**
 * Gives a verdict its findings and what is missing. They look like any other field, also to `JSON.stringify` and to a
 * spread, and are worked out once, when one of them is first read: most verdicts are only counted.
 */
export function withWhy<T extends object>(verdict: T, why: () => Behind): T & Why {
  Object.defineProperty(verdict, behind, { value: lazy(why) })
  Object.defineProperty(verdict, 'findings', findings)
  Object.defineProperty(verdict, 'missing', missing)
  return verdict as T & Why
}

/** The vetoes that apply in a verdict, without its findings. Only the verdict itself knows them, no copy of it. */
export function vetoesBehind(verdict: object): readonly string[] {
  return (verdict as Explainable)[behind]().vetoes
}
