import type { Role } from '../core/actor.js'
import type { Citation } from '../core/citation.js'
import { FIRST_DATE, isCivilDate } from '../core/date.js'
import { compareTexts } from '../core/order.js'
import type { Cadence, Duty } from '../rulebook/duty.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { overlaps, type Range, rangeOf, type Span, sharedSpans } from './calendar.js'
import { heldBy, type PostOf, sharesOf, termsByPost } from './holders.js'
import { type Listed, type ListedSubject, listedSubjects, windowOf } from './listed.js'
import { inOrderOfDueDay, type Occurrence, type OwedByWindow } from './occurrence.js'
import { once } from './once.js'
import { addOccurrences, type Time, timesOf } from './owing.js'
import { addPeriodic, addWhole, type DayCount, dayCount, type Periods } from './periodic.js'
import { type DutyBasis, firstListed } from './query.js'

/** What duties are worked out from, and for which days. */
export interface DutyQuery extends DutyBasis {
  /** `YYYY-MM-DD`. */
  readonly from: string
  /** `YYYY-MM-DD`: the last day, included. */
  readonly to: string
}

/**
 * Who owes what, for which village, in which window (D19). An occurrence belongs to a range of days when it is owed
 * on one of them, and it is the same in every range. So a yearly duty shows in each month of its year, and two halves
 * of a range give, by id, what the whole range gives; what is owed on one day costs no more than that day. Sorted by
 * due day. Empty where `from` or `to` is a day that does not exist.
 *
 * @example
 * ```ts
 * import { xining2024 } from 'baolei/xining-2024'
 * import { dutiesOf, parseListing } from 'baolei/duties'
 *
 * const listing = parseListing({ village: '999921100201', list: 'weak-lax', from: '2024-01-01' })
 * const listings = listing.ok ? [listing.value] : []
 * const owed = dutiesOf(xining2024, { listings, from: '2024-01-01', to: '2024-12-31' })
 * owed.filter(({ duty }) => duty === 'hear-residents').length // 24
 * ```
 */
export function dutiesOf(rulebook: Rulebook, query: DutyQuery): readonly Occurrence[] {
  const { listings, from, to } = query
  if (!isCivilDate(from) || !isCivilDate(to)) return []
  // Nothing is owed before the first listing.
  const first = firstListed(listings, to)
  const range = rangeOf(first < from ? from : first, to)
  if (range.from > range.to) return []
  const listed = listedSubjects(listings)
  const postsOf = postsBy(query)
  const days = dayCount()
  const owed: OwedByWindow = new Map()
  // Duties and subjects come in the order of ids, so that little is left to sort.
  for (const duty of [...rulebook.responsibility.duties].sort((a, b) => compareTexts(`${a.id}/`, `${b.id}/`))) {
    addOwed({ rulebook, duty, range, days, postsOf, owed }, listed(duty))
  }
  return inOrderOfDueDay(owed)
}

/** By role: some listed subjects with their post. Worked out once for all duties of a role. */
type PostsOf = (role: Role) => (subjects: readonly ListedSubject[]) => readonly PostOf[]

function postsBy({ tenures = [], termsKnown = [] }: DutyBasis): PostsOf {
  const termsOf = termsByPost(tenures)
  const [roles, known] = [new Set(tenures.map(({ role }) => role)), new Set(termsKnown)]
  return once((role) =>
    once((subjects) => {
      const terms = roles.has(role) || known.has(role) ? termsOf(role) : undefined
      return subjects.map(({ subject, spans }) => {
        const shares = terms && sharesOf(terms(subject), known.has(role), spans[0]?.from ?? FIRST_DATE)
        return { subject, spans, shares, held: heldBy(shares, spans) }
      })
    }),
  )
}

/** One duty, the days asked about, and where to add what is owed. */
interface Asked {
  readonly rulebook: Rulebook
  readonly duty: Duty
  readonly range: Range
  readonly days: DayCount
  readonly postsOf: PostsOf
  readonly owed: OwedByWindow
}

function addOwed(asked: Asked, subjects: readonly ListedSubject[]): void {
  const { rulebook, duty, range, days, owed, postsOf } = asked
  const { recurrence, owner, scope } = duty
  if (recurrence === 'once') addOnce(asked, subjects)
  else if (recurrence === 'standing') addStanding(asked, subjects)
  else if (recurrence === 'when-vacant') addVacancies(asked, subjects)
  else {
    const { regularly, partialBelow, wholeFromDays } = rulebook.responsibility
    const cadence: Cadence = recurrence === 'regularly' ? regularly.value : recurrence
    const more = recurrence === 'regularly' ? regularly.from.cites : []
    const cites: readonly Citation[] = [...new Set([...duty.from.cites, ...more])]
    const periods: Periods = { duty, cadence, cites, range, days, owed }
    const owedWhole = scope !== 'village' && (cadence === 'year' || cadence === 'half-year')
    const posts = postsOf(owner)(subjects)
    if (owedWhole) addWhole(periods, posts, wholeFromDays?.value ?? WHOLE_FROM_DAYS)
    else addPeriodic(periods, posts, partialBelow.value)
  }
}

/** What D19 assumes where a rulebook does not say. */
const WHOLE_FROM_DAYS = 30

/** Once for a listing; it need not be done again when the post changes hands. */
function addOnce({ duty, range, owed }: Asked, subjects: readonly ListedSubject[]): void {
  const { cites } = duty.from
  const times = once((listings: readonly Listed[]) =>
    listings.flatMap((listed): readonly Time[] => {
      if (!overlaps(listed, range.span)) return []
      const { from } = listed
      return timesOf(owed, duty, { kind: 'once', when: from, window: { from }, partial: false, cites, listed })
    }),
  )
  for (const { subject, spans } of subjects) addOccurrences(duty, times(spans), subject)
}

function addStanding({ duty, range, postsOf, owed }: Asked, subjects: readonly ListedSubject[]): void {
  const { cites } = duty.from
  const times = once((spans: readonly (Listed | Span)[]) =>
    spans.flatMap((span): readonly Time[] => {
      if (!overlaps(span, range.span)) return []
      return timesOf(owed, duty, { kind: 'standing', when: span.from, window: windowOf(span), partial: false, cites })
    }),
  )
  for (const { subject, held } of postsOf(duty.owner)(subjects)) {
    for (const { share, spans } of held) addOccurrences(duty, times(spans), subject, share)
  }
}

/** A post that has no holder is to be filled; the holder who comes ends the vacancy (D20). */
function addVacancies({ duty, range, postsOf, owed }: Asked, subjects: readonly ListedSubject[]): void {
  for (const post of duty.posts ?? []) {
    for (const { subject, spans, shares } of postsOf(post)(subjects)) {
      const vacant = shares?.find((share) => share.vacant)?.spans ?? []
      if (!vacant.some((span) => overlaps(span, range.span))) continue
      for (const listed of spans) {
        for (const { from, to } of sharedSpans([listed], vacant)) {
          if (!overlaps({ from, ...(to === undefined ? {} : { to }) }, range.span)) continue
          const filled = to !== undefined && to !== listed.to ? { filledOn: to } : {}
          const rest = { kind: 'vacancy', window: { from }, partial: false, cites: duty.from.cites } as const
          const owing = { when: `${from}-${post}`, post, listed, ...filled, ...rest }
          addOccurrences(duty, timesOf(owed, duty, owing), subject)
        }
      }
    }
  }
}
