import type { LedgerCell, LedgerTable } from './ledger-table.js'

/** How a table is written as CSV. */
export interface CsvOptions {
  /**
   * Whether the text begins with U+FEFF, by which spreadsheet programs in China tell UTF-8 from GBK. True unless given.
   */
  readonly byteOrderMark?: boolean
}

// Some programs calculate even with blank space before the sign. Apostrophes are part of the pattern, so that a reader
// can take the added one off again.
const FORMULA = /^'*\s*[=+\-@＝＋－＠\t\r\n]/

function field(cell: LedgerCell): string {
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : ''
  if (cell === null) return ''
  const text = FORMULA.test(cell) ? `'${cell}` : cell
  return `"${text.replace(/"/g, '""')}"`
}

/**
 * A table as CSV (RFC 4180): the headings, then the rows, each ended by CR LF. Texts are always quoted, so that no
 * program that splits at another mark splits them; numbers are not quoted; an empty cell, or a number that is not
 * finite, is empty.
 *
 * Guarded against formula injection: a text that a spreadsheet could calculate gets an apostrophe before it. That is
 * a text whose first sign, after any blank space, is one of `= + - @`, half or full width, or which has a tab or a
 * line break in that blank space. A number stays a number, also a negative one; the text `-5` gets its apostrophe. To
 * read the texts back exactly, take one apostrophe off each text that, after its apostrophes, begins so. Codes of
 * twelve digits are text here, but a program may still show them as numbers: import the column as text.
 *
 * @example
 * ```ts
 * import { toCsv } from 'baolei/ledger'
 *
 * const table = { columns: [{ id: 'a', label: '甲' }, { id: 'b', label: '乙' }], rows: [['=1+1', -5]] }
 * toCsv(table, { byteOrderMark: false }) // '"甲","乙"\r\n"\'=1+1",-5\r\n'
 * ```
 */
export function toCsv(table: LedgerTable, { byteOrderMark = true }: CsvOptions = {}): string {
  const lines = [table.columns.map((column) => column.label), ...table.rows]
  return (byteOrderMark ? '\uFEFF' : '') + lines.map((line) => `${line.map(field).join(',')}\r\n`).join('')
}
