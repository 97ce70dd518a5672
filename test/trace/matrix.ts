import { CLAUSE_IDS, DECISION_IDS, isCitation } from '../../src/core/citation.js'
import type { Carrier } from './carriers.js'
import type { Tag } from './tags.js'

/** A clause or decision with the symbols that carry it and the tests that exercise it. */
interface Row {
  readonly id: string
  /** Clauses of M, A, R and L need both; published facts and decisions are listed for information. */
  readonly needed: boolean
  readonly symbols: readonly string[]
  readonly tests: readonly { readonly path: string; readonly title: string }[]
}

/** The whole traceability table. */
export interface Matrix {
  readonly rows: readonly Row[]
  /** Needed ids that no symbol carries. */
  readonly uncarried: readonly string[]
  /** Needed ids that no test exercises. */
  readonly untested: readonly string[]
  /** Citations in data or tags that name nothing, and where. */
  readonly unknown: readonly string[]
}

/** Collects the symbols and the tests of each id. */
export function matrixOf(carriers: readonly Carrier[], tags: readonly Tag[]): Matrix {
  const rows = [...CLAUSE_IDS, ...DECISION_IDS].map((id) => ({
    id,
    needed: /^[MARL]/.test(id),
    symbols: carriers.filter((one) => one.citation === id).map((one) => one.symbol),
    tests: tags.filter((one) => one.citation === id).map(({ path, title }) => ({ path, title })),
  }))
  const needed = rows.filter((row) => row.needed)
  return {
    rows,
    uncarried: needed.filter((row) => row.symbols.length === 0).map((row) => row.id),
    untested: needed.filter((row) => row.tests.length === 0).map((row) => row.id),
    unknown: [
      ...carriers.filter((one) => !isCitation(one.citation)).map((one) => `${one.citation} in ${one.symbol}`),
      ...tags.filter((one) => !isCitation(one.citation)).map((one) => `${one.citation} in ${one.path}: ${one.title}`),
    ],
  }
}

/** Whether nothing is missing and every citation names something. */
export function isComplete({ uncarried, untested, unknown }: Matrix): boolean {
  return uncarried.length + untested.length + unknown.length === 0
}

/** The table as aligned text: some of the symbols, and the test files with their numbers of tests. */
export function tableOf({ rows }: Matrix): string {
  const cells = [
    ['id', 'carried by', 'exercised by'],
    ...rows.map((row) => [row.id, some(row.symbols, row.needed), some(counted(row.tests), row.needed)]),
  ]
  const widths = [0, 1].map((column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)))
  return cells
    .map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    .map((line) => line.trimEnd())
    .join('\n')
}

/** A summary in one line. */
export function summaryOf({ rows, uncarried, untested, unknown }: Matrix): string {
  const needed = rows.filter((row) => row.needed).length
  const list = (ids: readonly string[]): string => (ids.length === 0 ? '' : ` (missing: ${ids.join(', ')})`)
  const carried = `${needed - uncarried.length} carried${list(uncarried)}`
  const tested = `${needed - untested.length} exercised${list(untested)}`
  const wrong = unknown.length === 0 ? '' : `; unknown citations: ${unknown.join('; ')}`
  return `${needed} clauses of M, A, R and L: ${carried}; ${tested}${wrong}`
}

const SHOWN = 2

function some(names: readonly string[], needed: boolean): string {
  if (names.length === 0) return needed ? '-- none --' : '-'
  const rest = names.length - SHOWN
  return names.slice(0, SHOWN).join(', ') + (rest > 0 ? ` +${rest}` : '')
}

function counted(tests: Row['tests']): readonly string[] {
  const paths = [...new Set(tests.map((test) => test.path))]
  return paths.map((path) => {
    const count = tests.filter((test) => test.path === path).length
    return path.replace(/^test\//, '').replace(/\.test\.ts$/, '') + (count > 1 ? ` ×${count}` : '')
  })
}
