import { addTo } from '../core/calendar.js'
import type { CivilDate } from '../core/date.js'
import type { ListName } from '../rulebook/lists.js'
import type { Rulebook, RulebookRef } from '../rulebook/rulebook.js'

/** Why a village is listed: a problem type at a risk level. */
export interface Ground {
  readonly problemType: string
  readonly risk: string
}

/** A look-back that was done (回头看, A5.1). */
export interface LookBack {
  readonly on: CivilDate
  readonly outcome: 'steady' | 'problems-again'
}

/** A move of an open episode to a later version of the rules (D24). */
export interface Migration {
  readonly on: CivilDate
  readonly from: RulebookRef
  readonly to: RulebookRef
  /** The id of the event that moved it. */
  readonly event: string
}

/**
 * One stay of a village on a list, from the day of listing until its look-back is done. A relapse is a new episode that
 * links to the old one (A5.2, D17).
 */
export interface Episode {
  /** 1 for the first. */
  readonly number: number
  readonly list: Exclude<ListName, 'none'>
  readonly grounds: readonly Ground[]
  readonly channel: 'yearly' | 'in-year'
  /** The kind of village at the listing, if its readings said it. */
  readonly kind?: string
  readonly listedOn: CivilDate
  /** The version in force on the day of listing, pinned to the episode, or the one that it was moved to since (D24). */
  readonly rulebook: RulebookRef
  /** Oldest first; absent where the episode was never moved. */
  readonly migrations?: readonly Migration[]
  /** The episode that this one relapses from. */
  readonly follows?: number
  /** The day on which a time limit that had passed moved the village to this list. */
  readonly limitTightenedOn?: CivilDate
  readonly exitedOn?: CivilDate
  /** The latest. */
  readonly lookBack?: LookBack
  /** Those of earlier years, where the rulebook has several looked back on; all were steady. */
  readonly earlierLookBacks?: readonly LookBack[]
  readonly closedOn?: CivilDate
}

/**
 * The episode of a case that is still open, if there is one; it is always the last.
 *
 * @example
 * ```ts
 * import { currentEpisode, openCase } from 'baolei'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const opened = openCase({ village: { code: '999901001201', name: '示例村' }, rulebook: xining2024 })
 * if (opened.ok) currentEpisode(opened.value.state.episodes) // undefined
 * ```
 */
export function currentEpisode(episodes: readonly Episode[]): Episode | undefined {
  const last = episodes[episodes.length - 1]
  return last?.closedOn === undefined ? last : undefined
}

/** The open episode with some of its members replaced. */
export function amendEpisode(episodes: readonly Episode[], change: Partial<Episode>): readonly Episode[] {
  const last = episodes.length - 1
  return episodes.map((episode, index) => (index === last ? { ...episode, ...change } : episode))
}

/** Whether a village was listed so often, within the rulebook's window up to a day, that it is recurrent (D17, F1). */
function isListedOften(rulebook: Rulebook, listedOn: readonly CivilDate[], asOf: CivilDate): boolean {
  const { times, within } = rulebook.lookBack.recurrent.value
  // 以内 includes the last day (D4).
  return listedOn.filter((date) => date <= asOf && addTo(date, within) >= asOf).length >= times
}

/**
 * Whether a village is recurrent on a day (D17, F1): from the listing that makes it so for as long as that episode is
 * open, and afterwards while enough listings lie within the rulebook's window up to the day.
 */
export function isRecurrentOn(
  rulebook: Rulebook,
  listedOn: readonly CivilDate[],
  episodes: readonly Episode[],
  asOf: CivilDate,
): boolean {
  const open = currentEpisode(episodes)
  if (open !== undefined && open.listedOn <= asOf && isListedOften(rulebook, listedOn, open.listedOn)) return true
  return isListedOften(rulebook, listedOn, asOf)
}

/** The ids of the kinds of weak-lax organization (类别化, L4.1) that some problem types belong to, in rulebook order. */
export function kindsOf(rulebook: Rulebook, problemTypes: readonly string[]): readonly string[] {
  return rulebook.rectification.kinds.value
    .filter((kind) => kind.problemTypes.some((type) => problemTypes.includes(type)))
    .map(({ id }) => id)
}
