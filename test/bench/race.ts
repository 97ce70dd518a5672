import { fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import type { CivilDate } from '../../src/core/date.js'

/** One way of doing the same work. */
interface Contestant {
  readonly name: string
  readonly run: () => unknown
}

/** The CPU time of a contestant, in microseconds per unit of work. */
export interface Timing {
  readonly name: string
  readonly median: number
  /** One for each round, in the order of the rounds. */
  readonly rounds: readonly number[]
}

const WARM_UP = 2_000
const MOST_WARM_UP = 10_000
const SAMPLE = 250
/** So long a run shows whether a contestant still gets faster; a short one is mostly what the collection before it forgot. */
const LONG = 100

// The result of a run is kept until the next one, so that the engine cannot skip the work.
const kept: { last: unknown } = { last: undefined }

/** The CPU time of the whole process in milliseconds, its threads included. */
export function cpuMilliseconds(since?: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1_000
}

async function repeat({ run }: Contestant, passes: number): Promise<void> {
  for (let pass = 0; pass < passes; pass += 1) {
    const result = run()
    kept.last = result instanceof Promise ? await result : result
  }
}

async function milliseconds(contestant: Contestant, passes: number): Promise<number> {
  globalThis.gc?.()
  // A collection of the whole heap also throws away code: that for shapes of which no object is left. It is compiled
  // again before the clock runs.
  await repeat(contestant, passes)
  const start = process.cpuUsage()
  await repeat(contestant, passes)
  return cpuMilliseconds(start)
}

/**
 * Runs a contestant until it is warm: until ten long runs in a row are no faster than one before. The engine compiles a
 * small program at once and a large one for seconds, and that is no cost of the work. Returns how many passes fill one
 * sample.
 */
async function warmUp(contestant: Contestant): Promise<number> {
  let [spent, passes, best] = [0, 1, Number.POSITIVE_INFINITY]
  for (let noFaster = 0; spent < WARM_UP || (noFaster < 10 && spent < MOST_WARM_UP); ) {
    const taken = await milliseconds(contestant, passes)
    spent += Math.max(taken, 0.05)
    if (taken < LONG) passes *= 2
    else {
      noFaster = taken / passes < best * 0.95 ? 0 : noFaster + 1
      best = Math.min(best, taken / passes)
    }
  }
  return Math.max(1, Math.round(SAMPLE / Math.max(best, 0.001)))
}

/** The median. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2
}

/** A contestant, and how much work one run of it is. */
export interface Lane extends Contestant {
  readonly units: number
}

/** Where the rows come from, and how they are drawn. */
export interface Field {
  readonly root: string
  readonly seed: number
  readonly date: CivilDate
}

/** What contestants took; and what the code before rules were compiled took, if it could be had. */
export interface Raced<K extends string> {
  readonly times: Readonly<Record<K, Timing>>
  readonly before: Timing | undefined
}

const BEFORE = new URL('./before.mjs', import.meta.url)

/**
 * Times contestants in turn, A B C A B C, so that a busy machine slows all of them; one of the code before among them,
 * where it is named. Each runs in a process of its own (`lane.ts`, `before.ts`): what the engine learns from the work of
 * one, such as that its objects live long, slows the others.
 */
export async function race<K extends string>(
  set: string,
  keys: readonly K[],
  field: Field,
  rounds: number,
  before?: string,
): Promise<Raced<K>> {
  const given = JSON.stringify(field)
  const lanes: Runner[] = []
  for (const key of keys) lanes.push(await startLane(new URL('./lane.mjs', import.meta.url), [set, key, given]))
  if (before !== undefined && existsSync(BEFORE)) lanes.push(await startLane(BEFORE, [before, given]))
  const all = lanes.map((lane) => ({ lane, taken: [] as number[] }))
  for (let round = 0; round < rounds; round += 1) {
    for (const { lane, taken } of all) taken.push(await lane.sample())
  }
  for (const lane of lanes) lane.end()
  const timings = all.map(({ lane: { name }, taken }): Timing => ({ name, median: median(taken), rounds: taken }))
  const times = Object.fromEntries(keys.map((key, place) => [key, timings[place]])) as Record<K, Timing>
  return { times, before: timings[keys.length] }
}

interface Runner {
  readonly name: string
  readonly sample: () => Promise<number>
  readonly end: () => void
}

async function startLane(program: URL, args: readonly string[]): Promise<Runner> {
  const lane = fork(program, args, { execArgv: ['--expose-gc'] })
  const told = <T>() =>
    new Promise<T>((resolve, reject) => {
      const ended = () => reject(new Error(`${args.slice(0, -1).join(': ')} has ended`))
      lane.once('exit', ended)
      lane.once('message', (message) => {
        lane.off('exit', ended)
        resolve(message as T)
      })
    })
  const name = await told<string>()
  return {
    name,
    sample() {
      lane.send('sample')
      return told<number>()
    },
    end: () => lane.disconnect(),
  }
}

/** Runs a lane in this process: says its name when it is warm, and answers each message with a sample. */
export async function runLane(lane: Lane): Promise<void> {
  const passes = await warmUp(lane)
  process.on('message', async () => {
    process.send?.((1000 * (await milliseconds(lane, passes))) / passes / lane.units)
  })
  process.send?.(lane.name)
}

/** How many times the one takes of the other: the median of the rounds, each by itself. */
export function ratio(one: Timing, other: Timing): number {
  return median(one.rounds.map((taken, round) => taken / (other.rounds[round] ?? Number.NaN)))
}
