import type { Poll } from '../acceptance/poll.js'
import { type Scores, sheetOf } from '../acceptance/sheet.js'
import type { Actor } from '../core/actor.js'
import type { CivilDate } from '../core/date.js'
import type { Village } from '../core/village.js'
import { EVENT_TYPES, type EventType, type Payloads } from '../lifecycle/event-rules.js'
import { type ReviewLevel, reviewTerms } from '../rulebook/acceptance.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { extremeAnswers } from './answers.js'
import { castOf } from './cast.js'
import { scoresOf, totalsFor } from './marks.js'
import { quarrelingAnswers, samplePlan, troubledAnswers } from './sample-life.js'

/** One way to try an event of a type. */
export interface Letter {
  readonly type: EventType
  readonly actor: Actor
  /** The payload on a day. */
  readonly payload: (date: CivilDate) => unknown
}

type Variants = { readonly [T in EventType]: readonly (Payloads[T] | ((date: CivilDate) => Payloads[T]))[] }

function poll(present: number, satisfied: number, dissatisfied: number): Poll {
  const returned = satisfied + dissatisfied
  const online = { issued: returned, returned, invalid: 0, answers: { satisfied, dissatisfied } }
  return { channels: { online }, peoplePresent: present }
}

function marks(terms: readonly { readonly id: string }[], good: boolean): Readonly<Record<string, boolean>> {
  return Object.fromEntries(terms.map(({ id }, index) => [id, good || index > 0]))
}

const OUTCOMES = ['pass', 'consolidate', 'fail'] as const

/**
 * Scores for a level’s mark sheet: the lowest and highest totals of each outcome, and malformed ones; none without a
 * sheet.
 */
function scores({ acceptance }: Rulebook, level: ReviewLevel): readonly (Scores | undefined)[] {
  const sheet = sheetOf(acceptance, level)
  if (sheet === undefined) return [undefined]
  const beyond = Object.fromEntries(sheet.criteria.slice(0, 1).map(({ id, most }) => [id, most + 1]))
  // Besides the totals: no score, a criterion that is not on the sheet, a score beyond the maximum.
  return [
    {},
    { k9: 1 },
    beyond,
    ...OUTCOMES.flatMap((outcome) => totalsFor(sheet, outcome)).map((total) => scoresOf(sheet, total)),
  ]
}

/** A payload once with each of a level’s scores. */
function withScores<P extends object>(
  rulebook: Rulebook,
  level: ReviewLevel,
  payload: P,
): readonly (P & { scores?: Scores })[] {
  return scores(rulebook, level).map((one) => (one === undefined ? payload : { ...payload, scores: one }))
}

/** For each type of event, payloads on both sides of each condition. */
function variants(rulebook: Rulebook): Variants {
  const { acceptance, fortress, negative } = rulebook
  const ref = { id: rulebook.id, version: rulebook.version }
  const levels = negative.levels.value.map(({ id }) => id)
  const unknown = {}
  const items = negative.items
  const why = { why: '—' }
  const plan = samplePlan
  return {
    'record-fortress': [
      (date) => ({ answers: extremeAnswers(fortress.items, date, 'most') }),
      (date) => ({ answers: extremeAnswers(fortress.items, date, 'fewest') }),
      { answers: unknown },
    ],
    'record-screening': [
      (date) => ({ answers: extremeAnswers(items, date, 'fewest') }),
      (date) => ({ answers: troubledAnswers(rulebook, date) }),
      (date) => ({ answers: quarrelingAnswers(rulebook, date) }),
      { answers: unknown },
    ],
    'record-survey': [{ survey: poll(100, 80, 20) }, { survey: poll(100, 79, 21) }],
    'raise-signal': [
      { source: 'petitions', problemType: 'governance' },
      { source: 'self-inspection', problemType: 'governance' },
    ],
    'propose-listing': [{ channel: 'yearly' }, { channel: 'in-year' }],
    'determine-listing': [
      { list: 'weak-lax', rulebook: ref },
      { list: 'key-prevention', rulebook: ref },
    ],
    'dismiss-listing': [{}],
    'tighten-listing': [{}],
    'assign-post': [
      { post: 'linked-county-leader', ref: 'leader-1' },
      { post: 'paired-unit', ref: 'unit-1', field: 'political-legal' },
      { post: 'paired-unit', ref: 'unit-2', field: 'agriculture' },
      { post: 'first-secretary', ref: 'cadre-1', unit: 'unit-1', fullMember: true, worksInField: true },
      { post: 'first-secretary', ref: 'cadre-2', unit: 'unit-1', fullMember: false, worksInField: true },
      { post: 'township-leader', ref: 'leader-2' },
    ],
    'vacate-post': [{ post: 'first-secretary' }, { post: 'township-leader' }],
    'form-task-force': [
      { departments: rulebook.identification.departments.value.map(({ id }) => id), head: 'leader-3', leader: 'sec-1' },
      { departments: ['petitions'], head: 'leader-3', leader: 'sec-1' },
    ],
    'submit-plan': [plan, { ...plan, measures: plan.measures.slice(0, 1) }],
    'approve-plan': [{}],
    'return-plan': [why],
    'note-progress': [
      { measure: 'm1', text: '—' },
      { measure: 'm9', text: '—' },
    ],
    'complete-measure': plan.measures.map(({ id }) => ({ measure: id })),
    'judge-problem': [
      { problem: 'p1', value: 5 },
      { problem: 'p1', value: 6 },
      { problem: 'p2', met: true },
      { problem: 'p2', met: false },
    ],
    'find-problem': [{ problem: 'p9', problemType: 'integrity', text: '—' }],
    'raise-risk': levels.map((level) => ({ level, ...why })),
    'lower-control': levels.map((level) => ({ level })),
    'evaluate-self': [
      { measures: plan.measures.map(({ id }) => id), problems: plan.problems.map(({ id }) => id) },
      { measures: [], problems: [] },
    ],
    'hold-congress': [
      { secretaryReported: true, ballot: poll(100, 50, 10) },
      { secretaryReported: true, ballot: poll(101, 50, 10) },
      { secretaryReported: false, ballot: poll(100, 50, 10) },
    ],
    'apply-to-township': [{}],
    'resume-rectifying': [why],
    'pass-first-check': [
      ...withScores(rulebook, 'township', { criteria: marks(reviewTerms(acceptance, 'township'), true) }),
      { criteria: marks(reviewTerms(acceptance, 'township'), false) },
    ],
    'apply-to-county': [
      (date) => ({ meeting: { approved: true, on: date } }),
      (date) => ({ meeting: { approved: false, on: date } }),
    ],
    'consolidate-by-township': withScores(rulebook, 'township', why),
    'return-by-township': [why, ...withScores(rulebook, 'township', why)],
    'accept-by-county': [
      ...withScores(rulebook, 'county', { methods: marks(acceptance.countyMethods.value, true) }),
      { methods: marks(acceptance.countyMethods.value, false) },
    ],
    'consolidate-by-county': withScores(rulebook, 'county', why),
    'return-by-county': withScores(rulebook, 'county', why),
    'find-gap': [{ gaps: [{ id: 'g1', text: '—' }] }],
    'review-again': [{ closed: ['g1'] }, { closed: [] }],
    'draw-up-summary': [
      { summary: true, ledger: true },
      { summary: true, ledger: false },
    ],
    'pass-by-city': [
      ...withScores(rulebook, 'city', { methods: marks(reviewTerms(acceptance, 'city'), true) }),
      { methods: marks(reviewTerms(acceptance, 'city'), false) },
    ],
    'consolidate-by-city': withScores(rulebook, 'city', why),
    'return-by-city': withScores(rulebook, 'city', why),
    'apply-limit': [...(rulebook.limits?.value ?? []), { id: 'l0' }].map(({ id }) => ({ limit: id })),
    'exit-list': [{}],
    'leave-prevention': [{}],
    'look-back-steady': [{}],
    'look-back-problems': [{}],
    'migrate-rulebook': [{ rulebook: ref, ...why }],
    'withdraw-listing': [why],
    'change-village': [{ change: 'renamed', name: '新示例村' }],
    'close-case': [
      { ended: 'abolished', heirs: [] },
      { ended: 'merged', heirs: [] },
    ],
  }
}

/**
 * A small alphabet of events that represents everything one can try on a case: for each type, payloads on both sides of
 * each condition, each by every actor of the village's cast, whether they may or not. For properties, random walks and
 * exhaustive exploration.
 *
 * @example
 * ```ts
 * import { EVENT_TYPES } from 'baolei'
 * import { alphabet, day, sampleVillage } from 'baolei/testing'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const letters = alphabet(xining2024, sampleVillage)
 * new Set(letters.map(({ type }) => type)).size === EVENT_TYPES.length // true
 * letters.find(({ type }) => type === 'propose-listing')?.payload(day('2024-03-01')) // { channel: 'yearly' }
 * ```
 */
export function alphabet(rulebook: Rulebook, village: Village): readonly Letter[] {
  const { department, ...bodies } = castOf(village)
  const actors = [...Object.values(bodies), department('petitions')]
  const payloads: Readonly<Record<EventType, readonly unknown[]>> = variants(rulebook)
  return EVENT_TYPES.flatMap((type) =>
    payloads[type].flatMap((payload) =>
      actors.map((actor) => ({
        type,
        actor,
        payload: (date: CivilDate): unknown => (typeof payload === 'function' ? payload(date) : payload),
      })),
    ),
  )
}
