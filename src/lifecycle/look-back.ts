import { type CivilDate, yearEnd, yearOf, yearStart } from '../core/date.js'
import { type EventRule, type Nothing, noReasons, nothingSchema } from '../core/event.js'
import { type Reason, reason } from '../core/finding.js'
import { amendEpisode, currentEpisode, type Episode, type LookBack } from '../identification/episode.js'
import { qualifies } from '../identification/listing-checks.js'
import type { IdentificationSituation } from '../identification/slice.js'
import { lifecycleFindings as kinds } from './findings.js'

type Rule<T extends string> = EventRule<T, Nothing, IdentificationSituation, { readonly episodes: readonly Episode[] }>

/**
 * The window in which a look-back falls due: the calendar year after the exit, or after the look-back before it where
 * the rulebook has several years looked back on (A5.1, D17). It is overdue from the day after.
 */
export function lookBackWindow(last: CivilDate): { readonly from: CivilDate; readonly to: CivilDate } {
  const year = yearOf(last) + 1
  return { from: yearStart(year), to: yearEnd(year) }
}

/** The window of the look-back that an episode is still owed; undefined where none is. */
export function nextLookBack({
  exitedOn,
  lookBack,
  closedOn,
}: Episode): { readonly from: CivilDate; readonly to: CivilDate } | undefined {
  return exitedOn === undefined || closedOn !== undefined ? undefined : lookBackWindow(lookBack?.on ?? exitedOn)
}

/** How many look-backs an episode has had. */
function lookBacksOf({ lookBack, earlierLookBacks = [] }: Episode): number {
  return earlierLookBacks.length + (lookBack === undefined ? 0 : 1)
}

/** Whether the look-back that comes next is the last of the rulebook’s years. */
export function lastLookBack({ episodes, rulebook }: IdentificationSituation): boolean {
  const open = currentEpisode(episodes)
  return open === undefined || lookBacksOf(open) + 1 >= (rulebook.lookBack.years?.value ?? 1)
}

/** The open episode with one more look-back, closed where it was the last. */
function lookedBack(
  { episodes }: IdentificationSituation,
  lookBack: LookBack,
  closes: boolean,
): { readonly episodes: readonly Episode[] } {
  const { lookBack: before, earlierLookBacks = [] } = currentEpisode(episodes) ?? {}
  const earlier = before === undefined ? {} : { earlierLookBacks: [...earlierLookBacks, before] }
  const closed = closes ? { closedOn: lookBack.on } : {}
  return { episodes: amendEpisode(episodes, { ...earlier, lookBack, ...closed }) }
}

function due({ episodes }: IdentificationSituation, today: CivilDate): Reason {
  const open = currentEpisode(episodes)
  const from = (open === undefined ? undefined : nextLookBack(open)?.from) ?? null
  return reason(kinds['look-back-due'], from !== null && today >= from, { required: { notBefore: from }, found: today })
}

function evidence({ assessment }: IdentificationSituation, today: CivilDate): Reason {
  const year = yearOf(today)
  const read = { 'fortress-index': assessment.fortress?.date, 'negative-screening': assessment.screening?.date }
  const found = Object.entries(read).filter(([, date]) => date !== undefined && yearOf(date) === year)
  const required = { year, both: Object.keys(read) }
  const missing = Object.keys(read)
    .filter((what) => found.every(([one]) => one !== what))
    .map((what) => ({ what, from: 'township-committee' }))
  const done = found.map(([what]) => what)
  return missing.length > 0
    ? reason(kinds['look-back-evidence'], 'unknown', { required, found: done, missing })
    : reason(kinds['look-back-evidence'], true, { required, found: done })
}

/** Step 5, steady: the episode is closed once every year of the rulebook has been looked back on (回头看, A5.1, D17). */
export const lookBackSteady: Rule<'look-back-steady'> = {
  type: 'look-back-steady',
  cites: ['A5.1', 'D17'],
  by: ['township-committee'],
  payload: nothingSchema,
  conditions: (situation, { date }) => [due(situation, date), evidence(situation, date), qualifies(situation, 'none')],
  checks: noReasons,
  evolve: (situation, { date }) => lookedBack(situation, { on: date, outcome: 'steady' }, lastLookBack(situation)),
}

/** Step 5, problems again: the village is identified again (重新识别, A5.2, D17). */
export const lookBackProblems: Rule<'look-back-problems'> = {
  type: 'look-back-problems',
  cites: ['A5.1', 'A5.2', 'D17'],
  by: ['township-committee'],
  payload: nothingSchema,
  conditions: (situation, { date }) => [
    due(situation, date),
    evidence(situation, date),
    qualifies(situation, 'listed'),
  ],
  checks: noReasons,
  evolve: (situation, { date }) => lookedBack(situation, { on: date, outcome: 'problems-again' }, true),
}
