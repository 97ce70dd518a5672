import type { Actor } from '../core/actor.js'
import { daysBetween } from '../core/calendar.js'
import { type CivilDate, parseDate } from '../core/date.js'
import { localeOf } from '../core/label.js'
import { readActor } from '../core/read-actor.js'
import { err, ok, type Result } from '../core/result.js'
import type { Village } from '../core/village.js'
import { currentEpisode } from '../identification/episode.js'
import { type Case, rulebookFor, villageOf } from '../lifecycle/case.js'
import { nextLookBack } from '../lifecycle/exit.js'
import { limitsOf } from '../lifecycle/limits.js'
import { owedOn } from '../lifecycle/query.js'
import { type Step, stepLabels } from '../lifecycle/step.js'
import type { ListName } from '../rulebook/lists.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import {
  type NextView,
  nextView,
  type PlanProgress,
  progressOf,
  type Reader,
  type StepView,
  stepView,
} from './progress.js'
import type { Names } from './teller.js'
import { type Named, named } from './terms.js'
import type { Words } from './wording.js'

/** Something that should have been done by a day that has passed. */
export interface LateThing {
  readonly kind: 'limit' | 'measure' | 'look-back'
  readonly label: string
  /** The last day for it. */
  readonly due: CivilDate
  readonly days: number
}

/** A case in a list of many. */
export interface WorklistRow {
  /** The place of the case in what was handed in. */
  readonly index: number
  readonly village: Village
  readonly state: Named
  /** The day on which it entered the state; absent if nothing has happened yet. */
  readonly since?: CivilDate
  /** Which of the five steps is under way, if one is. */
  readonly step?: StepView
  /** The list that the village is on; absent if it is on none. */
  readonly list?: Named
  readonly progress?: PlanProgress
  /** Who owes the next move. */
  readonly owes: readonly Named[]
  readonly next?: NextView
  /** The longest first; empty if nothing is late. */
  readonly late: readonly LateThing[]
  /** What the row cannot tell, because the rulebook that applies is not among those given. */
  readonly unknown?: 'rulebook'
}

/** Which rows to show: those that answer to all that is asked. */
export interface WorklistFilter {
  readonly mine?: boolean
  readonly late?: boolean
  readonly blocked?: boolean
  readonly step?: Step['id']
  readonly list?: ListName
}

/** How many rows answer to each filter, for the tabs of a page. They count all cases, whatever is shown. */
export interface WorklistCounts {
  readonly all: number
  readonly mine: number
  readonly late: number
  readonly blocked: number
  readonly steps: Readonly<Partial<Record<Step['id'], number>>>
  readonly lists: Readonly<Record<ListName, number>>
}

/** The list of work of one actor on one day. */
export interface Worklist {
  /** What is late longest comes first, then the villages by their codes. */
  readonly rows: readonly WorklistRow[]
  readonly counts: WorklistCounts
}

/** Who asks, on which day, in which language, and what for. */
export interface WorklistQuery {
  readonly actor: Actor
  /** A civil date `YYYY-MM-DD`; the library reads no clock (D1). */
  readonly today: string
  /** A language tag (BCP 47). */
  readonly locale: string
  /** The names of villages, units and holders, by code. */
  readonly names?: Names
  /** Sentences of the embedding system's own. */
  readonly words?: Words
  /** The rulebook versions that the cases name, and the one in force. */
  readonly rulebooks: readonly Rulebook[]
  readonly show?: WorklistFilter
}

/**
 * Many cases as a list of work: of each the state, the step, what is next, by whom, what blocks it and what is late. A
 * row costs a small part of a {@link viewCase}: it judges one event and makes no form (D14, D26). A malformed actor or
 * day is refused at `/actor` or `/today`.
 *
 * @example
 * ```ts
 * import { openCase } from 'baolei'
 * import { worklist } from 'baolei/view'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const opened = openCase({ village: { code: '999999999999', name: '示例村' }, rulebook: xining2024 })
 * if (!opened.ok) throw new Error('malformed')
 * const actor = { role: 'township-committee', unit: '999999999' } as const
 * const list = worklist([opened.value], { actor, today: '2024-09-01', locale: 'zh-CN', rulebooks: [xining2024] })
 * list.ok && list.value.rows[0]?.state.label // '未列入名单'
 * list.ok && list.value.counts.mine // 0
 * ```
 */
export function worklist(cases: readonly Case[], query: WorklistQuery): Result<Worklist> {
  const actor = readActor(query.actor, '/actor')
  const today = parseDate(query.today, '/today')
  if (!actor.ok || !today.ok)
    return err({ reasons: [actor, today].flatMap((one) => (one.ok ? [] : one.error.reasons)) })
  const { locale: tag, rulebooks, names, words, show = {} } = query
  const locale = localeOf(tag)
  const reader: Reader = { actor: actor.value, today: today.value, tag, locale, rulebooks, names, words }
  const rows = cases.map((theCase, index) => rowOf(theCase, index, reader))
  return ok({ rows: [...filterWorklist(rows, show)].sort(byLateness), counts: countsOf(rows) })
}

/**
 * The rows of a list that answer to all that is asked, in the order in which they are: a page makes its list once and
 * changes what it shows at no cost.
 *
 * @example
 * ```ts
 * import { openCase } from 'baolei'
 * import { filterWorklist, worklist } from 'baolei/view'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const opened = openCase({ village: { code: '999999999999', name: '示例村' }, rulebook: xining2024 })
 * if (!opened.ok) throw new Error('malformed')
 * const actor = { role: 'township-committee', unit: '999999999' } as const
 * const list = worklist([opened.value], { actor, today: '2024-09-01', locale: 'zh-CN', rulebooks: [xining2024] })
 * list.ok && filterWorklist(list.value.rows, { list: 'none' }).length // 1
 * list.ok && filterWorklist(list.value.rows, { mine: true }).length // 0
 * ```
 */
export function filterWorklist(rows: readonly WorklistRow[], show: WorklistFilter): readonly WorklistRow[] {
  return rows.filter((row) => answers(row, show))
}

function rowOf(theCase: Case, index: number, reader: Reader): WorklistRow {
  const { locale, rulebooks, today } = reader
  const { state } = theCase
  const village = villageOf(theCase)
  const open = currentEpisode(state.episodes)
  const rulebook = rulebookFor(theCase, rulebooks, today)
  const step = rulebook === undefined ? undefined : stepView(theCase, rulebook, locale)
  const owes = rulebook === undefined ? [] : owedOn(theCase, rulebook, today)
  const next = rulebook === undefined ? undefined : nextView(theCase, rulebook, reader)
  const listed = open !== undefined && open.exitedOn === undefined
  return {
    index,
    village,
    state: named(state.at, 'state', locale),
    ...(state.enteredOn === undefined ? {} : { since: state.enteredOn }),
    ...(step === undefined ? {} : { step }),
    ...(listed ? { list: named(open.list, 'list', locale), progress: progressOf(theCase) } : {}),
    owes: owes.map((role) => named(role, 'role', locale)),
    ...(next === undefined ? {} : { next }),
    late: rulebook === undefined ? [] : lateThings(theCase, rulebook, reader),
    ...(rulebook === undefined ? { unknown: 'rulebook' as const } : {}),
  }
}

function lateThings({ state }: Case, rulebook: Rulebook, { today, locale }: Reader): readonly LateThing[] {
  const late = (kind: LateThing['kind'], text: string, due: CivilDate): readonly LateThing[] =>
    due < today ? [{ kind, label: text, due, days: daysBetween(due, today) }] : []
  const open = currentEpisode(state.episodes)
  const lookBack = open === undefined ? undefined : nextLookBack(open)
  const exited = open?.exitedOn !== undefined
  return [
    ...limitsOf(state, rulebook, today).flatMap(({ limit, due, status }) =>
      status === 'applied' ? [] : late('limit', named(limit.id, 'limit', locale, rulebook).label, due),
    ),
    ...(exited ? [] : state.rectification.measures).flatMap(({ text, by, doneOn }) =>
      by === undefined || doneOn !== undefined ? [] : late('measure', text, by),
    ),
    ...(lookBack === undefined ? [] : late('look-back', stepLabels['look-back'][locale], lookBack.to)),
  ].sort((a, b) => b.days - a.days)
}

function isBlocked({ next }: WorklistRow): boolean {
  return next !== undefined && next.blocked.length > 0
}

function listOf({ list }: WorklistRow): ListName {
  return (list?.id ?? 'none') as ListName
}

function answers(row: WorklistRow, { mine, late, blocked, step, list }: WorklistFilter): boolean {
  return (
    (mine === undefined || (row.next?.mine ?? false) === mine) &&
    (late === undefined || row.late.length > 0 === late) &&
    (blocked === undefined || isBlocked(row) === blocked) &&
    (step === undefined || row.step?.id === step) &&
    (list === undefined || listOf(row) === list)
  )
}

function byLateness(a: WorklistRow, b: WorklistRow): number {
  const days = (b.late[0]?.days ?? 0) - (a.late[0]?.days ?? 0)
  if (days !== 0) return days
  return a.village.code < b.village.code ? -1 : a.village.code > b.village.code ? 1 : a.index - b.index
}

function countsOf(rows: readonly WorklistRow[]): WorklistCounts {
  const steps: Partial<Record<Step['id'], number>> = {}
  const lists: Record<ListName, number> = { 'weak-lax': 0, 'key-prevention': 0, none: 0 }
  for (const row of rows) {
    lists[listOf(row)] += 1
    if (row.step !== undefined) steps[row.step.id] = (steps[row.step.id] ?? 0) + 1
  }
  return {
    all: rows.length,
    mine: rows.filter(({ next }) => next?.mine).length,
    late: rows.filter(({ late }) => late.length > 0).length,
    blocked: rows.filter(isBlocked).length,
    steps,
    lists,
  }
}
