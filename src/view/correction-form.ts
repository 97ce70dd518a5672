import { isCivilDate } from '../core/date.js'
import { glimpse } from '../core/issues.js'
import type { Json } from '../core/json.js'
import type { Locale } from '../core/label.js'
import { malformed } from '../core/parse.js'
import { err, ok, type Result } from '../core/result.js'
import { type Case, rulebookFor, situationOf } from '../lifecycle/case.js'
import { effectiveEvents, type RecordedEvent } from '../lifecycle/correction.js'
import { EVENT_TYPES, type EventType, isEventType, type LifecycleEvent } from '../lifecycle/event-rules.js'
import { correctable } from '../lifecycle/judge-correction.js'
import { knownOf, recordingOf } from '../lifecycle/known.js'
import { replayAny } from '../lifecycle/replay.js'
import { rulebookInForce } from '../rulebook/in-force.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { choices, type FormSource } from './form-choices.js'
import { questionsOf } from './form-questions.js'
import { helpOf, titleOf } from './form-titles.js'
import { pick } from './phrases.js'
import type { OneOf, Option, Question, Section } from './question.js'
import { named } from './terms.js'
import { write } from './write-answers.js'

/** Which event a correction is about. */
export interface Correcting {
  /** The id of the event that is wrong. */
  readonly event: string
  /** The type of the event that it should have been; without it, the same. */
  readonly as?: EventType
  /** The day on which it should have been dated, if it is the day that was wrong. */
  readonly on?: string
}

/** Which event was forgotten: a change that inserts it (D25). */
export interface Inserting {
  readonly inserts: EventType
  /** The day on which it happened. */
  readonly on: string
  /** The id of the event of the same day that it came before; without it, it comes last on its day. */
  readonly before?: string
}

/** The questions of a correction, and what was recorded, as answers. */
export interface CorrectionQuestions {
  readonly question: Section
  readonly recorded?: Json
}

/**
 * The questions of a correction (D25). Once it is known which event is wrong, the form asks whether to withdraw or to
 * replace it, and has the questions of the replacement: those that the event had on its own day, in the case as it was
 * then.
 */
export function correctionQuestions(
  source: FormSource,
  rulebooks: readonly Rulebook[],
  correcting: Correcting | readonly (Correcting | Inserting)[] | undefined,
): Result<CorrectionQuestions> {
  const { theCase, actor, locale } = source
  const offered = actor === undefined ? [] : correctable(theCase, actor)
  const title = named('correct-event', 'event-type', locale).label
  const why: Question = { ask: 'text', ...ask('why', locale), required: true, most: 500 }
  if (correcting === undefined) {
    const options = offered.map(toOption(source))
    const corrects: Question = { ask: 'choice', ...ask('corrects', locale), required: true, options }
    const questions = { corrects, change: change(source, false), why }
    return ok({ question: { ask: 'section', title, required: true, shape: 'correction', questions } })
  }
  if (!isList(correcting)) {
    const one = changeQuestions(source, rulebooks, offered, correcting, '/correcting')
    if (!one.ok) return one
    const { question, recorded } = one.value
    const whole: Section = { ...question, title, shape: 'correction', questions: { ...question.questions, why } }
    return ok(recorded === undefined ? { question: whole } : { question: whole, recorded })
  }
  const parts = correcting.map((one, index) => {
    const path = `/correcting/${index}`
    if (typeof one !== 'object' || one === null)
      return err({ reasons: [malformed(path, { type: 'object' }, glimpse(one))] })
    return 'inserts' in one
      ? insertionQuestions(source, rulebooks, one, index, path)
      : changeQuestions(source, rulebooks, offered, one, path)
  })
  const wrong = parts.flatMap((one) => (one.ok ? [] : one.error.reasons))
  if (wrong.length > 0) return err({ reasons: wrong })
  if (parts.length === 0) return err({ reasons: [malformed('/correcting', { atLeast: 1 }, 0)] })
  const made = parts.flatMap((one, index) => (one.ok ? [[String(index), one.value] as const] : []))
  const changes: Section = {
    ask: 'section',
    title: titleOf(['correction', 'changes'])?.[locale] ?? '',
    required: true,
    shape: 'list',
    questions: Object.fromEntries(made.map(([index, { question }]) => [index, question])),
  }
  const recorded = Object.fromEntries(
    made.flatMap(([index, one]): readonly (readonly [string, Json])[] =>
      one.recorded === undefined ? [] : [[index, one.recorded]],
    ),
  )
  const question: Section = { ask: 'section', title, required: true, questions: { changes, why } }
  return ok(Object.keys(recorded).length === 0 ? { question } : { question, recorded: { changes: recorded } })
}

function isList(
  correcting: Correcting | readonly (Correcting | Inserting)[],
): correcting is readonly (Correcting | Inserting)[] {
  return Array.isArray(correcting)
}

function ask(name: string, locale: Locale): { readonly title: string; readonly help?: string } {
  const help = helpOf([name])?.[locale]
  return { title: titleOf([name])?.[locale] ?? name, ...(help === undefined ? {} : { help }) }
}

/** The questions of one change of a recorded event: withdraw it, or what is right. */
function changeQuestions(
  source: FormSource,
  rulebooks: readonly Rulebook[],
  offered: readonly RecordedEvent[],
  correcting: Correcting,
  path: string,
): Result<CorrectionQuestions> {
  const { locale } = source
  const target = offered.find(({ id }) => id === correcting.event)
  if (target === undefined) {
    const ids = offered.map(({ id }) => id)
    return err({ reasons: [malformed(`${path}/event`, { oneOf: ids }, glimpse(correcting.event))] })
  }
  const corrects: Question = { ask: 'given', ...ask('corrects', locale), value: target.id }
  const replacement = replacementOf(source, rulebooks, target, correcting)
  const questions = { corrects, change: change(source, replacement !== undefined), ...replacement?.questions }
  const { label: title } = toOption(source)(target)
  const question: Section = { ask: 'section', title, required: true, shape: 'change', questions }
  return ok(replacement === undefined ? { question } : { question, recorded: replacement.recorded })
}

/** The questions of a forgotten event: those that it had on its day, in the case as it was then. */
function insertionQuestions(
  source: FormSource,
  rulebooks: readonly Rulebook[],
  { inserts, on, before }: Inserting,
  index: number,
  path: string,
): Result<CorrectionQuestions> {
  const { theCase, actor, today, locale } = source
  const known = typeof inserts === 'string' && isEventType(inserts)
  if (!known) return err({ reasons: [malformed(`${path}/inserts`, { oneOf: [...EVENT_TYPES] }, glimpse(inserts))] })
  if (!isCivilDate(on) || on > today)
    return err({ reasons: [malformed(`${path}/on`, { noLaterThan: today }, glimpse(on))] })
  const then = asOf(source, rulebooks, { id: before ?? '', date: on }, on)
  const given = (value: Json): Question => ({ ask: 'given', title: '', value })
  const label = named(inserts, 'event-type', locale).label
  const title = pick(locale, `补记：${on} ${label}`, `forgotten: ${on} ${label}`)
  const by = titleOf(['correction', 'by'])?.[locale] ?? 'actor'
  return ok({
    question: {
      ask: 'section',
      title,
      required: true,
      shape: 'insertion',
      questions: {
        id: given(insertedId(theCase, inserts, on, index)),
        type: given(inserts),
        was: given({ date: on, actor: { ...actor } }),
        ...(before === undefined ? {} : { before: given(before) }),
        actor: { ...actorQuestion(source), title: by },
        payload: questionsOf(inserts, then),
      },
    },
  })
}

/** No randomness (D1): the same form sent twice inserts the same event. */
function insertedId({ village, events }: Case, type: EventType, on: string, index: number): string {
  const known = knownOf(events)
  let count = events.length + 1
  const id = (): string => `${village.code}:${on}:${type}:${count}-${index + 1}`
  while (recordingOf(known, id()) !== undefined) count += 1
  return id()
}

function toOption({ locale }: FormSource): (event: RecordedEvent) => Option {
  return ({ id, date, type }) => ({ id, label: `${date} ${named(type, 'event-type', locale).label}` })
}

function change({ locale }: FormSource, replaces: boolean): Question {
  const withdraw = {
    id: 'withdraw',
    label: pick(locale, '撤回（不应记录）', 'withdraw it (it should not be on record)'),
  }
  const replace = { id: 'replace', label: pick(locale, '改正', 'put it right') }
  return {
    ask: 'choice',
    title: titleOf(['correction', 'change'])?.[locale] ?? 'change',
    required: true,
    options: replaces ? [replace, withdraw] : [withdraw],
  }
}

interface ReplacementQuestions {
  readonly questions: Readonly<Record<string, Question>>
  readonly recorded: Json
}

function replacementOf(
  source: FormSource,
  rulebooks: readonly Rulebook[],
  target: RecordedEvent,
  { as, on }: Correcting,
): ReplacementQuestions | undefined {
  // A correction can only be withdrawn.
  if (target.type === 'correct-event') return undefined
  const { theCase, locale } = source
  const now = effectiveEvents(theCase.events).find(({ id }) => id === target.id) ?? target
  const type = as !== undefined && isEventType(as) ? as : now.type
  const then = asOf(source, rulebooks, now, on)
  const payload: Section | OneOf = questionsOf(type, then)
  const was = { type: now.type, date: now.date, actor: { ...now.actor } }
  const title = (name: string): string => titleOf(['correction', name])?.[locale] ?? name
  const given = (value: Json): Question => ({ ask: 'given', title: '', value })
  const date: Question = { ask: 'date', title: title('date'), latest: source.today }
  const questions = { type: given(type), was: given(was), date, actor: actorQuestion(source), payload }
  const answers = type === now.type ? write(payload, { ...now.payload } as Json) : undefined
  return { questions, recorded: { date: now.date, ...(answers === undefined ? {} : { payload: answers }) } }
}

/** The case as it was before an event. */
function asOf(
  source: FormSource,
  rulebooks: readonly Rulebook[],
  event: Pick<LifecycleEvent, 'id' | 'date'>,
  on: string | undefined,
): FormSource {
  const history = effectiveEvents(source.theCase.events)
  const index = history.findIndex(({ id }) => id === event.id)
  const before = index < 0 ? history.filter(({ date }) => date <= event.date) : history.slice(0, index)
  const replayed = replayAny(source.theCase, before, rulebooks)
  const theCase: Case = replayed.ok ? replayed.value : source.theCase
  const today = isCivilDate(on) ? on : event.date
  const rulebook = rulebookFor(theCase, rulebooks, today) ?? source.rulebook
  const inForce = rulebookInForce(rulebooks, today, theCase.rulebook.id)
  const situation = situationOf(theCase, rulebook, rulebooks)
  // It may have been another body that should have recorded it: what is offered is not narrowed to one.
  return { ...source, theCase, rulebook, inForce, situation, actor: undefined, today }
}

function actorQuestion(source: FormSource): Section {
  const { locale } = source
  const asked = (name: string): { readonly title: string; readonly help?: string } => {
    const help = helpOf(['actor', name])?.[locale]
    return { title: titleOf(['actor', name])?.[locale] ?? name, ...(help === undefined ? {} : { help }) }
  }
  const options = (name: string): readonly Option[] => choices()['correct-event']?.[`actor.${name}`]?.(source) ?? []
  return {
    ask: 'section',
    title: titleOf(['correction', 'actor'])?.[locale] ?? 'actor',
    questions: {
      role: { ask: 'choice', ...asked('role'), required: true, options: options('role') },
      unit: { ask: 'text', ...asked('unit'), required: true, most: 12 },
      department: { ask: 'choice', ...asked('department'), options: options('department') },
      ref: { ask: 'text', ...asked('ref'), most: 64, reference: true },
    },
  }
}
