import * as z from 'zod'
import { villageCodeSchema } from './actor.js'
import { lazy } from './lazy.js'
import { parseWith } from './parse.js'
import type { Result } from './result.js'
import { readableText } from './text.js'

/** An administrative village (行政村), known by its code. */
export interface Village {
  /** Twelve digits (D23). */
  readonly code: string
  readonly name: string
}

/** Parses the name of a village. */
export const villageNameSchema: () => z.ZodType<string> = /*@__PURE__*/ lazy(() => readableText(60))

/** Parses a {@link Village}. */
export const villageSchema: () => z.ZodType<Village> = /*@__PURE__*/ lazy(() =>
  z.strictObject({
    code: villageCodeSchema(),
    name: villageNameSchema(),
  }),
)

/**
 * Parses a village from anything, or gives all the reasons why it is none.
 *
 * @example
 * ```ts
 * import { parseVillage } from 'baolei'
 *
 * parseVillage({ code: '999901001201', name: '示例村' }).ok // true
 * parseVillage({ code: '1', name: '' }).ok // false
 * ```
 */
export function parseVillage(input: unknown): Result<Village> {
  return parseWith(villageSchema(), input)
}
