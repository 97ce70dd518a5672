import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PROGRAM = 'examples/city/main.ts'

/** The peak memory of `npm start`, in megabytes of a million bytes, and how long it took. */
export interface Memory {
  /** The process that runs the example. */
  readonly program: number
  /** The peaks of all Node processes together, npm and the loader too. */
  readonly all: number
  readonly seconds: number
}

interface Peak {
  readonly program: string
  readonly bytes: number
}

/** Runs `npm start -- --json` and reads what each of its processes wrote down; says why where it cannot be measured. */
export function measureStart(root: string, hook: URL): Memory | string {
  if (!existsSync(join(root, PROGRAM))) return `there is no ${PROGRAM}`
  const folder = mkdtempSync(join(tmpdir(), 'baolei-memory-'))
  try {
    const start = performance.now()
    const { status, stderr } = spawnSync('npm', ['start', '--silent', '--', '--json'], {
      cwd: root,
      env: { ...process.env, NODE_OPTIONS: `--import=${hook.href}`, PEAK_MEMORY_FOLDER: folder },
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
    })
    const seconds = (performance.now() - start) / 1000
    if (status !== 0) return `npm start ended with ${status}: ${stderr.trim().split('\n').slice(-3).join(' / ')}`
    const peaks = readdirSync(folder).map((file): Peak => JSON.parse(readFileSync(join(folder, file), 'utf8')))
    const own = peaks.filter(({ program }) => program.endsWith('main.ts')).map(({ bytes }) => bytes)
    if (own.length === 0) return `none of ${peaks.length} processes ran ${PROGRAM}`
    const all = peaks.reduce((sum, { bytes }) => sum + bytes, 0)
    return { program: Math.max(...own) / 1e6, all: all / 1e6, seconds }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
