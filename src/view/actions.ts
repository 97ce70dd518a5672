import type { Actor, Role } from '../core/actor.js'
import { governs } from '../core/actor.js'
import type { Citation } from '../core/citation.js'
import type { Occasion } from '../core/event.js'
import type { FindingCode, Reason } from '../core/finding.js'
import { type Locale, localeOf } from '../core/label.js'
import { bodiesOf, conditionReasons } from '../lifecycle/apply.js'
import { type Case, rulebookFor, situationOf, villageOf } from '../lifecycle/case.js'
import { possibleIn } from '../lifecycle/chart.js'
import { headOf, isRecordedType, type RecordedType } from '../lifecycle/correction.js'
import { type EventType, ruleOf } from '../lifecycle/event-rules.js'
import { correctionConditions, SUPERVISORS } from '../lifecycle/judge-correction.js'
import { isBare } from '../lifecycle/payloads.js'
import type { Situation } from '../lifecycle/situation.js'
import { findRulebook, rulebookInForce } from '../rulebook/in-force.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { type ActionKind, actionKinds } from './action-kinds.js'
import { lineFor, wordsFor } from './case-words.js'
import { findingSentences } from './finding-sentences.js'
import { hopeless } from './hopeless.js'
import { type Body, bodyOver, occasionOf, type ViewQuery, wordingOf } from './looking.js'
import { eventLabels } from './words.js'

/** A condition on an action, met or not, in words. */
export type ActionReason = Reason & { readonly sentence: string }

/** What blocks an action, in one line. */
export interface Block {
  readonly code: FindingCode
  readonly line: string
}

/** An event that is possible in the state of a case, for one actor on one day. */
export interface Action {
  readonly type: RecordedType
  readonly label: string
  readonly kind: ActionKind
  /** Who may record it here. */
  readonly by: readonly Body[]
  /** Whether this actor is one of them, by role and jurisdiction (D23). */
  readonly mine: boolean
  /** Whether this actor may record it today, as far as can be said before its form is filled in. */
  readonly allowed: boolean
  /** What blocks it; empty if it is allowed. */
  readonly blocked: readonly Block[]
  /** The conditions that hold, one line each, without those about the actor and the day. */
  readonly met: readonly string[]
  /** Whether its form asks anything; if not, a button is enough. `formOf` makes the form. */
  readonly asks: boolean
}

/** What an action rests on, and every condition on it with its sentence. */
export interface ActionExplained {
  readonly cites: readonly Citation[]
  readonly blocked: readonly ActionReason[]
  readonly met: readonly ActionReason[]
}

// Whether the actor may, and whether the days are in order, is said only where it is not so.
const PLAIN: readonly FindingCode[] = ['role-may', 'jurisdiction', 'date-order']

/** The conditions on an event: those that `record` checks, and what refuses every choice in its form. */
function reasonsOf(
  theCase: Case,
  type: RecordedType,
  occasion: Occasion,
  rulebooks: readonly Rulebook[],
): readonly Reason[] {
  if (type === 'correct-event') return correctionConditions(theCase, occasion)
  const conditions = conditionReasons(theCase, ruleOf(type), occasion, rulebooks)
  const rulebook = rulebookFor(theCase, rulebooks, occasion.date)
  if (rulebook === undefined) return conditions
  const inForce = rulebookInForce(rulebooks, occasion.date, theCase.rulebook.id)
  const choices = hopeless(type, situationOf(theCase, rulebook, rulebooks, inForce), occasion)
  return [...conditions, ...choices.filter(({ code }) => conditions.every((one) => one.code !== code))]
}

/** Who may record an event in the state that a case is in (D14, D23). */
export function bodiesHere(theCase: Case, type: EventType, situation: Situation | undefined): readonly Role[] {
  const rule = ruleOf(type)
  const bodies = bodiesOf(rule, situation?.rulebook)
  if (situation === undefined) return bodies
  const { identification } = situation.rulebook
  switch (type) {
    case 'judge-problem': {
      // A number is the township's to report; a judgment belongs to the body that the plan names (R3.3, D12).
      const judges = theCase.state.rectification.problems.map(({ exitLine }) =>
        exitLine?.kind === 'qualitative' ? exitLine.judge : 'township-committee',
      )
      return bodies.filter((role) => judges.includes(role))
    }
    case 'raise-signal': {
      const sources: readonly Role[] = identification.sources.value.flatMap(({ roles }) => roles)
      return bodies.filter((role) => role === 'department' || sources.includes(role))
    }
    default:
      return rule.byHere?.(situation) ?? bodies
  }
}

/** Who may correct something in a case: whoever recorded an event, and the organization departments (D25). */
function correctors({ events }: Case): readonly Role[] {
  return [...new Set([...events.map(({ actor }) => actor.role), ...SUPERVISORS])]
}

/** The events that are possible in the state of a case. A recorded event can be corrected in every state (D25). */
function possibleNow({ state, events }: Case): readonly RecordedType[] {
  return events.length === 0 ? possibleIn(state.at) : [...possibleIn(state.at), 'correct-event']
}

/** Whether an actor is one of some bodies, with jurisdiction over a village. */
export function isOneOf(actor: Actor, by: readonly Role[], code: string): boolean {
  return by.includes(actor.role) && governs(actor.unit, code)
}

/** Every event that is possible in the state of a case, and what blocks it (D14, D26). */
export function actionsOf(theCase: Case, query: ViewQuery): readonly Action[] {
  const { locale: tag, rulebooks } = query
  const locale: Locale = localeOf(tag)
  const occasion = occasionOf(query)
  const wording = wordingOf(theCase, query)
  const { code } = villageOf(theCase)
  const rulebook = occasion.ok
    ? rulebookFor(theCase, rulebooks, occasion.value.date)
    : findRulebook(rulebooks, theCase.rulebook)
  const situation = rulebook === undefined ? undefined : situationOf(theCase, rulebook, rulebooks)
  return possibleNow(theCase).map((type): Action => {
    const by = type === 'correct-event' ? correctors(theCase) : bodiesHere(theCase, type, situation)
    const reasons = occasion.ok ? reasonsOf(theCase, type, occasion.value, rulebooks) : occasion.error.reasons
    const line = (one: Reason): string => lineFor(one, tag, rulebook, wording)
    const blocked = reasons.filter(({ verdict }) => verdict !== 'holds')
    const met = reasons.filter((one) => one.verdict === 'holds' && !PLAIN.includes(one.code))
    return {
      type,
      label: eventLabels[type][locale],
      kind: actionKinds[type],
      by: by.map((role) => bodyOver(code, role, locale)),
      mine: occasion.ok && isOneOf(occasion.value.actor, by, code),
      allowed: blocked.length === 0,
      blocked: blocked.map((one) => ({ code: one.code, line: line(one) })),
      met: met.map(line),
      asks: !isBare(type),
    }
  })
}

/**
 * What an action rests on and every condition on it, met or not, each as a whole sentence with its clauses: the same
 * ones that `record` checks. Undefined if the event is not possible in the state of the case.
 *
 * @example
 * ```ts
 * import { openCase } from 'baolei'
 * import { explainAction } from 'baolei/view'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const opened = openCase({ village: { code: '999901001201', name: '示例村' }, rulebook: xining2024 })
 * if (!opened.ok) throw new Error('malformed')
 * const actor = { role: 'township-committee', unit: '999901001' } as const
 * const query = { actor, today: '2024-09-01', locale: 'zh-CN', rulebooks: [xining2024] } as const
 * const told = explainAction(opened.value, 'propose-listing', query)
 * told?.blocked.map(({ code }) => code) // ['screening-current', 'listing-qualifies']
 * told?.cites // ['M3.1', 'M3.2', 'M3.3', 'D8']
 * explainAction(opened.value, 'exit-list', query) // undefined
 * ```
 */
export function explainAction(theCase: Case, type: RecordedType, query: ViewQuery): ActionExplained | undefined {
  if (!isRecordedType(type) || !possibleNow(theCase).includes(type)) return undefined
  const occasion = occasionOf(query)
  const { rulebooks, locale } = query
  const rulebook = occasion.ok ? rulebookFor(theCase, rulebooks, occasion.value.date) : undefined
  const reasons = occasion.ok ? reasonsOf(theCase, type, occasion.value, rulebooks) : occasion.error.reasons
  const told = reasons.map((one): ActionReason => {
    const sentence = wordsFor(one, locale, rulebook, wordingOf(theCase, query), { sentences: findingSentences })
    return { ...one, sentence }
  })
  return {
    cites: headOf(type).cites,
    blocked: told.filter(({ verdict }) => verdict !== 'holds'),
    met: told.filter(({ verdict }) => verdict === 'holds'),
  }
}
