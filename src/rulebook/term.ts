import * as z from 'zod'
import { idSchema } from '../core/actor.js'
import { type Label, labelSchema } from '../core/label.js'
import { lazy } from '../core/lazy.js'
import { titled } from '../core/titled.js'
import { type Sourced, sourced } from './provenance.js'

/** An entry of a vocabulary that a rulebook may grow. */
export interface Term {
  readonly id: string
  readonly label: Label
}

/** What every entry of a vocabulary has. */
export const termShape: () => { readonly id: z.ZodType<string>; readonly label: z.ZodType<Label> } = /*@__PURE__*/ lazy(
  () => ({
    id: idSchema(),
    label: labelSchema().meta(titled('名称', 'Name')),
  }),
)

/** Parses a vocabulary of at least one term, with its provenance; the title is that of one term. */
export function terms(zh: string, en: string): z.ZodType<Sourced<readonly Term[]>> {
  return sourced(z.array(z.strictObject(termShape()).meta(titled(zh, en))).min(1))
}
