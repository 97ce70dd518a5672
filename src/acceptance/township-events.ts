import * as z from 'zod'
import { type CivilDate, civilDateSchema } from '../core/date.js'
import { noReasons } from '../core/event.js'
import { reason } from '../core/finding.js'
import { lazy } from '../core/lazy.js'
import { problemsReason } from '../rectification/progress.js'
import { reviewTerms } from '../rulebook/acceptance.js'
import { eachDone, riskWithinControl } from './conditions.js'
import { passesReason } from './exit.js'
import { acceptanceFindings as kinds } from './findings.js'
import { type AcceptanceRule, type Marks, marksSchema, type Return, returnSchema } from './rule.js'
import { type Scores, scoresSchema, sheetReasons } from './sheet.js'
import { pass } from './slice.js'

/** What the township found, criterion by criterion, and its scores where it has a mark sheet. */
export interface FirstCheck {
  readonly criteria: Marks
  readonly scores?: Scores
}

/** Step 2: the township assesses the village and finds it good at the first check (乡镇组织评估、初验, A2.1). */
export const passFirstCheck: AcceptanceRule<'pass-first-check', FirstCheck> = {
  type: 'pass-first-check',
  cites: ['A2.1', 'D14'],
  by: ['township-committee'],
  payload: lazy(() => z.strictObject({ criteria: marksSchema(), scores: scoresSchema().exactOptional() })),
  conditions: (situation) => [
    passesReason(situation, 'township'),
    problemsReason(situation.rectification),
    riskWithinControl(situation),
  ],
  checks: ({ rulebook }, { payload }) => [
    ...eachDone(
      kinds['township-criterion'],
      reviewTerms(rulebook.acceptance, 'township'),
      payload.criteria,
      'township-committee',
    ),
    ...sheetReasons(rulebook, 'township', payload.scores, 'pass'),
  ],
  evolve: ({ acceptance }, { date }) => ({ acceptance: { ...acceptance, firstCheckOn: date } }),
}

/** The committee meeting's outcome. */
export interface CommitteeMeeting {
  readonly approved: boolean
  readonly on: CivilDate
}

/** The township Party committee meeting approves and the township applies to the county (乡镇党委会议, A2.2). */
export const applyToCounty: AcceptanceRule<'apply-to-county', { readonly meeting: CommitteeMeeting }> = {
  type: 'apply-to-county',
  cites: ['A2.2'],
  by: ['township-committee'],
  payload: lazy(() => z.strictObject({ meeting: z.strictObject({ approved: z.boolean(), on: civilDateSchema() }) })),
  conditions: (situation) => [riskWithinControl(situation)],
  checks: ({ acceptance }, { payload: { meeting }, date }) => {
    const from = acceptance.firstCheckOn ?? date
    return [
      reason(kinds['committee-approves'], meeting.approved, { required: true, found: meeting.approved }),
      reason(kinds['committee-met'], meeting.on >= from && meeting.on <= date, {
        required: { from, to: date },
        found: meeting.on,
      }),
    ]
  },
  evolve: ({ acceptance }, { date, id }) => ({ acceptance: pass(acceptance, 'township', date, id) }),
}

/**
 * The township refuses: back to rectifying (D14). Once the first check has passed it is the committee meeting that
 * refuses, and needs no scores.
 */
export const returnByTownship: AcceptanceRule<'return-by-township', Return> = {
  type: 'return-by-township',
  cites: ['A2.1', 'A2.2', 'D14'],
  by: ['township-committee'],
  payload: returnSchema,
  conditions: noReasons,
  checks: ({ rulebook, acceptance }, { payload: { scores } }) =>
    acceptance.firstCheckOn !== undefined && scores === undefined
      ? []
      : sheetReasons(rulebook, 'township', scores, 'fail'),
  evolve: ({ acceptance }) => ({ acceptance }),
}
