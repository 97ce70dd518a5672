/**
 * `npm test`: runs all stages, two at a time, and prints of each what it printed and how long it took. Every stage
 * runs, whatever the others find; ends with 1 if one failed.
 */
import { spawn } from 'node:child_process'

// The unit tests take as long as all the others; they use both cores where nothing else does.
const LANES = [['unit'], ['types', 'package', 'verify', 'trace', 'unused', 'lint']] as const

const failed: string[] = []

function runStage(stage: string): Promise<void> {
  const started = performance.now()
  const printed: Buffer[] = []
  const child = spawn('npm', ['run', '--silent', stage], {
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  })
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => printed.push(part))
  return new Promise((done) => {
    child.on('close', (code) => {
      if (code !== 0) failed.push(stage)
      const seconds = Math.round((performance.now() - started) / 1000)
      console.log(
        `\n${code === 0 ? 'ok    ' : 'FAILED'}  ${stage} (${seconds} s)\n${Buffer.concat(printed).toString()}`,
      )
      done()
    })
  })
}

async function runLane(stages: readonly string[]): Promise<void> {
  for (const stage of stages) await runStage(stage)
}

await Promise.all(LANES.map(runLane))
console.log(failed.length === 0 ? 'all stages passed' : `failed: ${failed.join(', ')}`)
process.exitCode = failed.length === 0 ? 0 : 1
