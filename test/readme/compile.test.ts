import { expect, it } from 'vitest'
import { blocksOfPage, blocksOfSource, GUIDES, PAGES, programOfPage, sourcePaths } from './blocks.js'
import { typeErrors } from './type-check.js'

it('compiles every snippet of the pages and every documented example', () => {
  const pages = PAGES.flatMap(({ path }) => blocksOfPage(path))
  const examples = sourcePaths().flatMap(blocksOfSource)
  expect(pages).not.toEqual([])
  expect(examples).not.toEqual([])
  expect(typeErrors([...pages, ...examples, ...GUIDES.map((path) => programOfPage(path))])).toEqual([])
})

it('sees a snippet that does not compile', () => {
  const code = "import { xining2024 } from 'baolei/xining-2024'\n\nconst version: number = xining2024.version"
  expect(typeErrors([{ path: 'page.md', line: 7, code }])).toEqual([
    "page.md:9 Type 'string' is not assignable to type 'number'.",
  ])
})
