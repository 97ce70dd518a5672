import type { CivilDate } from '../core/date.js'
import { type Finding, finding, type Missing } from '../core/finding.js'
import type { RiskVeto } from '../rulebook/checklist.js'
import type { Past } from '../rulebook/past.js'
import type { Rulebook, RulebookRef } from '../rulebook/rulebook.js'
import { type Bounds, sum, widest } from './bounds.js'
import { type ChecklistFinding, findingOverKinds, type Judged, overKinds } from './checklist.js'
import { screeningOfDay } from './day.js'
import { allMissing, assessmentFindings } from './findings.js'
import type { ForcedList } from './lists.js'
import { countedRisks, deductionOf, forcedOverKinds, type Gauge, negativeOf, rankOfType } from './negative.js'
import type { FortressReadings, NegativeReadings } from './readings.js'
import { highestRisk, lowestRisk, type RiskBounds, type RiskId, riskAt } from './risk.js'

/** The negative screening of one village (负向测评, M2.3, M2.4, M2.5). Deductions in hundredths of a point. */
export interface Screening {
  readonly rulebook: RulebookRef
  readonly date: CivilDate
  /** The highest risk of any problem type; decided where its bounds coincide (D2). */
  readonly risk: RiskId | 'none' | 'undetermined'
  readonly risks: RiskBounds
  /** The risk before the vetoes that leave the counted level in the past (`inPast` of a veto). */
  readonly counted: RiskBounds
  readonly deduction: Bounds
  /** Every problem type of the rulebook, in its order. */
  readonly problemTypes: readonly TypeRisk[]
  readonly hits: readonly Hit[]
  /** The lists that vetoes call for by themselves. */
  readonly forced: readonly ForcedList[]
  /** One for each item, one for each veto, then one for each problem type. */
  readonly findings: readonly Finding[]
  /** What is not known, and who supplies it. */
  readonly missing: readonly Missing[]
}

/** What a screening says about one problem type (M2.4). The deduction is in hundredths of a point. */
export interface TypeRisk {
  readonly problemType: string
  readonly deduction: Bounds
  readonly risk: RiskBounds
}

/** An item of the negative checklist that is known to cost points; the deduction is in hundredths of a point. */
export interface Hit {
  readonly item: string
  readonly problemType: string
  readonly deduction: number
}

/**
 * Screens a village by the negative checklist (M2.3): each item that hits and what it costs, and for each problem type
 * the risk level that its deductions give, raised by items and vetoes that name a level of their own (M2.4, M2.5, D6). A
 * missing answer counts from nothing to the most that its item costs, so that every figure has bounds (D2). `past` is
 * what is known to have happened before; without it, what a rulebook counts over the years is unknown. `beside` is the
 * reading of the positive checklist of the same day: what a rule counts of grades, it counts of that day too (D6).
 *
 * @example
 * ```ts
 * import { parseNegativeReadings, screenNegative } from 'baolei'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const readings = parseNegativeReadings(xining2024, { date: '2024-03-01', answers: {} })
 * if (readings.ok) screenNegative(xining2024, readings.value).risk // 'undetermined'
 * ```
 */
export function screenNegative(
  rulebook: Rulebook,
  readings: NegativeReadings,
  past?: Past,
  beside?: FortressReadings,
): Screening {
  const { gauges, lines } = negativeOf(rulebook)
  const kinds = screeningOfDay(rulebook, { screening: readings, fortress: beside, past })
  const judged = overKinds(kinds)
  const types = gauges.map((gauge) => typeOverKinds(rulebook, gauge, kinds))
  const risks = overallRisk(rulebook, types)
  const { items } = judged
  const vetoes = judged.vetoes.map((veto) => veto.finding)
  return {
    rulebook: { id: rulebook.id, version: rulebook.version },
    date: readings.date,
    risk: risks.min === risks.max ? risks.min : 'undetermined',
    risks,
    counted: countedRisks(rulebook, kinds),
    deduction: sum(types.map(({ deduction }) => deduction)),
    problemTypes: types.map(({ problemType, deduction, risk }) => ({ problemType, deduction, risk })),
    hits: lines.all.flatMap(({ item: { id, problemType } }, place) => {
      const deduction = judged.points[place]?.min ?? 0
      return deduction > 0 ? [{ item: id, problemType, deduction }] : []
    }),
    forced: forcedOverKinds(kinds),
    findings: [...items, ...vetoes, ...types.map((type) => type.finding)],
    missing: allMissing([...items, ...vetoes]),
  }
}

interface ExplainedType extends TypeRisk {
  readonly finding: ChecklistFinding
}

function riskOfType(rulebook: Rulebook, gauge: Gauge, judged: Judged<RiskVeto>): ExplainedType {
  const { type, lines, cites, levels } = gauge
  const { min, max } = rankOfType(rulebook, gauge, judged)
  const risk = { min: riskAt(rulebook, min), max: riskAt(rulebook, max) }
  const deduction = deductionOf(gauge, judged)
  const hits = lines.filter(({ place }) => (judged.points[place]?.min ?? 0) > 0)
  const raising = judged.vetoes
    .filter(({ rule }) => rule.problemType === type.id && rule.riskAtLeast !== undefined)
    .map((veto) => veto.finding)
  const itemsAt = (some: Gauge['lines']): readonly Finding[] => some.flatMap(({ place }) => judged.items[place] ?? [])
  const because = [...itemsAt(hits), ...raising.filter(({ verdict }) => verdict !== 'holds')]
  // A veto may read items of other types too; each missing fact is named once.
  const missing = min === max ? [] : allMissing([...itemsAt(lines), ...raising])
  const explained = finding(
    assessmentFindings['problem-type-risk'],
    max === 0 ? 'holds' : min > 0 ? 'fails' : 'unknown',
    {
      required: { levels },
      found: { deduction: { ...deduction }, risk: { ...risk } },
      about: type.id,
      cites,
      ...(missing.length > 0 ? { missing } : {}),
      ...(because.length > 0 ? { because } : {}),
    },
  )
  return { problemType: type.id, deduction, risk, finding: explained }
}

function typeOverKinds(rulebook: Rulebook, gauge: Gauge, kinds: readonly Judged<RiskVeto>[]): ExplainedType {
  const alike = kinds.map((kind) => riskOfType(rulebook, gauge, kind))
  const min = lowestRisk(
    rulebook,
    alike.map(({ risk }) => risk.min),
  )
  const max = highestRisk(
    rulebook,
    alike.map(({ risk }) => risk.max),
  )
  return {
    problemType: gauge.type.id,
    deduction: widest(alike.map(({ deduction }) => deduction)),
    risk: { min, max },
    finding: findingOverKinds(alike.map((type) => type.finding)),
  }
}

function overallRisk(rulebook: Rulebook, types: readonly TypeRisk[]): RiskBounds {
  const highest = (end: 'min' | 'max') =>
    highestRisk(
      rulebook,
      types.map(({ risk }) => risk[end]),
    )
  return { min: highest('min'), max: highest('max') }
}
