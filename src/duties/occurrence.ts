import { ROLES, type Role } from '../core/actor.js'
import type { Citation } from '../core/citation.js'
import type { CivilDate } from '../core/date.js'
import { compareTexts } from '../core/order.js'
import type { Cadence } from '../rulebook/duty.js'
import type { Period } from './calendar.js'

/**
 * What gives rise to an occurrence: a cadence, a listing (once), every day of a listing, or a post without a holder
 * (D19, D20).
 */
export type OccurrenceKind = 'periodic' | 'once' | 'standing' | 'vacancy'

/** One time that a duty is owed (D19). */
export interface Occurrence {
  /** Stable: duty, village or county, period (or first day), number and holder. */
  readonly id: string
  readonly duty: string
  readonly kind: OccurrenceKind
  readonly owner: Role
  /** The code of the owner's unit, as long as the owner's level asks (D23). */
  readonly unit: string
  /** The code of the township or county whose duty it is, if it is owed for all of its villages at once. */
  readonly area?: string
  /** The village that it is owed for; absent if it is owed for a whole township or county. */
  readonly village?: string
  /** The holder of the post in this window, where holders are known: an opaque reference (D10). */
  readonly holder?: string
  /** Only of a periodic duty. */
  readonly cadence?: Cadence
  readonly period?: Period
  /**
   * The first day on which it is owed, and its due day. Without `to` there is no due day, and it never falls overdue.
   * That is so for a duty owed once, for which the source names no term, for a standing one that has not ended, and
   * for a vacancy.
   */
  readonly window: { readonly from: CivilDate; readonly to?: CivilDate }
  /** From 1 to the duty's times in one period. */
  readonly nth: number
  /** Only of a periodic duty: the days of the period on which it is owed, and the days of the period. */
  readonly covered?: { readonly days: number; readonly of: number }
  /** Too little of the period is covered: it may be due and never falls overdue (D19). */
  readonly partial: boolean
  /**
   * A yearly or half-yearly duty of a township or county: owed as a whole, whatever part of the period has a listed
   * village and however often the post changes hands (D19).
   */
  readonly whole?: true
  /** The post has no holder: it owes nothing, and the body that fills it owes the filling (D20). */
  readonly vacant?: true
  /** Only of a vacancy: the post to fill, and the first day of the holder who ends the vacancy. */
  readonly post?: Role
  readonly filledOn?: CivilDate
  /** The day from which it lapses if it is undone by then: the listing ended before the due day (D19). */
  readonly lapsesOn?: CivilDate
  /** The day on which the village left its list, for a township or county the last of its villages. */
  readonly leftOn?: CivilDate
  /** The day from which nothing of that listing is owed any more: its episode is closed (D20). */
  readonly closedOn?: CivilDate
  /**
   * Where the post changed hands and no holder alone covers enough of the period, but all together do, the one who
   * held it longest answers for the post, so that nothing owed is lost in between (D19).
   */
  readonly answersForPost?: true
  readonly cites: readonly Citation[]
}

/** The code of what an occurrence is about: its village, or the township or county that owes it. */
export function subjectOf({ village, area, unit }: Occurrence): string {
  return village ?? area ?? unit
}

/**
 * One text for each post and holder; it sorts by role as in {@link ROLES}, then by unit, then by holder.
 */
export function postKey(post: {
  readonly role?: Role | undefined
  readonly unit: string
  readonly holder?: string | undefined
}): string {
  const place = post.role && String(ROLES.indexOf(post.role)).padStart(3, '0')
  // An absent part is joined as an empty text: the post as such comes before its holders.
  return [place, post.unit, post.holder].join()
}

/**
 * By due day, those without one last, then by the first day, then by id: the order in which occurrences are listed and
 * served.
 */
export function byDueDay(a: Occurrence, b: Occurrence): number {
  return (
    compareTexts(dueDay(a.window), dueDay(b.window)) ||
    compareTexts(a.window.from, b.window.from) ||
    compareTexts(a.id, b.id)
  )
}

function dueDay({ to }: Occurrence['window']): string {
  // After every date.
  return to ?? '9'
}

/** What is owed, by due day and then by first day. Thousands of villages share a few windows: that leaves little to sort. */
export type OwedByWindow = Map<string, Map<string, Occurrence[]>>

/** What is owed in a window so far, to add more to. */
export function owedIn(owed: OwedByWindow, window: Occurrence['window']): Occurrence[] {
  const due = dueDay(window)
  const byFirstDay = owed.get(due) ?? new Map<string, Occurrence[]>()
  const among = byFirstDay.get(window.from) ?? []
  byFirstDay.set(window.from, among)
  owed.set(due, byFirstDay)
  return among
}

/** In the order of {@link byDueDay}. */
export function inOrderOfDueDay(owed: OwedByWindow): readonly Occurrence[] {
  const all: Occurrence[] = []
  for (const [, byFirstDay] of inOrder(owed)) {
    for (const [, group] of inOrder(byFirstDay)) {
      // Most are added in order, and to see that costs less than to sort them.
      for (const one of isInOrder(group) ? group : group.sort(byId)) all.push(one)
    }
  }
  return all
}

function inOrder<V>(byDay: ReadonlyMap<string, V>): readonly (readonly [string, V])[] {
  return [...byDay].sort(([a], [b]) => compareTexts(a, b))
}

function isInOrder(group: readonly Occurrence[]): boolean {
  let before: Occurrence | undefined
  for (const one of group) {
    if (before !== undefined && byId(before, one) > 0) return false
    before = one
  }
  return true
}

/** Subjects decide between most: an id is a text in pieces, which are put together when it is read for the first time. */
function byId(a: Occurrence, b: Occurrence): number {
  const one = subjectOf(a)
  const other = subjectOf(b)
  const decided = a.duty === b.duty && one !== other && one.length === other.length
  return decided ? compareTexts(one, other) : compareTexts(a.id, b.id)
}
