#!/usr/bin/env node
import { writeFileSync } from 'node:fs'
import { run } from './run.js'

// Whoever reads only the head of what is printed closes the pipe.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})
const { code, text, file, problem = '' } = run(process.argv.slice(2))
if (file !== undefined) writeFileSync(file.path, file.text)
process.stdout.write(text)
process.stderr.write(problem)
process.exitCode = code
