import { anyOf, type FindingKind, type FindingOf, type Missing, negate } from '../core/finding.js'
import { sameJson } from '../core/json.js'
import type { AnswerShape, GradeEffect, NotAskedShape, RiskEffect } from '../core/shapes/assessment.js'
import { type Asked, type Item, isAskedOf, kindsApart, type VillageKind } from '../rulebook/checklist.js'
import { TOTAL } from '../rulebook/condition.js'
import type { Past, PastThing } from '../rulebook/past.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { type Points, pointsOf } from '../rulebook/scoring.js'
import { type Bounds, equals, sum, widest } from './bounds.js'
import { allMissing } from './findings.js'
import { leadsTo } from './lists.js'
import { answerShape, answerTo, type Line, type Lines, type Readings } from './readings.js'
import { type Today, type TodayOf, tallyUpTo } from './tally.js'
import { judgeVeto, readsOf, type VetoCode, type VetoFacts, type VetoReads, type VetoRule } from './veto.js'

/** A finding that may depend on the kind of village. */
export type ChecklistFinding = FindingOf<'fortress-item' | 'negative-item' | 'problem-type-risk' | VetoCode>

/** Some lines of a checklist whose points are added up: a dimension, a part, a problem type. */
export interface Section {
  readonly id: string
  /** The most that the lines have to give, or to cost, for one kind of village. */
  readonly of: Points
  /** The places of the lines in the checklist. Lines that are not asked of the kind count for nothing. */
  readonly places: readonly number[]
}

/** The points of a section, all in hundredths. */
export interface SectionPoints extends Bounds {
  readonly id: string
  /** What the section has to give, or to cost. */
  readonly of: number
}

/** The sections of a checklist for one kind of village. */
export interface Sections {
  /** They add up to the total. */
  readonly counted: readonly Section[]
  /** Further sums over the same lines. */
  readonly parts: readonly Section[]
  /** The places of lines that add to the total beyond the sections, up to a cap. */
  readonly bonus: readonly number[]
  readonly bonusCap: Points
}

/** What a reading says about an item: points and answer, or that the item is not asked; `null` without an answer. */
export type ItemRead = { readonly points: Points; readonly answer: AnswerShape } | NotAskedShape | null

/** What differs between the two checklists: the positive one gives points, the negative one deducts them. */
export interface ChecklistRules<I extends Item, V extends VetoRule> {
  readonly lines: Lines<I>
  /** An item with its dimension and part, if any: it is asked of the kinds of village that all of them concern. */
  readonly chain: (item: I) => readonly (Asked | undefined)[]
  /** Everything in the checklist that may concern some kinds of village only. */
  readonly scoped: readonly Asked[]
  readonly sections: (kind: VillageKind) => Sections
  /** The finding of an item. */
  readonly explain: (line: Line<I>, read: ItemRead) => ChecklistFinding
  /** The finding kind of a veto. */
  readonly veto: FindingKind<VetoCode>
  readonly vetoes: readonly V[]
  /** What a veto does where it applies. */
  readonly effect: (veto: V) => GradeEffect | RiskEffect
  /** Whether a reading of this checklist says if a thing happened: by its answers alone, or by what comes of them. */
  readonly owns: (thing: PastThing) => 'answers' | 'outcome' | 'no'
  /** What a reading says of a thing that this checklist owns, under the vetoes judged so far. */
  readonly tells: (judged: Judged<V>, thing: PastThing) => Today
}

/** What the other checklist found on the same day. */
export interface OtherChecklist {
  readonly tells: TodayOf
  /** The lists that the screening leads to; only the negative checklist has them. */
  readonly screened?: VetoFacts['screened']
}

interface KindPlan extends Sections {
  readonly kind: VillageKind
  /** By place: whether the line is asked of the kind. */
  readonly asked: readonly boolean[]
  /** The ids of the items that are not. */
  readonly spared: ReadonlySet<string>
}

interface VetoPlan<V extends VetoRule> {
  readonly rule: V
  readonly effect: GradeEffect | RiskEffect
  readonly reads: VetoReads
  readonly place: number
  /** Whether it asks for something that only the other checklist says. */
  readonly needsOther: boolean
}

/** A checklist of a rulebook, made ready once for all villages. */
export interface Checklist<I extends Item, V extends VetoRule> {
  readonly rules: ChecklistRules<I, V>
  readonly kinds: readonly KindPlan[]
  /** The vetoes that are judged first. */
  readonly early: readonly VetoPlan<V>[]
  /** The vetoes that count grades, levels or vetoes of this checklist. They are judged on the outcome of the others. */
  readonly late: readonly VetoPlan<V>[]
  /** Whether any veto asks for something that only the other checklist says. */
  readonly needsOther: boolean
}

/** Prepares a checklist for {@link judgeChecklist}. */
export function readyChecklist<I extends Item, V extends VetoRule>(
  rulebook: Rulebook,
  rules: ChecklistRules<I, V>,
): Checklist<I, V> {
  const { lines, chain, scoped, sections, effect } = rules
  const vetoes = rules.vetoes.map((rule, place): VetoPlan<V> => {
    const reads = readsOf(rulebook, rule, lines)
    const things = reads.past.flatMap((test) => test.things)
    const needsOther = reads.lists.length > 0 || things.some((one) => !('list' in one) && rules.owns(one) === 'no')
    return { rule, effect: effect(rule), reads, place, needsOther }
  })
  const isLate = ({ reads }: VetoPlan<V>): boolean =>
    reads.past.some(({ things }) => things.some((thing) => rules.owns(thing) === 'outcome'))
  return {
    rules,
    needsOther: vetoes.some((veto) => veto.needsOther),
    kinds: kindsApart(rulebook, scoped).map((kind) => {
      const asked = lines.all.map(({ item }) => isAskedOf(chain(item), kind))
      const spared = lines.all.flatMap(({ item }, place) => (asked[place] === true ? [] : [item.id]))
      return { kind, asked, spared: new Set(spared), ...sections(kind) }
    }),
    early: vetoes.filter((veto) => !isLate(veto)),
    late: vetoes.filter(isLate),
  }
}

/** The outcome of a reading for a village of one kind. All lists are in the order of the rulebook. */
export interface Judged<V extends VetoRule> {
  /** By line. */
  readonly points: readonly Bounds[]
  /** By line. */
  readonly items: readonly ChecklistFinding[]
  readonly sections: readonly SectionPoints[]
  readonly parts: readonly SectionPoints[]
  /** What the bonus lines add, the cap observed. */
  readonly bonus: Bounds
  readonly total: SectionPoints
  readonly vetoes: readonly { readonly rule: V; readonly finding: ChecklistFinding }[]
}

const nothing: Bounds = { min: 0, max: 0 }

/**
 * Judges a reading for each kind of village that it may be of: one where the reading says it, otherwise all (D2).
 * `other` is what the other checklist found on the same day; vetoes that ask for it are judged on it, or left out.
 */
export function judgeChecklist<I extends Item, V extends VetoRule>(
  checklist: Checklist<I, V>,
  readings: Readings,
  past: Past | undefined,
  other?: OtherChecklist | 'left-out',
): readonly Judged<V>[] {
  const { kinds } = checklist
  const possible =
    kinds.length === 1 || readings.kind === undefined ? kinds : kinds.filter(({ kind }) => kind === readings.kind)
  return possible.map((plan) => judgeKind(checklist, plan, readings, past, other))
}

function judgeKind<I extends Item, V extends VetoRule>(
  { rules, early, late }: Checklist<I, V>,
  plan: KindPlan,
  readings: Readings,
  past: Past | undefined,
  other: OtherChecklist | 'left-out' | undefined,
): Judged<V> {
  const points: Bounds[] = []
  const items: ChecklistFinding[] = []
  rules.lines.all.forEach((line, place) => {
    const [read, figure] = readLine(line, plan.asked[place] === true, plan.kind, readings)
    points.push(figure)
    items.push(rules.explain(line, read))
  })

  const pointsAt = (places: readonly number[]): Bounds => sum(places.map((place) => points[place] ?? nothing))
  const pointsIn = ({ id, of, places }: Section): SectionPoints => ({ id, ...pointsAt(places), of })
  const sections = plan.counted.map(pointsIn)
  const parts = plan.parts.map(pointsIn)
  const earned = pointsAt(plan.bonus)
  const bonus = { min: Math.min(earned.min, plan.bonusCap), max: Math.min(earned.max, plan.bonusCap) }
  const total = { id: TOTAL, ...sum([...sections, bonus]), of: sections.reduce((all, { of }) => all + of, 0) }
  const judged: Judged<V> = { points, items, sections, parts, bonus, total, vetoes: [] }

  const beside = other === 'left-out' ? undefined : other
  const judgeAfter = (vetoes: Judged<V>['vetoes'], some: readonly VetoPlan<V>[]) => {
    const soFar = { ...judged, vetoes }
    const todayOf: TodayOf = (thing) =>
      'list' in thing ? undefined : rules.owns(thing) === 'no' ? beside?.tells(thing) : rules.tells(soFar, thing)
    const facts: Omit<VetoFacts, 'past'> = {
      asOf: readings.date,
      answer: (item) => (plan.spared.has(item) ? null : answerTo(readings, item)),
      points: (id) => [total, ...sections, ...parts].find((one) => one.id === id),
      missingPoints: (id) => {
        const section = [...plan.counted, ...plan.parts].find((one) => one.id === id)
        return allMissing(section === undefined ? items : section.places.flatMap((place) => items[place] ?? []))
      },
      leadsTo: (list) => (beside?.screened === undefined ? 'fails' : leadsTo(beside.screened.lists, list)),
      screened: beside?.screened,
    }
    return some
      .filter(({ needsOther }) => !(needsOther && other === 'left-out'))
      .map(({ rule, effect, reads, place }) => {
        const tallies = new Map(
          reads.past.map((ready) => [ready.test, tallyUpTo(ready, past, readings.date, todayOf)] as const),
        )
        const own: VetoFacts = { ...facts, past: (test) => tallies.get(test) ?? { least: 0, missing: [] } }
        return { rule, finding: judgeVeto(rules.veto, rule, effect, reads, own, plan.kind), place }
      })
  }
  const first = judgeAfter([], early)
  const vetoes = [...first, ...judgeAfter(first, late)].sort((a, b) => a.place - b.place)
  return { ...judged, vetoes }
}

function readLine(
  { item, most }: Line<Item>,
  asked: boolean,
  kind: VillageKind,
  readings: Readings,
): readonly [ItemRead, Bounds] {
  if (!asked) return [{ applies: false, kind: kind ?? null }, nothing]
  const answer = answerTo(readings, item.id)
  if (answer === undefined) return [null, { min: 0, max: most }]
  const points = pointsOf(item.scoring, answer, readings.date)
  return [
    { points, answer: answerShape(answer) },
    { min: points, max: points },
  ]
}

/** Whether an item has points: a hit, in the negative checklist. */
export function itemToday<V extends VetoRule>(lines: Lines<Item>, judged: Judged<V>, item: string): Today {
  const place = lines.all.findIndex((line) => line.item.id === item)
  const { min, max } = judged.points[place] ?? nothing
  return { verdict: min > 0 ? 'holds' : max > 0 ? 'unknown' : 'fails', missing: judged.items[place]?.missing }
}

/** Whether a veto applies. One that is not judged yet counts for nothing today: itself, or one that waits as it does. */
export function vetoToday<V extends VetoRule>({ vetoes }: Judged<V>, id: string): Today {
  const veto = vetoes.find(({ rule }) => rule.id === id)?.finding
  return veto === undefined ? { verdict: 'fails' } : { verdict: negate(veto.verdict), missing: veto.missing }
}

/** Whether the outcome is of a rank: undecided if it is within some of the bounds without filling them. */
export function rankToday<V extends VetoRule>(judged: Judged<V>, rank: number, outcomes: readonly Bounds[]): Today {
  const verdict = anyOf(outcomes.map((bounds) => equals(rank, bounds)))
  return { verdict, missing: allMissing([...judged.items, ...judged.vetoes.map((veto) => veto.finding)]) }
}

const kindMissing: Missing = { what: 'village-kind', from: 'township-committee' }

/** One outcome for a village that may be of several kinds: every figure and finding covers all of them (D2). */
export function overKinds<V extends VetoRule>(kinds: readonly Judged<V>[]): Judged<V> {
  const [first] = kinds
  if (first === undefined) throw new Error('invariant: a rulebook without a kind of village')
  if (kinds.length === 1) return first
  const over = <T>(list: (judged: Judged<V>) => readonly T[], merge: (alike: readonly T[]) => T): readonly T[] =>
    list(first).map((one, place) => merge(kinds.map((kind) => list(kind)[place] ?? one)))
  const widestOf = (alike: readonly SectionPoints[]): SectionPoints => ({
    id: alike[0]?.id ?? TOTAL,
    ...widest(alike),
    of: Math.max(...alike.map(({ of }) => of)),
  })
  return {
    points: over(({ points }) => points, widest),
    items: over(({ items }) => items, findingOverKinds),
    sections: over(({ sections }) => sections, widestOf),
    parts: over(({ parts }) => parts, widestOf),
    bonus: widest(kinds.map(({ bonus }) => bonus)),
    total: widestOf(kinds.map(({ total }) => total)),
    vetoes: first.vetoes.map(({ rule }, place) => ({
      rule,
      finding: vetoOverKinds(kinds.flatMap(({ vetoes }) => vetoes[place]?.finding ?? [])),
    })),
  }
}

/** One finding for a village whose kind is not known: the same for every kind that it may be of, or unknown (D2). */
export function findingOverKinds(alike: readonly ChecklistFinding[]): ChecklistFinding {
  const [first] = alike
  if (first === undefined) throw new Error('invariant: a finding for no kind of village')
  if (alike.every((one) => sameJson(one, first))) return first
  const { because: _, ...rest } = first
  return { ...rest, verdict: 'unknown', found: null, missing: [kindMissing, ...allMissing(alike)] }
}

// Decided if the veto applies to every kind that the village may be of, or to none.
function vetoOverKinds(alike: readonly ChecklistFinding[]): ChecklistFinding {
  const [first] = alike
  const decided =
    first !== undefined && first.verdict !== 'unknown' && alike.every((one) => one.verdict === first.verdict)
  // A finding with facts says more than one that only says that the veto does not concern the kind.
  return decided ? (alike.find(({ found }) => found === null || !('kind' in found)) ?? first) : findingOverKinds(alike)
}
