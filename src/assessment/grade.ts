import type { Verdict } from '../core/finding.js'
import type { GradeCut } from '../rulebook/checklist.js'
import { passesPoints } from '../rulebook/condition.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import type { Points } from '../rulebook/scoring.js'

/** A grade of the fortress index: 弱村, 中等村, 强村 (M2.2), or what another rulebook has instead. */
export type GradeId = 'weak' | 'middle' | 'strong' | (string & {})

/** The weakest and the strongest grade that an index can still turn out to be (D2). */
export interface GradeBounds {
  readonly worst: GradeId
  readonly best: GradeId
}

function rankAmong(grades: readonly GradeCut[], grade: string): number {
  const place = grades.findIndex((cut) => cut.id === grade)
  return place < 0 ? -1 : grades.length - 1 - place
}

/** The rank of a grade: 0 is the weakest of the rulebook, -1 is none of its grades. */
export function gradeRank(rulebook: Rulebook, grade: string): number {
  return rankAmong(rulebook.fortress.grades.value, grade)
}

/** The weakest grade of a rulebook (弱村). */
export function weakestGrade(rulebook: Rulebook): GradeId {
  const grades = rulebook.fortress.grades.value
  return grades[grades.length - 1]?.id ?? ''
}

/**
 * The grade that a total in hundredths of a point gives by itself, before any veto (M2.2). A cut over the share of
 * what could be had is held against `of`.
 */
export function gradeOfTotal(rulebook: Rulebook, total: Points, of: Points = rulebook.fortress.total.value): GradeId {
  const cut = rulebook.fortress.grades.value.find(({ when }) => when === undefined || passesPoints(when, total, of))
  return cut?.id ?? weakestGrade(rulebook)
}

/** The weaker of two grades. */
export function weakerGrade(rulebook: Rulebook, a: GradeId, b: GradeId): GradeId {
  return gradeRank(rulebook, b) < gradeRank(rulebook, a) ? b : a
}

/** The stronger of two grades. */
export function strongerGrade(rulebook: Rulebook, a: GradeId, b: GradeId): GradeId {
  return gradeRank(rulebook, b) > gradeRank(rulebook, a) ? b : a
}

/** Whether an index is at least of a grade; unknown where its bounds lie on both sides (D2, M5.1). */
export function gradeAtLeast(rulebook: Rulebook, grades: GradeBounds, least: string): Verdict {
  const mark = gradeRank(rulebook, least)
  if (gradeRank(rulebook, grades.worst) >= mark) return 'holds'
  return gradeRank(rulebook, grades.best) < mark ? 'fails' : 'unknown'
}
