/**
 * The traceability page: each clause, the symbols that carry it, the tests that exercise it, from the data that the
 * files of `src` export and from the titles of tests. Exit code 1 if a clause of M, A, R or L lacks either, or a
 * citation names nothing. `--json` prints it all.
 */
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

// The register describes the clauses, so it does not carry them. The faces only repeat what the files export.
const register = 'src/source/'
const carrying = readSources(root, ['src'])
  .map(({ path }) => path)
  .filter((path) => !path.startsWith(register) && (path === 'src/xining-2024/index.ts' || !path.endsWith('/index.ts')))

const modules = await Promise.all(carrying.map((path) => exportsOf(`${root}/${path}`)))
const carriers = carriersOf(modules, await exportsOf(`${root}/${register}index.ts`))
const tests = readSources(root, ['test']).filter((file) => file.path.endsWith('.test.ts'))
const matrix = matrixOf(carriers, tests.flatMap(tagsOf))

if (process.argv.includes('--json')) console.log(JSON.stringify(matrix, null, 2))
else console.log(`${tableOf(matrix)}\n\n${summaryOf(matrix)}`)
process.exitCode = isComplete(matrix) ? 0 : 1
