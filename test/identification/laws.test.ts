import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assessFortress } from '../../src/assessment/fortress.js'
import { screenNegative } from '../../src/assessment/screening.js'
import { identify } from '../../src/identification/listing.js'
import { screenWeak, sweep } from '../../src/identification/sweep.js'
import { sweepCounts } from '../../src/identification/sweep-counts.js'
import { LISTS } from '../../src/rulebook/lists.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import {
  date,
  deepFreeze,
  fortressReadings,
  negativeReadings,
  nestedAnswers,
  partialAnswers,
} from '../assessment/arbitraries.js'
import { small } from '../assessment/small-rulebook.js'
import { arbitraryRoster } from './rosters.js'

describe.each([
  ['small', small],
  ['xining2024', xining2024],
])('laws of identification under %s', (_, rulebook) => {
  const positive = rulebook.fortress.items
  const negative = rulebook.negative.items
  const screening = (answers: Parameters<typeof negativeReadings>[1]) =>
    screenNegative(rulebook, negativeReadings(rulebook, answers))
  const roster = arbitraryRoster(rulebook)

  it('names the measure of the least level that each problem type can turn out to be at [M2.5, D2]', () => {
    fc.assert(
      fc.property(partialAnswers(negative), (answers) => {
        const screened = screening(answers)
        const measures = screened.problemTypes.flatMap(({ problemType, risk }) => {
          const level = rulebook.negative.levels.value.find(({ id }) => id === risk.min)
          return level === undefined ? [] : [{ problemType, level: level.id, measure: level.control }]
        })
        expect(identify(rulebook, { screening: screened, channel: 'yearly' }).measures).toEqual(measures)
      }),
    )
  })

  it('only narrows a list as answers come in, and decides it with the last [D2, D8]', () => {
    fc.assert(
      fc.property(nestedAnswers(negative), ({ few, more, full }) => {
        const [a, b, c] = [few, more, full].map((answers) =>
          identify(rulebook, { screening: screening(answers), channel: 'in-year' }),
        )
        if (a === undefined || b === undefined || c === undefined) throw new Error('three proposals')
        for (const [wide, narrow] of [
          [a, b],
          [b, c],
        ] as const) {
          // LISTS has the strictest first.
          expect(LISTS.indexOf(narrow.lists.mildest)).toBeLessThanOrEqual(LISTS.indexOf(wide.lists.mildest))
          expect(LISTS.indexOf(narrow.lists.strictest)).toBeGreaterThanOrEqual(LISTS.indexOf(wide.lists.strictest))
          if (wide.list !== 'undetermined') expect(narrow.list).toBe(wide.list)
          expect(narrow.problemTypes).toEqual(expect.arrayContaining([...wide.problemTypes]))
        }
        expect(c.list).not.toBe('undetermined')
        expect(c.missing).toEqual([])
        expect(c.grounds.map(({ problemType }) => problemType)).toEqual(c.problemTypes)
        expect(c.list === 'none').toBe(c.problemTypes.length === 0)
      }),
    )
  })

  it('proposes the same list whatever the grade and the composite score [L2.2, D6, D7]', () => {
    fc.assert(
      fc.property(partialAnswers(negative), partialAnswers(positive), (lost, earned) => {
        const screened = screening(lost)
        const index = assessFortress(rulebook, fortressReadings(rulebook, earned))
        const without = identify(rulebook, { screening: screened, channel: 'yearly' })
        const { findings, ...proposal } = identify(rulebook, { index, screening: screened, channel: 'yearly' })
        expect(without).toEqual({ ...proposal, findings: expect.anything() })
        expect(findings.slice(0, -1)).toEqual(without.findings.slice(0, -1))
      }),
    )
  })

  it('sweeps a union as the union of the sweeps [M3.2, D7]', () => {
    const parts = fc.tuple(roster, fc.nat(6), fc.constantFrom(sweep, screenWeak))
    fc.assert(
      fc.property(parts, ([rows, cut, run]) => {
        const whole = run(rulebook, rows, { date }).results
        const [before, after] = [rows.slice(0, cut), rows.slice(cut)].map(
          (part) => run(rulebook, part, { date }).results,
        )
        expect(whole).toEqual([...(before ?? []), ...(after ?? [])])
        expect(whole).toHaveLength(rows.length)
      }),
      { numRuns: 30 },
    )
  })

  it('only permutes the results when the rows are permuted [D7]', () => {
    const shuffled = roster.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray([...rows], { minLength: rows.length, maxLength: rows.length })),
    )
    fc.assert(
      fc.property(shuffled, ([rows, others]) => {
        const results = sweep(rulebook, rows, { date }).results
        const byCode = new Map(results.map((result) => [result.village.code, result]))
        expect(sweep(rulebook, others, { date }).results).toEqual(others.map(({ village }) => byCode.get(village.code)))
      }),
      { numRuns: 30 },
    )
  })

  it('reports each row once, whatever the rows are [D7]', () => {
    const anything = roster.chain((rows) =>
      fc.array(fc.oneof(fc.constantFrom(...rows, {}), fc.anything()), { maxLength: 8 }),
    )
    fc.assert(
      fc.property(anything, (rows) => {
        const swept = sweep(rulebook, rows, { date })
        expect(swept.results.length + swept.unassessed.length).toBe(rows.length)
        for (const { reasons } of swept.unassessed) expect(reasons).not.toEqual([])
        // Counts are of villages: each once, however many rows it has.
        const named = [...swept.results, ...swept.unassessed].flatMap(({ village }) => village?.code ?? [])
        const counts = sweepCounts(swept, 'county')
        const counted = counts.units.reduce((sum, unit) => sum + unit.assessed + unit.unassessed, 0)
        expect(counted).toBe(new Set(named).size)
        expect(counts.unplaced).toBe(rows.length - named.length)
      }),
    )
  })

  it('takes a blank cell for unknown, and a malformed answer too, which it reports [D2, D7]', () => {
    const ids = ({ items }: { readonly items: readonly { readonly id: string }[] }) => items.map(({ id }) => id)
    const spoilt = fc.record({
      sheet: fc.constantFrom('fortress' as const, 'negative' as const),
      cells: fc.array(
        fc.tuple(
          fc.nat(),
          fc.constantFrom('', '  ', '\u3000\n', '\u200b', null, undefined, 'x y', NaN, [], () => 1, '2024-02-30'),
        ),
        { maxLength: 6 },
      ),
    })
    fc.assert(
      fc.property(roster, spoilt, (rows, { sheet, cells }) => {
        const names = ids(rulebook[sheet])
        const given = new Map(cells.map(([at, value]) => [names[at % names.length] ?? '', value]))
        const without = (answers: object) =>
          Object.fromEntries(Object.entries(answers).filter(([item]) => !given.has(item)))
        const bare = rows.map((one) => ({ ...one, [sheet]: { answers: without(one[sheet].answers) } }))
        const filled = bare.map((one) => ({
          ...one,
          [sheet]: { answers: { ...one[sheet].answers, ...Object.fromEntries(given) } },
        }))
        const wrong = [...given].filter(
          ([, value]) => value != null && (typeof value !== 'string' || /x|2/.test(value)),
        )
        const swept = sweep(rulebook, filled, { date })
        expect(swept.unassessed).toEqual([])
        expect(swept.results.map(({ unread: _unread, ...result }) => result)).toEqual(
          sweep(rulebook, bare, { date }).results.map(({ unread: _unread, ...result }) => result),
        )
        const paths = wrong.map(([item]) => `/${sheet}/answers/${item}`)
        for (const { unread } of swept.results) {
          expect(new Set(unread.map(({ path }) => path))).toEqual(new Set(paths))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('never puts a broken row in the place of a good one [D7]', () => {
    fc.assert(
      fc.property(roster, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 5 }), (rows, breaks) => {
        const mixed: unknown[] = [...rows]
        for (const [which, where] of breaks) {
          const broken = { village: rows[which % rows.length]?.village, fortress: 'lost', negative: { answers: {} } }
          if (rows.length > 0) mixed.splice(where % (mixed.length + 1), 0, broken)
        }
        const swept = sweep(rulebook, mixed, { date })
        expect(swept.results).toEqual(sweep(rulebook, rows, { date }).results)
        const counts = sweepCounts(swept, 'county').units
        expect(counts.reduce((sum, { assessed, unassessed }) => sum + assessed + unassessed, 0)).toBe(rows.length)
      }),
      { numRuns: 60 },
    )
  })

  it('refuses once what is no list of rows [D7, D26]', () => {
    fc.assert(
      fc.property(
        fc.anything().filter((one) => !Array.isArray(one)),
        (roster) => {
          const swept = sweep(rulebook, roster as never, { date })
          expect([swept.results, swept.unassessed.length]).toEqual([[], 1])
          expect(swept.unassessed[0]?.reasons).toMatchObject([
            { code: 'malformed', path: '', required: { type: 'array' } },
          ])
        },
      ),
    )
  })

  it('changes nothing, and gives the same bytes every time [D1]', () => {
    fc.assert(
      fc.property(roster, (rows) => {
        deepFreeze(rows)
        const swept = sweep(rulebook, rows, { date })
        expect(JSON.stringify(sweep(rulebook, rows, { date }))).toBe(JSON.stringify(swept))
        expect(JSON.parse(JSON.stringify(swept))).toStrictEqual(swept)
      }),
      { numRuns: 20 },
    )
  })
})
