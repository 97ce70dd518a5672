import {
  type FortressRules,
  type GradeVeto,
  isAskedOf,
  type PositiveItem,
  type VillageKind,
} from '../rulebook/checklist.js'
import type { Past, PastThing } from '../rulebook/past.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { type Bounds, widest } from './bounds.js'
import {
  type Checklist,
  type ChecklistFinding,
  type ItemRead,
  type Judged,
  type OtherChecklist,
  readyChecklist,
  type Sections,
} from './checklist.js'
import { assessmentFindings } from './findings.js'
import { gradeRank, rankOfTotal } from './grade.js'
import { judgeChecklist, rankToday, vetoToday } from './judged.js'
import { overKinds } from './over-kinds.js'
import { type FortressReadings, type Line, positiveLines } from './readings.js'
import { remember } from './remember.js'
import type { Today } from './tally.js'

/** The positive checklist of a rulebook, made ready once for all villages. */
interface Positive {
  readonly checklist: Checklist<PositiveItem, GradeVeto>
  /** By veto: the rank that it caps the grade at. */
  readonly caps: readonly number[]
}

export const positiveOf: (rulebook: Rulebook) => Positive = /*@__PURE__*/ remember((rulebook) => {
  const rules = rulebook.fortress
  const { dimensions, parts = [], items, vetoes } = rules
  const chainOf = (dimension: FortressRules['dimensions'][number] | undefined) => [
    dimension,
    parts.find(({ id }) => id === dimension?.part),
  ]
  const lines = positiveLines(items)
  const ids = new Set(vetoes.map(({ id }) => id))
  const checklist = readyChecklist(rulebook, {
    lines,
    chain: (item) => [item, ...chainOf(dimensions.find(({ id }) => id === item.dimension))],
    scoped: [...items, ...dimensions, ...parts, ...vetoes],
    sections: (kind) => sectionsFor(rules, chainOf, kind),
    explain: explainItem,
    veto: assessmentFindings['fortress-veto'],
    vetoes,
    effect: ({ gradeAtMost }) => ({ gradeAtMost }),
    owns: (thing) => ('grade' in thing || ('veto' in thing && ids.has(thing.veto)) ? 'outcome' : 'no'),
    tells: (judged, thing) => positiveTells(rulebook, judged, [judged], thing),
  })
  return { checklist, caps: vetoes.map(({ gradeAtMost }) => gradeRank(rulebook, gradeAtMost)) }
})

function sectionsFor(
  { dimensions, parts = [], items, bonusCap }: FortressRules,
  chainOf: (dimension: FortressRules['dimensions'][number]) => Parameters<typeof isAskedOf>[0],
  kind: VillageKind,
): Sections {
  const places = (counts: (item: PositiveItem) => boolean): readonly number[] =>
    items.flatMap((item, place) => (counts(item) ? [place] : []))
  const counted = dimensions.map((dimension) => ({
    id: dimension.id,
    part: dimension.part,
    of: isAskedOf(chainOf(dimension), kind) ? dimension.points : 0,
    places: places((item) => item.bonus !== true && item.dimension === dimension.id),
  }))
  return {
    counted,
    parts: parts.map(({ id }) => {
      const own = counted.filter(({ part }) => part === id)
      return { id, of: own.reduce((all, { of }) => all + of, 0), places: own.flatMap((section) => section.places) }
    }),
    bonus: places((item) => item.bonus === true),
    bonusCap: bonusCap.value,
  }
}

// Written out for speed: a village has a finding for each item.
function explainItem({ item, most, missing }: Line<PositiveItem>, read: ItemRead): ChecklistFinding {
  const { code } = assessmentFindings['fortress-item']
  const { cites } = item.from
  const required = { points: most }
  const about = item.id
  if (read === null) return { code, verdict: 'unknown', cites, required, found: null, about, missing: [missing] }
  const verdict = 'points' in read && read.points < most ? 'fails' : 'holds'
  return { code, verdict, cites, required, found: read, about }
}

/** The grade that the total gives. Vetoes that may apply cap the worst case, those that do apply the best case too. */
export function rankUnder(rulebook: Rulebook, { total, verdicts }: Judged): Bounds {
  let min = rankOfTotal(rulebook, total.min, total.of)
  let max = total.max === total.min ? min : rankOfTotal(rulebook, total.max, total.of)
  const { caps } = positiveOf(rulebook)
  for (let place = 0; place < verdicts.length; place += 1) {
    const verdict = verdicts[place]
    if (verdict === undefined || verdict === 'holds') continue
    const cap = caps[place] ?? -1
    min = Math.min(min, cap)
    if (verdict === 'fails') max = Math.min(max, cap)
  }
  return { min, max }
}

function positiveTells(rulebook: Rulebook, judged: Judged, kinds: readonly Judged[], thing: PastThing): Today {
  if ('veto' in thing) return vetoToday(rulebook.fortress.vetoes, judged, thing.veto)
  const grade = 'grade' in thing ? thing.grade : ''
  const outcome = widest(kinds.map((kind) => rankUnder(rulebook, kind)))
  return rankToday(judged, gradeRank(rulebook, grade), [outcome])
}

/** Whether a veto on the grade asks for something that only the screening of the day says. */
export const asksScreening = (rulebook: Rulebook): boolean => positiveOf(rulebook).checklist.needsOther

/** Judges a reading of the positive checklist for each kind of village that it may be of. */
export function judgePositive(
  rulebook: Rulebook,
  readings: FortressReadings,
  past: Past | undefined,
  other?: OtherChecklist,
): readonly Judged[] {
  return judgeChecklist(positiveOf(rulebook).checklist, readings, past, other)
}

/** What the fortress index says to the screening of the same day. */
export function positiveOutcome(rulebook: Rulebook, kinds: readonly Judged[]): OtherChecklist {
  const judged = overKinds(kinds)
  const { owns } = positiveOf(rulebook).checklist.rules
  return { tells: (thing) => (owns(thing) === 'no' ? undefined : positiveTells(rulebook, judged, kinds, thing)) }
}
