import type { Actor } from '../core/actor.js'
import { type CivilDate, parseDate } from '../core/date.js'
import { glimpse } from '../core/issues.js'
import type { Json } from '../core/json.js'
import { type Locale, localeOf } from '../core/label.js'
import { malformed } from '../core/parse.js'
import { readActor } from '../core/read-actor.js'
import { err, ok, type Result } from '../core/result.js'
import { currentEpisode } from '../identification/episode.js'
import { missingRulebook } from '../lifecycle/apply.js'
import { type Case, rulebookFor, situationOf } from '../lifecycle/case.js'
import {
  effectiveEvents,
  isRecordedType,
  RECORDED_TYPES,
  type RecordedEvent,
  type RecordedType,
} from '../lifecycle/correction.js'
import { parseEvent } from '../lifecycle/parse-event.js'
import { rulebookInForce } from '../rulebook/in-force.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { type Correcting, correctionQuestions, type Inserting } from './correction-form.js'
import type { FormSource } from './form-choices.js'
import { questionsOf } from './form-questions.js'
import { type JsonSchema, jsonFormsOf, schemaOf, type UiSchema, uiOf } from './form-schema.js'
import { withLast } from './last-answers.js'
import { pick } from './phrases.js'
import type { Question } from './question.js'
import { isBlank } from './read-answers.js'
import { type FormRefusal, noForm, readPlain } from './read-plain.js'
import { eventLabels } from './words.js'
import { write } from './write-answers.js'

/** For whom a form is made, on which day, and in which language. */
export interface FormQuery {
  readonly actor: Actor
  /** The day of the event: a civil date `YYYY-MM-DD` (D1). */
  readonly today: string
  /** A language tag (BCP 47): every `zh` is Chinese, all else English. */
  readonly locale: string
  /** The rulebook versions that the case names, and the one in force. */
  readonly rulebooks: readonly Rulebook[]
  /**
   * For a correction: which event is wrong, or a list of several changes that are made together, also of events that were
   * forgotten. Without it, the form asks which event, and can only withdraw it.
   */
  readonly correcting?: Correcting | readonly (Correcting | Inserting)[]
  /** The dialect that the schema names; without it, none, which draft-07 and 2020-12 validators both take. */
  readonly dialect?: 'draft-07' | '2020-12'
}

/** What was answered the last time, to be shown and taken over by a click; never filled in by itself (D2). */
export interface Proposal {
  readonly title: string
  readonly on: CivilDate
  readonly answers: Json
}

/** The form of an event, as plain data. */
export interface Form<T extends RecordedType = RecordedType> {
  /** The event without its payload. The id follows from the case, the day and the type. */
  readonly event: { readonly type: T; readonly id: string; readonly date: CivilDate; readonly actor: Actor }
  readonly title: string
  readonly locale: Locale
  /** JSON Schema of the answers: every choice titled, no `default`, and a blank is an answer not known (D2). */
  readonly schema: JsonSchema
  /** The order of the questions and their widgets, as react-jsonschema-form reads them; see also `jsonFormsUi`. */
  readonly ui: UiSchema
  readonly proposal?: Proposal
  /**
   * A key to keep half-filled answers under: the village, the event and the actor, for a correction also what it
   * corrects. The same tomorrow, and after other events.
   */
  readonly draft: string
  /** What `readForm` reads by. */
  readonly question: Question
}

/**
 * The form of an event: what this actor is asked on this day, as JSON Schema and `ui` schema for a form generator. It
 * offers only what the actor may choose in this case; ids are made, not asked; amounts are asked in yuan or 万元, marks
 * in points, and {@link readForm} turns them into integers (D3). Whether the event is allowed is `viewCase`’s to say,
 * whether it is accepted is `record`’s.
 *
 * Refused: an actor or a day that is malformed, at `/actor` or `/today`; a type that does not exist, at `/type`; an
 * event to correct that this actor may not correct, at `/correcting/event`, in a list at `/correcting/0/event` and so
 * on; a rulebook that is not among those given.
 *
 * @example
 * ```ts
 * import { openCase, record } from 'baolei'
 * import { formOf, readForm } from 'baolei/view'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const rulebooks = [xining2024]
 * const opened = openCase({ village: { code: '999901001201', name: '示例村' }, rulebook: xining2024 })
 * if (!opened.ok) throw new Error('malformed')
 * const actor = { role: 'department', unit: '999901', department: 'petitions' } as const
 * const form = formOf(opened.value, 'raise-signal', { actor, today: '2024-03-01', locale: 'zh-CN', rulebooks })
 * if (!form.ok) throw new Error('no form')
 * const signal = readForm(form.value, { source: 'petitions', problemType: 'governance', item: '' })
 * if (!signal.ok) throw new Error('wrong answers')
 * signal.value // { source: 'petitions', problemType: 'governance' }
 * const step = record(opened.value, { ...form.value.event, payload: signal.value }, { rulebooks, today: '2024-03-01' })
 * step.ok // true
 * ```
 */
export function formOf<T extends RecordedType>(theCase: Case, type: T, query: FormQuery): Result<Form<T>> {
  const { rulebooks, dialect } = query
  const locale = localeOf(query.locale)
  const actor = readActor(query.actor, '/actor')
  const today = parseDate(query.today, '/today')
  const known = typeof type === 'string' && isRecordedType(type)
  if (!actor.ok || !today.ok || !known) {
    return err({
      reasons: [
        ...(known ? [] : [malformed('/type', { oneOf: [...RECORDED_TYPES] }, glimpse(type))]),
        ...(actor.ok ? [] : actor.error.reasons),
        ...(today.ok ? [] : today.error.reasons),
      ],
    })
  }
  const rulebook = rulebookFor(theCase, rulebooks, today.value)
  if (rulebook === undefined) return err({ reasons: [missingRulebook(theCase.rulebook, today.value)] })
  const source: FormSource = {
    theCase,
    rulebook,
    situation: situationOf(theCase, rulebook, rulebooks),
    inForce: rulebookInForce(rulebooks, today.value, theCase.rulebook.id),
    actor: actor.value,
    today: today.value,
    locale,
  }
  const event = { type, id: freeId(theCase, type, today.value), date: today.value, actor: actor.value }
  if (type === 'correct-event') {
    const asked = correctionQuestions(source, rulebooks, query.correcting)
    if (!asked.ok) return asked
    const { question, recorded } = asked.value
    const title = pick(locale, '现有记录', 'as recorded')
    const as = recorded === undefined ? undefined : { title, on: today.value, answers: recorded }
    return ok(formFrom(event, question, { locale, dialect }, draftKey(theCase, event, query.correcting), as))
  }
  const question = questionsOf(type, source)
  const proposal = proposalOf(source, type, question)
  return ok(
    formFrom(
      event,
      proposal === undefined ? question : withLast(question, proposal.answers, proposal.on, locale),
      { locale, dialect },
      draftKey(theCase, event),
      proposal,
    ),
  )
}

function formFrom<T extends RecordedType>(
  event: Form<T>['event'],
  question: Question,
  { locale, dialect }: { readonly locale: Locale; readonly dialect: FormQuery['dialect'] },
  draft: string,
  proposal: Proposal | undefined,
): Form<T> {
  const $schema = dialect === undefined ? {} : { $schema: DIALECTS[dialect] }
  return {
    event,
    title: eventLabels[event.type][locale],
    locale,
    schema: { ...$schema, ...schemaOf(question, locale) },
    ui: uiOf(question),
    ...(proposal === undefined ? {} : { proposal }),
    draft,
    question,
  }
}

const DIALECTS = {
  'draft-07': 'http://json-schema.org/draft-07/schema#',
  '2020-12': 'https://json-schema.org/draft/2020-12/schema',
} as const

/** No randomness (D1): the same form sent twice is the same event, and two of one moment cannot both enter the record. */
function freeId({ village, events }: Case, type: RecordedType, today: CivilDate): string {
  let count = events.length + 1
  const id = (): string => `${village.code}:${today}:${type}:${count}`
  while (events.some((one) => one.id === id())) count += 1
  return id()
}

function draftKey(
  { village }: Case,
  { type, actor: { role, unit, department = '', ref = '' } }: Form['event'],
  correcting: FormQuery['correcting'] = [],
): string {
  const changes = (Array.isArray(correcting) ? correcting : [correcting]) as readonly (Correcting | Inserting)[]
  const about = changes.map((one) => ('inserts' in one ? `${one.inserts}@${one.on}` : one.event))
  return [village.code, type, role, unit, department, ref, ...about].join('|')
}

// Those that ask the same questions again.
const REPEATED: readonly RecordedType[] = ['record-fortress', 'record-screening', 'submit-plan']

/** The last answers to the same questions; of a plan, only the one of this episode. */
function proposalOf({ theCase, locale }: FormSource, type: RecordedType, question: Question): Proposal | undefined {
  if (!REPEATED.includes(type)) return undefined
  const since = type === 'submit-plan' ? (currentEpisode(theCase.state.episodes)?.listedOn ?? '') : ''
  const last = effectiveEvents(theCase.events)
    .filter((one) => one.type === type && one.date >= since)
    .pop()
  const answers = last === undefined ? undefined : write(question, { ...last.payload } as Json)
  if (last === undefined || answers === undefined || isBlank(answers)) return undefined
  return { title: pick(locale, '上次填报，仅供参考', 'last time, for reference'), on: last.date, answers }
}

/**
 * A form’s UI schema for JSON Forms: every part of it as a group, a yes or no as radio buttons.
 *
 * @example
 * ```ts
 * import { openCase } from 'baolei'
 * import { formOf, jsonFormsUi } from 'baolei/view'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const opened = openCase({ village: { code: '999901001201', name: '示例村' }, rulebook: xining2024 })
 * if (!opened.ok) throw new Error('malformed')
 * const actor = { role: 'township-committee', unit: '999901001' } as const
 * const query = { actor, today: '2024-03-01', locale: 'en', rulebooks: [xining2024] } as const
 * const form = formOf(opened.value, 'propose-listing', query)
 * form.ok && jsonFormsUi(form.value).type // 'Group'
 * ```
 */
export function jsonFormsUi({ question }: Form): UiSchema {
  return jsonFormsOf(question, '#')
}

/** The payload of an event of a type. */
export type PayloadOf<T extends RecordedType> = Extract<RecordedEvent, { readonly type: T }>['payload']

/**
 * Reads the answers to a form: the payload of the event, or every fault at its field, with a sentence to show there.
 * Blanks are unknown (D2). Half-filled answers are checked as far as they go and come back as a draft. `record` does
 * not call malformed what is read here, if the event has the form’s day. Takes anything; never throws.
 *
 * @example
 * ```ts
 * import { openCase } from 'baolei'
 * import { formOf, readForm } from 'baolei/view'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const opened = openCase({ village: { code: '999901001201', name: '示例村' }, rulebook: xining2024 })
 * if (!opened.ok) throw new Error('malformed')
 * const actor = { role: 'township-committee', unit: '999901001' } as const
 * const query = { actor, today: '2024-03-01', locale: 'zh-CN', rulebooks: [xining2024] } as const
 * const form = formOf(opened.value, 'record-fortress', query)
 * if (!form.ok) throw new Error('no form')
 * const group = 'basic-support_agriculture-rural'
 * const read = readForm(form.value, { answers: { [group]: { 'collective-income': '12.5' } } })
 * read.ok && read.value.answers['collective-income'] // 12500000
 * const wrong = readForm(form.value, { answers: { [group]: { 'collective-income': '12 thousand' } } })
 * wrong.ok || wrong.error.reasons[0]?.sentence // '请填写数字，小数至多6位。'
 * ```
 */
export function readForm<T extends RecordedType>(form: Form<T>, answers: unknown): Result<PayloadOf<T>, FormRefusal> {
  const { question, event, locale } = form
  const plain = readPlain(question, answers, locale)
  if (!plain.ok) return plain
  const { value, draft } = plain.value
  // What the questions do not know of, such as the length of a unit’s code.
  const parsed = parseEvent({ ...event, payload: value })
  if (!parsed.ok)
    return err({ reasons: noForm(parsed.error.reasons, locale, /^\/payload|\/(replacement|inserts)(?=\/)/g), draft })
  // The event was parsed by the schema of its type.
  return ok(parsed.value.payload as PayloadOf<T>)
}
