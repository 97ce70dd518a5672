import * as z from 'zod'
import { idSchema } from '../core/actor.js'
import { type EventRule, textSchema } from '../core/event.js'
import { lazy } from '../core/lazy.js'
import { type Scores, scoresSchema } from './sheet.js'
import type { AcceptanceSituation, AcceptanceSlice } from './slice.js'

/** The form of this room’s event rules: they read the situation and change the slice. */
export type AcceptanceRule<T extends string, P> = EventRule<
  T,
  P,
  AcceptanceSituation,
  { readonly acceptance: AcceptanceSlice }
>

/** Findings by the id of a term of the rulebook: done or good, or not. */
export type Marks = Readonly<Record<string, boolean>>

/** Parses {@link Marks}. */
export const marksSchema: () => z.ZodType<Marks> = /*@__PURE__*/ lazy(() => z.record(idSchema(), z.boolean()))

/** A level’s refusal: why, and where it has a mark sheet the scores that say so. */
export interface Return {
  readonly why: string
  readonly scores?: Scores
}

/** Parses a {@link Return}. */
export const returnSchema: () => z.ZodType<Return> = /*@__PURE__*/ lazy(() =>
  z.strictObject({ why: textSchema(), scores: scoresSchema().exactOptional() }),
)
