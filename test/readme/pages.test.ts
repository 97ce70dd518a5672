import { existsSync, readdirSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { blocksOfPage, PAGES, root, textOf } from './blocks.js'
import { ARCHITECTURE_PAGE, mermaid, reduced, roomImports, withPicture } from './rooms-picture.js'

const manifest: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(textOf('package.json'))

/** The pages that the package has, and those that only the repository has. */
const packed = [
  ...PAGES.map(({ path }) => path),
  'CHANGELOG.md',
  ...readdirSync(join(root, 'docs')).flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : [])),
]
const pages = [...packed, '.github/CONTRIBUTING.md', '.github/SECURITY.md']

function linksOf(path: string): readonly string[] {
  return [...textOf(path).matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)].map(([, link = '']) =>
    posix.join(dirname(path), link),
  )
}

describe.each(pages)('%s', (path) => {
  it('links to files that are there', () => {
    expect(linksOf(path).filter((link) => !existsSync(join(root, link)))).toEqual([])
  })

  it('names only files and scripts that are there', () => {
    const text = textOf(path)
    const files = [...text.matchAll(/`((?:src|test|examples|docs|\.github)\/[^`\s]*)`/g)].map(([, name = '']) => name)
    // `npm run docs` makes it.
    const made = new Set(['docs/api'])
    expect(files.filter((name) => !existsSync(join(root, name)) && !made.has(name))).toEqual([])
    const scripts = [...text.matchAll(/\bnpm run ([a-z:]+)/g)].map(([, name = '']) => name)
    expect(scripts.filter((name) => !(name in manifest.scripts))).toEqual([])
  })
})

describe('the pages in the package', () => {
  it('link to nothing outside the package', () => {
    const inPackage = new Set([...packed, 'LICENSE'])
    expect(packed.flatMap((path) => linksOf(path).filter((link) => !inPackage.has(link)))).toEqual([])
  })
})

describe.each(PAGES)('$path', ({ path }) => {
  it('begins with a program of at most ten lines, which the install line is enough for', () => {
    const [first] = blocksOfPage(path)
    expect(first?.code.split('\n').length).toBeLessThanOrEqual(10)
    expect(first?.output).toBeDefined()
  })

  it('needs nothing in its programs beyond the install line', () => {
    const names = blocksOfPage(path).flatMap(({ code }) =>
      [...code.matchAll(/from '([^']+)'/g)].map(([, name]) => name),
    )
    expect(names.filter((name) => name === 'fast-check' || name === 'baolei/testing')).toEqual([])
  })

  it('lists every entry', () => {
    const rows = [...textOf(path).matchAll(/^\| `(baolei[^`]*)` \|/gm)].map(([, entry = '']) => entry)
    const rooms = readdirSync(join(root, 'src')).filter((room) => existsSync(join(root, 'src', room, 'index.ts')))
    expect([...rows].sort()).toEqual(['baolei', ...rooms.map((room) => `baolei/${room}`)].sort())
  })
})

describe('the picture of the rooms', () => {
  it('is drawn from the imports; `npx tsx test/readme/write.ts` brings it up to date', () => {
    const text = textOf(ARCHITECTURE_PAGE)
    expect(text).toContain('view --> ')
    expect(text).toBe(withPicture(text))
  })

  it('has a row for each room', () => {
    const text = textOf(ARCHITECTURE_PAGE)
    const rows = new Set([...text.matchAll(/^\| `([^`]+)` \|/gm)].map(([, room]) => room))
    const rooms = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((one) => one.isDirectory())
    expect(rooms.map(({ name }) => name).filter((name) => !rows.has(name))).toEqual([])
  })

  const file = (path: string, text: string) => ({ path, text })
  const files = [
    file('src/index.ts', "export { a } from './a/a.js'"),
    file(
      'src/a/a.ts',
      "import { b } from '../b/b.js'\nimport type { C } from '../c/c.js'\nimport { own } from './own.js'",
    ),
    file('src/a/own.ts', ''),
    file('src/b/b.ts', "import { c } from '../c/c.js'\nimport * as z from 'zod'"),
    file('src/c/c.ts', ''),
  ]
  const sets = (rooms: ReadonlyMap<string, ReadonlySet<string>>) =>
    Object.fromEntries([...rooms].map(([room, targets]) => [room, [...targets]]))

  it('reads which room imports which, the root entry and packages apart', () => {
    expect(sets(roomImports(files))).toEqual({ a: ['b', 'c'], b: ['c'], c: [] })
  })

  it('leaves out what another arrow leads to already', () => {
    expect(sets(reduced(roomImports(files)))).toEqual({ a: ['b'], b: ['c'], c: [] })
  })

  it('draws entries with round ends', () => {
    expect(mermaid(reduced(roomImports(files)), (room) => room === 'a').split('\n')).toEqual([
      '```mermaid',
      'flowchart BT',
      '  a([a])',
      '  b[b]',
      '  c[c]',
      '  a --> b',
      '  b --> c',
      '```',
    ])
  })
})
