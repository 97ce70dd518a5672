import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '../../src/testing/scenario.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { arbitraryWalk, record, walk } from './doors.js'
import { moving } from './moving.js'
import { versions } from './versions.js'

describe('a change that takes effect on a date', () => {
  it('changes nothing before it: the same events come to the same, with it and without [D24]', () => {
    const later = versions.slice(1).map((one) => ({
      ...one,
      effectiveFrom: { ...one.effectiveFrom, value: day('2099-01-01') },
    }))
    fc.assert(
      fc.property(arbitraryWalk(12), (one) => {
        for (const { before, event, after, accepted } of walk(one)) {
          const step = record(before, event, [xining2024, ...later])
          expect(step.ok).toBe(accepted)
          if (step.ok) expect(step.value).toEqual(after)
        }
      }),
      { numRuns: 50 },
    )
  })

  it('moves nothing but the pin where an episode is moved to it [D24]', () => {
    let moved = 0
    fc.assert(
      fc.property(arbitraryWalk(6), (one) => {
        const theCase = walk(one).at(-1)?.after
        const last = theCase?.events.at(-1)?.date ?? day('2024-02-01')
        if (theCase === undefined || last >= '2025-01-01') return
        const step = record(theCase, moving(last > '2024-06-01' ? last : '2024-06-01'), versions)
        if (!step.ok) return
        moved += 1
        const { episodes, ...rest } = step.value.state
        const { episodes: earlier, ...others } = theCase.state
        expect(rest).toEqual(others)
        expect(episodes.slice(0, -1)).toEqual(earlier.slice(0, -1))
        const { rulebook, migrations, ...same } = episodes.at(-1) ?? {}
        const { rulebook: pinned, ...open } = earlier.at(-1) ?? {}
        expect(same).toEqual(open)
        expect(migrations).toEqual([expect.objectContaining({ from: pinned, to: rulebook })])
      }),
      { numRuns: 80 },
    )
    expect(moved).toBeGreaterThan(5)
  })
})
