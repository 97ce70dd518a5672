/**
 * Loaded into every Node process of a command: each writes down its own peak when it ends, in bytes, under the folder
 * that it is given.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

// Where the kernel tells it, the peak of this program alone; the usage that Node reports may count the process that
// it was forked from.
function peak(): number {
  try {
    const line = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))
    if (line !== null) return Number(line[1]) * 1024
  } catch {
    // Not Linux.
  }
  return process.resourceUsage().maxRSS * 1024
}

const folder = process.env.PEAK_MEMORY_FOLDER
if (folder !== undefined) {
  process.on('exit', () => {
    const report = { program: process.argv[1] ?? '', bytes: peak() }
    writeFileSync(join(folder, `${process.pid}.json`), JSON.stringify(report))
  })
}
