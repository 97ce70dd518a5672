import { describe, expect, it } from 'vitest'
import { assessFortress } from '../../src/assessment/fortress.js'
import { gradeOfTotal, weakestGrade } from '../../src/assessment/grade.js'
import { screenNegative } from '../../src/assessment/screening.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { fortressReadings, negativeReadings } from './arbitraries.js'
import { small } from './small-rulebook.js'

describe('the ends of a scale', () => {
  it('are none where there is nothing to compare [M2.5]', () => {
    const rulebook: Rulebook = {
      ...structuredClone(small),
      negative: { ...small.negative, problemTypes: [], items: [], vetoes: [] },
    }
    const screened = screenNegative(rulebook, negativeReadings(rulebook, {}))
    expect([screened.risk, screened.risks]).toEqual(['none', { min: 'none', max: 'none' }])
  })

  it('have no name where a rulebook has no grades [M2.2]', () => {
    const bare: Rulebook = {
      ...structuredClone(small),
      fortress: { ...small.fortress, vetoes: [], grades: { ...small.fortress.grades, value: [] } },
    }
    expect([weakestGrade(bare), gradeOfTotal(bare, 1_000)]).toEqual(['', ''])
    expect(assessFortress(bare, fortressReadings(bare, {})).grade).toBe('')
  })
})
