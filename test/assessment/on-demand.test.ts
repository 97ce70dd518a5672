import { describe, expect, it } from 'vitest'
import { assessFortress } from '../../src/assessment/fortress.js'
import type { FortressReadings, NegativeReadings, Readings } from '../../src/assessment/readings.js'
import { screenNegative } from '../../src/assessment/screening.js'
import { identify } from '../../src/identification/listing.js'
import { date, deepFreeze, fortressReadings, negativeReadings } from './arbitraries.js'
import { small } from './small-rulebook.js'

// Readings whose only answer, a share, counts how often it is looked at.
function watched(item: string) {
  const seen = { looks: 0 }
  const share = {
    get part() {
      seen.looks += 1
      return 1
    },
    whole: 2,
  }
  return { seen, readings: { date, answers: { [item]: share } } as Readings }
}

describe('the findings of a verdict', () => {
  const cases = {
    index: () => {
      const { seen, readings } = watched('attendance')
      return { seen, verdict: assessFortress(small, readings as FortressReadings) }
    },
    screening: () => {
      const { seen, readings } = watched('debt')
      return { seen, verdict: screenNegative(small, readings as NegativeReadings) }
    },
    proposal: () => {
      const { seen, readings } = watched('debt')
      const screening = screenNegative(small, readings as NegativeReadings)
      return { seen, verdict: identify(small, { screening, channel: 'yearly' }) }
    },
  }

  it.each(Object.entries(cases))('are made when somebody reads them, and once: %s [D2]', (_, make) => {
    const { seen, verdict } = make()
    const before = seen.looks
    const { missing } = verdict
    const made = seen.looks
    expect(made).toBeGreaterThan(before)
    expect(verdict.findings).toBe(verdict.findings)
    expect(verdict.missing).toBe(missing)
    expect(seen.looks).toBe(made)
  })

  it.each(Object.entries(cases))('are fields like any other, also of a frozen verdict: %s', (_, make) => {
    const { verdict } = make()
    const copy = { ...verdict }
    expect(Object.keys(verdict)).toEqual(expect.arrayContaining(['findings', 'missing']))
    expect(JSON.parse(JSON.stringify(verdict))).toEqual(copy)
    expect(structuredClone(verdict)).toEqual(copy)
    expect(deepFreeze(make().verdict)).toEqual(copy)
  })

  it('are those of their own readings, whoever was judged in between [D7]', () => {
    const answers = [small, small].map((rulebook, way) => ({
      fortress: fortressReadings(rulebook, way === 0 ? {} : { honors: 3 }),
      negative: negativeReadings(rulebook, {}),
    }))
    const judged = () =>
      answers.map(({ fortress, negative }) => ({
        index: assessFortress(small, fortress, undefined, negative),
        screening: screenNegative(small, negative, undefined, fortress),
      }))
    const inTurn = judged()
    const alone = judged().map((one) => JSON.stringify(one))
    expect(alone[0]).not.toBe(alone[1])
    expect([...inTurn].reverse().map((one) => JSON.stringify(one))).toEqual([...alone].reverse())
  })
})
