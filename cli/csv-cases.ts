import { CsvError, parse } from 'csv-parse/sync'
import { type DataFile, type Read, readText } from './files.js'

/** A row and the line on which it is. */
interface Row {
  readonly record: Readonly<Record<string, string>>
  readonly info: { readonly lines: number }
}

// Cells that hold several things, with a semicolon between them.
const LISTS = /^then\.(?:refused|owed|notOwed|says)$/
const DATA = /^(?:-?\d+(?:\.\d+)?|true|false|null|[[{].*[\]}])$/

function cellValue(column: string, cell: string): unknown {
  if (LISTS.test(column)) {
    return cell.split(/[;；]/).flatMap((one) => (one.trim() === '' ? [] : [one.trim()]))
  }
  if (column === 'title') return { 'zh-CN': cell, en: cell }
  if (!DATA.test(cell) || column === 'given.until') return cell
  try {
    return JSON.parse(cell)
  } catch {
    return cell
  }
}

function put(into: Record<string, unknown>, keys: readonly string[], value: unknown): void {
  const [key = '', ...rest] = keys
  if (rest.length === 0) into[key] = value
  else {
    const inner = { ...Object(into[key]) }
    put(inner, rest, value)
    into[key] = inner
  }
}

/** A row as a scenario: each column names a place in it, and an empty cell says nothing. */
function scenarioOf({ record }: Row): unknown {
  const made: Record<string, unknown> = {}
  for (const [column, cell] of Object.entries(record)) {
    if (cell !== '' || column === 'then.refused') put(made, column.split('.'), cellValue(column, cell))
  }
  const { when } = made
  return { ...made, ...(when === undefined ? {} : { when: [when] }) }
}

/**
 * Reads scenarios from a CSV file, one a row. The columns are places in a scenario: `title`, `given.until`, `when.type`,
 * `when.date`, `when.by`, `when.payload.level`, `then.state`, `then.refused`; the last may hold several codes, with `;`
 * between them. Each row tries one event at most.
 */
export function readCsvCases(file: string): Read<DataFile> {
  const text = readText(file)
  if (!text.ok) return text
  let rows: readonly Row[]
  try {
    rows = parse(text.value, { columns: true, info: true, skip_empty_lines: true, trim: true })
  } catch (error) {
    const place = error instanceof CsvError && typeof error.lines === 'number' ? `:${error.lines}` : ''
    return { ok: false, problems: [`${file}${place}: ${error instanceof Error ? error.message : 'cannot be read'}`] }
  }
  const placeOf = (pointer: string): string => {
    const [row = '0', ...keys] = pointer.split('/').slice(1)
    const line = rows[Number(row)]?.info.lines
    const column = keys.filter((key) => key !== '0').join('.')
    return `${file}${line === undefined ? '' : `:${line}`}${column === '' ? '' : ` ${column}`}`
  }
  return { ok: true, value: { file, value: rows.map(scenarioOf), placeOf } }
}
