import { describe, expect, it } from 'vitest'
import type { Condition } from '../../src/rulebook/condition.js'
import { conditionText } from '../../src/view/condition-text.js'
import { xining2024 } from '../../src/xining-2024/index.js'

const told = (condition: Condition) =>
  (['zh-CN', 'en'] as const).map((locale) => conditionText(condition, xining2024, locale))
const twice = { op: 'at-least', value: 2 } as const

describe('a condition on the past, in words', () => {
  it('names its window: a length of time, or a span of the calendar', () => {
    const past = { level: 'high' }
    expect(told({ past, within: { months: 12 }, test: twice })).toEqual([
      '12个月内“高风险”：2次以上',
      '“high risk” within 12 months: 2 times or more',
    ])
    expect(told({ past, within: { calendar: 'last-half-year' }, test: twice })).toEqual([
      '上一半年“高风险”：2次以上',
      '“high risk” in the last half-year: 2 times or more',
    ])
  })

  it('says rounds in a row', () => {
    expect(told({ past: { level: 'high' }, within: { years: 2 }, test: twice, inARow: true })).toEqual([
      '2年内“高风险”：连续2轮以上',
      '“high risk” within 2 years: 2 rounds in a row or more',
    ])
  })

  it('says any item, of one problem type or of all, alone or together', () => {
    expect(told({ past: { anyItem: 'one' }, within: { calendar: 'this-year' }, test: twice })).toEqual([
      '本年“同一负面清单项目”：2次以上',
      '“the same item of the negative checklist” in this year: 2 times or more',
    ])
    expect(
      told({ past: { anyItem: 'together', problemType: 'integrity' }, within: { years: 1 }, test: twice }),
    ).toEqual([
      '1年内“党风廉政关注村的负面清单各项目累计”：2次以上',
      '“all items of the negative checklist together in integrity concern” within 1 year: 2 times or more',
    ])
  })
})

describe('a condition on the list of the day, in words', () => {
  it('says the list, and that a stricter one will do', () => {
    expect(told({ leadsTo: 'key-prevention' })).toEqual([
      '当日负向测评应列入重点防控村或更严名单',
      'the screening of the same day leads to the list “key-prevention village”, or to a stricter one',
    ])
  })
})
