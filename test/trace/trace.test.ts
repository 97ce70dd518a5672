import { describe, expect, it } from 'vitest'
import { and, setup } from 'xstate'
import { CLAUSE_IDS, DECISION_IDS } from '../../src/core/citation.js'
import { carriersOf } from './carriers.js'
import { isComplete, matrixOf, summaryOf, tableOf } from './matrix.js'
import { citationsIn, tagsOf } from './tags.js'

const tagsIn = (text: string): readonly (readonly [string, string])[] =>
  tagsOf({ path: 'test/a.test.ts', text }).map(({ citation, title }) => [citation, title] as const)

describe('tags', () => {
  it('come from the titles of tests, however the test is declared', () => {
    const text = [
      "it('one (M2.2) [M2.2]', () => {})",
      "test('two [M5.1, D16]', () => {})",
      "test.prop([fc.nat()])('three [D3]', () => {})",
      "it.each([['no [A1.1]']])('four %s [A1.2]', () => {})",
      "it.each`x`('five [A1.3]', () => {})",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the sample is a template itself
      'it(`six ${x} [A1.4]`, () => {})',
      "it.concurrent('seven [A1.5]', () => {})",
    ].join('\n')
    expect(tagsIn(text)).toEqual([
      ['M2.2', 'one (M2.2) [M2.2]'],
      ['M5.1', 'two [M5.1, D16]'],
      ['D16', 'two [M5.1, D16]'],
      ['D3', 'three [D3]'],
      ['A1.2', 'four %s [A1.2]'],
      ['A1.3', 'five [A1.3]'],
      ['A1.4', 'six … [A1.4]'],
      ['A1.5', 'seven [A1.5]'],
    ])
  })

  it('of a suite count for each test in it, and for none if it has none', () => {
    const text =
      "describe('a [R1.1]', () => { describe('b [R1.2]', () => { it('c [R1.1]') }) })\ndescribe('d [R1.3]', () => {})"
    expect(tagsIn(text)).toEqual([
      ['R1.1', 'c [R1.1]'],
      ['R1.2', 'c [R1.1]'],
    ])
  })

  it('of what does not run, of comments and of other texts do not count', () => {
    const text = [
      "it.skip('a [M1.1]', () => {})",
      "it.todo('b [M1.1]')",
      "describe.skip('c', () => { it('d [M1.1]', () => {}) })",
      "// it('e [M1.1]')",
      "log('f [M1.1]')",
      'const text = "it(\'g [M1.1]\')"',
    ].join('\n')
    expect(tagsIn(text)).toEqual([])
  })

  it('are ids only', () => {
    expect(citationsIn('sorts [1, 2] as [M1.1、 L6.2] says [M1.1, x]')).toEqual(['M1.1', 'L6.2'])
  })
})

describe('carriers', () => {
  const symbols = (exports: Record<string, unknown>, except: Record<string, unknown> = {}): readonly string[] =>
    carriersOf([exports], except).map(({ citation, symbol }) => `${citation} ${symbol}`)

  it('are objects with cites, named by their id, code or type, or by a pointer', () => {
    expect(
      symbols({
        table: {
          a: { code: 'no-quorum', cites: ['A1.5'] },
          b: [{ id: 'x', cites: ['D15'] }, { cites: ['D2', 'doc:y'] }],
        },
        single: { code: 'single', cites: ['M1.1'] },
        duty: { cites: ['R1.1'] },
      }),
    ).toEqual(['A1.5 table#no-quorum', 'D15 table#x', 'D2 table/b/1', 'doc:y table/b/1', 'M1.1 single', 'R1.1 duty'])
  })

  it('are objects with a provenance, which has no name of its own', () => {
    const rules = { id: 'rules', cut: { value: 1, from: { kind: 'clause', cites: ['M2.2'] } } }
    expect(symbols({ rules })).toEqual(['M2.2 rules/cut'])
  })

  it('are not the exports of the register, nor texts, nor class instances', () => {
    const clauses = { a: { cites: ['M1.1'] } }
    expect(symbols({ clauses, again: { clauses } }, { clauses })).toEqual([])
    expect(symbols({ text: 'M1.1', date: Object.assign(new Map(), { cites: ['M1.1'] }), none: null })).toEqual([])
  })

  it('are counted once where two modules export the same', () => {
    const rule = { cites: ['M1.1'] }
    expect(carriersOf([{ rule }, { rule }], {})).toEqual([{ citation: 'M1.1', symbol: 'rule' }])
  })

  it('end in a circle', () => {
    const circle: Record<string, unknown> = { cites: ['M1.1'] }
    circle.self = circle
    expect(symbols({ circle })).toEqual(['M1.1 circle'])
  })

  it('are the states and guards of a statechart', () => {
    const machine = setup({
      guards: { ready: (_, params: { cites: readonly string[] }) => params.cites.length > 0 },
    }).createMachine({
      id: 'steps',
      initial: 'a',
      states: {
        a: {
          meta: { cites: ['A1.1'] },
          on: {
            next: { guard: { type: 'ready', params: { cites: ['A1.5'] } }, target: 'b' },
            both: { guard: and([{ type: 'ready', params: { cites: ['M5.1'] } }]), target: 'b' },
          },
        },
        b: {},
      },
    })
    expect(symbols({ machine })).toEqual([
      'A1.1 machine#steps/states/a/meta',
      'A1.5 machine#ready/params',
      'M5.1 machine#ready/params',
    ])
  })
})

describe('the matrix', () => {
  const needed = CLAUSE_IDS.filter((id) => !id.startsWith('F'))
  const carriers = needed.map((citation) => ({ citation, symbol: 'rules' }))
  const tags = needed.map((citation) => ({ citation, path: 'test/a.test.ts', title: 'a' }))

  it('is complete when each needed clause is carried and exercised', () => {
    const matrix = matrixOf(carriers, tags)
    expect(isComplete(matrix)).toBe(true)
    expect(summaryOf(matrix)).toBe('60 clauses of M, A, R and L: 60 carried; 60 exercised')
  })

  it('names what is not carried, not exercised or unknown', () => {
    const lost = matrixOf(carriers.slice(1), tags.slice(0, -1))
    expect([lost.uncarried, lost.untested, isComplete(lost)]).toEqual([['M1.1'], ['L6.2'], false])
    expect(summaryOf(lost)).toBe(
      '60 clauses of M, A, R and L: 59 carried (missing: M1.1); 59 exercised (missing: L6.2)',
    )
    const wrong = matrixOf(
      [...carriers, { citation: 'M9.9', symbol: 'x' }],
      [...tags, { citation: 'D99', path: 'p', title: 't' }],
    )
    expect([wrong.unknown, isComplete(wrong)]).toEqual([['M9.9 in x', 'D99 in p: t'], false])
  })

  it('prints a line for each id, in columns', () => {
    const lines = tableOf(
      matrixOf([...carriers, { citation: 'M1.2', symbol: 'b' }, { citation: 'M1.2', symbol: 'c' }], tags),
    ).split('\n')
    expect(lines).toHaveLength(1 + CLAUSE_IDS.length + DECISION_IDS.length)
    expect(lines.slice(0, 3)).toEqual([
      'id    carried by   exercised by',
      'M1.1  rules        a',
      'M1.2  rules, b +1  a',
    ])
    expect(tableOf(matrixOf([], [])).split('\n')[1]).toBe('M1.1  -- none --  -- none --')
  })
})
