import type { Finding, Verdict } from '../core/finding.js'
import type { AssessmentShapes } from '../core/shapes/assessment.js'
import {
  isAskedOf,
  type NegativeItem,
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
import { type ForcedList, listsOfRank, strictestOf } from './lists.js'
import { overKinds } from './over-kinds.js'
import { type Line, type Lines, type NegativeReadings, negativeLines } from './readings.js'
import { remember } from './remember.js'
import { rankOfDeduction, riskRank } from './risk.js'
import type { Today } from './tally.js'

/** The scale of risk of a problem type, ready for all villages. */
export interface Gauge {
  readonly type: ProblemType
  /** The place among the problem types. */
  readonly place: number
  /** The places of its lines in the checklist. */
  readonly lines: readonly number[]
  /** Those of its lines that name a level: the rank that each calls for if it hits. */
  readonly floors: readonly { readonly place: number; readonly rank: number }[]
  /** The vetoes that lift its risk: their places, the ranks that they lift it to, and {@link RiskVeto.inPast}. */
  readonly vetoes: readonly { readonly place: number; readonly rank: number; readonly replaces: boolean }[]
  readonly cites: Finding['cites']
  readonly levels: AssessmentShapes['problem-type-risk']['required']['levels']
}

export interface Negative {
  readonly checklist: Checklist<NegativeItem, RiskVeto>
  readonly lines: Lines<NegativeItem>
  readonly gauges: readonly Gauge[]
  /** The vetoes that call for a list by themselves, and their places. */
  readonly forcing: readonly { readonly place: number; readonly rule: Extract<RiskVeto, { readonly list: string }> }[]
}

/** What a screening comes to, for a village that may be of several kinds. */
export interface Screened {
  readonly kinds: readonly Judged[]
  readonly judged: Judged
  /** By problem type: the rank of its risk. */
  readonly ranks: readonly Bounds[]
  readonly forced: readonly ForcedList[]
}

/** The negative checklist of a rulebook, made ready once for all villages. */
export const negativeOf: (rulebook: Rulebook) => Negative = /*@__PURE__*/ remember((rulebook) => {
  const { items, vetoes } = rulebook.negative
  const lines = negativeLines(items)
  const gauges = gaugesOf(rulebook)
  const ids = new Set(vetoes.map(({ id }) => id))
  return {
    lines,
    gauges,
    forcing: vetoes.flatMap((rule, place) => (rule.list === undefined ? [] : [{ place, rule }])),
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

function gaugesOf(rulebook: Rulebook): readonly Gauge[] {
  const {
    problemTypes,
    items,
    vetoes,
    levels: { value, from },
  } = rulebook.negative
  const levels = value.map(({ id, when }) => ({
    level: id,
    when: when === undefined ? null : { op: when.op, value: when.value },
  }))
  return problemTypes.map((type, place) => ({
    type,
    place,
    lines: items.flatMap(({ problemType }, line) => (problemType === type.id ? [line] : [])),
    floors: items.flatMap(({ problemType, risk }, line) =>
      problemType === type.id && risk !== undefined ? [{ place: line, rank: riskRank(rulebook, risk) }] : [],
    ),
    vetoes: vetoes.flatMap(({ problemType, riskAtLeast, inPast }, veto) =>
      problemType === type.id && riskAtLeast !== undefined
        ? [{ place: veto, rank: riskRank(rulebook, riskAtLeast), replaces: inPast === 'replaces' }]
        : [],
    ),
    cites: [...new Set([...assessmentFindings['problem-type-risk'].cites, ...type.from.cites, ...from.cites])],
    levels,
  }))
}

function sectionFor({ type, lines: places }: Gauge, lines: Lines<NegativeItem>, kind: VillageKind): Section {
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

/** Which vetoes count: all, or those that replace the counted level in the past. */
type Counting = 'all' | 'replacing'

/** The rank that the sum of the deductions gives, raised by items and vetoes that name a level (M2.5, D6). */
export function rankOfType(rulebook: Rulebook, gauge: Gauge, judged: Judged, counting: Counting = 'all'): Bounds {
  const { place: type, floors, vetoes } = gauge
  const section = judged.sections[type]
  let min = rankOfDeduction(rulebook, section?.min ?? 0)
  let max = section?.min === section?.max ? min : rankOfDeduction(rulebook, section?.max ?? 0)
  for (const { place, rank } of floors) {
    if ((judged.max[place] ?? 0) <= 0) continue
    if ((judged.min[place] ?? 0) > 0) min = Math.max(min, rank)
    max = Math.max(max, rank)
  }
  for (const { place, rank, replaces } of vetoes) {
    const verdict = judged.verdicts[place]
    if (verdict === undefined || verdict === 'holds' || (counting === 'replacing' && !replaces)) continue
    if (verdict === 'fails') min = Math.max(min, rank)
    max = Math.max(max, rank)
  }
  return { min, max }
}

// The ranks of all problem types, for a village that may be of several kinds.
function ranksOf(
  rulebook: Rulebook,
  gauges: readonly Gauge[],
  kinds: readonly Judged[],
  counting: Counting,
): readonly Bounds[] {
  const [only] = kinds
  if (only !== undefined && kinds.length === 1)
    return gauges.map((gauge) => rankOfType(rulebook, gauge, only, counting))
  return gauges.map((gauge) => widest(kinds.map((kind) => rankOfType(rulebook, gauge, kind, counting))))
}

/**
 * The highest risk of any problem type before the vetoes that leave the counted level in the past; undefined if no veto
 * may apply, so that it is the risk itself.
 */
export function countedRank(rulebook: Rulebook, kinds: readonly Judged[]): Bounds | undefined {
  const { gauges } = negativeOf(rulebook)
  for (const { vetoes } of gauges) {
    for (const { place } of vetoes) {
      for (const { verdicts } of kinds) {
        if (mayApply(verdicts[place])) return highest(ranksOf(rulebook, gauges, kinds, 'replacing'))
      }
    }
  }
  return undefined
}

const mayApply = (verdict: Verdict | undefined): boolean => verdict !== undefined && verdict !== 'holds'

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
  const outcomes = (['replacing', 'all'] as const).map((counting) =>
    highest(ranksOf(rulebook, gauges, kinds, counting)),
  )
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
): Screened {
  const { checklist, gauges, forcing } = negativeOf(rulebook)
  const kinds = judgeChecklist(checklist, readings, past, other)
  const ranks = ranksOf(rulebook, gauges, kinds, 'all')
  return { kinds, judged: overKinds(kinds), ranks, forced: forcedBy(forcing, kinds) }
}

/** What a screening says to the fortress index of the same day. */
export function negativeOutcome(rulebook: Rulebook, { kinds, judged, ranks, forced }: Screened): OtherChecklist {
  const { checklist, lines, gauges } = negativeOf(rulebook)
  const { owns } = checklist.rules
  return {
    tells: (thing) => (owns(thing) === 'no' ? undefined : negativeTells(rulebook, lines, gauges, judged, kinds, thing)),
    screened: {
      lists: strictestOf(
        gauges.map(({ type, place }) => listsOfRank(rulebook, type.id, ranks[place] ?? NO_RISK, forced)),
      ),
      missing: () => missingIn(judged),
    },
  }
}

/** The rank of no risk. */
export const NO_RISK: Bounds = { min: 0, max: 0 }

// The lists that vetoes call for by themselves, those that the first kind calls for first.
function forcedBy(forcing: Negative['forcing'], kinds: readonly Judged[]): readonly ForcedList[] {
  const forced = new Map<number, ForcedList>()
  if (forcing.length === 0) return []
  for (const { verdicts } of kinds) {
    for (const { place, rule } of forcing) {
      if (!mayApply(verdicts[place]) || forced.has(place)) continue
      const certain = kinds.every((kind) => kind.verdicts[place] === 'fails')
      forced.set(place, { veto: rule.id, problemType: rule.problemType, list: rule.list, certain })
    }
  }
  return [...forced.values()]
}
