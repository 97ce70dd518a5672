import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addTo } from '../../src/core/calendar.js'
import type { CivilDate } from '../../src/core/date.js'
import { amendEpisode, currentEpisode, type Episode, isRecurrentOn } from '../../src/identification/episode.js'
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

  it('counts for the recurrence flag from its day on, for as long as the rulebook says, the last day included [D17]', () => {
    const flagged = (asOf: string, ...days: readonly string[]) =>
      isRecurrentOn(xining2024, days.map(day), [], day(asOf))
    expect(flagged('2024-03-01', '2022-03-01', '2024-03-01')).toBe(true)
    expect(flagged('2024-02-29', '2022-03-01', '2024-03-01')).toBe(false)
    expect(flagged('2027-03-01', '2022-03-01', '2024-03-01')).toBe(true)
    expect(flagged('2027-03-02', '2022-03-01', '2024-03-01')).toBe(false)
  })

  it('stays recurrent while the episode that made it so is open, and then by the years alone [D17, F1]', () => {
    const from = day('2015-01-01')
    fc.assert(
      fc.property(
        fc.array(fc.nat(4_000), { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        fc.nat(6_000),
        (offsets, open, later) => {
          const days = [...offsets].sort((a, b) => a - b).map((days) => addTo(from, { days }))
          const asOf = addTo(from, { days: later })
          const episodes = days.map((listedOn, index) =>
            episode(index + 1, {
              listedOn,
              ...(open && index === days.length - 1 ? {} : { closedOn: days[index + 1] ?? listedOn }),
            }),
          )
          const last = days[days.length - 1] as CivilDate
          // Two listings, each at most five years before a day, the day itself included.
          const two = (on: CivilDate) => days.filter((one) => one <= on && addTo(one, { years: 5 }) >= on).length >= 2
          const wanted = two(asOf) || (open && last <= asOf && two(last))
          expect(isRecurrentOn(xining2024, days, episodes, asOf)).toBe(wanted)
        },
      ),
      { numRuns: 300 },
    )
  })
})
