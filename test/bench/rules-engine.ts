import type { CivilDate, Duration } from '../../src/core/date.js'
import { COMPARISONS, type Comparison, type Ratio } from '../../src/core/threshold.js'
import type { Item } from '../../src/rulebook/checklist.js'
import { atomsOf, type Condition } from '../../src/rulebook/condition.js'
import { type Answer, NEVER, type Test } from '../../src/rulebook/measure.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { elapsed } from './elapsed.js'
import type { Peers, RuleCondition } from './peers.js'
import type { Answers } from './roster.js'
import { notCompared, strictness } from './written-out.js'

const BUILT_IN: Readonly<Record<Comparison, string>> = {
  'at-least': 'greaterThanInclusive',
  'more-than': 'greaterThan',
  'at-most': 'lessThanInclusive',
  'less-than': 'lessThan',
}

function leaf(fact: string, test: Test): RuleCondition {
  if ('is' in test) return { fact, operator: 'equal', value: test.is }
  if ('in' in test) return { fact, operator: 'in', value: test.in }
  const { op, value } = test
  if (typeof value === 'number') return { fact, operator: BUILT_IN[op], value }
  return { fact, operator: `${'whole' in value ? 'ratio' : 'elapsed'}-${op}`, value }
}

function nested(condition: Condition): RuleCondition {
  if ('leadsTo' in condition) return leaf('list', { op: 'at-least', value: strictness(condition.leadsTo) })
  if ('item' in condition) return leaf(condition.item, condition.test)
  if ('not' in condition) return { not: nested(condition.not) }
  if ('all' in condition) return { all: condition.all.map(nested) }
  if (!('any' in condition)) throw notCompared()
  return { any: condition.any.map(nested) }
}

function topLevel(condition: Condition): RuleCondition {
  const made = nested(condition)
  return 'operator' in made ? { all: [made] } : made
}

function holdsFor(op: Comparison, order: number): boolean {
  if (op === 'at-least') return order >= 0
  if (op === 'more-than') return order > 0
  return op === 'at-most' ? order <= 0 : order < 0
}

/** What the rules have found about one village so far. */
interface Notes {
  readonly facts: Readonly<Record<string, Answer>>
  /** By item: the first band whose test holds, and the points. */
  readonly bands: Map<string, { readonly band: number; readonly points: number }>
  readonly grades: number[]
  readonly caps: number[]
  readonly risks: { readonly type: string; readonly rank: number }[]
}

interface Scored {
  readonly item: string
  readonly band: number
  readonly points: number
}
interface Counted {
  readonly item: string
  readonly perOccurrence: number
  readonly cap: number
}

/** The same rules for json-rules-engine: their number, and the outcome that they give for a village. */
export interface RulesEngine {
  readonly rules: number
  readonly judge: (facts: Answers) => Promise<readonly number[]>
}

const ITEMS = 10
const TOTALS = 2
const LISTED = 1

/**
 * Builds the rules from a rulebook's data: one for each band or occurrence that gives points, each veto, each grade cut
 * and each risk level. They are as cheap as possible for the engine: single conditions, facts merged beforehand, sums
 * in listeners, no explanations.
 */
export function rulesEngine(
  { RulesEngine: Engine }: Peers,
  { fortress, negative, identification }: Rulebook,
  asOf: CivilDate,
): RulesEngine {
  const engine = new Engine()
  let rules = 0
  let notes: Notes
  const add = (priority: number, conditions: RuleCondition, type: string, params: object): void => {
    rules += 1
    engine.addRule({ priority, conditions, event: { type, params } })
  }
  for (const op of COMPARISONS) {
    engine.addOperator<Ratio, Ratio>(`ratio-${op}`, (found, mark) =>
      holdsFor(op, found.part * mark.whole - mark.part * found.whole),
    )
    engine.addOperator<string, Duration>(
      `elapsed-${op}`,
      (since, mark) => since !== NEVER && holdsFor(op, elapsed(since, mark, asOf)),
    )
  }

  const cuts = fortress.grades.value
  const levels = negative.levels.value
  const rankOf = (level: string | undefined): number => levels.findIndex(({ id }) => id === level) + 1

  for (const item of [...fortress.items, ...negative.items] as readonly Item[]) {
    const { id, scoring, measure } = item
    if ('bands' in scoring) {
      // Bands after the last one with points give none, so they need no rule.
      const last = scoring.bands.reduce((found, { points }, band) => (points > 0 ? band : found), -1)
      scoring.bands.slice(0, last + 1).forEach(({ when, points }, band) => {
        add(ITEMS, { all: [leaf(id, when)] }, 'band', { item: id, band, points } satisfies Scored)
      })
    } else {
      if (!('perOccurrence' in scoring)) throw notCompared()
      const test: Test = measure.kind === 'yes-no' ? { is: true } : { op: 'at-least', value: 1 }
      const { perOccurrence, cap } = scoring
      add(ITEMS, { all: [leaf(id, test)] }, 'occurrences', { item: id, perOccurrence, cap } satisfies Counted)
    }
  }
  for (const { when, gradeAtMost } of fortress.vetoes) {
    const after = atomsOf(when).some((atom) => 'leadsTo' in atom)
    add(after ? LISTED : ITEMS, topLevel(when), 'cap', { grade: cuts.findIndex(({ id }) => id === gradeAtMost) })
  }
  for (const { when, problemType, riskAtLeast } of negative.vetoes) {
    add(ITEMS, topLevel(when), 'risk', { type: problemType, rank: rankOf(riskAtLeast) })
  }
  cuts.forEach(({ when }, grade) => {
    if (when !== undefined) add(TOTALS, { all: [leaf('total', when)] }, 'grade', { grade })
  })
  for (const { id: type } of negative.problemTypes) {
    levels.forEach(({ when }, place) => {
      if (when === undefined) throw notCompared()
      add(TOTALS, { all: [leaf(`deduction-${type}`, when)] }, 'risk', { type, rank: place + 1 })
    })
  }

  engine.on<Scored>('band', ({ item, band, points }) => {
    const known = notes.bands.get(item)
    if (known === undefined || band < known.band) notes.bands.set(item, { band, points })
  })
  engine.on<Counted>('occurrences', ({ item, perOccurrence, cap }) => {
    const points = Math.min(cap, perOccurrence * Number(notes.facts[item]))
    notes.bands.set(item, { band: 0, points })
  })
  engine.on<{ grade: number }>('cap', ({ grade }) => void notes.caps.push(grade))
  engine.on<{ grade: number }>('grade', ({ grade }) => void notes.grades.push(grade))
  engine.on<{ type: string; rank: number }>('risk', (risk) => void notes.risks.push(risk))

  const pointsOf = (item: string): number => notes.bands.get(item)?.points ?? 0
  const sum = (items: readonly Item[]): number => items.reduce((total, { id }) => total + pointsOf(id), 0)
  const earning = fortress.items.filter(({ bonus }) => bonus !== true)
  const bonuses = fortress.items.filter(({ bonus }) => bonus === true)
  const total = (): number => sum(earning) + Math.min(sum(bonuses), fortress.bonusCap.value)
  engine.addFact('total', total)
  const types = negative.problemTypes.map(({ id }) => {
    const items = negative.items.filter(({ problemType }) => problemType === id)
    engine.addFact(`deduction-${id}`, () => sum(items))
    return { id, items, floors: items.filter(({ risk }) => risk !== undefined) }
  })

  const riskOf = ({ id, floors }: (typeof types)[number]): number => {
    let rank = 0
    for (const risk of notes.risks) if (risk.type === id) rank = Math.max(rank, risk.rank)
    for (const { id: item, risk } of floors) if (pointsOf(item) > 0) rank = Math.max(rank, rankOf(risk))
    return rank
  }
  const listOf = (type: (typeof types)[number]): number => {
    const level = levels[riskOf(type) - 1]?.id
    const row = identification.listing.value.find((one) => one.problemType === type.id && one.risk === level)
    return strictness(row?.list ?? 'none')
  }
  const list = (): number => Math.max(...types.map(listOf))
  engine.addFact('list', list)
  return {
    rules,
    judge: async (facts) => {
      notes = { facts, bands: new Map(), grades: [], caps: [], risks: [] }
      await engine.run(facts)
      const byTotal = Math.min(cuts.length - 1, ...notes.grades)
      const grade = cuts.length - 1 - Math.max(byTotal, ...notes.caps)
      return [total(), grade, list(), ...types.flatMap((type) => [sum(type.items), riskOf(type)])]
    },
  }
}
