import * as z from 'zod'
import { idSchema } from '../core/actor.js'
import { lazy } from '../core/lazy.js'
import { parseWith, pointer } from '../core/parse.js'
import { err, type Result } from '../core/result.js'
import { misfits } from './misfits.js'

/** What a figure rests on: nothing but an assumption, or an assumption chosen so that a published fact comes out. */
const SOURCES = ['assumed', 'F1', 'F2'] as const
/** One of {@link SOURCES}. */
export type Source = (typeof SOURCES)[number]

/** One figure, the range within which it may be tuned, and what it rests on. */
export interface Parameter {
  readonly value: number
  readonly least: number
  readonly most: number
  readonly source: Source
}

/** A range from which a figure is drawn evenly each time. */
export interface Range {
  readonly least: number
  readonly most: number
  readonly source: Source
}

/**
 * A step of a scale: what is answered up to a severity between 0 (best) and 1 (worst). A number runs from `value` to
 * `to`. Of a date it is the number of days since then; of a ratio ten-thousandths of the whole; of an amount fen.
 */
export interface AnswerStep {
  readonly upTo: number
  readonly value: boolean | number | string
  readonly to?: number
}

/** How the severity of something shows in the answer to a question about it. */
export interface Question {
  /** The trouble that shows in it. */
  readonly theme: string
  /** How common it is that it falls short without any trouble, beside what is most common (1). */
  readonly common: number
  /** How strongly a trouble of the theme shows in it: 0 not at all, 1 fully. */
  readonly shows: number
  /** How many years the village stays as it is in this; 1 by default. */
  readonly years?: number
  /** Least and most that the whole of a ratio can be, where no dossier field gives it. */
  readonly whole?: Range
  /** By severity, the last up to 1. */
  readonly answers: readonly AnswerStep[]
  readonly source: Source
}

/** What has a time of its own between two events of a life. */
const PACES = [
  'propose',
  'decide',
  'supply',
  'appoint',
  'draft',
  'deliberate',
  'measure',
  'judge',
  'work-on',
  'self-check',
  'congress',
  'apply',
  'review',
  'consolidate',
  'leave',
  'look-back',
] as const
/** One of {@link PACES}. */
export type Pace = (typeof PACES)[number]

/** Villages of one kind, by how they are led over the years. */
export interface Tier {
  readonly id: string
  /** The share of all villages. */
  readonly share: Parameter
  /** The odds of falling short in what is common. */
  readonly shortfall: Range
  /** How often trouble begins, beside a village in the middle (1). */
  readonly frailty: Parameter
}

/** A kind of trouble, whatever a rulebook calls it. */
export interface Theme {
  readonly id: string
  /** The chance that it begins within a year in a village of frailty 1. */
  readonly yearly: Parameter
}

/**
 * What villages are like and how people act, whatever the rulebook: plain data. Every figure says what it rests on; shares
 * lie between 0 and 1. It describes no real village.
 */
export interface Behavior {
  readonly id: string
  /** The kinds of village; their shares sum to 1. */
  readonly tiers: readonly Tier[]
  readonly troubles: {
    /** In a year at most one trouble begins in a village: for the frailest, the chances sum to 1 at most. */
    readonly themes: readonly Theme[]
    readonly severity: Range
    /** How many months it lasts where nobody works at it. */
    readonly months: Range
    /** The odds of falling short that a trouble of severity 1 brings. */
    readonly odds: Parameter
  }
  readonly work: {
    /** The share of a trouble that one measure takes away, in a township of diligence 1. */
    readonly effect: Range
    /** For how many months it holds; over the year after that it wears off. */
    readonly holds: Parameter
    /** How many measures one problem takes. */
    readonly measures: Range
    /** By how much what a measure mends spreads to the rest of the village. */
    readonly spreads: Parameter
  }
  readonly townships: {
    /** How fast and how well a township works, beside 1. */
    readonly diligence: Range
    /** The share of townships’ yearly reports that tell things as they are. */
    readonly truthful: Parameter
    /** By how much the others tell a severity milder than it is. */
    readonly shading: Parameter
    /** The share of yearly reports in which no answer is missing. */
    readonly complete: Parameter
    /** The share of answers missing in the others. */
    readonly gaps: Parameter
  }
  readonly satisfaction: {
    /** How content people are where there is no trouble: the chance that one step of the scale is not lost. */
    readonly content: Parameter
    /** How much of it the gravest trouble takes away. */
    readonly lost: Parameter
    /** How far a poll lies from it, up or down. */
    readonly spread: Parameter
    /** The share of those entitled who take part. */
    readonly turnout: Range
  }
  readonly reviews: {
    /** The chance that a reviewer sends back a village in which everything is in order. */
    readonly strict: Parameter
    /** How much a trouble that is left adds to that chance. */
    readonly sees: Parameter
    /** The chance that the county finds a gap, or a new problem comes up while it looks. */
    readonly gap: Parameter
    readonly setback: Parameter
    /** The marks that a village without trouble gets, as a share; how far a reviewer is from it at most. */
    readonly marks: Parameter
    readonly spread: Parameter
  }
  readonly signals: {
    /** The chance that a department reports a trouble that has begun. */
    readonly raised: Parameter
    /** The chance within a year that one reports what is nothing. */
    readonly unfounded: Parameter
  }
  readonly conduct: {
    /** The share of steps that the wrong body, or somebody too early, tries first. */
    readonly mistaken: Parameter
    /** The chance that a body leaves its post or unit within an episode. */
    readonly replaced: Parameter
    /** The chance that the committee sends a plan back. */
    readonly planReturned: Parameter
    /** The chance that a limit that has passed is applied when somebody looks. */
    readonly limitApplied: Parameter
  }
  /** In days. */
  readonly paces: Readonly<Record<Pace, Range>>
  readonly capacity: {
    /** Of a county: how many leaders and how many units can be linked, and with how many villages at once. */
    readonly leaders: Parameter
    readonly villagesPerLeader: Parameter
    readonly units: Parameter
    readonly villagesPerUnit: Parameter
    /** Within a month: the plans that the county committee takes up; the villages that each reviewer sees. */
    readonly plans: Parameter
    readonly townshipReviews: Parameter
    readonly countyReviews: Parameter
    /** Of the city’s reviewers, for each county. */
    readonly cityReviews: Parameter
  }
  /** The least and the most of what the dossier counts, by its path; money in fen. */
  readonly sizes: Readonly<Record<string, Range>>
  /**
   * How each question is answered, by the dossier field that it asks for (`part/whole` for a ratio) or by the id of the
   * item. A question that is not here is answered on a scale for its kind.
   */
  readonly questions: Readonly<Record<string, Question>>
}

const source = () => z.enum(SOURCES)

function inOrder({ least, most, value = least }: { least: number; most: number; value?: number | undefined }): boolean {
  return least <= value && value <= most
}

const WITHIN = 'least ≤ value ≤ most'

function parameter(least: number, most: number, whole = false): z.ZodType<Parameter> {
  const figure = () => (whole ? z.int() : z.number()).min(least).max(most)
  return z
    .strictObject({ value: figure(), least: figure(), most: figure(), source: source() })
    .refine(inOrder, { message: WITHIN, path: ['value'] })
}

function range(least: number, most: number, whole = false): z.ZodType<Range> {
  const figure = () => (whole ? z.int() : z.number()).min(least).max(most)
  return z
    .strictObject({ least: figure(), most: figure(), source: source() })
    .refine(({ least, most }) => inOrder({ least, most }), { message: 'least ≤ most', path: ['most'] })
}

const share = (): z.ZodType<Parameter> => parameter(0, 1)
const many = (): z.ZodType<Parameter> => parameter(1, 10_000, true)
const ODDS = 1_000
const MOST = 1e13

const questionSchema: () => z.ZodType<Question> = /*@__PURE__*/ lazy(() =>
  z.strictObject({
    theme: idSchema(),
    common: z.number().min(0).max(100),
    shows: z.number().min(0).max(1),
    years: z.int().min(1).max(20).exactOptional(),
    whole: range(1, 1_000_000, true).exactOptional(),
    answers: z
      .array(
        z.strictObject({
          upTo: z.number().min(0).max(1),
          value: z.union([z.boolean(), z.number().min(-MOST).max(MOST), z.string().min(1).max(64)]),
          to: z.number().min(-MOST).max(MOST).exactOptional(),
        }),
      )
      .min(1)
      .refine((steps) => steps.every(({ upTo }, at) => upTo > (steps[at - 1]?.upTo ?? -1)), {
        message: 'severities that rise',
      })
      .refine((steps) => steps[steps.length - 1]?.upTo === 1, { message: 'a last step up to 1' }),
    source: source(),
  }),
)

const unique = <T extends { readonly id: string }>(all: readonly T[]): boolean =>
  new Set(all.map(({ id }) => id)).size === all.length

const behaviorSchema: () => z.ZodType<Behavior> = /*@__PURE__*/ lazy(() =>
  z.strictObject({
    id: idSchema(),
    tiers: z
      .array(z.strictObject({ id: idSchema(), share: share(), shortfall: range(0, ODDS), frailty: parameter(0, 100) }))
      .min(1)
      .refine(unique, { message: 'each id once' }),
    troubles: z.strictObject({
      themes: z
        .array(z.strictObject({ id: idSchema(), yearly: share() }))
        .min(1)
        .refine(unique, { message: 'each id once' }),
      severity: range(0, 1),
      months: range(1, 36, true),
      odds: parameter(0, ODDS),
    }),
    work: z.strictObject({
      effect: range(0, 1),
      holds: parameter(0, 120, true),
      measures: range(1, 6, true),
      spreads: share(),
    }),
    townships: z.strictObject({
      diligence: range(0.1, 10),
      truthful: share(),
      shading: share(),
      complete: share(),
      gaps: share(),
    }),
    satisfaction: z.strictObject({ content: share(), lost: share(), spread: share(), turnout: range(0, 1) }),
    reviews: z.strictObject({
      strict: share(),
      sees: share(),
      gap: share(),
      setback: share(),
      marks: share(),
      spread: share(),
    }),
    signals: z.strictObject({ raised: share(), unfounded: share() }),
    conduct: z.strictObject({ mistaken: share(), replaced: share(), planReturned: share(), limitApplied: share() }),
    paces: z.strictObject(
      Object.fromEntries(PACES.map((pace) => [pace, range(0, 366, true)])) as Record<Pace, z.ZodType<Range>>,
    ),
    capacity: z.strictObject({
      leaders: many(),
      villagesPerLeader: many(),
      units: many(),
      villagesPerUnit: many(),
      plans: many(),
      townshipReviews: many(),
      countyReviews: many(),
      cityReviews: many(),
    }),
    sizes: z.record(z.string().max(64), range(0, MOST, true)),
    questions: z.record(z.string().max(140), questionSchema()),
  }),
)

/**
 * Parses a behavior from anything, or gives all the reasons why it is none, each with its JSON pointer: an unknown key, a
 * figure out of its range, shares that do not sum to 1, a theme that does not exist.
 *
 * @example
 * ```ts
 * import { assumedBehavior, parseBehavior } from 'baolei/simulation'
 *
 * parseBehavior(assumedBehavior).ok // true
 * const wrong = parseBehavior({ ...assumedBehavior, moods: 3, work: { ...assumedBehavior.work, holds: -1 } })
 * wrong.ok || wrong.error.reasons.map(({ path }) => path) // ['/work/holds', '/moods']
 * ```
 */
export function parseBehavior(input: unknown): Result<Behavior> {
  const parsed = parseWith(behaviorSchema(), input)
  const unfit = misfits(input)
  if (parsed.ok && unfit.length === 0) return parsed
  return err({ reasons: [...(parsed.ok ? [] : parsed.error.reasons), ...unfit] })
}

/** A figure of a behavior that may be tuned, and where it is. */
export interface TunableParameter {
  /** JSON pointer. */
  readonly path: string
  readonly parameter: Parameter
}

const isParameter = (node: object): node is Parameter =>
  'value' in node && 'least' in node && 'most' in node && 'source' in node

/** Every figure of a behavior that may be tuned, in its order. */
export function parametersOf(behavior: Behavior): readonly TunableParameter[] {
  const found: TunableParameter[] = []
  const walk = (node: unknown, keys: readonly string[]): void => {
    if (typeof node !== 'object' || node === null) return
    if (isParameter(node)) found.push({ path: pointer(keys), parameter: node })
    else for (const [key, value] of Object.entries(node)) walk(value, [...keys, key])
  }
  walk(behavior, [])
  return found
}

/** The behavior with another value of one figure, no further than its range; unchanged where the path leads to none. */
export function withParameter(behavior: Behavior, path: string, value: number): Behavior {
  const set = (node: unknown, keys: readonly string[]): unknown => {
    if (typeof node !== 'object' || node === null) return node
    if (isParameter(node))
      return pointer(keys) === path ? { ...node, value: Math.min(node.most, Math.max(node.least, value)) } : node
    const under = (key: string): boolean =>
      path.startsWith(`${pointer([...keys, key])}/`) || path === pointer([...keys, key])
    if (Array.isArray(node)) return node.map((one, at) => (under(String(at)) ? set(one, [...keys, String(at)]) : one))
    return Object.fromEntries(
      Object.entries(node).map(([key, one]) => [key, under(key) ? set(one, [...keys, key]) : one]),
    )
  }
  // Only one figure changes; the form stays.
  return set(behavior, []) as Behavior
}
