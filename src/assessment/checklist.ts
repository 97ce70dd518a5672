import type { CivilDate } from '../core/date.js'
import type { FindingKind, FindingOf, Verdict } from '../core/finding.js'
import type { AnswerShape, GradeEffect, NotAskedShape, RiskEffect } from '../core/shapes/assessment.js'
import { type Asked, type Item, isAskedOf, kindsApart, type VillageKind } from '../rulebook/checklist.js'
import { conditionOn, type ReadyCondition } from '../rulebook/condition.js'
import type { PastTest, PastThing } from '../rulebook/past.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { type Points, type ReadyScoring, scoringOn } from '../rulebook/scoring.js'
import type { Bounds } from './bounds.js'
import type { Line, Lines } from './readings.js'
import { rememberDays } from './remember.js'
import type { ReadyTest, Today, TodayOf } from './tally.js'
import { readsOf, type VetoCode, type VetoFacts, type VetoReads, type VetoRule } from './veto.js'

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

/** What a reading comes to for a village of one kind. All lists are in the order of the rulebook. */
export interface Judged {
  /** The least and the most points, by line. */
  readonly min: readonly Points[]
  readonly max: readonly Points[]
  readonly sections: readonly SectionPoints[]
  readonly parts: readonly SectionPoints[]
  /** What the bonus lines add, the cap observed. */
  readonly bonus: Bounds
  readonly total: SectionPoints
  /** By veto: it holds where the veto does not apply; undefined if the veto is not judged (yet). */
  readonly verdicts: readonly (Verdict | undefined)[]
  /** Why: worked out once, when somebody asks. */
  readonly explained: () => Explained
}

/** The findings of a checklist. */
interface Explained {
  /** By line. */
  readonly items: readonly ChecklistFinding[]
  /** By veto. */
  readonly vetoes: readonly (ChecklistFinding | undefined)[]
}

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
  readonly tells: (judged: Judged, thing: PastThing) => Today
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

export interface VetoPlan<V extends VetoRule> {
  readonly rule: V
  readonly effect: GradeEffect | RiskEffect
  readonly reads: VetoReads
  /** Whether it counts grades, levels or vetoes of this checklist: it is judged on the outcome of the others. */
  readonly late: boolean
  /** Whether it asks for something that only the other checklist says. */
  readonly needsOther: boolean
}

/** The tables of a checklist for one kind of village on one day. */
export interface Table extends KindPlan {
  /** By line: what an answer gives; undefined if the line is not asked of the kind. */
  readonly rows: readonly {
    readonly most: Points
    readonly scoring: ReadyScoring | undefined
  }[]
  /** By veto: its condition; undefined if it does not concern the kind. */
  readonly conditions: readonly (ReadyCondition | undefined)[]
}

/** A checklist of a rulebook, made ready once for all villages. */
export interface Checklist<I extends Item, V extends VetoRule> {
  readonly rules: ChecklistRules<I, V>
  readonly vetoes: readonly VetoPlan<V>[]
  readonly tests: ReadonlyMap<PastTest, ReadyTest>
  /** Whether any veto is {@link VetoPlan.late}. */
  readonly anyLate: boolean
  /** Whether any veto asks for something that only the other checklist says. */
  readonly needsOther: boolean
  /** One for each kind of village that the checklist tells from others, with all that depends on the day worked out. */
  readonly on: (asOf: CivilDate) => readonly Table[]
}

/** Prepares a checklist for all villages. */
export function readyChecklist<I extends Item, V extends VetoRule>(
  rulebook: Rulebook,
  rules: ChecklistRules<I, V>,
): Checklist<I, V> {
  const { lines, chain, scoped, sections, effect, owns } = rules
  const vetoes = rules.vetoes.map((rule): VetoPlan<V> => {
    const reads = readsOf(rulebook, rule, lines)
    const things = reads.past.flatMap((test) => test.things)
    const needsOther = reads.lists.length > 0 || things.some((one) => !('list' in one) && owns(one) === 'no')
    return { rule, effect: effect(rule), reads, late: things.some((one) => owns(one) === 'outcome'), needsOther }
  })
  const kinds = kindsApart(rulebook, scoped).map((kind): KindPlan => {
    const asked = lines.all.map(({ item }) => isAskedOf(chain(item), kind))
    const spared = lines.all.flatMap(({ item }, place) => (asked[place] === true ? [] : [item.id]))
    return { kind, asked, spared: new Set(spared), ...sections(kind) }
  })
  return {
    rules,
    vetoes,
    tests: new Map(vetoes.flatMap(({ reads }) => reads.past.map((ready) => [ready.test, ready] as const))),
    anyLate: vetoes.some(({ late }) => late),
    needsOther: vetoes.some((veto) => veto.needsOther),
    on: rememberDays((asOf) => {
      const ready = lines.all.map(({ item }) => scoringOn(item.scoring, asOf))
      const conditions = rules.vetoes.map(({ when }) => conditionOn(when, asOf))
      return kinds.map((plan) => ({
        ...plan,
        rows: lines.all.map(({ most }, place) => ({
          most,
          scoring: plan.asked[place] === true ? ready[place] : undefined,
        })),
        conditions: rules.vetoes.map((rule, place) => (isAskedOf([rule], plan.kind) ? conditions[place] : undefined)),
      }))
    }),
  }
}
