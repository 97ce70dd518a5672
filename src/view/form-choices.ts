import { populationFields } from '../acceptance/poll.js'
import { sheetOf } from '../acceptance/sheet.js'
import { latestScreening } from '../assessment/latest.js'
import { riskRank } from '../assessment/risk.js'
import { type Actor, ROLES } from '../core/actor.js'
import type { CivilDate } from '../core/date.js'
import type { Locale } from '../core/label.js'
import { lazy } from '../core/lazy.js'
import { COMPARISONS } from '../core/threshold.js'
import { CHANNELS } from '../identification/listing.js'
import { currentProposal } from '../identification/listing-events.js'
import type { Case } from '../lifecycle/case.js'
import type { RecordedType } from '../lifecycle/correction.js'
import { limitsOf, takesEffect } from '../lifecycle/limits.js'
import type { Situation } from '../lifecycle/situation.js'
import { FOUR_ONES, holderOf, matchingFields } from '../rectification/four-ones.js'
import { controlLevel, groundsOf } from '../rectification/slice.js'
import { type ReviewLevel, reviewTerms } from '../rulebook/acceptance.js'
import { LISTS } from '../rulebook/lists.js'
import { optionsOf, POPULATIONS, type PollRules } from '../rulebook/poll.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import type { Term } from '../rulebook/term.js'
import type { Option } from './question.js'
import { named, type TermGroup, termLabel } from './terms.js'

/** What the questions of a form depend on: a case, who would record the event, and when. */
export interface FormSource {
  readonly theCase: Case
  /** The rulebook that applies to the case on the day. */
  readonly rulebook: Rulebook
  readonly situation: Situation
  /** The version in force on the day. */
  readonly inForce: Rulebook | undefined
  /** Who would record it; undefined if that is open, so that nothing is narrowed to one body. */
  readonly actor: Actor | undefined
  readonly today: CivilDate
  readonly locale: Locale
}

/** What may be chosen; undefined if anything may be written. */
type Choose = (source: FormSource) => readonly Option[] | undefined
type Choices = Readonly<Record<string, Choose>>

function labeled(terms: readonly Term[], locale: Locale): readonly Option[] {
  return terms.map(({ id, label }) => ({ id, label: label[locale] }))
}

function terms(of: (rulebook: Rulebook) => readonly Term[]): Choose {
  return ({ rulebook, locale }) => labeled(of(rulebook), locale)
}

function words(ids: readonly string[], group: TermGroup): Choose {
  return ({ locale }) => ids.map((id) => named(id, group, locale))
}

function rows(of: (source: FormSource) => readonly { readonly id: string; readonly text: string }[]): Choose {
  return (source) => of(source).map(({ id, text }) => ({ id, label: text }))
}

const problemTypes: Choose = /*@__PURE__*/ terms(({ negative }) => negative.problemTypes)
const departments: Choose = /*@__PURE__*/ terms(({ identification }) => identification.departments.value)
const roles: Choose = /*@__PURE__*/ words(ROLES, 'role')
const problems: Choose = /*@__PURE__*/ rows(({ situation }) => situation.rectification.problems)
const measures: Choose = /*@__PURE__*/ rows(({ situation }) => situation.rectification.measures)
const openMeasures: Choose = /*@__PURE__*/ rows(({ situation }) =>
  situation.rectification.measures.filter((one) => one.doneOn === undefined),
)
const gaps: Choose = /*@__PURE__*/ rows(({ situation }) => situation.acceptance.gaps)

// Who records a signal is its source, or records for a source that has no account of its own (M3.3, L1.1).
const sources: Choose = ({ rulebook, actor, locale }) => {
  const { departments, sources } = rulebook.identification
  if (actor === undefined) return labeled([...departments.value, ...sources.value], locale)
  const isDepartment = actor.role === 'department'
  const own = departments.value.filter(({ id }) => isDepartment && id === actor.department)
  const known = !isDepartment || own.length > 0
  const others = sources.value.filter((one) => known && one.roles.includes(actor.role))
  return labeled([...own, ...others], locale)
}

const itemsOfType: Choose = ({ rulebook, locale }) =>
  rulebook.negative.items.map(({ id, label, problemType }) => ({
    id,
    label: label[locale],
    within: { question: 'problemType', answer: problemType },
  }))

// The one list that the table gives; several only while missing facts leave it open (D8).
const listsOfTable: Choose = ({ situation, locale }) => {
  const lists = currentProposal(situation)?.lists
  const [from, to] =
    lists === undefined ? [0, LISTS.length] : [lists.strictest, lists.mildest].map((one) => LISTS.indexOf(one))
  return LISTS.filter((one, index) => one !== 'none' && index >= (from ?? 0) && index <= (to ?? 0)).map((one) =>
    named(one, 'list', locale),
  )
}

// The township fills its own post, the county the other three (M4.1).
const posts: Choose = ({ actor, locale }) =>
  FOUR_ONES.filter(
    (post) => actor === undefined || (post === 'township-leader') === (actor.role === 'township-committee'),
  ).map((post) => named(post, 'four-ones', locale))

const fieldsThatFit: Choose = ({ rulebook, situation, locale }) => {
  const fitting = matchingFields(rulebook, groundsOf(situation.episodes))
  const fields = rulebook.rectification.fields.value.filter(({ id }) => fitting.includes(id))
  return labeled(fields, locale)
}

// The first secretary comes from the paired unit (D11).
const pairedUnit: Choose = ({ situation }) => {
  const unit = holderOf(situation.rectification.assignments, 'paired-unit')
  return unit === undefined ? undefined : [{ id: unit.ref, label: unit.ref }]
}

function levelsWhere(keep: (rank: number, source: FormSource) => boolean): Choose {
  return (source) =>
    source.rulebook.negative.levels.value
      .filter(({ id }) => keep(riskRank(source.rulebook, id), source))
      .map(({ id, label }) => ({ id, label: label[source.locale] }))
}

function controlRank({ rulebook, situation }: FormSource): number {
  return riskRank(rulebook, controlLevel(situation.rectification) ?? 'none')
}

const levelsAbove: Choose = /*@__PURE__*/ levelsWhere((rank, source) => rank > controlRank(source))
// Below the level in force, and not below the risk that the screening shows (M5.2).
const levelsBelow: Choose = /*@__PURE__*/ levelsWhere((rank, source) => {
  const { rulebook, situation } = source
  const least = latestScreening(rulebook, situation.assessment)?.risks.min ?? 'none'
  return rank < controlRank(source) && rank >= riskRank(rulebook, least)
})

// Those that have passed, and change something now.
const limitsThatApply: Choose = ({ rulebook, situation, today, locale }) =>
  limitsOf(situation, rulebook, today)
    .filter(({ limit, status }) => status === 'passed' && takesEffect(situation, limit))
    .map(({ limit: { id, label } }) => ({ id, label: label[locale] }))

function criteria(level: ReviewLevel): Choices {
  return { scores: terms(({ acceptance }) => sheetOf(acceptance, level)?.criteria ?? []) }
}

/** The last part of the path of a record in a record. */
export const EACH = 'each'

function poll(of: (rulebook: Rulebook) => PollRules, at: string): Choices {
  return {
    [`${at}.channels`]: terms((rulebook) => of(rulebook).channels.value),
    [`${at}.channels.answers`]: terms((rulebook) => of(rulebook).options.value),
    [`${at}.channels.further`]: terms((rulebook) => of(rulebook).questions?.value ?? []),
    [`${at}.channels.further.${EACH}`]: terms((rulebook) => everyOption(of(rulebook))),
    [`${at}.populations`]: terms((rulebook) => of(rulebook).populations?.value ?? []),
    [`${at}.attended`]: ({ rulebook, locale }) =>
      attendancesOf(of(rulebook)).map((id) => ({ id, label: termLabel(`attended-${id}`, locale, rulebook) })),
  }
}

/** The options of every question of a poll, each once. */
function everyOption(poll: PollRules): readonly Term[] {
  const all = [undefined, ...(poll.questions?.value ?? []).map(({ id }) => id)].flatMap((id) => optionsOf(poll, id))
  return all.filter(({ id }, place) => all.findIndex((one) => one.id === id) === place)
}

/** The populations whose attendance a poll needs: for a quorum, as a base, or because they alone vote. */
function attendancesOf({ indicators, quorum, voters }: PollRules): readonly string[] {
  const bases = indicators.value.filter((one) => one.attending === true).map(({ base }) => base)
  const of = [...(quorum?.value ?? []).map((one) => one.of), ...bases, ...(voters === undefined ? [] : [voters.value])]
  return [...new Set(of)]
}

/**
 * What may be chosen, by type of event and by place in the payload. No more than this actor may choose in this case, so
 * that whatever a form offers is not refused for the choice alone; `record` checks it again.
 */
export const choices: () => Readonly<Partial<Record<RecordedType, Choices>>> = /*@__PURE__*/ lazy(() => ({
  'record-survey': poll(({ exit }) => exit.survey, 'survey'),
  'raise-signal': { source: sources, problemType: problemTypes, item: itemsOfType },
  'propose-listing': { channel: words(CHANNELS, 'channel') },
  'determine-listing': { list: listsOfTable },
  'assign-post': { post: posts, field: fieldsThatFit, unit: pairedUnit },
  'vacate-post': { post: words(FOUR_ONES, 'four-ones') },
  'form-task-force': { departments },
  'submit-plan': {
    'problems.problemType': problemTypes,
    'problems.responsible': (source) => [...(roles(source) ?? []), ...(departments(source) ?? [])],
    'problems.exitLine.kind': words(['qualitative', 'quantitative'], 'open'),
    'problems.exitLine.judge': roles,
    'problems.exitLine.threshold.op': words(COMPARISONS, 'comparison'),
    'problems.measures.kind': terms(({ rectification }) => rectification.measureKinds.value),
    consulted: departments,
    lowered: problems,
  },
  'note-progress': { measure: measures },
  'complete-measure': { measure: openMeasures },
  'change-village': { change: words(['renamed', 'recoded', 'moved'], 'open') },
  'close-case': { ended: words(['merged', 'divided', 'abolished', 'community'], 'open') },
  'find-problem': { problemType: problemTypes },
  'raise-risk': { level: levelsAbove },
  'lower-control': { level: levelsBelow },
  'evaluate-self': { measures, problems },
  'hold-congress': poll(({ acceptance }) => acceptance.ballot, 'ballot'),
  'pass-first-check': {
    criteria: terms(({ acceptance }) => reviewTerms(acceptance, 'township')),
    held: terms(({ acceptance }) => reviewTerms(acceptance, 'township')),
    ...criteria('township'),
  },
  'consolidate-by-township': criteria('township'),
  'return-by-township': criteria('township'),
  'accept-by-county': {
    methods: terms(({ acceptance }) => acceptance.countyMethods.value),
    held: terms(({ acceptance }) => acceptance.countyMethods.value),
    ...criteria('county'),
  },
  'consolidate-by-county': criteria('county'),
  'return-by-county': criteria('county'),
  'review-again': { closed: gaps },
  'pass-by-city': {
    methods: terms(({ acceptance }) => reviewTerms(acceptance, 'city')),
    held: terms(({ acceptance }) => reviewTerms(acceptance, 'city')),
    ...criteria('city'),
  },
  'consolidate-by-city': criteria('city'),
  'return-by-city': criteria('city'),
  'apply-limit': { limit: limitsThatApply },
  'correct-event': { 'actor.role': roles, 'actor.department': departments },
}))

// The figures that a poll needs: the bases of its indicators and, if there is a quorum, who took part.
function factsOf(at: string, poll: PollRules): Readonly<Record<string, readonly string[]>> {
  const { indicators, quorum, populations } = poll
  const of: readonly string[] = [
    ...indicators.value.filter((one) => one.attending !== true).map(({ base }) => base),
    // Of a number that must take part, nobody asks how many there are.
    ...(quorum?.value ?? []).filter((one) => 'share' in one).map((one) => one.of),
  ]
  const known = POPULATIONS.filter((one) => of.includes(one)).map((one) => populationFields[one])
  const own = (populations?.value ?? []).map(({ id }) => id).filter((id) => of.includes(id))
  // Of the people present, those who returned a ballot took part: a quorum of them asks for no other count.
  const attended = attendancesOf(poll).filter(
    (one) =>
      one !== 'people-present' ||
      poll.voters?.value === one ||
      poll.indicators.value.some(({ attending, base }) => attending === true && base === one),
  )
  return {
    [at]: [...known, ...(own.length === 0 ? [] : ['populations']), ...(attended.length === 0 ? [] : ['attended'])],
    [`${at}.populations`]: own,
    [`${at}.attended`]: attended,
  }
}

/** The fields that one rulebook needs and another does not, by their place in the payload. */
export const requiredFacts: Readonly<
  Partial<Record<RecordedType, (rulebook: Rulebook) => Readonly<Record<string, readonly string[]>>>>
> = {
  'record-survey': ({ exit }) => factsOf('survey', exit.survey),
  'hold-congress': ({ acceptance }) => factsOf('ballot', acceptance.ballot),
}

/** The fields that need a yes or no for every choice. */
export const ANSWER_ALL: readonly string[] = ['criteria', 'methods']
