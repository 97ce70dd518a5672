import { type Finding, finding } from '../core/finding.js'
import type { Json } from '../core/json.js'
import type { ProblemType } from '../rulebook/checklist.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { type Bounds, sum } from './bounds.js'
import { assessmentFindings } from './findings.js'
import { allMissing } from './merge.js'
import { type RiskBounds, rankOfDeduction, riskRank, riskScale } from './risk.js'

/** What the screening says about one problem type (M2.4); deductions in hundredths of a point. */
export interface TypeRisk {
  readonly problemType: string
  readonly deduction: Bounds
  readonly risk: RiskBounds
}

/** What an item costs, or may cost, and the level that it asks for where it does. */
export interface Deduction {
  readonly points: Bounds
  readonly risk: string | undefined
  readonly finding: Finding
}

/** A veto that was judged, and the level that it asks for where it applies; without one, it asks for a list. */
export interface JudgedVeto {
  readonly riskAtLeast: string | undefined
  readonly finding: Finding
}

/** A problem type's scale of risk, ready to be explained. */
export interface RiskGauge {
  readonly type: ProblemType
  readonly cites: Finding['cites']
  readonly levels: readonly { readonly [key: string]: Json }[]
}

/** The scales of a rulebook's problem types, in their order. */
export function riskGauges({ negative }: Pick<Rulebook, 'negative'>): readonly RiskGauge[] {
  const { value, from } = negative.levels
  const levels = value.map(({ id, when }) => ({
    level: id,
    when: when === undefined ? null : { op: when.op, value: when.value },
  }))
  const { cites } = assessmentFindings['problem-type-risk']
  return negative.problemTypes.map((type) => ({
    type,
    cites: [...new Set([...cites, ...type.from.cites, ...from.cites])],
    levels,
  }))
}

function rankBounds(
  rulebook: Rulebook,
  deduction: Bounds,
  deductions: readonly Deduction[],
  vetoes: readonly JudgedVeto[],
): Bounds {
  let min = rankOfDeduction(rulebook, deduction.min)
  let max = rankOfDeduction(rulebook, deduction.max)
  const raise = (level: string, certain: boolean): void => {
    const floor = riskRank(rulebook, level)
    if (certain) min = Math.max(min, floor)
    max = Math.max(max, floor)
  }
  for (const { risk, points } of deductions) {
    if (risk !== undefined && points.max > 0) raise(risk, points.min > 0)
  }
  for (const { riskAtLeast, finding: veto } of vetoes) {
    if (riskAtLeast !== undefined && veto.verdict !== 'holds') raise(riskAtLeast, veto.verdict === 'fails')
  }
  return { min, max }
}

/**
 * The risk of one problem type: from the sum of its deductions, raised by its items and vetoes that name a level
 * (M2.5, D6).
 */
export function riskOfType(
  rulebook: Rulebook,
  gauge: RiskGauge,
  deductions: readonly Deduction[],
  vetoes: readonly JudgedVeto[],
): TypeRisk & { readonly finding: Finding } {
  const deduction = sum(deductions.map(({ points }) => points))
  const { min, max } = rankBounds(rulebook, deduction, deductions, vetoes)
  const scale = riskScale(rulebook)
  const risk = { min: scale[min] ?? 'none', max: scale[max] ?? 'none' }
  const hits = deductions.filter(({ points }) => points.min > 0)
  const raising = vetoes.filter(({ riskAtLeast }) => riskAtLeast !== undefined)
  const because = [...hits, ...raising.filter((veto) => veto.finding.verdict !== 'holds')].map((part) => part.finding)
  // A veto may read items of other types too; each missing fact is named once.
  const missing = min === max ? [] : allMissing([...deductions, ...raising].map((part) => part.finding))
  const found = { deduction: { ...deduction }, risk: { ...risk } }
  const verdict = max === 0 ? 'holds' : min > 0 ? 'fails' : 'unknown'
  const explained = finding(assessmentFindings['problem-type-risk'], verdict, {
    required: { levels: gauge.levels },
    found,
    about: gauge.type.id,
    cites: gauge.cites,
    ...(missing.length > 0 ? { missing } : {}),
    ...(because.length > 0 ? { because } : {}),
  })
  return { problemType: gauge.type.id, deduction, risk, finding: explained }
}
