/**
 * Measures and prints the page, or the figures with `--json`; `--write` writes `docs/performance.md`. Ends with 1 where
 * the contestants disagree, because then there is nothing to compare.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { isCivilDate } from '../../src/core/date.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { timeAssignment } from './assignment.js'
import { timeGrading } from './grading.js'
import { timeGrowth } from './growth.js'
import { timeLife } from './life.js'
import { measureStart } from './memory.js'
import { measureNation } from './nation.js'
import { timeOffice } from './office.js'
import { loadPeers } from './peers.js'
import { pageOf, reportOf } from './report.js'
import { readRoster } from './roster.js'
import { timeWarehouse } from './warehouse.js'

const { values } = parseArgs({
  options: {
    root: { type: 'string', default: process.cwd() },
    seed: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '5' },
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
})

const date = '2024-03-01'
const seed = Number(values.seed)
const rounds = Number(values.rounds)
if (!isCivilDate(date) || !Number.isInteger(seed) || !Number.isInteger(rounds) || rounds < 1) {
  throw new Error('--seed takes an integer, --rounds a positive one')
}

const progress = (what: string): void => {
  if (process.stderr.isTTY) console.error(`… ${what}`)
}

const field = { root: values.root, seed, date }
const roster = readRoster(values.root, xining2024, date, seed)

progress('grading the roster')
const grading = await timeGrading(await loadPeers(values.root), xining2024, field, rounds)
progress('recording a life')
const life = await timeLife(xining2024, field, rounds)
progress('opening an office')
const office = await timeOffice(field, rounds)
progress('letting records and rosters grow')
const growth = timeGrowth(xining2024, roster, date)
progress('asking DuckDB')
const warehouse = await timeWarehouse(values.root, xining2024, roster, date)
progress('assigning the four ones')
const assignments = [
  { name: 'city', ...(await timeAssignment(xining2024, 'city', field, rounds)) },
  { name: 'province', ...(await timeAssignment(xining2024, 'province', field, rounds)) },
]
progress('npm run nation')
const nation = measureNation(values.root)
progress('npm start')
const memory = measureStart(values.root, new URL('./peak-memory.mjs', import.meta.url))

const report = reportOf({
  date: new Date().toISOString().slice(0, 10),
  seed,
  rounds,
  measured: { grading, life, office, growth, warehouse, nation, memory },
  assignments,
})
if (values.write) writeFileSync(join(values.root, 'docs/performance.md'), pageOf(report))
console.log(values.json ? JSON.stringify(report, null, 2) : pageOf(report))
