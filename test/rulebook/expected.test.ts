import { describe, expect, it } from 'vitest'
import type { Reason } from '../../src/core/finding.js'
import type { Json } from '../../src/core/json.js'
import { parseRulebook } from '../../src/rulebook/parse.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { brokenAt } from './broken.js'

const problemsOf = (input: unknown): readonly Reason[] => {
  const parsed = parseRulebook(input)
  return parsed.ok ? [] : parsed.error.reasons
}
const told = (input: unknown): readonly (readonly [string | undefined, Json, Json])[] =>
  problemsOf(input).map(({ path, required, found }) => [path, required, found])

const OPS = { oneOf: ['at-least', 'more-than', 'at-most', 'less-than'] }
const SCORINGS = { keys: [['bands'], ['perOccurrence', 'cap'], ['start', 'lessPerOccurrence'], ['proportional']] }

describe('what was expected, where several things would do', () => {
  it.each<[string, string, unknown, readonly (readonly [string, Json, Json])[]]>([
    [
      'a misspelled comparison deep in a veto',
      '/fortress/vetoes/0/when/any/1/all/1/test',
      { op: 'atleast', value: 3 },
      [['/op', OPS, 'atleast']],
    ],
    [
      'a misspelled comparison over a ratio',
      '/negative/vetoes/0/when',
      { item: 'disputes-frequent', test: { op: 'atleast', value: { part: 1, whole: 2 } } },
      [['/test/op', OPS, 'atleast']],
    ],
    [
      'a misspelled comparison in a threshold',
      '/negative/levels/value/1/when',
      { op: '>=', value: 300 },
      [['/op', OPS, '>=']],
    ],
    [
      'a value of no kind',
      '/fortress/vetoes/1/when/test',
      { op: 'at-least', value: 'many' },
      [['/value', { anyOf: [{ type: 'number' }, { type: 'object' }] }, 'many']],
    ],
    [
      'a misspelled unit of time',
      '/fortress/vetoes/1/when/test',
      { op: 'at-least', value: { month: 3 } },
      [
        ['/value/month', { onlyKnownKeys: true }, 3],
        ['/value', { rule: 'at least one of days, months, years' }, 'object'],
      ],
    ],
    [
      'half a ratio',
      '/fortress/vetoes/1/when/test',
      { op: 'at-least', value: { part: 3 } },
      [['/value/whole', { type: 'number' }, 'missing']],
    ],
    [
      'neither yes nor an option',
      '/fortress/vetoes/1/when/test',
      { is: 3 },
      [['/is', { anyOf: [{ type: 'boolean' }, { type: 'string' }] }, 3]],
    ],
    [
      'a misspelled key of a condition',
      '/negative/vetoes/0/when',
      { itm: 'x', test: { is: true } },
      [
        ['/item', { type: 'string' }, 'missing'],
        ['/itm', { onlyKnownKeys: true }, 'x'],
      ],
    ],
    [
      'a condition with two heads',
      '/negative/vetoes/0/when',
      {
        all: [{ item: 'group-incidents', test: { op: 'at-least', value: 1 } }],
        not: { item: 'group-incidents', test: { op: 'at-least', value: 1 } },
      },
      [['/not', { onlyKnownKeys: true }, 'object']],
    ],
    [
      'a fault under a negation in a list',
      '/negative/vetoes/0/when',
      { any: [{ not: { item: 'disputes-frequent', test: { op: 'at-lest', value: 1 } } }] },
      [['/any/0/not/test/op', OPS, 'at-lest']],
    ],
    [
      'a window left out',
      '/negative/vetoes/0/when',
      { past: { level: 'high' }, test: { op: 'at-least', value: 3 } },
      [['/within', { type: 'object' }, 'missing']],
    ],
    ['a scoring of no kind', '/negative/items/1/scoring', {}, [['', SCORINGS, 'object']]],
    ['a misspelled scoring', '/negative/items/1/scoring', { band: [] }, [['/band', SCORINGS, 'array']]],
    [
      'a scoring without its cap',
      '/negative/items/24/scoring',
      { perOccurrence: 100 },
      [['/cap', { type: 'number' }, 'missing']],
    ],
    ['a scoring that is a number', '/negative/items/1/scoring', 5, [['', { type: 'object' }, 5]]],
    [
      'a measure of no kind',
      '/negative/items/0/measure/kind',
      'chioce',
      [['', { oneOf: ['yes-no', 'choice', 'count', 'amount', 'ratio', 'date'] }, 'chioce']],
    ],
    [
      'a provenance of no kind',
      '/fortress/total/from/kind',
      'guess',
      [['', { oneOf: ['clause', 'assumption', 'document'] }, 'guess']],
    ],
    ['a veto that does nothing', '/negative/vetoes/0/riskAtLeast', undefined, [['', { type: 'string' }, 'missing']]],
  ])('%s', (_what, at, value, expected) => {
    const input = JSON.parse(JSON.stringify(brokenAt({ [at]: value })))
    expect(told(input)).toEqual(expected.map(([tail, required, found]) => [at + tail, required, found]))
  })

  it('names every outcome of a mark sheet, and what each needs', () => {
    const { from } = xining2024.fortress.total
    const label = { 'zh-CN': '标准', en: 'criterion' }
    const sheets = (outcomes: unknown) => ({
      ...xining2024,
      acceptance: {
        ...xining2024.acceptance,
        sheets: { value: [{ level: 'county', criteria: [{ id: 'c', label, most: 100 }], outcomes }], from },
      },
    })
    const at = '/acceptance/sheets/value/0/outcomes'
    expect(told(sheets([{ outcome: 'pass' }, { outcome: 'fail' }]))).toEqual([])
    expect(
      told(sheets([{ outcome: 'passed' }, { outcome: 'consolidate' }, { outcome: 'fail', within: { days: 1 } }])),
    ).toEqual([
      [`${at}/0/outcome`, { oneOf: ['pass', 'fail', 'consolidate'] }, 'passed'],
      [`${at}/1/within`, { type: 'object' }, 'missing'],
      [`${at}/2/within`, { onlyKnownKeys: true }, 'object'],
    ])
  })
})
