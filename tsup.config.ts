import { writeFileSync } from 'node:fs'
import { defineConfig, type Options } from 'tsup'
import { rulebookJsonSchema } from './src/rulebook/json-schema.js'

const config: Options | Options[] | ((options: Options) => Options | Options[] | Promise<Options | Options[]>) =
  defineConfig({
    entry: {
      index: 'src/index.ts',
      view: 'src/view/index.ts',
      simulation: 'src/simulation/index.ts',
      testing: 'src/testing/index.ts',
    },
    format: ['esm', 'cjs'],
    target: 'es2020',
    platform: 'neutral',
    splitting: true,
    treeshake: true,
    clean: true,
    // What editors are pointed to: the same schema as `rulebookJsonSchema()` gives.
    onSuccess: async () => {
      writeFileSync('dist/rulebook.schema.json', `${JSON.stringify(rulebookJsonSchema(), null, 2)}\n`)
    },
    // TypeScript 6 deprecates an option that tsup sets by itself when it builds the declarations.
    dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  })

export default config
