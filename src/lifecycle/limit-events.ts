import { z } from 'zod'
import { riskRank } from '../assessment/risk.js'
import { idSchema } from '../core/actor.js'
import { type EventRule, noReasons } from '../core/event.js'
import { demand, type Reason } from '../core/finding.js'
import type { Json } from '../core/json.js'
import { label } from '../core/label.js'
import { lazy } from '../core/lazy.js'
import { amendOpenEpisode, openEpisode } from '../identification/episode.js'
import { changeControl } from '../rectification/control.js'
import { controlLevel } from '../rectification/slice.js'
import { type LimitOutcome, limitOf, type StageLimit } from '../rulebook/limit.js'
import { LISTS } from '../rulebook/lists.js'
import { lifecycleFindings as kinds } from './findings.js'
import { limitsOf, type StageLimitStatus } from './limits.js'
import type { CaseSlices, Situation } from './situation.js'

/** The list of the open episode, or none once it has been left. */
function currentList({ episodes }: Situation): (typeof LISTS)[number] {
  const open = openEpisode(episodes)
  return open === undefined || open.exitedOn !== undefined ? 'none' : open.list
}

/** What an outcome would change, as it is now, and whether it would. */
function effect(situation: Situation, outcome: LimitOutcome): { readonly changes: boolean; readonly now: Json } {
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
  // Who owes the next move then owes it by itself.
  return { changes: false, now: { owedBy: outcome.owedBy } }
}

/** Whether what follows a time limit would change anything where the case stands. */
export function takesEffect(situation: Situation, limit: StageLimit): boolean {
  return effect(situation, limit.then).changes
}

function reasonsFor(situation: Situation, { limit, due, status }: StageLimitStatus, date: string): readonly Reason[] {
  const about = limit.id
  const own = situation.rulebook.limits?.from.cites ?? []
  const detail = (kind: keyof typeof kinds) => ({ about, cites: [...new Set([...kinds[kind].cites, ...own])] })
  const { changes, now } = effect(situation, limit.then)
  const once = status !== 'applied'
  return [
    demand(kinds['limit-passed'], date > due, { after: due }, date, detail('limit-passed')),
    demand(kinds['limit-once'], once, { applied: false }, { applied: !once }, detail('limit-once')),
    demand(kinds['limit-takes-effect'], changes, { follows: { ...limit.then } }, { now }, detail('limit-takes-effect')),
  ]
}

function changed(
  situation: Situation,
  { then: outcome }: StageLimit,
  date: StageLimitStatus['due'],
): Partial<CaseSlices> {
  if ('list' in outcome)
    return { episodes: amendOpenEpisode(situation.episodes, { list: outcome.list, limitTightenedOn: date }) }
  if ('riskAtLeast' in outcome) return { rectification: changeControl(situation, outcome.riskAtLeast, date, 'raised') }
  return {}
}

/** What follows a time limit that has passed is put into effect (逾期处置): back to rectifying, a stricter list, or a higher control level. */
export const applyLimit: EventRule<'apply-limit', { readonly limit: string }, Situation, Partial<CaseSlices>> = {
  type: 'apply-limit',
  label: label('办理逾期后果', 'put into effect what follows a time limit'),
  cites: ['D8', 'D13', 'D14', 'D26'],
  by: ['county-organization-department'],
  payload: lazy(() => z.strictObject({ limit: idSchema() })),
  conditions: noReasons,
  checks: (situation, { payload, date }) => {
    const here = limitsOf(situation, situation.rulebook, date)
    const own = here.find(({ limit }) => limit.id === payload.limit)
    const ids = here.map(({ limit }) => limit.id)
    const known = demand(kinds['limit-here'], own !== undefined, { oneOf: ids }, payload.limit, {
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
