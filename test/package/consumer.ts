import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './scratch.js'

/** The names that an entry exports at run time, in a module system. */
export function namesOf(scratch: string, entry: string, system: 'esm' | 'cjs'): readonly string[] {
  const print = 'console.log(JSON.stringify(Object.keys(entry).sort()))'
  const [type, load] =
    system === 'esm'
      ? ['module', `import * as entry from '${entry}'`]
      : ['commonjs', `const entry = require('${entry}')`]
  return JSON.parse(run(process.execPath, [`--input-type=${type}`, '-e', `${load}; ${print}`], scratch))
}

/** What a JSON file of the package holds, as a module system loads it. */
export function jsonOf(scratch: string, entry: string, system: 'esm' | 'cjs'): string {
  const [type, load] =
    system === 'esm'
      ? ['module', `import data from '${entry}' with { type: 'json' }`]
      : ['commonjs', `const data = require('${entry}')`]
  const program = `${load}; console.log(JSON.stringify(data))`
  return run(process.execPath, ['--no-warnings', `--input-type=${type}`, '-e', program], scratch).trim()
}

/** Each resolution that a consumer may compile with, and the files that it compiles. */
const RESOLUTIONS = {
  node10: { module: 'CommonJS', files: ['consumer.ts'] },
  node16: { module: 'Node16', files: ['consumer.mts', 'consumer.cts'] },
  bundler: { module: 'ESNext', files: ['consumer.mts'] },
} as const

/** A compiler: its version, and where its `tsc` is. */
export interface Compiler {
  readonly version: string
  readonly path: string
}

/**
 * Compiles a consumer, in each resolution, ESM and CommonJS: each name of each entry has to be declared, and none as
 * `any`. The declarations of the package are checked too; those of other packages are not ours.
 */
export function typeErrors(
  scratch: string,
  { version, path }: Compiler,
  name: string,
  entries: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const text = consumerOf(entries)
  for (const file of ['consumer.ts', 'consumer.mts', 'consumer.cts']) writeFileSync(join(scratch, file), text)
  return Object.entries(RESOLUTIONS).flatMap(([moduleResolution, { module, files }]) => {
    const compilerOptions = {
      module,
      moduleResolution,
      // TypeScript 6 takes node10 only from those who say that they know that it goes.
      ...(version.startsWith('6.') ? { ignoreDeprecations: '6.0' } : {}),
      target: 'ES2020',
      lib: ['ES2020'],
      types: [],
      strict: true,
      skipLibCheck: false,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      noEmit: true,
    }
    writeFileSync(join(scratch, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }))
    return ours(compile(scratch, path), name).map((line) => `${moduleResolution}: ${line}`)
  })
}

function compile(scratch: string, compiler: string): string {
  try {
    return run(process.execPath, [compiler, '--project', '.', '--pretty', 'false'], scratch)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

function ours(printed: string, name: string): readonly string[] {
  return printed
    .split('\n')
    .filter((line) => line.includes('error TS'))
    .filter((line) => /^(error|consumer\.|tsconfig\.)/.test(line) || line.includes(`node_modules/${name}/`))
}

/** A program that uses each name of each entry. */
function consumerOf(entries: ReadonlyMap<string, readonly string[]>): string {
  const parts = [...entries].map(([entry, names], index) => {
    const union = names.map((name) => `'${name}'`).join(' | ')
    return [
      `import * as entry${index} from '${entry}'`,
      `export const declared${index}: Record<${union}, unknown> = entry${index}`,
      `export const untyped${index}: [AnyOf<typeof entry${index}>] extends [never] ? 'none' : AnyOf<typeof entry${index}> = 'none'`,
    ].join('\n')
  })
  const types = [
    'type IsAny<T> = 0 extends 1 & T ? true : false',
    'type AnyOf<M> = { [K in keyof M]: IsAny<M[K]> extends true ? K : never }[keyof M]',
  ]
  return [...parts, ...types, ''].join('\n')
}
