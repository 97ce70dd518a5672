#!/usr/bin/env node
import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Surroundings } from './experiment.js'
import { failed, type Outcome } from './outcome.js'
import { progressBar } from './progress.js'
import { loadCharts } from './report/charts.js'
import { run } from './run.js'
import { watch } from './watch.js'

// Whoever reads only the head of what is printed closes the pipe.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})
const argv = process.argv.slice(2)
const loadTesting = () => import('baolei/testing').catch(() => undefined)
const testing = argv[0] === 'test' ? await loadTesting() : undefined

const surroundings: Surroundings = {
  cores: availableParallelism(),
  start: (setup) => new Worker(new URL('./cli-worker.mjs', import.meta.url), { workerData: setup }),
  charts: loadCharts,
  covering: loadTesting,
  ...(process.stderr.isTTY ? { progress: (done, of) => void process.stderr.write(progressBar(done, of)) } : {}),
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Writes what a command gives, and ends with its code; a file that cannot be written is a fault of the call. */
function finish(outcome: Outcome): void {
  const { code, text, file, problem = '' } = outcome
  process.exitCode = code
  process.stdout.write(text)
  process.stderr.write(problem)
  try {
    if (file !== undefined) writeFileSync(file.path, file.text)
  } catch (error) {
    process.exitCode = 2
    process.stderr.write(`${messageOf(error)}\n`)
  }
}

const first = run(argv, testing, surroundings)
if (first.watched === undefined) finish(first.later === undefined ? first : await first.later())
else {
  const again = (): void => finish(run(argv, testing))
  watch(
    first.watched,
    () => {
      process.stdout.write('\n')
      again()
    },
    (error) => finish(failed([messageOf(error)])),
  )
  // Once more, so that no change is missed that came before the watch.
  again()
}
