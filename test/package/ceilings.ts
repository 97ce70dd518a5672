import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import nodeResolve from '@rollup/plugin-node-resolve'
import { build, transform } from 'esbuild'
import { rollup } from 'rollup'
import { lessons } from '../../src/source/lessons.js'
import { reasonKindLabels } from '../../src/view/words.js'
import shipped from '../../src/xining-2024/rulebook.json'

/** A text that only one part of the package holds, and the entry that brings this part. */
const TELLTALES = {
  lint: { text: 'band-overlap', entry: '/lint' },
  'the default rulebook': { text: shipped.label['zh-CN'], entry: '/xining-2024' },
  'the words of the view': { text: reasonKindLabels['not-possible']['zh-CN'], entry: '/view' },
  'the clause register': { text: lessons['L1.1'].gist['zh-CN'], entry: '/source' },
  'the lifecycle': { text: 'pass-first-check', entry: '' },
} as const
type Part = keyof typeof TELLTALES

interface Bundle {
  readonly names: readonly string[]
  readonly entry: string
  /** Minified and compressed, with everything that it imports, in thousands of bytes. */
  readonly ceiling: number
  readonly withoutPackages: readonly string[]
  readonly withoutParts: readonly Part[]
}

const SELDOM = ['xstate', 'immer', '@noble/hashes', 'fast-check']
const DATES = ['date-fns', '@date-fns/utc']
const BUNDLES: readonly Bundle[] = [
  {
    names: ['civilDate'],
    entry: '',
    ceiling: 1,
    withoutPackages: [...SELDOM, ...DATES, 'zod'],
    withoutParts: ['lint', 'the default rulebook', 'the words of the view', 'the clause register', 'the lifecycle'],
  },
  {
    names: ['assessFortress', 'parseFortressReadings'],
    entry: '',
    ceiling: 13,
    withoutPackages: [...SELDOM, 'zod'],
    withoutParts: ['lint', 'the default rulebook', 'the words of the view', 'the clause register', 'the lifecycle'],
  },
  {
    names: ['dutiesOf'],
    entry: '/duties',
    ceiling: 20,
    withoutPackages: SELDOM,
    withoutParts: ['lint', 'the default rulebook', 'the words of the view', 'the clause register', 'the lifecycle'],
  },
  {
    names: ['openCase', 'record'],
    entry: '',
    ceiling: 80,
    withoutPackages: SELDOM,
    withoutParts: ['lint', 'the default rulebook', 'the words of the view', 'the clause register'],
  },
  {
    names: ['viewCase'],
    entry: '/view',
    // The sentences that a case can need, in two languages, weigh 26 of these; those of other rooms, the titles of forms and
    // the parsers of events, which only `explain`, `formOf` and `record` need, are left out.
    ceiling: 98,
    withoutPackages: [...SELDOM, 'zod'],
    // The view words what a citation rests on, so the register belongs to it.
    withoutParts: ['lint', 'the default rulebook'],
  },
]

interface Bundled {
  readonly code: string
  readonly modules: readonly string[]
}

async function byEsbuild(file: string): Promise<Bundled> {
  const { outputFiles, metafile } = await build({
    entryPoints: [file],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2020',
    charset: 'utf8',
    write: false,
    metafile: true,
    logLevel: 'silent',
  })
  const used = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.entries(inputs))
  const modules = used.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path)
  return { code: outputFiles.map(({ text }) => text).join(''), modules }
}

async function byRollup(file: string): Promise<Bundled> {
  const bundle = await rollup({ input: file, plugins: [nodeResolve({ browser: true })], onwarn: () => undefined })
  const { output } = await bundle.generate({ format: 'es' })
  const chunks = output.filter((one) => one.type === 'chunk')
  const used = chunks.flatMap(({ modules }) => Object.entries(modules))
  const modules = used.filter(([, { renderedLength }]) => renderedLength > 0).map(([path]) => path)
  const code = chunks.map((chunk) => chunk.code).join('')
  const minified = await transform(code, { minify: true, format: 'esm', target: 'es2020', charset: 'utf8' })
  return { code: minified.code, modules }
}

const BUNDLERS = { esbuild: byEsbuild, Rollup: byRollup }

/** Bundles from the packed package, in a scratch project; gives what is over its ceiling, and what has no business there. */
export async function ceilingProblems(scratch: string, name: string): Promise<readonly string[]> {
  const problems: string[] = []
  for (const [bundler, bundle] of Object.entries(BUNDLERS)) {
    for (const one of BUNDLES) {
      const what = `${one.names.join(' + ')} by ${bundler}`
      const file = join(scratch, 'bundle.mjs')
      writeFileSync(file, `export { ${one.names.join(', ')} } from '${name}${one.entry}'\n`)
      const { code, modules } = await bundle(file)
      const size = gzipSync(code).length / 1000
      console.log(`        ${what}: ${size.toFixed(1)} of ${one.ceiling} kB`)
      if (size > one.ceiling) problems.push(`${what}: ${size.toFixed(2)} kB, more than ${one.ceiling}`)
      const packages = one.withoutPackages.filter((each) =>
        modules.some((path) => path.includes(`node_modules/${each}/`)),
      )
      const parts = one.withoutParts.filter((part) => code.includes(TELLTALES[part].text))
      problems.push(...[...packages, ...parts].map((each) => `${what}: brings ${each}`))
    }
  }
  for (const [part, { text, entry }] of Object.entries(TELLTALES)) {
    const file = join(scratch, 'bundle.mjs')
    writeFileSync(file, `export * from '${name}${entry}'\n`)
    const { code } = await byEsbuild(file)
    if (!code.includes(text)) problems.push(`${name}${entry} no longer holds what tells ${part}: ${text}`)
  }
  return problems
}
