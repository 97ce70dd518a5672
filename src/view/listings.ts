import type { CivilDate } from '../core/date.js'
import type { Case } from '../lifecycle/index.js'
import type { FourOnesPost } from '../rectification/index.js'
import type { Listing, Tenure } from '../responsibility/index.js'
import type { RulebookRef } from '../rulebook/index.js'

/** A stay on one list, with the rulebook that its episode is pinned to (D24). */
export interface PinnedListing extends Listing {
  readonly rulebook: RulebookRef
}

function closed<T extends { readonly to?: CivilDate }>(spans: readonly T[], on: CivilDate): readonly T[] {
  return spans.map((one) => (one.to === undefined ? { ...one, to: on } : one))
}

/**
 * The lists that a village was on, and since when, read off its events: from the day it was listed to the day it left the list, which no longer
 * belongs to it. Moving to the stricter list ends one stay and begins another (D19, M3.4).
 */
export function listingsOf(theCase: Case): readonly PinnedListing[] {
  const village = theCase.village.code
  let listings: readonly PinnedListing[] = []
  let episode = -1
  for (const event of theCase.events) {
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
          const { rulebook } = current
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
      case 'exit-list':
      case 'leave-prevention':
        listings = closed(listings, event.date)
        break
    }
  }
  return listings
}

/** Who held which of the four ones for the village, and when: a replacement ends a term, and so does a new listing (D11, D19). */
export function tenuresOf(theCase: Case): readonly Tenure[] {
  const unit = theCase.village.code
  let tenures: readonly Tenure[] = []
  for (const { type, date, payload } of theCase.events) {
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
