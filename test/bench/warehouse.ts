import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { CivilDate } from '../../src/core/date.js'
import { sweep } from '../../src/identification/sweep.js'
import type { Item } from '../../src/rulebook/checklist.js'
import { type Answer, NEVER } from '../../src/rulebook/measure.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import type { SqlColumn } from '../../src/sql/columns.js'
import { toSql } from '../../src/sql/to-sql.js'
import { cpuMilliseconds, median } from './race.js'
import type { Row } from './roster.js'

/** The village committees of the country (P6). */
export const NATION = 456_602

/** The nation judged by DuckDB from a table that it holds; seconds, the median of three runs. */
export interface WarehouseTimes {
  readonly villages: number
  readonly seconds: number
  readonly cpuSeconds: number
}

interface DuckDb {
  readonly load: (columns: readonly SqlColumn[], rows: readonly object[]) => Promise<void>
  readonly run: (sql: string) => Promise<void>
  readonly rows: (sql: string) => Promise<readonly Readonly<Record<string, unknown>>[]>
  readonly close: () => Promise<void>
}

function cellsOf({ id, measure }: Item, answer: Answer | undefined): object {
  if (typeof answer === 'object') return { [`${id}_part`]: answer.part, [`${id}_whole`]: answer.whole }
  if (measure.kind !== 'date') return { [id]: answer ?? null }
  return answer === NEVER ? { [`${id}_never`]: true } : { [id]: answer ?? null, [`${id}_never`]: false }
}

/** Runs the query over the roster, repeated until it has as many villages as the country. Throws unless it agrees. */
export async function timeWarehouse(
  root: string,
  rulebook: Rulebook,
  roster: readonly Row[],
  date: CivilDate,
): Promise<WarehouseTimes> {
  const query = toSql(rulebook, { dialect: 'duckdb', date, table: 'nation' })
  if (!query.ok) throw new Error(JSON.stringify(query.error.reasons))
  const { sql, reads } = query.value
  // Installed in the folder of its own test; the compiler does not follow.
  const { engines } = await import(pathToFileURL(join(root, 'test/sql/engines.mjs')).href)
  const database: DuckDb = await engines.duckdb()
  const rows = roster.map(({ village, fortress, negative }) =>
    Object.assign(
      { code: village.code },
      ...rulebook.fortress.items.map((item) => cellsOf(item, fortress.answers[item.id])),
      ...rulebook.negative.items.map((item) => cellsOf(item, negative.answers[item.id])),
    ),
  )
  await database.load(reads, rows)
  const times = Math.ceil(NATION / rows.length)
  await database.run(`CREATE TABLE nation AS SELECT * FROM readings CROSS JOIN range(${times}) LIMIT ${NATION}`)

  const own = toSql(rulebook, { dialect: 'duckdb', date })
  const found = await database.rows(`SELECT * FROM (${own.ok ? own.value.sql : ''}) ORDER BY "code"`)
  const judged = sweep(rulebook, roster, { date }).results
  const expected = judged
    .map(({ village, index, proposal }) => `${village.code} ${index.total.min} ${index.grade} ${proposal.list}`)
    .sort()
  const given = found.map((row) => `${row.code} ${row.points_lower} ${row.grade} ${row.list}`)
  if (given.join() !== expected.join()) throw new Error('DuckDB disagrees')

  const taken: { readonly seconds: number; readonly cpu: number }[] = []
  for (let run = 0; run < 3; run += 1) {
    const [start, cpu] = [performance.now(), process.cpuUsage()]
    await database.run(`CREATE OR REPLACE TABLE verdicts AS ${sql}`)
    taken.push({ seconds: (performance.now() - start) / 1_000, cpu: cpuMilliseconds(cpu) / 1_000 })
  }
  await database.close()
  return {
    villages: NATION,
    seconds: median(taken.map(({ seconds }) => seconds)),
    cpuSeconds: median(taken.map(({ cpu }) => cpu)),
  }
}
