import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addTo } from '../../src/core/calendar.js'
import { escalationOf } from '../../src/duties/duty-item.js'
import { statusOf } from '../../src/duties/status.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { bases, COUNTY, day, days, heard, listing, matchRecords, owed, VILLAGE } from './sample.js'

function named(today: string, ...records: Parameters<typeof matchRecords>[2]) {
  // Due by 15 January.
  const [half] = owed({ listings: [listing('2024-01-01')] }, '2024-01-01', '2024-01-15', 'hear-residents')
  if (half === undefined) throw new Error('nothing owed')
  const status = statusOf(half, matchRecords(xining2024, [half], records), day(today))
  return escalationOf(xining2024, status, day(today))
}

describe('the next level', () => {
  it.each([
    ['2024-01-15', []],
    ['2024-01-29', []],
    ['2024-01-30', ['township-committee']],
    ['2024-02-14', ['township-committee']],
    ['2024-02-15', ['township-committee', 'county-organization-department']],
    ['2024-04-15', ['township-committee', 'county-organization-department', 'county-committee-secretary']],
  ])('on %s: %j [R5.2, D20]', (today, levels) => {
    expect(named(today).levels.map(({ to }) => to)).toEqual(levels)
  })

  it('is named with its unit, since when, who is next, and on what it rests [R5.2, D5]', () => {
    expect(named('2024-02-01')).toEqual({
      levels: [{ to: 'township-committee', unit: '999921100', since: '2024-01-30' }],
      next: { to: 'county-organization-department', unit: COUNTY, since: '2024-02-15' },
      finding: {
        code: 'duty-escalated',
        verdict: 'holds',
        cites: ['D20', 'R1.1', 'R1.2', 'R2.3', 'L6.1', 'R5.2', 'D19'],
        required: [
          { to: 'township-committee', since: '2024-01-30' },
          { to: 'county-organization-department', since: '2024-02-15' },
          { to: 'county-committee-secretary', since: '2024-04-15' },
        ],
        found: { status: 'overdue', overdueDays: 17, named: ['township-committee'] },
        about: `hear-residents/${VILLAGE}/2024-01-a/1`,
      },
    })
  })

  it('is nobody once it is done [D20]', () => {
    expect(named('2024-04-15', heard('a', '2024-04-15'))).toMatchObject({
      levels: [],
      finding: { verdict: 'fails', required: [], found: { status: 'done-late', named: [] } },
    })
    // Nor is anybody next, then or when all are named.
    for (const one of [named('2024-04-15', heard('a', '2024-04-15')), named('2024-04-15')])
      expect(Object.keys(one)).toEqual(['levels', 'finding'])
  })

  it('is the rulebook’s, and one of a level that the subject does not have is passed over [D23]', () => {
    const value = [
      { owners: ['county-committee-secretary'], after: { days: 1 }, to: 'township-committee' },
      { owners: ['county-committee-secretary'], after: { days: 1 }, to: 'county-organization-department' },
      { owners: ['county-committee-secretary'], after: { days: 0 }, to: 'city-organization-department' },
    ] as const
    const { responsibility } = xining2024
    const own: Rulebook = {
      ...xining2024,
      responsibility: { ...responsibility, escalation: { ...responsibility.escalation, value } },
    }
    const [year] = owed({ listings: [listing('2023-01-01')] }, '2023-01-01', '2023-12-31', 'hold-special-meetings')
    if (year === undefined) throw new Error('nothing owed')
    const today = day('2024-01-05')
    expect(escalationOf(own, statusOf(year, matchRecords(own, [year], []), today), today).levels).toEqual([
      { to: 'city-organization-department', unit: '9999', since: '2023-12-31' },
      { to: 'county-organization-department', unit: COUNTY, since: '2024-01-01' },
    ])
  })

  it('comes by its day, however the rulebook lists its terms [R5.2, D20]', () => {
    const { responsibility } = xining2024
    const { value, ...from } = responsibility.escalation
    const turned: Rulebook = {
      ...xining2024,
      responsibility: { ...responsibility, escalation: { ...from, value: [...value].reverse() } },
    }
    const [half] = owed({ listings: [listing('2024-01-01')] }, '2024-01-01', '2024-01-15', 'hear-residents')
    if (half === undefined) throw new Error('nothing owed')
    const named = (rulebook: Rulebook) => {
      const today = day('2024-06-30')
      return escalationOf(rulebook, statusOf(half, matchRecords(rulebook, [half], []), today), today).levels
    }
    expect(named(xining2024).length).toBeGreaterThan(1)
    expect(named(turned)).toEqual(named(xining2024))
  })

  it('is only ever added to as time passes, and only for what is overdue [D20]', () => {
    const nothing = matchRecords(xining2024, [], [])
    fc.assert(
      fc.property(bases, days, fc.integer({ min: 0, max: 200 }), (basis, today, more) => {
        const later = addTo(today, { days: more })
        for (const one of owed(basis, '2023-01-01', '2025-12-31')) {
          const status = statusOf(one, nothing, today)
          const now = escalationOf(xining2024, status, today)
          const then = escalationOf(xining2024, statusOf(one, nothing, later), later)
          expect(then.levels.slice(0, now.levels.length)).toEqual(now.levels)
          if (status.status !== 'overdue') expect(now).toMatchObject({ levels: [], finding: { verdict: 'fails' } })
        }
      }),
      { numRuns: 50 },
    )
  })
})
