import * as z from 'zod'
import { type Actor, actorSchema, idSchema } from '../core/actor.js'
import { type CivilDate, civilDateSchema } from '../core/date.js'
import { lazy } from '../core/lazy.js'
import { answerSchema } from '../rulebook/measure.js'
import { ASPECTS, type Aspect, type Aspects, LAST_DAY } from './aspects.js'
import { fieldsOf } from './fields.js'

/** What a revision changes: a value becomes known or another one; `null` makes it unknown again (D2). */
export type Changes = {
  readonly [A in Aspect]?: { readonly [F in keyof Aspects[A]]?: Required<Aspects[A]>[F] | null }
}

/** A revision of a dossier: who changed what, and when. Nothing is edited in place (D22). */
export interface Revision {
  readonly id: string
  readonly date: CivilDate
  readonly actor: Actor
  readonly changes: Changes
}

function changesSchema(aspect: Aspect): z.ZodType {
  return z
    .strictObject(
      Object.fromEntries(
        fieldsOf(aspect).map(({ name, measure, label }) => [
          name,
          answerSchema(measure, LAST_DAY)
            .nullable()
            .exactOptional()
            .meta({ title: `${label['zh-CN']} / ${label.en}` }),
        ]),
      ),
    )
    .exactOptional()
}

/** Parses a {@link Revision}; fields and aspects that the table lacks are refused. */
export const revisionSchema: () => z.ZodType<Revision> = /*@__PURE__*/ lazy(
  () =>
    z
      .strictObject({
        id: idSchema(),
        date: civilDateSchema(),
        actor: actorSchema(),
        changes: z.strictObject(Object.fromEntries(ASPECTS.map((aspect) => [aspect, changesSchema(aspect)]))),
      })
      // The shape is built from the table, so the compiler cannot see that it is the type built from the same table.
      .meta({ title: '档案更新 / Revision' }) as unknown as z.ZodType<Revision>,
)
