import fc from 'fast-check'
import { label } from '../../src/core/label.js'
import { COMPARISONS } from '../../src/core/threshold.js'
import type { GradeVeto, Item, RiskVeto } from '../../src/rulebook/checklist.js'
import { type Condition, type PointsTest, pastOf } from '../../src/rulebook/condition.js'
import { LISTS } from '../../src/rulebook/lists.js'
import { NEVER, type Test } from '../../src/rulebook/measure.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { gradeVeto, grown, riskVeto } from '../assessment/grown-rulebook.js'
import { wide } from '../assessment/wide-rulebook.js'

const { fortress, negative } = wide
const kinds = (wide.villageKinds?.value ?? []).map(({ id }) => id)
const op = fc.constantFrom(...COMPARISONS)
const ratio = fc.record({ part: fc.nat(20), whole: fc.integer({ min: 1, max: 20 }) })
// Beside the usual shares, one whose products do not fit into 64 bits.
const shares = fc.oneof(ratio, ratio, fc.constant({ part: 4_503_599_627_370_497, whole: 9_007_199_254_740_991 }))
const duration = fc.oneof(
  fc.nat(40).map((months) => ({ months })),
  fc.nat(500).map((days) => ({ days })),
  fc.record({ years: fc.nat(3), months: fc.nat(5), days: fc.nat(40) }),
)

function testOf({ measure }: Item): fc.Arbitrary<Test> {
  switch (measure.kind) {
    case 'yes-no':
      return fc.boolean().map((is) => ({ is }))
    case 'choice': {
      const ids = measure.options.map(({ id }) => id)
      return fc.oneof(
        fc.constantFrom(...ids).map((is) => ({ is })),
        fc.subarray(ids, { minLength: 1 }).map((some) => ({ in: some })),
      )
    }
    case 'count':
      return fc.record({ op, value: fc.integer({ min: -1, max: 10 }) })
    case 'amount':
      return fc.record({ op, value: fc.integer({ min: -2_000_000, max: 20_000_000 }) })
    case 'ratio':
      return fc.record({ op, value: shares })
    case 'date':
      return fc.oneof(fc.record({ op, value: duration }), fc.constantFrom<Test>({ is: NEVER }, { in: [NEVER] }))
  }
}

const pointsTest: fc.Arbitrary<PointsTest> = fc.oneof(
  fc.record({ op, value: fc.nat(1_200) }),
  fc.record({ op, value: ratio }),
)

function conditionOf(items: readonly Item[], points: readonly string[], leads: boolean): fc.Arbitrary<Condition> {
  const item = fc.constantFrom(...items).chain((one) => testOf(one).map((test): Condition => ({ item: one.id, test })))
  const scored = fc.tuple(fc.constantFrom(...points), pointsTest).map(([of, test]): Condition => ({ points: of, test }))
  const lists = fc.constantFrom<Condition>({ leadsTo: 'weak-lax' }, { leadsTo: 'key-prevention' })
  const atom = leads ? fc.oneof(item, item, scored, lists) : fc.oneof(item, item, scored)
  const several = fc.array(atom, { minLength: 1, maxLength: 3 })
  const joined = fc.oneof(
    several.map((all): Condition => ({ all })),
    several.map((any): Condition => ({ any })),
    fc.tuple(fc.integer({ min: 1, max: 3 }), several).map(([atLeast, of]): Condition => ({ atLeast, of })),
  )
  return fc.oneof(
    atom,
    atom.map((not): Condition => ({ not })),
    joined,
    joined.map((not): Condition => ({ not })),
  )
}

const scope = fc.constantFrom(undefined, undefined, ...kinds)
const grades = fortress.grades.value.map(({ id }) => id)
const levels = negative.levels.value.map(({ id }) => id)
const types = negative.problemTypes.map(({ id }) => id)
const sections = ['total', ...[...fortress.dimensions, ...(fortress.parts ?? [])].map(({ id }) => id)]

const gradeVetoes: fc.Arbitrary<readonly GradeVeto[]> = fc
  .array(fc.tuple(conditionOf(fortress.items, sections, true), fc.constantFrom(...grades), scope), { maxLength: 4 })
  .map((some) => some.map(([when, atMost, onlyFor], place) => gradeVeto(`g${place}`, when, atMost, onlyFor)))

const effect = fc.oneof(
  fc.constantFrom(...levels).map((riskAtLeast) => ({ riskAtLeast })),
  fc.constantFrom({ list: 'weak-lax' as const }, { list: 'key-prevention' as const }),
)
const riskVetoes: fc.Arbitrary<readonly RiskVeto[]> = fc
  .array(fc.tuple(conditionOf(negative.items, ['total', ...types], false), fc.constantFrom(...types), effect, scope), {
    maxLength: 4,
  })
  .map((some) => some.map(([when, type, does, onlyFor], place) => riskVeto(`r${place}`, type, when, does, onlyFor)))

const cuts: fc.Arbitrary<Rulebook['fortress']['grades']['value']> = fc
  .array(pointsTest, {
    minLength: grades.length - 1,
    maxLength: grades.length - 1,
  })
  .map((whens) =>
    fortress.grades.value.map(({ id, label: title }, place) => {
      const when = whens[place]
      return when === undefined ? { id, label: title } : { id, label: title, when }
    }),
  )

const listing = fc
  .array(fc.tuple(fc.constantFrom(...types), fc.constantFrom(...levels), fc.constantFrom(...LISTS)), { maxLength: 8 })
  .map((rows) => {
    const once = new Map(
      rows.map(([problemType, risk, list]) => [`${problemType} ${risk}`, { problemType, risk, list }]),
    )
    return [...once.values()]
  })

const levelCuts = fc
  .array(fc.option(fc.record({ op, value: fc.nat(900) }), { nil: undefined }), {
    minLength: levels.length,
    maxLength: levels.length,
  })
  .map((whens) =>
    negative.levels.value.map(({ when: _, ...level }, place) => {
      const when = whens[place]
      return when === undefined ? level : { ...level, when }
    }),
  )

// A rulebook that tells no kinds of village apart.
function ofOneKind(rulebook: Rulebook): Rulebook {
  const { villageKinds: _, ...rest } = rulebook
  const free = <T extends { readonly onlyFor?: readonly string[] }>(all: readonly T[]) =>
    all.map(({ onlyFor: __, ...one }) => one as unknown as T)
  const { parts: ___, ...index } = rest.fortress
  return {
    ...rest,
    fortress: {
      ...index,
      dimensions: free(index.dimensions).map(({ part: ____, ...one }) => one),
      total: { ...index.total, value: index.dimensions.reduce((all, { points }) => all + points, 0) },
      items: free(index.items),
      vetoes: free(index.vetoes).filter(({ when }) => !JSON.stringify(when).match(/"(common|farming|herding)"/)),
    },
    negative: { ...rest.negative, items: free(rest.negative.items), vetoes: free(rest.negative.vetoes) },
  }
}

const ofTheDay = <V extends { readonly when: Condition }>(vetoes: readonly V[]): readonly V[] =>
  vetoes.filter(({ when }) => pastOf(when).length === 0)

/** Rulebooks that read one day alone: every kind of answer, scoring and condition, with or without kinds of village. */
export const arbitraryDayRulebook: fc.Arbitrary<Rulebook> = fc
  .record({ gradeVetoes, riskVetoes, cuts, listing, levelCuts, cap: fc.nat(200), apart: fc.boolean() })
  .map((one) => {
    const rulebook = grown(
      {
        vetoes: [...ofTheDay(fortress.vetoes), ...one.gradeVetoes],
        grades: { ...fortress.grades, value: one.cuts },
        bonusCap: { ...fortress.bonusCap, value: one.cap },
      },
      {
        vetoes: [...ofTheDay(negative.vetoes), ...one.riskVetoes],
        levels: { ...negative.levels, value: one.levelCuts },
      },
    )
    const { identification } = rulebook
    const whole: Rulebook = {
      ...rulebook,
      label: label('任意规则', 'any rules'),
      identification: { ...identification, listing: { ...identification.listing, value: one.listing } },
    }
    return one.apart ? whole : ofOneKind(whole)
  })
