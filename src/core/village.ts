import * as z from 'zod'
import { VILLAGE_CODE, villageCodeSchema } from './actor.js'
import { lazy } from './lazy.js'
import { parseWith } from './parse.js'
import { ok, type Result } from './result.js'
import { isPlainlyReadable, readableText } from './text.js'
import { twoFields } from './two-fields.js'

/** An administrative village (行政村), known by its code. */
export interface Village {
  /** Twelve digits (D23). */
  readonly code: string
  readonly name: string
}

const NAME_MOST = 60

/** Parses the name of a village. */
export const villageNameSchema: () => z.ZodType<string> = /*@__PURE__*/ lazy(() => readableText(NAME_MOST))

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
  return readVillage(input, '')
}

/** Parses a village within an input. What is plainly one is taken without a schema. */
export function readVillage(input: unknown, path: string): Result<Village> {
  const village = plainVillage(input)
  return village === undefined ? parseWith(villageSchema(), input, path) : ok(village)
}

function plainVillage(input: unknown): Village | undefined {
  try {
    const [code, name] = twoFields(input, 'code', 'name') ?? []
    if (typeof code !== 'string' || !VILLAGE_CODE.test(code) || !isPlainlyReadable(name, NAME_MOST)) return undefined
    return { code, name }
  } catch {
    // A getter threw: the schema says so.
    return undefined
  }
}
