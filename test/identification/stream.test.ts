import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sweep, sweepOf } from '../../src/identification/sweep.js'
import { sweepCounts } from '../../src/identification/sweep-counts.js'
import { date } from '../assessment/arbitraries.js'
import { small } from '../assessment/small-rulebook.js'
import { malformed } from '../core/malformed-reason.js'
import { arbitraryRoster, code, row } from './rosters.js'

// Rows that come again, broken before or after the good one, and rows without a village.
const rows = arbitraryRoster(small).chain((good) =>
  fc
    .array(
      fc.oneof(
        ...(good.length === 0 ? [] : [fc.constantFrom(...good), fc.constantFrom(...good).map(broken)]),
        fc.constant('no row'),
      ),
      { maxLength: 6 },
    )
    .chain((others) => fc.shuffledSubarray([...good, ...others], { minLength: good.length + others.length })),
)

function broken({ village }: { readonly village: unknown }) {
  return { village, fortress: { answers: {} } }
}

describe('a sweep one village at a time', () => {
  it('finds what a sweep of the whole roster finds: the villages in their order, then the rows refused [D7]', () => {
    fc.assert(
      fc.property(rows, (roster) => {
        const { results, unassessed, ...whole } = sweep(small, roster, { date })
        const { rulebook, date: day, grades, ...stream } = sweepOf(small, new Set(roster.keys()), { date })
        expect(Object.keys(stream)).toEqual([])
        expect({ rulebook, date: day, grades }).toEqual(whole)
        expect([...sweepOf(small, roster.values(), { date })]).toEqual([...results, ...unassessed])
      }),
      { numRuns: 60 },
    )
  })

  it('has the same counts, each village once whatever rows it has [D7, D9]', () => {
    fc.assert(
      fc.property(rows, (roster) => {
        const counts = sweepCounts(sweep(small, roster, { date }), 'county')
        expect(sweepCounts(sweepOf(small, roster, { date }), 'county')).toEqual(counts)
        const named = new Set(roster.flatMap((one) => (typeof one === 'object' ? [one.village] : [])))
        const counted = counts.units.map(({ assessed, unassessed }) => assessed + unassessed)
        expect(counted.reduce((sum, villages) => sum + villages, 0)).toBe(named.size)
        expect(counts.unplaced).toBe(roster.filter((one) => one === 'no row').length)
      }),
      { numRuns: 60 },
    )
  })

  it('reads a row only when its village is asked for, and finds a village again after a thousand others [D7]', () => {
    let read = 0
    function* many() {
      for (const number of [...Array(1_000).keys(), 7]) {
        read += 1
        yield row(code(number), {}, {})
      }
    }
    const stream = sweepOf(small, many(), { date })[Symbol.iterator]()
    for (const place of [1, 2, 3]) {
      expect(stream.next().value).toMatchObject({ village: { code: code(place - 1) } })
      expect(read).toBe(place)
    }
    const rest = [...{ [Symbol.iterator]: () => stream }]
    expect(rest.at(-1)).toMatchObject({ row: 1_000, reasons: [{ code: 'duplicate-village', found: { first: 7 } }] })
    expect(rest).toHaveLength(998)
  })

  it('refuses once what has no rows, and lets through what the rows throw [D26]', () => {
    const refused = { row: 0, reasons: [malformed('', { type: 'iterable' }, 'text')] }
    expect([...sweepOf(small, 'text', { date })]).toEqual([refused])
    const failing = {
      [Symbol.iterator]: (): Iterator<unknown> => {
        throw new Error('the disk is gone')
      },
    }
    expect(() => [...sweepOf(small, failing, { date })]).toThrow('the disk is gone')
  })
})
