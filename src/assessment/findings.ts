import { type Finding, findingKinds, type Missing } from '../core/finding.js'
import type { AssessmentShapes } from '../core/shapes/assessment.js'

/** The codes of the findings of an assessment. */
export type AssessmentFindingCode = keyof AssessmentShapes

/** How a failure of each counts, and the clauses it rests on. */
export const assessmentFindings = /*@__PURE__*/ findingKinds<AssessmentFindingCode>({
  'fortress-item': ['condition-not-met', 'M2.1', 'L2.1'],
  'fortress-veto': ['condition-not-met', 'D6'],
  'fortress-grade': ['condition-not-met', 'M2.2', 'D6', 'D2'],
  'negative-item': ['condition-not-met', 'M2.3', 'L2.2'],
  'negative-veto': ['condition-not-met', 'D6', 'L2.2'],
  'problem-type-risk': ['condition-not-met', 'M2.4', 'M2.5', 'D6'],
  'composite-reference': ['condition-not-met', 'L2.2', 'D6'],
})

/** The facts that some findings lack, each once. */
export function allMissing(findings: readonly Pick<Finding, 'missing'>[]): readonly Missing[] {
  const known = new Map<string, Missing>()
  for (const { missing } of findings) {
    for (const fact of missing ?? []) known.set(`${fact.from} ${fact.what}`, fact)
  }
  return [...known.values()]
}
