import type { CivilDate } from '../core/date.js'
import { type Finding, finding, type Missing } from '../core/finding.js'
import { lazy } from '../core/lazy.js'
import type { AssessmentShapes } from '../core/shapes/assessment.js'
import type { Past } from '../rulebook/past.js'
import type { Rulebook, RulebookRef } from '../rulebook/rulebook.js'
import { type Bounds, widest } from './bounds.js'
import type { ChecklistFinding, Judged, SectionPoints } from './checklist.js'
import { indexOfDay, type WithFortress } from './day.js'
import { assessmentFindings } from './findings.js'
import { type GradeBounds, type GradeId, gradeAt } from './grade.js'
import { appliedIn, missingIn } from './judged.js'
import { type Behind, withWhy } from './on-demand.js'
import { overKinds } from './over-kinds.js'
import { rankUnder } from './positive.js'
import type { FortressReadings, NegativeReadings } from './readings.js'
import { refOf } from './ref.js'
import { remember } from './remember.js'

/** The fortress index of one village (堡垒指数, 正向测评, M2.1, M2.2, D6). All points in hundredths. */
export interface FortressIndex {
  readonly rulebook: RulebookRef
  readonly date: CivilDate
  /** Decided where the worst and the best case fall in the same grade (D2). */
  readonly grade: GradeId | 'undetermined'
  readonly grades: GradeBounds
  readonly total: Bounds
  /** What the dimensions have to give to this kind of village; if the kind is not known, the most over all kinds. */
  readonly of: number
  readonly dimensions: readonly DimensionScore[]
  /** The parts (共性指标、个性指标), where the rulebook has any. */
  readonly parts: readonly DimensionScore[]
  /** What the bonus items add, the cap observed. */
  readonly bonus: Bounds
  /** One for each item, one for each veto, then one for the grade. They are made when they are first read. */
  readonly findings: readonly Finding[]
  /** What is not known, and who supplies it. */
  readonly missing: readonly Missing[]
}

/** The points of one dimension or part, and what it has to give to this kind of village. All in hundredths. */
export interface DimensionScore extends SectionPoints {}

/**
 * Assesses a village by the positive checklist: points by dimension, a total and a grade, each item explained (M2.1,
 * M2.2). A missing answer counts from nothing to the most that its item gives, so that every figure has bounds (D2). A
 * veto caps the grade by itself; a veto that may apply caps only the worst case (D6). Only the bonus has a cap on its
 * points. `past` is what is known to have happened before; without it, what a rulebook counts over the years is unknown.
 * `beside` is the reading of the negative checklist of the same day: what a rule counts of hits and levels, it counts of
 * that day too, and a veto may ask for the list that the day's screening leads to (D6, D8).
 *
 * @example
 * ```ts
 * import { assessFortress, parseFortressReadings } from 'baolei'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const readings = parseFortressReadings(xining2024, { date: '2024-03-01', answers: {} })
 * if (readings.ok) assessFortress(xining2024, readings.value).grade // 'undetermined'
 * ```
 */
export function assessFortress(
  rulebook: Rulebook,
  readings: FortressReadings,
  past?: Past,
  beside?: NegativeReadings,
): FortressIndex {
  const day = { fortress: readings, screening: beside, past }
  const kinds = indexOfDay(rulebook, day)
  const judged = overKinds(kinds)
  const { min, max } = widest(kinds.map((kind) => rankUnder(rulebook, kind)))
  const grades = { worst: gradeAt(rulebook, min), best: gradeAt(rulebook, max) }
  const { total } = judged
  const verdict = {
    rulebook: refOf(rulebook),
    date: readings.date,
    grade: grades.worst === grades.best ? grades.worst : 'undetermined',
    grades,
    total: { min: total.min, max: total.max },
    of: total.of,
    dimensions: judged.sections,
    parts: judged.parts,
    bonus: judged.bonus,
  }
  return withWhy(verdict, whyIndex(rulebook, day, grades))
}

// Judges the readings again when it is asked: that costs little, and a verdict of which nobody asks why keeps nothing but
// the readings.
function whyIndex(rulebook: Rulebook, day: WithFortress, grades: GradeBounds): () => Behind {
  return () => {
    const judged = overKinds(indexOfDay(rulebook, day))
    return {
      vetoes: appliedIn(rulebook.fortress.vetoes, judged),
      findings: lazy(() => {
        const { items, vetoes } = judged.explained()
        const own = vetoes.filter((veto) => veto !== undefined)
        return [...items, ...own, gradeFinding(rulebook)(grades, judged, own)]
      }),
      missing: lazy(() => missingIn(judged)),
    }
  }
}

const gradeFinding = /*@__PURE__*/ remember((rulebook: Rulebook) => {
  const { value, from } = rulebook.fortress.grades
  const kind = assessmentFindings['fortress-grade']
  const cites = [...new Set([...kind.cites, ...from.cites])]
  const cuts: AssessmentShapes['fortress-grade']['required']['cuts'] = value.map(({ id, when }) => ({
    grade: id,
    when: when === undefined ? null : { op: when.op, value: when.value },
  }))
  return ({ worst, best }: GradeBounds, judged: Judged, vetoes: readonly ChecklistFinding[]): Finding => {
    const { total } = judged
    const decided = worst === best
    const because = vetoes.filter(({ verdict }) => verdict !== 'holds')
    return finding(kind, decided ? 'holds' : 'unknown', {
      required: { cuts },
      found: { total: { min: total.min, max: total.max }, grades: { worst, best } },
      cites,
      ...(decided ? {} : { missing: missingIn(judged) }),
      ...(because.length > 0 ? { because } : {}),
    })
  }
})
