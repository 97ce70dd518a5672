import type { CivilDate } from '../core/date.js'
import { type Finding, finding, type Missing } from '../core/finding.js'
import type { Past } from '../rulebook/past.js'
import type { Rulebook, RulebookRef } from '../rulebook/rulebook.js'
import type { Bounds } from './bounds.js'
import { assessmentFindings } from './findings.js'
import { assessKind, type KindIndex } from './fortress-of-kind.js'
import { type FortressPlan, fortressPlan } from './fortress-plan.js'
import { type GradeBounds, type GradeId, strongerGrade, weakerGrade } from './grade.js'
import { allMissing, mergedFindings, mergedVeto, widest } from './merge.js'
import type { FortressReadings } from './readings.js'
import { possibleKinds } from './scope.js'

/** The points of one dimension or part, out of those that it has to give; all in hundredths. */
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
  /**
   * What the dimensions have to give to this kind of village; where the kind is not known, to the one that could have
   * most.
   */
  readonly of: number
  readonly dimensions: readonly DimensionScore[]
  /** The parts (共性指标、个性指标), where the rulebook has any. */
  readonly parts: readonly DimensionScore[]
  /** What the bonus items add, the cap observed. */
  readonly bonus: Bounds
  /** One for each item, one for each veto, then one for the grade. */
  readonly findings: readonly Finding[]
  /** What is not known, and who supplies it. */
  readonly missing: readonly Missing[]
}

function mergedScores(byKind: readonly (readonly DimensionScore[])[]): readonly DimensionScore[] {
  const [first = []] = byKind
  return first.map((one, place) => {
    const alike = byKind.map((scores) => scores[place] ?? one)
    return { id: one.id, ...widest(alike), of: Math.max(...alike.map(({ of }) => of)) }
  })
}

/** The village as it may turn out to be, whatever kind it is of. */
function merged(rulebook: Rulebook, kinds: readonly KindIndex[]): KindIndex {
  const [first] = kinds
  if (first === undefined) throw new Error('invariant: a rulebook without a kind of village')
  if (kinds.length === 1) return first
  return {
    worst: kinds.map(({ worst }) => worst).reduce((a, b) => weakerGrade(rulebook, a, b)),
    best: kinds.map(({ best }) => best).reduce((a, b) => strongerGrade(rulebook, a, b)),
    total: widest(kinds.map(({ total }) => total)),
    of: Math.max(...kinds.map(({ of }) => of)),
    dimensions: mergedScores(kinds.map(({ dimensions }) => dimensions)),
    parts: mergedScores(kinds.map(({ parts }) => parts)),
    bonus: widest(kinds.map(({ bonus }) => bonus)),
    items: mergedFindings(kinds.map(({ items }) => items)),
    vetoed: mergedFindings(
      kinds.map(({ vetoed }) => vetoed),
      mergedVeto,
    ),
  }
}

function gradeFinding({ cites, cuts }: FortressPlan, { worst, best, total, items, vetoed }: KindIndex): Finding {
  const decided = worst === best
  const because = vetoed.filter(({ verdict }) => verdict !== 'holds')
  const missing = decided ? [] : allMissing([...items, ...vetoed])
  const found = { total: { ...total }, grades: { worst, best } }
  return finding(assessmentFindings['fortress-grade'], decided ? 'holds' : 'unknown', {
    required: { cuts },
    found,
    cites,
    ...(decided ? {} : { missing }),
    ...(because.length > 0 ? { because } : {}),
  })
}

/**
 * Assesses a village by the positive checklist: points by dimension, a total and a grade, each item explained. What a
 * missing answer leaves open shows as bounds. A veto caps the grade by itself; one that may still apply caps only the
 * worst case. Nothing is capped but the bonus. `past` is what happened before; a rulebook that counts it leaves open
 * what is not known.
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
export function assessFortress(rulebook: Rulebook, readings: FortressReadings, past?: Past): FortressIndex {
  const plan = fortressPlan(rulebook)
  const possible = possibleKinds(
    plan.kinds.map(({ kind }) => kind),
    readings,
  )
  const kinds = plan.kinds
    .filter(({ kind }) => possible.includes(kind))
    .map((kind) => assessKind(rulebook, plan, kind, readings, past))
  const index = merged(rulebook, kinds)
  const { worst, best, total, of, dimensions, parts, bonus, items, vetoed } = index
  return {
    rulebook: { id: rulebook.id, version: rulebook.version },
    date: readings.date,
    grade: worst === best ? worst : 'undetermined',
    grades: { worst, best },
    total,
    of,
    dimensions,
    parts,
    bonus,
    findings: [...items, ...vetoed, gradeFinding(plan, index)],
    missing: allMissing([...items, ...vetoed]),
  }
}
