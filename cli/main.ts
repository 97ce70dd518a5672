#!/usr/bin/env node
import { writeFileSync } from 'node:fs'
import { run } from './run.js'

// Whoever reads only the head of what is printed closes the pipe.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})
const argv = process.argv.slice(2)
const testing = argv[0] === 'test' ? await import('baolei/testing').catch(() => undefined) : undefined
const { code, text, file, problem = '' } = run(argv, testing)
if (file !== undefined) writeFileSync(file.path, file.text)
process.stdout.write(text)
process.stderr.write(problem)
process.exitCode = code
