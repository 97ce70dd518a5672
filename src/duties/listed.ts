import { unitOf } from '../core/actor.js'
import type { CivilDate } from '../core/date.js'
import { groupBy } from '../core/group.js'
import { compareTexts } from '../core/order.js'
import type { Duty } from '../rulebook/duty.js'
import { lastDay, mergeSpans, type Span } from './calendar.js'
import type { Listing } from './query.js'

/** Days in a row on which a village, or any village of a township or county, was listed. */
export interface Listed extends Span {
  /** The day on which the last of their episodes was closed; absent while one is open (D20). */
  readonly closed?: CivilDate
  /** The first and the last of the days, worked out once for all duties that stand so long. */
  readonly window: { readonly from: CivilDate; readonly to?: CivilDate }
}

/** When a village, township or county had a listed village, in order of time. */
export interface ListedSubject {
  readonly subject: string
  readonly spans: readonly Listed[]
}

/**
 * When a duty is owed, and for what (D19): one about a village while that village is on one of the duty's lists, one of
 * a township or county while any of its villages is. Moving between two of these lists, or a second listing that
 * follows without a gap, interrupts nothing. Sorted by code; worked out once for all duties with the same scope and
 * lists.
 */
export function listedSubjects(listings: readonly Listing[]): (duty: Duty) => readonly ListedSubject[] {
  const known = new Map<string, readonly ListedSubject[]>()
  const sameDays = new Map<string, readonly Listed[]>()
  const inUse = new Set(listings.map(({ list }) => list))
  return ({ scope, lists: all }) => {
    const lists = all.filter((list) => inUse.has(list))
    const key = [scope, ...lists].join()
    const before = known.get(key)
    if (before !== undefined) return before
    const counted = listings.filter(({ list }) => lists.includes(list))
    const subjects = [...groupBy(counted, ({ village }) => unitOf(village, scope))]
      .map(([subject, own]) => ({ subject, spans: listedSpans(own, sameDays) }))
      .sort((a, b) => compareTexts(a.subject, b.subject))
    known.set(key, subjects)
    return subjects
  }
}

// Many villages are listed on the same days: they share their spans, so that what they owe is worked out only once.
function listedSpans(own: readonly Listing[], sameDays: Map<string, readonly Listed[]>): readonly Listed[] {
  const key = own.map(({ from, to, closed }) => `${from} ${to} ${closed}`).join()
  const spans = sameDays.get(key) ?? closedSpans(own)
  sameDays.set(key, spans)
  return spans
}

function closedSpans(own: readonly Listing[]): readonly Listed[] {
  const inOrder = [...own].sort((a, b) => compareTexts(a.from, b.from))
  let next = 0
  return mergeSpans(own).map((span) => {
    let closed: CivilDate | undefined = span.from
    for (let one = inOrder[next]; one !== undefined && inSpan(one, span); one = inOrder[++next]) {
      closed = closed === undefined || one.closed === undefined ? undefined : later(closed, one.closed)
    }
    const window = windowOf(span)
    return closed === undefined || window.to === undefined ? { ...span, window } : { ...span, window, closed }
  })
}

/** The first and the last of the days in a row; those of a listing are known. */
export function windowOf(span: Span | Listed): Listed['window'] {
  if ('window' in span) return span.window
  const { from } = span
  const to = lastDay(span)
  return to === undefined ? { from } : { from, to }
}

function inSpan({ from }: Listing, { to }: Span): boolean {
  return to === undefined || from < to
}

function later(a: CivilDate, b: CivilDate): CivilDate {
  return a > b ? a : b
}
