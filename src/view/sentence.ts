import type { FindingCode, FindingOf, Verdict } from '../core/finding.js'
import type { Locale } from '../core/label.js'
import type { Teller } from './teller.js'

/** One text about a finding: as it is, or made of what is required and found. */
export type Tell<C extends FindingCode> = string | ((finding: FindingOf<C>, tell: Teller) => string)

/** What is said of a verdict: one line for a row or a button, and if that leaves something out, the whole as well. */
export type Said<C extends FindingCode> = Tell<C> | readonly [line: Tell<C>, whole: Tell<C>]

/**
 * The sentences of each code of a room: for each verdict, in each language. No full stop at the end. A code or a verdict
 * without a sentence does not compile.
 */
export type Sentences<Shapes> = {
  readonly [C in keyof Shapes & FindingCode]: Readonly<Record<Locale, Readonly<Record<Verdict, Said<C>>>>>
}

/** A text about a finding, said. */
export function told<C extends FindingCode>(say: Tell<C>, finding: FindingOf<C>, tell: Teller): string {
  return typeof say === 'string' ? say : say(finding, tell)
}

/** One line, and as the whole the line with more after it. */
export function withMore<C extends FindingCode>(line: Tell<C>, more: Tell<C>): Said<C> {
  return [line, (finding, tell) => told(line, finding, tell) + told(more, finding, tell)]
}

/** A sentence that is the same whatever the verdict. */
export function always<S>(said: S): Readonly<Record<Verdict, S>> {
  return { holds: said, fails: said, unknown: said }
}
