import { LEVELS, ROLE_LEVEL, type Role } from '../core/actor.js'
import { addTo } from '../core/calendar.js'
import type { CivilDate } from '../core/date.js'
import type { EscalationStep } from '../rulebook/duty.js'
import type { LintRule } from './lint-rule.js'

const ANY_DAY = '2024-06-15' as CivilDate

function rankOf(role: Role): number {
  return LEVELS.indexOf(ROLE_LEVEL[role])
}

// The highest level that earlier steps name for an owner, or the level of the owner itself.
function levelBefore(steps: readonly EscalationStep[], { after }: EscalationStep, owner: Role): number {
  const sooner = steps.filter((one) => one.owners.includes(owner) && addTo(ANY_DAY, one.after) < addTo(ANY_DAY, after))
  return Math.max(rankOf(owner), ...sooner.map(({ to }) => rankOf(to)))
}

/** A step that names a level below the owner, or below a level that an earlier step names. */
export const escalationOrder: LintRule = {
  code: 'escalation-order',
  severity: 'error',
  good: ['逾期提级逐级向上', 'escalation goes up, level by level'],
  fix: ['改提级的对象，或者改期限', 'name a higher level, or mend the term'],
  cites: ['D20', 'D23'],
  find: ({ responsibility: { escalation } }) =>
    escalation.value.flatMap((step, index) => {
      const least = Math.max(...step.owners.map((owner) => levelBefore(escalation.value, step, owner)))
      if (rankOf(step.to) >= least) return []
      const path = ['responsibility', 'escalation', 'value', index, 'to']
      return [{ path, required: { levelAtLeast: LEVELS[least] ?? null }, found: step.to }]
    }),
}
