import type { Role } from '../core/actor.js'
import type { CivilDate } from '../core/date.js'
import { type Reason, reason } from '../core/finding.js'
import type { Json } from '../core/json.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { type DutyItem, dutyItem } from './duty-item.js'
import { responsibilityFindings } from './findings.js'
import { firstListed, type Tenure } from './listing.js'
import { type Occurrence, subjectOf } from './occurrence.js'
import { tenuresFor } from './owed.js'
import { type DueQuery, statusesOn } from './statuses.js'

/** Which post changes hands, from whom to whom, and the first day of the new holder. */
export interface HandoverQuery {
  readonly role: Role
  /** The code of what the post is for, as in a {@link Tenure}. */
  readonly unit: string
  /** Opaque references (D10). */
  readonly from: string
  readonly to: string
  readonly on: CivilDate
}

/**
 * A line of a handover, and whose it is: the old holder's, the new one's, an earlier holder's, or the post's as such.
 */
export interface HandoverItem extends DutyItem {
  readonly whose: 'old' | 'new' | 'earlier' | 'post'
}

/** What is owed, what was done and what is overdue when a post changes hands, in one list. */
export interface Handover extends HandoverQuery {
  /** Every time that the post has owed a duty by that day, the earliest due day first. */
  readonly items: readonly HandoverItem[]
  /** The terms of all posts after it, to be kept by the embedding system. */
  readonly tenures: readonly Tenure[]
  readonly unused: readonly Reason[]
  /** What is wrong with the handover, by a path into what was asked; terms that overlap, by a path into `tenures`. */
  readonly problems: readonly Reason[]
}

/**
 * A post changes hands (D19): the old holder's term ends, the new one's begins on that day, and everything the post
 * has owed by then is on one list with how it stands. What the two owe is together what the post owes: no day, no
 * duty and no due day is lost in between.
 *
 * @example
 * ```ts
 * import { isCivilDate } from 'baolei'
 * import { xining2024 } from 'baolei/xining-2024'
 * import { handover, parseListing } from 'baolei/duties'
 *
 * const village = '630121100201'
 * const listing = parseListing({ village, list: 'weak-lax', from: '2024-04-01' })
 * const on = '2024-04-06'
 * if (listing.ok && isCivilDate(on)) {
 *   const query = { listings: [listing.value], records: [] }
 *   const { items } = handover(xining2024, query, { role: 'first-secretary', unit: village, from: 'h1', to: 'h2', on })
 *   items.map(({ whose, status }) => `${whose} ${status}`) // ['old due', 'new due', 'new standing', 'new standing']
 * }
 * ```
 */
export function handover(rulebook: Rulebook, query: DueQuery, asked: HandoverQuery): Handover {
  const { role, unit, on } = asked
  const before = query.tenures ?? []
  const first = firstListed(query.listings, on)
  const tenures = afterHandover(before, asked, first)
  const { statuses, unused, problems } = statusesOn(rulebook, { ...query, tenures }, on)
  const inPost = (one: Occurrence): boolean =>
    one.owner === role && tenuresFor(role, subjectOf(one), tenures).some((tenure) => tenure.unit === unit)
  const items = statuses
    .filter(({ occurrence }) => inPost(occurrence))
    .map((status) => ({ ...dutyItem(rulebook, status, on), whose: whoseIs(status.occurrence, asked) }))
  return {
    ...asked,
    items,
    tenures,
    unused,
    problems: [
      ...handoverProblems(before, asked),
      ...problems.map((one) => ({ ...one, path: `/tenures${one.path ?? ''}` })),
    ],
  }
}

/** The terms once a post has changed hands; the same again where they say so already. */
function afterHandover(before: readonly Tenure[], asked: HandoverQuery, first: CivilDate): readonly Tenure[] {
  const { role, unit, from, to, on } = asked
  const inPost = isOf(asked)
  const post = before.filter(inPost)
  const [next] = post.flatMap((one) => (one.from > on && one.ref !== to ? [one.from] : [])).sort()
  const own = post.filter((one) => one.ref === to && one.from >= on && (next === undefined || one.from < next))
  const [begins] = own.map((one) => one.from).sort()
  const begun = own.find((one) => one.from === begins)
  const end = begun?.to ?? next
  const others = post
    .filter((one) => one !== begun)
    .map((one) => (one.ref === from && runsUpTo(one, on) ? { ...one, to: on } : one))
  // Where nobody is known to have held the post before, the old holder is taken to have held it all along.
  const known = post.some((one) => one.from < on) || first >= on
  return [
    ...before.filter((tenure) => !inPost(tenure)),
    ...(known ? [] : [{ role, unit, ref: from, from: first, to: on }]),
    ...others,
    { role, unit, ref: to, from: on, ...(end === undefined ? {} : { to: end }) },
  ]
}

function isOf({ role, unit }: HandoverQuery): (tenure: Tenure) => boolean {
  return (tenure) => tenure.role === role && tenure.unit === unit
}

/** Whether a term has begun before a day and does not end before it: its holder held the post on the eve. */
function runsUpTo({ from, to }: Tenure, day: CivilDate): boolean {
  return from < day && (to === undefined || to >= day)
}

function whoseIs({ holder }: Occurrence, { from, to }: HandoverQuery): HandoverItem['whose'] {
  if (holder === undefined) return 'post'
  if (holder === to) return 'new'
  return holder === from ? 'old' : 'earlier'
}

function handoverProblems(before: readonly Tenure[], asked: HandoverQuery): readonly Reason[] {
  const { from, to, on } = asked
  const kind = responsibilityFindings['handover-holder']
  const problem = (path: string, required: Json, found: Json): Reason => reason(kind, false, { required, found, path })
  const held = before.filter(isOf(asked)).filter((one) => runsUpTo(one, on))
  const holders = [...new Set(held.map(({ ref }) => ref))]
  return [
    ...(holders.length === 0 || holders.includes(from) ? [] : [problem('/from', { oneOf: holders }, from)]),
    ...(from === to ? [problem('/to', { not: from }, to)] : []),
  ]
}
