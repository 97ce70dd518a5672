import type { Citation } from '../core/citation.js'
import type { CivilDate } from '../core/date.js'
import { type Locale, localeOf } from '../core/label.js'
import { type Case, emptyCase } from '../lifecycle/case.js'
import { transitionsFrom } from '../lifecycle/chart.js'
import {
  type ChangeInEffect,
  type CorrectionEvent,
  changesInEffect,
  changesOf,
  headOf,
  type RecordedEvent,
} from '../lifecycle/correction.js'
import { courseAfter, emptyCourse } from '../lifecycle/course.js'
import { pinnedEvents } from '../lifecycle/in-force.js'
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
  /** What was noted about it (D31). */
  readonly note?: string
  /** For a correction: the id of the event that it corrects or inserts, those of any further ones, and why. */
  readonly corrects?: { readonly id: string; readonly also?: readonly string[]; readonly why: string }
  /** For a forgotten event that a correction inserted: the id of that correction, whose row comes before this one. */
  readonly inserted?: { readonly by: string }
  /** For an event that a correction replaced or withdrew: show it struck out. */
  readonly struck?: StruckView
}

/** A state in the reader's language. */
export function stateView(id: StateId, locale: Locale): StateView {
  return { id, label: stateMeanings[id].label[locale], cites: stateMeanings[id].cites }
}

/** The state after each event, by the record of that time, if the given rulebooks can tell. The record is read once. */
function statesAfter(theCase: Case, rulebooks: readonly Rulebook[]): readonly (StateId | undefined)[] {
  const { events, state } = theCase
  const pinned = pinnedEvents(events, rulebooks, theCase.rulebook)
  let course = emptyCourse(emptyCase(theCase))
  let at: StateId | undefined = 'unlisted'
  return pinned.map((event, index) => {
    const ways = new Set(
      at === undefined || event.type === 'correct-event' ? [] : transitionsFrom(at, event.type).map(({ to }) => to),
    )
    course = courseAfter(course, pinned, index, rulebooks)
    const known = course.states[course.states.length - 1]
    // Without the rulebook, the chart tells where it knows one way only.
    if (index === events.length - 1) at = state.at
    else at = known?.at ?? (ways.size === 1 ? [...ways][0] : undefined)
    return at
  })
}

type Told = Pick<RecordedEvent, 'date' | 'type' | 'actor' | 'note'>

function told(
  { date, type, actor, note }: Told,
  locale: Locale,
): Pick<TimelineRow, 'date' | 'event' | 'actor' | 'note'> {
  return {
    date,
    event: named(type, 'event-type', locale),
    actor: { ...named(actor.role, 'role', locale), unit: actor.unit },
    ...(note === undefined ? {} : { note }),
  }
}

function struckView({ change, by }: ChangeInEffect, locale: Locale): StruckView {
  const { date, actor } = told(by, locale)
  const right = 'withdrawn' in change ? {} : { replacement: told(change.replacement, locale) }
  return { by: by.id, date, actor, why: by.payload.why, ...right }
}

function correctsView({ payload }: CorrectionEvent): NonNullable<TimelineRow['corrects']> {
  const [id = '', ...also] = changesOf(payload).map((one) => ('inserts' in one ? one.inserts.id : one.corrects))
  return { id, why: payload.why, ...(also.length === 0 ? {} : { also }) }
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
  const inEffect = changesInEffect(theCase.events)
  const rowOf = (event: RecordedEvent, more: Pick<TimelineRow, 'state' | 'inserted'>): TimelineRow => {
    const change = inEffect.get(event.id)
    return {
      id: event.id,
      ...told(event, locale),
      ...more,
      cites: headOf(event.type).cites,
      ...(event.type === 'correct-event' ? { corrects: correctsView(event) } : {}),
      ...(change === undefined ? {} : { struck: struckView(change, locale) }),
    }
  }
  return theCase.events.flatMap((event, index) => {
    const at = states[index]
    const state = at === undefined ? {} : { state: stateView(at, locale) }
    if (event.type !== 'correct-event') return [rowOf(event, state)]
    const inserted = changesOf(event.payload).flatMap((one) =>
      'inserts' in one ? [rowOf(one.inserts, { ...state, inserted: { by: event.id } })] : [],
    )
    return [rowOf(event, state), ...inserted]
  })
}
