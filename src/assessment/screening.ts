import type { CivilDate } from '../core/date.js'
import type { Finding, Missing } from '../core/finding.js'
import type { Past } from '../rulebook/past.js'
import type { Rulebook, RulebookRef } from '../rulebook/rulebook.js'
import { type Bounds, sum } from './bounds.js'
import { allMissing, mergedFinding, mergedFindings, mergedVeto, widest } from './merge.js'
import type { NegativeReadings } from './readings.js'
import { highestRisk, lowestRisk, type RiskBounds, type RiskId } from './risk.js'
import { possibleKinds } from './scope.js'
import { type ForcedList, type KindScreening, overallRisk, screenKind } from './screening-of-kind.js'
import { screeningPlan } from './screening-plan.js'
import type { TypeRisk } from './type-risk.js'

/** An item of the negative checklist that is known to cost points; the deduction is in hundredths. */
export interface Hit {
  readonly item: string
  readonly problemType: string
  readonly deduction: number
}

/** The negative screening of one village (负向测评, M2.3, M2.4, M2.5). Deductions in hundredths of a point. */
export interface Screening {
  readonly rulebook: RulebookRef
  readonly date: CivilDate
  /** The highest risk of any problem type; decided where its bounds coincide (D2). */
  readonly risk: RiskId | 'none' | 'undetermined'
  readonly risks: RiskBounds
  readonly deduction: Bounds
  /** Every problem type of the rulebook, in its order. */
  readonly problemTypes: readonly TypeRisk[]
  readonly hits: readonly Hit[]
  /** The lists that vetoes ask for by themselves, for certain or perhaps. */
  readonly forced: readonly ForcedList[]
  /** One for each item, one for each veto, then one for each problem type. */
  readonly findings: readonly Finding[]
  /** What is not known, and who supplies it. */
  readonly missing: readonly Missing[]
}

/** The village as it may turn out to be, whatever kind it is of. */
function merged(rulebook: Rulebook, kinds: readonly KindScreening[]): KindScreening {
  const [first] = kinds
  if (first === undefined) throw new Error('invariant: a rulebook without a kind of village')
  if (kinds.length === 1) return first
  const types = first.types.map((one, place) => {
    const alike = kinds.map((kind) => kind.types[place] ?? one)
    const min = lowestRisk(
      rulebook,
      alike.map(({ risk }) => risk.min),
    )
    const max = highestRisk(
      rulebook,
      alike.map(({ risk }) => risk.max),
    )
    const finding = mergedFinding(alike.map((type) => type.finding))
    return {
      problemType: one.problemType,
      deduction: widest(alike.map((type) => type.deduction)),
      risk: { min, max },
      finding,
    }
  })
  const certainIn = (forced: ForcedList): boolean =>
    kinds.every((kind) => kind.forced.some(({ veto, certain }) => veto === forced.veto && certain))
  const forced = new Map(
    kinds.flatMap((kind) => kind.forced).map((one) => [one.veto, { ...one, certain: certainIn(one) }]),
  )
  return {
    types,
    risks: overallRisk(rulebook, types),
    deductions: first.deductions.map((one, place) => widest(kinds.map((kind) => kind.deductions[place] ?? one))),
    items: mergedFindings(kinds.map(({ items }) => items)),
    vetoed: mergedFindings(
      kinds.map(({ vetoed }) => vetoed),
      mergedVeto,
    ),
    forced: [...forced.values()],
  }
}

/**
 * Screens a village by the negative checklist: what hits and what it costs, and for each problem type the risk level
 * that its deductions give, raised by an item or a veto that names a level of its own. What a missing answer leaves
 * open shows as bounds. `past` is what happened before; a rulebook that counts it leaves open what is not known.
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
export function screenNegative(rulebook: Rulebook, readings: NegativeReadings, past?: Past): Screening {
  const plan = screeningPlan(rulebook)
  const possible = possibleKinds(
    plan.kinds.map(({ kind }) => kind),
    readings,
  )
  const screening = merged(
    rulebook,
    plan.kinds
      .filter(({ kind }) => possible.includes(kind))
      .map((kind) => screenKind(rulebook, plan, kind, readings, past)),
  )
  const { types, risks, deductions, items, vetoed, forced } = screening
  return {
    rulebook: { id: rulebook.id, version: rulebook.version },
    date: readings.date,
    risk: risks.min === risks.max ? risks.min : 'undetermined',
    risks,
    deduction: sum(types.map(({ deduction }) => deduction)),
    problemTypes: types.map(({ problemType, deduction, risk }) => ({ problemType, deduction, risk })),
    hits: plan.lines.flatMap(({ item: { id, problemType } }, place) => {
      const deduction = deductions[place]?.min ?? 0
      return deduction > 0 ? [{ item: id, problemType, deduction }] : []
    }),
    forced,
    findings: [...items, ...vetoed, ...types.map((type) => type.finding)],
    missing: allMissing([...items, ...vetoed]),
  }
}
