import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { blocksOfPage, GUIDES, programOfPage, root, textOf } from './blocks.js'
import { regeneratedGuide } from './generated.js'
import { run } from './run.js'

describe.each(GUIDES)('%s', (path) => {
  const text = textOf(path)
  const program = programOfPage(path)
  const ran = run(program)
  const steps = blocksOfPage(path).map(({ line, code }) => ({ line, to: line + code.split('\n').length - 1 }))

  it.each(steps)('the step at line $line comes out as written', ({ line: from, to }) => {
    const own = ran.checked.filter(({ line }) => line >= from && line <= to)
    expect(own.map(({ line, actual }) => ({ line, value: actual }))).toStrictEqual(
      own.map(({ line, expected }) => ({ line, value: expected })),
    )
    // Each step states something, in a value or in what it prints.
    expect(own.length > 0 || to === steps.at(-1)?.to).toBe(true)
  })

  it('states every value it reaches, and what it prints; `npx tsx test/readme/write.ts` brings that up to date', () => {
    expect(ran.missed).toEqual([])
    expect(ran.printed).not.toBe('')
    expect(text).toBe(regeneratedGuide(path, text, ran))
  })

  it('links to files that are there', () => {
    const links = [...text.matchAll(/\]\((\.[^)#]+)\)/g)].map(([, link = '']) => link)
    expect(links.length).toBeGreaterThan(2)
    expect(links.filter((link) => !existsSync(join(root, dirname(path), link)))).toEqual([])
  })
})

describe('the guide in two languages', () => {
  it('is the same program but for the language that it prints in and what it remarks', () => {
    const [en = '', zh = ''] = GUIDES.map((path) =>
      blocksOfPage(path)
        .map(({ code }) => code.replace(/ \/\/ .*$/gm, ''))
        .join('\n'),
    )
    expect(zh.replace("'zh-CN', { a:", "'en', { a:")).toBe(en)
  })

  it('has the same headings', () => {
    const shapes = GUIDES.map((path) => textOf(path).match(/^#+|^```\w*/gm) ?? [])
    expect(shapes[1]).toEqual(shapes[0])
  })
})
