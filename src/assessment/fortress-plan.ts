import type { Json } from '../core/json.js'
import {
  type FortressRules,
  isAskedOf,
  kindsApart,
  type PositiveItem,
  type VillageKind,
} from '../rulebook/checklist.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { assessmentFindings } from './findings.js'
import { type Line, positivePlan } from './plan.js'
import { remember } from './remember.js'
import { type ReadyVeto, readyVeto, type VetoPlans, vetoPlans } from './veto.js'

/**
 * A dimension or a part for one kind of village, with the places of its lines in the checklist; what is not asked
 * earns nothing there.
 */
export interface Section {
  readonly id: string
  /** The points that it has to give to this kind; none where it is not asked of it. */
  readonly of: number
  readonly places: readonly number[]
}

/** The fortress index as it is for one kind of village. */
export interface KindPlan {
  readonly kind: VillageKind
  /** By place: whether the line is asked of the kind. */
  readonly asked: readonly boolean[]
  /** The items that are not. */
  readonly spared: ReadonlySet<string>
  readonly dimensions: readonly Section[]
  readonly parts: readonly Section[]
  readonly bonus: readonly number[]
  /** What the dimensions have to give to this kind. */
  readonly of: number
}

/** A veto on the grade, ready. */
export interface GradeVetoPlan {
  readonly id: string
  readonly gradeAtMost: string
  readonly judged: ReadyVeto
}

/** What stays the same from one village to the next. */
export interface FortressPlan {
  readonly lines: readonly Line<PositiveItem>[]
  readonly kinds: readonly KindPlan[]
  readonly vetoes: VetoPlans<GradeVetoPlan>
  readonly cites: readonly (typeof assessmentFindings)['fortress-grade']['cites'][number][]
  readonly cuts: Json
}

function planOfKind(rules: FortressRules, lines: readonly Line<PositiveItem>[], kind: VillageKind): KindPlan {
  const parts = new Map((rules.parts ?? []).map((part) => [part.id, part]))
  const partOf = (id: string | undefined) => (id === undefined ? undefined : parts.get(id))
  const dimensions = new Map(rules.dimensions.map((one) => [one.id, one]))
  const asked = lines.map(({ item }) => {
    const dimension = dimensions.get(item.dimension)
    return isAskedOf([item, dimension, partOf(dimension?.part)], kind)
  })
  const places = (counted: (item: PositiveItem) => boolean): readonly number[] =>
    lines.flatMap((line, place) => (counted(line.item) ? [place] : []))
  const sections = rules.dimensions.map((dimension) => ({
    id: dimension.id,
    part: dimension.part,
    of: isAskedOf([dimension, partOf(dimension.part)], kind) ? dimension.points : 0,
    places: places((item) => item.bonus !== true && item.dimension === dimension.id),
  }))
  return {
    kind,
    asked,
    spared: new Set(lines.filter((_, place) => asked[place] !== true).map((line) => line.item.id)),
    dimensions: sections.map(({ id, of, places: own }) => ({ id, of, places: own })),
    parts: (rules.parts ?? []).map(({ id }) => {
      const own = sections.filter(({ part }) => part === id)
      return { id, of: own.reduce((sum, { of }) => sum + of, 0), places: own.flatMap((section) => section.places) }
    }),
    bonus: places((item) => item.bonus === true),
    of: sections.reduce((sum, { of }) => sum + of, 0),
  }
}

/** A rulebook's fortress index, ready to be held against many villages. */
export const fortressPlan: (rulebook: Rulebook) => FortressPlan = remember((rulebook) => {
  const rules = rulebook.fortress
  const plan = positivePlan(rules.items)
  const own = new Set(rules.vetoes.map(({ id }) => id))
  const { value, from } = rules.grades
  return {
    lines: plan.lines,
    kinds: kindsApart(rulebook, [...rules.items, ...rules.dimensions, ...(rules.parts ?? []), ...rules.vetoes]).map(
      (kind) => planOfKind(rules, plan.lines, kind),
    ),
    vetoes: vetoPlans(
      rules.vetoes.map((veto) => ({
        id: veto.id,
        gradeAtMost: veto.gradeAtMost,
        judged: readyVeto(veto, { gradeAtMost: veto.gradeAtMost }, plan),
      })),
      (thing) => 'grade' in thing || ('veto' in thing && own.has(thing.veto)),
    ),
    cites: [...new Set([...assessmentFindings['fortress-grade'].cites, ...from.cites])],
    cuts: value.map(({ id, when }): Json => {
      if (when === undefined) return { grade: id, when: null }
      const mark = typeof when.value === 'number' ? when.value : { ...when.value }
      return { grade: id, when: { op: when.op, value: mark } }
    }),
  }
})
