/** A property run very often, in several processes: batch after batch, each with a seed of its own, so that it can be repeated alone. */
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import fc, { type IProperty } from 'fast-check'

/** What a process tells of a batch: how many runs it had, and the counterexample if a law broke. */
export interface Batch {
  readonly runs: number
  readonly broken?: string
}

interface Asked {
  readonly runs: number
  readonly seed: number
  readonly processes: number
  /** Which of the processes this is; none for the one that starts them. */
  readonly worker: number | undefined
}

const BATCH = 2_000
const PROGRESS_EVERY_SECONDS = 5

function whole(text: string, name: string): number {
  const number = Number(text)
  if (!Number.isSafeInteger(number) || number < 0) throw new Error(`--${name} is a whole number, not ${text}`)
  return number
}

function asked(): Asked {
  const { values } = parseArgs({
    options: {
      runs: { type: 'string', default: '10000' },
      seed: { type: 'string' },
      processes: { type: 'string', default: '2' },
      worker: { type: 'string' },
    },
  })
  return {
    runs: whole(values.runs, 'runs'),
    // Any seed is fine as long as it is printed.
    seed: values.seed === undefined ? Date.now() % 1_000_000_000 : whole(values.seed, 'seed'),
    processes: Math.max(1, whole(values.processes, 'processes')),
    worker: values.worker === undefined ? undefined : whole(values.worker, 'worker'),
  }
}

/** Runs a property for one batch, and says how it went. */
export type Check = <T>(property: IProperty<T>) => Batch

/** Runs every n-th batch, for n processes, until a law breaks. */
function work<T extends Batch>(
  { runs, seed, processes }: Asked,
  worker: number,
  batch: (check: Check) => T,
  size: number,
): void {
  for (let number = worker; number * size < runs; number += processes) {
    const numRuns = Math.min(size, runs - number * size)
    const done = batch((property) => {
      const result = fc.check(property, { numRuns, seed: seed + number, includeErrorInReport: true })
      return result.failed
        ? { runs: result.numRuns, broken: fc.defaultReportMessage(result) ?? 'broken' }
        : { runs: result.numRuns }
    })
    process.send?.(done)
    if (done.broken !== undefined) return
  }
}

/**
 * Runs `batch` in this process or, where nothing else is asked, in two others that run the same file: `--runs`, `--seed`
 * and `--processes` on the command line. Prints the seed, the progress, what broke and the time. Whether this is the
 * process that has the whole.
 */
export async function overProcesses<T extends Batch>(
  file: string,
  batch: (check: Check) => T,
  add: (done: T) => void,
  most = BATCH,
): Promise<boolean> {
  const all = asked()
  const { runs, seed, processes, worker } = all
  const size = Math.max(1, Math.min(most, Math.ceil(runs / processes)))
  if (worker !== undefined) {
    work(all, worker, batch, size)
    return false
  }
  console.log(`seed ${seed}  ${runs} runs over ${processes} processes`)
  const started = performance.now()
  const seconds = (): number => (performance.now() - started) / 1_000
  let [ran, told, holds] = [0, 0, true]
  const workers = Array.from({ length: processes }, (_, one) => {
    const options = ['--runs', `${runs}`, '--processes', `${processes}`, '--seed', `${seed}`, '--worker', `${one}`]
    const child = fork(fileURLToPath(file), options)
    return { child, ended: new Promise<number>((resolve) => child.on('exit', (code) => resolve(code ?? 1))) }
  })
  for (const { child } of workers)
    child.on('message', (done: T) => {
      ran += done.runs
      add(done)
      if (done.broken !== undefined) {
        holds = false
        console.error(done.broken)
        for (const one of workers) if (one.child !== child) one.child.kill()
      } else if (seconds() - told >= PROGRESS_EVERY_SECONDS) {
        told = seconds()
        console.log(`${ran} of ${runs} runs  ${told.toFixed(0)} s  ${(ran / told).toFixed(0)} a second`)
      }
    })
  const codes = await Promise.all(workers.map(({ ended }) => ended))
  // A process that ends before all its runs has shown nothing.
  holds &&= codes.every((code) => code === 0) && ran >= runs
  process.exitCode = holds ? 0 : 1
  console.log(
    `${holds ? '✓' : '✗'} ${ran} runs  seed ${seed}  ${seconds().toFixed(1)} s, ${(ran / seconds()).toFixed(0)} a second, ${processes} processes`,
  )
  return true
}
