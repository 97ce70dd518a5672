/**
 * Bundles the benchmark and runs the bundle in its own Node process, because a loader that compiles on the fly would
 * distort the figures. Only the repository's own code is bundled; dependencies run as installed.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'tsup'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'baolei-bench-'))

try {
  await build({
    config: false,
    entry: ['run', 'lane', 'peak-memory'].map((name) => join(root, `test/bench/${name}.ts`)),
    outDir: folder,
    outExtension: () => ({ js: '.mjs' }),
    format: 'esm',
    target: 'node20',
    platform: 'node',
    skipNodeModulesBundle: true,
    silent: true,
  })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  const run = (name: string, args: readonly string[]): number =>
    spawnSync(process.execPath, ['--expose-gc', join(folder, name), ...args], { cwd: root, stdio: 'inherit' }).status ??
    1
  process.exitCode = run('run.mjs', ['--root', root, ...process.argv.slice(2)])
} finally {
  rmSync(folder, { recursive: true, force: true })
}
