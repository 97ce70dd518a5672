import type { Citation } from '../core/citation.js'
import type { CivilDate } from '../core/date.js'
import { type Locale, localeOf } from '../core/label.js'
import type { Case } from '../lifecycle/case.js'
import { transitionsFrom } from '../lifecycle/chart.js'
import { type CorrectionEvent, correctionsInEffect, headOf } from '../lifecycle/correction.js'
import type { LifecycleEvent } from '../lifecycle/event-rules.js'
import { replayAny } from '../lifecycle/replay.js'
import { type StateId, stateMeanings } from '../lifecycle/states.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { type Named, named } from './terms.js'

/** The state of a case, and the clauses about it. */
export interface StateView extends Named {
  readonly id: StateId
  readonly cites: readonly Citation[]
}

/** Why a recorded event no longer counts: who corrected it, when and why, and the event in its place (D25). */
export interface StruckView {
  /** The id of the correction. */
  readonly by: string
  readonly date: CivilDate
  readonly actor: Named & { readonly unit: string }
  readonly why: string
  /** Absent if the event was withdrawn. */
  readonly replacement?: Pick<TimelineRow, 'date' | 'event' | 'actor'>
}

/** One event, in the reader's language. */
export interface TimelineRow {
  /** The id of the event. */
  readonly id: string
  readonly date: CivilDate
  readonly event: Named
  readonly actor: Named & { readonly unit: string }
  /** The state after it, by the record of that time; absent if telling it needs a rulebook that is not given. */
  readonly state?: StateView
  readonly cites: readonly Citation[]
  /** For a correction: the id of the event that it corrects, and why. */
  readonly corrects?: { readonly id: string; readonly why: string }
  /** For an event that a correction replaced or withdrew: show it struck out. */
  readonly struck?: StruckView
}

/** A state in the reader's language. */
export function stateView(id: StateId, locale: Locale): StateView {
  return { id, label: stateMeanings[id].label[locale], cites: stateMeanings[id].cites }
}

/** The state after each event, by the record of that time, if the given rulebooks can tell. */
function statesAfter(
  { events, state, ...opening }: Case,
  rulebooks: readonly Rulebook[],
): readonly (StateId | undefined)[] {
  let at: StateId | undefined = 'unlisted'
  return events.map(({ type }, index) => {
    const ways = new Set(
      at === undefined || type === 'correct-event' ? [] : transitionsFrom(at, type).map(({ to }) => to),
    )
    if (index === events.length - 1) at = state.at
    else if (ways.size === 1) at = [...ways][0]
    else {
      // The chart knows more than one way, or it is a correction: replay tells.
      const again = replayAny(opening, events.slice(0, index + 1), rulebooks)
      at = again.ok ? again.value.state.at : undefined
    }
    return at
  })
}

type Told = Pick<LifecycleEvent, 'date' | 'type' | 'actor'> | Pick<CorrectionEvent, 'date' | 'type' | 'actor'>

function told({ date, type, actor }: Told, locale: Locale): Pick<TimelineRow, 'date' | 'event' | 'actor'> {
  return {
    date,
    event: named(type, 'event-type', locale),
    actor: { ...named(actor.role, 'role', locale), unit: actor.unit },
  }
}

function struckView(correction: CorrectionEvent, locale: Locale): StruckView {
  const { date, actor } = told(correction, locale)
  const { why, replacement } = correction.payload
  const right = replacement === null ? {} : { replacement: told(replacement, locale) }
  return { by: correction.id, date, actor, why, ...right }
}

/** The reader's language, and the rulebook versions that the case names. */
export interface TimelineQuery {
  /** A language tag (BCP 47). */
  readonly locale: string
  readonly rulebooks: readonly Rulebook[]
}

/**
 * What happened to a village, event by event (D22): when, what, by whom, and the state after it. A corrected event
 * keeps its row, struck out, with who corrected it and why; the correction has a row of its own (D25).
 *
 * @example
 * ```ts
 * import { openCase } from 'baolei'
 * import { timeline } from 'baolei/view'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const opened = openCase({ village: { code: '999999999999', name: '示例村' }, rulebook: xining2024 })
 * if (opened.ok) timeline(opened.value, { locale: 'zh-CN', rulebooks: [xining2024] }) // []: nothing has happened yet
 * ```
 */
export function timeline(theCase: Case, { locale: tag, rulebooks }: TimelineQuery): readonly TimelineRow[] {
  const locale = localeOf(tag)
  const states = statesAfter(theCase, rulebooks)
  const standing = correctionsInEffect(theCase.events)
  return theCase.events.map((event, index) => {
    const state = states[index]
    const correction = standing.get(event.id)
    return {
      id: event.id,
      ...told(event, locale),
      ...(state === undefined ? {} : { state: stateView(state, locale) }),
      cites: headOf(event.type).cites,
      ...(event.type === 'correct-event' ? { corrects: { id: event.payload.corrects, why: event.payload.why } } : {}),
      ...(correction === undefined ? {} : { struck: struckView(correction, locale) }),
    }
  })
}
