import { z } from 'zod'
import { idSchema } from '../core/actor.js'
import { noReasons, textSchema } from '../core/event.js'
import { demand } from '../core/finding.js'
import { label } from '../core/label.js'
import { problemsReason } from '../rectification/index.js'
import { eachDone, riskWithinControl } from './conditions.js'
import { passesReason } from './exit.js'
import { acceptanceFindings as kinds } from './findings.js'
import { type AcceptanceRule, type Marks, marksSchema } from './rule.js'
import { type Gap, pass } from './slice.js'

/** Step 3: the county accepts (县级审核验收, A3.1). */
export const acceptByCounty: AcceptanceRule<'accept-by-county', { readonly methods: Marks }> = {
  type: 'accept-by-county',
  label: label('县级审核验收合格', 'accept by the county'),
  cites: ['A3.1', 'D14'],
  by: ['county-organization-department'],
  payload: z.strictObject({ methods: marksSchema }),
  conditions: (situation) => [
    passesReason(situation, ['village', 'township']),
    problemsReason(situation.rectification),
    riskWithinControl(situation),
  ],
  checks: ({ rulebook }, { payload }) =>
    eachDone(
      kinds['county-method'],
      rulebook.acceptance.countyMethods.value,
      payload.methods,
      'county-organization-department',
    ),
  evolve: ({ acceptance }, { date, id }) => ({ acceptance: pass(acceptance, 'county', date, id) }),
}

/** The results fall short: the county coordinates the solution and the village consolidates (持续巩固提升, A3.2). */
export const findGap: AcceptanceRule<'find-gap', { readonly gaps: readonly Gap[] }> = {
  type: 'find-gap',
  label: label('县级审核发现差距', 'find a gap'),
  cites: ['A3.2', 'D14'],
  by: ['county-organization-department'],
  payload: z.strictObject({
    gaps: z
      .array(z.strictObject({ id: idSchema, text: textSchema }))
      .min(1)
      .max(100),
  }),
  conditions: noReasons,
  checks: (_situation, { payload }) => {
    const ids = payload.gaps.map((gap) => gap.id)
    const unique = new Set(ids).size === ids.length
    return [demand(kinds['county-gap-named'], unique, { unique: true }, ids)]
  },
  evolve: ({ acceptance }, { payload }) => ({ acceptance: { ...acceptance, gaps: payload.gaps } }),
}

/** The gaps are solved and the county reviews again (A3.2). */
export const reviewAgain: AcceptanceRule<'review-again', { readonly closed: readonly string[] }> = {
  type: 'review-again',
  label: label('差距解决后再次审核', 'review again'),
  cites: ['A3.2', 'D14'],
  by: ['county-organization-department'],
  payload: z.strictObject({ closed: z.array(idSchema).max(100) }),
  conditions: ({ rectification }) => [problemsReason(rectification)],
  checks: ({ acceptance }, { payload }) => {
    const gaps = acceptance.gaps.map((gap) => gap.id)
    const open = gaps.filter((id) => !payload.closed.includes(id))
    return [demand(kinds['county-gaps-closed'], open.length === 0, gaps, [...payload.closed])]
  },
  evolve: ({ acceptance }) => ({ acceptance: { ...acceptance, gaps: [] } }),
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
  label: label('形成整顿总结和台账', 'draw up summary and ledger'),
  cites: ['A3.3', 'L1.2'],
  by: ['county-organization-department'],
  payload: z.strictObject({ summary: z.boolean(), ledger: z.boolean(), reference: idSchema.exactOptional() }),
  conditions: noReasons,
  checks: (_situation, { payload: { summary, ledger } }) => [
    demand(kinds['summary-drawn-up'], summary && ledger, { summary: true, ledger: true }, { summary, ledger }),
  ],
  evolve: ({ acceptance }) => ({ acceptance }),
}
