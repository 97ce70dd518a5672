import { governs, type Role, unitOf } from '../core/actor.js'
import { groupBy } from '../core/group.js'
import type { Duty } from '../rulebook/duty.js'
import type { Listing, Tenure } from './listing.js'
import { mergeSpans, type Span, sharedSpans } from './span.js'

/** When a duty is owed for one village, or by one county, and by which holder where holders are known. */
export interface Owed {
  /** The village's code, or the county's. */
  readonly subject: string
  readonly holder?: string
  /** Unbroken stretches, in order. */
  readonly spans: readonly Span[]
}

/**
 * When a duty is owed (D19): a duty about a village while that village is on one of the duty's lists, a duty of the
 * county while any of its villages is. Moving between two of these lists, or a second listing that follows without a
 * gap, breaks nothing.
 */
export function owedFor(duty: Duty, listings: readonly Listing[]): readonly Owed[] {
  const counted = listings.filter(({ list }) => duty.lists.includes(list))
  return [...groupBy(counted, ({ village }) => unitOf(village, duty.scope))].map(([subject, own]) => ({
    subject,
    spans: mergeSpans(own),
  }))
}

/**
 * The terms in the post that is in charge of a village or county. Where holders are given both for the village itself
 * and for its township or county, those for the narrower unit count.
 */
export function tenuresFor(role: Role, subject: string, tenures: readonly Tenure[]): readonly Tenure[] {
  const fitting = tenures.filter((tenure) => tenure.role === role && governs(tenure.unit, subject))
  const narrowest = Math.max(0, ...fitting.map(({ unit }) => unit.length))
  return fitting.filter(({ unit }) => unit.length === narrowest)
}

/**
 * Splits what is owed by those who held the post (D19), each for the days they held it, if any. Without any known the
 * post owes it as such.
 */
export function owedByHolder(duty: Duty, owed: Owed, tenures: readonly Tenure[]): readonly Owed[] {
  const held = tenuresFor(duty.owner, owed.subject, tenures)
  if (held.length === 0) return [owed]
  return [...new Set(held.map(({ ref }) => ref))].map((holder) => {
    const own = held.filter(({ ref }) => ref === holder)
    return { subject: owed.subject, holder, spans: sharedSpans(owed.spans, mergeSpans(own)) }
  })
}
