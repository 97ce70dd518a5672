import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { glossary } from 'baolei/view'
import { xining2024 } from 'baolei/xining-2024'
import { describe, expect, it } from 'vitest'
import { GUIDES, PAGES, root, sourcePaths, textOf } from './blocks.js'
import { avoidedIn, preferredWords } from './preferred-words.js'

/** The files in a folder, also in folders below. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(
      (one) => one.isFile() && /\.(ts|tsx|md|json|csv)$/.test(one.name) && !one.parentPath.includes('node_modules'),
    )
    .map((one) => join(one.parentPath, one.name))
}

const pages = [...PAGES.map(({ path }) => path), ...GUIDES, 'docs/adopting.md', 'docs/adopting.zh-CN.md']

describe('one word for one thing', () => {
  it('in every label', () => {
    const labels = glossary(xining2024).flatMap(({ label }) => [label['zh-CN'], label.en])
    expect(labels.flatMap(avoidedIn)).toEqual([])
  })

  it('in the sentences', () => {
    expect(avoidedIn(textOf('docs/sentences.md'))).toEqual([])
  })

  it.each(pages)('in %s', (path) => {
    expect(avoidedIn(textOf(path))).toEqual([])
  })

  it('in the examples and the command', () => {
    const wrong = [...filesIn('examples'), ...filesIn('cli')].map((path) => [
      path,
      avoidedIn(readFileSync(path, 'utf8')),
    ])
    expect(wrong.filter(([, found]) => found?.length !== 0)).toEqual([])
  })

  // The clause register retells the document in its own words.
  it('in the code', () => {
    const own = sourcePaths().filter((path) => !path.startsWith('src/source/'))
    expect(own.map((path) => [path, avoidedIn(textOf(path))]).filter(([, found]) => found?.length !== 0)).toEqual([])
  })

  it('never avoids the word in use', () => {
    for (const { use } of preferredWords) expect(avoidedIn(`${use['zh-CN']} ${use.en}`)).toEqual([])
  })
})
