import fc from 'fast-check'
import type { Case } from '../../src/lifecycle/case.js'
import { deepFreeze } from '../lifecycle/deep-freeze.js'
import { record } from '../lifecycle/doors.js'
import { versions } from '../lifecycle/versions.js'
import { holdAttempt, holdCase } from './laws.js'
import { eventOf, type Step, starts } from './tries.js'

/** Counts for the report. */
export interface Tally {
  attempts: number
  accepted: number
  corrected: number
  migrated: number
  sampled: number
}

const step: fc.Arbitrary<Step> = fc.record({ pick: fc.nat(), days: fc.constantFrom(0, 1, 7, 30, 200) })

/** One in so many runs is also checked for the laws that need a whole replay. */
export const SAMPLE = 50

/**
 * The event-sequence property: from anywhere in the sample life, up to six events, legal and illegal ones, corrections
 * and migrations among them. Each attempt is checked for the laws of an attempt, and one run in {@link SAMPLE} for
 * those of a whole case.
 */
export function eventSequences(tally: Tally): fc.IPropertyWithHooks<[number, Step[], number]> {
  return fc.property(
    fc.nat(starts.length - 1),
    fc.array(step, { minLength: 1, maxLength: 6 }),
    // Without bias, small numbers are no more frequent than others: a sample is expensive.
    fc.noBias(fc.nat(SAMPLE - 1)),
    (start, steps, sample) => {
      let theCase: Case | undefined = starts[start]
      if (theCase === undefined) throw new Error('a start is missing')
      const refused: unknown[] = []
      for (const [index, one] of steps.entries()) {
        const event = eventOf(theCase, one, `d${index + 1}`)
        const tried = record(theCase, event, versions)
        tally.attempts += 1
        try {
          holdAttempt(theCase, event, tried)
        } catch (broken) {
          // The counterexample consists of numbers, so the message says what they mean.
          throw new Error(`${String(broken)}; in ${theCase.state.at}, trying ${JSON.stringify(event)}`)
        }
        if (!tried.ok) {
          refused.push(event)
          continue
        }
        theCase = deepFreeze(tried.value)
        tally.accepted += 1
        const type = theCase.events[theCase.events.length - 1]?.type
        if (type === 'correct-event') tally.corrected += 1
        if (type === 'migrate-rulebook') tally.migrated += 1
      }
      if (sample !== 0) return
      tally.sampled += 1
      holdCase(theCase, refused.slice(-3))
    },
  )
}
