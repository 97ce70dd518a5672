import { describe, expect, it } from 'vitest'
import { instrument, valueIn } from './expectations.js'
import { run } from './run.js'

describe('what a comment behind an expression states', () => {
  it.each([
    [" 'weak'", "'weak'"],
    [' 2: both halves of March', '2'],
    [' -5', '-5'],
    [" { ok: true, value: ['a', 1] }", "{ ok: true, value: ['a', 1] }"],
    [' undefined', 'undefined'],
    [" 'no': as said", "'no'"],
    [' all of them, coded, cited', undefined],
    [' every item: points', undefined],
  ])('reads%s', (comment, value) => {
    expect(valueIn(comment)).toBe(value)
  })

  it.each([" 'weak' | 'middle'", ' [{ type, label }]', ' 14 of them'])(
    'refuses%s, which only looks like a value',
    (comment) => {
      expect(() => valueIn(comment)).toThrow('looks like a value')
    },
  )

  it('finds it at any depth, and leaves declarations and prose alone', () => {
    const code = 'const a = 1 // 2\na // 1\nif (a > 0) {\n  a + 1 // 2\n}\na // prose\n'
    expect(instrument(code).expectations).toEqual([
      { line: 2, expression: 'a', value: '1' },
      { line: 4, expression: 'a + 1', value: '2' },
    ])
  })
})

describe('running a block', () => {
  const block = (code: string) => ({ path: 'page.md', line: 10, code })

  it('gives both values, so that a wrong one is seen', () => {
    expect(run(block('const a = 1\na + 1 // 3')).checked).toEqual([{ line: 11, actual: 2, expected: 3 }])
  })

  it('names a value that was never reached', () => {
    expect(run(block('if (Number(1) > 2) {\n  1 + 1 // 2\n}')).missed).toEqual([11])
  })

  it('keeps what is printed', () => {
    expect(run(block("console.log('a', 1)\nconsole.log('b')")).printed).toBe('a 1\nb')
  })

  it('imports nothing but the package and its peers', () => {
    expect(() => run(block("import { x } from 'node:fs'\nx()"))).toThrow('cannot import node:fs')
  })
})
