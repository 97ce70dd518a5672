import { type Arbitrary, constantFrom, nat, option, record as recordOf, tuple } from 'fast-check'
import type { ChannelCount, Poll } from '../acceptance/poll.js'
import { pollRulesOf } from '../acceptance/poll-outcome.js'
import type { PollKind } from '../acceptance/slice.js'
import type { CivilDate } from '../core/date.js'
import type { Item } from '../rulebook/checklist.js'
import type { Answer } from '../rulebook/measure.js'
import { optionsOf, type PollRules } from '../rulebook/poll.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { answersTo } from './best-answers.js'
import { brokenPolls } from './letter-polls.js'

/** Readings of both checklists, as `parseFortressReadings`, `sweep` and `coverage` take them, with their day. */
export interface DrawnDay {
  readonly date: CivilDate
  readonly fortress: { readonly kind?: string; readonly answers: Readonly<Record<string, Answer | null>> }
  readonly negative: { readonly kind?: string; readonly answers: Readonly<Record<string, Answer | null>> }
}

/**
 * A fast-check arbitrary of readings under any valid rulebook, as of the day on which it comes into force or another:
 * each answer on a threshold, beside it or in the plain, a few unknown, the village of any kind.
 *
 * @example
 * ```ts
 * import { assert, property } from 'fast-check'
 * import { sweep } from 'baolei'
 * import { arbitraryReadings, sampleVillage as village } from 'baolei/testing'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const swept = property(arbitraryReadings(xining2024), ({ date, ...readings }) =>
 *   sweep(xining2024, [{ village, ...readings }], { date }).results[0]?.unread.length === 0)
 * assert(swept, { numRuns: 3 })
 * ```
 */
export function arbitraryReadings(
  rulebook: Rulebook,
  date: CivilDate = rulebook.effectiveFrom.value,
): Arbitrary<DrawnDay> {
  const answers = (items: readonly Item[]): Arbitrary<Readonly<Record<string, Answer | null>>> =>
    recordOf(
      Object.fromEntries(
        items.map((item) => [item.id, option(constantFrom(...answersTo(rulebook, item, date)), { freq: 20 })]),
      ),
    )
  const kinds = rulebook.villageKinds?.value.map(({ id }) => id) ?? []
  const kind = kinds.length === 0 ? constantFrom({}) : constantFrom(...kinds.map((one) => ({ kind: one })))
  return tuple(kind, answers(rulebook.fortress.items), answers(rulebook.negative.items)).map(
    ([own, positive, negative]) => ({
      date,
      fortress: { ...own, answers: positive },
      negative: { ...own, answers: negative },
    }),
  )
}

function channels(rules: PollRules): Arbitrary<Readonly<Record<string, ChannelCount>>> {
  const further = rules.questions?.value ?? []
  const counts = (question: string | undefined): Arbitrary<readonly number[]> =>
    tuple(...optionsOf(rules, question).map(() => nat(20)))
  const named = (question: string | undefined, numbers: readonly number[]) =>
    Object.fromEntries(optionsOf(rules, question).map(({ id }, place) => [id, numbers[place] ?? 0]))
  const one = tuple(nat(3), nat(5), counts(undefined), ...further.map(({ id }) => counts(id))).map(
    ([invalid, spare, own, ...rest]): ChannelCount => {
      const voters = (own as readonly number[]).reduce((sum, count) => sum + count, 0)
      const returned = voters + invalid
      const scaled = further.map(({ id }, place) => [id, named(id, scaledTo(rest[place] as readonly number[], voters))])
      return {
        issued: returned + spare,
        returned,
        invalid,
        answers: named(undefined, own as readonly number[]),
        ...(further.length === 0 ? {} : { further: Object.fromEntries(scaled) }),
      }
    },
  )
  return recordOf(Object.fromEntries(rules.channels.value.map(({ id }) => [id, one])))
}

/** The same proportions, as far as whole numbers allow, with another sum: each question is answered on every ballot. */
function scaledTo(counts: readonly number[], sum: number): readonly number[] {
  const whole = counts.reduce((total, count) => total + count, 0)
  const scaled = counts.map((count) => (whole === 0 ? 0 : Math.floor((count * sum) / whole)))
  const rest = sum - scaled.reduce((total, count) => total + count, 0)
  return scaled.map((count, place) => (place === 0 ? count + rest : count))
}

/**
 * A fast-check arbitrary of polls under any valid rulebook: the ballot of the congress or the survey. The counts of most
 * fit together, and whether they pass varies; about one in eight has something wrong that `record` refuses.
 *
 * @example
 * ```ts
 * import { assert, property } from 'fast-check'
 * import { arbitraryPoll } from 'baolei/testing'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * assert(property(arbitraryPoll(xining2024, 'survey'), ({ channels }) => Object.keys(channels).length > 0), { numRuns: 3 })
 * ```
 */
export function arbitraryPoll(rulebook: Rulebook, kind: PollKind): Arbitrary<Poll> {
  const rules = pollRulesOf(rulebook, kind)
  const own = (rules.populations?.value ?? []).map(({ id }) => id)
  const asked = [
    ...(rules.quorum?.value ?? []).map(({ of }) => of),
    ...(rules.voters === undefined ? [] : [rules.voters.value]),
  ]
  const attending = [
    ...asked,
    ...rules.indicators.value.flatMap(({ base, attending: part }) => (part === true ? [base] : [])),
  ]
  return tuple(channels(rules), nat(40), nat(7), nat()).map(([counted, away, luck, pick]): Poll => {
    const people = Object.values(counted).reduce((sum, { returned }) => sum + returned, 0)
    const all = people + away
    const poll: Poll = {
      channels: counted,
      peoplePresent: all,
      representatives: all,
      members: all,
      households: all,
      ...(own.length === 0 ? {} : { populations: Object.fromEntries(own.map((id) => [id, all])) }),
      ...(attending.length === 0 ? {} : { attended: Object.fromEntries(attending.map((id) => [id, people])) }),
    }
    if (luck !== 7) return poll
    const wrong = brokenPolls(rules, poll)
    return wrong[pick % Math.max(1, wrong.length)] ?? poll
  })
}
