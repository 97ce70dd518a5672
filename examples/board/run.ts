/**
 * `npm run board` serves the board on this machine; `npm run board -- --build` writes it to `examples/board/dist`.
 * Installs what the board needs where that is missing or of an earlier lock, and builds the library where that has not
 * been done.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
const root = fileURLToPath(new URL('../..', import.meta.url))

function run(command: string, given: readonly string[], cwd: string): void {
  const { status } = spawnSync(command, given, { cwd, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

const since = (file: string): number => statSync(`${here}${file}`, { throwIfNoEntry: false })?.mtimeMs ?? 0
if (since('node_modules/.package-lock.json') < since('package-lock.json')) run('npm', ['ci', '--silent'], here)
if (!existsSync(`${root}dist/esm`)) run('npm', ['run', 'build'], root)
const rest = process.argv.slice(2).filter((one) => one !== '--build')
run('npx', ['vite', ...(process.argv.includes('--build') ? ['build'] : []), ...rest], here)
