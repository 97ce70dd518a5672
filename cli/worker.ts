import { parentPort, workerData } from 'node:worker_threads'
import type { ExperimentSetup } from 'baolei/simulation'
import { partOfSeed } from './threads.js'

// A thread of an experiment: it is given seeds, and answers each with the part of the experiment.
const setup: ExperimentSetup = workerData
parentPort?.on('message', (seed: number) => parentPort?.postMessage(partOfSeed(setup, seed)))
