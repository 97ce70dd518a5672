import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { circles, exampleBreaks, forbidden, importsOf, LOWER_ROOMS, packageBreaks, roomBreaks } from './imports.js'
import { longFiles, MOST_LINES, toolNames } from './names.js'
import { constructs, executions, impurities } from './purity.js'
import { readSources, type SourceFile } from './source-file.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const src = readSources(root, ['src'])
const examples = readSources(root, ['examples'])
const all = [...src, ...readSources(root, ['test']), ...examples]

// An example with heavy dependencies has a package of its own.
function ownPackages(path: string): readonly string[] {
  const file = join(root, ...path.split('/').slice(0, 2), 'package.json')
  return existsSync(file) ? Object.keys(JSON.parse(readFileSync(file, 'utf8')).devDependencies) : []
}

const manifest: { dependencies: Record<string, string>; peerDependencies: Record<string, string> } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
)
const declared = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.peerDependencies)]

const sample = (text: string, path = 'src/acceptance/sample.ts'): SourceFile => ({ path, text })

describe('the house as it stands', () => {
  it('has files to look at', () => {
    expect(src.map((file) => file.path)).toContain('src/core/citation.ts')
    expect(all.map((file) => file.path)).toContain('test/house/rooms.test.ts')
  })
  it('imports only rooms above', () => expect(roomBreaks(src)).toEqual([]))
  it('lets examples import only what a reader can', () => expect(exampleBreaks(examples, ownPackages)).toEqual([]))
  it('imports only declared packages, nothing of Node', () => expect(packageBreaks(src, declared)).toEqual([]))
  it('has no circle of imports', () => expect(circles(src)).toEqual([]))
  it('reads no clock, chance, process or locale [D1]', () => expect(impurities(src)).toEqual([]))
  it('runs nothing that comes in as data', () => expect(executions(src)).toEqual([]))
  // What describes a package without types of its own says what that package has.
  const written = src.filter(({ path }) => !path.endsWith('.d.ts'))
  it('uses no enum, class, default export, export * or any', () => expect(constructs(written)).toEqual([]))
  it('names nothing after tools', () => expect(toolNames(all)).toEqual([]))
  it('has no file that is too long', () => expect(longFiles(all)).toEqual([]))
})

describe('importsOf', () => {
  it('sees every way to name a module, and nothing in comments or other texts', () => {
    const text = [
      "import a from './a.js'",
      "import type { B } from './b.js'",
      "export { c } from './c.js'",
      "export * from './d.js'",
      "import './e.js'",
      "const f: import('./f.js').F = await import('./g.js')",
      "const h = require('./h.js')",
      "import i = require('./i.js')",
      "// import no from './no.js'",
      'const text = "import no from \'./no.js\'"',
    ].join('\n')
    expect(importsOf(sample(text))).toEqual([
      { specifier: './a.js', line: 1 },
      { specifier: './b.js', line: 2 },
      { specifier: './c.js', line: 3 },
      { specifier: './d.js', line: 4 },
      { specifier: './e.js', line: 5 },
      { specifier: './f.js', line: 6 },
      { specifier: './g.js', line: 6 },
      { specifier: './h.js', line: 7 },
      { specifier: './i.js', line: 8 },
    ])
  })
})

describe('the room rule', () => {
  it.each([
    ['acceptance', 'core'],
    ['ledger', 'duties'],
    ['view', 'ledger'],
    ['testing', 'simulation'],
    ['editor', 'view'],
    ['index', 'ledger'],
    ['core', 'core'],
  ])('lets %s import %s', (from, to) => expect(forbidden(from, to)).toBeUndefined())

  it.each([
    ['core', 'source'],
    ['acceptance', 'lifecycle'],
    ['rulebook', 'nowhere'],
    ['lifecycle', 'view'],
    ['simulation', 'testing'],
    ['view', 'simulation'],
    ['view', 'editor'],
    ['editor', 'simulation'],
    ['index', 'view'],
  ])('does not let %s import %s', (from, to) => expect(forbidden(from, to)).toEqual(expect.any(String)))

  it('finds a lower room, by its line', () => {
    const text = "import { a } from '../core/a.js'\nimport { b } from '../lifecycle/case.js'"
    expect(roomBreaks([sample(text)])).toEqual([
      {
        rule: 'room-order',
        path: 'src/acceptance/sample.ts',
        line: 2,
        what: '../lifecycle/case.js: lifecycle is not above acceptance',
      },
    ])
  })
  it.each(['../rulebook/index.js', '../index.js', './index.js'])('finds the public face %s', (specifier) => {
    expect(roomBreaks([sample(`import { a } from '${specifier}'`)])).toEqual([
      {
        rule: 'room-order',
        path: 'src/acceptance/sample.ts',
        line: 1,
        what: `${specifier}: nothing in src imports a public face`,
      },
    ])
  })
  it('names every room that there is, and no lower room that there is not', () => {
    const rooms = new Set(src.map(({ path }) => path.split('/')[1]).filter((name) => name?.endsWith('.ts') === false))
    expect(LOWER_ROOMS.filter((room) => !rooms.has(room))).toEqual([])
  })
  it('finds a room that is not in the house', () => {
    expect(roomBreaks([sample('', 'src/attic/box.ts')])).toEqual([
      { rule: 'unknown-room', path: 'src/attic/box.ts', line: 1, what: 'attic' },
    ])
  })
})

describe('the other rules', () => {
  it.each(['node:fs', 'fs', 'node:crypto', 'lodash', '@date-fns/other', 'fast-check'])('finds the package %s', (name) =>
    expect(packageBreaks([sample(`import '${name}'`)], declared)).toEqual([
      { rule: 'package', path: 'src/acceptance/sample.ts', line: 1, what: name },
    ]),
  )
  it.each(['zod', '@noble/hashes'])('lets %s pass', (name) =>
    expect(packageBreaks([sample(`import '${name}'`)], declared)).toEqual([]),
  )
  it('lets the entry for tests use fast-check', () =>
    expect(packageBreaks([sample("import 'fast-check'", 'src/testing/a.ts')], declared)).toEqual([]))

  it.each(['../../src/core/date.js', '../../test/a.js', 'zod', 'vitest'])('finds %s in an example', (specifier) =>
    expect(exampleBreaks([sample(`import '${specifier}'`, 'examples/city/a.ts')])).toEqual([
      { rule: 'example', path: 'examples/city/a.ts', line: 1, what: specifier },
    ]),
  )
  it.each(['baolei', 'baolei/view', 'node:fs', './b.js', '../roster/read.js'])('lets an example import %s', (name) =>
    expect(exampleBreaks([sample(`import '${name}'`, 'examples/city/a.ts')])).toEqual([]),
  )

  it('finds a circle, by type or through a third file, once', () => {
    const files = [
      sample("import type { B } from './b.js'", 'src/core/a.ts'),
      sample("export { c } from './c.js'", 'src/core/b.ts'),
      sample("import { a } from './a.js'", 'src/core/c.ts'),
      sample("import { a } from './a.js'", 'src/core/d.ts'),
    ]
    expect(circles(files)).toEqual([
      {
        rule: 'circle',
        path: 'src/core/a.ts',
        line: 1,
        what: 'src/core/a.ts → src/core/b.ts → src/core/c.ts → src/core/a.ts',
      },
    ])
    expect(circles(files.slice(1))).toEqual([])
  })

  it.each([
    ['Date.now()', 'Date.now'],
    ["Date['now']()", 'Date.now'],
    ['globalThis.Date.now()', 'Date.now'],
    ["Date.parse('2024')", 'Date.parse'],
    ['new Date()', 'Date()'],
    ['new Date(2024, 0)', 'Date()'],
    ['Date()', 'Date()'],
    ['new UTCDate()', 'UTCDate() without arguments'],
    ['Math.random()', 'Math.random'],
    ['process.env', 'process.env'],
    ['performance.now()', 'performance.now'],
    ['crypto.randomUUID()', 'crypto.randomUUID'],
    ["new Intl.Collator('zh')", 'Intl.Collator'],
    ["'a'.localeCompare('b')", 'localeCompare'],
    ['(1).toLocaleString()', 'toLocaleString'],
    ["'a'.toLocaleUpperCase()", 'toLocaleUpperCase'],
    ["import { isPast as past } from 'date-fns'", 'date-fns isPast'],
    ["eval('1')", 'eval'],
    ["new Function('return 1')", 'Function'],
  ])('finds the impure %s', (text, what) =>
    expect(impurities([sample(text)])).toEqual([{ rule: 'impure', path: 'src/acceptance/sample.ts', line: 1, what }]),
  )
  it.each([
    ["eval('1')", 'eval'],
    ["const run = eval\nrun('1')", 'eval'],
    ["globalThis.eval('1')", 'eval'],
    ["new Function('return 1')", 'Function'],
    ["Function('return 1')()", 'Function'],
    ["[].map.constructor('return 1')()", 'constructor'],
    ['await import(name)', 'import()'],
    ["await import('./a.js')", 'import()'],
    ['new RegExp(text)', 'RegExp'],
    ['RegExp(`^` + text)', 'RegExp'],
    ["setTimeout('1', 0)", 'setTimeout'],
  ])('finds what could run data: %s', (text, what) =>
    expect(executions([sample(text)])).toEqual([{ rule: 'executes', path: 'src/acceptance/sample.ts', line: 1, what }]),
  )
  it('lets a written regular expression and a type pass', () =>
    expect(
      executions([sample("const a: Function = f\nnew RegExp('^a')\n/^b/.test(c)\nimport { d } from './d.js'")]),
    ).toEqual([]))
  it('lets pure code and comments pass', () => {
    const text =
      "// Date.now()\nimport { add } from 'date-fns'\nconst d = new UTCDate(2024, 0, 1)\nMath.max(1)\nconst t = 'Date.now()'"
    expect(impurities([sample(text)])).toEqual([])
  })

  it.each([
    ['enum A { B }', 'enum'],
    ['class A {}', 'class'],
    ['const a = class {}', 'class'],
    ['namespace A {}', 'namespace'],
    ['export default 1', 'default export'],
    ['export default function a() {}', 'default export'],
    ["export * from './a.js'", 'export *'],
    ["export * as a from './a.js'", 'export *'],
    ['let a: any', 'any'],
  ])('finds %s', (text, what) =>
    expect(constructs([sample(text)])).toEqual([
      { rule: 'construct', path: 'src/acceptance/sample.ts', line: 1, what },
    ]),
  )
  it('lets a switch have its default', () =>
    expect(constructs([sample('switch (a) { default: b }\nexport { a }')])).toEqual([]))

  it.each(['src/utils/a.ts', 'src/core/types.ts', 'test/core/date-helpers.ts', 'src/Common/a.ts'])(
    'finds the name %s',
    (path) =>
      expect(toolNames([sample('', path)])).toEqual([{ rule: 'name', path, line: 1, what: expect.any(String) }]),
  )
  it('lets a name of the field pass', () => expect(toolNames([sample('', 'src/core/problem-types.ts')])).toEqual([]))

  it('finds a file of one line too many', () => {
    const lines = (count: number): string => 'x\n'.repeat(count)
    expect(longFiles([sample(lines(MOST_LINES))])).toEqual([])
    expect(longFiles([sample(lines(MOST_LINES + 1))])).toEqual([
      { rule: 'length', path: 'src/acceptance/sample.ts', line: 401, what: '401 lines' },
    ])
  })
})
