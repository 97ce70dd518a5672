import { describe, expect, it } from 'vitest'
import { listing, owed, VILLAGE } from './sample.js'

const on = (from: string, to: string, duty: string) =>
  owed({ listings: [listing('2024-03-01', '2024-03-10')] }, from, to, duty)

describe('a duty that is owed once, or at all times', () => {
  it('is owed whole: never for a part of anything [R1.3, R5.1, D19]', () => {
    expect(on('2024-03-01', '2024-03-31', 'deliberate-plan')).toStrictEqual([
      {
        id: `deliberate-plan/${VILLAGE}/2024-03-01/1`,
        duty: 'deliberate-plan',
        owner: 'county-standing-committee',
        unit: '999921',
        village: VILLAGE,
        nth: 1,
        kind: 'once',
        window: { from: '2024-03-01' },
        partial: false,
        lapsesOn: '2024-03-10',
        leftOn: '2024-03-10',
        cites: ['R1.3'],
      },
    ])
    expect(on('2024-03-01', '2024-03-31', 'follow-rectification')).toStrictEqual([
      {
        id: `follow-rectification/${VILLAGE}/2024-03-01/1`,
        duty: 'follow-rectification',
        owner: 'first-secretary',
        unit: VILLAGE,
        village: VILLAGE,
        nth: 1,
        kind: 'standing',
        window: { from: '2024-03-01', to: '2024-03-09' },
        partial: false,
        cites: ['R5.1'],
      },
    ])
  })

  it('shows on its first day, on its last and on any in between, and on no other [D19]', () => {
    for (const duty of ['deliberate-plan', 'follow-rectification']) {
      const shows = (day: string) => on(day, day, duty).length
      expect(['2024-02-29', '2024-03-01', '2024-03-05', '2024-03-09', '2024-03-10'].map(shows)).toEqual([0, 1, 1, 1, 0])
    }
  })
})
