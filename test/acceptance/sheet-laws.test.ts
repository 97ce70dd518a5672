import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decisiveTotals, outcomeOf, sheetReasons, totalOf } from '../../src/acceptance/sheet.js'
import type { Sheet, SheetOutcome } from '../../src/rulebook/acceptance.js'
import { scoresOf, totalsFor } from '../../src/testing/sample-life.js'
import { scored, sheet } from '../lifecycle/variants.js'

const ORDER: readonly SheetOutcome['outcome'][] = ['fail', 'consolidate', 'pass']

/** Sheets of one to four criteria whose outcomes get no worse the higher the total. */
const arbitrarySheet: fc.Arbitrary<Sheet> = fc
  .tuple(fc.array(fc.nat(5_000), { minLength: 1, maxLength: 4 }), fc.nat(12_000), fc.nat(12_000), fc.boolean())
  .map(([mosts, a, b, more]) => ({
    ...sheet('county'),
    criteria: mosts.map((most, index) => ({ id: `c${index}`, label: { 'zh-CN': '项', en: 'item' }, most })),
    outcomes: [
      { outcome: 'pass', when: { op: more ? 'more-than' : 'at-least', value: Math.max(a, b) } },
      { outcome: 'consolidate', when: { op: 'at-least', value: Math.min(a, b) }, within: { months: 1 } },
      { outcome: 'fail' },
    ],
  }))

const scoredSheet = arbitrarySheet.chain((one) =>
  fc.record({
    one: fc.constant(one),
    marks: fc.tuple(...one.criteria.map(({ most }) => fc.option(fc.nat(most), { nil: undefined }))),
  }),
)

function named(one: Sheet, marks: readonly (number | undefined)[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    one.criteria.flatMap(({ id }, index) => (marks[index] === undefined ? [] : [[id, marks[index]]])),
  )
}

describe('the laws of a sheet', () => {
  it('each total has exactly one outcome, no worse the higher it is [D14]', () => {
    fc.assert(
      fc.property(arbitrarySheet, fc.nat(25_000), fc.nat(25_000), (one, a, b) => {
        const [low, high] = [outcomeOf(one, Math.min(a, b)), outcomeOf(one, Math.max(a, b))]
        expect(low).toBeDefined()
        expect(ORDER.indexOf(low?.outcome ?? 'pass')).toBeLessThanOrEqual(ORDER.indexOf(high?.outcome ?? 'fail'))
      }),
    )
  })

  it('a better score never leads to a worse outcome [D14]', () => {
    fc.assert(
      fc.property(scoredSheet, fc.nat(3), fc.nat(5_000), ({ one, marks }, place, by) => {
        const full = named(
          one,
          marks.map((mark) => mark ?? 0),
        )
        const criterion = one.criteria[place % one.criteria.length]
        if (criterion === undefined) return
        const better = { ...full, [criterion.id]: Math.min(criterion.most, (full[criterion.id] ?? 0) + by) }
        const rank = (of: Readonly<Record<string, number>>): number =>
          ORDER.indexOf(outcomeOf(one, totalOf(one, of).min)?.outcome ?? 'fail')
        expect(rank(better)).toBeGreaterThanOrEqual(rank(full))
      }),
    )
  })

  it('a verdict stays whatever the missing scores turn out to be [D2]', () => {
    fc.assert(
      fc.property(scoredSheet, fc.constantFrom(...ORDER), fc.nat(), ({ one, marks }, wanted, luck) => {
        const rules = {
          ...scored,
          acceptance: {
            ...scored.acceptance,
            sheets: { value: [one], from: { kind: 'clause' as const, cites: ['D14' as const] } },
          },
        }
        const partial = sheetReasons(rules, 'county', named(one, marks), wanted)[0]
        const filled = named(
          one,
          marks.map((mark, index) => mark ?? luck % ((one.criteria[index]?.most ?? 0) + 1)),
        )
        const full = sheetReasons(rules, 'county', filled, wanted)[0]
        expect(full?.verdict).not.toBe('unknown')
        if (partial?.verdict !== 'unknown') expect(full?.verdict).toBe(partial?.verdict)
      }),
    )
  })

  it('the decisive totals show every outcome that some total has [D2]', () => {
    fc.assert(
      fc.property(arbitrarySheet, fc.nat(15_000), fc.nat(300), (one, min, span) => {
        const outcomes = (totals: readonly number[]) => new Set(totals.map((total) => outcomeOf(one, total)))
        const every = Array.from({ length: span + 1 }, (_, index) => min + index)
        expect(outcomes(decisiveTotals(one, min, min + span))).toEqual(outcomes(every))
      }),
    )
  })

  it('scores made for a total add up to it [D3]', () => {
    fc.assert(
      fc.property(arbitrarySheet, fc.constantFrom(...ORDER), (one, outcome) => {
        for (const total of totalsFor(one, outcome))
          expect(totalOf(one, scoresOf(one, total))).toEqual({ min: total, max: total })
      }),
    )
  })
})
