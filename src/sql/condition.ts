import type { Item, VillageKind } from '../rulebook/checklist.js'
import type { Condition, PointsTest } from '../rulebook/condition.js'
import type { ListName } from '../rulebook/lists.js'
import type { Points } from '../rulebook/scoring.js'
import type { Line, Section } from './checklist.js'
import { allOf, anyOf, compared, integer, product, type Sql, sumOf } from './dialect.js'
import { isOfKind } from './kinds.js'
import { type Setting, testSql } from './scoring.js'

/** What the conditions of a checklist ask about. */
export interface Facts {
  readonly lines: readonly Line<Item>[]
  readonly sections: readonly Section[]
  /** Whether the screening leads to a list or a stricter one. */
  readonly leadsTo: (list: ListName) => Sql
}

function groups(of: Section['of']): readonly (readonly [points: Points, kinds: readonly VillageKind[]])[] {
  const byPoints = new Map<Points, VillageKind[]>()
  for (const [kind, points] of of) byPoints.set(points, [...(byPoints.get(points) ?? []), kind])
  return [...byPoints]
}

/** Whether points pass a test; a share is a share of what this kind of village can have. */
export function pointsTestSql({ dialect }: Setting, { op, value }: PointsTest, points: Sql, of: Section['of']): Sql {
  if (typeof value === 'number') return compared(op, points, integer(value))
  const parts = groups(of).map(([most, kinds]) => {
    const share = compared(op, product(dialect, points, value.whole), integer(BigInt(value.part) * BigInt(most)))
    return { kinds, test: most > 0 ? share : 'FALSE' }
  })
  const [only] = parts
  if (parts.length === 1 && only !== undefined) return only.test
  return `CASE ${parts.map(({ kinds, test }) => `WHEN ${isOfKind(kinds)} THEN ${test}`).join(' ')} END`
}

function pointsSql(setting: Setting, test: PointsTest, section: Section | undefined): Sql {
  if (section === undefined) return 'NULL'
  const { lower, upper, of } = section
  const [least, most] = [pointsTestSql(setting, test, lower, of), pointsTestSql(setting, test, upper, of)]
  return `CASE WHEN ${least} = ${most} THEN ${least} END`
}

function countSql(atLeast: number, parts: readonly Sql[]): Sql {
  const count = (test: string): Sql => sumOf(parts.map((part) => `CASE WHEN ${part} ${test} THEN 1 ELSE 0 END`))
  return `CASE WHEN ${count('IS TRUE')} >= ${atLeast} THEN TRUE WHEN ${count('IS NOT FALSE')} < ${atLeast} THEN FALSE END`
}

/**
 * A condition: true, false, or NULL as long as a missing fact can decide it. The logic of SQL with NULL is that of the
 * library (D2). An item that the village is not asked passes no test.
 */
export function conditionSql(setting: Setting, condition: Condition, facts: Facts): Sql {
  const each = (parts: readonly Condition[]): readonly Sql[] => parts.map((part) => conditionSql(setting, part, facts))
  if ('all' in condition) return allOf(each(condition.all))
  if ('any' in condition) return anyOf(each(condition.any))
  if ('of' in condition) return countSql(condition.atLeast, each(condition.of))
  if ('not' in condition) return `(NOT ${conditionSql(setting, condition.not, facts)})`
  if ('past' in condition) throw new Error('invariant: a rulebook that counts the past is refused before')
  if ('leadsTo' in condition) return facts.leadsTo(condition.leadsTo)
  if ('points' in condition) {
    return pointsSql(
      setting,
      condition.test,
      facts.sections.find(({ id }) => id === condition.points),
    )
  }
  const line = facts.lines.find(({ item }) => item.id === condition.item)
  if (line === undefined) return 'NULL'
  return allOf([...(line.asked === undefined ? [] : [line.asked]), testSql(setting, line.item, condition.test)])
}
