import { fileURLToPath } from 'node:url'
import type { Alias } from 'vite'
import { defineConfig, type ViteUserConfig } from 'vitest/config'
import whole from '../../vitest.config.js'
import { OwnTestsFirst } from './own-tests-first.js'
import { isMutatedRoom, KILLING_TESTS, ROOM_VARIABLE, TESTS_VARIABLE } from './rooms.js'

const fewRuns = fileURLToPath(new URL('./few-runs.ts', import.meta.url))
const forgets = fileURLToPath(new URL('./forgets.ts', import.meta.url))
const alias = [whole.resolve?.alias ?? []].flat() as Alias[]
const room = process.env[ROOM_VARIABLE]
if (!isMutatedRoom(room)) throw new Error(`${ROOM_VARIABLE} says which room`)
const folders = process.env[TESTS_VARIABLE]?.split(',') ?? KILLING_TESTS[room]

const config: ViteUserConfig = defineConfig({
  resolve: {
    alias: [
      ...alias,
      { find: /^fast-check$/, replacement: fewRuns },
      { find: /^(\.|\.\.\/assessment)\/remember\.js$/, replacement: forgets },
    ],
  },
  test: {
    ...whole.test,
    include: folders.map((tests) => `test/${tests}/**/*.test.ts`),
    // One compiles, the other draws whole lives: both would cost each mutant seconds.
    exclude: ['test/core/must-not-compile.test.ts', 'test/rulebook-examples/simulation.test.ts'],
    sequence: { sequencer: OwnTestsFirst },
    // Each mutant loads everything anew: from one file a package, that takes a third less.
    deps: { optimizer: { ssr: { enabled: true, include: ['immer', 'xstate', 'zod'] } } },
    reporters: [],
  },
})

export default config
