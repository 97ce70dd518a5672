import { parentPort, workerData } from 'node:worker_threads'
import { sweepCounts, sweepOf, type UnitCounts } from 'baolei'
import { xining2024 } from 'baolei/xining-2024'
import { DATE, rowsOf } from './villages.js'

/** What a worker is asked: the villages from one place up to another. */
export interface Share {
  readonly from: number
  readonly to: number
  readonly seed: number
}

/** What a worker says: how many villages it has read, then its counts and how long it took to generate the readings. */
export type Said =
  | { readonly read: number }
  | { readonly units: readonly UnitCounts[]; readonly generating: number; readonly sweeping: number }

const SAY_AFTER = 500

const { from, to, seed } = workerData as Share
const say = (said: Said): void => parentPort?.postMessage(said)

let generating = 0
let read = 0

function* timedRows() {
  let since = performance.now()
  for (const row of rowsOf(from, to, seed)) {
    generating += performance.now() - since
    yield row
    since = performance.now()
    read += 1
    if (read % SAY_AFTER === 0) say({ read: SAY_AFTER })
  }
}

const started = performance.now()
const { units } = sweepCounts(sweepOf(xining2024, timedRows(), { date: DATE }), 'county')
say({ read: read % SAY_AFTER })
say({ units, generating: generating / 1000, sweeping: (performance.now() - started - generating) / 1000 })
