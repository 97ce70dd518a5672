import type { Worker } from 'node:worker_threads'
import { ok, type Result } from 'baolei'
import { checkExperiment, type ExperimentPart, type ExperimentSetup, experimentPart } from 'baolei/simulation'

/** How an experiment is spread over threads, and who hears how far it is. */
export interface Spreading {
  readonly threads: number
  /** Starts a thread, which answers each seed with a part of the experiment. Without it, all runs here. */
  readonly start?: (setup: ExperimentSetup) => Worker
  readonly progress?: (done: number, of: number) => void
}

/** An experiment’s part for one of its seeds. */
export function partOfSeed({ worlds, rules }: ExperimentSetup, seed: number): Result<ExperimentPart> {
  return experimentPart({ worlds: { ...worlds, seeds: [seed] }, rules })
}

/** The parts of an experiment, one for each seed, as they are done. Nothing starts if the setup has a fault. */
export async function experimentParts(
  setup: ExperimentSetup,
  { threads, start, progress = () => undefined }: Spreading,
): Promise<Result<readonly ExperimentPart[]>> {
  const checked = checkExperiment(setup)
  if (!checked.ok) return checked
  const { seeds } = setup.worlds
  const parts: Result<ExperimentPart>[] = []
  const take = (part: Result<ExperimentPart>): void => {
    parts.push(part)
    progress(parts.length, seeds.length)
  }
  progress(0, seeds.length)
  if (start === undefined || threads <= 1) for (const seed of seeds) take(partOfSeed(setup, seed))
  else {
    const waiting = [...seeds]
    const some = Array.from({ length: Math.min(threads, seeds.length) }, () => start(setup))
    try {
      await Promise.all(some.map((thread) => worked(thread, waiting, take)))
    } finally {
      await Promise.all(some.map((thread) => thread.terminate()))
    }
  }
  const refused = parts.find((part) => !part.ok)
  return refused !== undefined && !refused.ok ? refused : ok(parts.flatMap((part) => (part.ok ? [part.value] : [])))
}

/** Hands a thread one seed after another until none is waiting. */
function worked(thread: Worker, waiting: number[], take: (part: Result<ExperimentPart>) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const next = (): void => {
      const seed = waiting.shift()
      if (seed === undefined) resolve()
      else thread.postMessage(seed)
    }
    thread.on('message', (part: Result<ExperimentPart>) => {
      take(part)
      next()
    })
    thread.on('error', reject)
    thread.on('exit', () => reject(new Error('a thread ended before its work')))
    next()
  })
}
