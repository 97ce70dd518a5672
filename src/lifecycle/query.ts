import { reviewerOf } from '../acceptance/slice.js'
import type { Role } from '../core/actor.js'
import { type CivilDate, isCivilDate } from '../core/date.js'
import { isRecurrentOn } from '../identification/episode.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { type Case, listingDays, rulebookFor } from './case.js'
import { limitsOf, type StageLimitStatus } from './limits.js'
import { stateMeanings } from './states.js'

/** What a question about a case on a day needs. */
export interface CaseQuery {
  /** The versions that the case's references are resolved with. */
  readonly rulebooks: readonly Rulebook[]
  /** `YYYY-MM-DD`. */
  readonly today: string
}

/** The parsed day, and the rulebook that applies on it; undefined if the day is malformed or the rulebook not given. */
function rulesOn(
  theCase: Case,
  { rulebooks, today }: CaseQuery,
): { readonly rulebook: Rulebook; readonly today: CivilDate } | undefined {
  if (!isCivilDate(today)) return undefined
  const rulebook = rulebookFor(theCase, rulebooks, today)
  return rulebook === undefined ? undefined : { rulebook, today }
}

/**
 * Whether a village is recurrent on a day: it was listed at least as often within some years as the rulebook says, from
 * that listing on for as long as the episode is open, and afterwards while the listings lie within those years (D17, F1). Undefined if it cannot be known: `today` is no date, or the rulebook that applies is not among those given
 * (D2).
 *
 * @example
 * ```ts
 * import { isRecurrent, openCase } from 'baolei'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const village = { code: '999999999999', name: '示例村' }
 * const earlierListings = ['2022-03-10', '2023-03-10']
 * const opened = openCase({ village, rulebook: xining2024, earlierListings })
 * if (!opened.ok) throw new Error('malformed')
 * isRecurrent(opened.value, { rulebooks: [xining2024], today: '2024-09-01' }) // true
 * isRecurrent(opened.value, { rulebooks: [xining2024], today: 'today' }) // undefined
 * ```
 */
export function isRecurrent(theCase: Case, query: CaseQuery): boolean | undefined {
  const rules = rulesOn(theCase, query)
  return rules === undefined ? undefined : recurrentOn(theCase, rules.rulebook, rules.today)
}

/** {@link isRecurrent} by a rulebook that is known. */
export function recurrentOn(theCase: Case, rulebook: Rulebook, today: CivilDate): boolean {
  return isRecurrentOn(rulebook, listingDays(theCase), theCase.state.episodes, today)
}

/**
 * The time limits that run for a case on a day (整顿期限), in the rulebook's order: those of its stage, from the day on
 * which it entered the stage, and those of the whole episode, from the listing to the exit. If a limit has passed and
 * says who owes the next move (`owedBy`), it does so without an event; every other consequence takes effect by the
 * event `apply-limit`. Undefined if it cannot be known: `today` is no date, or the rulebook that applies is not among
 * those given (D2).
 *
 * @example
 * ```ts
 * import { openCase, stageLimits } from 'baolei'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const opened = openCase({ village: { code: '999999999999', name: '示例村' }, rulebook: xining2024 })
 * if (!opened.ok) throw new Error('malformed')
 * stageLimits(opened.value, { rulebooks: [xining2024], today: '2024-09-01' }) // []
 * stageLimits(opened.value, { rulebooks: [], today: '2024-09-01' }) // undefined
 * ```
 */
export function stageLimits(theCase: Case, query: CaseQuery): readonly StageLimitStatus[] | undefined {
  const rules = rulesOn(theCase, query)
  return rules === undefined ? undefined : limitsOf(theCase.state, rules.rulebook, rules.today)
}

/**
 * Who owes the next move on a day (D14): first the body that a passed time limit names, then those of the state. A
 * consolidating village is owed a review by the level that sent it to consolidate. Undefined if it cannot be known:
 * `today` is no date, or the rulebook that applies is not among those given (D2).
 *
 * @example
 * ```ts
 * import { openCase, owesNow } from 'baolei'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const opened = openCase({ village: { code: '999999999999', name: '示例村' }, rulebook: xining2024 })
 * if (!opened.ok) throw new Error('malformed')
 * owesNow(opened.value, { rulebooks: [xining2024], today: '2024-09-01' }) // []
 * owesNow(opened.value, { rulebooks: [xining2024], today: '2024-13-01' }) // undefined
 * ```
 */
export function owesNow(theCase: Case, query: CaseQuery): readonly Role[] | undefined {
  const rules = rulesOn(theCase, query)
  return rules === undefined ? undefined : owedOn(theCase, rules.rulebook, rules.today)
}

/** {@link owesNow} by a rulebook that is known. */
export function owedOn(theCase: Case, rulebook: Rulebook, today: CivilDate): readonly Role[] {
  const named = limitsOf(theCase.state, rulebook, today).flatMap(({ limit: { then: outcome }, status }) =>
    status === 'passed' && 'owedBy' in outcome ? [outcome.owedBy] : [],
  )
  return [...new Set([...named, ...owesIn(theCase)])]
}

/** Who owes the next move in the state of a case, whatever the day. */
export function owesIn({ state: { at, acceptance } }: Case): readonly Role[] {
  // The county, unless another level sent the village to consolidate.
  const reviewer = reviewerOf(acceptance)
  return stateMeanings[at].owes.map((role) => (role === 'county-organization-department' ? reviewer : role))
}
