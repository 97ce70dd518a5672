import { CODE_LENGTH, type Role } from '../core/actor.js'
import type { CivilDate } from '../core/date.js'
import { groupBy } from '../core/group.js'
import { compareTexts } from '../core/order.js'
import { mergeSpans, type Span, sharedSpans, spansWithout } from './calendar.js'
import type { Listed, ListedSubject } from './listed.js'
import type { Tenure } from './query.js'

/** By role: the terms in the post that is in charge of a village, township or county. */
export type TermsOf = (role: Role) => (subject: string) => readonly Tenure[]

// Narrowest first.
const LENGTHS = Object.values(CODE_LENGTH).sort((a, b) => b - a)

/**
 * The terms, to be looked up by post. If holders are given both for the village itself and for its township or county,
 * those for the narrower unit count.
 */
export function termsByPost(tenures: readonly Tenure[]): TermsOf {
  const roles = groupBy(tenures, ({ role }) => role)
  const posts = new Map([...roles].map(([role, own]) => [role, groupBy(own, ({ unit }) => unit)]))
  return (role) => {
    const units = posts.get(role)
    return (subject) => {
      for (const length of units === undefined ? [] : LENGTHS) {
        const terms = length > subject.length ? undefined : units?.get(subject.slice(0, length))
        if (terms !== undefined) return terms
      }
      return []
    }
  }
}

/** What is in a post on some days: a holder, nobody although holders are known, or the post as such. */
export interface Share {
  readonly holder?: string
  readonly vacant?: true
  /** The days on which that is so, in order of time. */
  readonly spans: readonly Span[]
}

/**
 * Divides the days of a post among its holders, by reference; the days that nobody held it come last (D19, D20). An
 * acting holder has the days on which there is no other (D30). Undefined if no holder is known: then the post answers
 * as such. Nothing is said of days before `since` on which nobody held it.
 */
export function sharesOf(terms: readonly Tenure[], known: boolean, since: CivilDate): readonly Share[] | undefined {
  const [first] = terms
  if (first === undefined) return known ? [{ vacant: true, spans: ALWAYS }] : undefined
  // As in most posts: one holder, since before the village was listed, and nobody after.
  if (terms.length === 1 && first.to === undefined && first.from <= since) {
    return [{ holder: first.ref, spans: [{ from: first.from }] }]
  }
  const all = mergeSpans(terms)
  const regular = mergeSpans(terms.filter(({ acting }) => acting !== true))
  const holders = [...groupBy(terms, ({ ref }) => ref)]
    .map(([holder, own]) => {
      const held = own.filter(({ acting }) => acting !== true)
      const acted = spansWithout(mergeSpans(own.filter(({ acting }) => acting === true)), regular)
      return { holder, spans: mergeSpans([...held, ...acted]) }
    })
    .sort((a, b) => compareTexts(a.holder, b.holder))
  return [...holders, { vacant: true, spans: spansWithout(ALWAYS, all) }]
}

const ALWAYS: readonly Span[] = [{ from: '0001-01-01' as CivilDate }]

/** The days of a listing that one share of the post has: at least one. */
export interface Held {
  /** Undefined where no holder is known. */
  readonly share: Share | undefined
  readonly spans: readonly (Listed | Span)[]
}

/** Who has a post on which days, as it matters to a village, township or county. */
export interface PostOf extends ListedSubject {
  /** Undefined if it is not known. */
  readonly shares: readonly Share[] | undefined
  /** What each has of the days of the listing. */
  readonly held: readonly Held[]
}

/** What each share has of the days of a listing, without those that have none of them. */
export function heldBy(shares: readonly Share[] | undefined, listed: readonly Listed[]): readonly Held[] {
  if (shares === undefined) return [{ share: undefined, spans: listed }]
  const held: Held[] = []
  for (const share of shares) {
    const spans = sharedSpans(listed, share.spans)
    if (spans.length > 0) held.push({ share, spans })
  }
  return held
}

/** Who has the post on a day: of several the one who came last, then by reference. */
export function shareOn(shares: readonly Share[], day: CivilDate): Share | undefined {
  const began = ({ spans }: Share): CivilDate | undefined =>
    spans.find(({ from, to }) => from <= day && (to === undefined || day < to))?.from
  const [last] = shares
    .flatMap((share) => {
      const from = began(share)
      return from === undefined ? [] : [{ share, from }]
    })
    .sort((a, b) => compareTexts(b.from, a.from) || compareTexts(b.share.holder ?? '', a.share.holder ?? ''))
  return last?.share
}

/** Whether a reference held a post on a day, as holder or acting (D30). */
export function heldOn(terms: readonly Tenure[], ref: string, day: CivilDate, which: 'anyhow' | 'acting'): boolean {
  return terms.some(
    ({ ref: own, from, to, acting }) =>
      own === ref && from <= day && (to === undefined || day < to) && (which === 'anyhow' || acting === true),
  )
}
