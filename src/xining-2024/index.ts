import { parseRulebook } from '../rulebook/parse.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import shipped from './rulebook.json'

function parsed(input: unknown): Rulebook {
  const rulebook = parseRulebook(input)
  if (!rulebook.ok)
    throw new Error(`invariant: the rulebook that ships is malformed at ${rulebook.error.reasons[0]?.path}`)
  return rulebook.value
}

/**
 * The default rulebook: Xining, 2024, after what the organization department of the city published on 2024-07-23. Where
 * that text gives no figure, the figure is an assumption (示例) and says so; `assumptionsOf` lists them. It is data:
 * `rulebook.json`, parsed once, when this entry is imported.
 *
 * @example
 * ```ts
 * import { assumptionsOf } from 'baolei/rulebook'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * xining2024.acceptance.ballot.indicators.value[0]?.passing // { op: 'at-least', value: { part: 1, whole: 2 } }
 * assumptionsOf(xining2024).length // what a city would have to settle
 * ```
 */
export const xining2024: Rulebook = /*@__PURE__*/ parsed(shipped)
