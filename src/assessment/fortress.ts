import type { CivilDate } from '../core/date.js'
import { type Finding, finding, type Missing } from '../core/finding.js'
import type { AssessmentShapes } from '../core/shapes/assessment.js'
import {
  type FortressRules,
  type GradeVeto,
  isAskedOf,
  type PositiveItem,
  type VillageKind,
} from '../rulebook/checklist.js'
import type { Past } from '../rulebook/past.js'
import type { Rulebook, RulebookRef } from '../rulebook/rulebook.js'
import { type Bounds, widest } from './bounds.js'
import {
  type Checklist,
  type ChecklistFinding,
  type ItemRead,
  type Judged,
  judgeChecklist,
  overKinds,
  readyChecklist,
  type SectionPoints,
  type Sections,
} from './checklist.js'
import { allMissing, assessmentFindings } from './findings.js'
import { type GradeBounds, type GradeId, gradeAt, gradeOfTotal, gradeRank } from './grade.js'
import { type FortressReadings, type Line, positiveLines } from './readings.js'
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
  /** One for each item, one for each veto, then one for the grade. */
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
  const { checklist, explainGrade } = fortressOf(rulebook)
  const kinds = judgeChecklist(checklist, readings, past)
  const judged = overKinds(kinds)
  const { min, max } = widest(kinds.map(checklist.rules.rank))
  const grades = { worst: gradeAt(rulebook, min), best: gradeAt(rulebook, max) }
  const { total, items } = judged
  const vetoes = judged.vetoes.map((veto) => veto.finding)
  return {
    rulebook: { id: rulebook.id, version: rulebook.version },
    date: readings.date,
    grade: grades.worst === grades.best ? grades.worst : 'undetermined',
    grades,
    total: { min: total.min, max: total.max },
    of: total.of,
    dimensions: judged.sections,
    parts: judged.parts,
    bonus: judged.bonus,
    findings: [...items, ...vetoes, explainGrade(grades, judged)],
    missing: allMissing([...items, ...vetoes]),
  }
}

interface Fortress {
  readonly checklist: Checklist<PositiveItem, GradeVeto>
  readonly explainGrade: (grades: GradeBounds, judged: Judged<GradeVeto>) => Finding
}

const fortressOf: (rulebook: Rulebook) => Fortress = /*@__PURE__*/ remember((rulebook) => {
  const rules = rulebook.fortress
  const { dimensions, parts = [], items, vetoes } = rules
  const chainOf = (dimension: FortressRules['dimensions'][number] | undefined) => [
    dimension,
    parts.find(({ id }) => id === dimension?.part),
  ]
  const lines = positiveLines(items)
  return {
    checklist: readyChecklist(rulebook, {
      lines,
      chain: (item) => [item, ...chainOf(dimensions.find(({ id }) => id === item.dimension))],
      scoped: [...items, ...dimensions, ...parts, ...vetoes],
      sections: (kind) => sectionsFor(rules, chainOf, kind),
      explain: explainItem,
      veto: assessmentFindings['fortress-veto'],
      vetoes,
      effect: ({ gradeAtMost }) => ({ gradeAtMost }),
      countsItems: false,
      rankOf: (thing) => ('grade' in thing ? gradeRank(rulebook, thing.grade) : undefined),
      rank: (judged) => rankUnder(rulebook, judged),
    }),
    explainGrade: gradeFinding(rules),
  }
})

function sectionsFor(
  { dimensions, parts = [], items, bonusCap }: FortressRules,
  chainOf: (dimension: FortressRules['dimensions'][number]) => Parameters<typeof isAskedOf>[0],
  kind: VillageKind,
): Sections {
  const places = (counts: (item: PositiveItem) => boolean): readonly number[] =>
    items.flatMap((item, place) => (counts(item) ? [place] : []))
  const counted = dimensions.map((dimension) => ({
    id: dimension.id,
    part: dimension.part,
    of: isAskedOf(chainOf(dimension), kind) ? dimension.points : 0,
    places: places((item) => item.bonus !== true && item.dimension === dimension.id),
  }))
  return {
    counted,
    parts: parts.map(({ id }) => {
      const own = counted.filter(({ part }) => part === id)
      return { id, of: own.reduce((all, { of }) => all + of, 0), places: own.flatMap((section) => section.places) }
    }),
    bonus: places((item) => item.bonus === true),
    bonusCap: bonusCap.value,
  }
}

// Written out for speed: a village has a finding for each item.
function explainItem({ item, most, missing }: Line<PositiveItem>, read: ItemRead): ChecklistFinding {
  const { code } = assessmentFindings['fortress-item']
  const { cites } = item.from
  const required = { points: most }
  const about = item.id
  if (read === null) return { code, verdict: 'unknown', cites, required, found: null, about, missing: [missing] }
  const verdict = 'points' in read && read.points < most ? 'fails' : 'holds'
  return { code, verdict, cites, required, found: read, about }
}

// The grade that the total gives. Vetoes that may apply cap the worst case, those that do apply the best case too.
function rankUnder(rulebook: Rulebook, { total, vetoes }: Judged<GradeVeto>): Bounds {
  let min = gradeRank(rulebook, gradeOfTotal(rulebook, total.min, total.of))
  let max = gradeRank(rulebook, gradeOfTotal(rulebook, total.max, total.of))
  for (const { rule, finding: veto } of vetoes) {
    const cap = gradeRank(rulebook, rule.gradeAtMost)
    if (veto.verdict !== 'holds') min = Math.min(min, cap)
    if (veto.verdict === 'fails') max = Math.min(max, cap)
  }
  return { min, max }
}

function gradeFinding({ grades: { value, from } }: FortressRules): Fortress['explainGrade'] {
  const kind = assessmentFindings['fortress-grade']
  const cites = [...new Set([...kind.cites, ...from.cites])]
  const cuts: AssessmentShapes['fortress-grade']['required']['cuts'] = value.map(({ id, when }) => ({
    grade: id,
    when: when === undefined ? null : { op: when.op, value: when.value },
  }))
  return ({ worst, best }, { total, items, vetoes }) => {
    const decided = worst === best
    const judged = vetoes.map((veto) => veto.finding)
    const because = judged.filter(({ verdict }) => verdict !== 'holds')
    return finding(kind, decided ? 'holds' : 'unknown', {
      required: { cuts },
      found: { total: { min: total.min, max: total.max }, grades: { worst, best } },
      cites,
      ...(decided ? {} : { missing: allMissing([...items, ...judged]) }),
      ...(because.length > 0 ? { because } : {}),
    })
  }
}
