import { z } from 'zod'
import { idSchema } from '../core/actor.js'
import { allOf, demand, type Finding, type FindingKind, finding, type Reason } from '../core/finding.js'
import { hasOwn } from '../core/json.js'
import { countSchema, meetsRatio, type Ratio } from '../core/threshold.js'
import type { PollBase, PollRules } from '../rulebook/index.js'
import { acceptanceFindings as kinds } from './findings.js'

/** What came back through one channel. Counts only; nobody is identified (D10). */
export interface ChannelCount {
  readonly issued: number
  readonly returned: number
  readonly invalid: number
  /** By the id of the answer. */
  readonly answers: Readonly<Record<string, number>>
}

/** The counts of a poll: the ballot of the congress (民主测评, D15) or the uniform survey (满意度测评, M5.3). */
export interface Poll {
  /** By channel. */
  readonly channels: Readonly<Record<string, ChannelCount>>
  /** The people actually in the village on the day (本村实际在村人数). */
  readonly peoplePresent: number
  readonly representatives?: number
  readonly members?: number
}

/** Parses a {@link Poll}. */
export const pollSchema: z.ZodType<Poll> = z.strictObject({
  channels: z.record(
    idSchema,
    z.strictObject({
      issued: countSchema,
      returned: countSchema,
      invalid: countSchema,
      answers: z.record(idSchema, countSchema),
    }),
  ),
  peoplePresent: countSchema,
  representatives: countSchema.exactOptional(),
  members: countSchema.exactOptional(),
})

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}

function answered(poll: Poll, option: string): number {
  return total(
    Object.values(poll.channels).map((channel) =>
      hasOwn(channel.answers, option) ? (channel.answers[option] ?? 0) : 0,
    ),
  )
}

function baseOf(rules: PollRules, poll: Poll): number | undefined {
  const base: PollBase = rules.base.value
  switch (base) {
    case 'people-present':
      return poll.peoplePresent
    case 'representatives':
      return poll.representatives
    case 'members':
      return poll.members
    case 'returned':
      return total(Object.values(poll.channels).map((channel) => channel.returned))
    case 'valid-answers':
      return total(rules.options.value.filter((one) => one.inBase).map((one) => answered(poll, one.id)))
  }
}

/** The weighted share of satisfied answers over the poll's base, or nothing where the base is not known or zero. */
export function shareOf(rules: PollRules, poll: Poll): Ratio | undefined {
  const base = baseOf(rules, poll)
  if (base === undefined || base === 0) return undefined
  const weighted = total(rules.options.value.map((one) => one.weight * answered(poll, one.id)))
  // Weights are hundredths, so the whole is too; whole weights leave the counts as they are.
  return weighted % 100 === 0 ? { part: weighted / 100, whole: base } : { part: weighted, whole: base * 100 }
}

/** Whether the counts of a poll make sense; if not, it is void and to be held again (D15). */
export function pollReasons(rules: PollRules, poll: Poll): readonly Reason[] {
  const channels = rules.channels.value.map((one) => one.id)
  const options = rules.options.value.map((one) => one.id)
  const counting = rules.options.value.filter((one) => one.weight > 0).map((one) => one.id)
  const positive = total(counting.map((id) => answered(poll, id)))
  const base = baseOf(rules, poll)
  return [
    ...Object.entries(poll.channels).flatMap(([id, channel]) => {
      const parts = channel.invalid + total(Object.values(channel.answers))
      const about = id
      return [
        demand(kinds['ballot-channel'], channels.includes(id), { oneOf: channels }, id, { about }),
        ...Object.keys(channel.answers).map((option) =>
          demand(kinds['ballot-option'], options.includes(option), { oneOf: options }, option, { about }),
        ),
        demand(
          kinds['ballot-returned'],
          channel.returned <= channel.issued,
          { atMost: channel.issued },
          channel.returned,
          {
            about,
          },
        ),
        demand(kinds['ballot-adds-up'], parts === channel.returned, channel.returned, parts, { about }),
      ]
    }),
    demand(kinds['ballot-base'], base !== undefined && base > 0, { moreThan: 0 }, base ?? null, {
      about: rules.base.value,
    }),
    demand(kinds['ballot-within-present'], positive <= poll.peoplePresent, { atMost: poll.peoplePresent }, positive),
  ]
}

/** Holds a poll against its threshold by cross-multiplied integers (D3, D4). Without a poll, unknown. */
export function shareFinding(
  kind: FindingKind,
  rules: PollRules,
  poll: Poll | undefined,
  missing: { readonly what: string; readonly from: string },
  because: readonly Finding[] = [],
): Finding {
  const { op, value } = rules.passing.value
  const required = { op, value: { ...value }, base: rules.base.value }
  const detail = because.length > 0 ? { because } : {}
  const share = poll === undefined ? undefined : shareOf(rules, poll)
  if (share === undefined) return finding(kind, 'unknown', required, null, { ...detail, missing: [missing] })
  const verdict = allOf([
    meetsRatio(rules.passing.value, share) ? 'holds' : 'fails',
    ...because.map((one) => one.verdict),
  ])
  return finding(kind, verdict, required, { ...share }, detail)
}
