/**
 * `npm run test:deep:verdicts -- --runs 10000`: one reading, one verdict, so many times, in two processes. Prints the
 * seed, the progress and the time; if two doors do not agree, the shrunk counterexample, with exit code 1. `--seed 7`
 * repeats a run, `--processes 1` uses one process.
 */
import { oneVerdict } from '../assessment/one-verdict.js'
import { overProcesses } from './processes.js'

// A run takes tens of milliseconds: small batches, so that the progress is seen.
await overProcesses(
  import.meta.url,
  (check) => check(oneVerdict),
  () => undefined,
  250,
)
