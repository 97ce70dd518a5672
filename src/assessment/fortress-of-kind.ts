import type { Finding, Verdict } from '../core/finding.js'
import type { Json } from '../core/json.js'
import {
  type Facts,
  type Past,
  type PointsRead,
  type PositiveItem,
  pointsOf,
  type Rulebook,
  TOTAL,
} from '../rulebook/index.js'
import { type Bounds, sum } from './bounds.js'
import { assessmentFindings } from './findings.js'
import type { FortressPlan, GradeVetoPlan, KindPlan, Section } from './fortress-plan.js'
import { type GradeId, gradeOfTotal, gradeRank, weakerGrade } from './grade.js'
import { type OwnReading, tallyUpTo } from './history.js'
import { answerJson, type Line } from './plan.js'
import { answerTo, type FortressReadings } from './readings.js'
import { notAsked } from './scope.js'
import { judgeVeto } from './veto.js'

const kinds = assessmentFindings
const nothing: Bounds = { min: 0, max: 0 }

interface Score {
  readonly points: Bounds
  readonly finding: Finding
}

interface SectionScore extends Bounds {
  readonly id: string
  readonly of: number
}

/** The fortress index of a village of one kind, before it is put together. */
export interface KindIndex {
  readonly worst: GradeId
  readonly best: GradeId
  readonly total: Bounds
  readonly of: number
  readonly dimensions: readonly SectionScore[]
  readonly parts: readonly SectionScore[]
  readonly bonus: Bounds
  readonly items: readonly Finding[]
  readonly vetoed: readonly Finding[]
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

// What this reading says of a grade, and of the vetoes that have been judged.
function ownReading(
  rulebook: Rulebook,
  worst: GradeId,
  best: GradeId,
  judged: ReadonlyMap<string, Verdict>,
): OwnReading {
  return (thing) => {
    if ('veto' in thing) return judged.get(thing.veto)
    if (!('grade' in thing)) return undefined
    const rank = gradeRank(rulebook, thing.grade)
    if (rank < gradeRank(rulebook, worst) || rank > gradeRank(rulebook, best)) return 'fails'
    return worst === best ? 'holds' : 'unknown'
  }
}

/** Assesses a village of one kind. */
export function assessKind(
  rulebook: Rulebook,
  { lines, vetoes }: FortressPlan,
  plan: KindPlan,
  readings: FortressReadings,
  past: Past | undefined,
): KindIndex {
  const cap = rulebook.fortress.bonusCap.value
  const scores = lines.map((line, place): Score => {
    if (plan.asked[place] === true) return score(line, readings)
    return {
      points: nothing,
      finding: notAsked(kinds['fortress-item'].code, line.item, { points: line.most }, plan.kind),
    }
  })
  const pointsAt = (places: readonly number[]): Bounds => sum(places.map((place) => scores[place]?.points ?? nothing))
  const scored = ({ id, of, places }: Section): SectionScore => ({ id, ...pointsAt(places), of })
  const dimensions = plan.dimensions.map(scored)
  const parts = plan.parts.map(scored)
  const earned = pointsAt(plan.bonus)
  const bonus = { min: Math.min(earned.min, cap), max: Math.min(earned.max, cap) }
  const total = sum([...dimensions, bonus])

  const sections = new Map<string, PointsRead>([
    [TOTAL, { ...total, of: plan.of }],
    ...[...dimensions, ...parts].map((one) => [one.id, one] as const),
  ])
  const asked = new Map(lines.map((line, place) => [line.item.id, plan.asked[place] === true]))
  const factsWith = (own: OwnReading): Facts => ({
    asOf: readings.date,
    answer: (item) => (asked.get(item) === false ? null : answerTo(readings, item)),
    points: (id) => sections.get(id),
    past: (test) => tallyUpTo(past, test, readings.date, own),
  })

  let worst = gradeOfTotal(rulebook, total.min, plan.of)
  let best = gradeOfTotal(rulebook, total.max, plan.of)
  const findings = new Map<string, Finding>()
  const applied = new Map<string, Verdict>()
  const judgeAll = (some: readonly GradeVetoPlan[], facts: Facts): void => {
    for (const { id, gradeAtMost, judged } of some) {
      const veto = judgeVeto(kinds['fortress-veto'], judged, facts)
      findings.set(id, veto)
      applied.set(id, veto.verdict === 'fails' ? 'holds' : veto.verdict === 'holds' ? 'fails' : 'unknown')
      if (veto.verdict !== 'holds') worst = weakerGrade(rulebook, worst, gradeAtMost)
      if (veto.verdict === 'fails') best = weakerGrade(rulebook, best, gradeAtMost)
    }
  }
  judgeAll(
    vetoes.filter(({ late }) => !late),
    factsWith(() => undefined),
  )
  const late = vetoes.filter((veto) => veto.late)
  if (late.length > 0) judgeAll(late, factsWith(ownReading(rulebook, worst, best, new Map(applied))))

  return {
    worst,
    best,
    total,
    of: plan.of,
    dimensions,
    parts,
    bonus,
    items: scores.map((one) => one.finding),
    vetoed: vetoes.flatMap(({ id }) => findings.get(id) ?? []),
  }
}
