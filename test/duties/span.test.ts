import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addTo } from '../../src/core/calendar.js'
import type { CivilDate } from '../../src/core/date.js'
import {
  daysIn,
  lastDay,
  mergeSpans,
  type Span,
  sharedSpans,
  spanAt,
  spanOf,
  spansWithout,
} from '../../src/duties/calendar.js'
import { day } from './sample.js'

const FIRST = day('2024-02-20')
const LENGTH = 30
const nth = (days: number): CivilDate => addTo(FIRST, { days })

/** Closed, empty and open stretches that begin within a month. */
const spans: fc.Arbitrary<readonly Span[]> = fc.array(
  fc
    .tuple(fc.nat(LENGTH), fc.option(fc.nat(8), { nil: undefined, freq: 6 }))
    .map(([from, days]) => ({ from: nth(from), ...(days === undefined ? {} : { to: nth(from + days) }) })),
  { maxLength: 6 },
)

/** The days of a list of stretches, as far as the month goes and a little farther. */
const daysOf = (all: readonly Span[]): readonly CivilDate[] =>
  Array.from({ length: LENGTH + 12 }, (_, at) => nth(at)).filter((one) =>
    all.some(({ from, to }) => from <= one && (to === undefined || one < to)),
  )

const isInOrder = (all: readonly Span[]): boolean =>
  all.every(({ from, to }, at) => {
    const next = all[at + 1]
    return (to === undefined || from < to) && (next === undefined || (to !== undefined && to < next.from))
  })

describe('merged stretches', () => {
  it('have the same days, in order, with a gap between any two [D19]', () => {
    fc.assert(
      fc.property(spans, (all) => {
        const merged = mergeSpans(all)
        expect(daysOf(merged)).toEqual(daysOf(all))
        expect(isInOrder(merged)).toBe(true)
      }),
    )
  })

  it('keep the end of the longer where one lies in another, and stay open where one is [D19]', () => {
    const long = { from: nth(0), to: nth(9) }
    const open = { from: nth(3) }
    expect(mergeSpans([long, { from: nth(2), to: nth(5) }])).toStrictEqual([long])
    expect(mergeSpans([open, { from: nth(4), to: nth(6) }, long])).toStrictEqual([{ from: nth(0) }])
    expect(mergeSpans([{ from: nth(5), to: nth(7) }, long, { from: nth(9), to: nth(9) }])).toStrictEqual([long])
  })
})

describe('shared stretches', () => {
  it('have the days that are in both, in order [D19]', () => {
    fc.assert(
      fc.property(spans, spans, (one, other) => {
        const [a, b] = [mergeSpans(one), mergeSpans(other)]
        const shared = sharedSpans(a, b)
        const there = new Set(daysOf(b))
        expect(daysOf(shared)).toEqual(daysOf(a).filter((one) => there.has(one)))
        expect(isInOrder(shared)).toBe(true)
      }),
    )
  })
})

describe('what is left of stretches', () => {
  it('has the days of the first that are not in the second, in order [D19]', () => {
    fc.assert(
      fc.property(spans, spans, (one, other) => {
        const [a, b] = [mergeSpans(one), mergeSpans(other)]
        const left = spansWithout(a, b)
        const taken = new Set(daysOf(b))
        expect(daysOf(left)).toEqual(daysOf(a).filter((day) => !taken.has(day)))
        expect(isInOrder(left)).toBe(true)
      }),
    )
  })
})

describe('the stretch on a day', () => {
  it('is the one that has it, if any [D19]', () => {
    fc.assert(
      fc.property(spans, fc.nat(LENGTH + 8), (all, at) => {
        const merged = mergeSpans(all)
        expect(spanAt(merged, nth(at))).toBe(merged.find((span) => daysOf([span]).includes(nth(at))))
      }),
    )
  })
})

describe('a stretch', () => {
  it('from one day to another has both, and knows its last day while it is closed [D19]', () => {
    expect(spanOf(nth(0), nth(0))).toEqual({ from: nth(0), to: nth(1) })
    expect([lastDay(spanOf(nth(0), nth(4))), lastDay({ from: nth(0) })]).toEqual([nth(4), undefined])
    expect(daysIn([spanOf(nth(0), nth(4)), spanOf(nth(8), nth(12))])).toBe(5 + 5)
  })
})
