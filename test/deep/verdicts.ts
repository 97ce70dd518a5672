/**
 * `npm run test:deep:verdicts -- --runs 10000`: one reading, one verdict, so many times. Prints the seed and the time; if
 * two doors do not agree, the shrunk counterexample, with exit code 1. `--seed 7` repeats a run.
 */
import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { oneVerdict } from '../assessment/one-verdict.js'

const { values } = parseArgs({ options: { runs: { type: 'string', default: '10000' }, seed: { type: 'string' } } })
const numRuns = Number(values.runs)
// Any seed is fine as long as it is printed.
const seed = values.seed === undefined ? Date.now() % 1_000_000_000 : Number(values.seed)
const started = performance.now()
const result = fc.check(oneVerdict, { numRuns, seed, includeErrorInReport: true })
const time = `${((performance.now() - started) / 1_000).toFixed(1)} s`
if (result.failed) console.error(fc.defaultReportMessage(result))
console.log(`${result.failed ? '✗' : '✓'} ${result.numRuns} runs  seed ${seed}  ${time}`)
process.exitCode = result.failed ? 1 : 0
