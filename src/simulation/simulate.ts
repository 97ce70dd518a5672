import type { CivilDate } from '../core/date.js'
import type { Village } from '../core/village.js'
import type { Rulebook, RulebookRef } from '../rulebook/rulebook.js'
import { live, type SimulatedLife, type SimulationOptions } from './live.js'
import { byCounty, byMonth, type CountyTally, type MonthTally, refusalCodes } from './tally.js'

/** The generated lives of a whole roster, and what they add up to. It says nothing about any real village. */
export interface Simulation {
  readonly generated: true
  readonly seed: number
  readonly rulebook: RulebookRef
  readonly from: CivilDate
  readonly to: CivilDate
  /** In the order of the roster, each village once. */
  readonly lives: readonly SimulatedLife[]
  readonly counties: readonly CountyTally[]
  readonly months: readonly MonthTally[]
  /** Attempts that `record` refused, by the codes of their reasons. */
  readonly refused: Readonly<Record<string, number>>
}

/**
 * Whole lives for every village of a roster: yearly readings, listing, rectification, five steps, exit, look-back,
 * relapse. Every event goes through `record`; some attempts are wrong on purpose, and refused. A life depends on the
 * seed and its village's code alone, so that the order of the roster changes the order of the lives and nothing else.
 *
 * @example
 * ```ts
 * import { yearEnd, yearStart } from 'baolei'
 * import { xining2024 } from 'baolei/xining-2024'
 * import { simulate } from 'baolei/simulation'
 *
 * const roster = [{ code: '999901001201', name: '示例村' }]
 * const options = { seed: 7, from: yearStart(2024), to: yearEnd(2026) }
 * simulate(xining2024, roster, options).counties[0]?.villages // 1
 * ```
 */
export function simulate(rulebook: Rulebook, roster: readonly Village[], options: SimulationOptions): Simulation {
  const { seed, from, to } = options
  const seen = new Set<string>()
  const once = roster.filter(({ code }) => !seen.has(code) && seen.add(code))
  const lives = once.map((village) => live(rulebook, village, options))
  return {
    generated: true,
    seed,
    rulebook: { id: rulebook.id, version: rulebook.version },
    from,
    to,
    lives,
    counties: byCounty(rulebook, lives, to),
    months: byMonth(lives, from, to),
    refused: refusalCodes(lives),
  }
}
