import type { CivilDate } from '../core/date.js'
import type { Listing, Tenure } from '../duties/listing.js'
import type { Case } from '../lifecycle/case.js'
import { effectiveEvents } from '../lifecycle/correction.js'
import type { FourOnesPost } from '../rectification/four-ones.js'
import type { RulebookRef } from '../rulebook/rulebook.js'

/** A stay on one list, with the rulebook that its episode was pinned to when it began (D24). */
export interface PinnedListing extends Listing {
  readonly rulebook: RulebookRef
  /** The later versions that it was moved to while it lasted, oldest first; absent where there was none. */
  readonly moved?: readonly { readonly on: CivilDate; readonly rulebook: RulebookRef }[]
}

/** A version that a stay is pinned to, from when to when; `to` is the day of the next move. */
export interface Pin {
  readonly rulebook: RulebookRef
  readonly from?: CivilDate
  readonly to?: CivilDate
}

/** The versions that a stay was pinned to, one after the other (D24). */
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
 * The lists that a village was on, and since when, read off its events: from the day it was listed to the day it left
 * the list, which no longer belongs to it. Moving to the stricter list ends one stay and begins another (D19, M3.4).
 */
export function listingsOf(theCase: Case): readonly PinnedListing[] {
  const village = theCase.village.code
  let listings: readonly PinnedListing[] = []
  let episode = -1
  for (const event of effectiveEvents(theCase.events)) {
    const current = listings[listings.length - 1]
    switch (event.type) {
      case 'determine-listing': {
        const { list, rulebook } = event.payload
        episode += 1
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
        // What follows a limit is the rulebook’s: whether it was a stricter list, the episode says.
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
        listings = closed(listings, event.date)
        break
    }
  }
  return listings
}

/**
 * Who held which of the four ones for the village, and when: a replacement ends a term, and so does a new listing
 * (D11, D19).
 */
export function tenuresOf(theCase: Case): readonly Tenure[] {
  const unit = theCase.village.code
  let tenures: readonly Tenure[] = []
  for (const { type, date, payload } of effectiveEvents(theCase.events)) {
    if (type === 'determine-listing') tenures = closed(tenures, date)
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
