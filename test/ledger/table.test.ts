import { describe, expect, it } from 'vitest'
import { toCsv } from '../../src/ledger/csv.js'
import {
  LEDGER_COLUMNS,
  LEDGER_GROUPINGS,
  ledgerColumnLabels,
  ledgerTable,
  ledgerTables,
} from '../../src/ledger/ledger-table.js'
import { type LedgerRow, rectificationLedger } from '../../src/ledger/rectification-ledger.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { openCase, sampleLife } from '../lifecycle/doors.js'
import { play, upTo } from '../lifecycle/story.js'
import { readCsv } from './csv-reader.js'

const other = { code: '999901002201', name: '另一示例村' }
const closed = play(openCase({ village: other, rulebook: xining2024 }), sampleLife(xining2024, other))
const rows = rectificationLedger(xining2024, [closed, upTo('judge-problem')])
const zh = { locale: 'zh-CN', rulebook: xining2024 } as const
const en = { locale: 'en', rulebook: xining2024 } as const

const [first] = rows
if (first === undefined) throw new Error('the ledger has rows')
/** A line of a village of two types and two kinds, in a term that the rulebook does not know. */
const mixed: LedgerRow = {
  ...first,
  village: '999901001100',
  name: '第三示例村',
  problemTypes: ['party-building', 'governance', 'of-another-rulebook'],
  kinds: ['organization-building', 'governance-capability'],
  control: 'of-another-rulebook',
}

describe('the ledger as a table', () => {
  it('has a heading for each column and a cell for each, in Chinese [M3.4, R3.2, A3.3]', () => {
    const table = ledgerTable(rows, zh)
    expect(table.columns.map(({ id }) => id)).toEqual(LEDGER_COLUMNS)
    expect(table.columns.map(({ label }) => label).join()).toBe(
      '村代码,村名,乡镇代码,县区代码,整顿轮次,名单,问题类型,组织类别,列入日期,退出日期,当前环节,防控等级,问题数,已解决问题数,举措数,已完成举措数',
    )
    expect(table.rows).toEqual([
      [
        ...['999901001201', '示例村', '999901001', '999901', 1, '软弱涣散村党组织', '村级治理困难村', '治理能力类'],
        ...['2024-03-10', null, '集中整顿', '高风险', 2, 0, 2, 2],
      ],
      [
        ...['999901002201', '另一示例村', '999901002', '999901', 1, '软弱涣散村党组织', '村级治理困难村', '治理能力类'],
        ...['2024-03-10', '2024-09-05', null, '低风险', 2, 2, 2, 2],
      ],
    ])
  })

  it('says the same in English, and joins several terms as each language does', () => {
    const cell = (id: (typeof LEDGER_COLUMNS)[number], options: typeof zh | typeof en): unknown => {
      const { columns, rows: lines } = ledgerTable([mixed], options)
      return lines[0]?.[columns.findIndex((column) => column.id === id)]
    }
    expect(ledgerTable([], en)).toEqual({
      columns: LEDGER_COLUMNS.map((id) => ({ id, label: ledgerColumnLabels[id].en })),
      rows: [],
    })
    expect(cell('problemTypes', en)).toBe('weak Party building, governance difficulty, of-another-rulebook')
    expect(cell('problemTypes', zh)).toBe('基层党建薄弱村、村级治理困难村、of-another-rulebook')
    expect(cell('kinds', en)).toBe('organization building, governance capability')
    expect(cell('list', en)).toBe('weak-lax organization')
    expect(cell('state', en)).toBe('rectifying')
    expect(cell('control', en)).toBe('of-another-rulebook')
  })

  it('has a column for all that a line of the ledger holds', () => {
    expect([...LEDGER_COLUMNS].sort()).toEqual(Object.keys(first).sort())
    expect(Object.keys(ledgerColumnLabels)).toEqual(LEDGER_COLUMNS)
  })

  it('leaves empty what a line does not know, and shows no number for it [D2]', () => {
    const past = { ...first, state: null, control: null, problems: null, solved: null, measures: null, done: null }
    expect(ledgerTable([past], zh).rows[0]?.slice(9)).toEqual([null, null, null, null, null, null, null])
  })

  it('names no one: no reference to a holder of a post, no text of a case [D10]', () => {
    const written = toCsv(ledgerTable(rows, zh)) + toCsv(ledgerTable(rows, en))
    const said = JSON.stringify(closed.events)
    for (const mark of [
      'leader-1',
      'leader-2',
      'leader-3',
      'unit-1',
      'cadre-1',
      'secretary-1',
      '邻里矛盾',
      '移风易俗',
    ]) {
      expect(said).toContain(mark)
      expect(written).not.toContain(mark)
    }
  })
})

describe('ledgers', () => {
  const all = [...rows, mixed, { ...first, episode: 2, name: '改名后的示例村' }]

  it('are kept by village, each with all its lines, in the order of the codes [R3.2]', () => {
    expect(ledgerTables(all, 'village', zh)).toEqual([
      { id: '999901001100', title: '第三示例村', table: ledgerTable([mixed], zh) },
      { id: '999901001201', title: '改名后的示例村', table: ledgerTable([first, all[3] ?? first], zh) },
      { id: '999901002201', title: '另一示例村', table: ledgerTable(rows.slice(1), zh) },
    ])
  })

  it('are kept by kind, a village of two kinds in both [L4.1]', () => {
    expect(ledgerTables(all, 'kind', en)).toEqual([
      { id: 'organization-building', title: 'organization building', table: ledgerTable([mixed], en) },
      { id: 'industry-development', title: 'industry development', table: ledgerTable([], en) },
      { id: 'governance-capability', title: 'governance capability', table: ledgerTable(all, en) },
    ])
    const { kinds } = xining2024.rectification
    const one = kinds.value.slice(0, 1)
    const fewer: Rulebook = {
      ...xining2024,
      rectification: { ...xining2024.rectification, kinds: { ...kinds, value: one } },
    }
    expect(ledgerTables(all, 'kind', { ...zh, rulebook: fewer }).map(({ title }) => title)).toEqual(['组织建设类'])
  })

  it('are kept by township [R3.2]', () => {
    expect(ledgerTables(all, 'township', zh)).toEqual([
      { id: '999901001', title: '999901001', table: ledgerTable([first, mixed, all[3] ?? first], zh) },
      { id: '999901002', title: '999901002', table: ledgerTable(rows.slice(1), zh) },
    ])
  })

  it('lose no line, however they are kept, and are written as CSV with a line each', () => {
    for (const by of LEDGER_GROUPINGS) {
      const tables = ledgerTables(all, by, zh)
      const cells = JSON.stringify(tables.map(({ table }) => table.rows))
      for (const line of ledgerTable(all, zh).rows) expect(cells).toContain(JSON.stringify(line))
      for (const { table } of tables)
        expect(readCsv(toCsv(table, { byteOrderMark: false }))).toHaveLength(table.rows.length + 1)
    }
  })
})
