import { z } from 'zod'
import { noReasons, textSchema } from '../core/event.js'
import { label } from '../core/label.js'
import { problemsReason } from '../rectification/index.js'
import { eachDone, riskWithinControl } from './conditions.js'
import { passesReason } from './exit.js'
import { acceptanceFindings as kinds } from './findings.js'
import { type AcceptanceRule, type Marks, marksSchema } from './rule.js'
import { pass } from './slice.js'

/** Step 4: the city reviews the village, strictly, and passes it (市级逐村复盘, A4.1). */
export const passByCity: AcceptanceRule<'pass-by-city', { readonly methods: Marks }> = {
  type: 'pass-by-city',
  label: label('市级逐村复盘通过', 'pass by the city'),
  cites: ['A4.1', 'L1.2', 'D14', 'D18'],
  by: ['city-organization-department'],
  payload: z.strictObject({ methods: marksSchema }),
  conditions: (situation) => [
    passesReason(situation, ['village', 'township', 'county']),
    problemsReason(situation.rectification),
    riskWithinControl(situation),
  ],
  checks: ({ rulebook }, { payload }) =>
    eachDone(
      kinds['city-method'],
      rulebook.acceptance.cityMethods.value,
      payload.methods,
      'city-organization-department',
    ),
  evolve: ({ acceptance }, { date, id }) => ({ acceptance: pass(acceptance, 'city', date, id) }),
}

/** The city refuses: where the case goes is the rulebook's (D14). */
export const returnByCity: AcceptanceRule<'return-by-city', { readonly why: string }> = {
  type: 'return-by-city',
  label: label('市级复盘退回', 'return by the city'),
  cites: ['A4.1', 'D14'],
  by: ['city-organization-department'],
  payload: z.strictObject({ why: textSchema }),
  conditions: noReasons,
  checks: noReasons,
  evolve: ({ rulebook, acceptance }) => {
    if (rulebook.acceptance.cityRefusal.value === 'rectifying') return { acceptance }
    // The county looks again: its own pass falls, those below it stand.
    return { acceptance: { ...acceptance, passes: acceptance.passes.filter((one) => one.level !== 'county') } }
  },
}
