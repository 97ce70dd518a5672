import { describe, expect, it } from 'vitest'
import { sampleVillage } from '../../src/testing/sample-life.js'
import { day } from '../../src/testing/scenario.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { openCase } from './doors.js'
import { play, the } from './story.js'

describe('a case', () => {
  it('starts from what is known of the village before its record, and from nothing else [D2, D17, D22]', () => {
    const earlierListings = [day('2021-05-01')]
    const earlier = { since: day('2020-01-01'), entries: [{ grade: 'weak', on: day('2023-03-01') }] }
    const { state, ...rest } = openCase({ village: sampleVillage, rulebook: xining2024, earlierListings, earlier })
    expect(rest).toEqual({
      format: 1,
      village: sampleVillage,
      rulebook: { id: 'xining', version: '2024-2' },
      earlierListings,
      earlier,
      events: [],
    })
    expect(state).toMatchObject({ at: 'unlisted', assessment: { past: earlier }, episodes: [], appliedLimits: [] })
    const plain = openCase({ village: sampleVillage, rulebook: xining2024 })
    expect(Object.keys(plain)).not.toContain('earlier')
    expect(plain.state.assessment).toEqual({})
  })

  it('has entered no state before its first move [D14]', () => {
    const read = play(openCase({ village: sampleVillage, rulebook: xining2024 }), [the('record-fortress')])
    expect(Object.keys(read.state)).not.toContain('enteredOn')
    expect(play(read, [{ ...the('raise-signal'), date: '2024-09-02' }]).state.enteredOn).toBe('2024-09-02')
  })
})
