import * as z from 'zod'
import { idSchema } from '../core/actor.js'
import { noReasons } from '../core/event.js'
import { reason } from '../core/finding.js'
import { lazy } from '../core/lazy.js'
import { problemsReason } from '../rectification/progress.js'
import { eachDone, riskWithinControl } from './conditions.js'
import { passesReason } from './exit.js'
import { acceptanceFindings as kinds } from './findings.js'
import { type AcceptanceRule, type Marks, marksSchema, type Return, returnSchema } from './rule.js'
import { type Scores, scoresSchema, sheetAtLevel, sheetOf, sheetReasons } from './sheet.js'
import { pass } from './slice.js'

/** What the county did, method by method, and its scores where it has a mark sheet. */
export interface CountyAcceptance {
  readonly methods: Marks
  readonly scores?: Scores
}

/** Step 3: the county accepts (县级审核验收, A3.1). */
export const acceptByCounty: AcceptanceRule<'accept-by-county', CountyAcceptance> = {
  type: 'accept-by-county',
  cites: ['A3.1', 'D14'],
  by: ['county-organization-department'],
  payload: lazy(() => z.strictObject({ methods: marksSchema(), scores: scoresSchema().exactOptional() })),
  conditions: (situation) => [
    passesReason(situation, 'county'),
    problemsReason(situation.rectification),
    riskWithinControl(situation),
  ],
  checks: ({ rulebook }, { payload }) => [
    ...eachDone(
      kinds['county-method'],
      rulebook.acceptance.countyMethods.value,
      payload.methods,
      'county-organization-department',
    ),
    ...sheetReasons(rulebook, 'county', payload.scores, 'pass'),
  ],
  evolve: ({ acceptance }, { date, id }) => ({ acceptance: pass(acceptance, 'county', date, id) }),
}

/**
 * The county’s sheet says that the village failed: back to rectifying. Without a sheet the county finds gaps instead
 * (A3.2).
 */
export const returnByCounty: AcceptanceRule<'return-by-county', Return> = {
  type: 'return-by-county',
  cites: ['A3.1', 'D14'],
  by: ['county-organization-department'],
  payload: returnSchema,
  conditions: ({ rulebook }) => [sheetAtLevel(rulebook, 'county')],
  // Without a sheet the condition has said so.
  checks: ({ rulebook }, { payload }) =>
    sheetOf(rulebook.acceptance, 'county') === undefined
      ? []
      : sheetReasons(rulebook, 'county', payload.scores, 'fail'),
  evolve: ({ acceptance }) => ({ acceptance }),
}

/** What was drawn up, and where it is kept, if the system keeps it (D9). */
export interface Summary {
  readonly summary: boolean
  readonly ledger: boolean
  readonly reference?: string
}

/** A summary and a ledger are drawn up, one village at a time (整顿情况总结、整顿台账, A3.3, L1.2). */
export const drawUpSummary: AcceptanceRule<'draw-up-summary', Summary> = {
  type: 'draw-up-summary',
  cites: ['A3.3', 'L1.2'],
  by: ['county-organization-department'],
  payload: lazy(() =>
    z.strictObject({ summary: z.boolean(), ledger: z.boolean(), reference: idSchema().exactOptional() }),
  ),
  conditions: noReasons,
  checks: (_situation, { payload: { summary, ledger } }) => [
    reason(kinds['summary-drawn-up'], summary && ledger, {
      required: { summary: true, ledger: true },
      found: { summary, ledger },
    }),
  ],
  evolve: ({ acceptance }) => ({ acceptance }),
}
