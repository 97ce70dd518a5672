/**
 * `npm run test:sql`: holds the queries equal to the library, row by row, on arbitrary rulebooks and those that ship, with
 * answers that are unknown or cannot be read, in DuckDB and in PostgreSQL (PGlite). Ends with 1 at the first difference.
 */
import { parseArgs } from 'node:util'
import fc from 'fast-check'
import type { CivilDate } from '../../src/core/date.js'
import { sweep } from '../../src/identification/sweep.js'
import { parseRulebook } from '../../src/rulebook/parse.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import type { SqlColumn } from '../../src/sql/columns.js'
import type { Dialect } from '../../src/sql/dialect.js'
import { toSql } from '../../src/sql/to-sql.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { date } from '../assessment/arbitraries.js'
import { expectedRow } from './expected.js'
import { arbitraryDayRulebook } from './rulebooks.js'
import { type Cell, villagesOf } from './villages.js'

interface Engine {
  /** Makes the table `readings` of some rows. */
  readonly load: (columns: readonly SqlColumn[], rows: readonly Readonly<Record<string, Cell>>[]) => Promise<void>
  readonly rows: (sql: string) => Promise<readonly Readonly<Record<string, Cell>>[]>
  readonly close: () => Promise<void>
}
type Engines = Readonly<Record<Dialect, () => Promise<Engine>>>

const { values } = parseArgs({
  options: {
    rulebooks: { type: 'string', default: '85' },
    rows: { type: 'string', default: '1000' },
    shipped: { type: 'string', default: '15000' },
    seed: { type: 'string', default: '1' },
  },
})
const seed = Number(values.seed)

/** How many rows each engine is given of those that DuckDB is given. */
const SHARE: Readonly<Record<Dialect, number>> = { duckdb: 1, postgresql: 0.05 }

// What these rulebooks leave out of the procedure does not matter here.
function checked(rulebook: Rulebook): Rulebook {
  const parsed = parseRulebook(rulebook)
  const faults = parsed.ok ? [] : parsed.error.reasons.filter(({ path = '' }) => /^.(fortress|negative)/.test(path))
  if (faults.length > 0) throw new Error(`a rulebook of the test does not parse: ${JSON.stringify(faults)}`)
  return rulebook
}

const sortedWords = (text: Cell | undefined): string =>
  String(text ?? '')
    .split(' ')
    .sort()
    .join(' ')

async function compare(
  rulebook: Rulebook,
  asOf: CivilDate,
  rows: number,
  own: number,
  engines: Readonly<Record<Dialect, Engine>>,
) {
  const counts: Record<string, number> = {}
  const columns = toSql(rulebook, { dialect: 'duckdb', date: asOf })
  if (!columns.ok) throw new Error(JSON.stringify(columns.error.reasons))
  const villages = villagesOf(rulebook, columns.value.reads, rows, own, asOf)
  const swept = sweep(
    rulebook,
    villages.map(({ row }) => row),
    { date: asOf },
  )
  if (swept.results.length !== rows) throw new Error(`not assessed: ${JSON.stringify(swept.unassessed[0])}`)
  const expected = swept.results.map(expectedRow)
  for (const { grade, list } of expected)
    for (const word of [`${grade}`, `${list}`]) counts[word] = (counts[word] ?? 0) + 1
  for (const [dialect, engine] of Object.entries(engines) as [Dialect, Engine][]) {
    const query = toSql(rulebook, { dialect, date: asOf })
    if (!query.ok) throw new Error(JSON.stringify(query.error.reasons))
    const { sql, reads, gives } = query.value
    const given = villages.slice(0, Math.ceil(rows * SHARE[dialect]))
    await engine.load(
      reads,
      given.map(({ cells }) => cells),
    )
    const found = await engine.rows(`SELECT * FROM (${sql}\n) AS villages ORDER BY "code"`)
    if (found.length !== given.length) throw new Error(`${dialect}: ${found.length} rows of ${given.length}`)
    found.forEach((row, at) => {
      for (const { name } of gives) {
        const [a, b] = [expected[at]?.[name], row[name]]
        const same = name === 'unread' ? sortedWords(a) === sortedWords(b) : a === b
        if (same) continue
        throw new Error(
          `${dialect}, row ${at}, ${name}: the library says ${a}, the query ${b}\n${JSON.stringify(villages[at])}\n${JSON.stringify(rulebook.fortress.vetoes)}\n${JSON.stringify(rulebook.negative.vetoes)}\n${sql}`,
        )
      }
    })
  }
  return counts
}

const started = performance.now()
// A name that the compiler does not follow: the engines are installed in this folder alone, when this program is run.
const { engines: openers }: { readonly engines: Engines } = await import(new URL('./engines.mjs', import.meta.url).href)
const engines = { duckdb: await openers.duckdb(), postgresql: await openers.postgresql() }

const total: Record<string, number> = {}
const arbitrary = fc.sample(arbitraryDayRulebook, { numRuns: Number(values.rulebooks), seed })
let rows = 0
for (const [at, rulebook] of [...arbitrary, xining2024].entries()) {
  const many = Number(rulebook === xining2024 ? values.shipped : values.rows)
  const asOf = rulebook === xining2024 ? ('2024-09-30' as CivilDate) : date
  const counts = await compare(checked(rulebook), asOf, many, seed + at, engines)
  for (const [word, count] of Object.entries(counts)) total[word] = (total[word] ?? 0) + count
  rows += many
}
await Promise.all(Object.values(engines).map(({ close }) => close()))
const words = Object.entries(total)
  .sort()
  .map(([word, count]) => `${word} ${count}`)
  .join(', ')
console.log(`${arbitrary.length + 1} rulebooks, ${rows} rows, equal in DuckDB and PostgreSQL (${words})`)
console.log(`${((performance.now() - started) / 1000).toFixed(0)} s`)
