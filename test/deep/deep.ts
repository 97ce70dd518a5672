/**
 * `npm run test:deep -- --runs 1000000`: runs the event-sequence property so many times, in several processes. Prints
 * the seed, the progress and the time; if a law is broken, the shrunk counterexample, with exit code 1. `--seed 7`
 * repeats a run, `--processes 1` uses one process.
 */
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { eventSequences, SAMPLE, type Tally } from './sequences.js'

/** The report of a process: its progress, and the law that broke. */
interface Report extends Tally {
  readonly runs: number
  readonly broken?: string
}

const BATCH = 2_000

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '10000' },
    seed: { type: 'string' },
    processes: { type: 'string', default: '2' },
    worker: { type: 'string' },
  },
})

function whole(text: string, name: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number) || number < 0) throw new Error(`--${name} is a whole number, not ${text}`)
  return number
}

const runs = whole(values.runs, 'runs')
const processes = Math.max(1, whole(values.processes, 'processes'))
const batches = Math.ceil(runs / BATCH)

/** Runs every n-th batch, for n processes; each batch has its own seed, so it can be repeated alone. */
function work(worker: number, seed: number, tell: (report: Report) => void): void {
  for (let batch = worker; batch < batches; batch += processes) {
    const tally: Tally = { attempts: 0, accepted: 0, corrected: 0, migrated: 0, sampled: 0 }
    const numRuns = Math.min(BATCH, runs - batch * BATCH)
    const result = fc.check(eventSequences(tally), { numRuns, seed: seed + batch, includeErrorInReport: true })
    const done = { ...tally, runs: result.numRuns }
    if (!result.failed) tell(done)
    else {
      tell({ ...done, broken: fc.defaultReportMessage(result) ?? 'broken' })
      return
    }
  }
}

const total = { attempts: 0, accepted: 0, corrected: 0, migrated: 0, sampled: 0, runs: 0 }
const started = performance.now()
const seconds = (): number => (performance.now() - started) / 1_000
let told = 0

function add(report: Report): void {
  for (const key of Object.keys(total) as (keyof typeof total)[]) total[key] += report[key]
  if (report.broken !== undefined) {
    console.error(report.broken)
    process.exitCode = 1
  } else if (seconds() - told >= 5) {
    told = seconds()
    console.log(`${total.runs} of ${runs} runs  ${told.toFixed(0)} s  ${(total.runs / told).toFixed(0)} a second`)
  }
}

function summary(seed: number): void {
  const { attempts, accepted, corrected, migrated, sampled } = total
  const time = `${seconds().toFixed(1)} s, ${(total.runs / seconds()).toFixed(0)} a second, ${processes} processes`
  console.log(`${process.exitCode === 1 ? '✗' : '✓'} ${total.runs} runs  seed ${seed}  ${time}`)
  console.log(`  attempts ${attempts}  accepted ${accepted}, of these corrections ${corrected}, migrations ${migrated}`)
  console.log(`  compared with replay, JSON and the machine: ${sampled} runs, one in ${SAMPLE}`)
}

async function main(): Promise<void> {
  // Any seed is fine as long as it is printed.
  const seed = values.seed === undefined ? Date.now() % 1_000_000_000 : whole(values.seed, 'seed')
  console.log(`seed ${seed}  ${runs} runs over ${processes} processes`)
  const workers = Array.from({ length: processes }, (_, worker) => {
    const options = ['--runs', `${runs}`, '--processes', `${processes}`, '--seed', `${seed}`, '--worker', `${worker}`]
    const child = fork(fileURLToPath(import.meta.url), options)
    child.on('message', (report: Report) => add(report))
    return { child, ended: new Promise<number>((resolve) => child.on('exit', (code) => resolve(code ?? 1))) }
  })
  for (const { child } of workers)
    child.on('message', ({ broken }: Report) => {
      if (broken !== undefined) for (const one of workers) if (one.child !== child) one.child.kill()
    })
  const codes = await Promise.all(workers.map(({ ended }) => ended))
  // A process that ends before all its runs has shown nothing.
  if (codes.some((code) => code !== 0) || total.runs < runs) process.exitCode = 1
  summary(seed)
}

if (values.worker === undefined) await main()
else
  work(whole(values.worker, 'worker'), whole(values.seed ?? '0', 'seed'), (report) => {
    process.send?.(report)
  })
