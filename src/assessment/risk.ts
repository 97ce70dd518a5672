import { meetsNumber } from '../core/threshold.js'
import type { RiskLevel } from '../rulebook/checklist.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import type { Points } from '../rulebook/scoring.js'
import type { Bounds } from './bounds.js'
import { remember } from './remember.js'

/** A risk level (风险等级, M2.5, D13), or what another rulebook has instead. */
export type RiskId = 'low' | 'medium' | 'high' | (string & {})

/** The lowest and the highest level that a risk can still turn out to be (D2). */
export interface RiskBounds {
  readonly min: RiskId | 'none'
  readonly max: RiskId | 'none'
}

const scaleOf: (levels: readonly RiskLevel[]) => readonly (RiskId | 'none')[] = /*@__PURE__*/ remember((levels) => [
  'none',
  ...levels.map(({ id }) => id),
])

/** Every level of a rulebook, lowest first, after `none`. */
export function riskScale(rulebook: Rulebook): readonly (RiskId | 'none')[] {
  return scaleOf(rulebook.negative.levels.value)
}

/** The levels of two ranks: one object for all verdicts with these bounds. */
export const risksAt: (rulebook: Rulebook) => (ranks: Bounds) => RiskBounds = /*@__PURE__*/ remember((rulebook) => {
  const scale = riskScale(rulebook)
  const all = scale.map((min) => scale.map((max): RiskBounds => Object.freeze({ min, max })))
  return ({ min, max }) => all[min]?.[max] ?? NONE
})

const NONE: RiskBounds = /*@__PURE__*/ Object.freeze({ min: 'none', max: 'none' })

/** The rank of a risk level: 0 is none, 1 the lowest level of the rulebook; -1 is not one of its levels. */
export function riskRank(rulebook: Rulebook, level: string): number {
  return riskScale(rulebook).indexOf(level)
}

/** The level of a rank. */
export function riskAt(rulebook: Rulebook, rank: number): RiskId | 'none' {
  return riskScale(rulebook)[rank] ?? 'none'
}

/**
 * The rank that the deductions of one problem type give by themselves: that of the highest level whose threshold they
 * meet. Deductions in hundredths of a point.
 */
export function rankOfDeduction(rulebook: Rulebook, deduction: Points): number {
  const levels = rulebook.negative.levels.value
  let rank = levels.length
  for (; rank > 0; rank -= 1) {
    const when = levels[rank - 1]?.when
    if (when !== undefined && meetsNumber(when, deduction)) break
  }
  return rank
}
