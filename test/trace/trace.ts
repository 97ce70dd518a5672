/**
 * The traceability page: each clause, the symbols that carry it, the tests that exercise it. Read from the code's
 * data and from the titles of tests. Ends with 1 if a clause of M, A, R or L lacks either, or a citation names
 * nothing. `--json` prints it all.
 */
import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { readSources } from '../house/source-file.js'
import { carriersOf, type Exports } from './carriers.js'
import { isComplete, matrixOf, summaryOf, tableOf } from './matrix.js'
import { tagsOf } from './tags.js'

const root = fileURLToPath(new URL('../..', import.meta.url))

async function exportsOf(path: string): Promise<Exports> {
  const module: Exports = await import(pathToFileURL(path).href)
  return module
}

const rooms = readdirSync(`${root}/src`, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(`${root}/src/${entry.name}/index.ts`))
  .map((entry) => `${root}/src/${entry.name}/index.ts`)
  .sort()
const face = `${root}/src/index.ts`
const register = `${root}/src/source/index.ts`
const carrying = [...rooms.filter((path) => path !== register), ...(existsSync(face) ? [face] : [])]

const carriers = carriersOf(await Promise.all(carrying.map(exportsOf)), await exportsOf(register))
const tests = readSources(root, ['test']).filter((file) => file.path.endsWith('.test.ts'))
const matrix = matrixOf(carriers, tests.flatMap(tagsOf))

if (process.argv.includes('--json')) console.log(JSON.stringify(matrix, null, 2))
else console.log(`${tableOf(matrix)}\n\n${summaryOf(matrix)}`)
process.exitCode = isComplete(matrix) ? 0 : 1
