import type { Citation } from '../core/citation.js'
import type { Json } from '../core/json.js'
import type { Label } from '../core/label.js'
import { pointer } from '../core/parse.js'
import type { Provenance } from './provenance.js'
import type { Rulebook } from './rulebook.js'
import { isPlainObject, visitObjects } from './visit.js'

/** One thing that a rulebook assumes because the source gives no figure for it (示例, D5). */
export interface Assumption {
  /** A JSON pointer to the parameter, item, veto or dimension. */
  readonly pointer: string
  /** Its label, where it has one of its own. */
  readonly label?: Label
  readonly reason: Label
  readonly cites: readonly Citation[]
  /** The assumed value, where it is a single one. */
  readonly value?: Json
}

type Assumed = Extract<Provenance, { kind: 'assumption' }>

/**
 * Everything that a rulebook assumes, in the order of the rulebook (D5): what a city has to settle before it makes the
 * rulebook its own.
 *
 * @example
 * ```ts
 * import { assumptionsOf } from 'baolei/rulebook'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const cutOffs = assumptionsOf(xining2024).find((assumption) => assumption.pointer === '/fortress/grades')
 * cutOffs?.cites // ['M2.2']
 * ```
 */
export function assumptionsOf(rulebook: Rulebook): readonly Assumption[] {
  const found: Assumption[] = []
  // A rulebook is plain data; its interfaces cannot say so.
  visitObjects(rulebook as unknown as Json, (object, path) => {
    if (!isPlainObject(object.from) || object.from.kind !== 'assumption') return
    const { from, label, value } = object as unknown as { from: Assumed; label?: Label; value?: Json }
    found.push({
      pointer: pointer(path),
      ...(label === undefined ? {} : { label }),
      reason: from.reason,
      cites: from.cites,
      ...(value === undefined ? {} : { value }),
    })
  })
  return found
}
