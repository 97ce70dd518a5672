export type { Bounds } from './bounds.js'
export { type CompositeScore, compositeScore } from './composite.js'
export { type Answers, recordFortress, recordScreening } from './events.js'
export { type AssessmentFindingCode, assessmentFindings } from './findings.js'
export { assessFortress, type DimensionScore, type FortressIndex } from './fortress.js'
export { type GradeBounds, type GradeId, gradeAtLeast, gradeOfTotal, gradeRank, weakestGrade } from './grade.js'
export {
  answerTo,
  type FortressReadings,
  type NegativeReadings,
  parseFortressReadings,
  parseNegativeReadings,
  type Readings,
} from './readings.js'
export { pastOfIndex, pastOfScreening, withEntries, withoutWarnings } from './record-past.js'
export { type RiskBounds, type RiskId, riskRank, riskScale } from './risk.js'
export { type Hit, type Screening, screenNegative } from './screening.js'
export type { ForcedList } from './screening-of-kind.js'
export type { AssessmentSituation, AssessmentSlice } from './slice.js'
export type { TypeRisk } from './type-risk.js'
