import * as z from 'zod'
import { noReasons } from '../core/event.js'
import { lazy } from '../core/lazy.js'
import { type Poll, pollSchema } from './poll.js'
import { pollReasons } from './poll-checks.js'
import type { AcceptanceRule } from './rule.js'

const COUNTY = 'county-organization-department'

/**
 * The uniform survey of members and residents (满意度测评, M5.3, L2.3): anonymous, counts only, another count than the
 * ballot.
 */
export const recordSurvey: AcceptanceRule<'record-survey', { readonly survey: Poll }> = {
  type: 'record-survey',
  cites: ['M5.3', 'L2.3', 'D16'],
  by: [COUNTY],
  payload: lazy(() => z.strictObject({ survey: pollSchema() })),
  conditions: noReasons,
  checks: ({ rulebook }, { payload }) => pollReasons(rulebook.exit.survey, payload.survey, COUNTY),
  evolve: ({ acceptance }, { payload, date }) => ({
    acceptance: { ...acceptance, survey: { ...payload.survey, on: date } },
  }),
}
