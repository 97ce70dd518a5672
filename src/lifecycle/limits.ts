import { riskRank } from '../assessment/risk.js'
import { addTo } from '../core/calendar.js'
import type { CivilDate } from '../core/date.js'
import { type EventRule, noChecks } from '../core/event.js'
import { type Finding, type FindingShapes, finding, type Reason, reason } from '../core/finding.js'
import { amendEpisode, currentEpisode } from '../identification/episode.js'
import { changeControl } from '../rectification/control.js'
import { controlLevel } from '../rectification/slice.js'
import { type LimitOutcome, limitOf, type StageLimit } from '../rulebook/limit.js'
import { LISTS } from '../rulebook/lists.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { lifecycleFindings as kinds } from './findings.js'
import type { CaseSlices, CaseState, Situation } from './situation.js'

/** A time limit runs, or it has passed, or it has passed and what follows has taken effect. */
export type LimitStatus = 'running' | 'passed' | 'applied'

/** A time limit that runs for a case, or has passed. */
export interface StageLimitStatus {
  readonly limit: StageLimit
  /** The day from which it counts: when the case entered the stage, or was listed. */
  readonly from: CivilDate
  /** The last day within it (以内 includes it, D4); on the day after, it has passed. */
  readonly due: CivilDate
  readonly status: LimitStatus
  readonly finding: Finding
}

/** The part of a case's state that time limits read. */
type TimedState = Pick<CaseState, 'at' | 'episodes' | 'appliedLimits' | 'assessment'> & {
  readonly enteredOn?: CivilDate | undefined
}

function countsFrom({ stage }: StageLimit, { at, enteredOn, episodes }: TimedState): CivilDate | undefined {
  if (stage !== 'episode') return stage === at ? enteredOn : undefined
  const open = currentEpisode(episodes)
  return open?.exitedOn === undefined ? open?.listedOn : undefined
}

/** Whether a limit is one for this kind of village and for the problems that it is listed for. */
function isFor({ onlyFor, problemTypes }: StageLimit, { episodes, assessment }: TimedState): boolean {
  const open = currentEpisode(episodes)
  const kind = open?.kind ?? assessment.screening?.kind ?? assessment.fortress?.kind
  if (onlyFor !== undefined && (kind === undefined || !onlyFor.includes(kind))) return false
  return problemTypes === undefined || (open?.grounds ?? []).some((ground) => problemTypes.includes(ground.problemType))
}

/** The time limits of a state on a day, in the order of the rulebook. */
export function limitsOf(state: TimedState, rulebook: Rulebook, today: CivilDate): readonly StageLimitStatus[] {
  const { cites } = kinds['within-limit']
  const own = rulebook.limits?.from.cites ?? []
  return (rulebook.limits?.value ?? []).flatMap((limit) => {
    const from = countsFrom(limit, state)
    if (from === undefined || !isFor(limit, state)) return []
    const due = addTo(from, limit.within)
    const applied = state.appliedLimits.some((one) => one.limit === limit.id)
    const within = finding(kinds['within-limit'], today <= due, {
      required: { noLaterThan: due },
      found: today,
      about: limit.id,
      cites: [...new Set([...cites, ...own])],
    })
    return [{ limit, from, due, status: applied ? 'applied' : today <= due ? 'running' : 'passed', finding: within }]
  })
}

/** The list of the open episode, or none once it has been left. */
function currentList({ episodes }: Situation): (typeof LISTS)[number] {
  const open = currentEpisode(episodes)
  return open === undefined || open.exitedOn !== undefined ? 'none' : open.list
}

/** What an outcome would change, as it is now, and whether it would change it. */
function effect(
  situation: Situation,
  outcome: LimitOutcome,
): { readonly changes: boolean; readonly now: FindingShapes['limit-takes-effect']['found']['now'] } {
  if ('moveTo' in outcome) return { changes: situation.at.startsWith('acceptance.'), now: { state: situation.at } }
  if ('list' in outcome) {
    const list = currentList(situation)
    // Only a listed village has a list that can be stricter.
    const changes = list !== 'none' && LISTS.indexOf(outcome.list) < LISTS.indexOf(list)
    return { changes, now: { list } }
  }
  if ('riskAtLeast' in outcome) {
    const level = controlLevel(situation.rectification) ?? 'none'
    const { rulebook } = situation
    return { changes: riskRank(rulebook, outcome.riskAtLeast) > riskRank(rulebook, level), now: { level } }
  }
  // The next move is then owed without an event.
  return { changes: false, now: { owedBy: outcome.owedBy } }
}

/** Whether what follows a time limit would change anything now. */
export function takesEffect(situation: Situation, limit: StageLimit): boolean {
  return effect(situation, limit.then).changes
}

function reasonsFor(
  situation: Situation,
  { limit, due, status }: StageLimitStatus,
  date: CivilDate,
): readonly Reason[] {
  const about = limit.id
  const own = situation.rulebook.limits?.from.cites ?? []
  const detail = (kind: keyof typeof kinds) => ({ about, cites: [...new Set([...kinds[kind].cites, ...own])] })
  const { changes, now } = effect(situation, limit.then)
  const once = status !== 'applied'
  return [
    reason(kinds['limit-passed'], date > due, { required: { after: due }, found: date, ...detail('limit-passed') }),
    reason(kinds['limit-once'], once, {
      required: { applied: false },
      found: { applied: !once },
      ...detail('limit-once'),
    }),
    reason(kinds['limit-takes-effect'], changes, {
      required: { follows: limit.then },
      found: { now },
      ...detail('limit-takes-effect'),
    }),
  ]
}

function changed(situation: Situation, { then: outcome }: StageLimit, date: CivilDate): Partial<CaseSlices> {
  if ('list' in outcome)
    return { episodes: amendEpisode(situation.episodes, { list: outcome.list, limitTightenedOn: date }) }
  if ('riskAtLeast' in outcome) return { rectification: changeControl(situation, outcome.riskAtLeast, date, 'raised') }
  return {}
}

/** What follows a passed time limit takes effect (逾期处置): back to rectifying, a stricter list, a higher level. */
export const applyLimit: EventRule<'apply-limit', { readonly limit: string }, Situation, Partial<CaseSlices>> = {
  type: 'apply-limit',
  cites: ['D8', 'D13', 'D14', 'D26'],
  by: ['county-organization-department'],
  conditions: noChecks,
  checks: (situation, { payload, date }) => {
    const here = limitsOf(situation, situation.rulebook, date)
    const own = here.find(({ limit }) => limit.id === payload.limit)
    const ids = here.map(({ limit }) => limit.id)
    const known = reason(kinds['limit-here'], own !== undefined, {
      required: { oneOf: ids },
      found: payload.limit,
      about: payload.limit,
    })
    return [known, ...(own === undefined ? [] : reasonsFor(situation, own, date))]
  },
  evolve: (situation, { payload, date }) => {
    const limit = limitOf(situation.rulebook, payload.limit)
    if (limit === undefined) return {}
    const applied = { limit: limit.id, stage: limit.stage, on: date }
    return { ...changed(situation, limit, date), appliedLimits: [...situation.appliedLimits, applied] }
  },
}
