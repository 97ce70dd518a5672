import { z } from 'zod'
import { idSchema } from '../core/actor.js'
import { type Ratio, ratioThresholdSchema, type Threshold } from '../core/threshold.js'
import { type Sourced, sourced } from './provenance.js'
import { type Term, termShape, terms } from './term.js'

/** A possible answer, and whether it is part of the base of valid answers (不了解 is not). */
export interface PollOption extends Term {
  readonly inBase: boolean
}

/**
 * A way to vote or answer; with weights, the shares of the channels are averaged by them, otherwise all answers are counted as one. Shares by
 * channel need a base by channel: with weights, no indicator is held against a population.
 */
export interface PollChannel extends Term {
  /** In hundredths; all channels of a poll have one, or none has. */
  readonly weight?: number
}

/** What a poll can be held against: people or bodies that are counted beside the ballots. */
export const POPULATIONS = ['people-present', 'representatives', 'members', 'households'] as const
/** One of {@link POPULATIONS}. */
export type Population = (typeof POPULATIONS)[number]

/** What each channel of a poll has of its own to be held against. */
export const CHANNEL_BASES = ['returned', 'valid-answers'] as const

/** What the counted answers are held against. */
export const POLL_BASES: readonly (Population | (typeof CHANNEL_BASES)[number])[] = [...POPULATIONS, ...CHANNEL_BASES]
/** One of {@link POLL_BASES}. */
export type PollBase = (typeof POLL_BASES)[number]

/** How much one answer counts, in hundredths. */
export interface Counted {
  readonly option: string
  readonly weight: number
}

/**
 * A figure that a poll must reach (指标): the counted answers over a base, against a threshold. A share of dissatisfied answers that fails by
 * itself is one as well: the dissatisfied, less than a third.
 */
export interface Indicator extends Term {
  /** The question that it counts; without it, the poll's own. */
  readonly question?: string
  /** Only the answers of these channels; without it, of all. */
  readonly channels?: readonly string[]
  readonly counts: readonly Counted[]
  readonly base: PollBase
  readonly passing: Threshold<Ratio>
}

/** How many of a population must have taken part for the poll to count (法定人数). */
export interface Quorum extends Term {
  readonly of: Population
  readonly share: Threshold<Ratio>
}

/** A poll: the ballot of the congress (民主测评, D15) or the uniform survey (满意度测评, M5.3). It passes when every indicator holds. */
export interface PollRules {
  readonly options: Sourced<readonly PollOption[]>
  readonly channels: Sourced<readonly PollChannel[]>
  /** Questions beside the poll's own, each with the same options. */
  readonly questions?: Sourced<readonly Term[]>
  readonly indicators: Sourced<readonly Indicator[]>
  readonly quorum?: Sourced<readonly Quorum[]>
}

const weight = z.int().min(0).max(100)

const indicatorSchema: z.ZodType<Indicator> = z.strictObject({
  ...termShape,
  question: idSchema.exactOptional(),
  channels: z.array(idSchema).min(1).exactOptional(),
  counts: z.array(z.strictObject({ option: idSchema, weight })).min(1),
  base: z.enum(POLL_BASES),
  passing: ratioThresholdSchema,
})

/** Parses {@link PollRules}. */
export const pollSchema: z.ZodType<PollRules> = z.strictObject({
  options: sourced(z.array(z.strictObject({ ...termShape, inBase: z.boolean() })).min(2)),
  channels: sourced(
    z
      .array(z.strictObject({ ...termShape, weight: weight.exactOptional() }))
      .min(1)
      .refine((all) => new Set(all.map((one) => one.weight === undefined)).size === 1, {
        message: 'a weight for every channel, or for none',
      }),
  ),
  questions: terms.exactOptional(),
  indicators: sourced(z.array(indicatorSchema).min(1)),
  quorum: sourced(
    z.array(z.strictObject({ ...termShape, of: z.enum(POPULATIONS), share: ratioThresholdSchema })).min(1),
  ).exactOptional(),
})
