import { Worker } from 'node:worker_threads'
import type { UnitCounts } from 'baolei'
import { countiesFor, VILLAGES_PER_COUNTY } from './villages.js'
import type { Said, Share } from './worker.js'

/** How large the sweep is, and who does it. */
export interface NationOptions {
  readonly villages: number
  readonly workers: number
  readonly seed: number
}

/** The counts of all counties, and what they cost. */
export interface NationReport {
  readonly villages: number
  /** In the order of their codes. */
  readonly units: readonly UnitCounts[]
  readonly seconds: number
  /** Of the whole process: what the work costs, whoever else uses the machine. */
  readonly cpuSeconds: number
  /** Of one worker after the other, in seconds. */
  readonly generating: number
  readonly sweeping: number
  /** The most that the process took with all its workers, in millions of bytes. */
  readonly memory: number
}

/** Whole counties for each worker, so that no county is counted in two. */
export function sharesOf({ villages, workers, seed }: NationOptions): readonly Share[] {
  const each = Math.ceil(countiesFor(villages) / workers) * VILLAGES_PER_COUNTY
  const starts = Array.from({ length: workers }, (_, place) => place * each).filter((from) => from < villages)
  return starts.map((from) => ({ from, to: Math.min(villages, from + each), seed }))
}

// A thread does not inherit the loader that runs TypeScript.
const ENTRY = `import('tsx/esm/api').then(({ register }) => {
  register()
  return import(${JSON.stringify(new URL('./worker.ts', import.meta.url).href)})
})`

type Outcome = Extract<Said, { readonly units: unknown }>

function work(share: Share, onRead: (villages: number) => void): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(ENTRY, { eval: true, workerData: share })
    worker.on('message', (said: Said) => ('read' in said ? onRead(said.read) : resolve(said)))
    worker.on('error', reject)
  })
}

/** Generates, grades and screens the villages in several threads and counts them by county. */
export async function sweepNation(
  options: NationOptions,
  onProgress: (read: number) => void = () => undefined,
): Promise<NationReport> {
  const started = performance.now()
  const cpu = process.cpuUsage()
  let read = 0
  const outcomes = await Promise.all(
    sharesOf(options).map((share) =>
      work(share, (villages) => {
        read += villages
        onProgress(read)
      }),
    ),
  )
  const { user, system } = process.cpuUsage(cpu)
  const sum = (figure: (one: Outcome) => number): number => outcomes.reduce((all, one) => all + figure(one), 0)
  return {
    villages: read,
    units: outcomes.flatMap(({ units }) => units),
    seconds: (performance.now() - started) / 1000,
    cpuSeconds: (user + system) / 1e6,
    generating: sum(({ generating }) => generating),
    sweeping: sum(({ sweeping }) => sweeping),
    memory: process.resourceUsage().maxRSS / 1000,
  }
}
