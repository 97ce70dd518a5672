import type { CivilDate } from '../core/date.js'
import type { Case } from '../lifecycle/case.js'
import { effectiveEvents } from '../lifecycle/correction.js'
import type { FourOnesPost } from '../rectification/four-ones.js'
import type { RulebookRef } from '../rulebook/rulebook.js'
import type { Listing, Tenure } from './query.js'

/** A listing, with the rulebook that its episode was pinned to when the listing began (D24). */
export interface PinnedListing extends Listing {
  readonly rulebook: RulebookRef
  /** The later versions that the episode was moved to while the listing lasted, oldest first; absent if none. */
  readonly moved?: readonly { readonly on: CivilDate; readonly rulebook: RulebookRef }[]
}

/** A version that a listing is pinned to, from when to when; `to` is the day of the next move. */
export interface Pin {
  readonly rulebook: RulebookRef
  readonly from?: CivilDate
  readonly to?: CivilDate
}

/** The versions that a listing was pinned to, one after the other (D24). */
export function pinsOf({ rulebook, moved = [] }: PinnedListing): readonly Pin[] {
  const starts: readonly Pin[] = [{ rulebook }, ...moved.map((one) => ({ rulebook: one.rulebook, from: one.on }))]
  return starts.map((pin, index) => {
    const next = moved[index]
    return next === undefined ? pin : { ...pin, to: next.on }
  })
}

function closed<T extends { readonly to?: CivilDate }>(spans: readonly T[], on: CivilDate): readonly T[] {
  return spans.map((one) => (one.to === undefined ? { ...one, to: on } : one))
}

/**
 * The lists that a village was on, and when, by the events of its case: from the day it was listed to the day it left
 * the list, which no longer counts. Moving to the stricter list ends one listing and begins another (D19, M3.4).
 *
 * @example
 * ```ts
 * import { replay } from 'baolei'
 * import { listingsOf } from 'baolei/duties'
 * import { sampleLife, sampleVillage } from 'baolei/testing'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const opening = { village: sampleVillage, rulebook: xining2024 }
 * const lived = replay(opening, sampleLife(xining2024), { rulebooks: [xining2024] })
 * const [listing] = lived.ok ? listingsOf(lived.value) : []
 * listing?.list // 'weak-lax'
 * listing?.from // '2024-03-10'
 * listing?.to // '2024-09-05'
 * ```
 */
export function listingsOf(theCase: Case): readonly PinnedListing[] {
  let village = theCase.village.code
  let listings: readonly PinnedListing[] = []
  let episode = -1
  // How many listings there were before the present episode.
  let begun = 0
  for (const event of effectiveEvents(theCase.events)) {
    const current = listings[listings.length - 1]
    switch (event.type) {
      case 'determine-listing': {
        const { list, rulebook } = event.payload
        episode += 1
        begun = listings.length
        listings = [...closed(listings, event.date), { village, list, from: event.date, rulebook }]
        break
      }
      case 'tighten-listing':
        if (current !== undefined) {
          const rulebook = pinsOf(current).slice(-1)[0]?.rulebook ?? current.rulebook
          listings = [...closed(listings, event.date), { village, list: 'weak-lax', from: event.date, rulebook }]
        }
        break
      case 'apply-limit':
        // The rulebook says what follows a limit; the episode says whether that was a stricter list.
        if (current?.list === 'key-prevention' && theCase.state.episodes[episode]?.limitTightenedOn === event.date) {
          const { rulebook } = current
          listings = [...closed(listings, event.date), { village, list: 'weak-lax', from: event.date, rulebook }]
        }
        break
      case 'migrate-rulebook':
        if (current !== undefined && current.to === undefined) {
          const moved = [...(current.moved ?? []), { on: event.date, rulebook: event.payload.rulebook }]
          listings = [...listings.slice(0, -1), { ...current, moved }]
        }
        break
      case 'exit-list':
      case 'leave-prevention':
      case 'close-case':
        listings = closed(listings, event.date)
        break
      case 'withdraw-listing':
        // Listed in error: there was no listing, and nothing was owed for it (D28).
        listings = listings.slice(0, begun)
        episode -= 1
        break
      case 'change-village':
        if (event.payload.change === 'renamed') break
        village = event.payload.code
        // From that day on, the duties are those of whoever has the village under its new code.
        if (current !== undefined && current.to === undefined) {
          const { list, rulebook } = {
            ...current,
            rulebook: pinsOf(current).slice(-1)[0]?.rulebook ?? current.rulebook,
          }
          listings = [...closed(listings, event.date), { village, list, from: event.date, rulebook }]
        }
        break
    }
  }
  return listings
}

/**
 * Who held which of the four ones for the village, and when, by the events of its case: a replacement ends a term, and
 * so does a new listing (D11, D19).
 *
 * @example
 * ```ts
 * import { replay } from 'baolei'
 * import { tenuresOf } from 'baolei/duties'
 * import { sampleLife, sampleVillage } from 'baolei/testing'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const opening = { village: sampleVillage, rulebook: xining2024 }
 * const lived = replay(opening, sampleLife(xining2024), { rulebooks: [xining2024] })
 * lived.ok && tenuresOf(lived.value).length // 4
 * ```
 */
export function tenuresOf(theCase: Case): readonly Tenure[] {
  let unit = theCase.village.code
  let tenures: readonly Tenure[] = []
  for (const { type, date, payload } of effectiveEvents(theCase.events)) {
    if (type === 'determine-listing' || type === 'withdraw-listing' || type === 'close-case')
      tenures = closed(tenures, date)
    if (type === 'change-village' && payload.change !== 'renamed') unit = payload.code
    if (type !== 'assign-post') continue
    const role: FourOnesPost = payload.post
    const others = tenures.filter((one) => one.role !== role)
    const own = closed(
      tenures.filter((one) => one.role === role),
      date,
    )
    tenures = [...others, ...own, { role, unit, ref: payload.ref, from: date }]
  }
  return tenures
}
