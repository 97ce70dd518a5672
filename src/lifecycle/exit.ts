import { exitCheck } from '../acceptance/exit.js'
import { acceptanceFindings } from '../acceptance/findings.js'
import { passesCheck, standingChecks } from '../acceptance/step.js'
import { addTo } from '../core/calendar.js'
import { type CivilDate, LAST_DATE, yearEnd, yearOf, yearStart } from '../core/date.js'
import { type EventRule, type Nothing, noChecks } from '../core/event.js'
import { type Check, check } from '../core/finding.js'
import { amendEpisode, currentEpisode, type Episode, type LookBack } from '../identification/episode.js'
import { qualifies } from '../identification/listing-events.js'
import { fourOnesCheck } from '../rectification/four-ones.js'
import { measuresCheck } from '../rectification/progress.js'
import { groundsOf } from '../rectification/slice.js'
import { preventionNeeds } from '../rulebook/acceptance.js'
import { LOOK_BACK_MAX_AGE } from '../rulebook/procedure.js'
import { lifecycleFindings as kinds } from './findings.js'
import type { Situation } from './situation.js'

type Rule<T extends string> = EventRule<T, Nothing, Situation, { readonly episodes: readonly Episode[] }>

/** The village leaves the weak-lax list: every level passed it and M5.1 holds on the day (动态退出、销号, M5.1, D16). */
export const exitList: Rule<'exit-list'> = {
  type: 'exit-list',
  cites: ['M5.1', 'M5.3', 'L1.2', 'D16', 'D18'],
  by: ['county-organization-department'],
  conditions: (situation, { date }) => [
    passesCheck(situation),
    exitCheck(situation, date),
    ...standingChecks(situation),
  ],
  checks: noChecks,
  evolve: ({ episodes }, { date }) => ({ episodes: amendEpisode(episodes, { exitedOn: date }) }),
}

// Four ones that the plan needed stay a condition; here they are asked for also where no plan needed them.
function needChecks(situation: Situation): readonly Check[] {
  const { rulebook, episodes, rectification } = situation
  const standing = standingChecks(situation)
  const needs = preventionNeeds(rulebook.exit)
  const asked = needs.includes('four-ones') && standing.every(({ code }) => code !== 'four-ones')
  return [
    ...(asked ? [fourOnesCheck(rulebook, groundsOf(episodes), rectification.assignments)] : []),
    ...standing,
    ...(needs.includes('measures') ? [measuresCheck(rectification)] : []),
  ]
}

/**
 * A key-prevention village leaves its list without the five steps, by decision of the county under M5.1, but not before
 * its four ones are complete and every measure of its plan is carried out (D16).
 */
export const leavePrevention: Rule<'leave-prevention'> = {
  type: 'leave-prevention',
  cites: ['M5.1', 'M5.3', 'L1.2', 'D16', 'D18'],
  by: ['county-organization-department'],
  conditions: (situation, { date }) => {
    const found = currentEpisode(situation.episodes)?.list ?? ('none' as const)
    const kind = acceptanceFindings['list-is-key-prevention']
    return [
      check(kind, found === 'key-prevention', () => ({ required: 'key-prevention' as const, found })),
      exitCheck(situation, date),
      ...needChecks(situation),
    ]
  },
  checks: noChecks,
  evolve: ({ episodes }, { date }) => ({ episodes: amendEpisode(episodes, { exitedOn: date }) }),
}

/**
 * The days from which and to which the next look-back of an episode is due: the calendar year after the exit, or after
 * the look-back before it if the rulebook asks for several years (A5.1, D17). Undefined if none is owed: the village
 * has not left its list yet, or the episode is closed.
 *
 * @example
 * ```ts
 * import { civilDate, nextLookBack } from 'baolei'
 *
 * const exitedOn = civilDate('2024-09-10')
 * if (!exitedOn.ok) throw new Error('malformed')
 * nextLookBack({ exitedOn: exitedOn.value }) // { from: '2025-01-01', to: '2025-12-31' }
 * nextLookBack({}) // undefined
 * ```
 */
export function nextLookBack({
  exitedOn,
  lookBack,
  closedOn,
}: Pick<Episode, 'exitedOn' | 'lookBack' | 'closedOn'>):
  | { readonly from: CivilDate; readonly to: CivilDate }
  | undefined {
  if (exitedOn === undefined || closedOn !== undefined) return undefined
  const year = yearOf(lookBack?.on ?? exitedOn) + 1
  return year > yearOf(LAST_DATE) ? undefined : { from: yearStart(year), to: yearEnd(year) }
}

/** Whether the look-back that comes next is the last of the rulebook’s years. */
export function lastLookBack({ episodes, rulebook }: Situation): boolean {
  const open = currentEpisode(episodes)
  if (open === undefined) return true
  const held = (open.earlierLookBacks?.length ?? 0) + (open.lookBack === undefined ? 0 : 1)
  return held + 1 >= (rulebook.lookBack.years?.value ?? 1)
}

/** The episodes, the open one with one more look-back; the look-back may close it. */
function lookedBack(
  { episodes }: Situation,
  lookBack: LookBack,
  closes: boolean,
): { readonly episodes: readonly Episode[] } {
  const { lookBack: before, earlierLookBacks = [] } = currentEpisode(episodes) ?? {}
  const earlier = before === undefined ? {} : { earlierLookBacks: [...earlierLookBacks, before] }
  const closed = closes ? { closedOn: lookBack.on } : {}
  return { episodes: amendEpisode(episodes, { ...earlier, lookBack, ...closed }) }
}

function due({ episodes }: Situation, today: CivilDate): Check {
  const open = currentEpisode(episodes)
  const from = (open === undefined ? undefined : nextLookBack(open)?.from) ?? null
  return check(kinds['look-back-due'], from !== null && today >= from, () => ({
    required: { notBefore: from },
    found: today,
  }))
}

function evidence({ rulebook, assessment }: Situation, today: CivilDate): Check {
  const age = rulebook.lookBack.maxAge?.value ?? LOOK_BACK_MAX_AGE
  const read = { 'fortress-index': assessment.fortress?.date, 'negative-screening': assessment.screening?.date }
  const found = Object.entries(read).filter(([, date]) => date !== undefined && addTo(date, age) >= today)
  const required = { noOlderThan: { ...age }, on: today, both: Object.keys(read) }
  const missing = Object.keys(read)
    .filter((what) => found.every(([one]) => one !== what))
    .map((what) => ({ what, from: 'township-committee' }))
  const done = found.map(([what]) => what)
  return missing.length > 0
    ? check(kinds['look-back-evidence'], 'unknown', () => ({ required, found: done, missing }))
    : check(kinds['look-back-evidence'], true, () => ({ required, found: done }))
}

/** Step 5, steady: the last look-back that the rulebook asks for closes the episode (回头看, A5.1, D17). */
export const lookBackSteady: Rule<'look-back-steady'> = {
  type: 'look-back-steady',
  cites: ['A5.1', 'D17'],
  by: ['township-committee'],
  conditions: (situation, { date }) => [due(situation, date), evidence(situation, date), qualifies(situation, 'none')],
  checks: noChecks,
  evolve: (situation, { date }) => lookedBack(situation, { on: date, outcome: 'steady' }, lastLookBack(situation)),
}

/** Step 5, problems again: the village is to be identified again (重新识别, A5.2, D17). */
export const lookBackProblems: Rule<'look-back-problems'> = {
  type: 'look-back-problems',
  cites: ['A5.1', 'A5.2', 'D17'],
  by: ['township-committee'],
  conditions: (situation, { date }) => [
    due(situation, date),
    evidence(situation, date),
    qualifies(situation, 'listed'),
  ],
  checks: noChecks,
  evolve: (situation, { date }) => lookedBack(situation, { on: date, outcome: 'problems-again' }, true),
}
