/** One way of doing the same work. */
export interface Contestant {
  readonly name: string
  readonly run: () => unknown
}

/** The times of a contestant, in microseconds per unit of work. */
export interface Timing {
  readonly name: string
  readonly median: number
  /** One for each round, in the order of the rounds. */
  readonly rounds: readonly number[]
}

/** How many times longer one contestant takes than another. */
export interface Ratio {
  /** Each round by itself, then the median of the rounds. */
  readonly median: number
  readonly least: number
  readonly most: number
  /**
   * The best round of the one against the best round of the other: what is left when nothing else disturbs the machine.
   */
  readonly best: number
}

const WARM_UP = 400
const SAMPLE = 400

// The result of a run is kept until the next one, so that the engine cannot skip the work.
const kept: { last: unknown } = { last: undefined }

async function milliseconds({ run }: Contestant, passes: number): Promise<number> {
  globalThis.gc?.()
  const start = performance.now()
  for (let pass = 0; pass < passes; pass += 1) {
    const result = run()
    kept.last = result instanceof Promise ? await result : result
  }
  return performance.now() - start
}

/** Runs a contestant until it is warm. Returns how many passes fill one sample. */
async function warmUp(contestant: Contestant): Promise<number> {
  let spent = 0
  let last = 0
  while (spent < WARM_UP) {
    last = await milliseconds(contestant, 1)
    spent += Math.max(last, 0.001)
  }
  return Math.max(1, Math.round(SAMPLE / Math.max(last, 0.001)))
}

/** The median. */
function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2
}

/**
 * Times contestants in turn, A B C A B C, so that a busy machine slows all of them. `units` is the work of one run, for
 * example how many villages it grades.
 */
export async function race(
  contestants: readonly Contestant[],
  units: number,
  rounds: number,
): Promise<readonly Timing[]> {
  const lanes: { readonly contestant: Contestant; readonly passes: number; readonly taken: number[] }[] = []
  for (const contestant of contestants) lanes.push({ contestant, passes: await warmUp(contestant), taken: [] })
  for (let round = 0; round < rounds; round += 1) {
    for (const { contestant, passes, taken } of lanes) {
      taken.push((1000 * (await milliseconds(contestant, passes))) / passes / units)
    }
  }
  kept.last = undefined
  return lanes.map(({ contestant, taken }) => ({ name: contestant.name, median: median(taken), rounds: taken }))
}

/** The ratio of two contestants of one race. */
export function ratio(slower: Timing, faster: Timing): Ratio {
  const each = slower.rounds.map((taken, round) => taken / (faster.rounds[round] ?? Number.NaN))
  return {
    median: median(each),
    least: Math.min(...each),
    most: Math.max(...each),
    best: Math.min(...slower.rounds) / Math.min(...faster.rounds),
  }
}
