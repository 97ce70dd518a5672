import * as z from 'zod'
import { idSchema, type Role } from '../core/actor.js'
import { textSchema } from '../core/event.js'
import { reason } from '../core/finding.js'
import { lazy } from '../core/lazy.js'
import { problemsReason } from '../rectification/progress.js'
import { acceptanceFindings as kinds } from './findings.js'
import type { AcceptanceRule } from './rule.js'
import { noSheetAtLevel, REVIEWERS } from './sheet.js'
import { type AcceptanceSituation, type Gap, reviewingLevel } from './slice.js'

/** The results fall short: the county coordinates the solution and the village consolidates (持续巩固提升, A3.2). */
export const findGap: AcceptanceRule<'find-gap', { readonly gaps: readonly Gap[] }> = {
  type: 'find-gap',
  cites: ['A3.2', 'D14'],
  by: ['county-organization-department'],
  payload: lazy(() =>
    z.strictObject({
      gaps: z
        .array(z.strictObject({ id: idSchema(), text: textSchema() }))
        .min(1)
        .max(100),
    }),
  ),
  conditions: ({ rulebook }) => [noSheetAtLevel(rulebook, 'county')],
  checks: (_situation, { payload }) => {
    const ids = payload.gaps.map((gap) => gap.id)
    const unique = new Set(ids).size === ids.length
    return [reason(kinds['county-gap-named'], unique, { required: { unique: true }, found: ids })]
  },
  evolve: ({ acceptance }, { payload }) => ({ acceptance: { ...acceptance, gaps: payload.gaps } }),
}

/** The body that looks at a consolidating village again. */
function reviewers({ acceptance }: AcceptanceSituation): readonly Role[] {
  return [REVIEWERS[reviewingLevel(acceptance)]]
}

/** The gaps are solved, or the time to consolidate is over: the level that sent the village reviews it again (A3.2). */
export const reviewAgain: AcceptanceRule<'review-again', { readonly closed: readonly string[] }> = {
  type: 'review-again',
  cites: ['A3.2', 'D14'],
  by: Object.values(REVIEWERS),
  byHere: reviewers,
  payload: lazy(() => z.strictObject({ closed: z.array(idSchema()).max(100) })),
  conditions: (situation, { actor, date }) => {
    const bodies = reviewers(situation)
    const until = situation.acceptance.consolidating?.until
    return [
      reason(kinds['reviewer-is-sender'], bodies.includes(actor.role), {
        required: { oneOf: [...bodies] },
        found: actor.role,
      }),
      ...(until === undefined
        ? []
        : [reason(kinds['consolidated-until'], date >= until, { required: { notBefore: until }, found: date })]),
      problemsReason(situation.rectification),
    ]
  },
  checks: ({ acceptance }, { payload }) => {
    const gaps = acceptance.gaps.map((gap) => gap.id)
    const open = gaps.filter((id) => !payload.closed.includes(id))
    return [reason(kinds['county-gaps-closed'], open.length === 0, { required: gaps, found: [...payload.closed] })]
  },
  evolve: ({ acceptance: { consolidating: _over, ...acceptance } }) => ({ acceptance: { ...acceptance, gaps: [] } }),
}
