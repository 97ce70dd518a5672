import { comment, type Dialect, formsOf, identifier, type Sql } from './dialect.js'

/** A column that a step adds. */
export interface StepColumn {
  readonly name: string
  readonly is: Sql
  /** What it is about, as a comment. */
  readonly title?: string
}

/** A step of the query: it keeps the columns of the step before, unless it brings rows together, and adds some. */
export interface Step {
  readonly name: string
  readonly title: string
  readonly from: string
  readonly columns: readonly StepColumn[]
  /** `all` keeps every column; `village` makes one row of the rows of a village. */
  readonly keeps: 'all' | 'none' | 'village'
}

/** PostgreSQL cuts longer names. */
export const LONGEST = 63

/**
 * The name of a column between two steps. No id has a space in it, so it is never the name of an item; the place makes
 * it differ from its neighbors where it is cut.
 */
export function innerName(what: string, place: number, id: string): string {
  return `${what} ${place + 1} ${id}`.slice(0, LONGEST)
}

function columnLines({ name, is, title }: StepColumn): readonly string[] {
  const plain = is === identifier(name) ? is : `${is} AS ${identifier(name)}`
  return title === undefined ? [plain] : [comment(title), plain]
}

/** The lines of a list of columns, with commas where SQL wants them. */
function selectLines(lists: readonly (readonly string[])[]): readonly string[] {
  return lists.flatMap((lines, place) => {
    const comma = place < lists.length - 1 ? ',' : ''
    return lines.map((line, at) => `    ${line}${at === lines.length - 1 ? comma : ''}`)
  })
}

/** The text of a step. */
export function stepText(dialect: Dialect, { name, title, from, columns, keeps }: Step, code: string): string {
  const kept = { all: [['*']], none: [], village: [[identifier(code)]] }[keeps]
  return [
    comment(title),
    `${name} ${formsOf(dialect).step}`,
    '  SELECT',
    ...selectLines([...kept, ...columns.map(columnLines)]),
    `  FROM ${from}`,
    ...(keeps === 'village' ? [`  GROUP BY ${identifier(code)}`] : []),
    ')',
  ].join('\n')
}

/** The lines of the columns of the last SELECT. */
export function lastLines(columns: readonly StepColumn[]): readonly string[] {
  return selectLines(columns.map(columnLines)).map((line) => line.slice(2))
}
