import { fileURLToPath } from 'node:url'
import { defineConfig, type ViteUserConfig } from 'vitest/config'

const src = (path: string): string => fileURLToPath(new URL(`./src/${path}`, import.meta.url))
// A file for the counts as JSON, beside what is printed; `.ci/run` asks for it.
const report = process.env.VITEST_REPORT

const config: ViteUserConfig = defineConfig({
  resolve: {
    alias: [
      { find: /^baolei$/, replacement: src('index.ts') },
      { find: /^baolei\/([a-z0-9-]+)$/, replacement: src('$1/index.ts') },
    ],
  },
  test: {
    // Nothing here is mocked or kept between tests: sharing the modules saves a third of the time.
    isolate: false,
    pool: 'forks',
    maxWorkers: 2,
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/plain-equality.ts'],
    typecheck: { enabled: false },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
  },
})

export default config
