import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addTo } from '../../src/core/calendar.js'
import { COMPARISONS, compareRatios, elapsedBy, meetsNumber, meetsRatio, satisfies } from '../../src/core/threshold.js'
import { day } from '../../src/testing/scenario.js'

const anyRatio = fc.record({
  part: fc.maxSafeNat(),
  whole: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
})

describe('thresholds', () => {
  it('include the figure for 以上, 至少, 以下, 以内 and not for 超过, 不足, 低于 [D4]', () => {
    const at = (found: number) => COMPARISONS.filter((op) => meetsNumber({ op, value: 5 }, found))
    expect(at(4)).toEqual(['at-most', 'less-than'])
    expect(at(5)).toEqual(['at-least', 'at-most'])
    expect(at(6)).toEqual(['at-least', 'more-than'])
  })

  it('come in pairs that exclude each other [D4]', () => {
    fc.assert(
      fc.property(fc.integer(), (order) => {
        expect(satisfies('at-least', order)).toBe(!satisfies('less-than', order))
        expect(satisfies('at-most', order)).toBe(!satisfies('more-than', order))
      }),
    )
  })

  it('compare ratios exactly at any size [D3]', () => {
    fc.assert(
      fc.property(anyRatio, anyRatio, (a, b) => {
        const left = BigInt(a.part) * BigInt(b.whole)
        const right = BigInt(b.part) * BigInt(a.whole)
        expect(compareRatios(a, b)).toBe(left < right ? -1 : left > right ? 1 : 0)
      }),
    )
  })

  it('tell ratios apart that no floating-point number does, and find equal ones equal [D3]', () => {
    const most = Number.MAX_SAFE_INTEGER
    const [a, b] = [
      { part: most, whole: most - 1 },
      { part: most - 1, whole: most - 2 },
    ]
    expect([compareRatios(a, b), compareRatios(b, a), compareRatios(a, a)]).toEqual([-1, 1, 0])
    expect([compareRatios({ part: 1, whole: most }, a), compareRatios(a, { part: 1, whole: most })]).toEqual([-1, 1])
  })

  it('do not let floating point decide: a third of the people is not three thirds short of one [D3]', () => {
    expect(
      meetsRatio(
        { op: 'at-least', value: { part: 1, whole: 3 } },
        { part: 333_333_333_333_333, whole: 999_999_999_999_999 },
      ),
    ).toBe(true)
    expect(
      meetsRatio(
        { op: 'at-least', value: { part: 1, whole: 3 } },
        { part: 333_333_333_333_333, whole: 1_000_000_000_000_000 },
      ),
    ).toBe(false)
    expect(0.1 + 0.2).not.toBe(0.3)
    expect(meetsRatio({ op: 'at-most', value: { part: 3, whole: 10 } }, { part: 1 + 2, whole: 10 })).toBe(true)
  })

  it('over a time compare the day with the end of that time, worked out once for all days [D4]', () => {
    const anyDay = fc.nat(4_000).map((days) => addTo(day('2020-01-01'), { days }))
    const anyTime = fc.record({ days: fc.nat(40), months: fc.nat(14), years: fc.nat(3) })
    fc.assert(
      fc.property(anyDay, anyTime, fc.nat(3_000), fc.constantFrom(...COMPARISONS), (asOf, value, back, op) => {
        const { from, until } = elapsedBy({ op, value }, asOf)
        const around = [-1, 0, 1].map((step) =>
          addTo(addTo(asOf, { months: -value.months, days: -value.days }), { days: step }),
        )
        for (const since of [addTo(asOf, { days: -back }), ...around]) {
          const end = addTo(since, value)
          expect(since >= from && since < until).toBe(satisfies(op, asOf < end ? -1 : asOf > end ? 1 : 0))
        }
      }),
    )
  })

  it('ask a date question about time since: more than 3 months begins on the day after [D4]', () => {
    const since = day('2024-01-31')
    const more = (on: string) => since < elapsedBy({ op: 'more-than', value: { months: 3 } }, day(on)).until
    expect(addTo(since, { months: 3 })).toBe('2024-04-30')
    expect([more('2024-04-30'), more('2024-05-01')]).toEqual([false, true])
  })
})
