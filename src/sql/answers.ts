import { FIRST_DATE } from '../core/date.js'
import type { Item } from '../rulebook/checklist.js'
import { columnsOf } from './columns.js'
import { identifier, integer, literal, literals, type Sql } from './dialect.js'
import type { StepColumn } from './step.js'

const MOST = Number.MAX_SAFE_INTEGER

interface Cell {
  /** What the cell says, or NULL where it says nothing that can be read (D2). */
  readonly read: Sql
  /** Whether something was written there that cannot be read; undefined if its type rules that out. */
  readonly unread?: Sql
}

const between = (column: Sql, least: number, most: number): Sql =>
  `${column} BETWEEN ${integer(least)} AND ${integer(most)}`
const whenever = (holds: Sql, then: Sql): Sql => `CASE WHEN ${holds} THEN ${then} END`
const whole = (column: Sql): Sql => `CAST(${column} AS BIGINT)`

function numberCell(column: Sql, least: number, most: number): readonly Cell[] {
  const fits = between(column, least, most)
  return [{ read: whenever(fits, whole(column)), unread: `NOT (${fits})` }]
}

// A share is two cells: as long as one of them is blank, it is unknown.
function ratioCells([part = '', base = '']: readonly Sql[], atMostOne: boolean): readonly Cell[] {
  const bounds = [between(part, 0, MOST), between(base, 1, MOST), ...(atMostOne ? [`${part} <= ${base}`] : [])]
  const fits = bounds.join(' AND ')
  return [
    { read: whenever(fits, whole(part)), unread: `${part} IS NOT NULL AND ${base} IS NOT NULL AND NOT (${fits})` },
    { read: whenever(fits, whole(base)) },
  ]
}

// A day and “never” together contradict each other.
function dateCells([on = '', never = '']: readonly Sql[], asOf: string): readonly Cell[] {
  const fits = `${on} BETWEEN DATE ${literal(FIRST_DATE)} AND DATE ${literal(asOf)} AND ${never} IS NOT TRUE`
  return [
    { read: whenever(fits, on), unread: `${on} IS NOT NULL AND NOT (${fits})` },
    { read: `CASE WHEN ${on} IS NULL AND ${never} THEN TRUE WHEN ${fits} THEN FALSE END` },
  ]
}

function cellsOf({ measure }: Item, columns: readonly Sql[], asOf: string): readonly Cell[] {
  const [column = ''] = columns
  switch (measure.kind) {
    case 'yes-no':
      return [{ read: column }]
    case 'choice': {
      const fits = `${column} IN ${literals(measure.options.map(({ id }) => id))}`
      return [{ read: whenever(fits, column), unread: `TRIM(${column}) <> '' AND NOT (${fits})` }]
    }
    case 'count':
      return numberCell(column, 0, measure.most ?? MOST)
    case 'amount':
      return numberCell(column, -MOST, MOST)
    case 'ratio':
      return ratioCells(columns, measure.atMostOne === true)
    case 'date':
      return dateCells(columns, asOf)
  }
}

/** The answers to an item, each cell under its own name, and a test that finds what cannot be read. */
export function answerColumns(
  item: Item,
  asOf: string,
): { readonly columns: readonly StepColumn[]; readonly unread: Sql | undefined } {
  const names = columnsOf(item).map(({ name }) => name)
  const cells = cellsOf(item, names.map(identifier), asOf)
  const title = `${item.label['zh-CN']} ${item.id}`
  return {
    columns: names.map((name, place) => ({
      name,
      is: cells[place]?.read ?? 'NULL',
      ...(place === 0 ? { title } : {}),
    })),
    unread: cells.find(({ unread }) => unread !== undefined)?.unread,
  }
}
