import type { Finding, Verdict } from '../core/finding.js'
import type { Json } from '../core/json.js'
import {
  type Facts,
  type ListName,
  type NegativeItem,
  type Past,
  type PointsRead,
  pointsOf,
  type Rulebook,
  TOTAL,
} from '../rulebook/index.js'
import { type Bounds, sum } from './bounds.js'
import { assessmentFindings } from './findings.js'
import { type OwnReading, tallyUpTo } from './history.js'
import { answerJson, type Line } from './plan.js'
import { answerTo, type NegativeReadings } from './readings.js'
import { highestRisk, type RiskBounds, riskRank } from './risk.js'
import { notAsked } from './scope.js'
import type { RiskVetoPlan, ScreeningPlan } from './screening-plan.js'
import { type Deduction, type JudgedVeto, riskOfType, type TypeRisk } from './type-risk.js'
import { judgeVeto } from './veto.js'

const kinds = assessmentFindings
const nothing: Bounds = { min: 0, max: 0 }

/** A list that a veto asks for by itself, for certain or perhaps. */
export interface ForcedList {
  readonly veto: string
  readonly problemType: string
  readonly list: Exclude<ListName, 'none'>
  readonly certain: boolean
}

/** The screening of a village of one kind, before it is put together. */
export interface KindScreening {
  readonly types: readonly (TypeRisk & { readonly finding: Finding })[]
  readonly risks: RiskBounds
  readonly deductions: readonly Bounds[]
  readonly items: readonly Finding[]
  readonly vetoed: readonly Finding[]
  readonly forced: readonly ForcedList[]
}

function deduct({ item, most, missing }: Line<NegativeItem>, readings: NegativeReadings): Deduction {
  const { code } = kinds['negative-item']
  const { cites } = item.from
  const { id: about, risk } = item
  const required = { deduction: 0 }
  const answer = answerTo(readings, about)
  if (answer === undefined) {
    const open: Finding = { code, verdict: 'unknown', cites, required, found: null, about, missing: [missing] }
    return { points: { min: 0, max: most }, risk, finding: open }
  }
  const deduction = pointsOf(item.scoring, answer, readings.date)
  const found: Json = { deduction, answer: answerJson(answer) }
  const verdict = deduction > 0 ? 'fails' : 'holds'
  return { points: { min: deduction, max: deduction }, risk, finding: { code, verdict, cites, required, found, about } }
}

/** The highest risk of any of some problem types, at the least and at the most. */
export function overallRisk(rulebook: Rulebook, types: readonly TypeRisk[]): RiskBounds {
  return {
    min: highestRisk(
      rulebook,
      types.map(({ risk }) => risk.min),
    ),
    max: highestRisk(
      rulebook,
      types.map(({ risk }) => risk.max),
    ),
  }
}

function certainty({ min, max }: Bounds): Verdict {
  return min > 0 ? 'holds' : max > 0 ? 'unknown' : 'fails'
}

/** Screens a village of one kind. */
export function screenKind(
  rulebook: Rulebook,
  plan: ScreeningPlan,
  { kind, asked }: ScreeningPlan['kinds'][number],
  readings: NegativeReadings,
  past: Past | undefined,
): KindScreening {
  const deductions = plan.lines.map((line, place): Deduction => {
    if (asked[place] === true) return deduct(line, readings)
    const finding = notAsked(kinds['negative-item'].code, line.item, { deduction: 0 }, kind)
    return { points: nothing, risk: line.item.risk, finding }
  })
  const byType = new Map<string, Deduction[]>(plan.gauges.map(({ type }) => [type.id, []]))
  const ofTypes = new Map<string, number>()
  const byItem = new Map<string, Deduction>()
  plan.lines.forEach(({ item, most }, place) => {
    const deduction = deductions[place]
    if (deduction === undefined) return
    byItem.set(item.id, deduction)
    byType.get(item.problemType)?.push(deduction)
    if (asked[place] === true) ofTypes.set(item.problemType, (ofTypes.get(item.problemType) ?? 0) + most)
  })
  const read = new Map<string, PointsRead>(
    [...byType].map(([id, own]) => [id, { ...sum(own.map(({ points }) => points)), of: ofTypes.get(id) ?? 0 }]),
  )
  const of = [...ofTypes.values()].reduce((total, most) => total + most, 0)
  read.set(TOTAL, { ...sum([...read.values()]), of })

  const answered = new Map(plan.lines.map((line, place) => [line.item.id, asked[place] === true]))
  const factsWith = (own: OwnReading): Facts => ({
    asOf: readings.date,
    answer: (item) => (answered.get(item) === false ? null : answerTo(readings, item)),
    points: (id) => read.get(id),
    past: (test) =>
      tallyUpTo(past, test, readings.date, (thing) => {
        const hit = 'item' in thing ? byItem.get(thing.item) : undefined
        return hit === undefined ? own(thing) : certainty(hit.points)
      }),
  })
  const judgeAll = (some: readonly RiskVetoPlan[], facts: Facts): readonly (RiskVetoPlan & JudgedVeto)[] =>
    some.map((veto) => ({ ...veto, finding: judgeVeto(kinds['negative-veto'], veto.judged, facts) }))
  const typesUnder = (vetoes: readonly (RiskVetoPlan & JudgedVeto)[]): KindScreening['types'] =>
    plan.gauges.map((gauge) => {
      const { id } = gauge.type
      return riskOfType(
        rulebook,
        gauge,
        byType.get(id) ?? [],
        vetoes.filter(({ problemType }) => problemType === id),
      )
    })

  const early = judgeAll(
    plan.vetoes.filter(({ late }) => !late),
    factsWith(() => undefined),
  )
  const before = overallRisk(rulebook, typesUnder(early))
  const applied = new Map(early.map(({ id, finding: { verdict } }) => [id, verdict]))
  const late = judgeAll(
    plan.vetoes.filter((veto) => veto.late),
    factsWith((thing) => {
      if ('veto' in thing) {
        const verdict = applied.get(thing.veto)
        return verdict === undefined
          ? undefined
          : verdict === 'fails'
            ? 'holds'
            : verdict === 'holds'
              ? 'fails'
              : 'unknown'
      }
      if (!('level' in thing)) return undefined
      const rank = riskRank(rulebook, thing.level)
      if (rank < riskRank(rulebook, before.min) || rank > riskRank(rulebook, before.max)) return 'fails'
      return before.min === before.max ? 'holds' : 'unknown'
    }),
  )
  const judged = new Map([...early, ...late].map((veto) => [veto.id, veto]))
  const vetoes = plan.vetoes.flatMap(({ id }) => judged.get(id) ?? [])
  const types = typesUnder(vetoes)
  return {
    types,
    risks: overallRisk(rulebook, types),
    deductions: deductions.map(({ points }) => points),
    items: deductions.map((part) => part.finding),
    vetoed: vetoes.map((veto) => veto.finding),
    forced: vetoes.flatMap(({ id, problemType, list, finding: { verdict } }) =>
      list === undefined || verdict === 'holds' ? [] : [{ veto: id, problemType, list, certain: verdict === 'fails' }],
    ),
  }
}
