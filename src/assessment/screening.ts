import type { CivilDate } from '../core/date.js'
import { type Finding, finding, type Missing } from '../core/finding.js'
import type { AssessmentShapes } from '../core/shapes/assessment.js'
import {
  isAskedOf,
  type NegativeItem,
  type NegativeRules,
  type ProblemType,
  type RiskVeto,
  type VillageKind,
} from '../rulebook/checklist.js'
import type { ListName } from '../rulebook/lists.js'
import type { Past } from '../rulebook/past.js'
import type { Rulebook, RulebookRef } from '../rulebook/rulebook.js'
import { type Bounds, sum, widest } from './bounds.js'
import {
  type Checklist,
  type ChecklistFinding,
  findingOverKinds,
  type ItemRead,
  type Judged,
  judgeChecklist,
  overKinds,
  readyChecklist,
  type Section,
} from './checklist.js'
import { allMissing, assessmentFindings } from './findings.js'
import { type Line, type Lines, type NegativeReadings, negativeLines } from './readings.js'
import { remember } from './remember.js'
import { highestRisk, lowestRisk, type RiskBounds, type RiskId, rankOfDeduction, riskAt, riskRank } from './risk.js'

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

/** A list that a veto calls for by itself: for certain, or perhaps, as long as facts are missing. */
export interface ForcedList {
  readonly veto: string
  readonly problemType: string
  readonly list: Exclude<ListName, 'none'>
  readonly certain: boolean
}

/**
 * Screens a village by the negative checklist (M2.3): each item that hits and what it costs, and for each problem type
 * the risk level that its deductions give, raised by items and vetoes that name a level of their own (M2.4, M2.5, D6). A
 * missing answer counts from nothing to the most that its item costs, so that every figure has bounds (D2). `past` is
 * what is known to have happened before; without it, what a rulebook counts over the years is unknown.
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
  const { checklist, gauges, lines } = negativeOf(rulebook)
  const kinds = judgeChecklist(checklist, readings, past)
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

/** The scale of risk of a problem type, ready for all villages. */
interface Gauge {
  readonly type: ProblemType
  /** The place among the problem types. */
  readonly place: number
  /** The places of its lines in the checklist, and the level that each item calls for if it hits. */
  readonly lines: readonly { readonly place: number; readonly risk: string | undefined }[]
  readonly cites: Finding['cites']
  readonly levels: AssessmentShapes['problem-type-risk']['required']['levels']
}

interface Negative {
  readonly checklist: Checklist<NegativeItem, RiskVeto>
  readonly lines: Lines<NegativeItem>
  readonly gauges: readonly Gauge[]
}

const negativeOf: (rulebook: Rulebook) => Negative = /*@__PURE__*/ remember((rulebook) => {
  const { items, vetoes } = rulebook.negative
  const lines = negativeLines(items)
  const gauges = gaugesOf(rulebook.negative)
  return {
    lines,
    gauges,
    checklist: readyChecklist(rulebook, {
      lines,
      chain: (item) => [item],
      scoped: [...items, ...vetoes],
      sections: (kind) => ({
        counted: gauges.map((gauge) => sectionFor(gauge, lines, kind)),
        parts: [],
        bonus: [],
        bonusCap: 0,
      }),
      explain: explainItem,
      veto: assessmentFindings['negative-veto'],
      vetoes,
      effect: ({ problemType, riskAtLeast, list }) =>
        riskAtLeast === undefined ? { problemType, list } : { problemType, riskAtLeast },
      countsItems: true,
      rankOf: (thing) => ('level' in thing ? riskRank(rulebook, thing.level) : undefined),
      rank: (judged) => {
        const ranks = gauges.map((gauge) => rankOfType(rulebook, gauge, judged))
        return { min: Math.max(0, ...ranks.map(({ min }) => min)), max: Math.max(0, ...ranks.map(({ max }) => max)) }
      },
    }),
  }
})

function gaugesOf({ problemTypes, items, levels: { value, from } }: NegativeRules): readonly Gauge[] {
  const levels = value.map(({ id, when }) => ({
    level: id,
    when: when === undefined ? null : { op: when.op, value: when.value },
  }))
  return problemTypes.map((type, place) => ({
    type,
    place,
    lines: items.flatMap(({ problemType, risk }, line) => (problemType === type.id ? [{ place: line, risk }] : [])),
    cites: [...new Set([...assessmentFindings['problem-type-risk'].cites, ...type.from.cites, ...from.cites])],
    levels,
  }))
}

function sectionFor({ type, lines: own }: Gauge, lines: Lines<NegativeItem>, kind: VillageKind): Section {
  const places = own.map(({ place }) => place)
  const most = places.map((place) => {
    const line = lines.all[place]
    return line !== undefined && isAskedOf([line.item], kind) ? line.most : 0
  })
  return { id: type.id, of: most.reduce((all, one) => all + one, 0), places }
}

// Written out for speed: a village has a finding for each item.
function explainItem({ item, missing }: Line<NegativeItem>, read: ItemRead): ChecklistFinding {
  const { code } = assessmentFindings['negative-item']
  const { cites } = item.from
  const required = { deduction: 0 } as const
  const about = item.id
  if (read === null) return { code, verdict: 'unknown', cites, required, found: null, about, missing: [missing] }
  if ('applies' in read) return { code, verdict: 'holds', cites, required, found: read, about }
  const verdict = read.points > 0 ? 'fails' : 'holds'
  return { code, verdict, cites, required, found: { deduction: read.points, answer: read.answer }, about }
}

function deductionOf({ place }: Gauge, judged: Judged<RiskVeto>): Bounds {
  const { min, max } = judged.sections[place] ?? { min: 0, max: 0 }
  return { min, max }
}

// The rank that the sum of the deductions gives, raised by items and vetoes that name a level (M2.5, D6).
function rankOfType(rulebook: Rulebook, gauge: Gauge, judged: Judged<RiskVeto>): Bounds {
  const { type, lines } = gauge
  const deduction = deductionOf(gauge, judged)
  let min = rankOfDeduction(rulebook, deduction.min)
  let max = rankOfDeduction(rulebook, deduction.max)
  const raise = (level: string, certain: boolean): void => {
    const floor = riskRank(rulebook, level)
    if (certain) min = Math.max(min, floor)
    max = Math.max(max, floor)
  }
  for (const line of lines) {
    const points = judged.points[line.place]
    if (line.risk !== undefined && points !== undefined && points.max > 0) raise(line.risk, points.min > 0)
  }
  for (const { rule, finding: veto } of judged.vetoes) {
    if (rule.problemType !== type.id || rule.riskAtLeast === undefined || veto.verdict === 'holds') continue
    raise(rule.riskAtLeast, veto.verdict === 'fails')
  }
  return { min, max }
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

function forcedOverKinds(kinds: readonly Judged<RiskVeto>[]): readonly ForcedList[] {
  const asking = kinds.flatMap(({ vetoes }) =>
    vetoes.filter((veto) => veto.rule.list !== undefined && veto.finding.verdict !== 'holds'),
  )
  const forced = new Map<string, ForcedList>()
  for (const { rule } of asking) {
    const { id, problemType, list } = rule
    if (list === undefined) continue
    const verdicts = asking.filter((one) => one.rule === rule).map((one) => one.finding.verdict)
    const certain = verdicts.length === kinds.length && verdicts.every((verdict) => verdict === 'fails')
    forced.set(id, { veto: id, problemType, list, certain })
  }
  return [...forced.values()]
}
