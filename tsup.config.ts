import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { defineConfig, type Options } from 'tsup'
import ts from 'typescript'
import { rulebookJsonSchema } from './src/rulebook/json-schema.js'

type Plugin = NonNullable<Options['esbuildPlugins']>[number]

/** Each module stays a file of its own; a JSON file goes into the module that imports it. */
const filePerModule: Plugin = {
  name: 'file-per-module',
  setup(build) {
    build.onResolve({ filter: /^\.{1,2}\/.*\.js$/ }, ({ path }) => ({ path, external: true }))
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
    rootDir: 'src',
    outDir,
    types: [],
  }
  const { fileNames, options } = ts.parseJsonConfigFileContent({ compilerOptions, include: ['src'] }, ts.sys, '.')
  ts.createProgram(fileNames, options).emit()
}

const each: Options = {
  entry: ['src/**/*.ts'],
  target: 'es2020',
  platform: 'neutral',
  splitting: false,
  esbuildPlugins: [filePerModule],
}

const config: (options: Options) => Options[] = () => {
  rmSync('dist', { recursive: true, force: true })
  mkdirSync('dist/cjs', { recursive: true })
  writeFileSync('dist/cjs/package.json', '{ "type": "commonjs" }\n')
  // What editors are pointed to: the same schema as `rulebookJsonSchema()` gives.
  writeFileSync('dist/rulebook.schema.json', `${JSON.stringify(rulebookJsonSchema(), null, 2)}\n`)
  declarations('dist/esm')
  cpSync('dist/esm', 'dist/cjs', { recursive: true })
  return [
    { ...each, format: 'esm', outDir: 'dist/esm' },
    { ...each, format: 'cjs', outDir: 'dist/cjs', outExtension: () => ({ js: '.js' }) },
  ]
}

export default defineConfig(config)
