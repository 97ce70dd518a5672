import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decisiveTotals, outcomeOf, outcomesFor, sheetChecks, totalOf } from '../../src/acceptance/sheet.js'
import type { Sheet, SheetOutcome } from '../../src/rulebook/acceptance.js'
import { scoresOf, totalsFor } from '../../src/testing/marks.js'
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
        const partial = sheetChecks(rules, 'county', named(one, marks), wanted)[0]
        const filled = named(
          one,
          marks.map((mark, index) => mark ?? luck % ((one.criteria[index]?.most ?? 0) + 1)),
        )
        const full = sheetChecks(rules, 'county', filled, wanted)[0]
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

  it('with groups, the outcomes that missing scores allow are those of every way to give them [D2, D14]', () => {
    const small = fc.record({
      mosts: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 4 }),
      groups: fc.array(fc.constantFrom('a', 'b', undefined), { minLength: 4, maxLength: 4 }),
      least: fc.tuple(fc.nat(6), fc.nat(6)),
      cuts: fc.tuple(fc.nat(12), fc.nat(12)),
      marks: fc.array(fc.option(fc.nat(4), { nil: undefined }), { minLength: 4, maxLength: 4 }),
    })
    fc.assert(
      fc.property(small, ({ mosts, groups, least, cuts, marks }) => {
        const names = { 'zh-CN': '项', en: 'item' }
        const one: Sheet = {
          ...sheet('county'),
          criteria: mosts.map((most, index) => {
            const group = groups[index]
            return { id: `c${index}`, label: names, most, ...(group === undefined ? {} : { group }) }
          }),
          groups: ['a', 'b'].map((id, index) => ({ id, label: names, atLeast: least[index] ?? 0 })),
          outcomes: [
            { outcome: 'pass', when: { op: 'at-least', value: Math.max(...cuts) } },
            { outcome: 'consolidate', when: { op: 'at-least', value: Math.min(...cuts) }, within: { months: 1 } },
            { outcome: 'fail' },
          ],
        }
        const known = mosts.map((most, index) =>
          marks[index] === undefined ? undefined : Math.min(most, marks[index]),
        )
        // Every way to fill in what is missing, one by one.
        const ways = mosts.reduce<readonly (readonly number[])[]>(
          (all, most, index) => {
            const mark = known[index]
            const each = mark === undefined ? Array.from({ length: most + 1 }, (_, score) => score) : [mark]
            return all.flatMap((way) => each.map((score) => [...way, score]))
          },
          [[]],
        )
        const wanted = new Set(
          ways.map((way) => {
            const total = way.reduce((sum, score) => sum + score, 0)
            const missed = ['a', 'b'].some((id, place) => {
              const own = way.filter((_, index) => groups[index] === id).reduce((sum, score) => sum + score, 0)
              return own < (least[place] ?? 0)
            })
            if (!missed && total >= Math.max(...cuts)) return 'pass'
            return total >= Math.min(...cuts) ? 'consolidate' : 'fail'
          }),
        )
        const found = new Set([...outcomesFor(one, named(one, known))].map((outcome) => outcome?.outcome))
        expect(found).toEqual(wanted)
      }),
      { numRuns: 300 },
    )
  })
})
