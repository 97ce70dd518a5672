import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from './blocks.js'
import { britishIn, halfWidthIn, halfWidthInFile } from './style.js'

const WRITTEN = /\.(?:tsx?|mjs|md|json|ya?ml)$/
// Others wrote the first; the others have what the laws look for, or list it.
const NOT_OURS =
  /node_modules|package-lock|\.library|test\/fixtures|dist\/|test\/readme\/(?:style|preferred-words)|glossary\.md/

function filesIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => relative(root, join(one.parentPath, one.name)))
    .filter((path) => WRITTEN.test(path) && !NOT_OURS.test(path))
}

const pages = ['README.md', 'README.zh-CN.md', 'CHANGELOG.md', '.github/CONTRIBUTING.md']
const own = [...['src', 'examples', 'cli', 'docs'].flatMap(filesIn), ...pages]

const faultsOf = (paths: readonly string[], faults: (path: string) => readonly string[]): readonly string[] =>
  paths.flatMap((path) => faults(path).map((fault) => `${path}: ${fault}`))

describe('Chinese texts', () => {
  it('have full-width punctuation, in code, data, pages and examples', () => {
    // The pages in English name Chinese words; a generated page of both languages has its own laws.
    const told = own.filter((path) => !/(?<!zh-CN)\.md$/.test(path))
    expect(told.length).toBeGreaterThan(300)
    expect(faultsOf(told, halfWidthInFile)).toEqual([])
  })

  it('are looked at mark by mark', () => {
    for (const wrong of [
      '土地流转纠纷多发,年内24起',
      '政策倾斜:信访',
      '结果(示例)',
      '真的?不是',
      '依据“一村一案”,报送',
    ])
      expect(halfWidthIn(wrong), wrong).not.toEqual([])
    for (const right of [
      '年内24起，已办结6件',
      'the index that a village has (堡垒指数, L2.1)',
      '引用 doc:编号',
      '24/240（示例）',
    ])
      expect(halfWidthIn(right), right).toEqual([])
  })
})

describe('English texts', () => {
  it('have American spelling, in code, tests, pages and examples', () => {
    const told = [...own, ...filesIn('test')]
    expect(faultsOf(told, (path) => britishIn(readFileSync(join(root, path), 'utf8')))).toEqual([])
  })

  it('are looked at word by word, in names too', () => {
    for (const wrong of ['the programme', 'Colours', 'inColour', 'organisation', 'a misspelt key', 'labelled'])
      expect(britishIn(wrong), wrong).not.toEqual([])
    for (const right of ['a programmer', 'organism', 'gray', 'concise', 'the color', 'exercise', 'misspelled'])
      expect(britishIn(right), right).toEqual([])
  })
})
