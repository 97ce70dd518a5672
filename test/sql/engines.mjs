/** Opens the databases that the tests run the queries in: each in memory, each behind the same functions. */
import { DuckDBDateValue, DuckDBInstance } from '@duckdb/node-api'
import { PGlite } from '@electric-sql/pglite'

const quoted = (text) => `'${text.replace(/'/g, "''")}'`
const named = (name) => `"${name.replace(/"/g, '""')}"`

// As a warehouse has it: the first column, the village code, is the key.
const shape = (columns) =>
  columns.map(({ name, type }, place) => `${named(name)} ${type}${place === 0 ? ' PRIMARY KEY' : ''}`).join(', ')
const created = (columns) => `DROP TABLE IF EXISTS readings; CREATE TABLE readings (${shape(columns)})`

// Figures as numbers: points never reach 2^53.
const plain = (value) => (typeof value === 'bigint' ? Number(value) : value)
const plainRow = (row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)]))

const DAY = 86_400_000
const appendTo = {
  TEXT: (appender, value) => appender.appendVarchar(value),
  BOOLEAN: (appender, value) => appender.appendBoolean(value),
  BIGINT: (appender, value) => appender.appendBigInt(BigInt(value)),
  DATE: (appender, value) => appender.appendDate(new DuckDBDateValue(Date.parse(value) / DAY)),
}

async function openDuckDb() {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  return {
    load: async (columns, rows) => {
      await connection.run(created(columns))
      const appender = await connection.createAppender('readings')
      for (const row of rows) {
        for (const { name, type } of columns) {
          const value = row[name] ?? null
          if (value === null) appender.appendNull()
          else appendTo[type](appender, value)
        }
        appender.endRow()
      }
      appender.closeSync()
    },
    rows: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJS().map(plainRow),
    run: async (sql) => void (await connection.run(sql)),
    close: async () => connection.closeSync(),
  }
}

const cellSql = (value) => (value === null ? 'NULL' : typeof value === 'string' ? quoted(value) : String(value))

async function openPostgreSql() {
  const database = await PGlite.create()
  return {
    load: async (columns, rows) => {
      const values = rows.map((row) => `(${columns.map(({ name }) => cellSql(row[name] ?? null)).join(', ')})`)
      await database.exec(`${created(columns)}; INSERT INTO readings VALUES ${values.join(', ')}`)
    },
    rows: async (sql) => (await database.query(sql)).rows.map(plainRow),
    close: () => database.close(),
  }
}

export const engines = { duckdb: openDuckDb, postgresql: openPostgreSql }
