import { type Actor, governs } from '../core/actor.js'
import type { CivilDate } from '../core/date.js'
import type { Locale } from '../core/label.js'
import { bodiesOf, conditionReasons } from '../lifecycle/apply.js'
import { type Case, situationOf, villageOf } from '../lifecycle/case.js'
import { type EventType, ruleOf } from '../lifecycle/event-rules.js'
import { nextEvent } from '../lifecycle/next.js'
import { type Step, stepLabels, stepOf } from '../lifecycle/step.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { namesOf } from './case-names.js'
import { lineFor, type Wording } from './case-words.js'
import type { Names } from './teller.js'
import { type Named, named } from './terms.js'
import type { Words } from './wording.js'
import { eventLabels } from './words.js'

/** The event that a case waits for (next), who records it, and what blocks it whoever does. */
export interface NextView {
  readonly type: EventType
  readonly label: string
  readonly by: readonly Named[]
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
  const given = { names: { ...namesOf(theCase), ...names }, today }
  const wording: Wording = words === undefined ? given : { ...given, words }
  const situation = situationOf(theCase, rulebook, rulebooks)
  const type = nextEvent(situation, today)
  if (type === undefined) return undefined
  const rule = ruleOf(type)
  const by = rule.byHere === undefined ? bodiesOf(rule, rulebook) : rule.byHere(situation)
  // Leaves out who may: a row is blocked if nobody could record the event today.
  const open = conditionReasons(theCase, rule, { actor, date: today }, rulebooks).filter(
    ({ verdict, code }) => verdict !== 'holds' && code !== 'role-may' && code !== 'jurisdiction',
  )
  return {
    type,
    label: eventLabels[type][locale],
    by: by.map((role) => named(role, 'role', locale)),
    mine: by.includes(actor.role) && governs(actor.unit, villageOf(theCase).code),
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
