import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assessFortress } from '../../src/assessment/fortress.js'
import { parseFortressReadings, parseNegativeReadings } from '../../src/assessment/readings.js'
import { screenNegative } from '../../src/assessment/screening.js'
import { addTo } from '../../src/core/calendar.js'
import type { CivilDate } from '../../src/core/date.js'
import type { Condition } from '../../src/rulebook/condition.js'
import type { PastThing } from '../../src/rulebook/past.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { type Answers, date } from './arbitraries.js'
import { arbitraryAnswers, arbitraryPast, arbitraryRulebook } from './arbitrary-rulebook.js'
import { clean, full, gradeVeto, grown, knowing, riskVeto } from './grown-rulebook.js'
import { wide } from './wide-rulebook.js'

function readingsOn(rulebook: Rulebook, fortress: Answers, negative: Answers, screenedOn: CivilDate) {
  const positive = parseFortressReadings(rulebook, { date, kind: 'farm', answers: fortress })
  const screened = parseNegativeReadings(rulebook, { date: screenedOn, kind: 'farm', answers: negative })
  if (!positive.ok || !screened.ok) throw new Error('the answers are sound')
  return [positive.value, screened.value] as const
}

describe('the readings of a day', () => {
  const once = (past: PastThing): Condition => ({ past, within: { years: 2 }, test: { op: 'at-least', value: 1 } })
  const lastYear = knowing({ level: 'yellow', on: addTo(date, { years: -1 }) })

  it('count the past where only one of the checklists asks for it [D6]', () => {
    const graded = grown({ vetoes: [gradeVeto('warned', once({ level: 'yellow' }), 'poor')] }, { vetoes: [] })
    const [fortress] = readingsOn(graded, full, clean, date)
    expect([undefined, knowing(), lastYear].map((past) => assessFortress(graded, fortress, past).grade)).toEqual([
      'undetermined',
      'good',
      'poor',
    ])
    const veto = riskVeto('warned', 'order', once({ level: 'yellow' }), { riskAtLeast: 'red' })
    const raised = grown({ vetoes: [] }, { vetoes: [veto] })
    const [, screening] = readingsOn(raised, full, clean, date)
    expect([undefined, knowing(), lastYear].map((past) => screenNegative(raised, screening, past).risk)).toEqual([
      'undetermined',
      'none',
      'red',
    ])
  })

  it('are no pair if they are of two days: each counts by itself [D6]', () => {
    let apart = 0
    fc.assert(
      fc.property(
        arbitraryRulebook,
        arbitraryAnswers(wide.fortress.items),
        arbitraryAnswers(wide.negative.items),
        arbitraryPast,
        (rulebook, positive, negative, past) => {
          const [fortress, later] = readingsOn(rulebook, positive, negative, addTo(date, { days: 1 }))
          const alone = JSON.stringify([
            assessFortress(rulebook, fortress, past),
            screenNegative(rulebook, later, past),
          ])
          expect(
            JSON.stringify([
              assessFortress(rulebook, fortress, past, later),
              screenNegative(rulebook, later, past, fortress),
            ]),
          ).toBe(alone)
          const [, today] = readingsOn(rulebook, positive, negative, date)
          const paired = [
            assessFortress(rulebook, fortress, past, today),
            screenNegative(rulebook, today, past, fortress),
          ]
          const unpaired = [assessFortress(rulebook, fortress, past), screenNegative(rulebook, today, past)]
          if (JSON.stringify(paired) !== JSON.stringify(unpaired)) apart += 1
        },
      ),
      { numRuns: 60 },
    )
    expect(apart).toBeGreaterThan(5)
  })
})
