/**
 * `npm run test:deep -- --runs 1000000`: runs the event-sequence property so many times, in several processes. Prints
 * the seed, the progress and the time; if a law is broken, the shrunk counterexample, with exit code 1. `--seed 7`
 * repeats a run, `--processes 1` uses one process.
 */
import { type Batch, overProcesses } from './processes.js'
import { eventSequences, SAMPLE, type Tally } from './sequences.js'

const total: Tally = { attempts: 0, accepted: 0, corrected: 0, migrated: 0, sampled: 0 }

const isWhole = await overProcesses<Batch & Tally>(
  import.meta.url,
  (check) => {
    const tally: Tally = { attempts: 0, accepted: 0, corrected: 0, migrated: 0, sampled: 0 }
    const done = check(eventSequences(tally))
    return { ...done, ...tally }
  },
  (done) => {
    for (const key of Object.keys(total) as (keyof Tally)[]) total[key] += done[key]
  },
)
if (isWhole) {
  const { attempts, accepted, corrected, migrated, sampled } = total
  console.log(`  attempts ${attempts}  accepted ${accepted}, of these corrections ${corrected}, migrations ${migrated}`)
  console.log(`  compared with replay, JSON and the machine: ${sampled} runs, one in ${SAMPLE}`)
}
