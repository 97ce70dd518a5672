import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Block, blocksOfPage, PAGES, root, textOf } from './blocks.js'
import { regenerated } from './generated.js'
import { GLOSSARY_PAGE, glossaryPage } from './glossary-table.js'
import { type Ran, run } from './run.js'

const manifest: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(textOf('package.json'))

const ran = new Map<string, Ran>()
/** Runs each block once, however many tests look at it. */
function runOnce(block: Block): Ran {
  const known = ran.get(block.code) ?? run(block)
  ran.set(block.code, known)
  return known
}

describe.each(PAGES)('$path', ({ path, locale }) => {
  const text = textOf(path)
  const blocks = blocksOfPage(path)

  it.each(blocks.map((block) => ({ line: block.line, block })))(
    'the snippet at line $line runs as written',
    ({ block }) => {
      const { checked, missed } = runOnce(block)
      expect(missed).toEqual([])
      expect(checked.map(({ line, actual }) => ({ line, value: actual }))).toStrictEqual(
        checked.map(({ line, expected }) => ({ line, value: expected })),
      )
    },
  )

  it('states what the snippets print and the glossary as they are; `npx tsx test/readme/write.ts` brings them up to date', () => {
    expect(text).toBe(regenerated(path, locale, text, runOnce))
    expect(text).toContain('| `weak-lax` |')
    const printing = blocks.filter((block) => block.output !== undefined).map((block) => runOnce(block).printed)
    expect(printing).not.toEqual([])
    expect(printing).not.toContain('')
  })

  it('names only scripts and files that are there', () => {
    const scripts = [...text.matchAll(/\bnpm (?:run )?(start|test|run [a-z:]+|[a-z]+)\b/g)].map(([, name = '']) => name)
    const own = scripts.filter((name) => !['ci', 'i', 'pack'].includes(name))
    expect(own.filter((name) => !(name in manifest.scripts))).toEqual([])
    const links = [...text.matchAll(/\]\(\.\/([^)#]+)\)/g)].map(([, link = '']) => link)
    expect(links.filter((link) => !existsSync(join(root, link)))).toEqual([])
  })

  it('says the two commands and the install line', () => {
    expect(text).toContain('```sh\nnpm ci && npm start\nnpm ci && npm test\n```')
    expect(text).toContain('```sh\nnpm i baolei xstate zod\n```')
  })
})

describe('the two languages', () => {
  it('have the same structure', () => {
    const shape = (text: string): readonly string[] =>
      text
        .split('\n')
        .flatMap((line) => /^(#+|```\w*)/.exec(line.replace(/^#.*/, (head) => head.split(' ')[0] ?? ''))?.[0] ?? [])
    const [first, second] = PAGES.map(({ path }) => shape(textOf(path)))
    expect(second).toEqual(first)
  })

  it('name everything in one page', () => {
    expect(textOf(GLOSSARY_PAGE)).toBe(glossaryPage())
  })
})
