/**
 * The canonical alphabet of the exhaustive exploration: each type of event, by the right actor, with payloads on both
 * sides of each condition. Time stands still or moves by a whole year, so evidence is either of the day or too old.
 */

import { addTo } from '../../src/core/calendar.js'
import type { CivilDate } from '../../src/core/date.js'
import { currentEpisode } from '../../src/identification/episode.js'
import type { Case } from '../../src/lifecycle/case.js'
import type { EventType, LifecycleEvent } from '../../src/lifecycle/event-rules.js'
import type { StateId } from '../../src/lifecycle/states.js'
import { reviewTerms } from '../../src/rulebook/acceptance.js'
import { extremeAnswers } from '../../src/testing/answers.js'
import { castOf } from '../../src/testing/cast.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import { day } from '../../src/testing/scenario.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { clean, done, plan, poll } from './payloads.js'

export interface VerifyLetter {
  readonly name: string
  readonly type: EventType
  readonly actor: LifecycleEvent['actor']
  readonly payload: (date: CivilDate) => unknown
  readonly years: 0 | 1
  /** The states in which it is tried, if not all: evidence that no rule reads would only multiply the states. */
  readonly where?: (theCase: Case) => boolean
}

const cast = castOf(sampleVillage)
// The variants differ in procedure only: they have the checklists of Xining.
const { acceptance, fortress, identification } = xining2024
const START = day('2024-02-01')

export function today(theCase: Case, years: number): CivilDate {
  const last = theCase.events[theCase.events.length - 1]?.date ?? START
  return years === 0 ? last : addTo(last, { years })
}

const ref = { id: xining2024.id, version: xining2024.version }
const why = { why: '—' }

export type Row = readonly [
  name: string,
  actor: LifecycleEvent['actor'],
  type: EventType,
  payload: unknown,
  where?: (theCase: Case) => boolean,
]

const at =
  (...states: readonly StateId[]) =>
  (theCase: Case): boolean =>
    states.includes(theCase.state.at)

/** The states in which an exit may be decided: only there does evidence for it count. */
const beforeExit = (theCase: Case): boolean => {
  const { at: here, episodes } = theCase.state
  return here === 'acceptance.passed' || (here === 'rectifying' && currentEpisode(episodes)?.list === 'key-prevention')
}
const beforeExitOrLookBack = (theCase: Case): boolean => beforeExit(theCase) || theCase.state.at === 'exited'
const identified = at('unlisted', 'identifying', 'exited')
const risk = (theCase: Case): boolean => identified(theCase) || at('rectifying', 'acceptance.balloted')(theCase)

/** The states from rectifying on, in which a problem or a risk changes what may follow. */
const inWork = (theCase: Case): boolean =>
  theCase.state.at === 'rectifying' || theCase.state.at.startsWith('acceptance.')

const withNewProblem = ({ state }: Case): boolean => state.rectification.problems.some(({ id }) => id === 'p2')

export const rows: readonly Row[] = [
  [
    'fortress strong',
    cast.township,
    'record-fortress',
    (date: CivilDate) => ({ answers: extremeAnswers(fortress.items, date, 'most') }),
    beforeExitOrLookBack,
  ],
  [
    'fortress weak',
    cast.township,
    'record-fortress',
    (date: CivilDate) => ({ answers: extremeAnswers(fortress.items, date, 'fewest') }),
    at('acceptance.passed'),
  ],
  ['screening clean', cast.township, 'record-screening', (date: CivilDate) => ({ answers: clean(date) }), risk],
  [
    'screening medium',
    cast.township,
    'record-screening',
    (date: CivilDate) => ({ answers: { ...clean(date), 'disputes-frequent': { part: 25, whole: 300 } } }),
    identified,
  ],
  [
    'screening high',
    cast.township,
    'record-screening',
    (date: CivilDate) => ({
      answers: { ...clean(date), 'disputes-frequent': { part: 25, whole: 300 }, 'customs-lagging': 'lagging' },
    }),
    risk,
  ],
  ['screening unanswered', cast.township, 'record-screening', { answers: {} }, at('identifying')],
  ['survey passes', cast.county, 'record-survey', { survey: poll(80, 20) }, beforeExitOrLookBack],
  ['survey fails', cast.county, 'record-survey', { survey: poll(79, 21) }, at('acceptance.passed')],
  [
    'signal',
    cast.department('petitions'),
    'raise-signal',
    { source: 'petitions', problemType: 'governance' },
    at('unlisted', 'exited'),
  ],
  ['propose', cast.township, 'propose-listing', { channel: 'yearly' }, at('unlisted', 'exited')],
  ['list weak-lax', cast.county, 'determine-listing', { list: 'weak-lax', rulebook: ref }],
  ['list key-prevention', cast.county, 'determine-listing', { list: 'key-prevention', rulebook: ref }],
  ['dismiss', cast.county, 'dismiss-listing', {}],
  ['tighten', cast.county, 'tighten-listing', {}],
  ['leader', cast.county, 'assign-post', { post: 'linked-county-leader', ref: 'l1' }, at('preparing')],
  ['unit', cast.county, 'assign-post', { post: 'paired-unit', ref: 'u1', field: 'political-legal' }, at('preparing')],
  [
    'unit of another field',
    cast.county,
    'assign-post',
    { post: 'paired-unit', ref: 'u2', field: 'agriculture' },
    at('preparing'),
  ],
  [
    'other unit',
    cast.county,
    'assign-post',
    { post: 'paired-unit', ref: 'u3', field: 'political-legal' },
    at('preparing'),
  ],
  [
    'first secretary',
    cast.county,
    'assign-post',
    { post: 'first-secretary', ref: 'c1', unit: 'u1', fullMember: true, worksInField: true },
    at('preparing'),
  ],
  [
    'probationary secretary',
    cast.county,
    'assign-post',
    { post: 'first-secretary', ref: 'c2', unit: 'u1', fullMember: false, worksInField: true },
    at('preparing'),
  ],
  ['township leader', cast.township, 'assign-post', { post: 'township-leader', ref: 'l2' }, at('preparing')],
  [
    'task force',
    cast.township,
    'form-task-force',
    { departments: identification.departments.value.map(({ id }) => id), head: 'h', leader: 's' },
    at('preparing'),
  ],
  ['plan', cast.township, 'submit-plan', plan('p1'), at('preparing')],
  ['plan for the new problem', cast.township, 'submit-plan', plan('p1', 'p2'), withNewProblem],
  ['approve', cast.standingCommittee, 'approve-plan', {}],
  ['send plan back', cast.standingCommittee, 'return-plan', why],
  ['measure 1', cast.township, 'complete-measure', { measure: 'm-p1' }],
  ['measure 2', cast.township, 'complete-measure', { measure: 'm-p2' }],
  ['solved 1', cast.county, 'judge-problem', { problem: 'p1', met: true }],
  ['unsolved 1', cast.county, 'judge-problem', { problem: 'p1', met: false }, at('acceptance.consolidating')],
  ['solved 2', cast.county, 'judge-problem', { problem: 'p2', met: true }],
  ['new problem', cast.township, 'find-problem', { problem: 'p2', problemType: 'governance', text: '—' }, inWork],
  ['risk to high', cast.county, 'raise-risk', { level: 'high', ...why }, inWork],
  ['control to low', cast.county, 'lower-control', { level: 'low' }],
  ['self-check', cast.village, 'evaluate-self', { measures: ['m-p1'], problems: ['p1'] }],
  ['self-check of both', cast.village, 'evaluate-self', { measures: ['m-p1', 'm-p2'], problems: ['p1', 'p2'] }],
  ['ballot half', cast.village, 'hold-congress', { secretaryReported: true, ballot: poll(50, 0) }],
  ['ballot under half', cast.village, 'hold-congress', { secretaryReported: true, ballot: poll(49, 1) }],
  ['ballot without report', cast.village, 'hold-congress', { secretaryReported: false, ballot: poll(50, 0) }],
  ['apply to township', cast.village, 'apply-to-township', {}],
  ['give up', cast.village, 'resume-rectifying', why],
  ['first check', cast.township, 'pass-first-check', { criteria: done(reviewTerms(acceptance, 'township')) }],
  [
    'apply to county',
    cast.township,
    'apply-to-county',
    (date: CivilDate) => ({ meeting: { approved: true, on: date } }),
  ],
  [
    'committee refuses',
    cast.township,
    'apply-to-county',
    (date: CivilDate) => ({ meeting: { approved: false, on: date } }),
  ],
  ['township returns', cast.township, 'return-by-township', why],
  ['county accepts', cast.county, 'accept-by-county', { methods: done(acceptance.countyMethods.value) }],
  ['county half-looks', cast.county, 'accept-by-county', { methods: {} }],
  ['gap', cast.county, 'find-gap', { gaps: [{ id: 'g1', text: '—' }] }],
  ['gap closed', cast.county, 'review-again', { closed: ['g1'] }],
  ['gap open', cast.county, 'review-again', { closed: [] }],
  ['summary', cast.county, 'draw-up-summary', { summary: true, ledger: true }],
  ['city passes', cast.city, 'pass-by-city', { methods: done(reviewTerms(acceptance, 'city')) }],
  ['city returns', cast.city, 'return-by-city', why],
  ['exit', cast.county, 'exit-list', {}],
  ['leave prevention', cast.county, 'leave-prevention', {}],
  ['look-back steady', cast.township, 'look-back-steady', {}],
  ['look-back problems', cast.township, 'look-back-problems', {}],
]

/** The states in which a year may pass. Elsewhere it would only multiply the states. */
const afterAYear = at('unlisted', 'identifying', 'acceptance.passed', 'exited')

/** Events that may also come a year later, because time decides about them. */
const LATER: readonly string[] = [
  'exit',
  'determine',
  'list weak-lax',
  'screening clean',
  'screening high',
  'fortress strong',
  'look-back steady',
  'look-back problems',
]

/** A row as an event of the day and, where time decides, also of a year later. */
export function lettersIn([name, actor, type, payload, where]: Row): readonly VerifyLetter[] {
  const letter = {
    name,
    type,
    actor,
    payload: (date: CivilDate): unknown => (typeof payload === 'function' ? payload(date) : payload),
    ...(where === undefined ? {} : { where }),
  }
  const now = { ...letter, years: 0 as const }
  const later = { ...letter, name: `${name}, a year later`, years: 1 as const, where: afterAYear }
  // Every limit of the variants and every time to consolidate ends within a year.
  if (type === 'apply-limit') return [{ ...later, where: () => true }]
  if (type === 'review-again' && name !== 'gap open') return [now, { ...later, where: inTimedConsolidation }]
  return LATER.includes(name) ? [now, later] : [now]
}

const inTimedConsolidation = ({ state }: Case): boolean => state.acceptance.consolidating !== undefined

export const letters: readonly VerifyLetter[] = rows.flatMap(lettersIn)

/** The event for a letter on a case. */
export function spell(letter: VerifyLetter, theCase: Case): { readonly date: CivilDate } & Record<string, unknown> {
  const date = today(theCase, letter.years)
  return {
    type: letter.type,
    id: `v${theCase.events.length + 1}`,
    date,
    actor: letter.actor,
    payload: letter.payload(date),
  }
}
