import type { CivilDate } from '../core/date.js'
import type { Duty } from '../rulebook/duty.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { firstListed, type Listing, type Tenure } from './listing.js'
import { byDueDay, type Occurrence } from './occurrence.js'
import { type Owed, owedByHolder, owedFor } from './owed.js'
import { numbered, periodic } from './periodic.js'
import { type Range, rangeOf } from './range.js'
import { lastDay, type Span } from './span.js'

/** From what, and for which days, duties are worked out. */
export interface DutyQuery {
  readonly listings: readonly Listing[]
  /** Who held which post, where the embedding system knows; otherwise the post owes a duty as such. */
  readonly tenures?: readonly Tenure[]
  readonly from: CivilDate
  /** The last day, included. */
  readonly to: CivilDate
}

/**
 * Who owes what, for which village, in which window (D19). An occurrence belongs to a range when it is owed on a day
 * of the range, and it is the same whatever range shows it. So a yearly duty shows in each month of its year, and a
 * range split anywhere gives, by id, the union of its parts. Sorted by last day.
 *
 * @example
 * ```ts
 * import { yearEnd, yearStart } from 'baolei'
 * import { xining2024 } from 'baolei/xining-2024'
 * import { dutiesOf, parseListing } from 'baolei/duties'
 *
 * const listing = parseListing({ village: '630121100201', list: 'weak-lax', from: '2024-01-01' })
 * const listings = listing.ok ? [listing.value] : []
 * const owed = dutiesOf(xining2024, { listings, from: yearStart(2024), to: yearEnd(2024) })
 * owed.filter(({ duty }) => duty === 'hear-residents').length // 24
 * ```
 */
export function dutiesOf(rulebook: Rulebook, query: DutyQuery): readonly Occurrence[] {
  const { listings, tenures = [], from, to } = query
  // Nothing is owed before the first listing.
  const first = firstListed(listings, to)
  const range = rangeOf(first < from ? from : first, to)
  return rulebook.responsibility.duties
    .flatMap((duty) => owedFor(duty, listings).flatMap((owed) => occurrencesOf(rulebook, duty, owed, tenures, range)))
    .sort(byDueDay)
}

function occurrencesOf(
  rulebook: Rulebook,
  duty: Duty,
  owed: Owed,
  tenures: readonly Tenure[],
  range: Range,
): readonly Occurrence[] {
  const { recurrence } = duty
  // What is done once for a listing stays done when the post changes hands.
  if (recurrence === 'once') return owed.spans.flatMap((span) => unbroken(duty, 'once', owed, span, range))
  const owners = owedByHolder(duty, owed, tenures)
  if (recurrence === 'standing') {
    return owners.flatMap((own) => own.spans.flatMap((span) => unbroken(duty, 'standing', own, span, range)))
  }
  const cadence = recurrence === 'regularly' ? rulebook.responsibility.regularly.value : recurrence
  return periodic(rulebook, duty, cadence, owners, range)
}

function unbroken(duty: Duty, kind: 'once' | 'standing', owed: Owed, span: Span, range: Range): readonly Occurrence[] {
  const end = lastDay(span)
  if (range.from > range.to || span.from > range.to || (end !== undefined && end < range.from)) return []
  const window = kind === 'once' || end === undefined ? { from: span.from } : { from: span.from, to: end }
  return numbered(duty, owed, span.from, { kind, window, partial: false, cites: duty.from.cites })
}
