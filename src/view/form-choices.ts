import { populationFields } from '../acceptance/poll.js'
import { sheetOf } from '../acceptance/sheet.js'
import { type Actor, ROLES } from '../core/actor.js'
import type { Locale } from '../core/label.js'
import { COMPARISONS } from '../core/threshold.js'
import { CHANNELS } from '../identification/listing.js'
import type { Case } from '../lifecycle/case.js'
import type { RecordedType } from '../lifecycle/correction.js'
import { EVENT_TYPES } from '../lifecycle/event-rules.js'
import { correctable } from '../lifecycle/judge-correction.js'
import { FOUR_ONES } from '../rectification/four-ones.js'
import { type ReviewLevel, reviewTerms } from '../rulebook/acceptance.js'
import { LISTS } from '../rulebook/lists.js'
import { POPULATIONS, type PollRules } from '../rulebook/poll.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import type { Term } from '../rulebook/term.js'
import { type Named, named } from './named.js'
import type { TermGroup } from './term-groups.js'

/** From what the choices of a field come. */
export interface ChoiceSource {
  readonly rulebook: Rulebook
  readonly locale: Locale
}

/** What a field may be filled with, by its place in the payload. */
export type Choices<S> = Readonly<Record<string, (source: S) => readonly Named[]>>

type ByEvent<S> = Readonly<Partial<Record<RecordedType, Choices<S>>>>
type FromRules = (source: ChoiceSource) => readonly Named[]

const terms =
  (of: (rulebook: Rulebook) => readonly Term[]): FromRules =>
  ({ rulebook, locale }) =>
    of(rulebook).map(({ id, label }) => ({ id, label: label[locale] }))

const words =
  (ids: readonly string[], group: TermGroup): FromRules =>
  ({ locale }) =>
    ids.map((id) => named(id, group, locale))

const problemTypes = terms(({ negative }) => negative.problemTypes)
const departments = terms(({ identification }) => identification.departments.value)
const levels = terms(({ negative }) => negative.levels.value)
const roles = words(ROLES, 'role')

const criteria = (level: ReviewLevel): Choices<ChoiceSource> => ({
  scores: terms(({ acceptance }) => sheetOf(acceptance, level)?.criteria ?? []),
})

/** Where in a form each record of a record stands. */
export const EACH = 'each'

const poll = (of: (rulebook: Rulebook) => PollRules, at: string): Choices<ChoiceSource> => ({
  [`${at}.channels`]: terms((rulebook) => of(rulebook).channels.value),
  [`${at}.channels.answers`]: terms((rulebook) => of(rulebook).options.value),
  [`${at}.channels.further`]: terms((rulebook) => of(rulebook).questions?.value ?? []),
  [`${at}.channels.further.${EACH}`]: terms((rulebook) => of(rulebook).options.value),
})

// A poll is asked for what it is held against, and for who took part where there is a quorum.
function factsOf(
  at: string,
  { indicators, questions, quorum }: PollRules,
): Readonly<Record<string, readonly string[]>> {
  const of = [...indicators.value.map(({ base }) => base), ...(quorum?.value ?? []).map((one) => one.of)]
  const populations = POPULATIONS.filter((one) => of.includes(one)).map((one) => populationFields[one])
  const attended = (quorum?.value ?? []).map((one) => one.of)
  return {
    [at]: attended.length === 0 ? populations : [...populations, 'attended'],
    [`${at}.attended`]: attended,
    [`${at}.channels.further`]: (questions?.value ?? []).map(({ id }) => id),
  }
}

/** The fields that a rulebook needs beyond those that every rulebook does, by their place in the payload. */
export const requiredFacts: Readonly<
  Partial<Record<RecordedType, (rulebook: Rulebook) => Readonly<Record<string, readonly string[]>>>>
> = {
  'record-survey': ({ exit }) => factsOf('survey', exit.survey),
  'hold-congress': ({ acceptance }) => factsOf('ballot', acceptance.ballot),
}

/** What a rulebook and the library's own vocabularies offer for a field. */
export const ruleChoices: ByEvent<ChoiceSource> = {
  'record-survey': poll(({ exit }) => exit.survey, 'survey'),
  'raise-signal': {
    source: terms(({ identification }) => [...identification.departments.value, ...identification.sources.value]),
    problemType: problemTypes,
    item: terms(({ negative }) => negative.items),
  },
  'propose-listing': { channel: words(CHANNELS, 'channel') },
  'determine-listing': {
    list: words(
      LISTS.filter((list) => list !== 'none'),
      'list',
    ),
  },
  'assign-post': {
    post: words(FOUR_ONES, 'four-ones'),
    field: terms(({ rectification }) => rectification.fields.value),
  },
  'form-task-force': { departments },
  'submit-plan': {
    'problems.problemType': problemTypes,
    'problems.responsible': (source) => [...roles(source), ...departments(source)],
    'problems.exitLine.kind': words(['qualitative', 'quantitative'], 'open'),
    'problems.exitLine.judge': roles,
    'problems.exitLine.threshold.op': words(COMPARISONS, 'comparison'),
    'measures.kind': terms(({ rectification }) => rectification.measureKinds.value),
    consulted: departments,
  },
  'find-problem': { problemType: problemTypes },
  'raise-risk': { level: levels },
  'lower-control': { level: levels },
  'hold-congress': poll(({ acceptance }) => acceptance.ballot, 'ballot'),
  'pass-first-check': {
    criteria: terms(({ acceptance }) => reviewTerms(acceptance, 'township')),
    ...criteria('township'),
  },
  'consolidate-by-township': criteria('township'),
  'return-by-township': criteria('township'),
  'accept-by-county': { methods: terms(({ acceptance }) => acceptance.countyMethods.value), ...criteria('county') },
  'consolidate-by-county': criteria('county'),
  'return-by-county': criteria('county'),
  'pass-by-city': { methods: terms(({ acceptance }) => reviewTerms(acceptance, 'city')), ...criteria('city') },
  'consolidate-by-city': criteria('city'),
  'return-by-city': criteria('city'),
  'apply-limit': { limit: terms(({ limits }) => limits?.value ?? []) },
  'correct-event': { 'replacement.type': words(EVENT_TYPES, 'event-type'), 'replacement.actor.role': roles },
}

/** A case with the rulebook version in force on the day: from what the choices that differ from case to case come. */
export interface CaseChoiceSource {
  readonly theCase: Case
  readonly inForce: Rulebook | undefined
  readonly actor: Actor | undefined
  readonly locale: Locale
}

type FromCase = (source: CaseChoiceSource) => readonly Named[]
const byText = (rows: readonly { readonly id: string; readonly text: string }[]): readonly Named[] =>
  rows.map(({ id, text }) => ({ id, label: text }))
const problems: FromCase = ({ theCase }) => byText(theCase.state.rectification.problems)
const measures: FromCase = ({ theCase }) => byText(theCase.state.rectification.measures)
const openMeasures: FromCase = ({ theCase }) =>
  byText(theCase.state.rectification.measures.filter((one) => one.doneOn === undefined))
const gaps: FromCase = ({ theCase }) => byText(theCase.state.acceptance.gaps)
// What the actor may correct; of an actor that is malformed nothing is known.
const corrigible: FromCase = ({ theCase, actor, locale }) =>
  (actor === undefined ? theCase.events : correctable(theCase, actor)).map(({ id, date, type }) => ({
    id,
    label: `${date} ${named(type, 'event-type', locale).label}`,
  }))
const just = (id: string | undefined): readonly Named[] => (id === undefined ? [] : [{ id, label: id }])

/** What a case offers for a field. */
export const caseChoices: ByEvent<CaseChoiceSource> = {
  'determine-listing': {
    'rulebook.id': ({ inForce }) => just(inForce?.id),
    'rulebook.version': ({ inForce }) => just(inForce?.version),
  },
  'submit-plan': { lowered: problems },
  'complete-measure': { measure: openMeasures },
  'judge-problem': { problem: problems },
  'evaluate-self': { measures, problems },
  'review-again': { closed: gaps },
  'migrate-rulebook': {
    'rulebook.id': ({ inForce }) => just(inForce?.id),
    'rulebook.version': ({ inForce }) => just(inForce?.version),
  },
  'correct-event': { corrects: corrigible },
}

/** The field that only a mark sheet asks for: left out of the form where the level has none. */
export const ONLY_WITH_CHOICES = 'scores'

/** The fields in which every choice has to be answered, yes or no. */
export const ANSWER_ALL: readonly string[] = ['criteria', 'methods']
