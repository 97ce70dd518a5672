/** Opens the databases that the tests run the queries in: each in memory, each behind the same two functions. */
import { DuckDBInstance } from '@duckdb/node-api'
import { PGlite } from '@electric-sql/pglite'

// Figures as numbers: points never reach 2^53.
const plain = (value) => (typeof value === 'bigint' ? Number(value) : value)
const plainRow = (row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)]))

async function openDuckDb() {
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  return {
    run: async (sql) => void (await connection.run(sql)),
    rows: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJS().map(plainRow),
    close: async () => connection.closeSync(),
  }
}

async function openPostgreSql() {
  const database = await PGlite.create()
  return {
    run: async (sql) => void (await database.exec(sql)),
    rows: async (sql) => (await database.query(sql)).rows.map(plainRow),
    close: () => database.close(),
  }
}

export const engines = { duckdb: openDuckDb, postgresql: openPostgreSql }
