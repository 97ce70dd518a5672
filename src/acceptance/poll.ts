import * as z from 'zod'
import { idSchema } from '../core/actor.js'
import { lazy } from '../core/lazy.js'
import { countSchema } from '../core/threshold.js'
import type { Population } from '../rulebook/poll.js'

/** How often each answer was given, by the id of the answer. */
export type AnswerCounts = Readonly<Record<string, number>>

/** What came back through one channel. Counts only; nobody is identified (D10). */
export interface ChannelCount {
  readonly issued: number
  readonly returned: number
  readonly invalid: number
  /** The answers to the poll's own question. */
  readonly answers: AnswerCounts
  /** The answers to each further question of the rulebook, by its id. */
  readonly further?: Readonly<Record<string, AnswerCounts>>
}

/**
 * The counts of a poll: the ballot of the congress (民主测评, D15) or the uniform survey (满意度测评, M5.3). Which of the
 * populations have to be counted, a rulebook says by what it holds the answers against; one that is left out is
 * unknown, not zero (D2).
 */
export interface Poll {
  /** By channel. */
  readonly channels: Readonly<Record<string, ChannelCount>>
  /** The people actually in the village on the day (本村实际在村人数). */
  readonly peoplePresent?: number
  readonly representatives?: number
  readonly members?: number
  readonly households?: number
  /** How many of each population took part (参加人数), for a quorum. */
  readonly attended?: Readonly<Partial<Record<Population, number>>>
}

const answersSchema: () => z.ZodType<AnswerCounts> = /*@__PURE__*/ lazy(() => z.record(idSchema(), countSchema()))

/** Parses a {@link Poll}. */
export const pollSchema: () => z.ZodType<Poll> = /*@__PURE__*/ lazy(() =>
  z.strictObject({
    channels: z.record(
      idSchema(),
      z.strictObject({
        issued: countSchema(),
        returned: countSchema(),
        invalid: countSchema(),
        answers: answersSchema(),
        further: z.record(idSchema(), answersSchema()).exactOptional(),
      }),
    ),
    peoplePresent: countSchema().exactOptional(),
    representatives: countSchema().exactOptional(),
    members: countSchema().exactOptional(),
    households: countSchema().exactOptional(),
    attended: z
      .strictObject({
        'people-present': countSchema().exactOptional(),
        representatives: countSchema().exactOptional(),
        members: countSchema().exactOptional(),
        households: countSchema().exactOptional(),
      })
      .exactOptional(),
  }),
)

/** The field of a poll that counts each population. */
export const populationFields: Readonly<
  Record<Population, 'peoplePresent' | 'representatives' | 'members' | 'households'>
> = {
  'people-present': 'peoplePresent',
  representatives: 'representatives',
  members: 'members',
  households: 'households',
}
