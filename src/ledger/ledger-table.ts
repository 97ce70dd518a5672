import { type Label, type Locale, label, localeOf } from '../core/label.js'
import { stateMeanings } from '../lifecycle/states.js'
import { listLabels } from '../rulebook/lists.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { type LedgerRow, ledgerByKind, ledgerByTownship, ledgerByVillage } from './rectification-ledger.js'

/**
 * The columns of a rectification ledger, in their order.
 *
 * @example
 * ```ts
 * import { LEDGER_COLUMNS } from 'baolei/ledger'
 *
 * LEDGER_COLUMNS[0] // 'village'
 * ```
 */
export const LEDGER_COLUMNS = [
  'village',
  'name',
  'township',
  'county',
  'episode',
  'list',
  'problemTypes',
  'kinds',
  'listedOn',
  'exitedOn',
  'state',
  'control',
  'problems',
  'solved',
  'measures',
  'done',
] as const
/** One of {@link LEDGER_COLUMNS}. */
export type LedgerColumn = (typeof LEDGER_COLUMNS)[number]

/**
 * The Chinese heading of each column, and the English one.
 *
 * @example
 * ```ts
 * import { ledgerColumnLabels } from 'baolei/ledger'
 *
 * ledgerColumnLabels.village['zh-CN'] // '村代码'
 * ```
 */
export const ledgerColumnLabels: Readonly<Record<LedgerColumn, Label>> = {
  village: label('村代码', 'village code'),
  name: label('村名', 'village'),
  township: label('乡镇代码', 'township code'),
  county: label('县区代码', 'county code'),
  episode: label('整顿轮次', 'episode'),
  list: label('名单', 'list'),
  problemTypes: label('问题类型', 'problem types'),
  kinds: label('组织类别', 'kinds of organization'),
  listedOn: label('列入日期', 'listed on'),
  exitedOn: label('退出日期', 'exited on'),
  state: label('当前环节', 'stage'),
  control: label('防控等级', 'control level'),
  problems: label('问题数', 'problems'),
  solved: label('已解决问题数', 'problems solved'),
  measures: label('举措数', 'measures'),
  done: label('已完成举措数', 'measures done'),
}

/** A cell of a table: a text, a number, or nothing. */
export type LedgerCell = string | number | null

/** A table as data. Each row has a cell for each column; a caller may add columns. */
export interface LedgerTable {
  readonly columns: readonly { readonly id: string; readonly label: string }[]
  readonly rows: readonly (readonly LedgerCell[])[]
}

/**
 * The language of a table, any language tag ({@link localeOf}), and the rulebook that knows the terms; a term that it does
 * not know is shown by its id.
 */
export interface LedgerTableOptions {
  readonly locale: string
  readonly rulebook: Rulebook
}

interface Term {
  readonly id: string
  readonly label: Label
}

function named(terms: readonly Term[], id: string, locale: Locale): string {
  return terms.find((term) => term.id === id)?.label[locale] ?? id
}

const separator: Label = label('、', ', ')

function cellsOf(row: LedgerRow, rulebook: Rulebook, locale: Locale): Readonly<Record<LedgerColumn, LedgerCell>> {
  const { negative, rectification } = rulebook
  const list = (terms: readonly Term[], ids: readonly string[]): string =>
    ids.map((id) => named(terms, id, locale)).join(separator[locale])
  return {
    ...row,
    list: listLabels[row.list][locale],
    problemTypes: list(negative.problemTypes, row.problemTypes),
    kinds: list(rectification.kinds.value, row.kinds),
    state: row.state === null ? null : stateMeanings[row.state].label[locale],
    control: row.control === null ? null : named(negative.levels.value, row.control, locale),
  }
}

/**
 * The rectification ledger (整顿台账, M3.4, R3.2, A3.3) as a table: columns with their headings, rows of cells, in one
 * language.
 *
 * @example
 * ```ts
 * import { xining2024 } from 'baolei/xining-2024'
 * import { ledgerTable, rectificationLedger, toCsv } from 'baolei/ledger'
 *
 * const table = ledgerTable(rectificationLedger(xining2024, []), { locale: 'zh-CN', rulebook: xining2024 })
 * table.columns[1] // { id: 'name', label: '村名' }
 * toCsv(table).split(',')[0] // '\uFEFF"村代码"'
 * ```
 */
export function ledgerTable(rows: readonly LedgerRow[], options: LedgerTableOptions): LedgerTable {
  const locale = localeOf(options.locale)
  return {
    columns: LEDGER_COLUMNS.map((id) => ({ id, label: ledgerColumnLabels[id][locale] })),
    rows: rows.map((row) => {
      const cells = cellsOf(row, options.rulebook, locale)
      return LEDGER_COLUMNS.map((id) => cells[id])
    }),
  }
}

/**
 * What ledgers can be kept by: one for each village (R3.2), for each kind of organization (L4.1) or for each township
 * (R3.2).
 *
 * @example
 * ```ts
 * import { LEDGER_GROUPINGS } from 'baolei/ledger'
 *
 * LEDGER_GROUPINGS.includes('township') // true
 * ```
 */
export const LEDGER_GROUPINGS = ['village', 'kind', 'township'] as const
/** One of {@link LEDGER_GROUPINGS}. */
export type LedgerGrouping = (typeof LEDGER_GROUPINGS)[number]

/** One ledger of several: of a village, a kind or a township. */
export interface NamedLedgerTable {
  /** The village’s code, the kind’s id, the township’s code. */
  readonly id: string
  /** The village’s name, the kind’s label, the township’s code. */
  readonly title: string
  readonly table: LedgerTable
}

/**
 * The ledgers by village, by kind or by township, each as a table. A village of two kinds is in both ledgers.
 *
 * @example
 * ```ts
 * import { xining2024 } from 'baolei/xining-2024'
 * import { ledgerTables } from 'baolei/ledger'
 *
 * const ledgers = ledgerTables([], 'kind', { locale: 'zh-CN', rulebook: xining2024 })
 * ledgers.length === xining2024.rectification.kinds.value.length // true
 * ```
 */
export function ledgerTables(
  rows: readonly LedgerRow[],
  by: LedgerGrouping,
  options: LedgerTableOptions,
): readonly NamedLedgerTable[] {
  const { rulebook } = options
  const locale = localeOf(options.locale)
  const table = (id: string, title: string, own: readonly LedgerRow[]): NamedLedgerTable => ({
    id,
    title,
    table: ledgerTable(own, options),
  })
  switch (by) {
    case 'village':
      return ledgerByVillage(rows).map((one) => table(one.village, one.name, one.rows))
    case 'kind':
      return ledgerByKind(rulebook, rows).map((one) =>
        table(one.kind, named(rulebook.rectification.kinds.value, one.kind, locale), one.rows),
      )
    case 'township':
      return ledgerByTownship(rows).map((one) => table(one.township, one.township, one.rows))
  }
}
