import { ROLE_LEVEL, unitOf } from '../core/actor.js'
import type { Citation } from '../core/citation.js'
import type { CivilDate } from '../core/date.js'
import { compareRatios } from '../core/threshold.js'
import type { Cadence, Duty, Rulebook } from '../rulebook/index.js'
import type { Listing, Tenure } from './listing.js'
import { byDueDay, type Occurrence } from './occurrence.js'
import { type Owed, owedByHolder, owedFor } from './owed.js'
import { type Range, rangeOf } from './range.js'
import { daysIn, lastDay, type Span, sharedSpans } from './span.js'

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
 * Who owes what, for which village, in which window (D19). An occurrence belongs to a range when it is owed on a day of the range, and
 * it is the same whatever range shows it. So a yearly duty shows in each month of its year, and a range split anywhere gives, by
 * id, the union of its parts. Sorted by last day.
 *
 * @example
 * ```ts
 * import { dutiesOf, parseListing, xining2024, yearEnd, yearStart } from 'baolei'
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
  const first = listings.map((listing) => listing.from).reduce((a, b) => (b < a ? b : a), to)
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
  return owedByHolder(duty, owed, tenures).flatMap((own) => {
    if (recurrence === 'standing') return own.spans.flatMap((span) => unbroken(duty, 'standing', own, span, range))
    const cadence = recurrence === 'regularly' ? rulebook.responsibility.regularly.value : recurrence
    return periodic(rulebook, duty, cadence, own, range)
  })
}

function unbroken(duty: Duty, kind: 'once' | 'standing', owed: Owed, span: Span, range: Range): Occurrence[] {
  const end = lastDay(span)
  if (range.from > range.to || span.from > range.to || (end !== undefined && end < range.from)) return []
  const window = kind === 'once' || end === undefined ? { from: span.from } : { from: span.from, to: end }
  return numbered(duty, owed, span.from, { kind, window, partial: false, cites: duty.from.cites })
}

function periodic(rulebook: Rulebook, duty: Duty, cadence: Cadence, owed: Owed, range: Range): Occurrence[] {
  const { partialBelow, regularly } = rulebook.responsibility
  const cites: readonly Citation[] = [
    ...new Set([...duty.from.cites, ...(duty.recurrence === 'regularly' ? regularly.from.cites : [])]),
  ]
  return range.periods[cadence].flatMap(({ period, days: of, span, inRange }) => {
    const shared = sharedSpans(owed.spans, [span])
    const [first, last] = [shared[0], shared[shared.length - 1]]
    const to = last === undefined ? undefined : last.to === span.to ? period.to : lastDay(last)
    if (first === undefined || to === undefined || sharedSpans(shared, inRange).length === 0) return []
    const whole = first.from === span.from && first.to === span.to
    const covered = { days: whole ? of : daysIn(shared), of }
    const partial = compareRatios({ part: covered.days, whole: of }, partialBelow.value) < 0
    const window = { from: first.from, to }
    return numbered(duty, owed, period.id, { kind: 'periodic', cadence, period, window, covered, partial, cites })
  })
}

type Rest = Pick<Occurrence, 'kind' | 'cadence' | 'period' | 'window' | 'covered' | 'partial' | 'cites'>

function numbered(duty: Duty, { subject, holder }: Owed, when: string, rest: Rest): Occurrence[] {
  const village = duty.scope === 'village'
  return Array.from({ length: duty.times }, (_, index) => ({
    id: [duty.id, subject, when, index + 1, ...(holder === undefined ? [] : [holder])].join('/'),
    duty: duty.id,
    owner: duty.owner,
    unit: village ? unitOf(subject, ROLE_LEVEL[duty.owner]) : subject,
    ...(village ? { village: subject } : {}),
    ...(holder === undefined ? {} : { holder }),
    nth: index + 1,
    ...rest,
  }))
}
