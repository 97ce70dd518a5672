import * as z from 'zod'
import { hasOwn } from '../core/json.js'
import { type Label, label } from '../core/label.js'
import { rulebookSchema } from './rulebook.js'

type Schema = z.core.$ZodTypes

// The parts of the form one step further in: under a key, or any entry of a list. A union may have several.
function inside(schema: Schema, step: string): readonly Schema[] {
  const { def } = schema._zod
  switch (def.type) {
    case 'lazy':
      return inside(def.getter() as Schema, step)
    case 'optional':
      return inside(def.innerType as Schema, step)
    case 'union':
      return def.options.flatMap((option) => inside(option as Schema, step))
    case 'array':
      return [def.element as Schema]
    case 'object':
      return hasOwn(def.shape, step) ? [def.shape[step] as Schema] : []
    default:
      return []
  }
}

function titleOf(schema: Schema): string | undefined {
  const title = z.globalRegistry.get(schema)?.title
  if (title !== undefined) return title
  const { def } = schema._zod
  return def.type === 'optional' ? titleOf(def.innerType as Schema) : undefined
}

/**
 * The title of a part of a rulebook, as its schema has it: of a key, or of an entry of a list. The steps are keys, and
 * for an entry its place or its id. Undefined where the form has no such part, or the part has no title.
 */
export function titleAt(steps: readonly string[]): Label | undefined {
  const root = rulebookSchema() as unknown as Schema
  const parts = steps.reduce<readonly Schema[]>((here, step) => here.flatMap((part) => inside(part, step)), [root])
  const [zh, en] =
    parts
      .map(titleOf)
      .find((title) => title !== undefined)
      ?.split(' / ') ?? []
  return zh === undefined || en === undefined ? undefined : label(zh, en)
}
