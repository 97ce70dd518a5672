import { describe, expect, it } from 'vitest'
import type { Case } from '../../src/lifecycle/case.js'
import type { AcceptanceLevel } from '../../src/rulebook/acceptance.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { moving } from './moving.js'
import { reasons, the, upTo } from './story.js'
import { second } from './versions.js'

describe('a migration in the steps', () => {
  it('keeps to the steps: what the levels passed must be what the new version asks for there [D14, D24]', () => {
    const levels = (...value: readonly AcceptanceLevel[]): Rulebook => ({
      ...second,
      acceptance: { ...second.acceptance, levels: { value, from: { kind: 'clause', cites: ['D14'] } } },
    })
    const noTownship = levels('village', 'county', 'city')
    const told = (theCase: Case, next: Rulebook) => {
      const { date } = theCase.events[theCase.events.length - 1] ?? the('raise-signal')
      return reasons(theCase, moving(date, next), [xining2024, next])
        .filter(({ code }) => code === 'migration-place')
        .map(({ required, found }) => [required, found])
    }
    const at = '/acceptance/passes'
    expect(told(upTo('apply-to-township'), noTownship)).toEqual([])
    expect(told(upTo('accept-by-county'), noTownship)).toEqual([
      [{ passes: ['village'] }, { passes: ['village', 'township'], at }],
    ])
    // Where the new version has no such step at all, what it asks for is all of its levels.
    expect(told(upTo('pass-first-check'), noTownship)).toEqual([
      [{ passes: ['village', 'county', 'city'] }, { passes: ['village'], at }],
    ])
    const noCity = levels('village', 'township', 'county')
    expect(told(upTo('draw-up-summary'), noCity)).toEqual([])
    expect(told(upTo('exit-list'), noCity)).toEqual([
      [{ passes: ['village', 'township', 'county'] }, { passes: ['village', 'township', 'county', 'city'], at }],
    ])
    expect(told(upTo('review-again'), noCity)).toEqual([])
  })
})
