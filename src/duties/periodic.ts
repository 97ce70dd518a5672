import { ROLE_LEVEL, unitOf } from '../core/actor.js'
import type { Citation } from '../core/citation.js'
import { compareTexts } from '../core/order.js'
import { compareRatios } from '../core/threshold.js'
import type { Cadence, Duty } from '../rulebook/duty.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import type { Occurrence } from './occurrence.js'
import type { Owed } from './owed.js'
import type { PeriodInRange, Range } from './range.js'
import { daysIn, lastDay, mergeSpans, type Span, sharedSpans } from './span.js'

/** The part of one period that one holder covers, or the post as such. */
interface Part {
  readonly own: Owed
  readonly spans: readonly Span[]
  readonly window: { readonly from: Occurrence['window']['from']; readonly to: Occurrence['window']['from'] }
  readonly covered: { readonly days: number; readonly of: number }
  readonly partial: boolean
}

type Rest = Pick<
  Occurrence,
  'kind' | 'cadence' | 'period' | 'window' | 'covered' | 'partial' | 'answersForPost' | 'cites'
>

/** What is owed in each period of a cadence that meets a range, by each who owes it (D19). */
export function periodic(
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
    // Holders outside the range count too: who answers for the post must not depend on what is asked for.
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
 * Who held the post longest, on a tie the later one, then by reference, where all parts are partial but the period as
 * a whole is not.
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

/** One occurrence for each time that a duty asks. */
export function numbered(duty: Duty, { subject, holder }: Owed, when: string, rest: Rest): readonly Occurrence[] {
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
