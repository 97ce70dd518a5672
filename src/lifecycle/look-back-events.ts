import { type CivilDate, yearEnd, yearOf, yearStart } from '../core/date.js'
import { type EventRule, type Nothing, noReasons, nothingSchema } from '../core/event.js'
import { demand, type Reason, reason } from '../core/finding.js'
import { label } from '../core/label.js'
import {
  amendOpenEpisode,
  type Episode,
  type IdentificationSituation,
  openEpisode,
  qualifies,
} from '../identification/index.js'
import { lifecycleFindings as kinds } from './findings.js'

type Rule<T extends string> = EventRule<T, Nothing, IdentificationSituation, { readonly episodes: readonly Episode[] }>

/** The window in which the look-back on an episode falls due: the calendar year after the exit (A5.1, D17). */
export function lookBackWindow(exitedOn: CivilDate): { readonly from: CivilDate; readonly to: CivilDate } {
  const year = yearOf(exitedOn) + 1
  return { from: yearStart(year), to: yearEnd(year) }
}

function due({ episodes }: IdentificationSituation, today: CivilDate): Reason {
  const exitedOn = openEpisode(episodes)?.exitedOn
  const from = exitedOn === undefined ? null : lookBackWindow(exitedOn).from
  return demand(kinds['look-back-due'], from !== null && today >= from, { notBefore: from }, today)
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
    ? reason(kinds['look-back-evidence'], 'unknown', required, done, { missing })
    : demand(kinds['look-back-evidence'], true, required, done)
}

/** Step 5, steady: the episode is closed (回头看, A5.1, D17). */
export const lookBackSteady: Rule<'look-back-steady'> = {
  type: 'look-back-steady',
  label: label('“回头看”巩固', 'look back: steady'),
  cites: ['A5.1', 'D17'],
  by: ['township-committee'],
  payload: nothingSchema,
  conditions: (situation, { date }) => [due(situation, date), evidence(situation, date), qualifies(situation, 'none')],
  checks: noReasons,
  evolve: ({ episodes }, { date }) => ({
    episodes: amendOpenEpisode(episodes, { lookBack: { on: date, outcome: 'steady' }, closedOn: date }),
  }),
}

/** Step 5, problems again: the village is identified again (重新识别, A5.2, D17). */
export const lookBackProblems: Rule<'look-back-problems'> = {
  type: 'look-back-problems',
  label: label('“回头看”发现再次出现问题', 'look back: problems again'),
  cites: ['A5.1', 'A5.2', 'D17'],
  by: ['township-committee'],
  payload: nothingSchema,
  conditions: (situation, { date }) => [
    due(situation, date),
    evidence(situation, date),
    qualifies(situation, 'listed'),
  ],
  checks: noReasons,
  evolve: ({ episodes }, { date }) => ({
    episodes: amendOpenEpisode(episodes, { lookBack: { on: date, outcome: 'problems-again' }, closedOn: date }),
  }),
}
