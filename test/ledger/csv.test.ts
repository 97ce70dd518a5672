import {
  type Arbitrary,
  array,
  constant,
  constantFrom,
  integer,
  assert as law,
  oneof,
  property,
  string,
  stringMatching,
  tuple,
} from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toCsv } from '../../src/ledger/csv.js'
import type { LedgerCell, LedgerTable } from '../../src/ledger/ledger-table.js'
import { type ReadCell, readCsv } from './csv-reader.js'

const TRIGGERS = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']

const texts: Arbitrary<string> = oneof(
  string({ unit: 'binary' }),
  stringMatching(/^['" =+\-@＝＋－＠\t\r\n,;\u3000\ufeff1村]{0,6}$/),
  tuple(constantFrom(...TRIGGERS, '\n', "'", ' '), string()).map((parts) => parts.join('')),
)
const cells: Arbitrary<LedgerCell> = oneof(texts, integer(), constantFrom(0, -1, -5, 999_901_001_201), constant(null))

const tables: Arbitrary<LedgerTable> = integer({ min: 1, max: 5 }).chain((width) =>
  tuple(
    array(texts, { minLength: width, maxLength: width }),
    array(array(cells, { minLength: width, maxLength: width }), { maxLength: 5 }),
  ).map(([labels, rows]) => ({ columns: labels.map((label, index) => ({ id: `c${index}`, label })), rows })),
)

/** What the docstring says a reader does to have the text back. */
function unguarded(text: string): string {
  return /^'+\s*[=+\-@＝＋－＠\t\r\n]/.test(text) ? text.slice(1) : text
}

function readValue({ quoted, text }: ReadCell): LedgerCell {
  if (quoted) return unguarded(text)
  return text === '' ? null : Number(text)
}

function oneCell(cell: LedgerCell): string {
  const csv = toCsv({ columns: [], rows: [[cell]] }, { byteOrderMark: false })
  return csv.slice('\r\n'.length, -'\r\n'.length)
}

describe('CSV', () => {
  it('comes back as it was, cell by cell, through a reader of another make', () => {
    law(
      property(tables, (table) => {
        const lines = readCsv(toCsv(table, { byteOrderMark: false }))
        expect(lines.map((line) => line.map(readValue))).toEqual([
          table.columns.map((column) => column.label),
          ...table.rows,
        ])
      }),
      { numRuns: 300 },
    )
  })

  it('has no text that a spreadsheet would calculate, headings included', () => {
    law(
      property(tables, (table) => {
        for (const { quoted, text } of readCsv(toCsv(table, { byteOrderMark: false })).flat()) {
          if (!quoted) expect(text).toMatch(/^(-?\d+)?$/)
          else for (const trigger of [...TRIGGERS, '\n']) expect(text.startsWith(trigger)).toBe(false)
          if (quoted) for (const sign of '=+-@＝＋－＠') expect(text.trimStart().startsWith(sign)).toBe(false)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('begins with a byte-order mark unless told not to, and with nothing else', () => {
    law(
      property(tables, (table) => {
        const bare = toCsv(table, { byteOrderMark: false })
        expect(bare.startsWith('"')).toBe(true)
        expect(toCsv(table)).toBe(`\uFEFF${bare}`)
        expect(toCsv(table, { byteOrderMark: true })).toBe(`\uFEFF${bare}`)
      }),
    )
    expect([...new TextEncoder().encode(toCsv({ columns: [], rows: [] }))]).toEqual([0xef, 0xbb, 0xbf, 13, 10])
  })

  it('ends every line with CR LF and has neither outside a quoted text', () => {
    law(
      property(tables, (table) => {
        const bare = toCsv(table, { byteOrderMark: false }).replace(/"(?:[^"]|"")*"/g, '')
        expect(bare.split('\r\n')).toHaveLength(table.rows.length + 2)
        expect(bare.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/)
        expect(bare.endsWith('\r\n')).toBe(true)
      }),
    )
  })

  it.each([
    ['=HYPERLINK("http://example.invalid","x")', `"'=HYPERLINK(""http://example.invalid"",""x"")"`],
    ['-5', `"'-5"`],
    [-5, '-5'],
    [-0, '0'],
    [0, '0'],
    [Number.NaN, ''],
    [Number.NEGATIVE_INFINITY, ''],
    [null, ''],
    ['', '""'],
    ['\t1', `"'\t1"`],
    ['\u3000＝1', `"'\u3000＝1"`],
    [' @x', `"' @x"`],
    ["'=1", `"''=1"`],
    ["'t", `"'t"`],
    ["''", `"''"`],
    ['1-2', '"1-2"'],
    ['村（1=2）', '"村（1=2）"'],
    ['a;=1', '"a;=1"'],
    ['999901001201', '"999901001201"'],
    ['a,"b"\r\nc', '"a,""b""\r\nc"'],
  ])('writes %j as it should', (cell, expected) => expect(oneCell(cell)).toBe(expected))

  it('writes headings, then rows', () => {
    const table = {
      columns: ['甲', '@乙'].map((label) => ({ id: label, label })),
      rows: [
        ['a', 1],
        [null, 'b'],
      ],
    }
    expect(toCsv(table)).toBe('\uFEFF"甲","\'@乙"\r\n"a",1\r\n,"b"\r\n')
  })
})
