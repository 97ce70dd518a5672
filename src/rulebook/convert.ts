import type { Json } from '../core/json.js'
import { isPlainObject } from './visit.js'

// Format 1 kept the raised level alone; in format 2 a rule has to say so.
function withReplacedLevel(veto: Json): Json {
  return isPlainObject(veto) && veto.riskAtLeast !== undefined ? { ...veto, inPast: veto.inPast ?? 'replaces' } : veto
}

/**
 * A rulebook of format 1 as format 2, with the same verdicts. It adds to the rulebook and moves nothing, so pointers
 * stay true; what is of another format comes back as it is. It checks nothing: `parseRulebook` does, and reads format 1
 * by itself. For a file that is to be kept on in format 2.
 *
 * @example
 * ```ts
 * import { convertRulebook, parseRulebook } from 'baolei/rulebook'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const old = JSON.parse(JSON.stringify({ ...xining2024, format: 1 }))
 * const converted = convertRulebook(old)
 * parseRulebook(converted).ok // true
 * ```
 */
export function convertRulebook(rulebook: Json): Json {
  if (!isPlainObject(rulebook) || rulebook.format !== 1) return rulebook
  const { negative } = rulebook
  const converted = { ...rulebook, format: 2 }
  if (!isPlainObject(negative) || !Array.isArray(negative.vetoes)) return converted
  return { ...converted, negative: { ...negative, vetoes: negative.vetoes.map(withReplacedLevel) } }
}
