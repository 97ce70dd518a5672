import type { MutantResult, PartialStrykerOptions } from '@stryker-mutator/api/core'
import { Stryker } from '@stryker-mutator/core'
import { type MutatedRoom, ROOM_VARIABLE } from './rooms.js'

/** Where what Stryker leaves behind goes; git knows nothing of it. */
const REPORTS = 'reports/mutation'

function options(room: MutatedRoom, again: boolean): PartialStrykerOptions {
  return {
    mutate: [`src/${room}/**/*.ts`],
    testRunner: 'loading-vitest',
    vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
    coverageAnalysis: 'perTest',
    plugins: ['words', 'compiles', 'loads'].map((name) => `./test/mutation/${name}.mjs`),
    ignorers: ['words'],
    checkers: ['compiles'],
    // One at a time, so that they do not slow each other down; what has no end is given up.
    concurrency: 1,
    timeoutMS: 10_000,
    timeoutFactor: 2,
    // Written by every run, read only where asked for.
    incremental: true,
    force: !again,
    incrementalFile: `${REPORTS}/${room}.incremental.json`,
    reporters: ['progress-append-only', 'html', 'json'],
    htmlReporter: { fileName: `${REPORTS}/${room}.html` },
    jsonReporter: { fileName: `${REPORTS}/${room}.json` },
    ignorePatterns: ['dist', 'docs', 'examples', 'reports'],
    tempDirName: `.stryker-tmp/${room}`,
    // A score that is too low fails the run as a whole, not the room.
    thresholds: { high: 90, low: 90, break: null },
  }
}

/**
 * Tries every mutant of a room. With `again`, what no changed test file or source touches is taken from the last time.
 */
export async function mutate(room: MutatedRoom, again: boolean): Promise<readonly MutantResult[]> {
  process.env[ROOM_VARIABLE] = room
  return new Stryker(options(room, again)).runMutationTest()
}
