import { governs, ROLE_LEVEL, type Role, unitOf } from '../core/actor.js'
import type { Citation } from '../core/citation.js'
import { type CivilDate, isCivilDate } from '../core/date.js'
import { groupBy } from '../core/group.js'
import { compareTexts } from '../core/order.js'
import { compareRatios } from '../core/threshold.js'
import type { Cadence, Duty } from '../rulebook/duty.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import {
  daysIn,
  lastDay,
  mergeSpans,
  type PeriodInRange,
  type Range,
  rangeOf,
  type Span,
  sharedSpans,
} from './calendar.js'
import { byDueDay, type Occurrence } from './occurrence.js'
import { firstListed, type Listing, type Tenure } from './query.js'

/** What duties are worked out from, and for which days. */
export interface DutyQuery {
  readonly listings: readonly Listing[]
  /** Who held which post, where the embedding system knows; otherwise the post owes a duty as such. */
  readonly tenures?: readonly Tenure[]
  /** `YYYY-MM-DD`. */
  readonly from: string
  /** `YYYY-MM-DD`: the last day, included. */
  readonly to: string
}

/**
 * Who owes what, for which village, in which window (D19). An occurrence belongs to a range of days when it is owed
 * on one of them, and it is the same in every range. So a yearly duty shows in each month of its year, and two halves
 * of a range give, by id, what the whole range gives. Sorted by last day. Empty where `from` or `to` is a day that
 * does not exist.
 *
 * @example
 * ```ts
 * import { xining2024 } from 'baolei/xining-2024'
 * import { dutiesOf, parseListing } from 'baolei/duties'
 *
 * const listing = parseListing({ village: '630121100201', list: 'weak-lax', from: '2024-01-01' })
 * const listings = listing.ok ? [listing.value] : []
 * const owed = dutiesOf(xining2024, { listings, from: '2024-01-01', to: '2024-12-31' })
 * owed.filter(({ duty }) => duty === 'hear-residents').length // 24
 * ```
 */
export function dutiesOf(rulebook: Rulebook, query: DutyQuery): readonly Occurrence[] {
  const { listings, tenures = [], from, to } = query
  if (!isCivilDate(from) || !isCivilDate(to)) return []
  // Nothing is owed before the first listing.
  const first = firstListed(listings, to)
  const range = rangeOf(first < from ? from : first, to)
  return rulebook.responsibility.duties
    .flatMap((duty) => owedFor(duty, listings).flatMap((owed) => occurrencesOf(rulebook, duty, owed, tenures, range)))
    .sort(byDueDay)
}

/** When a duty is owed for one village or by one county, and by which holder where holders are known. */
interface Owed {
  /** The village's code, or the county's. */
  readonly subject: string
  readonly holder?: string
  /** In order of time. */
  readonly spans: readonly Span[]
}

/**
 * When a duty is owed (D19): a duty about a village while that village is on one of the duty's lists, a duty of the
 * county while any of its villages is. Moving between two of these lists, or a second listing that follows without a
 * gap, interrupts nothing.
 */
function owedFor(duty: Duty, listings: readonly Listing[]): readonly Owed[] {
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
 * Divides what is owed among the holders of the post (D19), each for the days on which they held it. Where no holder
 * is known, the post owes it as such.
 */
function owedByHolder(duty: Duty, owed: Owed, tenures: readonly Tenure[]): readonly Owed[] {
  const held = tenuresFor(duty.owner, owed.subject, tenures)
  if (held.length === 0) return [owed]
  return [...new Set(held.map(({ ref }) => ref))].map((holder) => {
    const own = held.filter(({ ref }) => ref === holder)
    return { subject: owed.subject, holder, spans: sharedSpans(owed.spans, mergeSpans(own)) }
  })
}

function occurrencesOf(
  rulebook: Rulebook,
  duty: Duty,
  owed: Owed,
  tenures: readonly Tenure[],
  range: Range,
): readonly Occurrence[] {
  const { recurrence } = duty
  // A duty done once for a listing need not be done again when the post changes hands.
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

/** The part of one period that one holder, or the post as such, covers. */
interface Part {
  readonly own: Owed
  readonly spans: readonly Span[]
  readonly window: { readonly from: CivilDate; readonly to: CivilDate }
  readonly covered: { readonly days: number; readonly of: number }
  readonly partial: boolean
}

/** What is owed in each period of a cadence that has a day in the range, by each who owes it (D19). */
function periodic(
  rulebook: Rulebook,
  duty: Duty,
  cadence: Cadence,
  owners: readonly Owed[],
  range: Range,
): readonly Occurrence[] {
  const { regularly } = rulebook.responsibility
  const cites: readonly Citation[] = [
    ...new Set([...duty.from.cites, ...(duty.recurrence === 'regularly' ? regularly.from.cites : [])]),
  ]
  return range.periods[cadence].flatMap((at) => {
    // Holders outside the range count too: who answers for the post must not depend on the range that is asked for.
    const parts = owners.flatMap((own) => partOf(rulebook, own, at))
    const answering = answersForPost(rulebook, parts)
    return parts
      .filter(({ spans }) => sharedSpans(spans, at.inRange).length > 0)
      .flatMap((part) => {
        const { own, window, covered } = part
        const rest = { kind: 'periodic', cadence, period: at.period, window, covered, cites } as const
        const whole = part === answering
        return numbered(
          duty,
          own,
          at.period.id,
          whole ? { ...rest, partial: false, answersForPost: true } : { ...rest, partial: part.partial },
        )
      })
  })
}

function partOf(rulebook: Rulebook, own: Owed, { period, days: of, span }: PeriodInRange): readonly Part[] {
  const spans = sharedSpans(own.spans, [span])
  const [first, last] = [spans[0], spans[spans.length - 1]]
  const to = last === undefined ? undefined : last.to === span.to ? period.to : lastDay(last)
  if (first === undefined || to === undefined) return []
  const whole = first.from === span.from && first.to === span.to
  const covered = { days: whole ? of : daysIn(spans), of }
  return [{ own, spans, window: { from: first.from, to }, covered, partial: tooLittle(rulebook, covered) }]
}

function tooLittle(rulebook: Rulebook, { days, of }: Part['covered']): boolean {
  return compareRatios({ part: days, whole: of }, rulebook.responsibility.partialBelow.value) < 0
}

/**
 * The holder who answers for the post where every part of a period is partial but the period as a whole is not: the
 * one who held it longest, on a tie the later one, then by reference.
 */
function answersForPost(rulebook: Rulebook, parts: readonly Part[]): Part | undefined {
  const [first] = parts
  if (first === undefined || parts.some(({ partial }) => !partial)) return undefined
  const days = daysIn(mergeSpans(parts.flatMap(({ spans }) => spans)))
  if (tooLittle(rulebook, { days, of: first.covered.of })) return undefined
  return [...parts].sort(longestThenLatest)[0]
}

function longestThenLatest(a: Part, b: Part): number {
  return (
    b.covered.days - a.covered.days ||
    compareTexts(b.window.to, a.window.to) ||
    compareTexts(b.own.holder ?? '', a.own.holder ?? '')
  )
}

type Rest = Pick<
  Occurrence,
  'kind' | 'cadence' | 'period' | 'window' | 'covered' | 'partial' | 'answersForPost' | 'cites'
>

/** One occurrence for each time that a duty is asked for. */
function numbered(duty: Duty, { subject, holder }: Owed, when: string, rest: Rest): readonly Occurrence[] {
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
