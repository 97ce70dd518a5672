import * as z from 'zod'
import { idSchema } from '../core/actor.js'
import { type Duration, durationSchema } from '../core/date.js'
import { lazy } from '../core/lazy.js'
import { type Ratio, ratioThresholdSchema, type Threshold } from '../core/threshold.js'
import { titled } from '../core/titled.js'

/** Where on its way a village can be when a poll is held: identification, each of the five steps, the exit. */
const POLL_PLACES = ['identification', 'village', 'township', 'county', 'city', 'exit', 'look-back'] as const
/** One of `identification`, `village`, `township`, `county`, `city`, `exit` and `look-back`. */
export type PollPlace = (typeof POLL_PLACES)[number]

/**
 * What the shares of a poll lead to; the first band whose threshold each indicator meets counts. `pass`: nothing
 * follows; `fail`: back to rectifying; `consolidate`, for the time `within`, after which the step is taken again;
 * `list`: the village is to be identified, and the problem type is at this risk level at least. The last band has no
 * threshold and takes the rest.
 */
export type PollBand = { readonly when?: Threshold<Ratio> } & (
  | { readonly outcome: 'pass' | 'fail' }
  | { readonly outcome: 'consolidate'; readonly within: Duration }
  | { readonly outcome: 'list'; readonly problemType: string; readonly risk: string }
)

/** What follows from a poll that is held at one place of the way (测评结果运用). */
export interface PollConsequence {
  readonly at: PollPlace
  /** The indicators whose shares the bands read; without it, all. */
  readonly indicators?: readonly string[]
  readonly bands: readonly PollBand[]
}

/** Whether an event can carry out an outcome at a place: a list before a listing, the others after it. */
export function canFollow(at: PollPlace, outcome: PollBand['outcome']): boolean {
  return outcome === 'pass' || (outcome === 'list') === (at === 'identification' || at === 'look-back')
}

const outcome = <const O extends readonly string[]>(...outcomes: O) =>
  z
    .enum(outcomes)
    .meta(
      titled('结果', 'Outcome', [
        'pass 通过；fail 退回整顿；consolidate 限期巩固（须写 within）；list 转入识别认定（须写 problemType 和 risk）',
        'pass; fail, back to rectifying; consolidate, with within; list, with problemType and risk',
      ]),
    )

const bandSchema: () => z.ZodType<PollBand> = /*@__PURE__*/ lazy(() => {
  const when = ratioThresholdSchema()
    .meta(titled('分档线', 'Cut-off', ['每项指标都符合；最后一档不写', 'met by each indicator; the last has none']))
    .exactOptional()
  return z
    .discriminatedUnion(
      'outcome',
      [
        z.strictObject({ outcome: outcome('pass', 'fail'), when }),
        z.strictObject({
          outcome: outcome('consolidate'),
          when,
          within: durationSchema().meta(titled('巩固期限', 'Within')),
        }),
        z.strictObject({
          outcome: outcome('list'),
          when,
          problemType: idSchema().meta(titled('问题类型', 'Problem type')),
          risk: idSchema().meta(titled('风险等级不低于', 'Risk level at least')),
        }),
      ],
      { unionFallback: true },
    )
    .meta(titled('分档', 'Band'))
})

/** Parses the consequences of a poll. */
export const consequencesSchema: () => z.ZodType<readonly PollConsequence[]> = /*@__PURE__*/ lazy(() =>
  z
    .array(
      z
        .strictObject({
          at: z
            .enum(POLL_PLACES)
            .meta(
              titled('环节', 'Where', [
                'identification 识别认定；village、township、county、city 各级验收；exit 退出；look-back 回头看',
                'identification, the step of a level, the exit, or the look-back',
              ]),
            ),
          indicators: z
            .array(idSchema())
            .min(1)
            .meta(titled('指标', 'Indicators', ['不写即全部指标', 'without it, all']))
            .exactOptional(),
          bands: z
            .array(bandSchema())
            .min(2)
            .meta(titled('分档', 'Bands', ['第一个符合者为准', 'the first that is met counts'])),
        })
        .meta(titled('结果运用', 'Consequence')),
    )
    .min(1),
)
