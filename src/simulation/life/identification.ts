import { assessFortress } from '../../assessment/fortress.js'
import { parseFortressReadings, parseNegativeReadings } from '../../assessment/readings.js'
import { remember } from '../../assessment/remember.js'
import { screenNegative } from '../../assessment/screening.js'
import { addTo } from '../../core/calendar.js'
import { type CivilDate, yearOf, yearStart } from '../../core/date.js'
import { groupBy } from '../../core/group.js'
import { currentEpisode } from '../../identification/episode.js'
import { identify, type ListingProposal } from '../../identification/listing.js'
import { pastOf } from '../../rulebook/condition.js'
import type { Rulebook } from '../../rulebook/rulebook.js'
import { questionsOf } from '../questions.js'
import { luckOf, pickBy, share } from '../random.js'
import { troubleOf, wholeWithin } from '../world.js'
import {
  attempt,
  codeOf,
  conditionNow,
  foundIn,
  graded,
  type Life,
  mistaken,
  pause,
  proposed,
  proposedList,
  readBoth,
  readNegative,
  reportNow,
  rulesOf,
  type Script,
  step,
  sweepFrom,
  sweepHeld,
  wrong,
} from './life.js'

const COUNTY = 'county-organization-department'
const TOWNSHIP = 'township-committee'

/** What a department reports: the day, and what about; without a theme it is nothing. */
interface Reported {
  readonly on: CivilDate
  readonly theme?: string
}

const DELAY = { least: 10, most: 60, source: 'assumed' } as const

/** What departments report of a village between two days, the first of it (M3.3). */
function reportedBetween({ world }: Life, code: string, after: CivilDate, before: CivilDate): Reported | undefined {
  const { seed, behavior } = world
  const { raised, unfounded } = behavior.signals
  const found: Reported[] = []
  for (let year = yearOf(after) - 1; year <= yearOf(before); year += 1) {
    const key = String(year)
    const trouble = troubleOf(world, code, year)
    if (trouble !== undefined && share(luckOf(seed, code, 'signal', key)) < raised.value) {
      const days = wholeWithin(DELAY, luckOf(seed, code, 'signal day', key))
      found.push({ on: addTo(trouble.from, { days }), theme: trouble.theme })
    }
    if (share(luckOf(seed, code, 'unfounded', key)) < unfounded.value)
      found.push({
        on: addTo(yearStart(year), { days: Math.floor(share(luckOf(seed, code, 'unfounded day', key)) * 365) }),
      })
  }
  return found
    .filter(({ on }) => on > after && on < before)
    .reduce<Reported | undefined>((first, one) => (first === undefined || one.on < first.on ? one : first), undefined)
}

/** Whether a rulebook counts what happened before, so that each reading matters for the next. */
const counts: (rulebook: Rulebook) => boolean = remember(({ fortress, negative }) =>
  [...fortress.vetoes, ...negative.vetoes].some(({ when }) => pastOf(when).length > 0),
)

/**
 * Whether the sweep of an unlisted village leads to nothing at all: it is graded, and no list may follow. Where sweeps that
 * lead to nothing are not recorded, neither are those that do once the missing answers are supplied.
 */
function isQuiet(life: Life): boolean {
  if (counts(rulesOf(life))) return false
  if (leadsToNothing(life)) return true
  if (life.unlistedReadings || conditionNow(life).gaps === 0) return false
  const before = life.suppliedIn
  life.suppliedIn = yearOf(life.date)
  if (leadsToNothing(life)) return true
  if (before === undefined) delete life.suppliedIn
  else life.suppliedIn = before
  return false
}

function leadsToNothing(life: Life): boolean {
  const rulebook = rulesOf(life)
  const { date } = life
  const report = reportNow(life)
  const fortress = parseFortressReadings(rulebook, { date, ...report.fortress })
  const negative = parseNegativeReadings(rulebook, { date, ...report.negative })
  if (!fortress.ok || !negative.ok) return false
  const index = assessFortress(rulebook, fortress.value, undefined, negative.value)
  if (index.grade === 'undetermined') return false
  const screening = screenNegative(rulebook, negative.value, undefined, fortress.value)
  return identify(rulebook, { index, screening, channel: 'yearly' }).lists.strictest === 'none'
}

/** Records the sweeps that led to nothing, where they are wanted. */
export function* recordQuiet(life: Life): Script {
  if (!life.unlistedReadings) life.quiet = []
  const now = life.date
  for (const date of life.quiet) {
    life.date = date
    yield* readBoth(life)
  }
  life.date = now
  life.quiet = []
}

/** A year of a village on no list: mostly just the sweep. */
export function* unlisted(life: Life): Script {
  const reported = reportedBetween(life, codeOf(life), life.date, life.nextSweep)
  const next = reported?.on ?? life.nextSweep
  life.date = next
  if (next > life.to) return
  if (reported !== undefined) {
    yield* recordQuiet(life)
    yield* signalled(life, reported)
    return
  }
  if (isQuiet(life)) {
    life.quiet.push(life.date)
    life.nextSweep = sweepFrom(addTo(life.date, { days: 1 }))
    return
  }
  yield* recordQuiet(life)
  yield* sweepHeld(life)
  if (proposedList(life) === 'undetermined' || !graded(life)) yield* supplyMissing(life)
  if (!isListed(proposedList(life))) return
  yield* pause(life, 'propose')
  yield attempt('propose-listing', TOWNSHIP, { channel: 'yearly' })
}

/** Missing answers are supplied before anyone decides (D2); a proposal before that is refused for missing facts. */
function* supplyMissing(life: Life): Script {
  const { mildest, strictest } = proposed(life)?.lists ?? { mildest: 'none', strictest: 'weak-lax' }
  if (mildest === 'none' && strictest !== 'none') yield wrong('propose-listing', TOWNSHIP, { channel: 'yearly' })
  yield* pause(life, 'supply', `supply ${yearOf(life.date)}`)
  life.suppliedIn = yearOf(life.date)
  delete life.screened
  yield* readBoth(life)
}

/** The problem type under which a rulebook asks for most of a theme. */
function typeOf(life: Life, theme: string): string | undefined {
  const own = questionsOf(life.world.behavior)(rulesOf(life)).negative.filter((one) => one.question.theme === theme)
  const types = rulesOf(life).negative.items.filter(({ id }) => own.some(({ item }) => item.id === id))
  const byType = [...groupBy(types, ({ problemType }) => problemType)]
  return byType.reduce<(typeof byType)[number] | undefined>(
    (most, one) => (one[1].length > (most?.[1].length ?? 0) ? one : most),
    undefined,
  )?.[0]
}

/** A department raises a signal about a village during the year (M3.3). It may turn out to be nothing. */
function* signalled(life: Life, { on, theme }: Reported): Script {
  const rulebook = rulesOf(life)
  const { seed } = life.world
  const types = rulebook.negative.problemTypes
  const known = theme === undefined ? undefined : typeOf(life, theme)
  const problemType = known ?? pickBy(types, ({ id }) => id, seed, codeOf(life), 'signal type', on)?.id ?? ''
  const { value } = rulebook.identification.departments
  const department = pickBy(value, ({ id }) => id, seed, codeOf(life), 'signal by', on)?.id ?? ''
  const signal = { source: department, problemType }
  if (mistaken(life, 'signal')) yield wrong('raise-signal', TOWNSHIP, signal)
  yield { ...step('raise-signal', 'department', signal), department }
}

/**
 * Identification: screening if needed, proposal, then listing or dismissal (M2.5, D8). The yearly sweep may come in
 * between, so each decision looks at the latest screening.
 */
export function* identifying(life: Life): Script {
  const { proposal, signals } = life.case.state.identification
  if (proposal === undefined) {
    yield* pause(life, 'propose', 'identify')
    if (signals.length > 0) yield* readNegative(life)
    if (proposedList(life) === 'undetermined') yield* supplyMissing(life)
    if (!isListed(proposedList(life))) {
      if (mistaken(life, 'propose')) yield wrong('propose-listing', TOWNSHIP, { channel: 'in-year' })
      yield attempt('dismiss-listing', COUNTY)
      return
    }
    if (!(yield attempt('propose-listing', TOWNSHIP, { channel: 'in-year' }))) return
  }
  yield* pause(life, 'decide')
  yield* decided(life)
}

function isListed(list: ListingProposal['list']): boolean {
  return list === 'weak-lax' || list === 'key-prevention'
}

function* decided(life: Life): Script {
  if (proposedList(life) === 'undetermined') yield* supplyMissing(life)
  const rulebook = rulesOf(life)
  const list = proposedList(life)
  if (!isListed(list)) {
    yield attempt('dismiss-listing', COUNTY)
    return
  }
  const determination = { list, rulebook: { id: rulebook.id, version: rulebook.version } }
  if (mistaken(life, 'determine')) yield wrong('determine-listing', TOWNSHIP, determination)
  if (mistaken(life, 'determine elsewhere'))
    yield { ...wrong('determine-listing', COUNTY, determination), unit: '000000' }
  const other = list === 'weak-lax' ? 'key-prevention' : 'weak-lax'
  if (mistaken(life, 'determine other')) yield wrong('determine-listing', COUNTY, { ...determination, list: other })
  const found = foundIn(life, rulebook, life.case.state.assessment.screening)
  if (!(yield attempt('determine-listing', COUNTY, determination))) return
  life.found = found
  // A listing clears the readings.
  delete life.screened
  life.listings.push({ on: life.date, list, item: found[0]?.item.id ?? '', theme: found[0]?.theme ?? '' })
}

/** After the exit: the look-back of the next year, unless a department raises a signal first (A5.1, A5.2, M3.3). */
export function* exited(life: Life): Script {
  const episode = currentEpisode(life.case.state.episodes)
  // The look-back is due in the year after the exit, or after the last look-back.
  const last = episode?.lookBack?.on ?? episode?.exitedOn ?? life.date
  // In the next year it would be in time.
  if (yearOf(life.date) === yearOf(last) && mistaken(life, 'look-back early')) yield wrong('look-back-steady', TOWNSHIP)
  const reported = reportedBetween(life, codeOf(life), life.date, life.nextSweep)
  if (reported !== undefined) {
    life.date = reported.on
    yield* signalled(life, reported)
    return
  }
  const due = yearOf(life.nextSweep) > yearOf(last)
  yield* sweepHeld(life)
  if (!due) return
  if (proposedList(life) === 'undetermined' || !graded(life)) yield* supplyMissing(life)
  const again = proposedList(life) !== 'none'
  yield* pause(life, 'look-back')
  if (mistaken(life, 'look-back')) yield wrong(again ? 'look-back-steady' : 'look-back-problems', TOWNSHIP)
  yield attempt(again ? 'look-back-problems' : 'look-back-steady', TOWNSHIP)
}
