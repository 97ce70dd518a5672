import { ROLE_LEVEL, unitOf } from '../core/actor.js'
import type { Duty } from '../rulebook/duty.js'
import type { Share } from './holders.js'
import type { Listed } from './listed.js'
import type { Occurrence } from './occurrence.js'

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/** What is particular to one time that a duty is owed. */
export interface Time extends Pick<Occurrence, 'kind' | 'window' | 'partial' | 'cites'> {
  /** The code of the village, township or county. */
  readonly subject: string
  /** What tells it apart from other times: its period, or its first day. */
  readonly when: string
  readonly share?: Share | undefined
  /** Only of a periodic duty. */
  readonly cadence?: Occurrence['cadence']
  readonly period?: Occurrence['period']
  readonly covered?: Occurrence['covered']
  readonly whole?: true
  readonly answersForPost?: boolean
  /** Only of a vacancy. */
  readonly post?: Occurrence['post']
  readonly filledOn?: Occurrence['filledOn']
  /** The listing that gives rise to it, if its end matters. */
  readonly listed?: Listed | undefined
}

// Made with most of its members at once: adding them one by one costs several times as much.
function ofVillage(id: string, { id: duty, owner }: Duty, nth: number, unit: string, time: Time): Mutable<Occurrence> {
  const { subject: village, kind, cadence, period, window, covered, partial, cites, share } = time
  const holder = share?.holder
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
 * Adds one occurrence for each time that a duty is asked for. There can be tens of thousands of them, so each is made
 * without intermediate objects.
 */
export function addOccurrences(owed: Occurrence[], duty: Duty, time: Time): void {
  const { subject, when, share, window, listed } = time
  const unit = unitOf(subject, ROLE_LEVEL[duty.owner])
  const holder = share?.holder
  for (let nth = 1; nth <= duty.times; nth += 1) {
    // Joined: a text that is added up stays in pieces until it is compared, which costs more.
    const parts = holder === undefined ? [duty.id, subject, when, nth] : [duty.id, subject, when, nth, holder]
    const id = parts.join('/')
    const one = ofVillage(id, duty, nth, unit, time)
    if (duty.scope !== 'village') {
      delete one.village
      if (unit !== subject) one.area = subject
    }
    if (share?.vacant) one.vacant = true
    if (time.whole) one.whole = true
    if (time.answersForPost) one.answersForPost = true
    if (time.post !== undefined) one.post = time.post
    if (time.filledOn !== undefined) one.filledOn = time.filledOn
    if (listed?.to !== undefined) {
      const { to, closed } = listed
      // What has not fallen due when the listing ends lapses, but for what is owed whole (D19).
      if (!time.whole && (window.to === undefined || to <= window.to)) one.lapsesOn = to
      one.leftOn = to
      if (closed !== undefined) one.closedOn = closed
    }
    owed.push(one)
  }
}
