import type { Finding, Missing } from '../core/finding.js'
import { lazy } from '../core/lazy.js'

/** Why a verdict is as it is. */
export interface Why {
  readonly findings: readonly Finding[]
  readonly missing: readonly Missing[]
}

const explain: unique symbol = Symbol('explain')

interface Explainable {
  readonly [explain]: () => Why
}

const field = (name: keyof Why) => ({
  enumerable: true,
  get(this: Explainable) {
    return this[explain]()[name]
  },
})

// Shared by all verdicts: a getter of its own for each would cost more than the verdict.
const findings = /*@__PURE__*/ field('findings')
const missing = /*@__PURE__*/ field('missing')

/**
 * Gives a verdict its findings and what is missing. They look like any other field, also to `JSON.stringify` and to a
 * spread, and are worked out once, when one of them is first read: most verdicts are only counted.
 */
export function withWhy<T extends object>(verdict: T, why: () => Why): T & Why {
  Object.defineProperty(verdict, explain, { value: lazy(why) })
  Object.defineProperty(verdict, 'findings', findings)
  Object.defineProperty(verdict, 'missing', missing)
  return verdict as T & Why
}
