/**
 * Measures and prints a table, or the figures with `--json`. Exit code 1 where the contestants disagree, because then
 * there is nothing to compare.
 */
import { parseArgs } from 'node:util'
import { isCivilDate } from '../../src/core/date.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { CITY, PROVINCE, timeAssignment } from './assignment.js'
import { timeGrading } from './grading.js'
import { timeLife } from './life.js'
import { measureStart } from './memory.js'
import { summaryOf, tableOf } from './report.js'
import { readRoster } from './roster.js'

const { values } = parseArgs({
  options: {
    root: { type: 'string', default: process.cwd() },
    seed: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '9' },
    json: { type: 'boolean', default: false },
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

progress('grading the roster')
const grading = await timeGrading(xining2024, readRoster(values.root, xining2024, date, seed), date, rounds)
progress('recording a life')
const life = await timeLife(xining2024, rounds)
progress('assigning the four ones')
const assignments = [
  { name: 'city', ...(await timeAssignment(xining2024, CITY, seed, rounds)) },
  { name: 'province', ...(await timeAssignment(xining2024, PROVINCE, seed, rounds)) },
]
progress('npm start')
const memory = measureStart(values.root, new URL('./peak-memory.mjs', import.meta.url))

const measured = { node: process.version, seed, rounds, grading, life, assignments, memory }
console.log(values.json ? JSON.stringify(summaryOf(measured), null, 2) : tableOf(measured))
