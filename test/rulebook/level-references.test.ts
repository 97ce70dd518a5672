import { expect, it } from 'vitest'
import { parseRulebook } from '../../src/rulebook/parse.js'
import { xining2024 } from '../../src/xining-2024/index.js'

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
