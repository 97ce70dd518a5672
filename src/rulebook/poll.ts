import * as z from 'zod'
import { idSchema } from '../core/actor.js'
import { type Label, labelSchema } from '../core/label.js'
import { lazy } from '../core/lazy.js'
import { numberThresholdSchema, type Ratio, ratioThresholdSchema, type Threshold } from '../core/threshold.js'
import { titled } from '../core/titled.js'
import { consequencesSchema, type PollConsequence } from './poll-consequence.js'
import { type Sourced, sourced } from './provenance.js'
import { type Term, termShape, terms } from './term.js'

/** A possible answer, and whether it counts among the valid answers (不了解 does not). */
export interface PollOption extends Term {
  readonly inBase: boolean
}

/**
 * A way to vote or to answer. With weights, an indicator is the weighted mean of the shares of the channels; without,
 * all answers count alike. With weights no indicator has a population as its base: a channel has none.
 */
export interface PollChannel extends Term {
  /** Weights may have any sum: 6 and 4 are three to two. Either all channels of a poll have one, or none. */
  readonly weight?: number
}

/** People or households that are counted apart from the ballots and can be the base of an indicator. */
export const POPULATIONS = ['people-present', 'representatives', 'members', 'households'] as const
/** A population that every rulebook knows. */
export type KnownPopulation = (typeof POPULATIONS)[number]
/**
 * Who is counted apart from the ballots: `people-present`, `representatives`, `members`, `households`, or a population
 * of the rulebook's own (the two committees).
 */
export type Population = KnownPopulation | (string & {})

/** A question beside the poll's own. */
export interface PollQuestion extends Term {
  /** Without it, those of the poll. */
  readonly options?: readonly PollOption[]
  /** Only counted and shown (只作统计): no indicator need count it, and it decides nothing. */
  readonly reported?: true
}

/** The bases that every channel has. */
export const CHANNEL_BASES = ['returned', 'valid-answers'] as const

/** What the counted answers are a share of: a population, the ballots returned, or the valid answers. */
export type PollBase = Population | (typeof CHANNEL_BASES)[number]

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
  /** The base is those of the population who attended. */
  readonly attending?: true
  readonly passing: Threshold<Ratio>
}

/** How many of a population, or what share of it, must have taken part for the poll to be valid (法定人数). */
export type Quorum = Term & { readonly of: Population } & (
    | { readonly share: Threshold<Ratio> }
    | { readonly number: Threshold<number> }
  )

/**
 * A poll: the ballot of the congress (民主测评, D15) or the uniform survey (满意度测评, M5.3). It passes when every indicator
 * holds.
 */
export interface PollRules {
  readonly options: Sourced<readonly PollOption[]>
  readonly channels: Sourced<readonly PollChannel[]>
  /** The poll's own question, as a questionnaire puts it. */
  readonly ownQuestion?: Label
  /** Populations of the rulebook's own, such as the two committees. */
  readonly populations?: Sourced<readonly Term[]>
  /** Who alone votes: no more ballots may come back than there are of them, or than attended. */
  readonly voters?: Sourced<Population>
  /** Questions beside the poll's own. */
  readonly questions?: Sourced<readonly PollQuestion[]>
  readonly indicators: Sourced<readonly Indicator[]>
  readonly quorum?: Sourced<readonly Quorum[]>
  /** What follows from the poll where it is held; without it, nothing does by itself: a body decides. */
  readonly consequences?: Sourced<readonly PollConsequence[]>
}

/** The populations that a poll may name: those that every rulebook knows, and the rulebook's own. */
export function populationsOf({ populations }: Pick<PollRules, 'populations'>): readonly Population[] {
  return [...POPULATIONS, ...(populations?.value ?? []).map(({ id }) => id)]
}

/** The options of a question; of the poll's own if none is named. */
export function optionsOf({ options, questions }: PollRules, question: string | undefined): readonly PollOption[] {
  if (question === undefined) return options.value
  return questions?.value.find(({ id }) => id === question)?.options ?? options.value
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
      base: idSchema().meta(
        titled(
          '基数',
          'Base',
          [
            'people-present 实际在村人数；representatives 代表；members 党员；households 户；returned 收回票；valid-answers 有效答卷；或本规则集自设的人群',
            "people in the village, representatives, members, households, ballots returned, valid answers, or a population of the rulebook's own",
          ],
          'people-present',
        ),
      ),
      attending: z
        .literal(true)
        .meta(
          titled('以到会人数为基数', 'Of those attending', [
            '该人群中参加的人数',
            'those of the population who attended',
          ]),
        )
        .exactOptional(),
      passing: ratioThresholdSchema().meta(titled('达标线', 'Passing line')),
    })
    .meta(titled('指标', 'Indicator')),
)

const optionsSchema: () => z.ZodType<readonly PollOption[]> = /*@__PURE__*/ lazy(() =>
  z
    .array(
      z
        .strictObject({
          ...termShape(),
          inBase: z
            .boolean()
            .meta(titled('计入基数', 'In the base', ['“不了解”通常不计入', '“don’t know” usually is not'])),
        })
        .meta(titled('选项', 'Option')),
    )
    .min(2)
    .meta(titled('答案选项', 'Options')),
)

const populationHelp = [
  'people-present 在村人数；representatives 代表；members 党员；households 户；或本规则集自设的人群',
  "people in the village, representatives, members, households, or a population of the rulebook's own",
] as const

const quorumShape = /*@__PURE__*/ lazy(() => ({
  ...termShape(),
  of: idSchema().meta(titled('以何为数', 'Of whom', populationHelp, 'members')),
}))

const quorumSchema: () => z.ZodType<Quorum> = /*@__PURE__*/ lazy(() =>
  z
    .union([
      z.strictObject({ ...quorumShape(), share: ratioThresholdSchema().meta(titled('参加比例', 'Share')) }),
      z.strictObject({ ...quorumShape(), number: numberThresholdSchema().meta(titled('参加人数', 'Number')) }),
    ])
    .meta(titled('法定人数', 'Quorum', ['写 share 按比例，或写 number 按人数', 'a share, or a number'])),
)

const channelsSchema = /*@__PURE__*/ lazy(() =>
  z
    .array(
      z
        .strictObject({
          ...termShape(),
          weight: z
            .int()
            .min(0)
            .max(1_000_000)
            .meta(
              titled('权重', 'Weight', ['和可为任意数：6 和 4 即六四开', 'of any sum: 6 and 4 are three to two'], 6),
            )
            .exactOptional(),
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
      options: sourced(optionsSchema()).meta(titled('答案选项', 'Options')),
      channels: sourced(channelsSchema()).meta(
        titled('测评渠道', 'Channels', ['全部写权重，或全部不写', 'a weight for every channel, or for none']),
      ),
      populations: terms('人群', 'Population')
        .meta(titled('自设人群', 'Populations', ['如“两委”成员', 'such as the two committees']))
        .exactOptional(),
      voters: sourced(idSchema().meta(titled('投票人', 'Who votes', populationHelp, 'representatives')))
        .meta(
          titled('投票人', 'Who votes', [
            '只由其投票，收回票不得多于其人数',
            'they alone, so no more ballots than they are',
          ]),
        )
        .exactOptional(),
      ownQuestion: labelSchema()
        .meta(titled('总体题目', 'Own question', ['问卷上的总体满意度题', 'the overall question of a questionnaire']))
        .exactOptional(),
      questions: sourced(
        z
          .array(
            z
              .strictObject({
                ...termShape(),
                options: optionsSchema().exactOptional(),
                reported: z
                  .literal(true)
                  .meta(titled('只作统计', 'Reported only', ['不设达标线', 'no indicator counts it']))
                  .exactOptional(),
              })
              .meta(
                titled('题目', 'Question', ['不写选项即与本项测评相同', "without options, those of the poll's own"]),
              ),
          )
          .min(1),
      )
        .meta(titled('其他题目', 'Further questions'))
        .exactOptional(),
      indicators: sourced(z.array(indicatorSchema()).min(1)).meta(
        titled('指标', 'Indicators', ['须全部达标', 'every one must hold']),
      ),
      quorum: sourced(z.array(quorumSchema()).min(1))
        .meta(titled('法定人数', 'Quorum', ['须全部达到', 'each must be reached']))
        .exactOptional(),
      consequences: sourced(consequencesSchema())
        .meta(
          titled('结果运用', 'Consequences', [
            '测评结果直接带来什么；不写即由有关主体处理',
            'what the poll leads to by itself; without it, a body decides',
          ]),
        )
        .exactOptional(),
    })
    .meta(titled('测评', 'Poll')),
)
