import { reviewingLevel } from '../acceptance/slice.js'
import { demand, type Reason } from '../core/finding.js'
import { type AcceptanceLevel, acceptanceLevels } from '../rulebook/acceptance.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { lifecycleFindings as kinds } from './findings.js'
import type { Situation } from './situation.js'
import type { StateId } from './states.js'

/** The level that each step waits for; of the two that wait for none, the level that passed last. */
const STEPS: Readonly<
  Partial<Record<StateId, { readonly awaits: AcceptanceLevel } | { readonly after: AcceptanceLevel }>>
> = {
  'acceptance.selfCheck': { awaits: 'village' },
  'acceptance.balloted': { awaits: 'village' },
  'acceptance.townshipAssessment': { awaits: 'township' },
  'acceptance.firstChecked': { awaits: 'township' },
  'acceptance.countyAcceptance': { awaits: 'county' },
  'acceptance.countyAccepted': { after: 'county' },
  'acceptance.cityReview': { awaits: 'city' },
}

/** The levels that must have passed where a case stands; undefined where it could not stand under these levels. */
function passedBy({ at, acceptance }: Situation, levels: readonly AcceptanceLevel[]): readonly string[] | undefined {
  if (at === 'acceptance.passed') return levels
  const step = at === 'acceptance.consolidating' ? { awaits: reviewingLevel(acceptance) } : STEPS[at]
  if (step === undefined) return []
  const place = levels.indexOf('awaits' in step ? step.awaits : step.after)
  return place < 0 ? undefined : levels.slice(0, 'awaits' in step ? place : place + 1)
}

/** In the steps of the acceptance, what the levels have passed must be what another version of the rules asks for there (D14, D24). */
export function stepReasons(situation: Situation, next: Rulebook): readonly Reason[] {
  if (!situation.at.startsWith('acceptance.')) return []
  const levels = acceptanceLevels(next.acceptance)
  const wanted = passedBy(situation, levels)
  const passed = situation.acceptance.passes.map(({ level }) => level)
  const found = { passes: passed, at: '/acceptance/passes' }
  const holds = wanted !== undefined && wanted.join() === passed.join()
  return [demand(kinds['migration-place'], holds, { passes: [...(wanted ?? levels)] }, found)]
}
