import type { Citation } from '../core/citation.js'
import type { CivilDate } from '../core/date.js'
import { type Locale, localeOf } from '../core/label.js'
import type { Case } from '../lifecycle/case.js'
import {
  type ChangeInEffect,
  type CorrectionEvent,
  changesInEffect,
  changesOf,
  headOf,
  type RecordedEvent,
} from '../lifecycle/correction.js'
import { type StateId, stateMeanings } from '../lifecycle/states.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { namesOf } from './case-names.js'
import { type History, historyOf, type Moment } from './history.js'
import { particularsOf } from './particulars.js'
import type { Names } from './teller.js'
import { type Named, named } from './terms.js'
import type { Words } from './wording.js'

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
  /** What it was about, in one line: which post, which measure, what the ballot came to. */
  readonly particulars?: string
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
  /** The names of villages, units and holders, by code. */
  readonly names?: Names
  /** Sentences of the embedding system's own. */
  readonly words?: Words
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
export function timeline(theCase: Case, query: TimelineQuery): readonly TimelineRow[] {
  return timelineOf(theCase, historyOf(theCase, query.rulebooks), query)
}

/** The same, of a record that has been read, or of the last moments of one. */
export function timelineOf(
  theCase: Case,
  { moments }: Pick<History, 'moments'>,
  query: TimelineQuery,
): readonly TimelineRow[] {
  const { rulebooks } = query
  const locale = localeOf(query.locale)
  const inEffect = changesInEffect(theCase.events)
  const names = { ...namesOf(theCase), ...query.names }
  const wording = query.words === undefined ? { names } : { names, words: query.words }
  // A grade is the verdict of its day: a screening recorded later that day may cap it, one of another day cannot (D6, D8).
  const settled = (moment: Moment): Moment => {
    const reading = moment.event.type === 'record-fortress' ? moment.state?.assessment.fortress : undefined
    if (reading === undefined) return moment
    const alike = moments.filter(({ state }) => state?.assessment.fortress === reading)
    return alike[alike.length - 1] ?? moment
  }
  const rowOf = (event: RecordedEvent, moment: Moment, more: Pick<TimelineRow, 'state' | 'inserted'>): TimelineRow => {
    const change = inEffect.get(event.id)
    const particulars = particularsOf(theCase, settled(moment), event, { locale, rulebooks, wording })
    return {
      id: event.id,
      ...told(event, locale),
      ...(particulars === undefined ? {} : { particulars }),
      ...more,
      cites: headOf(event.type).cites,
      ...(event.type === 'correct-event' ? { corrects: correctsView(event) } : {}),
      ...(change === undefined ? {} : { struck: struckView(change, locale) }),
    }
  }
  return moments.flatMap((moment) => {
    const { event, at } = moment
    const state = at === undefined ? {} : { state: stateView(at, locale) }
    if (event.type !== 'correct-event') return [rowOf(event, moment, state)]
    const inserted = changesOf(event.payload).flatMap((one) =>
      'inserts' in one ? [rowOf(one.inserts, moment, { ...state, inserted: { by: event.id } })] : [],
    )
    return [rowOf(event, moment, state), ...inserted]
  })
}
