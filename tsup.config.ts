import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { defineConfig, type Options } from 'tsup'
import ts from 'typescript'
import { rulebookJsonSchema } from './src/rulebook/json-schema.js'

/*
 * What entries share is a chunk of its own, and each constant is marked as pure, so that a bundler drops what is not
 * used from within a chunk. Measured (kB are min + gzip by esbuild; CPU of a cold import of `baolei`, of which zod alone
 * takes 100 ms):
 *
 *                                     assessFortress  record  viewCase    import   require
 *   chunks, constants not marked             52         73      135       170 ms    166 ms
 *   a file per module                        12         73       98       308 ms    331 ms
 *   chunks, constants marked                 12         73       96       153 ms    149 ms
 */

type Plugin = NonNullable<Options['esbuildPlugins']>[number]

/** What bundlers drop by themselves when nobody uses it: literals, functions, names, and lists and objects of these. */
function isPlain(value: ts.Expression): boolean {
  if (ts.isAsExpression(value) || ts.isSatisfiesExpression(value) || ts.isParenthesizedExpression(value))
    return isPlain(value.expression)
  if (ts.isArrayLiteralExpression(value)) return value.elements.every(isPlain)
  if (ts.isObjectLiteralExpression(value))
    return value.properties.every(
      (one) =>
        ts.isShorthandPropertyAssignment(one) ||
        ts.isMethodDeclaration(one) ||
        (ts.isPropertyAssignment(one) && !ts.isComputedPropertyName(one.name) && isPlain(one.initializer)),
    )
  return ts.isLiteralExpression(value) || ts.isFunctionLike(value) || ts.isIdentifier(value)
}

/** A module's text in which each constant is made in a call that is marked as pure. */
function withPureConstants(path: string): string {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2020)
  return file.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .reduceRight((text, { initializer }) => {
      if (initializer === undefined || isPlain(initializer)) return text
      const [start, end] = [initializer.getStart(file), initializer.end]
      return `${text.slice(0, start)}/*@__PURE__*/ (() => (${text.slice(start, end)}))()${text.slice(end)}`
    }, file.text)
}

const pureConstants: Plugin = {
  name: 'pure-constants',
  setup(build) {
    build.onLoad({ filter: /\/src\/.*\.ts$/ }, ({ path }) => ({ contents: withPureConstants(path), loader: 'ts' }))
  },
}

/** Writes the declarations of all modules. It does not check them: `npm run types` does. */
function declarations(outDir: string): void {
  const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile)
  const compilerOptions = {
    ...config.compilerOptions,
    noEmit: false,
    emitDeclarationOnly: true,
    noCheck: true,
    incremental: false,
    rootDir: 'src',
    outDir,
    types: [],
  }
  const { fileNames, options } = ts.parseJsonConfigFileContent({ compilerOptions, include: ['src'] }, ts.sys, '.')
  ts.createProgram(fileNames, options).emit()
}

const each: Options = {
  // @date-fns/utc does work on import: what uses it is a chunk of its own, which falls away where no day is computed.
  entry: ['src/index.ts', 'src/*/index.ts', 'src/core/calendar.ts'],
  target: 'es2020',
  platform: 'neutral',
  splitting: true,
  esbuildPlugins: [pureConstants],
}

const BUNDLED = ['commander', 'csv-parse']

/** The command line: it imports the package by its public entries, and brings its own parser of arguments. */
const commandLine: Options = {
  entry: { cli: 'cli/main.ts', 'cli-worker': 'cli/worker.ts' },
  format: 'esm',
  outDir: 'dist',
  outExtension: () => ({ js: '.mjs' }),
  target: 'node20',
  platform: 'node',
  splitting: false,
  noExternal: BUNDLED,
  external: [/^baolei(\/|$)/],
  // That parser is CommonJS.
  banner: {
    js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
  },
}

const config: (options: Options) => Options[] = () => {
  rmSync('dist', { recursive: true, force: true })
  mkdirSync('dist/cjs', { recursive: true })
  writeFileSync('dist/cjs/package.json', '{ "type": "commonjs" }\n')
  // What editors are pointed to: the same schema as `rulebookJsonSchema()` gives.
  writeFileSync('dist/rulebook.schema.json', `${JSON.stringify(rulebookJsonSchema(), null, 2)}\n`)
  // The licenses of what the command line brings ask to go with it.
  const licenses = BUNDLED.map((name) => `${name}\n\n${readFileSync(`node_modules/${name}/LICENSE`, 'utf8')}`)
  writeFileSync('dist/cli.licenses.txt', licenses.join('\n'))
  declarations('dist/esm')
  cpSync('dist/esm', 'dist/cjs', { recursive: true })
  return [
    { ...each, format: 'esm', outDir: 'dist/esm' },
    { ...each, format: 'cjs', outDir: 'dist/cjs', outExtension: () => ({ js: '.js' }) },
    commandLine,
  ]
}

export default defineConfig(config)
