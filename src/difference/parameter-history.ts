import type { CivilDate } from '../core/date.js'
import { type Json, sameJson } from '../core/json.js'
import { rulebookInForce } from '../rulebook/in-force.js'
import type { Provenance } from '../rulebook/provenance.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { isPlainObject } from '../rulebook/visit.js'
import { stepsOf, tableOf } from './address.js'

/** A value of a parameter, the day from which it is in force, and what it rests on (D5, D24). */
export interface ParameterValue {
  readonly version: string
  readonly effectiveFrom: CivilDate
  /** Missing if there is no such parameter from that day on. */
  readonly value?: Json
  readonly from?: Provenance
}

type Found = Pick<ParameterValue, 'value' | 'from'>

function stepInto(value: Json, step: string): Json | undefined {
  if (isPlainObject(value)) return Object.keys(value).includes(step) ? value[step] : undefined
  const table = tableOf(value)
  return table?.entries[table.names.indexOf(step)]
}

function provenanceIn(value: Json): Provenance | undefined {
  return isPlainObject(value) && isPlainObject(value.from) ? (value.from as unknown as Provenance) : undefined
}

// The provenance of a value is that of the innermost thing that has one.
function lookUp(rulebook: Rulebook, address: string): Found | undefined {
  let value = rulebook as unknown as Json
  let from: Provenance | undefined
  for (const step of stepsOf(address)) {
    const next = stepInto(value, step)
    if (next === undefined) return undefined
    value = next
    from = provenanceIn(value) ?? from
  }
  const sourced = isPlainObject(value) && provenanceIn(value) !== undefined ? value.value : undefined
  const plain = sourced ?? value
  return from === undefined ? { value: plain } : { value: plain, from }
}

/**
 * The values that a parameter has had over the versions of one rulebook, in the order of their dates, each with what it
 * rests on. A version that changes neither adds nothing; nor does one that another version of the same day replaces.
 * The address is that of a `RulebookDifference`; the history is empty if no version has such a part. For rulebooks of
 * several ids, say which `id`.
 *
 * @example
 * ```ts
 * import { parameterHistory } from 'baolei/difference'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const [first] = parameterHistory([xining2024], 'fortress/bonusCap')
 * first?.value // 300
 * first?.from?.cites // ['M2.1', 'L2.1']
 * parameterHistory([xining2024], 'fortress/grades/value/strong/when')[0]?.value // { op: 'at-least', value: 8500 }
 * ```
 */
export function parameterHistory(
  rulebooks: readonly Rulebook[],
  address: string,
  id?: string,
): readonly ParameterValue[] {
  const own = rulebooks.filter((rulebook) => id === undefined || rulebook.id === id)
  const days = [...new Set(own.map((rulebook) => rulebook.effectiveFrom.value))].sort()
  const history: ParameterValue[] = []
  let known: Found = {}
  for (const day of days) {
    const rulebook = rulebookInForce(own, day)
    if (rulebook === undefined) continue
    const found = lookUp(rulebook, address) ?? {}
    if (!sameJson(found, known)) history.push({ version: rulebook.version, effectiveFrom: day, ...found })
    known = found
  }
  return history
}
