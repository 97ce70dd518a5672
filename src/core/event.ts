import * as z from 'zod'
import { type Actor, actorSchema, idSchema, type Role } from './actor.js'
import type { Citation } from './citation.js'
import { type CivilDate, civilDateSchema } from './date.js'
import type { Check } from './finding.js'
import { lazy } from './lazy.js'
import { readableText } from './text.js'

/** What any event says beside its id, its type and its payload. */
export interface EventFrame {
  readonly date: CivilDate
  readonly actor: Actor
  /** Anything worth keeping about the event, at most 500 characters; never about a person (D10, D31). */
  readonly note?: string
  /**
   * The version of the rules in force on its day, as far as it was known when the event was recorded; `record` sets it.
   * While an episode pins another version, that one applies (D24, D29).
   */
  readonly inForce?: { readonly id: string; readonly version: string }
}

/** What happened, when, and who recorded it (D22). Everything else about a case follows from its events. */
export interface EventOf<T extends string, P> extends EventFrame {
  readonly type: T
  /** Unique in the case; the same id twice is one event. */
  readonly id: string
  readonly payload: P
}

/** A parsed type as a caller writes it: every date is a plain string. */
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

/** What is known of an event before its payload: who would act, and when. */
export type Occasion = Pick<EventFrame, 'date' | 'actor' | 'inForce'>

/**
 * Everything about one type of event but the schema of its payload: who may record it, what must hold, what it changes. `conditions` do
 * not read the payload, so that an interface can show them before anyone tries; `checks` do. Both return all of them,
 * also those that hold; whoever reads them makes reasons of them. `S` is the part of a case that the event reads.
 */
export interface EventRule<T extends string, P, S, C = Partial<S>> {
  readonly type: T
  readonly cites: readonly Citation[]
  readonly by: readonly Role[]
  /** Which of these roles may record it in the present state, if not all; one of the conditions says so too. */
  readonly byHere?: (situation: S) => readonly Role[]
  readonly conditions: (situation: S, occasion: Occasion) => readonly Check[]
  readonly checks: (situation: S, event: EventOf<T, P>) => readonly Check[]
  readonly evolve: (situation: S, event: EventOf<T, P>) => C
}

/** An event whose payload has not been parsed yet. */
export type Envelope = EventOf<string, unknown>

/** Parses the version of the rules in force. */
export const inForceSchema: () => z.ZodType<NonNullable<EventFrame['inForce']>> = /*@__PURE__*/ lazy(() =>
  z.strictObject({ id: idSchema(), version: idSchema() }).meta({ readOnly: true }),
)

/** How long the type of an event may be. */
export const LONGEST_TYPE = 64

/** The fields of an {@link EventFrame}, and the payload before it is parsed. */
export const frameFields = () => ({
  date: civilDateSchema(),
  actor: actorSchema(),
  note: textSchema().exactOptional(),
  // A form need not ask for it.
  inForce: inForceSchema().exactOptional(),
  payload: z.unknown(),
})

/** Parses what all events have. */
export const envelopeSchema: () => z.ZodType<Envelope> = /*@__PURE__*/ lazy(() =>
  z.strictObject({ type: z.string().max(LONGEST_TYPE), id: idSchema(), ...frameFields() }),
)

/** An empty payload. */
export type Nothing = Readonly<Record<string, never>>
/** Parses {@link Nothing}. */
export const nothingSchema: () => z.ZodType<Nothing> = /*@__PURE__*/ lazy(() => z.strictObject({}))

/** A short text, such as what was found or what is to be done; never about a person (D10). */
export const textSchema: () => z.ZodType<string> = /*@__PURE__*/ lazy(() => readableText(500))

/** The conditions or checks of an event that has none of its own. */
export function noChecks(): readonly Check[] {
  return NONE
}

const NONE: readonly Check[] = []
