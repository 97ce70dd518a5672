import { describe, expect, it } from 'vitest'
import { readExampleRulebook } from '../../examples/rulebooks/read.js'
import { type Line, listedLife, petitions, play, pollOf, soundReadings, type Trouble, troubles } from './life.js'

const [yunze, wanglan] = [readExampleRulebook('yunze'), readExampleRulebook('wanglan')]
const leave: Line = ['2025-09-05', 'county', 'leave-prevention', {}]
const done: Line = ['2025-08-10', 'township', 'complete-measure', { measure: 'm1' }]
const vacant: Line = ['2025-08-11', 'township', 'vacate-post', { post: 'township-leader' }]
/** Wanglan’s other list: a leading body that cannot decide. */
const paralyzed: Trouble = {
  ...troubles.wanglan,
  negative: { 'body-at-odds': 'paralyzed' },
  list: 'key-prevention',
  problemType: 'leadership',
  field: 'party',
  measure: 'replacement',
  departments: ['civil-affairs'],
}
const codes = (lines: readonly Line[], rulebook = yunze) => play(rulebook, lines).refused.map(({ code }) => code)

describe('what a key-prevention village needs before it leaves its list [D16]', () => {
  it('yunze: every measure carried out; the four ones stay a condition, since no plan is approved without them', () => {
    const survey = pollOf(
      { home: { 'very-satisfied': 100 }, phone: { 'very-satisfied': 100 }, online: { 'very-satisfied': 100 } },
      { households: 300, attended: { households: 150 } },
      { 'leading-body': { satisfied: 100 }, safety: { safe: 100 } },
    )
    const life = (...more: readonly Line[]): readonly Line[] => [
      ...listedLife('yunze', petitions),
      ...more,
      ...soundReadings('yunze', '2025-09-01'),
      ['2025-09-02', 'county', 'record-survey', { survey }],
      leave,
    ]
    expect(codes(life(done))).toEqual([])
    expect(codes(life())).toEqual(['measures-carried-out'])
    expect(codes(life(done, vacant))).toEqual(['four-ones'])
  })

  it('wanglan: the four ones alone; a measure may be left for later', () => {
    const life = (...more: readonly Line[]): readonly Line[] => [
      ...listedLife('wanglan', paralyzed),
      ...more,
      ...soundReadings('wanglan', '2025-09-01'),
      ['2025-09-02', 'county', 'record-survey', { survey: pollOf({ app: { satisfied: 90, 'so-so': 10 } }) }],
      leave,
    ]
    expect(codes(life(), wanglan)).toEqual([])
    expect(codes(life(vacant), wanglan)).toEqual(['four-ones'])
  })
})

it('wanglan: the checklists of a look-back are no older than 60 days [D17]', () => {
  const exited: readonly Line[] = [
    ...listedLife('wanglan', paralyzed),
    ...soundReadings('wanglan', '2025-09-01'),
    ['2025-09-02', 'county', 'record-survey', { survey: pollOf({ app: { satisfied: 90, 'so-so': 10 } }) }],
    leave,
    ...soundReadings('wanglan', '2025-12-20'),
  ]
  const back = (on: string): readonly Line[] => [...exited, [on, 'township', 'look-back-steady', {}]]
  expect(codes(back('2026-02-18'), wanglan)).toEqual([])
  expect(codes(back('2026-02-19'), wanglan)).toEqual(['look-back-evidence'])
})
