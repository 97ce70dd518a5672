import { ROLE_LEVEL, unitOf } from '../core/actor.js'
import type { Duty } from '../rulebook/duty.js'
import type { Share } from './holders.js'
import type { Listed } from './listed.js'
import { type Occurrence, type OwedByWindow, owedIn } from './occurrence.js'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** What is particular to the times that a duty is owed in one window. */
export interface Owing extends Pick<Occurrence, 'kind' | 'window' | 'partial' | 'cites'> {
  /** What tells it apart from other windows: its period, or its first day. */
  readonly when: string
  /** Only of a periodic duty. */
  readonly cadence?: Occurrence['cadence']
  readonly period?: Occurrence['period']
  readonly covered?: Occurrence['covered']
  readonly whole?: boolean
  readonly answersForPost?: boolean
  /** Only of a vacancy. */
  readonly post?: Occurrence['post']
  readonly filledOn?: Occurrence['filledOn']
  /** The listing that gives rise to it, if its end matters. */
  readonly listed?: Listed | undefined
}

type Filled<T> = { readonly [K in keyof Required<T>]: T[K] }

/**
 * One time that a duty is owed, for whatever village and by whoever has the post: worked out once for all villages that
 * are listed on the same days. It has every member, so that all are of one shape.
 */
export interface Time extends Filled<Owing> {
  readonly nth: number
  /** What comes before the village in an id, and after it. */
  readonly begin: string
  readonly end: string
  /** What is owed in the same window, to add to. */
  readonly among: Occurrence[]
}

/** A time for each that the duty asks for in a window. */
export function timesOf(owed: OwedByWindow, duty: Duty, owing: Owing): readonly Time[] {
  const { kind, window, partial, cites, when, cadence, period, covered, whole, answersForPost } = owing
  const { post, filledOn, listed } = owing
  const among = owedIn(owed, window)
  const begin = `${duty.id}/`
  const times: Time[] = []
  for (let nth = 1; nth <= duty.times; nth += 1) {
    const end = `/${when}/${nth}`
    times.push({
      kind,
      window,
      partial,
      cites,
      when,
      cadence,
      period,
      covered,
      whole,
      answersForPost,
      post,
      filledOn,
      listed,
      nth,
      begin,
      end,
      among,
    })
  }
  return times
}

// Made with most of its members at once: adding them one by one costs several times as much.
function made(
  { kind, cadence, period, window, nth, covered, partial, cites, begin, end }: Time,
  { id: duty, owner }: Duty,
  unit: string,
  village: string,
  holder: string | undefined,
): Mutable<Occurrence> {
  // Few pieces: they are put together when somebody reads the id.
  const id = holder === undefined ? `${begin}${village}${end}` : `${begin}${village}${end}/${holder}`
  if (period === undefined || cadence === undefined || covered === undefined) {
    return holder === undefined
      ? { id, duty, kind, owner, unit, village, window, nth, partial, cites }
      : { id, duty, kind, owner, unit, village, window, nth, partial, cites, holder }
  }
  return holder === undefined
    ? { id, duty, kind, owner, unit, village, cadence, period, window, nth, covered, partial, cites }
    : { id, duty, kind, owner, unit, village, cadence, period, window, nth, covered, partial, cites, holder }
}

/**
 * Adds an occurrence for each time, about a village, township or county. There can be tens of thousands of them, so
 * each is made without intermediate objects.
 */
export function addOccurrences(duty: Duty, times: readonly Time[], subject: string, share?: Share): void {
  const unit = unitOf(subject, ROLE_LEVEL[duty.owner])
  const holder = share?.holder
  for (const time of times) {
    const { window, listed, whole } = time
    const one = made(time, duty, unit, subject, holder)
    if (duty.scope !== 'village') {
      delete one.village
      if (unit !== subject) one.area = subject
    }
    if (share?.vacant) one.vacant = true
    if (whole) one.whole = true
    if (time.answersForPost) one.answersForPost = true
    if (time.post !== undefined) one.post = time.post
    if (time.filledOn !== undefined) one.filledOn = time.filledOn
    if (listed?.to !== undefined) {
      const { to, closed } = listed
      // What has not fallen due when the listing ends lapses, but for what is owed whole (D19).
      if (!whole && (window.to === undefined || to <= window.to)) one.lapsesOn = to
      one.leftOn = to
      if (closed !== undefined) one.closedOn = closed
    }
    time.among.push(one)
  }
}
