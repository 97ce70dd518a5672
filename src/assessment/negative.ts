import type { Finding, Verdict } from '../core/finding.js'
import type { AssessmentShapes } from '../core/shapes/assessment.js'
import {
  isAskedOf,
  type NegativeItem,
  type NegativeRules,
  type ProblemType,
  type RiskVeto,
  type VillageKind,
} from '../rulebook/checklist.js'
import type { Past, PastThing } from '../rulebook/past.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { type Bounds, highest, widest } from './bounds.js'
import {
  type Checklist,
  type ChecklistFinding,
  type ItemRead,
  type Judged,
  type OtherChecklist,
  readyChecklist,
  type Section,
} from './checklist.js'
import { assessmentFindings } from './findings.js'
import { itemToday, judgeChecklist, missingIn, rankToday, vetoToday } from './judged.js'
import { type ForcedList, listsOfType, strictestOf } from './lists.js'
import { overKinds } from './over-kinds.js'
import { type Line, type Lines, type NegativeReadings, negativeLines } from './readings.js'
import { remember } from './remember.js'
import { type RiskBounds, rankOfDeduction, riskAt, riskRank } from './risk.js'
import type { Today } from './tally.js'

/** The scale of risk of a problem type, ready for all villages. */
export interface Gauge {
  readonly type: ProblemType
  /** The place among the problem types. */
  readonly place: number
  /** The places of its lines in the checklist, and the level that each item calls for if it hits. */
  readonly lines: readonly { readonly place: number; readonly risk: string | undefined }[]
  /** The vetoes that lift its risk, and their places. */
  readonly vetoes: readonly { readonly place: number; readonly rule: RiskVeto }[]
  readonly cites: Finding['cites']
  readonly levels: AssessmentShapes['problem-type-risk']['required']['levels']
}

export interface Negative {
  readonly checklist: Checklist<NegativeItem, RiskVeto>
  readonly lines: Lines<NegativeItem>
  readonly gauges: readonly Gauge[]
}

/** The negative checklist of a rulebook, made ready once for all villages. */
export const negativeOf: (rulebook: Rulebook) => Negative = /*@__PURE__*/ remember((rulebook) => {
  const { items, vetoes } = rulebook.negative
  const lines = negativeLines(items)
  const gauges = gaugesOf(rulebook.negative)
  const ids = new Set(vetoes.map(({ id }) => id))
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
      owns: (thing) =>
        'item' in thing ? 'answers' : 'level' in thing || ('veto' in thing && ids.has(thing.veto)) ? 'outcome' : 'no',
      tells: (judged, thing) => negativeTells(rulebook, lines, gauges, judged, [judged], thing),
    }),
  }
})

function gaugesOf({ problemTypes, items, vetoes, levels: { value, from } }: NegativeRules): readonly Gauge[] {
  const levels = value.map(({ id, when }) => ({
    level: id,
    when: when === undefined ? null : { op: when.op, value: when.value },
  }))
  return problemTypes.map((type, place) => ({
    type,
    place,
    lines: items.flatMap(({ problemType, risk }, line) => (problemType === type.id ? [{ place: line, risk }] : [])),
    vetoes: vetoes.flatMap((rule, veto) =>
      rule.problemType === type.id && rule.riskAtLeast !== undefined ? [{ place: veto, rule }] : [],
    ),
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

/** The deductions of one problem type. */
export function deductionOf({ place }: Gauge, judged: Judged): Bounds {
  const section = judged.sections[place]
  return { min: section?.min ?? 0, max: section?.max ?? 0 }
}

/** Whether a veto counts for the level that the past keeps: unless its rule says so, the counted level stays. */
const replacing = ({ inPast }: RiskVeto): boolean => inPast === 'replaces'
const every = (): boolean => true

/** The rank that the sum of the deductions gives, raised by items and vetoes that name a level (M2.5, D6). */
export function rankOfType(
  rulebook: Rulebook,
  gauge: Gauge,
  judged: Judged,
  counts: (rule: RiskVeto) => boolean = every,
): Bounds {
  const { lines, vetoes } = gauge
  const deduction = deductionOf(gauge, judged)
  let min = rankOfDeduction(rulebook, deduction.min)
  let max = rankOfDeduction(rulebook, deduction.max)
  for (const { place, risk } of lines) {
    if (risk === undefined || (judged.max[place] ?? 0) <= 0) continue
    const floor = riskRank(rulebook, risk)
    if ((judged.min[place] ?? 0) > 0) min = Math.max(min, floor)
    max = Math.max(max, floor)
  }
  for (const { place, rule } of vetoes) {
    const verdict = judged.verdicts[place]
    if (verdict === undefined || verdict === 'holds' || !counts(rule)) continue
    const floor = riskRank(rulebook, rule.riskAtLeast ?? '')
    if (verdict === 'fails') min = Math.max(min, floor)
    max = Math.max(max, floor)
  }
  return { min, max }
}

// The rank of the highest risk of any problem type, for a village that may be of several kinds.
function highestRank(
  rulebook: Rulebook,
  gauges: readonly Gauge[],
  kinds: readonly Judged[],
  counts: (rule: RiskVeto) => boolean,
): Bounds {
  return highest(gauges.map((gauge) => widest(kinds.map((kind) => rankOfType(rulebook, gauge, kind, counts)))))
}

/**
 * The highest risk of any problem type before the vetoes that leave the counted level in the past; undefined if no such
 * veto may apply, so that it is the risk itself.
 */
export function countedRisks(rulebook: Rulebook, kinds: readonly Judged[]): RiskBounds | undefined {
  const { vetoes } = rulebook.negative
  const lifts = (verdict: Verdict | undefined, place: number): boolean => {
    const rule = verdict === undefined || verdict === 'holds' ? undefined : vetoes[place]
    return rule?.riskAtLeast !== undefined && !replacing(rule)
  }
  if (!kinds.some(({ verdicts }) => verdicts.some(lifts))) return undefined
  const { min, max } = highestRank(rulebook, negativeOf(rulebook).gauges, kinds, replacing)
  return { min: riskAt(rulebook, min), max: riskAt(rulebook, max) }
}

// A level was given if it was counted or if it was raised to.
function negativeTells(
  rulebook: Rulebook,
  lines: Lines<NegativeItem>,
  gauges: readonly Gauge[],
  judged: Judged,
  kinds: readonly Judged[],
  thing: PastThing,
): Today {
  if ('veto' in thing) return vetoToday(rulebook.negative.vetoes, judged, thing.veto)
  if ('item' in thing) return itemToday(lines, judged, thing.item)
  const level = 'level' in thing ? thing.level : ''
  const outcomes = [replacing, every].map((counts) => highestRank(rulebook, gauges, kinds, counts))
  return rankToday(judged, riskRank(rulebook, level), outcomes)
}

/** Whether a veto of the negative checklist asks for something that only the fortress index of the day says. */
export const asksIndex = (rulebook: Rulebook): boolean => negativeOf(rulebook).checklist.needsOther

/** Judges a screening for each kind of village that it may be of. */
export function judgeNegative(
  rulebook: Rulebook,
  readings: NegativeReadings,
  past: Past | undefined,
  other?: OtherChecklist | 'left-out',
): readonly Judged[] {
  return judgeChecklist(negativeOf(rulebook).checklist, readings, past, other)
}

/** What a screening says to the fortress index of the same day. */
export function negativeOutcome(rulebook: Rulebook, kinds: readonly Judged[]): OtherChecklist {
  const { checklist, lines, gauges } = negativeOf(rulebook)
  const judged = overKinds(kinds)
  const forced = forcedOverKinds(rulebook, kinds)
  const lists = strictestOf(
    gauges.map((gauge) => {
      const { min, max } = widest(kinds.map((kind) => rankOfType(rulebook, gauge, kind)))
      const risk = { min: riskAt(rulebook, min), max: riskAt(rulebook, max) }
      return listsOfType(rulebook, { problemType: gauge.type.id, risk }, forced)
    }),
  )
  const { owns } = checklist.rules
  return {
    tells: (thing) => (owns(thing) === 'no' ? undefined : negativeTells(rulebook, lines, gauges, judged, kinds, thing)),
    screened: { lists, missing: () => missingIn(judged) },
  }
}

/** The lists that vetoes call for by themselves, for a village that may be of several kinds. */
export function forcedOverKinds(rulebook: Rulebook, kinds: readonly Judged[]): readonly ForcedList[] {
  const { vetoes } = rulebook.negative
  const forced = new Map<number, ForcedList>()
  for (const { verdicts } of kinds) {
    verdicts.forEach((verdict, place) => {
      const rule = verdict === undefined || verdict === 'holds' ? undefined : vetoes[place]
      if (rule?.list === undefined || forced.has(place)) return
      const certain = kinds.every((kind) => kind.verdicts[place] === 'fails')
      forced.set(place, { veto: rule.id, problemType: rule.problemType, list: rule.list, certain })
    })
  }
  return [...forced.values()]
}
