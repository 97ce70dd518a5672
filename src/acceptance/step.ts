import * as z from 'zod'
import { latestScreening } from '../assessment/latest.js'
import { riskRank } from '../assessment/risk.js'
import { idSchema } from '../core/actor.js'
import { type CivilDate, civilDateSchema } from '../core/date.js'
import { type EventRule, textSchema } from '../core/event.js'
import { type Check, check, type FindingKind } from '../core/finding.js'
import { hasOwn } from '../core/json.js'
import { lazy } from '../core/lazy.js'
import { fourOnesKept } from '../rectification/four-ones.js'
import { controlLevel } from '../rectification/slice.js'
import { acceptanceLevels, type ReviewLevel } from '../rulebook/acceptance.js'
import type { Term } from '../rulebook/term.js'
import { acceptanceFindings as kinds } from './findings.js'
import { type Scores, scoresSchema } from './sheet.js'
import { type AcceptanceSituation, type AcceptanceSlice, type PollKind, pollsHeld } from './slice.js'

/** The form of this room’s event rules: they read the situation and change the slice. */
export type AcceptanceRule<T extends string, P> = EventRule<
  T,
  P,
  AcceptanceSituation,
  { readonly acceptance: AcceptanceSlice }
>

/** Whether each term of the rulebook is done or good, by the id of the term. */
export type Marks = Readonly<Record<string, boolean>>

/** Parses {@link Marks}. */
export const marksSchema: () => z.ZodType<Marks> = /*@__PURE__*/ lazy(() => z.record(idSchema(), z.boolean()))

/** How a method of assessment went, such as a discussion meeting, a visit or a review of documents (D31). */
interface HeldMethod {
  readonly on?: CivilDate
  /** How many people took part or were asked. */
  readonly people?: number
  /** In short; never about a person (D10). */
  readonly result?: string
}

/** How each method or criterion went, by its id; nobody has to say (D31). */
export type Held = Readonly<Record<string, HeldMethod>>

/** Parses {@link Held}. */
export const heldSchema: () => z.ZodType<Held> = /*@__PURE__*/ lazy(() =>
  z.record(
    idSchema(),
    z.strictObject({
      on: civilDateSchema().exactOptional(),
      people: z.int().min(0).max(1_000_000).exactOptional(),
      result: textSchema().exactOptional(),
    }),
  ),
)

/** Whether what was held is a method that the rulebook knows, and not of a day after the event. */
export function heldChecks(terms: readonly Term[], held: Held = {}, date: CivilDate): readonly Check[] {
  const named = Object.entries(held)
  if (named.length === 0) return []
  const known = terms.map(({ id }) => id)
  return named.flatMap(([id, { on }]) => [
    check(kinds['method-known'], known.includes(id), () => ({ required: { oneOf: known }, found: id, about: id })),
    ...(on === undefined
      ? []
      : [check(kinds['method-held'], on <= date, () => ({ required: { noLaterThan: date }, found: on, about: id }))]),
  ])
}

/** A level refuses the village: why, and the scores where the level has a mark sheet. */
export interface Return {
  readonly why: string
  readonly scores?: Scores
}

/** Parses a {@link Return}. */
export const returnSchema: () => z.ZodType<Return> = /*@__PURE__*/ lazy(() =>
  z.strictObject({ why: textSchema(), scores: scoresSchema().exactOptional() }),
)

/**
 * Whether the levels of the rulebook have passed the village in order within the episode: all of them, or those before
 * one (A4.1, D14).
 */
export function passesCheck(situation: AcceptanceSituation, before?: ReviewLevel): Check {
  const all = acceptanceLevels(situation.rulebook.acceptance)
  const levels = before === undefined ? all : all.slice(0, Math.max(0, all.indexOf(before)))
  const { passes } = situation.acceptance
  const holds = passes.length === levels.length && levels.every((level, index) => passes[index]?.level === level)
  return check(kinds['steps-passed'], holds, () => ({
    required: [...levels],
    found: passes.map((one) => one.level),
  }))
}

/**
 * Whether the latest screening shows a risk no higher than the control level. If it shows a higher one, the level must
 * be raised first, which suspends the acceptance; if it may be a higher one, answers are missing (D2, D14).
 */
function riskWithinControl(situation: AcceptanceSituation): Check {
  const { rulebook, rectification, assessment } = situation
  const level = controlLevel(rectification) ?? 'none'
  const required = { atMost: level }
  // No screening since the listing: there is no new reason not to go on.
  const screening = latestScreening(rulebook, assessment)
  if (screening === undefined) return check(kinds['risk-within-control'], 'holds', () => ({ required, found: null }))
  const { risks } = screening
  const allowed = riskRank(rulebook, level)
  if (riskRank(rulebook, risks.min) > allowed)
    return check(kinds['risk-within-control'], 'fails', () => ({ required, found: risks.min }))
  if (riskRank(rulebook, risks.max) > allowed)
    return check(kinds['risk-within-control'], 'unknown', () => ({
      required,
      found: 'undetermined',
      missing: screening.missing,
    }))
  return check(kinds['risk-within-control'], 'holds', () => ({ required, found: risks.min }))
}

/**
 * What must hold from the approval of the plan up to the exit, whoever acts next: the four ones are complete (D11), and
 * no known risk is above the control level (D14).
 */
export function standingChecks(situation: AcceptanceSituation): readonly Check[] {
  return [...fourOnesKept(situation), riskWithinControl(situation)]
}

/**
 * How many ballots or surveys were held, and which of them counts, for whoever decides on the last one (D15). Nothing is
 * said while there is only the one that counts.
 */
export function pollsHeldChecks(slice: AcceptanceSlice, kind: PollKind): readonly Check[] {
  // Where nothing but the one that counts was held, it is kept alone.
  if ((kind === 'ballot' ? slice.ballots : slice.surveys) === undefined) return []
  const held = pollsHeld(slice, kind)
  const valid = held.filter((one) => one.void !== true)
  if (held.length < 2 && valid.length === held.length) return []
  return [
    check(kinds['polls-held'], 'holds', () => ({
      required: { counts: 'last-valid' },
      found: {
        held: held.length,
        voided: held.length - valid.length,
        number: slice[kind] === undefined ? null : (valid[valid.length - 1]?.number ?? null),
      },
      about: kind === 'ballot' ? 'ballot' : 'satisfaction-survey',
    })),
  ]
}

/** One finding for each term that must be done; a term that is not mentioned is unknown, not undone (D2). */
export function eachDone(
  kind: FindingKind<'township-criterion' | 'county-method' | 'city-method'>,
  terms: readonly Term[],
  done: Marks,
  supplier: string,
): readonly Check[] {
  return terms.map(({ id }) => {
    const found = hasOwn(done, id) ? done[id] : undefined
    if (found !== undefined) return check(kind, found, () => ({ required: true as const, found, about: id }))
    return check(kind, 'unknown', () => ({
      required: true as const,
      found: null,
      about: id,
      missing: [{ what: id, from: supplier }],
    }))
  })
}
