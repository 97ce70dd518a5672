import { type Finding, finding } from '../core/finding.js'
import type { Bounds } from './bounds.js'
import { assessmentFindings } from './findings.js'
import type { FortressIndex } from './fortress.js'
import type { Screening } from './screening.js'

/** The composite score (综合得分, L2.2) in hundredths of a point; below zero where more is deducted than earned. */
export interface CompositeScore extends Bounds {
  readonly finding: Finding
}

/**
 * The total of the fortress index less the deductions of the screening, in hundredths of a point. It is reported as a
 * reference and decides nothing (L2.2, D6).
 *
 * @example
 * ```ts
 * import { assessFortress, compositeScore, parseFortressReadings, parseNegativeReadings, screenNegative } from 'baolei'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const reading = { date: '2024-03-01', answers: {} }
 * const positive = parseFortressReadings(xining2024, reading)
 * const negative = parseNegativeReadings(xining2024, reading)
 * if (positive.ok && negative.ok) {
 *   const index = assessFortress(xining2024, positive.value)
 *   const screening = screenNegative(xining2024, negative.value)
 *   compositeScore(index, screening).min === index.total.min - screening.deduction.max // true
 * }
 * ```
 */
export function compositeScore(
  index: Pick<FortressIndex, 'total'>,
  screening: Pick<Screening, 'deduction'>,
): CompositeScore {
  const min = index.total.min - screening.deduction.max
  const max = index.total.max - screening.deduction.min
  const reference = finding(assessmentFindings['composite-reference'], 'holds', {
    required: { decides: 'nothing' },
    found: { total: { ...index.total }, deduction: { ...screening.deduction }, score: { min, max } },
  })
  return { min, max, finding: reference }
}
