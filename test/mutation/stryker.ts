import type { MutantResult, PartialStrykerOptions } from '@stryker-mutator/api/core'
import { Stryker } from '@stryker-mutator/core'
import { KILLING_TESTS, type MutatedRoom, TESTS_VARIABLE } from './rooms.js'

/** Where what Stryker leaves behind goes; git knows nothing of it. */
const REPORTS = 'reports/mutation'

function options(room: MutatedRoom, files: readonly string[], again: boolean): PartialStrykerOptions {
  // What is known of a whole room is not lost by a run for some of its files.
  const name = files.length === 0 ? room : `${room}.some`
  return {
    mutate: files.length === 0 ? [`src/${room}/**/*.ts`] : [...files],
    testRunner: 'bundled',
    coverageAnalysis: 'perTest',
    plugins: ['words', 'compiles', 'bundled', 'tells'].map((name) => `./test/mutation/${name}.mjs`),
    ignorers: ['words'],
    checkers: ['compiles'],
    // One at a time, so that they do not slow each other down; what has no end is given up.
    concurrency: 1,
    timeoutMS: 5_000,
    timeoutFactor: 3,
    // Written by every run, read only where asked for.
    incremental: true,
    force: !again,
    incrementalFile: `${REPORTS}/${name}.incremental.json`,
    reporters: ['tells', 'progress-append-only', 'html', 'json'],
    htmlReporter: { fileName: `${REPORTS}/${name}.html` },
    jsonReporter: { fileName: `${REPORTS}/${name}.json` },
    ignorePatterns: ['dist', 'docs', 'examples/board', 'examples/workbench', 'reports'],
    tempDirName: `.stryker-tmp/${room}`,
    // A score that is too low fails the run as a whole, not the room.
    thresholds: { high: 90, low: 90, break: null },
  }
}

/**
 * Tries every mutant of a room, or of some files of it. With `again`, what no changed test file or source touches is taken from the last time.
 */
export async function mutate(
  room: MutatedRoom,
  files: readonly string[],
  again: boolean,
): Promise<readonly MutantResult[]> {
  const asked = process.env[TESTS_VARIABLE]
  process.env[TESTS_VARIABLE] = asked ?? KILLING_TESTS[room].join(',')
  try {
    return await new Stryker(options(room, files, again)).runMutationTest()
  } finally {
    if (asked === undefined) delete process.env[TESTS_VARIABLE]
  }
}
