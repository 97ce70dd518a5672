import * as z from 'zod'
import { type Actor, actorSchema, idSchema } from '../core/actor.js'
import { type CivilDate, civilDateSchema } from '../core/date.js'
import { textSchema } from '../core/event.js'
import { lazy } from '../core/lazy.js'
import { parseWith } from '../core/parse.js'
import type { Result } from '../core/result.js'

/** That a duty was done on a day. Evidence is optional: a document's reference, never a photo or a track (D9). */
export interface DutyDone {
  readonly kind: 'done'
  readonly id: string
  /** By the rulebook's id. */
  readonly duty: string
  /** The code of the village that it was done for; of the county for a duty of the county. */
  readonly subject: string
  readonly date: CivilDate
  readonly actor: Actor
  readonly reference?: string
}

/** That one occurrence is waived: by whom, and why (D20). */
export interface DutyWaiver {
  readonly kind: 'waived'
  readonly id: string
  /** The id of the occurrence. */
  readonly occurrence: string
  readonly date: CivilDate
  readonly actor: Actor
  readonly why: string
}

/** What is recorded about duties. */
export type DutyRecord = DutyDone | DutyWaiver

/** Parses a {@link DutyRecord}. */
export const dutyRecordSchema: () => z.ZodType<DutyRecord> = /*@__PURE__*/ lazy(() =>
  z
    .discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('done'),
        id: idSchema(),
        duty: idSchema(),
        subject: z.string().regex(/^(\d{6}|\d{12})$/),
        date: civilDateSchema(),
        actor: actorSchema(),
        reference: textSchema().exactOptional(),
      }),
      z.strictObject({
        kind: z.literal('waived'),
        id: idSchema(),
        occurrence: z.string().min(1).max(300),
        date: civilDateSchema(),
        actor: actorSchema(),
        why: textSchema(),
      }),
    ])
    .meta({ title: '履责记录 / Duty record' }),
)

/** Parses a {@link DutyRecord} from anything, or says everything that is wrong with it. */
export function parseDutyRecord(input: unknown): Result<DutyRecord> {
  return parseWith(dutyRecordSchema(), input)
}
