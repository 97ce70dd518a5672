import { ROLES, type Role } from '../core/actor.js'
import type { Citation } from '../core/citation.js'
import type { CivilDate } from '../core/date.js'
import { compareTexts } from '../core/order.js'
import type { Cadence } from '../rulebook/duty.js'
import type { Period } from './calendar.js'

/** What gives rise to an occurrence: a cadence, a listing (once), or every day of a listing (D19). */
export type OccurrenceKind = 'periodic' | 'once' | 'standing'

/** One time that a duty is owed (D19). */
export interface Occurrence {
  /** Stable: duty, village or county, period (or first day), number and holder. */
  readonly id: string
  readonly duty: string
  readonly kind: OccurrenceKind
  readonly owner: Role
  /** The code of the owner's unit, as long as the owner's level asks (D23); for a duty of the county, the county's. */
  readonly unit: string
  /** The village that it is owed for; absent where the county owes it for all of its villages. */
  readonly village?: string
  /** The holder of the post in this window, where holders are known: an opaque reference (D10). */
  readonly holder?: string
  /** Only of a periodic duty. */
  readonly cadence?: Cadence
  readonly period?: Period
  /**
   * The first and the last day on which it is owed. Without `to` there is no due day, and it never falls overdue.
   * That is so for a duty owed once, for which the source names no term, and for a standing one that has not ended.
   */
  readonly window: { readonly from: CivilDate; readonly to?: CivilDate }
  /** From 1 to the duty's times in one period. */
  readonly nth: number
  /** Only of a periodic duty: the days of the period on which it is owed, and the days of the period. */
  readonly covered?: { readonly days: number; readonly of: number }
  /** Too little of the period is covered: it may be due and never falls overdue (D19). */
  readonly partial: boolean
  /**
   * Where the post changed hands and no holder alone covers enough of the period, but all together do, the one who
   * held it longest answers for the post, so that nothing owed is lost in between (D19).
   */
  readonly answersForPost?: true
  readonly cites: readonly Citation[]
}

/** The code of what an occurrence is about: its village, or the county that owes it. */
export function subjectOf(occurrence: Occurrence): string {
  return occurrence.village ?? occurrence.unit
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
 * By the last day, open ends last, then by the first day, then by id: the order in which occurrences are listed and
 * served.
 */
export function byDueDay(a: Occurrence, b: Occurrence): number {
  return (
    compareTexts(a.window.to ?? '9', b.window.to ?? '9') ||
    compareTexts(a.window.from, b.window.from) ||
    compareTexts(a.id, b.id)
  )
}
