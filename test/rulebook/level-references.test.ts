import { expect, it } from 'vitest'
import { parseRulebook } from '../../src/rulebook/parse.js'
import { xining2024 } from '../../src/xining-2024/index.js'

it('gives three ways without marks to a level that accepts, once, where it has no mark sheet [D14]', () => {
  const from = { kind: 'clause', cites: ['D14'] }
  const faults = (levels: readonly string[], acceptance: object = {}) => {
    const value = levels.map((level) => ({ level, within: { months: 1 } }))
    const parsed = parseRulebook({
      ...xining2024,
      acceptance: { ...xining2024.acceptance, ...acceptance, threeWays: { value, from } },
    })
    return parsed.ok ? [] : parsed.error.reasons.map(({ path, required }) => [path, required])
  }
  expect(faults(['township', 'county', 'city'])).toEqual([])
  expect(faults(['county', 'county'])).toEqual([
    ['/acceptance/threeWays/value/1/level', { differsFrom: '/acceptance/threeWays/value/0/level' }],
  ])
  const county = { value: ['village', 'township', 'county'], from }
  expect(faults(['city'], { levels: county })).toEqual([
    ['/acceptance/threeWays/value/0/level', { oneOf: ['township', 'county'] }],
  ])
  const most = { id: 'c1', label: { 'zh-CN': '成效', en: 'results' }, most: 10_000 }
  const outcomes = [{ when: { op: 'at-least', value: 8_000 }, outcome: 'pass' }, { outcome: 'fail' }]
  const sheets = { value: [{ level: 'county', criteria: [most], outcomes }], from }
  expect(faults(['county'], { sheets })).toEqual([
    ['/acceptance/threeWays/value/0/level', { oneOf: ['township', 'city'] }],
  ])
})

it('asks of a level what it needs only where the level accepts [A2.1, A4.1, D14]', () => {
  const { townshipCriteria: _criteria, cityMethods: _methods, cityRefusal: _refusal, ...others } = xining2024.acceptance
  const from = { kind: 'clause', cites: ['D14'] }
  const lacking = (levels: readonly string[]) => {
    const parsed = parseRulebook({ ...xining2024, acceptance: { ...others, levels: { value: levels, from } } })
    return parsed.ok ? [] : parsed.error.reasons.map(({ path, required }) => [path, required])
  }
  expect(lacking(['village', 'township', 'county', 'city'])).toEqual([
    ['/acceptance/townshipCriteria', { present: true }],
    ['/acceptance/cityMethods', { present: true }],
    ['/acceptance/cityRefusal', { present: true }],
  ])
  expect(lacking(['village', 'township', 'county'])).toEqual([['/acceptance/townshipCriteria', { present: true }]])
  expect(lacking(['village', 'county'])).toEqual([])
})
