import { REVIEWERS } from '../acceptance/sheet.js'
import { reviewingLevel } from '../acceptance/slice.js'
import type { Role } from '../core/actor.js'
import type { CivilDate } from '../core/date.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import type { Case } from './case.js'
import { stageLimits } from './limits.js'
import { stateMeanings } from './states.js'

/**
 * Who owes the next move on a day (D14): those of the state, of a consolidating village the level that sent it there;
 * before them whoever a time limit that has passed names.
 *
 * @example
 * ```ts
 * import { openCase, owesNow, type CivilDate } from 'baolei'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const theCase = openCase({ village: { code: '999999999999', name: '示例村' }, rulebook: xining2024 })
 * owesNow(theCase, xining2024, '2024-09-01' as CivilDate) // []
 * ```
 */
export function owesNow(theCase: Case, rulebook: Rulebook, today: CivilDate): readonly Role[] {
  const named = stageLimits(theCase, rulebook, today).flatMap(({ limit: { then: outcome }, status }) =>
    status === 'passed' && 'owedBy' in outcome ? [outcome.owedBy] : [],
  )
  return [...new Set([...named, ...owesIn(theCase)])]
}

/** Who owes the next move by where a case stands, whatever the day. */
export function owesIn({ state: { at, acceptance } }: Case): readonly Role[] {
  // The county, but of a consolidating village that another level sent there.
  const reviewer = REVIEWERS[reviewingLevel(acceptance)]
  return stateMeanings[at].owes.map((role) => (role === 'county-organization-department' ? reviewer : role))
}
