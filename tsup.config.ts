import { defineConfig, type Options } from 'tsup'

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
    // TypeScript 6 deprecates an option that tsup sets by itself when it builds the declarations.
    dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  })

export default config
