import type { Role } from '../core/actor.js'
import { type CivilDate, civilDate } from '../core/date.js'
import { type Reason, reason } from '../core/finding.js'
import { underPath } from '../core/parse.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { type DutyItem, dutyItem } from './duty-item.js'
import { dutyFindings } from './findings.js'
import { termsByPost } from './holders.js'
import { type Occurrence, subjectOf } from './occurrence.js'
import { type DueQuery, firstListed, type Tenure } from './query.js'
import { dutyStatuses } from './status.js'

/** Which post changes hands, from whom to whom, and the first day of the new holder. */
export interface HandoverQuery {
  readonly role: Role
  /** The code of what the post is for, as in a {@link Tenure}. */
  readonly unit: string
  /** Opaque references (D10). */
  readonly from: string
  readonly to: string
  /** `YYYY-MM-DD`. */
  readonly on: string
}

/**
 * A line of a handover, and who owes it: the old holder, the new one, an earlier holder, or the post as such.
 */
export interface HandoverItem extends DutyItem {
  readonly whose: 'old' | 'new' | 'earlier' | 'post'
}

/** What is owed, what was done and what is overdue when a post changes hands, in one list. */
export interface Handover extends HandoverQuery {
  /** Every time that the post has owed a duty by that day, the earliest due day first. */
  readonly items: readonly HandoverItem[]
  /** The terms of all posts after the handover, for the embedding system to keep. */
  readonly tenures: readonly Tenure[]
  readonly unused: readonly Reason[]
  /** What is wrong with the handover, by a path into the query; terms that overlap, by a path into `tenures`. */
  readonly problems: readonly Reason[]
}

/**
 * A post changes hands (D19): the old holder's term ends, the new holder's begins on that day, and everything the
 * post has owed by then is on one list, with its status. The duties of the two are together those of the post: no
 * day, no duty and no due day is lost in between. For a day that does not exist nothing changes hands, and `problems`
 * says so at `/on`.
 *
 * @example
 * ```ts
 * import { xining2024 } from 'baolei/xining-2024'
 * import { handover, parseListing } from 'baolei/duties'
 *
 * const village = '999921100201'
 * const listing = parseListing({ village, list: 'weak-lax', from: '2024-04-01' })
 * const query = { listings: listing.ok ? [listing.value] : [], records: [] }
 * const asked = { role: 'first-secretary', unit: village, from: 'h1', to: 'h2', on: '2024-04-06' } as const
 * const { items } = handover(xining2024, query, asked)
 * items.map(({ whose, status }) => `${whose} ${status}`) // ['old lapsed', 'new due', 'new standing', 'new standing']
 * ```
 */
export function handover(rulebook: Rulebook, query: DueQuery, asked: HandoverQuery): Handover {
  const { role, unit } = asked
  const before = query.tenures ?? []
  const day = civilDate(asked.on)
  if (!day.ok) {
    return { ...asked, items: [], tenures: before, unused: [], problems: underPath('/on', day.error).reasons }
  }
  const on = day.value
  const tenures = afterHandover(before, asked, on, firstListed(query.listings, on))
  const { statuses, unused, problems } = dutyStatuses(rulebook, { ...query, tenures }, on)
  const termsOf = termsByPost(tenures)
  const inPost = (one: Occurrence): boolean =>
    one.owner === role && termsOf(role)(subjectOf(one)).some((tenure) => tenure.unit === unit)
  const items = statuses
    .filter(({ occurrence }) => inPost(occurrence))
    .map((status) => ({ ...dutyItem(rulebook, status, on), whose: whoseIs(status.occurrence, asked) }))
  return {
    ...asked,
    items,
    tenures,
    unused,
    problems: [
      ...handoverProblems(before, asked, on),
      ...problems.map((one) => ({ ...one, path: `/tenures${one.path ?? ''}` })),
    ],
  }
}

/** The terms once a post has changed hands; unchanged where they say so already. */
function afterHandover(
  before: readonly Tenure[],
  asked: HandoverQuery,
  on: CivilDate,
  first: CivilDate,
): readonly Tenure[] {
  const { role, unit, from, to } = asked
  const inPost = isOf(asked)
  const post = before.filter((one) => inPost(one) && one.acting !== true)
  const [next] = post.flatMap((one) => (one.from > on && one.ref !== to ? [one.from] : [])).sort()
  const own = post.filter((one) => one.ref === to && one.from >= on && (next === undefined || one.from < next))
  const [begins] = own.map((one) => one.from).sort()
  const begun = own.find((one) => one.from === begins)
  const end = begun?.to ?? next
  const others = post
    .filter((one) => one !== begun)
    .map((one) => (one.ref === from && runsUpTo(one, on) ? { ...one, to: on } : one))
  // Where no earlier holder is known, we assume that the old holder has held the post all along.
  const known = post.some((one) => one.from < on) || first >= on
  return [
    ...before.filter((tenure) => !inPost(tenure) || tenure.acting === true),
    ...(known ? [] : [{ role, unit, ref: from, from: first, to: on }]),
    ...others,
    { role, unit, ref: to, from: on, ...(end === undefined ? {} : { to: end }) },
  ]
}

function isOf({ role, unit }: HandoverQuery): (tenure: Tenure) => boolean {
  return (tenure) => tenure.role === role && tenure.unit === unit
}

/** Whether a term began before a day and does not end before it: its holder held the post the day before. */
function runsUpTo({ from, to }: Tenure, day: CivilDate): boolean {
  return from < day && (to === undefined || to >= day)
}

function whoseIs({ holder }: Occurrence, { from, to }: HandoverQuery): HandoverItem['whose'] {
  if (holder === undefined) return 'post'
  if (holder === to) return 'new'
  return holder === from ? 'old' : 'earlier'
}

function handoverProblems(before: readonly Tenure[], asked: HandoverQuery, on: CivilDate): readonly Reason[] {
  const { from, to } = asked
  const kind = dutyFindings['handover-holder']
  const held = before.filter(isOf(asked)).filter((one) => one.acting !== true && runsUpTo(one, on))
  const holders = [...new Set(held.map(({ ref }) => ref))]
  return [
    ...(holders.length === 0 || holders.includes(from)
      ? []
      : [reason(kind, false, { required: { oneOf: holders }, found: from, path: '/from' })]),
    ...(from === to ? [reason(kind, false, { required: { not: from }, found: to, path: '/to' })] : []),
  ]
}
