import type { Finding } from '../core/finding.js'
import type { Json } from '../core/json.js'
import type { PositiveItem } from '../rulebook/checklist.js'
import { TOTAL } from '../rulebook/condition.js'
import type { Past } from '../rulebook/past.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { pointsOf } from '../rulebook/scoring.js'
import { type Bounds, sum } from './bounds.js'
import { assessmentFindings } from './findings.js'
import type { FortressPlan, GradeVetoPlan, KindPlan, Section } from './fortress-plan.js'
import { type GradeId, gradeOfTotal, gradeRank, weakerGrade } from './grade.js'
import { appliedBy, between, type OwnReading, saysNothing, tallyUpTo } from './history.js'
import { allMissing } from './merge.js'
import { answerJson, type Line } from './plan.js'
import { answerTo, type FortressReadings } from './readings.js'
import { notAsked } from './scope.js'
import { judgeVeto, type OpenPoints, type VetoFacts } from './veto.js'

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
  items: readonly Finding[],
  judged: ReadonlyMap<string, Finding>,
): OwnReading {
  return (thing) => {
    if ('veto' in thing) return appliedBy(judged.get(thing.veto))
    if (!('grade' in thing)) return undefined
    const rank = gradeRank(rulebook, thing.grade)
    return {
      verdict: between(rank, gradeRank(rulebook, worst), gradeRank(rulebook, best)),
      missing: allMissing([...items, ...judged.values()]),
    }
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
      finding: notAsked(kinds['fortress-item'], line.item, { points: line.most }, plan.kind),
    }
  })
  const pointsAt = (places: readonly number[]): Bounds => sum(places.map((place) => scores[place]?.points ?? nothing))
  const scored = ({ id, of, places }: Section): SectionScore => ({ id, ...pointsAt(places), of })
  const dimensions = plan.dimensions.map(scored)
  const parts = plan.parts.map(scored)
  const earned = pointsAt(plan.bonus)
  const bonus = { min: Math.min(earned.min, cap), max: Math.min(earned.max, cap) }
  const total = sum([...dimensions, bonus])

  const items = scores.map((one) => one.finding)

  const pointsOfSection = (id: string): OpenPoints | undefined => {
    if (id === TOTAL) return { ...total, of: plan.of, missing: allMissing(items) }
    const section = [...plan.dimensions, ...plan.parts].find((one) => one.id === id)
    if (section === undefined) return undefined
    const { of, places } = section
    return { ...pointsAt(places), of, missing: allMissing(places.flatMap((place) => items[place] ?? [])) }
  }
  const factsWith = (own: OwnReading): VetoFacts => ({
    asOf: readings.date,
    answer: (item) => (plan.spared.has(item) ? null : answerTo(readings, item)),
    points: pointsOfSection,
    past: (test) => tallyUpTo(past, test, readings.date, own),
  })

  let worst = gradeOfTotal(rulebook, total.min, plan.of)
  let best = gradeOfTotal(rulebook, total.max, plan.of)
  const judgeAll = (some: readonly GradeVetoPlan[], facts: VetoFacts): ReadonlyMap<string, Finding> => {
    const found = new Map<string, Finding>()
    for (const { id, gradeAtMost, judged } of some) {
      const veto = judgeVeto(kinds['fortress-veto'], judged, facts, plan.kind)
      found.set(id, veto)
      if (veto.verdict !== 'holds') worst = weakerGrade(rulebook, worst, gradeAtMost)
      if (veto.verdict === 'fails') best = weakerGrade(rulebook, best, gradeAtMost)
    }
    return found
  }
  const early = judgeAll(vetoes.early, factsWith(saysNothing))
  const late = judgeAll(vetoes.late, factsWith(ownReading(rulebook, worst, best, items, early)))

  return {
    worst,
    best,
    total,
    of: plan.of,
    dimensions,
    parts,
    bonus,
    items,
    vetoed: vetoes.all.flatMap(({ id }) => early.get(id) ?? late.get(id) ?? []),
  }
}
