import fc from 'fast-check'
import { addTo } from '../../src/core/calendar.js'
import { type CivilDate, yearStart } from '../../src/core/date.js'
import { type Answer, type Measure, NEVER } from '../../src/rulebook/measure.js'

/** Any day of the years around the default rulebook's. */
export const anyDate: fc.Arbitrary<CivilDate> = fc
  .integer({ min: 0, max: 365 * 8 })
  .map((days) => addTo(yearStart(2018), { days }))

/** Any answer to a measure, no later than a day. */
export function anyAnswer(measure: Measure, asOf: CivilDate): fc.Arbitrary<Answer> {
  switch (measure.kind) {
    case 'yes-no':
      return fc.boolean()
    case 'choice':
      return fc.constantFrom(...measure.options.map((option) => option.id))
    case 'count':
      return fc.oneof(fc.nat(Math.min(measure.most ?? 30, 30)), fc.nat(measure.most ?? Number.MAX_SAFE_INTEGER))
    case 'amount':
      return fc.oneof(fc.integer({ min: -1_000_000, max: 60_000_000 }), fc.maxSafeInteger())
    case 'ratio':
      return fc
        .tuple(fc.nat(40), fc.integer({ min: 1, max: 40 }))
        .map(([part, whole]) => ({ part: measure.atMostOne === true ? Math.min(part, whole) : part, whole }))
    case 'date':
      return fc.oneof(
        fc.constant(NEVER),
        anyDate.map((date) => (date <= asOf ? date : asOf)),
      )
  }
}
