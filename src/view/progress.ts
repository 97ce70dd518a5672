import type { Actor } from '../core/actor.js'
import type { CivilDate } from '../core/date.js'
import type { Locale } from '../core/label.js'
import { conditionReasons } from '../lifecycle/apply.js'
import { type Case, situationOf, villageOf } from '../lifecycle/case.js'
import { type EventType, ruleOf } from '../lifecycle/event-rules.js'
import { nextEvent } from '../lifecycle/next.js'
import { type Step, stepLabels, stepOf, stepsOf } from '../lifecycle/step.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { bodiesHere, isOneOf } from './actions.js'
import { lineFor } from './case-words.js'
import { type Body, bodyOver, wordingOf } from './looking.js'
import type { Names } from './teller.js'
import type { Words } from './wording.js'
import { eventLabels } from './words.js'

/** The event that a case waits for (next), who records it, and what blocks it whoever does. */
export interface NextView {
  readonly type: EventType
  readonly label: string
  readonly by: readonly Body[]
  /** Whether this actor may record it, by role and jurisdiction (D23). */
  readonly mine: boolean
  /** One line for each condition that is not met; empty if it can be recorded. */
  readonly blocked: readonly string[]
}

/** How far the plan is carried out: measures done and problems solved, of how many. */
export interface PlanProgress {
  readonly measures: { readonly done: number; readonly of: number }
  readonly problems: { readonly solved: number; readonly of: number }
}

/** The step that is under way, of how many, with its name. */
export interface StepView extends Step {
  readonly label: string
}

/** One of the steps of the acceptance, for a tracker: passed on a day, under way, or neither yet. */
export interface TrackedStep extends StepView {
  /** The day on which the level passed the village; a return takes it away (D14). */
  readonly passedOn?: CivilDate
  readonly underWay: boolean
}

/** Who looks, on which day, and in which language. */
export interface Reader {
  readonly actor: Actor
  readonly today: CivilDate
  /** The language as asked for, and the one of the two that the labels are in. */
  readonly tag: string
  readonly locale: Locale
  readonly names: Names | undefined
  readonly words: Words | undefined
  readonly rulebooks: readonly Rulebook[]
}

/** The event that a case waits for; undefined while nothing is owed. */
export function nextView(theCase: Case, rulebook: Rulebook, reader: Reader): NextView | undefined {
  const { actor, today, locale, rulebooks, tag, names, words } = reader
  const wording = wordingOf(theCase, { today, ...(names && { names }), ...(words && { words }) })
  const situation = situationOf(theCase, rulebook, rulebooks)
  const type = nextEvent(situation, today)
  if (type === undefined) return undefined
  const by = bodiesHere(theCase, type, situation)
  const { code } = villageOf(theCase)
  // Leaves out who may: a row is blocked if nobody could record the event today.
  const open = conditionReasons(theCase, ruleOf(type), { actor, date: today }, rulebooks).filter(
    ({ verdict, kind }) => verdict !== 'holds' && kind !== 'wrong-actor',
  )
  return {
    type,
    label: eventLabels[type][locale],
    by: by.map((role) => bodyOver(code, role, locale)),
    mine: isOneOf(actor, by, code),
    blocked: open.map((one) => lineFor(one, tag, rulebook, wording)),
  }
}

/** How far the plan of the open episode is carried out. */
export function progressOf({ state: { rectification } }: Case): PlanProgress {
  const { measures, problems } = rectification
  return {
    measures: { done: measures.filter(({ doneOn }) => doneOn !== undefined).length, of: measures.length },
    problems: { solved: problems.filter(({ solvedOn }) => solvedOn !== undefined).length, of: problems.length },
  }
}

/** The step that is under way; undefined before the first, and between the last pass and the exit. */
export function stepView({ state }: Case, rulebook: Rulebook, locale: Locale): StepView | undefined {
  const step = stepOf(state, rulebook)
  return step === undefined ? undefined : { ...step, label: stepLabels[step.id][locale] }
}

/** All the steps of the open episode, in order. */
export function trackedSteps({ state }: Case, rulebook: Rulebook, locale: Locale): readonly TrackedStep[] {
  const now = stepOf(state, rulebook)
  return stepsOf(rulebook).map((id, index, { length }) => {
    const passedOn = state.acceptance.passes.find(({ level }) => level === id)?.on
    return {
      id,
      number: index + 1,
      of: length,
      label: stepLabels[id][locale],
      ...(passedOn === undefined ? {} : { passedOn }),
      underWay: now?.id === id,
    }
  })
}
