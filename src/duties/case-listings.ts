import type { CivilDate } from '../core/date.js'
import type { Case } from '../lifecycle/case.js'
import { effectiveEvents } from '../lifecycle/correction.js'
import { FOUR_ONES, type FourOnesPost, isActing } from '../rectification/four-ones.js'
import type { ListName } from '../rulebook/lists.js'
import type { RulebookRef } from '../rulebook/rulebook.js'
import type { CaseEvent, Listing, Tenure } from './query.js'

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

/**
 * The lists that a village was on, and when, by the events of its case: from the day it was listed to the day it left
 * the list, which no longer counts; and the day on which its episode was closed. Moving to the stricter list ends one listing and begins another (D19, M3.4).
 *
 * @example
 * ```ts
 * import { listingsOf } from 'baolei/duties'
 * import { sampleLife } from 'baolei/testing'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const lived = sampleLife(xining2024)
 * const [listing] = lived.ok ? listingsOf(lived.value) : []
 * listing?.list // 'weak-lax'
 * listing?.from // '2024-03-10'
 * listing?.to // '2024-09-05'
 * ```
 */
export function listingsOf(theCase: Case): readonly PinnedListing[] {
  const { village, state } = theCase
  let { code } = village
  const listings: { readonly listing: PinnedListing; readonly episode: number }[] = []
  let episode = -1
  const end = (on: CivilDate): void => {
    const last = listings[listings.length - 1]
    if (last !== undefined && last.listing.to === undefined) {
      listings[listings.length - 1] = { ...last, listing: { ...last.listing, to: on } }
    }
  }
  const begin = (list: ListName, from: CivilDate, rulebook: RulebookRef): void => {
    end(from)
    listings.push({ listing: { village: code, list, from, rulebook }, episode })
  }
  for (const event of effectiveEvents(theCase.events)) {
    const current = listings[listings.length - 1]?.listing
    switch (event.type) {
      case 'determine-listing':
        episode += 1
        begin(event.payload.list, event.date, event.payload.rulebook)
        break
      case 'tighten-listing':
        if (current !== undefined) {
          begin('weak-lax', event.date, pinsOf(current).slice(-1)[0]?.rulebook ?? current.rulebook)
        }
        break
      case 'apply-limit':
        // The rulebook says what follows a limit; the episode says whether that was a stricter list.
        if (current?.list === 'key-prevention' && state.episodes[episode]?.limitTightenedOn === event.date) {
          begin('weak-lax', event.date, current.rulebook)
        }
        break
      case 'migrate-rulebook':
        if (current !== undefined && current.to === undefined) {
          const moved = [...(current.moved ?? []), { on: event.date, rulebook: event.payload.rulebook }]
          listings[listings.length - 1] = { listing: { ...current, moved }, episode }
        }
        break
      case 'exit-list':
      case 'leave-prevention':
      case 'close-case':
        end(event.date)
        break
      case 'withdraw-listing':
        // Listed in error: there was no listing, and nothing was owed for it (D28).
        while (listings[listings.length - 1]?.episode === episode) listings.pop()
        episode -= 1
        break
      case 'change-village':
        if (event.payload.change === 'renamed') break
        code = event.payload.code
        // From that day on, the duties are those of whoever has the village under its new code (D28).
        if (current !== undefined && current.to === undefined) {
          begin(current.list, event.date, pinsOf(current).slice(-1)[0]?.rulebook ?? current.rulebook)
        }
        break
    }
  }
  return listings.map((one) => {
    const closed = state.episodes[one.episode]?.closedOn
    // An episode that is closed without an exit ends its listing too: a closed case owes nothing (D28).
    return closed === undefined ? one.listing : { ...one.listing, to: one.listing.to ?? closed, closed }
  })
}

/**
 * Who held which of the four ones for the village, or acted in it, and when, by the events of its case: a replacement
 * ends a term, and so do a vacancy and a new listing (D11, D19, D30). In the order in which they began.
 *
 * @example
 * ```ts
 * import { tenuresOf } from 'baolei/duties'
 * import { sampleLife } from 'baolei/testing'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const lived = sampleLife(xining2024)
 * lived.ok && tenuresOf(lived.value).length // 4
 * ```
 */
export function tenuresOf(theCase: Case): readonly Tenure[] {
  let unit = theCase.village.code
  const terms: Tenure[] = []
  /** The place of each post's present term, and of its acting one. */
  const [holding, acting] = [new Map<FourOnesPost, number>(), new Map<FourOnesPost, number>()]
  const end = (current: Map<FourOnesPost, number>, post: FourOnesPost, to: CivilDate): void => {
    const place = current.get(post)
    const held = place === undefined ? undefined : terms[place]
    if (place !== undefined && held !== undefined) terms[place] = { ...held, to }
    current.delete(post)
  }
  for (const { type, date, payload } of effectiveEvents(theCase.events)) {
    if (type === 'determine-listing' || type === 'withdraw-listing' || type === 'close-case')
      for (const current of [holding, acting]) for (const post of FOUR_ONES) end(current, post, date)
    if (type === 'change-village' && payload.change !== 'renamed') {
      unit = payload.code
      // Whoever holds a post goes on under the new code (D28).
      for (const current of [holding, acting]) {
        for (const post of FOUR_ONES) {
          const held = terms[current.get(post) ?? -1]
          if (held === undefined) continue
          end(current, post, date)
          current.set(post, terms.push({ ...held, unit, from: date }) - 1)
        }
      }
    }
    if (type === 'vacate-post') end(holding.has(payload.post) ? holding : acting, payload.post, date)
    if (type !== 'assign-post') continue
    const { post, ref } = payload
    const acts = isActing(payload)
    end(acting, post, date)
    if (!acts) end(holding, post, date)
    const term = { role: post, unit, ref, from: date, ...(acts ? { acting: true } : {}) }
    const current = acts ? acting : holding
    current.set(post, terms.push(term) - 1)
  }
  return terms
}

/**
 * The events of a case, any of which may be the doing of a duty (D20): corrected ones as corrected, those withdrawn left out.
 * `dueBy` lets them serve the duties that the rulebook names, so that nobody records the same fact twice.
 *
 * @example
 * ```ts
 * import { caseEventsOf } from 'baolei/duties'
 * import { sampleLife } from 'baolei/testing'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const lived = sampleLife(xining2024)
 * const formed = lived.ok ? caseEventsOf(lived.value).find(({ type }) => type === 'form-task-force') : undefined
 * formed?.date // '2024-03-14'
 * ```
 */
export function caseEventsOf(theCase: Case): readonly CaseEvent[] {
  let village = theCase.village.code
  return effectiveEvents(theCase.events).map(({ id, type, date, actor, payload }) => {
    if (type === 'change-village' && payload.change !== 'renamed') village = payload.code
    return { village, id, type, date, actor }
  })
}
