import type { AcceptanceSlice } from '../acceptance/slice.js'
import { reviewingLevel } from '../acceptance/slice.js'
import { type Label, label } from '../core/label.js'
import { type AcceptanceLevel, acceptanceLevels } from '../rulebook/acceptance.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import type { StateId } from './states.js'

/** A step of the acceptance (五步验收): the level that accepts, or the look-back. */
export type StepId = AcceptanceLevel | 'look-back'

/**
 * The names of the steps (A1 to A5), in both languages, in order.
 *
 * @example
 * ```ts
 * import { stepLabels } from 'baolei/view'
 *
 * stepLabels.county['zh-CN'] // '县级审核验收'
 * ```
 */
export const stepLabels: Readonly<Record<StepId, Label>> = {
  village: label('村级自评自查', 'self-check of the village'),
  township: label('乡镇组织评估', 'township assessment'),
  county: label('县级审核验收', 'county acceptance'),
  city: label('市级逐村复盘', 'city review'),
  'look-back': label('“回头看”', 'look-back'),
}

/** Where a case is in the five steps: the step that is under way, its place, and how many there are. */
export interface Step {
  readonly id: StepId
  /** 1 for the first. */
  readonly number: number
  /** 5, or fewer if the rulebook leaves out a level. */
  readonly of: number
}

function underWay(at: StateId, acceptance: AcceptanceSlice): StepId | undefined {
  switch (at) {
    case 'acceptance.selfCheck':
    case 'acceptance.balloted':
      return 'village'
    case 'acceptance.townshipAssessment':
    case 'acceptance.firstChecked':
      return 'township'
    case 'acceptance.countyAcceptance':
    case 'acceptance.countyAccepted':
      return 'county'
    case 'acceptance.consolidating': {
      const level = reviewingLevel(acceptance)
      return level === 'exit' ? undefined : level
    }
    case 'acceptance.cityReview':
      return 'city'
    case 'exited':
      return 'look-back'
    default:
      return undefined
  }
}

/** The steps that a rulebook has, in order. */
export function stepsOf({ acceptance }: Rulebook): readonly StepId[] {
  return [...acceptanceLevels(acceptance), 'look-back']
}

/** The step that is under way; undefined before the first, and between the last pass and the exit. */
export function stepOf(
  { at, acceptance }: { readonly at: StateId; readonly acceptance: AcceptanceSlice },
  rulebook: Rulebook,
): Step | undefined {
  const id = underWay(at, acceptance)
  if (id === undefined) return undefined
  const steps = stepsOf(rulebook)
  return { id, number: steps.indexOf(id) + 1, of: steps.length }
}
