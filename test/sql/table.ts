import type { SqlColumn } from '../../src/sql/columns.js'
import { identifier, literal } from '../../src/sql/dialect.js'

/** A value of a cell. */
export type Cell = boolean | number | string | null

function cellSql(value: Cell | undefined, type: SqlColumn['type']): string {
  if (value === null || value === undefined) return 'NULL'
  if (typeof value !== 'string') return String(value)
  return type === 'DATE' ? `DATE ${literal(value)}` : literal(value)
}

/** The statements that make a table of readings: as a warehouse has it, the code as its key. */
export function tableSql(
  name: string,
  columns: readonly SqlColumn[],
  rows: readonly Readonly<Record<string, Cell>>[],
): string {
  const shape = columns.map((column, place) => {
    const key = place === 0 ? ' PRIMARY KEY' : ''
    return `${identifier(column.name)} ${column.type}${key}`
  })
  const values = rows.map((row) => `(${columns.map((column) => cellSql(row[column.name], column.type)).join(', ')})`)
  return [
    `DROP TABLE IF EXISTS ${identifier(name)}`,
    `CREATE TABLE ${identifier(name)} (${shape.join(', ')})`,
    `INSERT INTO ${identifier(name)} VALUES ${values.join(',\n')}`,
  ].join(';\n')
}
