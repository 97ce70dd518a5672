/**
 * Loaded into every Node process of a command: when a process ends, it writes its peak in bytes into a folder.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

// The peak of this program alone, if the kernel reports it; the usage that Node reports may include the parent process.
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
