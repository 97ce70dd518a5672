import type { CivilDate } from '../core/date.js'
import { type Finding, finding, type Missing } from '../core/finding.js'
import type { Json } from '../core/json.js'
import { type FortressRules, type PositiveItem, pointsOf, type Rulebook, type RulebookRef } from '../rulebook/index.js'
import { type Bounds, sum } from './bounds.js'
import { assessmentFindings } from './findings.js'
import { type GradeBounds, type GradeId, gradeOfTotal, weakerGrade } from './grade.js'
import { answerJson, type Line, positivePlan } from './plan.js'
import { answerTo, type FortressReadings } from './readings.js'
import { remember } from './remember.js'
import { judgeVeto, readyVeto } from './veto.js'

/** The points of one dimension, out of those that it has to give; all in hundredths. */
export interface DimensionScore extends Bounds {
  readonly id: string
  readonly of: number
}

/** The fortress index of one village (堡垒指数, 正向测评, M2.1, M2.2, D6). All points in hundredths. */
export interface FortressIndex {
  readonly rulebook: RulebookRef
  readonly date: CivilDate
  /** Decided where the worst and the best case fall in the same grade (D2). */
  readonly grade: GradeId | 'undetermined'
  readonly grades: GradeBounds
  readonly total: Bounds
  readonly dimensions: readonly DimensionScore[]
  /** What the bonus items add, the cap observed. */
  readonly bonus: Bounds
  /** One for each item, one for each veto, then one for the grade. */
  readonly findings: readonly Finding[]
  /** The items without an answer, and who supplies it. */
  readonly missing: readonly Missing[]
}

const kinds = assessmentFindings

// What stays the same from one village to the next.
const ready = remember((rules: FortressRules) => {
  const plan = positivePlan(rules.items)
  const { value, from } = rules.grades
  const linesOf = (counts: (item: PositiveItem) => boolean): readonly number[] =>
    plan.lines.flatMap((line, place) => (counts(line.item) ? [place] : []))
  return {
    lines: plan.lines,
    dimensions: rules.dimensions.map(({ id, points }) => ({
      id,
      of: points,
      places: linesOf((item) => item.bonus !== true && item.dimension === id),
    })),
    bonus: linesOf((item) => item.bonus === true),
    vetoes: rules.vetoes.map((veto) => ({
      gradeAtMost: veto.gradeAtMost,
      judged: readyVeto(veto, { gradeAtMost: veto.gradeAtMost }, plan),
    })),
    grading: {
      cites: [...new Set([...kinds['fortress-grade'].cites, ...from.cites])],
      cuts: value.map(({ id, when }) => ({
        grade: id,
        when: when === undefined ? null : { op: when.op, value: when.value },
      })),
    },
  }
})

interface Score {
  readonly points: Bounds
  readonly finding: Finding
}

function score({ item, most, missing }: Line<PositiveItem>, readings: FortressReadings): Score {
  const { code } = kinds['fortress-item']
  const { cites } = item.from
  const required = { points: most }
  const about = item.id
  const answer = answerTo(readings, about)
  if (answer === undefined) {
    const open: Finding = { code, verdict: 'unknown', cites, required, found: null, about, missing: [missing] }
    return { points: { min: 0, max: most }, finding: open }
  }
  const points = pointsOf(item.scoring, answer, readings.date)
  const found: Json = { points, answer: answerJson(answer) }
  const verdict = points >= most ? 'holds' : 'fails'
  return { points: { min: points, max: points }, finding: { code, verdict, cites, required, found, about } }
}

/**
 * Assesses a village by the positive checklist: points by dimension, a total and a grade, each item explained. What a
 * missing answer leaves open shows as bounds. A veto caps the grade by itself; one that may still apply caps only the worst
 * case. Nothing is capped but the bonus.
 *
 * @example
 * ```ts
 * import { assessFortress, parseFortressReadings, xining2024 } from 'baolei'
 *
 * const readings = parseFortressReadings(xining2024, { date: '2024-03-01', answers: {} })
 * if (readings.ok) assessFortress(xining2024, readings.value).grade // 'undetermined'
 * ```
 */
export function assessFortress(rulebook: Rulebook, readings: FortressReadings): FortressIndex {
  const { lines, dimensions, bonus: bonusPlaces, vetoes, grading } = ready(rulebook.fortress)
  const cap = rulebook.fortress.bonusCap.value
  const scores = lines.map((line) => score(line, readings))
  const pointsAt = (places: readonly number[]): Bounds =>
    sum(places.map((place) => scores[place]?.points ?? { min: 0, max: 0 }))

  const byDimension = dimensions.map(({ id, of, places }) => ({ id, ...pointsAt(places), of }))
  const earned = pointsAt(bonusPlaces)
  const bonus = { min: Math.min(earned.min, cap), max: Math.min(earned.max, cap) }
  const total = sum([...byDimension, bonus])

  let worst = gradeOfTotal(rulebook, total.min)
  let best = gradeOfTotal(rulebook, total.max)
  const vetoed = vetoes.map(({ gradeAtMost, judged }) => {
    const veto = judgeVeto(kinds['fortress-veto'], judged, readings)
    if (veto.verdict !== 'holds') worst = weakerGrade(rulebook, worst, gradeAtMost)
    if (veto.verdict === 'fails') best = weakerGrade(rulebook, best, gradeAtMost)
    return veto
  })
  const decided = worst === best
  const because = vetoed.filter(({ verdict }) => verdict !== 'holds')
  const missing = scores.flatMap(({ finding: { missing: facts } }) => facts ?? [])
  const found = { total: { ...total }, grades: { worst, best } }
  const graded = finding(kinds['fortress-grade'], decided ? 'holds' : 'unknown', { cuts: grading.cuts }, found, {
    cites: grading.cites,
    ...(decided ? {} : { missing }),
    ...(because.length > 0 ? { because } : {}),
  })

  return {
    rulebook: { id: rulebook.id, version: rulebook.version },
    date: readings.date,
    grade: decided ? worst : 'undetermined',
    grades: { worst, best },
    total,
    dimensions: byDimension,
    bonus,
    findings: [...scores.map((scored) => scored.finding), ...vetoed, graded],
    missing,
  }
}
