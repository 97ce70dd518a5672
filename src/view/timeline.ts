import type { Citation } from '../core/citation.js'
import type { CivilDate } from '../core/date.js'
import type { Locale } from '../core/label.js'
import { type Case, replay, ruleOf, type StateId, stateMeanings, transitionsFrom } from '../lifecycle/index.js'
import { type Rulebook, xining2024 } from '../rulebook/index.js'
import { type Named, named } from './named.js'

/** Where a case stands, and what that rests on. */
export interface StateView extends Named {
  readonly id: StateId
  readonly cites: readonly Citation[]
}

/** An event as a reader sees it. */
export interface TimelineRow {
  /** The id of the event. */
  readonly id: string
  readonly date: CivilDate
  readonly event: Named
  readonly actor: Named & { readonly unit: string }
  /** Where the case stood after it; absent where the rulebooks that say so were not given. */
  readonly state?: StateView
  readonly cites: readonly Citation[]
}

/** A state in the reader's language. */
export function stateView(id: StateId, locale: Locale): StateView {
  return { id, label: stateMeanings[id].label[locale], cites: stateMeanings[id].cites }
}

/** The state after each event, as far as the rulebooks given can tell. */
function statesAfter(
  { events, state, ...opening }: Case,
  rulebooks: readonly Rulebook[],
): readonly (StateId | undefined)[] {
  let at: StateId | undefined = 'unlisted'
  return events.map(({ type }, index) => {
    const ways = new Set(at === undefined ? [] : transitionsFrom(at, type).map(({ to }) => to))
    if (index === events.length - 1) at = state.at
    else if (ways.size === 1) at = [...ways][0]
    else {
      // Which of two ways it was, only the rules can say.
      const again = replay(opening, events.slice(0, index + 1), rulebooks)
      at = again.ok ? again.value.state.at : undefined
    }
    return at
  })
}

/** What happened to a village, event by event (D22): when, what, by whom, where it led. */
export function timeline(
  theCase: Case,
  locale: Locale,
  rulebooks: readonly Rulebook[] = [xining2024],
): readonly TimelineRow[] {
  const states = statesAfter(theCase, rulebooks)
  return theCase.events.map(({ id, date, type, actor }, index) => {
    const state = states[index]
    return {
      id,
      date,
      event: named(type, 'event-type', locale),
      actor: { ...named(actor.role, 'role', locale), unit: actor.unit },
      ...(state === undefined ? {} : { state: stateView(state, locale) }),
      cites: ruleOf(type).cites,
    }
  })
}
