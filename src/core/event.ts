import * as z from 'zod'
import { type Actor, actorSchema, idSchema, type Role } from './actor.js'
import type { Citation } from './citation.js'
import { type CivilDate, civilDateSchema } from './date.js'
import type { Reason } from './finding.js'
import type { Label } from './label.js'
import { lazy } from './lazy.js'

/** What happened, when, by whom (D22). Events are the truth; everything else about a case is derived from them. */
export interface EventOf<T extends string, P> {
  readonly type: T
  /** Unique within the case; the same id twice is one event. */
  readonly id: string
  readonly date: CivilDate
  readonly actor: Actor
  readonly payload: P
}

/** A parsed type as a caller writes it: every date a plain string. */
export type Input<T> = T extends CivilDate
  ? string
  : T extends readonly (infer U)[]
    ? readonly Input<U>[]
    : T extends Nothing
      ? NothingInput
      : T extends object
        ? { readonly [K in keyof T]: Input<T[K]> }
        : T

/** {@link Nothing} as a caller writes it. With an index signature, the compiler would call every wrong key `never`. */
interface NothingInput {
  readonly nothing?: never
}

/** What is known before the particulars of an event are filled in: who would act, and when. */
export interface Occasion {
  readonly date: CivilDate
  readonly actor: Actor
}

/**
 * Everything about one type of event in one place: who may record it, what it carries, what must hold, what it changes.
 * `conditions` do not read the payload, so an interface can show them before anyone tries; `checks` do. Both return
 * every finding, those that hold too. `S` is the narrow part of a case that the event reads.
 */
export interface EventRule<T extends string, P, S, C = Partial<S>> {
  readonly type: T
  readonly label: Label
  readonly cites: readonly Citation[]
  readonly by: readonly Role[]
  /** Which of them may where a case stands, if not all; one of the conditions says so too. */
  readonly byHere?: (situation: S) => readonly Role[]
  readonly payload: () => z.ZodType<P>
  readonly conditions: (situation: S, occasion: Occasion) => readonly Reason[]
  readonly checks: (situation: S, event: EventOf<T, P>) => readonly Reason[]
  readonly evolve: (situation: S, event: EventOf<T, P>) => C
}

/** An event whose payload has not been looked at yet. */
export type Envelope = EventOf<string, unknown>

/** Parses the form that all events share. */
export const envelopeSchema: () => z.ZodType<Envelope> = /*@__PURE__*/ lazy(() =>
  z.strictObject({
    type: z.string().max(64),
    id: idSchema(),
    date: civilDateSchema(),
    actor: actorSchema(),
    payload: z.unknown(),
  }),
)

/** A payload that says nothing. */
export type Nothing = Readonly<Record<string, never>>
/** Parses {@link Nothing}. */
export const nothingSchema: () => z.ZodType<Nothing> = /*@__PURE__*/ lazy(() => z.strictObject({}))

/** A short text: what was found, what is to be done. Never about an identifiable person (D10). */
export const textSchema: () => z.ZodType<string> = /*@__PURE__*/ lazy(() => z.string().trim().min(1).max(500))

/** For rules that ask nothing beyond the common checks. */
export function noReasons(): readonly Reason[] {
  return []
}
