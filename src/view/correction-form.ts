import { isCivilDate } from '../core/date.js'
import type { Json } from '../core/json.js'
import { malformed } from '../core/parse.js'
import { err, ok, type Result } from '../core/result.js'
import { type Case, rulebookFor, situationOf } from '../lifecycle/case.js'
import { effectiveEvents, type RecordedEvent } from '../lifecycle/correction.js'
import { type EventType, isEventType, type LifecycleEvent } from '../lifecycle/event-rules.js'
import { correctable } from '../lifecycle/judge-correction.js'
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
  correcting: Correcting | undefined,
): Result<CorrectionQuestions> {
  const { theCase, actor, locale } = source
  const offered = actor === undefined ? [] : correctable(theCase, actor)
  const title = named('correct-event', 'event-type', locale).label
  const ask = (name: string): { readonly title: string; readonly help?: string } => {
    const help = helpOf([name])?.[locale]
    return { title: titleOf([name])?.[locale] ?? name, ...(help === undefined ? {} : { help }) }
  }
  const why: Question = { ask: 'text', ...ask('why'), required: true, most: 500 }
  if (correcting === undefined) {
    const corrects: Question = {
      ask: 'choice',
      ...ask('corrects'),
      required: true,
      options: offered.map(toOption(source)),
    }
    return ok({
      question: {
        ask: 'section',
        title,
        required: true,
        shape: 'correction',
        questions: { corrects, change: change(source, false), why },
      },
    })
  }
  const target = offered.find(({ id }) => id === correcting.event)
  if (target === undefined) {
    const ids = offered.map(({ id }) => id)
    return err({ reasons: [malformed('/correcting/event', { oneOf: ids }, correcting.event)] })
  }
  const corrects: Question = { ask: 'given', ...ask('corrects'), value: target.id }
  const replacement = replacementOf(source, rulebooks, target, correcting)
  const questions = { corrects, change: change(source, replacement !== undefined), ...replacement?.questions, why }
  const question: Section = { ask: 'section', title, required: true, shape: 'correction', questions }
  return ok(replacement === undefined ? { question } : { question, recorded: replacement.recorded })
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
  event: LifecycleEvent,
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
