import { parsePlain } from '../core/untrusted.js'
import type { Item } from '../rulebook/checklist.js'
import type { Answer } from '../rulebook/measure.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { MOST, pollSchema } from './poll.js'
import { pollChecks } from './poll-checks.js'
import { shareOf } from './poll-shares.js'

/**
 * The answers that a residents’ questionnaire (群众测评清单, L2.3) gives to the checklist items that name one of its
 * indicators, by item id. The counts are those of the survey of an exit (M5.3): one questionnaire serves both. Counts
 * that are malformed or make no sense answer nothing, and what they do not tell stays unknown (D2).
 *
 * @example
 * ```ts
 * import { readingsFromSurvey } from 'baolei'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const online = { issued: 120, returned: 100, invalid: 0, answers: { satisfied: 55, dissatisfied: 45 } }
 * readingsFromSurvey(xining2024, { channels: { online }, peoplePresent: 240 }) // { 'satisfaction-low': { part: 55, whole: 100 } }
 * ```
 */
export function readingsFromSurvey(rulebook: Rulebook, survey: unknown): Readonly<Record<string, Answer>> {
  const poll = parsePlain(pollSchema(), survey)
  const rules = rulebook.exit.survey
  if (
    !poll.ok ||
    pollChecks(rules, poll.value, 'county-organization-department').some(({ verdict }) => verdict !== 'holds')
  )
    return {}
  const items: readonly Item[] = [...rulebook.fortress.items, ...rulebook.negative.items]
  return Object.fromEntries(
    items.flatMap(({ id, survey: named }): readonly (readonly [string, Answer])[] => {
      const indicator = rules.indicators.value.find((one) => one.id === named)
      if (indicator === undefined) return []
      const share = shareOf(rules, indicator, poll.value)
      if ('lacking' in share || share.whole > MOST) return []
      return [[id, { part: Number(share.part), whole: Number(share.whole) }]]
    }),
  )
}
