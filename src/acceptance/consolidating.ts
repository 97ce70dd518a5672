import type { Role } from '../core/actor.js'
import { addTo } from '../core/calendar.js'
import type { Citation } from '../core/citation.js'
import { check } from '../core/finding.js'
import { problemsCheck } from '../rectification/progress.js'
import { type ReviewLevel, threeWaysAt } from '../rulebook/acceptance.js'
import { acceptanceFindings as kinds } from './findings.js'
import { sentByPollChecks } from './poll-outcome.js'
import {
  noSheetAtLevel,
  outcomesFor,
  REVIEWERS,
  type Scores,
  sheetOf,
  threeWaysChecks,
  threeWaysConditions,
} from './sheet.js'
import { type AcceptanceSituation, type Gap, reviewerOf } from './slice.js'
import { type AcceptanceRule, passesCheck } from './step.js'

/** What the village has to consolidate; where the level has a mark sheet, scores that neither pass nor fail. */
export interface Consolidation {
  readonly scores?: Scores
  readonly why: string
}

/**
 * A level sends the village to consolidate for a time: by its mark sheet, or without marks where the rulebook has three
 * ways there. The lower levels keep their passes.
 */
function consolidateBy<T extends string>(
  type: T,
  level: ReviewLevel,
  cites: readonly Citation[],
): AcceptanceRule<T, Consolidation> {
  return {
    type,
    cites,
    by: [REVIEWERS[level]],
    conditions: (situation) => [...threeWaysConditions(situation.rulebook, level), passesCheck(situation, level)],
    checks: ({ rulebook }, { payload }) => threeWaysChecks(rulebook, level, payload.scores, 'consolidate'),
    evolve: ({ rulebook, acceptance }, { payload, date }) => {
      const sheet = sheetOf(rulebook.acceptance, level)
      const [outcome] = sheet === undefined ? [] : outcomesFor(sheet, payload.scores ?? {})
      const { within = {} } = outcome ?? threeWaysAt(rulebook.acceptance, level) ?? {}
      return { acceptance: { ...acceptance, consolidating: { level, until: addTo(date, within) } } }
    },
  }
}

/** The township’s mark sheet sends the village to consolidate (限期巩固). */
export const consolidateByTownship: AcceptanceRule<'consolidate-by-township', Consolidation> = consolidateBy(
  'consolidate-by-township',
  'township',
  ['A2.1', 'D14'],
)

/** The county’s mark sheet sends the village to consolidate (限期巩固, A3.2). */
export const consolidateByCounty: AcceptanceRule<'consolidate-by-county', Consolidation> = consolidateBy(
  'consolidate-by-county',
  'county',
  ['A3.1', 'A3.2', 'D14'],
)

/** The city’s mark sheet sends the village to consolidate (限期巩固). */
export const consolidateByCity: AcceptanceRule<'consolidate-by-city', Consolidation> = consolidateBy(
  'consolidate-by-city',
  'city',
  ['A4.1', 'D14'],
)

/** The results fall short: the county coordinates the solution and the village consolidates (持续巩固提升, A3.2). */
export const findGap: AcceptanceRule<'find-gap', { readonly gaps: readonly Gap[] }> = {
  type: 'find-gap',
  cites: ['A3.2', 'D14'],
  by: ['county-organization-department'],
  conditions: ({ rulebook }) => [noSheetAtLevel(rulebook, 'county')],
  checks: (_situation, { payload }) => {
    const ids = payload.gaps.map((gap) => gap.id)
    const unique = new Set(ids).size === ids.length
    return [check(kinds['county-gap-named'], unique, () => ({ required: { unique: true }, found: ids }))]
  },
  evolve: ({ acceptance }, { payload }) => ({ acceptance: { ...acceptance, gaps: payload.gaps } }),
}

/** The body that reviews a consolidating village again. */
function reviewers({ acceptance }: AcceptanceSituation): readonly Role[] {
  return [reviewerOf(acceptance)]
}

/** The gaps are closed or the time is over: the level that sent the village to consolidate reviews it again (A3.2). */
export const reviewAgain: AcceptanceRule<'review-again', { readonly closed: readonly string[] }> = {
  type: 'review-again',
  cites: ['A3.2', 'D14'],
  by: ['village-organization', ...Object.values(REVIEWERS)],
  byHere: reviewers,
  conditions: (situation, { actor, date }) => {
    const bodies = reviewers(situation)
    const until = situation.acceptance.consolidating?.until
    return [
      check(kinds['reviewer-is-sender'], bodies.includes(actor.role), () => ({
        required: { oneOf: [...bodies] },
        found: actor.role,
      })),
      ...(until === undefined
        ? []
        : [check(kinds['consolidated-until'], date >= until, () => ({ required: { notBefore: until }, found: date }))]),
      problemsCheck(situation.rectification),
      ...sentByPollChecks(situation),
    ]
  },
  checks: ({ acceptance }, { payload }) => {
    const gaps = acceptance.gaps.map((gap) => gap.id)
    const open = gaps.filter((id) => !payload.closed.includes(id))
    return [
      check(kinds['county-gaps-closed'], open.length === 0, () => ({ required: gaps, found: [...payload.closed] })),
    ]
  },
  evolve: ({ acceptance: { consolidating: _over, sentByPoll: _told, ...acceptance } }) => ({
    acceptance: { ...acceptance, gaps: [] },
  }),
}
