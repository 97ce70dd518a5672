import { parentPort, workerData } from 'node:worker_threads'
import { readRoster } from '../../examples/roster/read.js'
import type { CivilDate } from '../../src/core/date.js'
import { assumedBehavior } from '../../src/simulation/assumed-behavior.js'
import { publishedTargets } from '../../src/simulation/calibrate.js'
import { observed } from '../../src/simulation/experiment.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { PERIOD, type SeedCounts } from './calibration.js'

/** How many villages each published fact counts in the world of one seed, and of how many. */
function countsOf(seed: number, behavior: unknown): SeedCounts {
  const roster = readRoster().villages
  const [from, to] = [PERIOD.from as CivilDate, PERIOD.to as CivilDate]
  const measured = observed([xining2024], { roster, from, to, seeds: [seed], behavior }, seed)
  if (!measured.ok) throw new Error(JSON.stringify(measured.error.reasons))
  const count = (id: string): number => (id === 'villages' ? roster.length : (measured.value[id] ?? 0))
  return { seed, facts: publishedTargets.map(({ measure, per }) => [count(measure), count(per)] as const) }
}

// A thread: it is given seeds, and answers each with its counts.
parentPort?.on('message', (seed: number) => parentPort?.postMessage(countsOf(seed, workerData ?? assumedBehavior)))
