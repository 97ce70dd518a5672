import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type ts from 'typescript'
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

/** A compiler: its version, and the folder of its package. */
export interface Compiler {
  readonly version: string
  readonly folder: string
}

/**
 * Compiles a consumer, in each resolution, ESM and CommonJS: each name of each entry has to be declared, and none as
 * `any`. The declarations of the package are checked too, which `skipLibCheck` would not; those of other packages are
 * not ours, and to check them would take most of the time.
 */
export function typeErrors(
  scratch: string,
  { version, folder }: Compiler,
  name: string,
  entries: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const compiler: typeof ts = createRequire(import.meta.url)(folder)
  const text = consumerOf(entries)
  for (const file of ['consumer.ts', 'consumer.mts', 'consumer.cts']) writeFileSync(join(scratch, file), text)
  return Object.entries(RESOLUTIONS).flatMap(([moduleResolution, { module, files }]) => {
    const { options, errors } = compiler.convertCompilerOptionsFromJson(
      {
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
      },
      scratch,
    )
    const program = compiler.createProgram({ rootNames: files.map((file) => join(scratch, file)), options })
    const own = program.getSourceFiles().filter(({ fileName }) => isOurs(fileName, scratch, name))
    const found = [
      ...errors,
      ...program.getOptionsDiagnostics(),
      ...program.getGlobalDiagnostics(),
      ...own.flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]),
    ]
    return found.map((one) => `${moduleResolution}: ${compiler.formatDiagnostic(one, HOST)}`)
  })
}

const HOST: ts.FormatDiagnosticsHost = {
  getCanonicalFileName: (file) => file,
  getCurrentDirectory: () => '',
  getNewLine: () => '\n',
}

function isOurs(file: string, scratch: string, name: string): boolean {
  const others = /\/node_modules\/(?!.*\/node_modules\/)/.exec(file)
  return others === null ? file.startsWith(scratch) : file.slice(others.index).startsWith(`/node_modules/${name}/`)
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
