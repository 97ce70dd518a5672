import type { Citation } from '../core/citation.js'
import type { CivilDate } from '../core/date.js'
import type { Locale } from '../core/label.js'
import type { Case } from '../lifecycle/case.js'
import { transitionsFrom } from '../lifecycle/chart.js'
import { type CorrectionEvent, correctionsInEffect, headOf } from '../lifecycle/correction.js'
import type { LifecycleEvent } from '../lifecycle/event-rules.js'
import { replayAny } from '../lifecycle/replay.js'
import { type StateId, stateMeanings } from '../lifecycle/states.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { type Named, named } from './named.js'

/** Where a case stands, and what that rests on. */
export interface StateView extends Named {
  readonly id: StateId
  readonly cites: readonly Citation[]
}

/** Why an event on the record no longer counts: who corrected it, when and why, and what is right instead (D25). */
export interface StruckView {
  /** The id of the correction. */
  readonly by: string
  readonly date: CivilDate
  readonly actor: Named & { readonly unit: string }
  readonly why: string
  /** Absent where the event was withdrawn. */
  readonly replacement?: Pick<TimelineRow, 'date' | 'event' | 'actor'>
}

/** An event as a reader sees it. */
export interface TimelineRow {
  /** The id of the event. */
  readonly id: string
  readonly date: CivilDate
  readonly event: Named
  readonly actor: Named & { readonly unit: string }
  /** Where the case stood after it, as the record then was; absent where the rulebooks that say so were not given. */
  readonly state?: StateView
  readonly cites: readonly Citation[]
  /** For a correction: the id of the event that it corrects, and why. */
  readonly corrects?: { readonly id: string; readonly why: string }
  /** For an event that a correction replaced or withdrew: to be shown struck out. */
  readonly struck?: StruckView
}

/** A state in the reader's language. */
export function stateView(id: StateId, locale: Locale): StateView {
  return { id, label: stateMeanings[id].label[locale], cites: stateMeanings[id].cites }
}

/** The state after each event, as the record then was, as far as the rulebooks given can tell. */
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
      // Which of two ways it was, or where a correction led, only the rules can say.
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

/**
 * What happened to a village, event by event (D22): when, what, by whom, where it led. An event that was corrected
 * stays in its row, struck, with who corrected it and why; the correction has a row of its own (D25).
 */
export function timeline(theCase: Case, locale: Locale, rulebooks: readonly Rulebook[]): readonly TimelineRow[] {
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
