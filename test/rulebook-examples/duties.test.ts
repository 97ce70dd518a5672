import { caseEventsOf, dutiesOf, dutyStatuses, listingsOf, parseListing } from 'baolei/duties'
import { describe, expect, it } from 'vitest'
import { readExampleRulebook } from '../../examples/rulebooks/read.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { listedLife, play, rectifiedLife, village } from './life.js'

const yunze = readExampleRulebook('yunze')

describe('yunze: an event of a case is the doing of a duty', () => {
  const { case: rectified } = play(yunze, [...listedLife('yunze'), ...rectifiedLife('yunze')])
  const inAugust = (rulebook: Rulebook) =>
    dutyStatuses(
      rulebook,
      { listings: listingsOf(rectified), records: [], events: caseEventsOf(rectified) },
      '2025-09-30',
    )
      .statuses.filter(({ occurrence: { duty, period } }) => duty === 'township-checks' && period?.id === '2025-08')
      .map(({ status, event }) => [status, event?.type])

  it('a measure carried out is the check of its month; where no event serves the duty, the month is overdue [D20]', () => {
    expect(inAugust(yunze)).toEqual([['done', 'complete-measure']])
    const { responsibility } = yunze
    const duties = responsibility.duties.map(({ servedBy: _none, ...duty }) => duty)
    expect(inAugust({ ...yunze, responsibility: { ...responsibility, duties } })).toEqual([['overdue', undefined]])
  })
})

it('yunze: a duty of a village is owed for each, one of a township or the county once for all of its villages [D19, D20]', () => {
  const listings = ['201', '202'].map((place) => {
    const parsed = parseListing({ village: village.code.slice(0, 9) + place, list: 'weak-lax', from: '2025-01-01' })
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error.reasons))
    return parsed.value
  })
  const owed = dutiesOf(yunze, { listings, from: '2025-03-01', to: '2025-03-31' })
  const subjects = (duty: string) =>
    owed.flatMap((one) => (one.duty === duty ? [one.village ?? one.area ?? one.unit] : []))
  expect(['hear-reports', 'township-report', 'township-checks'].map(subjects)).toEqual([
    ['999021'],
    ['999021001'],
    ['999021001201', '999021001202'],
  ])
})
