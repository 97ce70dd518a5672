import type { CivilDate } from '../core/date.js'
import { isRecurrent } from '../identification/episode.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import type { Case } from './case.js'

/** Whether a village is recurrent on a day: listed at least so often within the rulebook’s window (D17, F1). */
export function recurrent(theCase: Case, rulebook: Rulebook, today: CivilDate): boolean {
  const listings = [...theCase.earlierListings, ...theCase.state.episodes.map((episode) => episode.listedOn)]
  return isRecurrent(rulebook, listings, today)
}
