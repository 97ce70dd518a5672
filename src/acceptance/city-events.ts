import * as z from 'zod'
import { noReasons } from '../core/event.js'
import { lazy } from '../core/lazy.js'
import { problemsReason } from '../rectification/progress.js'
import { reviewTerms } from '../rulebook/acceptance.js'
import { eachDone, riskWithinControl } from './conditions.js'
import { passesReason } from './exit.js'
import { acceptanceFindings as kinds } from './findings.js'
import { type AcceptanceRule, type Marks, marksSchema, type Return, returnSchema } from './rule.js'
import { type Scores, scoresSchema, sheetReasons } from './sheet.js'
import { pass } from './slice.js'

/** What the city did, method by method, and its scores where it has a mark sheet. */
export interface CityReview {
  readonly methods: Marks
  readonly scores?: Scores
}

/** Step 4: the city reviews the village, strictly, and passes it (市级逐村复盘, A4.1). */
export const passByCity: AcceptanceRule<'pass-by-city', CityReview> = {
  type: 'pass-by-city',
  cites: ['A4.1', 'L1.2', 'D14', 'D18'],
  by: ['city-organization-department'],
  payload: lazy(() => z.strictObject({ methods: marksSchema(), scores: scoresSchema().exactOptional() })),
  conditions: (situation) => [
    passesReason(situation, 'city'),
    problemsReason(situation.rectification),
    riskWithinControl(situation),
  ],
  checks: ({ rulebook }, { payload }) => [
    ...eachDone(
      kinds['city-method'],
      reviewTerms(rulebook.acceptance, 'city'),
      payload.methods,
      'city-organization-department',
    ),
    ...sheetReasons(rulebook, 'city', payload.scores, 'pass'),
  ],
  evolve: ({ acceptance }, { date, id }) => ({ acceptance: pass(acceptance, 'city', date, id) }),
}

/** The city refuses: where the case goes is the rulebook's (D14). */
export const returnByCity: AcceptanceRule<'return-by-city', Return> = {
  type: 'return-by-city',
  cites: ['A4.1', 'D14'],
  by: ['city-organization-department'],
  payload: returnSchema,
  conditions: noReasons,
  checks: ({ rulebook }, { payload }) => sheetReasons(rulebook, 'city', payload.scores, 'fail'),
  // Where the county looks again, its own pass falls and those below it stand; back in rectifying, none counts any
  // more.
  evolve: ({ acceptance }) => ({
    acceptance: { ...acceptance, passes: acceptance.passes.filter((one) => one.level !== 'county') },
  }),
}
