import type { CivilDate } from '../core/date.js'
import { noChecks } from '../core/event.js'
import { type Check, check } from '../core/finding.js'
import { problemsCheck } from '../rectification/progress.js'
import { type ReviewLevel, reviewTerms } from '../rulebook/acceptance.js'
import { acceptanceFindings as kinds } from './findings.js'
import { type Scores, sheetChecks, threeWaysChecks, threeWaysConditions } from './sheet.js'
import { type AcceptanceSituation, pass } from './slice.js'
import {
  type AcceptanceRule,
  eachDone,
  type Held,
  heldChecks,
  type Marks,
  passesCheck,
  pollsHeldChecks,
  type Return,
  standingChecks,
} from './step.js'

/** The level that reviews, by the type of the event. */
export const REVIEW_LEVELS: Readonly<Record<string, ReviewLevel>> = {
  'pass-first-check': 'township',
  'consolidate-by-township': 'township',
  'return-by-township': 'township',
  'accept-by-county': 'county',
  'consolidate-by-county': 'county',
  'return-by-county': 'county',
  'pass-by-city': 'city',
  'consolidate-by-city': 'city',
  'return-by-city': 'city',
}

/** What must hold before a level may pass the village. */
function reviewConditions(level: ReviewLevel): (situation: AcceptanceSituation) => readonly Check[] {
  return (situation) => [
    passesCheck(situation, level),
    problemsCheck(situation.rectification),
    ...standingChecks(situation),
    ...pollsHeldChecks(situation.acceptance, 'ballot'),
  ]
}

/** What the township found, criterion by criterion, and its scores if it has a mark sheet. */
export interface FirstCheck {
  readonly criteria: Marks
  readonly held?: Held
  readonly scores?: Scores
}

/** Step 2: the township assesses the village and passes the first check (乡镇组织评估、初验, A2.1). */
export const passFirstCheck: AcceptanceRule<'pass-first-check', FirstCheck> = {
  type: 'pass-first-check',
  cites: ['A2.1', 'D14'],
  by: ['township-committee'],
  conditions: reviewConditions('township'),
  checks: ({ rulebook }, { payload, date }) => [
    ...heldChecks(reviewTerms(rulebook.acceptance, 'township'), payload.held, date),
    ...eachDone(
      kinds['township-criterion'],
      reviewTerms(rulebook.acceptance, 'township'),
      payload.criteria,
      'township-committee',
    ),
    ...sheetChecks(rulebook, 'township', payload.scores, 'pass'),
  ],
  evolve: ({ acceptance }, { date }) => ({ acceptance: { ...acceptance, firstCheckOn: date } }),
}

/** What the committee meeting decided, and when. */
export interface CommitteeMeeting {
  readonly approved: boolean
  readonly on: CivilDate
}

/** The township Party committee meeting approves and the township applies to the county (乡镇党委会议, A2.2). */
export const applyToCounty: AcceptanceRule<'apply-to-county', { readonly meeting: CommitteeMeeting }> = {
  type: 'apply-to-county',
  cites: ['A2.2'],
  by: ['township-committee'],
  conditions: standingChecks,
  checks: ({ acceptance }, { payload: { meeting }, date }) => {
    const from = acceptance.firstCheckOn ?? date
    return [
      check(kinds['committee-approves'], meeting.approved, () => ({
        required: true as const,
        found: meeting.approved,
      })),
      check(kinds['committee-met'], meeting.on >= from && meeting.on <= date, () => ({
        required: { from, to: date },
        found: meeting.on,
      })),
    ]
  },
  evolve: ({ acceptance }, { date, id }) => ({ acceptance: pass(acceptance, 'township', date, id) }),
}

/**
 * The township refuses: back to rectifying (D14). After the first check it is the committee meeting that refuses, and
 * it needs no scores.
 */
export const returnByTownship: AcceptanceRule<'return-by-township', Return> = {
  type: 'return-by-township',
  cites: ['A2.1', 'A2.2', 'D14'],
  by: ['township-committee'],
  conditions: noChecks,
  checks: ({ rulebook, acceptance }, { payload: { scores } }) =>
    acceptance.firstCheckOn !== undefined && scores === undefined
      ? []
      : sheetChecks(rulebook, 'township', scores, 'fail'),
  evolve: ({ acceptance }) => ({ acceptance }),
}

/** What the county did, method by method, and its scores if it has a mark sheet. */
export interface CountyAcceptance {
  readonly methods: Marks
  readonly held?: Held
  readonly scores?: Scores
}

/** Step 3: the county accepts the village (县级审核验收, A3.1). */
export const acceptByCounty: AcceptanceRule<'accept-by-county', CountyAcceptance> = {
  type: 'accept-by-county',
  cites: ['A3.1', 'D14'],
  by: ['county-organization-department'],
  conditions: reviewConditions('county'),
  checks: ({ rulebook }, { payload, date }) => [
    ...heldChecks(rulebook.acceptance.countyMethods.value, payload.held, date),
    ...eachDone(
      kinds['county-method'],
      rulebook.acceptance.countyMethods.value,
      payload.methods,
      'county-organization-department',
    ),
    ...sheetChecks(rulebook, 'county', payload.scores, 'pass'),
  ],
  evolve: ({ acceptance }, { date, id }) => ({ acceptance: pass(acceptance, 'county', date, id) }),
}

/**
 * The village fails on the county’s mark sheet, or without marks where the county judges in three ways: back to
 * rectifying. Otherwise the county finds gaps (A3.2).
 */
export const returnByCounty: AcceptanceRule<'return-by-county', Return> = {
  type: 'return-by-county',
  cites: ['A3.1', 'D14'],
  by: ['county-organization-department'],
  conditions: ({ rulebook }) => threeWaysConditions(rulebook, 'county'),
  checks: ({ rulebook }, { payload }) => threeWaysChecks(rulebook, 'county', payload.scores, 'fail'),
  evolve: ({ acceptance }) => ({ acceptance }),
}

/** Which papers were drawn up, and where the caller’s system keeps them, if it does (D9). */
export interface Summary {
  readonly summary: boolean
  readonly ledger: boolean
  /** The summary itself, at most 2,000 characters; never about a person (D10, D31). The figures come from the case. */
  readonly text?: string
  readonly reference?: string
}

/** The county draws up a summary and a ledger for each village (整顿情况总结、整顿台账, A3.3, L1.2). */
export const drawUpSummary: AcceptanceRule<'draw-up-summary', Summary> = {
  type: 'draw-up-summary',
  cites: ['A3.3', 'L1.2'],
  by: ['county-organization-department'],
  conditions: standingChecks,
  checks: (_situation, { payload: { summary, ledger } }) => [
    check(kinds['summary-drawn-up'], summary && ledger, () => ({
      required: { summary: true, ledger: true },
      found: { summary, ledger },
    })),
  ],
  evolve: ({ acceptance }) => ({ acceptance }),
}

/** What the city did, method by method, and its scores if it has a mark sheet. */
export interface CityReview {
  readonly methods: Marks
  readonly held?: Held
  readonly scores?: Scores
}

/** Step 4: the city reviews the village, strictly, and passes it (市级逐村复盘, A4.1). */
export const passByCity: AcceptanceRule<'pass-by-city', CityReview> = {
  type: 'pass-by-city',
  cites: ['A4.1', 'L1.2', 'D14', 'D18'],
  by: ['city-organization-department'],
  conditions: reviewConditions('city'),
  checks: ({ rulebook }, { payload, date }) => [
    ...heldChecks(reviewTerms(rulebook.acceptance, 'city'), payload.held, date),
    ...eachDone(
      kinds['city-method'],
      reviewTerms(rulebook.acceptance, 'city'),
      payload.methods,
      'city-organization-department',
    ),
    ...sheetChecks(rulebook, 'city', payload.scores, 'pass'),
  ],
  evolve: ({ acceptance }, { date, id }) => ({ acceptance: pass(acceptance, 'city', date, id) }),
}

/** The city refuses the village; the rulebook says where it goes (D14). */
export const returnByCity: AcceptanceRule<'return-by-city', Return> = {
  type: 'return-by-city',
  cites: ['A4.1', 'D14'],
  by: ['city-organization-department'],
  conditions: noChecks,
  checks: ({ rulebook }, { payload }) => sheetChecks(rulebook, 'city', payload.scores, 'fail'),
  // The county loses its pass and looks again; the lower levels keep theirs. Back in rectifying, all passes are lost.
  evolve: ({ acceptance }) => ({
    acceptance: { ...acceptance, passes: acceptance.passes.filter((one) => one.level !== 'county') },
  }),
}
