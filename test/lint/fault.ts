import type { Json } from '../../src/core/json.js'
import type { LintCode } from '../../src/lint/lint-rule.js'
import type { Changes } from './changed.js'

/** A change of the sound rulebook that makes one fault, and what lint then says. */
export interface Fault {
  readonly code: LintCode
  readonly changes: Changes
  readonly path: string
  readonly required: Json
  readonly found: Json
}
