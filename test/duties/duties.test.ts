import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addTo } from '../../src/core/calendar.js'
import { dutiesOf } from '../../src/duties/duties.js'
import { byDueDay } from '../../src/duties/occurrence.js'
import { parseListing, parseTenure } from '../../src/duties/query.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { bases, COUNTY, day, days, listing, owed, tenure, VILLAGE } from './sample.js'

describe('laws', () => {
  it('a range split anywhere gives the union of its parts [D19]', () => {
    fc.assert(
      fc.property(bases, fc.tuple(days, days, days), (basis, cuts) => {
        const [a, b, c] = cuts.sort()
        const all = (from: typeof a, to: typeof a) => dutiesOf(xining2024, { ...basis, from, to })
        const union = (...parts: ReturnType<typeof all>[]) => new Map(parts.flat().map((one) => [one.id, one]))
        expect(union(all(a, b), all(addTo(b, { days: 1 }), c))).toEqual(union(all(a, c)))
        expect(union(all(a, b), all(b, c))).toEqual(union(all(a, c)))
      }),
    )
  })

  it('ids are unique, and the order of what is handed in does not matter', () => {
    fc.assert(
      fc.property(bases, days, days, ({ listings, tenures = [] }, from, to) => {
        const there = dutiesOf(xining2024, { listings, tenures, from, to })
        const back = { listings: [...listings].reverse(), tenures: [...tenures].reverse() }
        expect(new Set(there.map(({ id }) => id)).size).toBe(there.length)
        expect(dutiesOf(xining2024, { ...back, from, to })).toEqual(there)
      }),
    )
  })

  it('come by due day, then by first day, then by id, however many share a window', () => {
    // Ids of which one begins with another, and tenth times: the whole text of an id decides.
    const [first, ...others] = xining2024.responsibility.duties
    if (first === undefined) throw new Error('the rulebook has duties')
    const duties = [{ ...first, id: `${first.id}-more` }, { ...first, times: 12 }, ...others]
    const rulebook = { ...xining2024, responsibility: { ...xining2024.responsibility, duties } }
    fc.assert(
      fc.property(bases, days, days, (basis, from, to) => {
        const owed = dutiesOf(rulebook, { ...basis, from, to })
        expect(owed.map(({ id }) => id)).toEqual([...owed].sort(byDueDay).map(({ id }) => id))
      }),
    )
  })

  it('the occurrences of a whole year tile it, and their days add up [D19]', () => {
    for (const [year, length] of [
      ['2023', 365],
      ['2024', 366],
    ] as const) {
      const halves = owed({ listings: [listing('2020-01-01')] }, `${year}-01-01`, `${year}-12-31`, 'hear-residents')
      expect(halves).toHaveLength(24)
      expect(halves.reduce((sum, { covered }) => sum + (covered?.days ?? 0), 0)).toBe(length)
      halves.slice(1).forEach(({ window }, i) => {
        expect(window.from).toBe(addTo(halves[i]?.window.to ?? window.from, { days: 1 }))
      })
    }
  })

  it('is empty for an empty range, no listing, or a list that no duty names', () => {
    expect(owed({ listings: [listing('2024-01-01')] }, '2024-02-01', '2024-01-31')).toEqual([])
    expect(owed({ listings: [] }, '2024-01-01', '2024-12-31')).toEqual([])
    expect(
      owed({ listings: [listing('2024-01-01', undefined, { list: 'none' })] }, '2024-01-01', '2024-12-31'),
    ).toEqual([])
    expect(owed({ listings: [listing('2024-01-01', '2024-01-01')] }, '2024-01-01', '2024-12-31')).toEqual([])
  })
})

describe('an occurrence', () => {
  it('is all of this [R5.2, D19]', () => {
    expect(owed({ listings: [listing('2024-02-20')] }, '2024-02-01', '2024-02-29', 'hear-residents')).toEqual([
      {
        id: 'hear-residents/999921100201/2024-02-b/1',
        duty: 'hear-residents',
        kind: 'periodic',
        owner: 'first-secretary',
        unit: VILLAGE,
        village: VILLAGE,
        cadence: 'half-month',
        period: { id: '2024-02-b', from: '2024-02-16', to: '2024-02-29' },
        window: { from: '2024-02-20', to: '2024-02-29' },
        nth: 1,
        covered: { days: 10, of: 14 },
        partial: false,
        cites: ['R5.2', 'D19'],
      },
    ])
  })

  it('cites what "regularly" rests on where it is so owed [R2.3, D5]', () => {
    const [first] = owed(
      { listings: [listing('2024-01-01')] },
      '2024-01-01',
      '2024-01-01',
      'report-to-county-secretary',
    )
    expect(first?.cites).toEqual(['R2.3', 'D19', 'R3.4', 'R4.2'])
  })

  it('shows in a range only where it is owed on a day of it [R2.3, D19]', () => {
    const left = { listings: [listing('2024-01-01', '2024-02-01')] }
    const shown = (from: string, to: string) => owed(left, from, to, 'report-to-county-secretary').length
    expect([shown('2024-01-31', '2024-03-31'), shown('2024-02-01', '2024-03-31')]).toEqual([1, 0])
  })

  it('that is owed once begins with the listing and has no due day [R1.3]', () => {
    const basis = { listings: [listing('2024-03-10', '2024-05-01'), listing('2025-02-01')] }
    const once = owed(basis, '2024-01-01', '2025-12-31', 'deliberate-plan')
    expect(once.map(({ kind, window }) => ({ kind, window }))).toEqual([
      { kind: 'once', window: { from: '2024-03-10' } },
      { kind: 'once', window: { from: '2025-02-01' } },
    ])
  })

  it('that stands lasts as long as the listing [R5.1]', () => {
    const basis = { listings: [listing('2024-03-10', '2024-05-01'), listing('2025-02-01')] }
    const standing = owed(basis, '2024-01-01', '2025-12-31', 'follow-rectification')
    expect(standing.map(({ window }) => window)).toEqual([
      { from: '2024-03-10', to: '2024-04-30' },
      { from: '2025-02-01' },
    ])
    expect(owed(basis, '2024-05-01', '2025-01-31', 'follow-rectification')).toEqual([])
  })
})

describe('a period covered in part', () => {
  // April 2024: the second half has 15 days, so 8 are more than half of it and 7 are less; the first quarter has 91.
  it.each([
    ['hear-residents', '2024-04-23', { days: 8, of: 15 }, false],
    ['hear-residents', '2024-04-24', { days: 7, of: 15 }, true],
  ] as const)('%s listed from %s [R5.2, D19]', (duty, from, covered, partial) => {
    const [first] = owed({ listings: [listing(from)] }, '2024-04-16', '2024-04-30', duty)
    expect({ covered: first?.covered, partial: first?.partial }).toEqual({ covered, partial })
  })

  it('is not partial at exactly half [D3, D4, D19]', () => {
    // The second half of February 2024 has 14 days.
    const partial = (from: string) =>
      owed({ listings: [listing(from)] }, '2024-02-29', '2024-02-29', 'hear-residents')[0]
    expect([partial('2024-02-23')?.covered, partial('2024-02-23')?.partial]).toEqual([{ days: 7, of: 14 }, false])
    expect([partial('2024-02-24')?.covered, partial('2024-02-24')?.partial]).toEqual([{ days: 6, of: 14 }, true])
  })

  it('is one occurrence when the village leaves and comes back within it, its days added up [R2.3, D19]', () => {
    const basis = { listings: [listing('2024-01-01', '2024-01-11'), listing('2024-03-22', '2024-04-01')] }
    const all = owed(basis, '2024-01-01', '2024-03-31', 'report-to-county-secretary')
    expect(all.map(({ window, covered, partial }) => ({ window, covered, partial }))).toEqual([
      { window: { from: '2024-01-01', to: '2024-03-31' }, covered: { days: 20, of: 91 }, partial: true },
    ])
  })

  it('goes on where the village moves between two lists that the duty names, and ends where it does not [M5.2, D13]', () => {
    const basis = {
      listings: [listing('2024-01-01', '2024-02-01'), listing('2024-02-01', undefined, { list: 'key-prevention' })],
    }
    const covered = (duty: string) =>
      owed(basis, '2024-01-01', '2024-03-31', duty).map((one) => one.covered ?? one.window)
    expect(covered('report-to-county-secretary')).toEqual([{ days: 91, of: 91 }])
    expect(covered('coordinate-departments')).toEqual([{ from: '2024-01-01' }])
    expect(covered('follow-rectification')).toEqual([{ from: '2024-01-01', to: '2024-01-31' }])
  })
})

describe('a duty of the county', () => {
  it('is owed once for all its villages, while any is listed [R1.2, D19]', () => {
    const neighbor = { village: '999921101201' }
    const basis = { listings: [listing('2024-01-01', '2024-02-01'), listing('2024-05-01', '2024-07-01', neighbor)] }
    const all = owed(basis, '2024-01-01', '2024-12-31', 'hear-linked-leaders')
    expect(all.map(({ id, unit, covered }) => ({ id, unit, covered }))).toEqual([
      { id: 'hear-linked-leaders/999921/2024-H1/1', unit: COUNTY, covered: { days: 31 + 61, of: 182 } },
    ])
    expect(all[0]?.partial).toBe(false)
  })

  it('is owed by each county for its own [R1.1]', () => {
    const basis = { listings: [listing('2024-01-01'), listing('2024-01-01', undefined, { village: '999922100201' })] }
    const all = owed(basis, '2024-01-01', '2024-12-31', 'report-to-city-standing-committee')
    expect(all.map(({ unit }) => unit)).toEqual(['999921', '999922'])
  })
})

describe('a post that changes hands', () => {
  const basis = (...tenures: ReturnType<typeof tenure>[]) => ({ listings: [listing('2024-01-01')], tenures })

  it('owes for the days it was held, by holder; in between it says that the post is vacant [R2.3, D10, D19, D20]', () => {
    const all = owed(
      basis(
        tenure('linked-county-leader', VILLAGE, 'h1', '2023-01-01', '2024-02-16'),
        tenure('linked-county-leader', VILLAGE, 'h2', '2024-03-01'),
      ),
      '2024-01-01',
      '2024-03-31',
      'report-to-county-secretary',
    )
    expect(all.filter(({ vacant }) => vacant).map(({ id, window }) => [id, window])).toEqual([
      ['report-to-county-secretary/999921100201/2024-Q1/1', { from: '2024-02-16', to: '2024-02-29' }],
    ])
    const held = all.filter(({ vacant }) => vacant !== true)
    expect(held.map(({ id, holder, window, partial }) => ({ id, holder, window, partial }))).toEqual([
      {
        id: 'report-to-county-secretary/999921100201/2024-Q1/1/h1',
        holder: 'h1',
        window: { from: '2024-01-01', to: '2024-02-15' },
        partial: false,
      },
      {
        id: 'report-to-county-secretary/999921100201/2024-Q1/1/h2',
        holder: 'h2',
        window: { from: '2024-03-01', to: '2024-03-31' },
        partial: true,
      },
    ])
  })

  it('is owed by the post as such where no holder is known [D19]', () => {
    const other = tenure('first-secretary', '999921100202', 'h1', '2023-01-01')
    const all = owed(basis(other), '2024-01-01', '2024-03-31', 'report-to-county-secretary')
    expect(all.map(({ id }) => id)).toEqual(['report-to-county-secretary/999921100201/2024-Q1/1'])
    expect(all.some((one) => 'holder' in one)).toBe(false)
  })

  it('takes the holder for the village before one for the whole county [M4.1]', () => {
    const all = owed(
      basis(
        tenure('linked-county-leader', COUNTY, 'h1', '2023-01-01'),
        tenure('linked-county-leader', VILLAGE, 'h2', '2023-01-01'),
      ),
      '2024-01-01',
      '2024-03-31',
      'report-to-county-secretary',
    )
    expect(all.map(({ holder }) => holder)).toEqual(['h2'])
  })

  it('does not make what is owed once be owed again [R3.1]', () => {
    const held = [
      tenure('township-committee', '999921100', 'h1', '2023-01-01', '2024-02-01'),
      tenure('township-committee', '999921100', 'h2', '2024-02-01'),
    ]
    expect(owed(basis(...held), '2024-01-01', '2024-12-31', 'form-task-force').map(({ id }) => id)).toEqual([
      'form-task-force/999921100/2024-01-01/1',
    ])
  })
})

describe('what is handed in', () => {
  it('is refused with its path when malformed [D26]', () => {
    const bad = parseListing({ village: '9999', list: 'weak', from: '2024-02-30', to: '2024-01-01', name: 'x' })
    expect(bad.ok ? [] : bad.error.reasons.map((r) => [r.kind, r.path])).toEqual([
      ['malformed', '/village'],
      ['malformed', '/list'],
      ['malformed', '/from'],
      ['malformed', '/name'],
    ])
    const backwards = parseListing({ village: VILLAGE, list: 'weak-lax', from: '2024-02-01', to: '2024-01-01' })
    expect(backwards.ok ? [] : backwards.error.reasons.map((r) => [r.path, r.required])).toEqual([
      ['/to', { rule: 'a day not before from' }],
    ])
    expect(parseTenure({ role: 'mayor', unit: '1', ref: '', from: day('2024-01-01') }).ok).toBe(false)
  })
})
