/**
 * Bundles the benchmark and runs the bundle in its own Node process, because a loader that compiles on the fly would
 * distort the figures. Only the repository's own code is bundled; dependencies run as installed.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'tsup'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'baolei-bench-'))

/** The last commit before rules were compiled: what is said to be faster since is compared with its code. */
const BEFORE = '6caaad0a7fd9e3c273147ad1089a48012528f9f8'

/** Lays out the code before, and its contestants. Returns their program; undefined where the history lacks the commit. */
function layBefore(): string | undefined {
  const git = { cwd: root, maxBuffer: 1e9 }
  const archive = spawnSync('git', ['archive', BEFORE, 'src', 'test/lifecycle/doors.ts', 'test/bench/roster.ts'], git)
  const to = join(folder, 'code-before')
  mkdirSync(to)
  if (archive.status !== 0 || spawnSync('tar', ['-x', '-C', to], { input: archive.stdout }).status !== 0) {
    console.error('The history of this repository lacks the code before: nothing is compared with it.')
    return undefined
  }
  for (const name of ['before', 'duty-query', 'race']) {
    cpSync(join(root, `test/bench/${name}.ts`), join(to, `test/bench/${name}.ts`))
  }
  return join(to, 'test/bench/before.ts')
}

const bundle = (entry: string[]): Promise<void> =>
  build({
    config: false,
    entry,
    outDir: folder,
    outExtension: () => ({ js: '.mjs' }),
    format: 'esm',
    target: 'node20',
    platform: 'node',
    skipNodeModulesBundle: true,
    silent: true,
  })

try {
  await bundle(['run', 'lane', 'peak-memory'].map((name) => join(root, `test/bench/${name}.ts`)))
  const before = layBefore()
  if (before !== undefined) await bundle([before])
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  const run = (name: string, args: readonly string[]): number =>
    spawnSync(process.execPath, ['--expose-gc', join(folder, name), ...args], { cwd: root, stdio: 'inherit' }).status ??
    1
  process.exitCode = run('run.mjs', ['--root', root, ...process.argv.slice(2)])
} finally {
  rmSync(folder, { recursive: true, force: true })
}
