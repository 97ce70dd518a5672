import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PROGRAM = 'examples/city/main.ts'
const STARTS = 5

/** The peak memory of `npm start`, in megabytes of a million bytes, and its time. */
export interface Memory {
  /** The process that runs the example. */
  readonly program: number
  /** The same in the start with the highest peak. */
  readonly most: number
  /** The sum of the peaks of all Node processes, npm and the loader too. */
  readonly all: number
  readonly seconds: number
}

interface Peak {
  readonly program: string
  readonly bytes: number
}

/**
 * The median of five starts, because the program does not control the garbage collector and now and then a start
 * needs a fifth more. Returns a reason where memory cannot be measured.
 */
export function measureStart(root: string, hook: URL): Memory | string {
  const starts: Omit<Memory, 'most'>[] = []
  for (let start = 0; start < STARTS; start += 1) {
    const measured = startOnce(root, hook)
    if (typeof measured === 'string') return measured
    starts.push(measured)
  }
  starts.sort((a, b) => a.program - b.program)
  const [median, most] = [starts[Math.floor(STARTS / 2)], starts[STARTS - 1]]
  return median === undefined || most === undefined ? 'nothing was started' : { ...median, most: most.program }
}

/** Runs `npm start -- --json` and reads the peaks that its processes wrote. */
function startOnce(root: string, hook: URL): Omit<Memory, 'most'> | string {
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
