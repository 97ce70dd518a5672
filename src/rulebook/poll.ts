import * as z from 'zod'
import { idSchema } from '../core/actor.js'
import { type Label, labelSchema } from '../core/label.js'
import { lazy } from '../core/lazy.js'
import { type Ratio, ratioThresholdSchema, type Threshold } from '../core/threshold.js'
import { titled } from '../core/titled.js'
import { type Sourced, sourced } from './provenance.js'
import { type Term, termShape } from './term.js'

/** A possible answer, and whether it counts among the valid answers (不了解 does not). */
export interface PollOption extends Term {
  readonly inBase: boolean
}

/**
 * A way to vote or to answer. With weights, an indicator is the weighted mean of the shares of the channels; without,
 * all answers count alike. With weights no indicator has a population as its base: a channel has none.
 */
export interface PollChannel extends Term {
  /** In hundredths; either all channels of a poll have one, or none. */
  readonly weight?: number
}

/** People or households that are counted apart from the ballots and can be the base of an indicator. */
export const POPULATIONS = ['people-present', 'representatives', 'members', 'households'] as const
/** Who is counted apart from the ballots: `people-present`, `representatives`, `members` or `households`. */
export type Population = (typeof POPULATIONS)[number]

/** A question beside the poll's own. */
export interface PollQuestion extends Term {
  /** Only counted and shown (只作统计): no indicator need count it, and it decides nothing. */
  readonly reported?: true
}

/** The bases that every channel has. */
export const CHANNEL_BASES = ['returned', 'valid-answers'] as const

/** The bases of indicators. */
const POLL_BASES: readonly [...typeof POPULATIONS, ...typeof CHANNEL_BASES] = [...POPULATIONS, ...CHANNEL_BASES]
/** What the counted answers are a share of: a population, the ballots returned, or the valid answers. */
export type PollBase = (typeof POLL_BASES)[number]

/** How much one answer counts, in hundredths. */
export interface Counted {
  readonly option: string
  readonly weight: number
}

/**
 * A share that a poll must reach (指标): the counted answers, divided by a base, must meet a threshold. It may also be a
 * limit: less than a third dissatisfied.
 */
export interface Indicator extends Term {
  /** The question whose answers it counts; without it, the poll's own. */
  readonly question?: string
  /** Only answers through these channels; without it, through all. */
  readonly channels?: readonly string[]
  readonly counts: readonly Counted[]
  readonly base: PollBase
  readonly passing: Threshold<Ratio>
}

/** What share of a population must have taken part for the poll to be valid (法定人数). */
export interface Quorum extends Term {
  readonly of: Population
  readonly share: Threshold<Ratio>
}

/**
 * A poll: the ballot of the congress (民主测评, D15) or the uniform survey (满意度测评, M5.3). It passes when every indicator
 * holds.
 */
export interface PollRules {
  readonly options: Sourced<readonly PollOption[]>
  readonly channels: Sourced<readonly PollChannel[]>
  /** The poll's own question, as a questionnaire puts it. */
  readonly ownQuestion?: Label
  /** Questions beside the poll's own, each with the same options. */
  readonly questions?: Sourced<readonly PollQuestion[]>
  readonly indicators: Sourced<readonly Indicator[]>
  readonly quorum?: Sourced<readonly Quorum[]>
}

const weight = /*@__PURE__*/ lazy(() =>
  z
    .int()
    .min(0)
    .max(100)
    .meta(titled('权重', 'Weight', ['百分之几：50 为一半', 'in hundredths: 50 is a half'], 50)),
)

const indicatorSchema: () => z.ZodType<Indicator> = /*@__PURE__*/ lazy(() =>
  z
    .strictObject({
      ...termShape(),
      question: idSchema()
        .meta(titled('题目', 'Question', ['不写即本项测评自身', "without it, the poll's own"]))
        .exactOptional(),
      channels: z
        .array(idSchema())
        .min(1)
        .meta(titled('渠道', 'Channels', ['不写即全部渠道', 'without it, all']))
        .exactOptional(),
      counts: z
        .array(
          z
            .strictObject({ option: idSchema().meta(titled('选项', 'Option')), weight: weight() })
            .meta(titled('计入选项', 'Counted answer')),
        )
        .min(1)
        .meta(titled('计入选项', 'Counted answers', ['哪些选项计入、各计多少', 'which answers count, and how much'])),
      base: z
        .enum(POLL_BASES)
        .meta(
          titled('基数', 'Base', [
            'people-present 实际在村人数；representatives 代表；members 党员；households 户；returned 收回票；valid-answers 有效答卷',
            'people in the village, representatives, members, households, ballots returned, or valid answers',
          ]),
        ),
      passing: ratioThresholdSchema().meta(titled('达标线', 'Passing line')),
    })
    .meta(titled('指标', 'Indicator')),
)

const channelsSchema = /*@__PURE__*/ lazy(() =>
  z
    .array(
      z
        .strictObject({
          ...termShape(),
          weight: weight().exactOptional(),
        })
        .meta(titled('渠道', 'Channel')),
    )
    .min(1)
    .refine((all) => new Set(all.map((one) => one.weight === undefined)).size === 1, {
      message: 'a weight for every channel, or for none',
    })
    .meta({
      anyOf: [
        { items: { type: 'object', properties: { weight: true }, required: ['weight'] } },
        { items: { type: 'object', properties: { weight: false } } },
      ],
    }),
)

/** Parses {@link PollRules}. */
export const pollSchema: () => z.ZodType<PollRules> = /*@__PURE__*/ lazy(() =>
  z
    .strictObject({
      options: sourced(
        z
          .array(
            z
              .strictObject({
                ...termShape(),
                inBase: z
                  .boolean()
                  .meta(titled('计入基数', 'In the base', ['“不了解”通常不计入', "“don't know” usually is not"])),
              })
              .meta(titled('选项', 'Option')),
          )
          .min(2),
      ).meta(titled('答案选项', 'Options')),
      channels: sourced(channelsSchema()).meta(
        titled('测评渠道', 'Channels', ['全部写权重，或全部不写', 'a weight for every channel, or for none']),
      ),
      ownQuestion: labelSchema()
        .meta(titled('总体题目', 'Own question', ['问卷上的总体满意度题', 'the overall question of a questionnaire']))
        .exactOptional(),
      questions: sourced(
        z.array(
          z
            .strictObject({
              ...termShape(),
              reported: z
                .literal(true)
                .meta(titled('只作统计', 'Reported only', ['不设达标线', 'no indicator counts it']))
                .exactOptional(),
            })
            .meta(titled('题目', 'Question')),
        ),
      )
        .meta(titled('其他题目', 'Further questions', ['选项相同', 'with the same options']))
        .exactOptional(),
      indicators: sourced(z.array(indicatorSchema()).min(1)).meta(
        titled('指标', 'Indicators', ['须全部达标', 'every one must hold']),
      ),
      quorum: sourced(
        z
          .array(
            z
              .strictObject({
                ...termShape(),
                of: z
                  .enum(POPULATIONS)
                  .meta(
                    titled('以何为数', 'Of whom', [
                      'people-present 在村人数；representatives 代表；members 党员；households 户',
                      'people in the village, representatives, members or households',
                    ]),
                  ),
                share: ratioThresholdSchema().meta(titled('参加比例', 'Share')),
              })
              .meta(titled('法定人数', 'Quorum')),
          )
          .min(1),
      )
        .meta(titled('法定人数', 'Quorum', ['须全部达到', 'each must be reached']))
        .exactOptional(),
    })
    .meta(titled('测评', 'Poll')),
)
