import { addTo, type CivilDate } from '../core/date.js'
import { decide, type Finding } from '../core/finding.js'
import { openEpisode } from '../identification/episode.js'
import type { StageLimit } from '../rulebook/limit.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { lifecycleFindings as kinds } from './findings.js'
import type { CaseState } from './situation.js'

/** How a time limit stands: it runs, it has passed, or it has passed and what follows was put into effect. */
export type LimitStatus = 'running' | 'passed' | 'applied'

/** A time limit that runs for a case, or has run out. */
export interface StageLimitStatus {
  readonly limit: StageLimit
  /** The day from which it counts: entering the stage, or the listing. */
  readonly from: CivilDate
  /** The last day within it (以内 includes it, D4): it has passed from the day after. */
  readonly due: CivilDate
  readonly status: LimitStatus
  readonly finding: Finding
}

/** The part of a case's state that time limits read. */
export type TimedState = Pick<CaseState, 'at' | 'enteredOn' | 'episodes' | 'appliedLimits'>

function countsFrom({ stage }: StageLimit, { at, enteredOn, episodes }: TimedState): CivilDate | undefined {
  if (stage !== 'episode') return stage === at ? enteredOn : undefined
  const open = openEpisode(episodes)
  return open?.exitedOn === undefined ? open?.listedOn : undefined
}

/** The time limits that concern a state on a day, in the rulebook's order. */
export function limitsOf(state: TimedState, rulebook: Rulebook, today: CivilDate): readonly StageLimitStatus[] {
  const { cites } = kinds['within-limit']
  const own = rulebook.limits?.from.cites ?? []
  return (rulebook.limits?.value ?? []).flatMap((limit) => {
    const from = countsFrom(limit, state)
    if (from === undefined) return []
    const due = addTo(from, limit.within)
    const applied = state.appliedLimits.some((one) => one.limit === limit.id)
    const finding = decide(kinds['within-limit'], today <= due, { noLaterThan: due }, today, {
      about: limit.id,
      cites: [...new Set([...cites, ...own])],
    })
    return [{ limit, from, due, status: applied ? 'applied' : today <= due ? 'running' : 'passed', finding }]
  })
}

/**
 * The time limits that run for a case on a day (整顿期限): those of the stage it is in, from the day on which it entered it, and those of the
 * whole episode, from the listing to the exit. What follows a limit that has passed takes effect by the event `apply-limit`, except
 * that the next move is then owed to another body (`owedBy`), which needs none.
 *
 * @example
 * ```ts
 * import { openCase, stageLimits, xining2024, type CivilDate } from 'baolei'
 *
 * const theCase = openCase({ village: { code: '999999999999', name: '示例村' }, rulebook: xining2024 })
 * stageLimits(theCase, xining2024, '2024-09-01' as CivilDate) // []
 * ```
 */
export function stageLimits(
  { state }: { readonly state: TimedState },
  rulebook: Rulebook,
  today: CivilDate,
): readonly StageLimitStatus[] {
  return limitsOf(state, rulebook, today)
}
