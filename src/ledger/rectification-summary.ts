import type { CivilDate } from '../core/date.js'
import { currentEpisode, type Episode } from '../identification/episode.js'
import { type Case, villageOf } from '../lifecycle/case.js'
import { effectiveEvents } from '../lifecycle/correction.js'
import type { LifecycleEvent } from '../lifecycle/event-rules.js'
import { isActing } from '../rectification/four-ones.js'

/**
 * The summary of a rectification (整顿情况总结, A3.3): figures drawn from the case, and the text that was written with it.
 * Counts and codes, no people (D10).
 */
export interface RectificationSummary {
  readonly village: string
  readonly name: string
  readonly list: Episode['list']
  readonly problemTypes: readonly string[]
  readonly listedOn: CivilDate
  /** When the plan was first approved; null before. */
  readonly planApprovedOn: CivilDate | null
  readonly adjustments: number
  readonly problems: number
  readonly solved: number
  readonly measures: number
  readonly carriedOut: number
  /** How often progress was noted (D31). */
  readonly progressNotes: number
  /** How often each of the four ones was filled again after its first holder. */
  readonly replacements: number
  /** How often the village entered the five steps. */
  readonly rounds: number
  /** How often a level sent it back to rectifying or made it consolidate. */
  readonly returns: number
  readonly ballots: number
  readonly passes: readonly { readonly level: string; readonly on: CivilDate }[]
  /** The day on which the summary was drawn up, and its text; null before, or if there is none. */
  readonly drawnUpOn: CivilDate | null
  readonly text: string | null
}

const SENT_BACK: readonly LifecycleEvent['type'][] = [
  'return-by-township',
  'return-by-county',
  'return-by-city',
  'consolidate-by-township',
  'consolidate-by-county',
  'consolidate-by-city',
  'find-gap',
]

/**
 * The figures for the summary of the episode that is open, and its text (A3.3, D31). Undefined if the village is in no
 * episode.
 *
 * @example
 * ```ts
 * import { replay } from 'baolei'
 * import { rectificationSummary } from 'baolei/ledger'
 * import { sampleLife } from 'baolei/testing'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const life = sampleLife(xining2024)
 * if (!life.ok) throw new Error('no village gets through this')
 * const lived = replay(life.value, life.value.events.slice(0, 26), { rulebooks: [xining2024] })
 * const summary = lived.ok ? rectificationSummary(lived.value) : undefined
 * summary?.problems // 2
 * summary?.solved // 2
 * summary?.passes.map(({ level }) => level) // ['village', 'township', 'county']
 * ```
 */
export function rectificationSummary(theCase: Case): RectificationSummary | undefined {
  const episode = currentEpisode(theCase.state.episodes)
  if (episode === undefined) return undefined
  const { rectification, acceptance } = theCase.state
  const events = effectiveEvents(theCase.events)
  const listed = events.map(({ type }) => type).lastIndexOf('determine-listing')
  const since = events.slice(listed + 1)
  const times = (...types: readonly LifecycleEvent['type'][]): number =>
    since.filter(({ type }) => types.includes(type)).length
  const drawnUp = since.flatMap((one) => (one.type === 'draw-up-summary' ? [one] : [])).pop()
  const { code, name } = villageOf(theCase)
  const { problems, measures, assignments, approvals } = rectification
  const holders = assignments.filter((one) => !isActing(one))
  const posts = new Set(holders.map(({ post }) => post))
  return {
    village: code,
    name,
    list: episode.list,
    problemTypes: [...new Set(episode.grounds.map(({ problemType }) => problemType))],
    listedOn: episode.listedOn,
    planApprovedOn: approvals[0]?.on ?? null,
    adjustments: Math.max(0, approvals.length - 1),
    problems: problems.length,
    solved: problems.filter(({ solvedOn }) => solvedOn !== undefined).length,
    measures: measures.length,
    carriedOut: measures.filter(({ doneOn }) => doneOn !== undefined).length,
    progressNotes: measures.reduce((sum, { progress = [] }) => sum + progress.length, 0),
    replacements: holders.length - posts.size,
    rounds: acceptance.rounds,
    returns: times(...SENT_BACK),
    ballots: times('hold-congress'),
    passes: acceptance.passes.map(({ level, on }) => ({ level, on })),
    drawnUpOn: drawnUp?.date ?? null,
    text: drawnUp?.payload.text ?? null,
  }
}
