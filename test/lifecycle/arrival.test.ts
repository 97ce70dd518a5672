import { describe, expect, it } from 'vitest'
import { noAcceptance } from '../../src/acceptance/slice.js'
import type { Case } from '../../src/lifecycle/case.js'
import { extremeAnswers } from '../../src/testing/answers.js'
import { sampleVillage, troubledAnswers } from '../../src/testing/sample-life.js'
import { day } from '../../src/testing/scenario.js'
import { openCase, sampleLife } from './doors.js'
import { cast, changed, event, play, the, upTo } from './story.js'
import { scored } from './variants.js'

const warnings = ({ state }: Case) => (state.assessment.past?.entries ?? []).filter((entry) => 'level' in entry)
const screened = (date: string, answers: Readonly<Record<string, unknown>>) =>
  event('record-screening', date, cast.township, { answers } as never)
const troubled = (date: string) => screened(date, troubledAnswers(scored, day(date)))
const clean = (date: string) => screened(date, extremeAnswers(scored.negative.items, day(date), 'fewest'))

describe('where a case arrives', () => {
  it('in rectifying for the first time, no step of the acceptance lies behind it [D14]', () => {
    expect(play(upTo('approve-plan'), [the('approve-plan')]).state.acceptance).toEqual(noAcceptance)
  })

  it('off the list, the warnings of the time on it are spent, and nothing else [D2, M5.1]', () => {
    const before = upTo('exit-list')
    const read = play(before, [troubled('2024-09-05'), clean('2024-09-06')])
    expect(warnings(read).length).toBeGreaterThan(0)
    const exited = play(read, [changed('exit-list', { date: day('2024-09-06') })])
    expect(warnings(exited)).toEqual([])
    const others = read.state.assessment.past?.entries.filter((entry) => !('level' in entry))
    expect(exited.state.assessment).toEqual({
      ...read.state.assessment,
      past: { ...read.state.assessment.past, entries: others },
    })
  })

  it('back where it left the list, dismissed, all stays as it was [A5.2, M3.4, D17]', () => {
    const exited = play(upTo('exit-list'), [the('exit-list')])
    const signalled = play(exited, [
      troubled('2024-10-01'),
      { ...the('raise-signal'), id: 'again', date: '2024-10-01' },
      clean('2024-10-02'),
    ])
    expect(warnings(signalled).length).toBeGreaterThan(0)
    const { identification: _open, at: _at, enteredOn: _on, ...before } = signalled.state
    const dismissed = play(signalled, [event('dismiss-listing', '2024-10-03', cast.county, {})])
    expect(dismissed.state).toMatchObject({ ...before, at: 'exited' })
    expect(before.rectification).toEqual(exited.state.rectification)
  })

  it('elsewhere, the limits of the stage that it left are over, those of the episode run on [D14]', () => {
    const answers = { ...extremeAnswers(scored.negative.items, day('2024-03-01'), 'fewest'), 'disputes-frequent': 25 }
    const list = { list: 'key-prevention', rulebook: { id: 'xining', version: '2024' } }
    const listed = play(
      openCase({ village: sampleVillage, rulebook: scored }),
      [
        the('raise-signal'),
        changed('record-screening', { payload: { answers } }),
        changed('determine-listing', { payload: list }),
        ...sampleLife(scored).slice(4, 10),
      ],
      [scored],
    )
    const apply = (limit: string, date: string) => event('apply-limit', date, cast.county, { limit })
    const both = play(listed, [apply('episode', '2025-03-11')], [scored])
    const applied = { limit: 'episode', stage: 'episode', on: '2025-03-11' }
    expect(both.state.appliedLimits).toEqual([applied])
    const [limit] = both.state.appliedLimits
    const marked = {
      ...both,
      state: { ...both.state, appliedLimits: [limit, { ...limit, stage: 'preparing' }] },
    } as Case
    const moved = play(marked, [{ ...the('approve-plan'), date: '2025-03-12' }], [scored])
    expect(moved.state.at).toBe('rectifying')
    expect(moved.state.appliedLimits).toEqual([applied])
  })
})
