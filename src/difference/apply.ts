import type { Json } from '../core/json.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { isPlainObject } from '../rulebook/visit.js'
import { byPosition, type Entry, lastStep, stepsOf, type Table, tableOf } from './address.js'
import type { RulebookDifference } from './difference.js'

// The differences at a place itself, and those further in.
interface Branch {
  readonly own: RulebookDifference[]
  readonly inside: Map<string, Branch>
}

const newBranch = (): Branch => ({ own: [], inside: new Map() })

function branchesOf(differences: readonly RulebookDifference[]): Branch {
  const root = newBranch()
  for (const difference of differences) {
    let at = root
    for (const step of stepsOf(difference.address)) {
      const next = at.inside.get(step) ?? newBranch()
      at.inside.set(step, next)
      at = next
    }
    at.own.push(difference)
  }
  return root
}

const additionAt = (branch: Branch): RulebookDifference | undefined =>
  branch.own.find(({ before, after }) => before === undefined && after !== undefined)
const isRemoved = (branch: Branch | undefined): boolean => branch?.own.some(({ after }) => after === undefined) === true

function remade(value: Json, branch: Branch | undefined): Json {
  if (branch === undefined) return value
  const replaced = branch.own.find(({ code, after }) => code !== 'order-changed' && after !== undefined)
  if (replaced?.after !== undefined) return replaced.after
  if (isPlainObject(value)) return remadeObject(value, branch)
  const table = tableOf(value)
  return table === undefined ? value : remadeList(table, branch)
}

function remadeObject(object: Entry, { inside }: Branch): Json {
  const kept = Object.keys(object).flatMap((key) => {
    const branch = inside.get(key)
    return isRemoved(branch) ? [] : [[key, remade(object[key] ?? null, branch)] as const]
  })
  const news = [...inside].flatMap(([key, branch]) => {
    const after = additionAt(branch)?.after
    return after === undefined ? [] : [[key, after] as const]
  })
  return Object.fromEntries([...kept, ...news])
}

type Row = readonly [name: string, entry: Json]

function insert(rows: Row[], row: Row, behind: string | null | undefined): void {
  const at = behind === undefined ? -1 : rows.findIndex(([name]) => name === behind)
  if (behind === null) rows.unshift(row)
  else if (at < 0) rows.push(row)
  else rows.splice(at + 1, 0, row)
}

// An entry that the order does not name stays behind the one that it was behind.
function reordered(rows: readonly Row[], order: RulebookDifference | undefined): Row[] {
  if (order === undefined || !Array.isArray(order.after)) return [...rows]
  const names: readonly Json[] = order.after
  const ordered = names.flatMap((name) => rows.filter((row) => row[0] === name))
  rows.forEach((row, place) => {
    if (!names.includes(row[0])) insert(ordered, row, rows[place - 1]?.[0] ?? null)
  })
  return ordered
}

function remadeList(table: Table, { own, inside }: Branch): Json {
  const kept = table.names.flatMap((name, index): readonly Row[] => {
    const branch = inside.get(name)
    return isRemoved(branch) ? [] : [[name, remade(table.entries[index] ?? null, branch)]]
  })
  const order = own.find(({ code }) => code === 'order-changed')
  const rows = reordered(kept, order)
  const news = [...inside].flatMap(([name, branch]) => {
    const addition = additionAt(branch)
    return addition === undefined ? [] : [{ name, addition, place: Number(lastStep(addition.pointer.b ?? '')) }]
  })
  news.sort((a, b) => a.place - b.place)
  // Several behind one entry: the last goes in first.
  const inTurn = byPosition(table) || table.entries.length === 0 ? news : [...news].reverse()
  for (const { name, addition } of inTurn) {
    const behind = table.entries.length === 0 ? undefined : addition.behind
    if (addition.after !== undefined) insert(rows, [name, addition.after], behind)
  }
  return rows.map(([, entry]) => entry)
}

/**
 * Applies differences to a rulebook. All that {@link diffRulebooks} gives turn the first rulebook into the second; some
 * of them, into one in between. What they do not touch stays the same object. Some of them alone may not give a valid
 * rulebook (an item of a dimension that is not there yet): `parseRulebook` finds out.
 *
 * @example
 * ```ts
 * import { applyDifferences, diffRulebooks } from 'baolei/difference'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const { fortress } = xining2024
 * const other = { ...xining2024, fortress: { ...fortress, bonusCap: { ...fortress.bonusCap, value: 300 } } }
 * applyDifferences(xining2024, diffRulebooks(xining2024, other)).fortress.bonusCap.value // 300
 * ```
 */
export function applyDifferences(rulebook: Rulebook, differences: readonly RulebookDifference[]): Rulebook {
  if (differences.length === 0) return rulebook
  return remade(rulebook as unknown as Json, branchesOf(differences)) as unknown as Rulebook
}
