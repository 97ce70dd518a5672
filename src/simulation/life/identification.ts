import { daysBetween } from '../../core/calendar.js'
import { yearOf } from '../../core/date.js'
import { currentEpisode } from '../../identification/episode.js'
import type { ListingProposal } from '../../identification/listing.js'
import { drawTroubles, profileOf, troubled } from '../profile.js'
import { between, chance, pick } from '../random.js'
import {
  foundIn,
  graded,
  type Life,
  proposed,
  proposedList,
  readBoth,
  readNegative,
  type Script,
  step,
  sweepHeld,
  wait,
  wrong,
} from './life.js'

const COUNTY = 'county-organization-department'
const TOWNSHIP = 'township-committee'

/** A year of a village on no list: mostly just the sweep. */
export function* unlisted(life: Life): Script {
  const days = daysBetween(life.date, life.nextSweep)
  if (life.case.events.length > 0 && days > 90 && chance(life.luck, 14)) {
    yield* wait(life, between(life.luck, 20, days - 30))
    yield* signalled(life)
    return
  }
  yield* sweepHeld(life)
  let list = proposedList(life)
  if (list === 'undetermined' || !graded(life)) {
    yield* supplyMissing(life)
    list = proposedList(life)
  }
  if (!isListed(list)) return
  yield* wait(life, between(life.luck, 5, 15))
  yield step('propose-listing', TOWNSHIP, { channel: 'yearly' })
}

/** Missing answers are supplied before anyone decides (D2); a proposal before that is refused for missing facts. */
function* supplyMissing(life: Life): Script {
  const asOf = life.date
  const { mildest, strictest } = proposed(life)?.lists ?? { mildest: 'none', strictest: 'weak-lax' }
  if (mildest === 'none' && strictest !== 'none') yield wrong('propose-listing', TOWNSHIP, { channel: 'yearly' })
  life.profile = { ...life.profile, unknown: 0 }
  yield* wait(life, between(life.luck, 15, 35))
  yield* readBoth(life, asOf)
}

/** A department raises a signal about a village during the year (M3.3). It may turn out to be nothing. */
function* signalled(life: Life): Script {
  const { rulebook, seed, luck } = life
  const troubles = drawTroubles(rulebook, seed, life.case.village.code, life.date)
  const problemType = troubles[0] ?? ''
  const departments = rulebook.identification.departments.value.map(({ id }) => id)
  const department = pick(luck, departments) ?? ''
  const signal = { source: department, problemType }
  if (chance(luck, 150)) yield wrong('raise-signal', TOWNSHIP, signal)
  life.profile = chance(luck, 600) ? troubled(life.profile, troubles) : { ...life.profile, troubles: [], unknown: 0 }
  yield { ...step('raise-signal', 'department', signal), department }
}

/**
 * Identification: screening if needed, proposal, then listing or dismissal (M2.5, D8). The yearly sweep may come in
 * between, so each decision looks at the latest screening.
 */
export function* identifying(life: Life): Script {
  const { luck } = life
  const { proposal, signals } = life.case.state.identification
  if (proposal === undefined) {
    yield* wait(life, between(luck, 3, 20))
    if (signals.length > 0) yield* readNegative(life)
    if (!isListed(proposedList(life))) {
      if (chance(luck, 200)) yield wrong('propose-listing', TOWNSHIP, { channel: 'in-year' })
      yield step('dismiss-listing', COUNTY)
      return
    }
    yield step('propose-listing', TOWNSHIP, { channel: 'in-year' })
  }
  yield* wait(life, between(luck, 5, 20))
  yield* decided(life)
}

function isListed(list: ListingProposal['list']): boolean {
  return list === 'weak-lax' || list === 'key-prevention'
}

function* decided(life: Life): Script {
  const { luck, rulebook } = life
  const list = proposedList(life)
  if (!isListed(list)) {
    yield step('dismiss-listing', COUNTY)
    return
  }
  const determination = { list, rulebook: { id: rulebook.id, version: rulebook.version } }
  if (chance(luck, 40)) yield wrong('determine-listing', TOWNSHIP, determination)
  if (chance(luck, 40)) yield { ...wrong('determine-listing', COUNTY, determination), unit: '000000' }
  const other = list === 'weak-lax' ? 'key-prevention' : 'weak-lax'
  if (chance(luck, 40)) yield wrong('determine-listing', COUNTY, { ...determination, list: other })
  life.found = foundIn(rulebook, life.case.state.assessment.screening)
  yield step('determine-listing', COUNTY, determination)
}

/** After the exit: the look-back of the next year, unless a department raises a signal first (A5.1, A5.2, M3.3). */
export function* exited(life: Life): Script {
  const { luck, rulebook, seed } = life
  const episode = currentEpisode(life.case.state.episodes)
  // The look-back is due in the year after the exit, or after the last look-back.
  const last = episode?.lookBack?.on ?? episode?.exitedOn ?? life.date
  if (chance(luck, 60)) {
    yield* wait(life, 10)
    // In the next year it would be in time.
    if (yearOf(life.date) === yearOf(last)) yield wrong('look-back-steady', TOWNSHIP)
  }
  const days = daysBetween(life.date, life.nextSweep)
  if (days > 60 && chance(luck, 40)) {
    yield* wait(life, between(luck, 20, days - 20))
    yield* signalled(life)
    return
  }
  while (yearOf(life.nextSweep) === yearOf(last)) yield* sweepHeld(life)
  const { village } = life.case
  const own = profileOf(rulebook, seed, { village: village.code, date: life.nextSweep }, 0)
  const relapses = chance(luck, 180)
  const troubles = relapses ? drawTroubles(rulebook, seed, village.code, life.nextSweep) : []
  life.profile = { ...own, strength: Math.max(own.strength, 700), soundness: 995, troubles }
  yield* sweepHeld(life)
  const again = proposedList(life) !== 'none'
  yield* wait(life, between(luck, 5, 25))
  if (chance(luck, 50)) yield wrong(again ? 'look-back-steady' : 'look-back-problems', TOWNSHIP)
  yield step(again ? 'look-back-problems' : 'look-back-steady', TOWNSHIP)
}
