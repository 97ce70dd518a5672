import { assessFortress } from '../../assessment/fortress.js'
import { type Screening, screenNegative } from '../../assessment/screening.js'
import { addTo } from '../../core/calendar.js'
import { type CivilDate, yearOf } from '../../core/date.js'
import { identify, type ListingProposal } from '../../identification/listing.js'
import { profileOf } from '../profile.js'
import { drawReadings } from '../readings.js'
import { type Life, type Script, step, sweepDay } from './life.js'

const TOWNSHIP = 'township-committee'

/** Both checklists are read, as of a day: by default the day it is. */
export function* readBoth(life: Life, asOf: CivilDate = life.date): Script {
  const drawn = drawReadings(life.rulebook, life.seed, { village: life.case.village.code, date: asOf }, life.profile)
  yield step('record-fortress', TOWNSHIP, drawn.fortress)
  yield step('record-screening', TOWNSHIP, drawn.negative)
}

/** Only the negative checklist is read. */
export function* readNegative(life: Life): Script {
  const key = { village: life.case.village.code, date: life.date }
  yield step('record-screening', TOWNSHIP, drawReadings(life.rulebook, life.seed, key, life.profile).negative)
}

/** Days go by; a yearly sweep that falls among them is held, wherever the case stands (M3.2). */
export function* wait(life: Life, days: number): Script {
  const until = addTo(life.date, { days })
  while (life.nextSweep <= until) yield* sweepHeld(life)
  if (life.date < until) life.date = until
}

/**
 * Waits for the next yearly sweep and holds it. A village on no list is as its year makes it; any other as its story
 * has it.
 */
export function* sweepHeld(life: Life): Script {
  const { rulebook, seed, unknownShare } = life
  life.date = life.nextSweep
  life.nextSweep = sweepDay(yearOf(life.date) + 1)
  if (life.case.state.at === 'unlisted')
    life.profile = profileOf(rulebook, seed, { village: life.case.village.code, date: life.date }, unknownShare)
  yield* readBoth(life)
}

/** What the latest screening found. */
export function screeningOf({ rulebook, case: theCase }: Life): Screening | undefined {
  const readings = theCase.state.assessment.screening
  return readings === undefined ? undefined : screenNegative(rulebook, readings, theCase.state.assessment.past)
}

/** What the latest screening proposes. */
export function proposed(life: Life): ListingProposal | undefined {
  const screening = screeningOf(life)
  return screening === undefined ? undefined : identify(life.rulebook, { screening, channel: 'yearly' })
}

/** The list that the latest screening proposes. */
export function proposedList(life: Life): ListingProposal['list'] {
  return proposed(life)?.list ?? 'undetermined'
}

/** Whether the latest grade is decided. */
export function graded({ rulebook, case: theCase }: Life): boolean {
  const readings = theCase.state.assessment.fortress
  return (
    readings !== undefined && assessFortress(rulebook, readings, theCase.state.assessment.past).grade !== 'undetermined'
  )
}
