import type { FortressRules, VillageKind } from '../rulebook/checklist.js'
import { isAskedOf } from '../rulebook/checklist.js'
import { TOTAL } from '../rulebook/condition.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { type BoundColumns, boundColumns, boundNames, linesOf, type Section, sectionOf, sums } from './checklist.js'
import { conditionSql, type Facts, pointsTestSql } from './condition.js'
import { allOf, extreme, identifier, integer, type Sql, sumOf } from './dialect.js'
import { askedSql } from './kinds.js'
import type { Setting } from './scoring.js'
import { widest } from './screening.js'
import { innerName, type StepColumn } from './step.js'

/** The fortress index of a row: the columns of its steps, in their order. */
export interface IndexSteps {
  readonly points: readonly StepColumn[]
  readonly sections: readonly StepColumn[]
  readonly total: readonly StepColumn[]
  readonly vetoes: readonly StepColumn[]
  readonly grades: readonly StepColumn[]
  /** The same figures over all kinds that the village may be of. */
  readonly overKinds: readonly StepColumn[]
  /** What the query gives of it: the total, and the rank of the grade. */
  readonly totals: BoundColumns
  readonly ranks: BoundColumns
}

const RANK = 'rank'

const lastPlace = ({ grades }: FortressRules): number => grades.value.length - 1
const rankOf = (rules: FortressRules, grade: string): number =>
  lastPlace(rules) - rules.grades.value.findIndex(({ id }) => id === grade)

// The first grade whose cut-off the total meets, best first; 0 is the weakest.
function rankOfTotal(rules: FortressRules, setting: Setting, total: Sql, of: Section['of']): Sql {
  const { value } = rules.grades
  const open = value.findIndex(({ when }) => when === undefined)
  const last = open < 0 ? lastPlace(rules) : open
  const cuts = value.slice(0, open < 0 ? undefined : open).flatMap(({ when }, place) => {
    if (when === undefined) return []
    return [`WHEN ${pointsTestSql(setting, when, total, of)} THEN ${lastPlace(rules) - place}`]
  })
  return cuts.length === 0
    ? integer(lastPlace(rules) - last)
    : `CASE ${cuts.join(' ')} ELSE ${lastPlace(rules) - last} END`
}

/** The fortress index (M2.1, M2.2). `leadsTo` is what the screening of the day says (D8). */
export function indexSteps(
  { fortress }: Rulebook,
  setting: Setting,
  kinds: readonly VillageKind[],
  leadsTo: Facts['leadsTo'],
): IndexSteps {
  const { dimensions, parts = [], items, bonusCap } = fortress
  const chainOf = (dimension: FortressRules['dimensions'][number] | undefined) => [
    dimension,
    parts.find(({ id }) => id === dimension?.part),
  ]
  const lines = linesOf(setting, kinds, items, 'points', (item) => [
    item,
    ...chainOf(dimensions.find(({ id }) => id === item.dimension)),
  ])
  const most = (some: FortressRules['dimensions']): Section['of'] =>
    new Map(
      kinds.map((kind) => [
        kind,
        some.filter((one) => isAskedOf(chainOf(one), kind)).reduce((all, { points }) => all + points, 0),
      ]),
    )
  const linesIn = (some: FortressRules['dimensions']) =>
    lines.filter(({ item }) => item.bonus !== true && some.some(({ id }) => id === item.dimension))
  const own = [
    ...dimensions.map((dimension) => ({ ...dimension, of: [dimension] })),
    ...parts.map((part) => ({ ...part, of: dimensions.filter((dimension) => dimension.part === part.id) })),
  ].map(({ id, label, of }, place) => ({
    section: sectionOf('subtotal', place, id, most(of)),
    column: boundColumns('subtotal', place, { id, title: `${label['zh-CN']} ${id}`, ...sums(linesIn(of)) }),
  }))
  const bonus = sums(lines.filter(({ item }) => item.bonus === true))
  const counted = own.slice(0, dimensions.length).map(({ section }) => section)
  const sumWith = (end: 'lower' | 'upper'): Sql =>
    sumOf([...counted.map((one) => one[end]), extreme('LEAST', [bonus[end], integer(bonusCap.value)])])
  const total = sectionOf('total', 0, TOTAL, most(dimensions))
  const facts: Facts = { lines, sections: [total, ...own.map(({ section }) => section)], leadsTo }
  const vetoes = fortress.vetoes.map((rule, place) => {
    const asked = askedSql(kinds, [rule])
    return {
      cap: rankOf(fortress, rule.gradeAtMost),
      column: {
        name: innerName('capped', place, rule.id),
        is: allOf([...(asked === undefined ? [] : [asked]), conditionSql(setting, rule.when, facts)]),
        title: `${rule.label['zh-CN']} ${rule.id}`,
      },
    }
  })
  const rank = (end: 'lower' | 'upper', test: string): Sql =>
    extreme('LEAST', [
      rankOfTotal(fortress, setting, total[end], total.of),
      ...vetoes.map(
        ({ cap, column }) => `CASE WHEN ${identifier(column.name)} ${test} THEN ${cap} ELSE ${lastPlace(fortress)} END`,
      ),
    ])
  const ranks = sectionOf('grade', 0, RANK, new Map())
  return {
    points: lines.flatMap(({ column }) => column ?? []),
    sections: own.flatMap(({ column }) => column),
    total: boundColumns('total', 0, { id: TOTAL, lower: sumWith('lower'), upper: sumWith('upper') }),
    vetoes: vetoes.map(({ column }) => column),
    grades: boundColumns('grade', 0, {
      id: RANK,
      lower: rank('lower', 'IS NOT FALSE'),
      upper: rank('upper', 'IS TRUE'),
    }),
    overKinds: [...widest(boundNames('total', 0, TOTAL)), ...widest(boundNames('grade', 0, RANK))],
    totals: total,
    ranks,
  }
}
