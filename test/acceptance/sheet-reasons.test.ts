import { describe, expect, it } from 'vitest'
import { decisiveTotals, outcomeOf, sheetChecks } from '../../src/acceptance/sheet.js'
import { toReasons } from '../../src/core/finding.js'
import type { Sheet } from '../../src/rulebook/acceptance.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { scored, sheet } from '../lifecycle/variants.js'

const own = sheet('county')

describe('the outcomes of a mark sheet', () => {
  it('are the first that fits, and the last where none does [D14]', () => {
    expect([8_000, 7_999, 6_000, 5_999].map((total) => outcomeOf(own, total)?.outcome)).toEqual([
      'pass',
      'consolidate',
      'consolidate',
      'fail',
    ])
    const strict: Sheet = {
      ...own,
      outcomes: [
        { outcome: 'pass', when: { op: 'at-least', value: 8_000 } },
        { outcome: 'fail', when: { op: 'at-most', value: 5_000 } },
      ],
    }
    expect(outcomeOf(strict, 6_000)?.outcome).toBe('fail')
  })

  it('are decided at the ends and beside every threshold between them, lowest first [D2, D3]', () => {
    expect(decisiveTotals(own, 0, 10_000)).toEqual([0, 5_999, 6_000, 6_001, 7_999, 8_000, 8_001, 10_000])
    expect(decisiveTotals(own, 6_000, 8_000)).toEqual([6_000, 6_001, 7_999, 8_000])
    expect(decisiveTotals(own, 9_000, 9_000)).toEqual([9_000])
  })
})

describe('the marks', () => {
  const marked = (scores: Readonly<Record<string, number>>, wanted: 'pass' | 'consolidate' | 'fail', rules = scored) =>
    toReasons(sheetChecks(rules, 'county', scores, wanted))

  it('are at most what the criterion gives, that included [D3, D26]', () => {
    const [full] = marked({ 'county-work': 6_000, 'county-effect': 4_000 }, 'pass')
    expect(full).toMatchObject({ code: 'sheet-outcome', verdict: 'holds', found: { total: 10_000 } })
    expect(full?.because).toMatchObject([
      { about: 'county-work', verdict: 'holds', required: { atMost: 6_000 } },
      { about: 'county-effect', verdict: 'holds', required: { atMost: 4_000 } },
    ])
    const [over, outcome] = marked({ 'county-work': 6_001, 'county-effect': 4_000 }, 'pass')
    expect(over).toMatchObject({
      code: 'sheet-score',
      verdict: 'fails',
      about: 'county-work',
      required: { atMost: 6_000 },
      found: 6_001,
      path: '/payload/scores/county-work',
    })
    expect(outcome?.because).toMatchObject([{ verdict: 'fails', required: { atMost: 6_000 } }, { verdict: 'holds' }])
  })

  it('that leave open for how long to consolidate leave consolidation open, and nothing else [D2, D14]', () => {
    const two: Sheet = {
      ...own,
      outcomes: [
        { outcome: 'pass', when: { op: 'at-least', value: 9_900 } },
        { outcome: 'consolidate', when: { op: 'at-least', value: 7_000 }, within: { days: 10 } },
        { outcome: 'consolidate', when: { op: 'at-least', value: 5_000 }, within: { days: 60 } },
        { outcome: 'fail', when: { op: 'at-least', value: 1_000 } },
        { outcome: 'fail' },
      ],
    }
    const { sheets } = scored.acceptance
    if (sheets === undefined) throw new Error('no sheets')
    const rules: Rulebook = { ...scored, acceptance: { ...scored.acceptance, sheets: { ...sheets, value: [two] } } }
    expect(marked({ 'county-work': 5_500 }, 'consolidate', rules)).toMatchObject([
      { verdict: 'unknown', missing: [{ what: 'county-effect' }] },
    ])
    expect(marked({ 'county-work': 5_500, 'county-effect': 2_000 }, 'consolidate', rules)[0]?.verdict).toBe('holds')
    // Two ways to fail lead to the same place.
    expect(marked({ 'county-work': 900 }, 'fail', rules)).toMatchObject([
      { verdict: 'holds', found: { outcome: 'fail' } },
    ])
  })

  it('are none of a level without a sheet [D14]', () => {
    expect(sheetChecks(xining2024, 'county', undefined, 'pass')).toEqual([])
    expect(toReasons(sheetChecks(xining2024, 'county', {}, 'pass'))).toMatchObject([
      {
        code: 'sheet-at-level',
        required: { sheet: true },
        found: { sheet: false },
        about: 'county',
        path: '/payload/scores',
      },
    ])
  })
})
