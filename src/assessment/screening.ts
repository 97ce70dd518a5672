import type { CivilDate } from '../core/date.js'
import type { Finding, Missing } from '../core/finding.js'
import type { Json } from '../core/json.js'
import { type NegativeItem, type NegativeRules, pointsOf, type Rulebook, type RulebookRef } from '../rulebook/index.js'
import { type Bounds, sum } from './bounds.js'
import { assessmentFindings } from './findings.js'
import { answerJson, type Line, negativePlan } from './plan.js'
import { answerTo, type NegativeReadings } from './readings.js'
import { remember } from './remember.js'
import { highestRisk, type RiskBounds, type RiskId } from './risk.js'
import { type Deduction, riskGauges, riskOfType, type TypeRisk } from './type-risk.js'
import { judgeVeto, readyVeto } from './veto.js'

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
  /** One for each item, one for each veto, then one for each problem type. */
  readonly findings: readonly Finding[]
  /** The items without an answer, and who supplies it. */
  readonly missing: readonly Missing[]
}

const kinds = assessmentFindings

// What stays the same from one village to the next.
const ready = remember((negative: NegativeRules) => {
  const plan = negativePlan(negative.items)
  return {
    lines: plan.lines,
    gauges: riskGauges({ negative }),
    vetoes: negative.vetoes.map((veto) => ({
      riskAtLeast: veto.riskAtLeast,
      problemType: veto.problemType,
      judged: readyVeto(veto, { problemType: veto.problemType, riskAtLeast: veto.riskAtLeast }, plan),
    })),
  }
})

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

/**
 * Screens a village by the negative checklist: what hits and what it costs, and for each problem type the risk level that its
 * deductions give, raised by an item or a veto that names a level of its own. What a missing answer leaves open shows as bounds.
 *
 * @example
 * ```ts
 * import { parseNegativeReadings, screenNegative, xining2024 } from 'baolei'
 *
 * const readings = parseNegativeReadings(xining2024, { date: '2024-03-01', answers: {} })
 * if (readings.ok) screenNegative(xining2024, readings.value).risk // 'undetermined'
 * ```
 */
export function screenNegative(rulebook: Rulebook, readings: NegativeReadings): Screening {
  const { lines, gauges, vetoes } = ready(rulebook.negative)
  const byType = new Map<string, Deduction[]>(gauges.map(({ type }) => [type.id, []]))
  const hits: Hit[] = []
  const deductions = lines.map((line) => {
    const { id, problemType } = line.item
    const deduction = deduct(line, readings)
    byType.get(problemType)?.push(deduction)
    if (deduction.points.min > 0) hits.push({ item: id, problemType, deduction: deduction.points.min })
    return deduction
  })
  const vetoed = vetoes.map(({ problemType, riskAtLeast, judged }) => ({
    problemType,
    riskAtLeast,
    finding: judgeVeto(kinds['negative-veto'], judged, readings),
  }))
  const types = gauges.map((gauge) => {
    const { id } = gauge.type
    const own = vetoed.filter(({ problemType }) => problemType === id)
    return riskOfType(rulebook, gauge, byType.get(id) ?? [], own)
  })
  const mins = types.map(({ risk }) => risk.min)
  const maxes = types.map(({ risk }) => risk.max)
  const risks = { min: highestRisk(rulebook, mins), max: highestRisk(rulebook, maxes) }

  return {
    rulebook: { id: rulebook.id, version: rulebook.version },
    date: readings.date,
    risk: risks.min === risks.max ? risks.min : 'undetermined',
    risks,
    deduction: sum(types.map(({ deduction }) => deduction)),
    problemTypes: types.map(({ problemType, deduction, risk }) => ({ problemType, deduction, risk })),
    hits,
    findings: [...deductions, ...vetoed, ...types].map((part) => part.finding),
    missing: deductions.flatMap((part) => part.finding.missing ?? []),
  }
}
