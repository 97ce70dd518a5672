import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** A sweep of generated villages in two worker threads, as `npm run nation` does it. */
export interface NationTimes {
  readonly villages: number
  readonly seconds: number
  readonly cpuSeconds: number
  /** The most that the process took with its workers, in millions of bytes. */
  readonly memory: number
}

// Memory does not grow with the villages, but for a number each, and most of the time goes into generating them.
const VILLAGES = 20_000

/** Runs `npm run nation` with fewer villages than the country has. Returns a reason where it cannot be measured. */
export function measureNation(root: string): NationTimes | string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', join(root, 'examples/nation/main.ts'), '--json', '--villages', String(VILLAGES)],
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8', maxBuffer: 64 * 2 ** 20 },
  )
  if (status !== 0) return `npm run nation ended with ${status}: ${stderr.trim().split('\n').slice(-3).join(' / ')}`
  const { villages, seconds, cpuSeconds, memory } = JSON.parse(stdout) as NationTimes
  return { villages, seconds, cpuSeconds, memory }
}
