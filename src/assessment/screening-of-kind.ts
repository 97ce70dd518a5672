import type { Finding, Verdict } from '../core/finding.js'
import type { Json } from '../core/json.js'
import type { NegativeItem } from '../rulebook/checklist.js'
import { TOTAL } from '../rulebook/condition.js'
import type { ListName } from '../rulebook/lists.js'
import type { Past } from '../rulebook/past.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { pointsOf } from '../rulebook/scoring.js'
import { type Bounds, sum } from './bounds.js'
import { assessmentFindings } from './findings.js'
import { appliedBy, between, type OwnReading, saysNothing, type Today, tallyUpTo } from './history.js'
import { allMissing } from './merge.js'
import { answerJson, type Line } from './plan.js'
import { answerTo, type NegativeReadings } from './readings.js'
import { highestRisk, type RiskBounds, riskRank } from './risk.js'
import { notAsked } from './scope.js'
import type { RiskVetoPlan, ScreeningOfKind, ScreeningPlan } from './screening-plan.js'
import { type Deduction, type JudgedVeto, riskOfType, type TypeRisk } from './type-risk.js'
import { judgeVeto, type OpenPoints, type VetoFacts } from './veto.js'

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

type JudgedRiskVeto = RiskVetoPlan & JudgedVeto

const NO_DEDUCTION = { deduction: 0 } as const

function inOrder(all: readonly RiskVetoPlan[], judged: readonly JudgedRiskVeto[]): readonly JudgedRiskVeto[] {
  return all.flatMap(({ id }) => judged.find((veto) => veto.id === id) ?? [])
}

function certainty({ min, max }: Bounds): Verdict {
  return min > 0 ? 'holds' : max > 0 ? 'unknown' : 'fails'
}

/** Screens a village of one kind. */
export function screenKind(
  rulebook: Rulebook,
  plan: ScreeningPlan,
  ofKind: ScreeningOfKind,
  readings: NegativeReadings,
  past: Past | undefined,
): KindScreening {
  const { kind, asked, spared, of } = ofKind
  const byType = new Map<string, Deduction[]>(plan.gauges.map(({ type }) => [type.id, []]))
  const deductions = plan.lines.map((line, place): Deduction => {
    const { item } = line
    const deduction: Deduction =
      asked[place] === true
        ? deduct(line, readings)
        : { points: nothing, risk: item.risk, finding: notAsked(kinds['negative-item'], item, NO_DEDUCTION, kind) }
    byType.get(item.problemType)?.push(deduction)
    return deduction
  })
  const items = deductions.map((part) => part.finding)
  const pointsOfType = (id: string): OpenPoints => {
    const counted = id === TOTAL ? deductions : (byType.get(id) ?? [])
    return {
      ...sum(counted.map(({ points }) => points)),
      of: id === TOTAL ? [...of.values()].reduce((total, most) => total + most, 0) : (of.get(id) ?? 0),
      missing: allMissing(counted.map((part) => part.finding)),
    }
  }
  const itemHit = (id: string): Today | undefined => {
    const hit = deductions[plan.lines.findIndex(({ item }) => item.id === id)]
    return hit && { verdict: certainty(hit.points), missing: hit.finding.missing }
  }
  const factsWith = (own: OwnReading): VetoFacts => ({
    asOf: readings.date,
    answer: (item) => (spared.has(item) ? null : answerTo(readings, item)),
    points: pointsOfType,
    past: (test) =>
      tallyUpTo(past, test, readings.date, (thing) => ('item' in thing ? itemHit(thing.item) : own(thing))),
  })
  const judgeAll = (some: readonly RiskVetoPlan[], facts: VetoFacts): readonly JudgedRiskVeto[] =>
    some.map((veto) => ({ ...veto, finding: judgeVeto(kinds['negative-veto'], veto.judged, facts, kind) }))
  const typesUnder = (vetoes: readonly JudgedRiskVeto[]): KindScreening['types'] =>
    plan.gauges.map((gauge) => {
      const { id } = gauge.type
      const own = vetoes.filter(({ problemType }) => problemType === id)
      return riskOfType(rulebook, gauge, byType.get(id) ?? [], own)
    })

  const { all, early, late } = plan.vetoes
  const first = judgeAll(early, factsWith(saysNothing))
  const vetoes = late.length === 0 ? first : inOrder(all, [...first, ...judgeAll(late, factsWith(ownReading()))])
  const types = typesUnder(vetoes)
  return {
    types,
    risks: overallRisk(rulebook, types),
    deductions: deductions.map(({ points }) => points),
    items,
    vetoed: vetoes.map((veto) => veto.finding),
    forced: vetoes.flatMap(({ id, problemType, list, finding: { verdict } }) =>
      list === undefined || verdict === 'holds' ? [] : [{ veto: id, problemType, list, certain: verdict === 'fails' }],
    ),
  }

  // What this reading says of a warning level, and of the vetoes that have been judged.
  function ownReading(): OwnReading {
    const { min, max } = overallRisk(rulebook, typesUnder(first))
    return (thing) => {
      if ('veto' in thing) return appliedBy(first.find(({ id }) => id === thing.veto)?.finding)
      if (!('level' in thing)) return undefined
      return {
        verdict: between(riskRank(rulebook, thing.level), riskRank(rulebook, min), riskRank(rulebook, max)),
        missing: allMissing([...items, ...first.map((veto) => veto.finding)]),
      }
    }
  }
}
