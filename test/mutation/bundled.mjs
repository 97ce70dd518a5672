// A plugin of Stryker, which loads it without a TypeScript loader: hence JavaScript.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Script } from 'node:vm'
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin'
import { DryRunStatus, determineHitLimitReached, MutantRunStatus, TestStatus } from '@stryker-mutator/api/test-runner'
import { build } from 'esbuild'
import { fewRuns } from './few-runs.mjs'
import { collects, expect } from './stand-in.mjs'

// They compile, draw whole lives, measure time, or keep what they expect in a file: too slow for each mutant, or no work of this runner.
const LEFT_OUT = [
  'core/must-not-compile',
  'rulebook-examples/simulation',
  'rulebook/large-input',
  'duties/cost',
  'lifecycle/order',
]
// They count what came up, and twenty examples are too few for that.
const NEED_MORE_RUNS = ['the schema and the parser never part']
const DURATIONS = 'mutation-durations.json'
globalThis.__stryker__ ??= {}
const standIns = { 'fast-check': fewRuns }
const here = createRequire(pathToFileURL(resolve('package.json')))

function testFiles() {
  const folders = process.env.MUTATED_TESTS.split(',')
  return folders.flatMap((folder) =>
    readdirSync(join('test', folder), { recursive: true })
      .map((name) => `${folder}/${name}`)
      .filter((name) => name.endsWith('.test.ts') && !LEFT_OUT.includes(name.slice(0, -'.test.ts'.length)))
      .sort()
      .map((name) => `./test/${name}`),
  )
}

/** A module that makes anew in each test of the first run what the original makes once: else the first test alone would count as one that uses it. */
function forgetting(path) {
  const names = [...readFileSync(path, 'utf8').matchAll(/^export function (\w+)/gm)].map(([, name]) => name)
  const original = JSON.stringify(`${path}?original`)
  return [
    `import * as original from ${original}`,
    'const anew = (make) => { let since = test.count; let known = make(); return (...from) => {',
    '  if (since !== test.count) { since = test.count; known = make() }',
    '  return known(...from) } }',
    ...names.map((name) => `export const ${name} = (derive) => anew(() => original.${name}(derive))`),
  ].join('\n')
}

const asInTheProject = {
  name: 'as in the project',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^baolei(\/|$)/ }, ({ path }) => ({
      path: resolve(`src${path.slice('baolei'.length)}/index.ts`),
    }))
    onResolve({ filter: /\?original$/ }, ({ path }) => ({ path: path.replace('?original', ''), suffix: '?original' }))
    onLoad({ filter: /\/(core\/lazy|assessment\/remember)\.ts$/ }, ({ path, suffix }) =>
      suffix === '?original' ? undefined : { contents: forgetting(path), loader: 'ts', resolveDir: resolve('.') },
    )
    onLoad({ filter: /\/(test|examples)\/.*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
      loader: 'ts',
    }))
  },
}

/** One script of all these files and what they import, to be run again and again. */
async function scriptOf(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: resolve('.'), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    plugins: [asInTheProject],
    logLevel: 'error',
  })
  const text = `(function (require, module, exports, file, test) {${outputFiles[0].text}\n})`
  return new Script(text).runInThisContext()
}

/**
 * Runs tests without vitest: all of them are one script, and running it anew is a fraction of what starting vitest takes, which would have to load
 * everything for each mutant. So every mutant meets modules that nobody has used, and may be active while they load.
 */
class Bundled {
  static inject = []
  ns = globalThis.__stryker__
  test = { count: 0 }
  killsOf = new Map()

  capabilities() {
    return { reloadEnvironment: true }
  }

  async init() {
    const setUp = await scriptOf("import './test/plain-equality.ts'")
    this.load(setUp)
    this.script = await scriptOf(
      testFiles()
        .map((path) => `file(${JSON.stringify(path)}); require(${JSON.stringify(path)})`)
        .join('\n'),
    )
  }

  /** The tests of a script, freshly loaded. */
  load(script) {
    const { tests, file, describe, it, beforeEach } = collects()
    const vitest = { describe, it, test: it, beforeEach, expect }
    const require = (name) => (name === 'vitest' ? vitest : (standIns[name] ?? here(name)))
    const module = { exports: {} }
    script(require, module, module.exports, file, this.test)
    return tests.filter(({ id }) => !NEED_MORE_RUNS.some((name) => id.includes(name)))
  }

  async dryRun() {
    Object.assign(this.ns, { activeMutant: undefined, mutantCoverage: undefined, currentTestId: undefined })
    const results = []
    try {
      for (const { id, name, run } of this.load(this.script)) {
        this.test.count += 1
        this.ns.currentTestId = id
        const began = performance.now()
        const failureMessage = await run()
        const one = { id, name, timeSpentMs: performance.now() - began, startPosition: undefined }
        this.ns.currentTestId = undefined
        results.push(
          failureMessage === undefined
            ? { ...one, status: TestStatus.Success }
            : { ...one, status: TestStatus.Failed, failureMessage },
        )
      }
    } catch (error) {
      return { status: DryRunStatus.Error, errorMessage: error.stack }
    }
    // For a runner that takes over from one that had to be ended.
    writeFileSync(DURATIONS, JSON.stringify(Object.fromEntries(results.map((one) => [one.id, one.timeSpentMs]))))
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage: this.ns.mutantCoverage }
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, sandboxFileName }) {
    Object.assign(this.ns, { activeMutant: activeMutant.id, hitCount: 0, hitLimit })
    this.durations ??= JSON.parse(readFileSync(DURATIONS, 'utf8'))
    const about = basename(sandboxFileName, '.ts')
    const result = await this.verdict(testFilter && new Set(testFilter), this.kills(sandboxFileName), about)
    return determineHitLimitReached(this.ns.hitCount, hitLimit) ?? result
  }

  /** How many mutants of a file each test has killed so far. */
  kills(fileName) {
    const known = this.killsOf.get(fileName) ?? new Map()
    this.killsOf.set(fileName, known)
    return known
  }

  /** The tests that killed most of the file so far go first, then those that name it, then the quick ones, until one fails. */
  async verdict(asked, kills, about) {
    const killed = (failureMessage, ...killedBy) => ({
      status: MutantRunStatus.Killed,
      killedBy,
      failureMessage,
      nrOfTests: 1,
    })
    const sooner = (a, b) => {
      const more = (kills.get(b.id) ?? 0) - (kills.get(a.id) ?? 0)
      if (more !== 0) return more
      const nearer = Number(b.id.includes(about)) - Number(a.id.includes(about))
      return nearer === 0 ? (this.durations[a.id] ?? 0) - (this.durations[b.id] ?? 0) : nearer
    }
    let tests
    try {
      tests = this.load(this.script).filter(({ id }) => asked === undefined || asked.has(id))
    } catch (error) {
      return killed(`cannot be loaded: ${error.message}`)
    }
    for (const { id, run } of tests.sort(sooner)) {
      const failureMessage = await run()
      if (failureMessage === undefined) continue
      kills.set(id, (kills.get(id) ?? 0) + 1)
      return killed(failureMessage, id)
    }
    return { status: MutantRunStatus.Survived, nrOfTests: tests.length }
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'bundled', Bundled)]
