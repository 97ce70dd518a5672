import { sheetOf } from '../acceptance/sheet.js'
import { type Actor, ROLES, unitOf } from '../core/actor.js'
import { addTo } from '../core/calendar.js'
import type { CivilDate } from '../core/date.js'
import type { Village } from '../core/village.js'
import type { Case } from '../lifecycle/case.js'
import { EVENT_TYPES, type EventType, type LifecycleEvent } from '../lifecycle/event-rules.js'
import type { Payloads } from '../lifecycle/payloads.js'
import { FOUR_ONES } from '../rectification/four-ones.js'
import { type ReviewLevel, reviewTerms } from '../rulebook/acceptance.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { actorFor } from './cast.js'
import { brokenPolls, soundPolls } from './letter-polls.js'
import { letterReadings, otherCodes } from './letter-readings.js'
import { scoresOf, totalsFor } from './marks.js'
import { sampleLife, sampleVillage } from './sample-life.js'
import { movedTo } from './spelled.js'
import { troublesOf } from './trouble.js'

/** One way to try an event of a type. */
export interface Letter {
  readonly type: EventType
  readonly actor: Actor
  /** The payload on a day. */
  readonly payload: (date: CivilDate) => unknown
}

/** Payloads of a type; one that depends on the day is a function. Some are malformed on purpose. */
type Spellings = { readonly [T in EventType]: readonly unknown[] }

/** What the letters of a rulebook are made of. */
interface Words {
  readonly rulebook: Rulebook
  readonly village: Village
  readonly life: Case
  readonly plan: Payloads['submit-plan']
}

/** The sample life; as far as it came where the rulebook lets no village through. */
export function lifeUnder(rulebook: Rulebook, village: Village = sampleVillage): Case {
  const life = sampleLife(rulebook, village)
  return life.ok ? life.value : life.error.case
}

/** What the sample life records by events of a type, as it would be written on another day. */
function lived<T extends EventType>({ life }: Words, type: T): readonly ((date: CivilDate) => Payloads[T])[] {
  return (life.events as readonly LifecycleEvent[])
    .filter((event): event is Extract<LifecycleEvent, { readonly type: T }> => event.type === type)
    .map((event) => (date) => movedTo(event.payload as Payloads[T], event.date, date))
}

const STRANGE = 'no-such-id'
const why = { why: '—' }
const OUTCOMES = ['pass', 'consolidate', 'fail'] as const

/** Scores of a level's mark sheet: the lowest and highest totals of each outcome, and malformed ones. */
function scores({ rulebook: { acceptance } }: Words, level: ReviewLevel): readonly object[] {
  const sheet = sheetOf(acceptance, level)
  if (sheet === undefined) return [{}, { scores: {} }]
  const [first] = sheet.criteria
  const beyond = first === undefined ? {} : { [first.id]: first.most + 1 }
  const totals = OUTCOMES.flatMap((outcome) => totalsFor(sheet, outcome))
  // The total of a pass, with nothing for the first criterion: the minimum of a group is missed where there is one.
  const ungrouped = totals.map((total) => {
    const spread = { ...sheet, criteria: [...sheet.criteria].reverse() }
    return scoresOf(spread, total)
  })
  return [
    {},
    ...[{}, { [STRANGE]: 1 }, beyond, ...totals.map((total) => scoresOf(sheet, total)), ...ungrouped].map((one) => ({
      scores: one,
    })),
  ]
}

/** Marks of a level: all good, one not, none; held by a strange method, and on a later day. */
function marks(words: Words, level: ReviewLevel, key: 'criteria' | 'methods'): readonly unknown[] {
  const terms = reviewTerms(words.rulebook.acceptance, level)
  const all = (good: boolean) => Object.fromEntries(terms.map(({ id }, place) => [id, good || place > 0]))
  const [first] = terms
  const held = first === undefined ? {} : { [first.id]: { on: '2199-12-31' } }
  return [
    ...scores(words, level).map((one) => ({ [key]: all(true), ...one })),
    { [key]: all(false) },
    { [key]: {} },
    { [key]: all(true), held: { [STRANGE]: {}, ...held } },
  ]
}

function reasoned(words: Words, level: ReviewLevel): readonly unknown[] {
  return scores(words, level).map((one) => ({ ...why, ...one }))
}

/** The plan of the sample life, and that plan with one thing wrong, or changed, in each. */
function plans({ rulebook, plan }: Words): readonly unknown[] {
  const [problem, ...problems] = plan.problems
  const [measure, ...measures] = plan.measures
  if (problem === undefined || measure === undefined) return [plan]
  const withFirst = (change: object): object => ({ ...plan, problems: [{ ...problem, ...change }, ...problems] })
  const line = {
    kind: 'quantitative',
    metric: '件数',
    unit: '件',
    baseline: 25,
    threshold: { op: 'at-most', value: 5 },
  }
  const types = rulebook.negative.problemTypes.map(({ id }) => id)
  const other = types.find((id) => id !== problem.problemType) ?? STRANGE
  const extra = { ...problem, id: 'p9' }
  return [
    plan,
    {
      ...plan,
      problems: [...plan.problems, extra],
      measures: [...plan.measures, { ...measure, id: 'm9', problem: 'p9' }],
    },
    { ...plan, problems: [...plan.problems, extra] },
    { ...withFirst({ exitLine: line }), lowered: [problem.id] },
    withFirst({ exitLine: line }),
    withFirst({ exitLine: { ...line, baseline: 1 } }),
    withFirst({ problemType: STRANGE, responsible: STRANGE }),
    { ...plan, problems: plan.problems.map((one) => ({ ...one, problemType: other })) },
    { ...plan, problems: [...plan.problems, problem] },
    { ...plan, problems: [{ ...problem, id: 'p8' }], measures: [{ ...measure, problem: 'p8' }] },
    { ...plan, measures: [measure, ...measures, { ...measure, problem: 'p7', kind: STRANGE }] },
    { ...plan, measures: [] },
    { ...plan, measures: [measure] },
    { ...plan, consulted: [] },
    { ...plan, lowered: [problem.id] },
  ]
}

function posts(words: Words): readonly unknown[] {
  const { fields } = words.rulebook.rectification
  const secretary = { post: 'first-secretary', ref: 'cadre-2', unit: 'unit-1', fullMember: true, worksInField: true }
  return [
    ...lived(words, 'assign-post'),
    ...fields.value.map(({ id }) => ({ post: 'paired-unit', ref: 'unit-2', field: id })),
    { post: 'paired-unit', ref: 'unit-3', field: STRANGE },
    { ...secretary, fullMember: false },
    { ...secretary, unit: 'unit-9' },
    { post: 'linked-county-leader', ref: 'leader-9', acting: true },
  ]
}

function polls({ rulebook }: Words, kind: 'ballot' | 'survey'): readonly unknown[] {
  const rules = kind === 'ballot' ? rulebook.acceptance.ballot : rulebook.exit.survey
  const [first, ...others] = soundPolls(rulebook, kind)
  return first === undefined ? [] : [first, ...others, ...brokenPolls(rules, first)]
}

function signals(words: Words, problemTypes: readonly string[]): readonly unknown[] {
  const { departments, sources } = words.rulebook.identification
  const [problemType] = problemTypes
  const from = [...departments.value.slice(0, 2), ...sources.value].map(({ id }) => id)
  return [
    ...lived(words, 'raise-signal'),
    ...from.map((source) => ({ source, problemType })),
    ...from.slice(0, 1).flatMap((source) => problemTypes.map((one) => ({ source, problemType: one }))),
    { source: STRANGE, problemType: STRANGE },
  ]
}

/** Answers as of a day that were worked out as of another. */
const dated =
  (answers: unknown, from: CivilDate, own: object) =>
  (date: CivilDate): unknown => ({ ...own, answers: movedTo(answers, from, date) })

/** For each type of event, payloads on both sides of each condition, in the terms of the rulebook. */
function spellings(words: Words): Spellings {
  const { rulebook, village, life, plan } = words
  const { negative, identification } = rulebook
  const ref = { id: rulebook.id, version: rulebook.version }
  const levels = negative.levels.value.map(({ id }) => id)
  const types = negative.problemTypes.map(({ id }) => id)
  const measures = plan.measures.map(({ id }) => id)
  const problems = plan.problems.map(({ id }) => id)
  const departments = identification.departments.value.map(({ id }) => id)
  const kind = lived(words, 'record-screening')[0]?.(rulebook.effectiveFrom.value).kind
  const own = kind === undefined ? {} : { kind }
  const { asOf, fortress, negative: screenings } = letterReadings(rulebook, kind, life.earlier)
  const { beside, elsewhere } = otherCodes(village)
  const none = [{}]
  return {
    'record-fortress': [...fortress.map((one) => dated(one, asOf, own)), { answers: { [STRANGE]: true } }],
    'record-screening': [
      ...lived(words, 'record-screening').slice(0, 1),
      ...screenings.map((one) => dated(one, asOf, own)),
    ],
    'record-survey': polls(words, 'survey').map((survey) => ({ survey })),
    'raise-signal': signals(words, types),
    'propose-listing': [{ channel: 'yearly' }, { channel: 'in-year' }],
    'determine-listing': [
      { list: 'weak-lax', rulebook: ref },
      { list: 'key-prevention', rulebook: ref },
      { list: 'weak-lax', rulebook: { ...ref, version: 'no-such-version' } },
    ],
    'dismiss-listing': none,
    'tighten-listing': none,
    'assign-post': posts(words),
    'vacate-post': FOUR_ONES.map((post) => ({ post })),
    'form-task-force': [
      { departments, head: 'leader-3', leader: 'secretary-1' },
      { departments: departments.slice(0, 1), head: 'leader-3', leader: 'secretary-1' },
      { departments: [], head: 'leader-3', leader: 'secretary-1' },
    ],
    'submit-plan': plans(words),
    'approve-plan': none,
    'return-plan': [why],
    'note-progress': [...measures, STRANGE].map((measure) => ({ measure, text: '—' })),
    'complete-measure': [...measures, STRANGE].map((measure) => ({ measure })),
    'judge-problem': [...problems, 'p9', STRANGE].flatMap((problem) => [
      { problem, value: 0 },
      { problem, value: 1_000_000 },
      { problem, met: true },
      { problem, met: false },
    ]),
    'find-problem': [
      ...types.map((problemType) => ({ problem: 'p9', problemType, text: '—' })),
      ...problems.slice(0, 1).map((problem) => ({ problem, problemType: STRANGE, text: '—' })),
    ],
    'raise-risk': [...levels, STRANGE].map((level) => ({ level, ...why })),
    'lower-control': [...levels, STRANGE].map((level) => ({ level })),
    'evaluate-self': [
      { measures, problems },
      { measures: [...measures, 'm9'], problems: [...problems, 'p9'] },
      { measures: [], problems: [] },
    ],
    'hold-congress': [
      ...polls(words, 'ballot').map((ballot) => ({ secretaryReported: true, ballot })),
      ...polls(words, 'ballot')
        .slice(0, 1)
        .map((ballot) => ({ secretaryReported: false, ballot })),
    ],
    'apply-to-township': none,
    'resume-rectifying': [why],
    'pass-first-check': marks(words, 'township', 'criteria'),
    'apply-to-county': [
      (date: CivilDate) => ({ meeting: { approved: true, on: date } }),
      (date: CivilDate) => ({ meeting: { approved: false, on: date } }),
      (date: CivilDate) => ({ meeting: { approved: true, on: addTo(date, { years: -1 }) } }),
    ],
    'consolidate-by-township': reasoned(words, 'township'),
    'return-by-township': reasoned(words, 'township'),
    'accept-by-county': marks(words, 'county', 'methods'),
    'consolidate-by-county': reasoned(words, 'county'),
    'return-by-county': reasoned(words, 'county'),
    'find-gap': [
      { gaps: [{ id: 'g1', text: '—' }] },
      {
        gaps: [
          { id: 'g1', text: '—' },
          { id: 'g1', text: '—' },
        ],
      },
    ],
    'review-again': [{ closed: ['g1'] }, { closed: [] }],
    'draw-up-summary': [
      { summary: true, ledger: true },
      { summary: true, ledger: false },
    ],
    'pass-by-city': marks(words, 'city', 'methods'),
    'consolidate-by-city': reasoned(words, 'city'),
    'return-by-city': reasoned(words, 'city'),
    'apply-limit': [...(rulebook.limits?.value ?? []), { id: STRANGE }].map(({ id }) => ({ limit: id })),
    'exit-list': [{}, { unasked: true }],
    'leave-prevention': none,
    'look-back-steady': none,
    'look-back-problems': none,
    'migrate-rulebook': [{ rulebook: ref, ...why }],
    'withdraw-listing': [why],
    'change-village': [
      { change: 'renamed', name: `新${village.name}` },
      { change: 'renamed', name: village.name },
      { change: 'recoded', code: beside },
      { change: 'moved', code: elsewhere },
      { change: 'moved', code: beside },
    ],
    'close-case': [
      { ended: 'abolished', heirs: [] },
      { ended: 'merged', heirs: [{ code: beside, name: '示例邻村' }] },
      { ended: 'merged', heirs: [] },
    ],
  }
}

/** A plan in the terms of a rulebook: that of the sample life, or one for the first problem type where it has none. */
function planOf(rulebook: Rulebook, life: Case): Payloads['submit-plan'] {
  const own = life.events.find(({ type }) => type === 'submit-plan')
  if (own !== undefined) return own.payload as Payloads['submit-plan']
  const problemType = rulebook.negative.problemTypes[0]?.id ?? ''
  const [trouble] = troublesOf(rulebook)
  const nothing = { problems: [], measures: [], consulted: [], lowered: [] }
  return trouble?.plan([{ problemType, risk: rulebook.negative.levels.value[0]?.id ?? '' }]) ?? nothing
}

/**
 * A small alphabet of events that represents everything one can try on a case, in the terms of any valid rulebook: for
 * each type, payloads on both sides of each condition and some malformed ones, each by every role, whether it may or
 * not, and by a body of another county. For properties, random walks and exhaustive exploration.
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
export function alphabet(rulebook: Rulebook, village: Village = sampleVillage): readonly Letter[] {
  const life = lifeUnder(rulebook, village)
  const signal = life.events.find(({ type }) => type === 'raise-signal')
  const department = signal?.actor.department ?? rulebook.identification.departments.value[0]?.id ?? ''
  const county = unitOf(village.code, 'county')
  const actors: readonly Actor[] = [
    ...ROLES.map((role) => actorFor(village, role, department)),
    { role: 'county-organization-department', unit: String(Number(county) + 1) },
  ]
  const payloads = spellings({ rulebook, village, life, plan: planOf(rulebook, life) })
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
