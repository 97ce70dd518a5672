import fc from 'fast-check'
import { addTo } from '../../src/core/calendar.js'
import type { CivilDate } from '../../src/core/date.js'
import { label } from '../../src/core/label.js'
import { COMPARISONS } from '../../src/core/threshold.js'
import type { GradeVeto, Item, RiskVeto } from '../../src/rulebook/checklist.js'
import type { Condition } from '../../src/rulebook/condition.js'
import {
  type AnyItem,
  CALENDAR_SPANS,
  type Past,
  type PastThing,
  type PastWindow,
  ROUND_KINDS,
} from '../../src/rulebook/past.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { type Answers, arbitraryAnswer, date } from './arbitraries.js'
import { gradeVeto, grown, riskVeto } from './grown-rulebook.js'
import { wide } from './wide-rulebook.js'

const grades = wide.fortress.grades.value.map(({ id }) => id)
const levels = wide.negative.levels.value.map(({ id }) => id)
const types = wide.negative.problemTypes.map(({ id }) => id)
const hits = wide.negative.items.map(({ id }) => id)
const GRADE_VETOES = ['f0', 'f1', 'f2', 'f3'] as const
const RISK_VETOES = ['n0', 'n1', 'n2', 'n3'] as const

const oneOf = (ids: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...ids)

const thing: fc.Arbitrary<PastThing> = fc.oneof(
  oneOf(levels).map((level) => ({ level })),
  oneOf(hits).map((item) => ({ item })),
  oneOf([...GRADE_VETOES, ...RISK_VETOES]).map((veto) => ({ veto })),
  oneOf(grades).map((grade) => ({ grade })),
  fc.constantFrom('weak-lax' as const, 'key-prevention' as const).map((list) => ({ list })),
)
const anyItem: fc.Arbitrary<AnyItem> = fc
  .record({ anyItem: fc.constantFrom('one' as const, 'together' as const), problemType: oneOf(types) })
  .chain((whole) => fc.constantFrom(whole, { anyItem: whole.anyItem }))
const within: fc.Arbitrary<PastWindow> = fc.oneof(
  fc.integer({ min: 1, max: 24 }).map((months) => ({ months })),
  fc.constantFrom(...CALENDAR_SPANS).map((calendar) => ({ calendar })),
)
const past: fc.Arbitrary<Condition> = fc
  .record({
    past: fc.oneof(thing, anyItem),
    within,
    test: fc.record({ op: fc.constantFrom(...COMPARISONS), value: fc.integer({ min: 1, max: 3 }) }),
    inARow: fc.boolean(),
  })
  .map(({ inARow, ...test }) => (inARow && !('list' in test.past) ? { ...test, inARow } : test) as Condition)

const condition = (leads: boolean): fc.Arbitrary<Condition> => {
  const atom = leads
    ? fc.oneof(past, past, fc.constantFrom<Condition>({ leadsTo: 'weak-lax' }, { leadsTo: 'key-prevention' }))
    : past
  return fc.oneof(
    atom,
    atom,
    fc.array(atom, { minLength: 1, maxLength: 2 }).map((any) => ({ any })),
    atom.map((not) => ({ not })),
  )
}

const gradeVetoes: fc.Arbitrary<readonly GradeVeto[]> = fc.tuple(
  ...GRADE_VETOES.map((id) =>
    fc.tuple(condition(true), oneOf(grades.slice(1))).map(([when, atMost]) => gradeVeto(id, when, atMost)),
  ),
)
const effect = fc.oneof(
  fc
    .record({ riskAtLeast: oneOf(levels), inPast: fc.constantFrom('beside' as const, 'replaces' as const) })
    .chain((whole) => fc.constantFrom(whole, { riskAtLeast: whole.riskAtLeast })),
  fc.constantFrom({ list: 'weak-lax' as const }, { list: 'key-prevention' as const }),
)
const riskVetoes: fc.Arbitrary<readonly RiskVeto[]> = fc.tuple(
  ...RISK_VETOES.map((id) =>
    fc
      .tuple(condition(false), oneOf(types), effect)
      .map(([when, problemType, does]) => riskVeto(id, problemType, when, does)),
  ),
)

/** The wide rulebook with vetoes that count anything of the past, each checklist what the other finds too. */
export const arbitraryRulebook: fc.Arbitrary<Rulebook> = fc
  .tuple(gradeVetoes, riskVetoes)
  .map(([some, others]) =>
    grown({ vetoes: [...wide.fortress.vetoes, ...some] }, { vetoes: [...wide.negative.vetoes, ...others] }),
  )
  .map((rulebook) => ({ ...rulebook, label: label('任意规则', 'any rules') }))

const ago = (days: number): CivilDate => addTo(date, { days: -days })

/** A past that is known for some years or none, with rounds; nothing of the day itself. */
export const arbitraryPast: fc.Arbitrary<Past> = fc
  .record({
    entries: fc.array(
      fc.tuple(thing, fc.integer({ min: 1, max: 800 })).map(([one, days]) => ({ ...one, on: ago(days) })),
      { maxLength: 10 },
    ),
    held: fc.array(
      fc.record({
        round: fc.constantFrom(...ROUND_KINDS),
        on: fc.integer({ min: 1, max: 800 }).map(ago),
        open: fc.boolean(),
      }),
      { maxLength: 5 },
    ),
    known: fc.constantFrom(ago(3_000), ago(3_000), ago(200), undefined),
  })
  .map(({ entries, held, known }) => {
    const since = known === undefined ? {} : { since: known }
    const rounds = held.map(({ open, ...one }) => (open ? { ...one, open: true as const } : one))
    return { ...since, entries, rounds: { ...since, held: rounds } }
  })

/** The answers of a village, most of them given. */
export function arbitraryAnswers(items: readonly Item[]): fc.Arbitrary<Answers> {
  const ids = items.map(({ id }) => id)
  return fc
    .record({
      all: fc.record(Object.fromEntries(items.map((item) => [item.id, arbitraryAnswer(item)]))),
      left: fc.oneof(fc.constant<string[]>([]), fc.constant<string[]>([]), fc.subarray(ids, { maxLength: 2 })),
    })
    .map(({ all, left }) => Object.fromEntries(Object.entries(all).filter(([id]) => !left.includes(id))))
}
