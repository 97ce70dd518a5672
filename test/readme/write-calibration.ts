/**
 * `npx tsx test/readme/write-calibration.ts --seeds 100 [--threads 2]`: lives of the whole roster over five years for each
 * seed, and the two pages about what the shipped behavior is tuned to. With `--keep-figures`, only the words are renewed;
 * with `--try`, nothing is written.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { assumedBehavior } from '../../src/simulation/assumed-behavior.js'
import { root } from './blocks.js'
import {
  CALIBRATION_PAGES,
  COUNTS_FILE,
  type Counts,
  calibrationPage,
  countsKept,
  fingerprint,
  type SeedCounts,
  spreadsOf,
} from './calibration.js'

// A thread does not inherit the loader that runs TypeScript.
const ENTRY = `import('tsx/esm/api').then(({ register }) => {
  register()
  return import(${JSON.stringify(new URL('./calibration-seed.ts', import.meta.url).href)})
})`

async function countsOf(seeds: readonly number[], threads: number, behavior: unknown): Promise<Counts> {
  const waiting = [...seeds]
  const found: SeedCounts[] = []
  const work = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(ENTRY, { eval: true, workerData: behavior })
      const next = (): void => {
        const seed = waiting.shift()
        if (seed === undefined) worker.terminate().then(() => resolve(), reject)
        else worker.postMessage(seed)
      }
      worker.on('message', (counts: SeedCounts) => {
        found.push(counts)
        process.stderr.write(`\r${found.length} / ${seeds.length}`)
        next()
      })
      worker.on('error', reject)
      next()
    })
  await Promise.all(Array.from({ length: Math.min(threads, seeds.length) }, work))
  return { behavior: fingerprint(behavior), seeds: found.sort((a, b) => a.seed - b.seed) }
}

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '100' },
    threads: { type: 'string', default: String(availableParallelism()) },
    behavior: { type: 'string' },
    'keep-figures': { type: 'boolean', default: false },
    try: { type: 'boolean', default: false },
  },
})
const behavior = values.behavior === undefined ? assumedBehavior : JSON.parse(readFileSync(values.behavior, 'utf8'))
const seeds = Array.from({ length: Number(values.seeds) }, (_, place) => place + 1)
const counts = values['keep-figures'] ? countsKept() : await countsOf(seeds, Number(values.threads), behavior)
for (const one of spreadsOf(counts)) console.log(JSON.stringify(one))
if (!values.try) {
  writeFileSync(join(root, COUNTS_FILE), JSON.stringify(counts))
  execFileSync('npx', ['biome', 'format', '--write', COUNTS_FILE], { cwd: root })
  for (const { path, locale } of CALIBRATION_PAGES) {
    writeFileSync(join(root, path), calibrationPage(locale, counts))
    console.log(path)
  }
}
