import { describe, expect, it } from 'vitest'
import { amendEpisode, currentEpisode, type Episode, isListedOften } from '../../src/identification/episode.js'
import { day } from '../../src/testing/scenario.js'
import { xining2024 } from '../../src/xining-2024/index.js'

const episode = (number: number, change: Partial<Episode> = {}): Episode => ({
  number,
  list: 'weak-lax',
  grounds: [],
  channel: 'yearly',
  listedOn: day(`202${number}-03-01`),
  rulebook: { id: 'xining', version: '2024-2' },
  ...change,
})

describe('an episode', () => {
  it('is open until it is closed, and only the last one is [A5.1, D17]', () => {
    const closed = episode(1, { closedOn: day('2022-05-01') })
    expect(currentEpisode([])).toBeUndefined()
    expect(currentEpisode([closed])).toBeUndefined()
    expect(currentEpisode([closed, episode(2)])).toEqual(episode(2))
  })

  it('is amended alone: those before it stay as they were [D22]', () => {
    const before = [episode(1, { closedOn: day('2022-05-01') }), episode(2)]
    expect(amendEpisode(before, { list: 'key-prevention' })).toEqual([
      before[0],
      episode(2, { list: 'key-prevention' }),
    ])
  })

  it('counts for the recurrence flag from its day on, for as long as the rulebook says [D17]', () => {
    const flagged = (asOf: string, ...days: readonly string[]) => isListedOften(xining2024, days.map(day), day(asOf))
    expect(flagged('2024-03-01', '2022-03-01', '2024-03-01')).toBe(true)
    expect(flagged('2024-02-29', '2022-03-01', '2024-03-01')).toBe(false)
    expect(flagged('2027-02-28', '2022-03-01', '2024-03-01')).toBe(true)
    expect(flagged('2027-03-01', '2022-03-01', '2024-03-01')).toBe(false)
  })
})
