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

const WARM_UP = 300
const SAMPLE = 250

// The result of a run is kept until the next one, so that the engine cannot skip the work.
const kept: { last: unknown } = { last: undefined }

/** The CPU time of the whole process in milliseconds, its threads included. */
export function cpuMilliseconds(since?: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1_000
}

async function milliseconds({ run }: Contestant, passes: number): Promise<number> {
  globalThis.gc?.()
  const start = process.cpuUsage()
  for (let pass = 0; pass < passes; pass += 1) {
    const result = run()
    kept.last = result instanceof Promise ? await result : result
  }
  return cpuMilliseconds(start)
}

/** Runs a contestant until it is warm. Returns how many passes fill one sample. */
async function warmUp(contestant: Contestant): Promise<number> {
  let spent = 0
  let passes = 1
  let last = 0
  while (spent < WARM_UP) {
    last = (await milliseconds(contestant, passes)) / passes
    spent += Math.max(last * passes, 0.05)
    // A short run is below what the clock of the CPU can tell.
    if (last * passes < 1) passes *= 4
  }
  return Math.max(1, Math.round(SAMPLE / Math.max(last, 0.001)))
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

/** Times contestants in turn, A B C A B C, so that a busy machine slows all of them. */
export async function race<K extends string>(
  lanes: Readonly<Record<K, Lane>>,
  rounds: number,
): Promise<Readonly<Record<K, Timing>>> {
  const keys = Object.keys(lanes) as K[]
  const all: { readonly key: K; readonly lane: Lane; readonly passes: number; readonly taken: number[] }[] = []
  for (const key of keys) all.push({ key, lane: lanes[key], passes: await warmUp(lanes[key]), taken: [] })
  for (let round = 0; round < rounds; round += 1) {
    for (const { lane, passes, taken } of all) {
      taken.push((1000 * (await milliseconds(lane, passes))) / passes / lane.units)
    }
  }
  kept.last = undefined
  const timings = all.map(({ key, lane, taken }) => [key, { name: lane.name, median: median(taken), rounds: taken }])
  return Object.fromEntries(timings)
}

/** How many times the one takes of the other: the median of the rounds, each by itself. */
export function ratio(one: Timing, other: Timing): number {
  return median(one.rounds.map((taken, round) => taken / (other.rounds[round] ?? Number.NaN)))
}
