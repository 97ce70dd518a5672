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
 * The positive total less the deductions: a reference that decides nothing (L2.2, D6). No rule of this library reads
 * it.
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
