import { noAcceptance } from '../acceptance/slice.js'
import type { CivilDate } from '../core/date.js'
import type { Village } from '../core/village.js'
import { openEpisode } from '../identification/episode.js'
import { noIdentification } from '../identification/slice.js'
import { noRectification } from '../rectification/slice.js'
import { findRulebook, rulebookInForce } from '../rulebook/in-force.js'
import type { Past } from '../rulebook/past.js'
import type { Rulebook, RulebookRef } from '../rulebook/rulebook.js'
import type { RecordedEvent } from './correction.js'
import type { CaseState, Situation } from './situation.js'

/**
 * A case (一村一案): one village, its rulebook by reference, its events, and the state derived from them (D22). Plain data: it
 * survives `JSON.stringify` and comes back through `parseCase`.
 */
export interface Case {
  readonly format: 1
  readonly village: Village
  /** The rulebook at opening; each episode pins the version in force on its day of listing (D24). */
  readonly rulebook: RulebookRef
  /** Days on which the village was listed before this record began; they count for the recurrence flag (D17). */
  readonly earlierListings: readonly CivilDate[]
  /** What happened to the village before this record began, for rules that count over the years; unknown where it is not said (D2). */
  readonly earlier?: Past
  /** All that was recorded, in the order of recording; a correction is one of them, and what it corrects stays (D25). */
  readonly events: readonly RecordedEvent[]
  readonly state: CaseState
}

/** What a case starts from. */
export interface CaseOpening {
  readonly village: Village
  readonly rulebook: RulebookRef
  readonly earlierListings?: readonly CivilDate[]
  readonly earlier?: Past
}

/**
 * Opens a case: nothing has happened yet, the village is on no list.
 *
 * @example
 * ```ts
 * import { openCase, parseVillage, xining2024 } from 'baolei'
 *
 * const village = parseVillage({ code: '999999999999', name: '示例村' })
 * if (village.ok) openCase({ village: village.value, rulebook: xining2024 }).state.at // 'unlisted'
 * ```
 */
export function openCase({ village, rulebook, earlierListings = [], earlier }: CaseOpening): Case {
  return {
    format: 1,
    village: { code: village.code, name: village.name },
    rulebook: { id: rulebook.id, version: rulebook.version },
    earlierListings: [...earlierListings],
    ...(earlier === undefined ? {} : { earlier }),
    events: [],
    state: {
      at: 'unlisted',
      assessment: earlier === undefined ? {} : { past: earlier },
      identification: noIdentification,
      episodes: [],
      rectification: noRectification,
      acceptance: noAcceptance,
      appliedLimits: [],
    },
  }
}

/**
 * The rulebook that applies to a case on a day: the one pinned to its open episode; while the village is not listed, or is
 * being identified anew, the version in force on the day (D24). Undefined if it is not among those given.
 */
export function rulebookFor(theCase: Case, rulebooks: readonly Rulebook[], date: CivilDate): Rulebook | undefined {
  const open = openEpisode(theCase.state.episodes)
  if (open !== undefined && theCase.state.at !== 'identifying') return findRulebook(rulebooks, open.rulebook)
  return rulebookInForce(rulebooks, date, theCase.rulebook.id)
}

/** What the rules read of a case. */
export function situationOf(theCase: Case, rulebook: Rulebook, rulebooks: readonly Rulebook[]): Situation {
  return { village: theCase.village, rulebook, rulebooks, ...theCase.state }
}
