import type { Verdict } from '../core/finding.js'
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

/** The rank of a grade: 0 is the weakest of the rulebook, -1 is none of its grades. */
export function gradeRank(rulebook: Rulebook, grade: string): number {
  const grades = rulebook.fortress.grades.value
  const place = grades.findIndex((cut) => cut.id === grade)
  return place < 0 ? -1 : grades.length - 1 - place
}

/** The grade of a rank; empty where the rulebook has none. */
export function gradeAt(rulebook: Rulebook, rank: number): GradeId {
  const grades = rulebook.fortress.grades.value
  return grades[grades.length - 1 - rank]?.id ?? ''
}

/** The weakest grade of a rulebook (弱村). */
export function weakestGrade(rulebook: Rulebook): GradeId {
  return gradeAt(rulebook, 0)
}

/**
 * The grade that a total gives by itself, before any veto (M2.2). A cut may be a share; then it is the share of `of`,
 * what the village could have. Both in hundredths of a point.
 */
export function gradeOfTotal(rulebook: Rulebook, total: Points, of: Points = rulebook.fortress.total.value): GradeId {
  return gradeAt(rulebook, rankOfTotal(rulebook, total, of))
}

/** The rank of {@link gradeOfTotal}. */
export function rankOfTotal(rulebook: Rulebook, total: Points, of: Points): number {
  const cuts = rulebook.fortress.grades.value
  const place = cuts.findIndex(({ when }) => when === undefined || passesPoints(when, total, of))
  return place < 0 ? 0 : cuts.length - 1 - place
}

/** Whether an index is at least of a grade; unknown where its bounds lie on both sides (D2, M5.1). */
export function gradeAtLeast(rulebook: Rulebook, grades: GradeBounds, least: string): Verdict {
  const mark = gradeRank(rulebook, least)
  if (gradeRank(rulebook, grades.worst) >= mark) return 'holds'
  return gradeRank(rulebook, grades.best) < mark ? 'fails' : 'unknown'
}
