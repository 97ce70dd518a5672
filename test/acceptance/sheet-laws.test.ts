import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decisiveTotals, outcomeOf, outcomesFor, sheetChecks, totalOf } from '../../src/acceptance/sheet.js'
import { toReasons } from '../../src/core/finding.js'
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

  /** A small sheet with two groups, and the scores that are known of it. */
  interface Grouped {
    readonly mosts: readonly number[]
    readonly groups: readonly ('a' | 'b' | undefined)[]
    readonly least: readonly number[]
    readonly cuts: readonly number[]
    readonly marks: readonly (number | undefined)[]
  }
  const names = { 'zh-CN': '项', en: 'item' }
  const grouped = ({ mosts, groups, least, cuts }: Grouped): Sheet => ({
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
  })
  const sum = (points: readonly number[]) => points.reduce((total, one) => total + one, 0)

  /** Fills in what is missing in every way, one by one, and compares what comes of it with the verdict without it. */
  function agrees(small: Grouped): void {
    const { mosts, groups, least, cuts, marks } = small
    const one = grouped(small)
    const known = mosts.map((most, index) => (marks[index] === undefined ? undefined : Math.min(most, marks[index])))
    const ways = mosts.reduce<readonly (readonly number[])[]>(
      (all, most, index) => {
        const mark = known[index]
        const each = mark === undefined ? Array.from({ length: most + 1 }, (_, score) => score) : [mark]
        return all.flatMap((way) => each.map((score) => [...way, score]))
      },
      [[]],
    )
    const sums = (way: readonly number[]) => ['a', 'b'].map((id) => sum(way.filter((_, index) => groups[index] === id)))
    const reached = (way: readonly number[]) => sums(way).map((own, place) => own >= (least[place] ?? 0))
    const wanted = new Set(
      ways.map((way) => {
        if (reached(way).every(Boolean) && sum(way) >= Math.max(...cuts)) return 'pass'
        return sum(way) >= Math.min(...cuts) ? 'consolidate' : 'fail'
      }),
    )
    const scores = named(one, known)
    expect(new Set([...outcomesFor(one, scores)].map((outcome) => outcome?.outcome))).toEqual(wanted)
    const sheets = { value: [one], from: { kind: 'clause' as const, cites: ['L2.3' as const] } }
    const rules = { ...scored, acceptance: { ...scored.acceptance, sheets } }
    const reason = toReasons(sheetChecks(rules, 'county', scores, 'pass')).at(-1)
    expect(reason?.cites).toContain('L2.3')
    const told = reason?.because?.flatMap(({ code, verdict, found }) =>
      code === 'sheet-group' ? [[verdict, found]] : [],
    )
    expect(told).toEqual(
      [0, 1].map((place) => {
        const each = new Set(ways.map((way) => reached(way)[place]))
        const own = ways.map((way) => sums(way)[place] ?? 0)
        const [atLeast, atMost] = [Math.min(...own), Math.max(...own)]
        const verdict = each.size > 1 ? 'unknown' : each.has(true) ? 'holds' : 'fails'
        return [verdict, atLeast === atMost ? atLeast : { atLeast, atMost }]
      }),
    )
  }

  it('with groups, the outcomes that missing scores allow are those of every way to give them [D2, D14]', () => {
    const small = fc.record({
      mosts: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 2, maxLength: 4 }),
      groups: fc.array(fc.constantFrom('a' as const, 'b' as const, undefined), { minLength: 4, maxLength: 4 }),
      least: fc.tuple(fc.nat(6), fc.nat(6)),
      cuts: fc.tuple(fc.nat(12), fc.nat(12)),
      marks: fc.array(fc.option(fc.nat(4), { nil: undefined }), { minLength: 4, maxLength: 4 }),
    })
    fc.assert(fc.property(small, agrees), { numRuns: 300 })
  })

  it('with one group and one criterion beside it, for every minimum, every cut-off and every score [D2, D14]', () => {
    const upTo = (most: number) => Array.from({ length: most + 1 }, (_, one) => one)
    for (const least of upTo(3))
      for (const cut of upTo(5))
        for (const mark of [undefined, ...upTo(2)])
          for (const beside of [undefined, 0, 2])
            agrees({
              mosts: [2, 2],
              groups: ['a', undefined],
              least: [least, 0],
              cuts: [cut, 1],
              marks: [mark, beside],
            })
  })
})
