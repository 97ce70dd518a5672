import type { CivilDate } from '../core/date.js'
import { type Finding, type Missing, negate, type Verdict } from '../core/finding.js'
import { type Past, type PastTest, type PastThing, type Tally, tallyPast } from '../rulebook/past.js'

/** What is missing where the past of a village is not known far enough back (D2). */
export const pastMissing: Missing = { what: 'past', from: 'county-organization-department' }

/** Whether a thing that a condition counts is so today, and what is missing as long as that is open. */
export interface Today {
  readonly verdict: Verdict
  readonly missing: readonly Missing[] | undefined
}

/** What a reading itself says of a thing that a condition counts; undefined where it says nothing of such things. */
export type OwnReading = (thing: PastThing) => Today | undefined

/** A tally, and what is missing as long as it is open. */
export interface OpenTally extends Tally {
  readonly missing: readonly Missing[]
}

function opened(tally: Tally, missing: readonly Missing[] = []): OpenTally {
  return { ...tally, missing: tally.most === undefined ? [pastMissing, ...missing] : missing }
}

/**
 * Counts a thing up to the day of a reading. Of what this reading itself decides, the record counts up to the day
 * before, and the reading once: so it makes no difference whether it has been recorded yet.
 */
export function tallyUpTo(
  past: Past | undefined,
  { past: thing, within }: PastTest,
  asOf: CivilDate,
  own: OwnReading,
): OpenTally {
  const today = own(thing)
  if (today === undefined) return opened(tallyPast(past, thing, within, asOf))
  const before = past && { ...past, entries: past.entries.filter((entry) => entry.on < asOf) }
  const { least, most } = tallyPast(before, thing, within, asOf)
  const sure = today.verdict === 'holds' ? least + 1 : least
  const missing = today.verdict === 'unknown' ? today.missing : undefined
  if (most === undefined) return opened({ least: sure }, missing)
  return opened({ least: sure, most: today.verdict === 'fails' ? most : most + 1 }, missing)
}

/** A reading that says nothing of what is counted. */
export const saysNothing: OwnReading = () => undefined

/** What a veto's finding says of the veto itself: it applies where the finding fails. */
export function appliedBy(finding: Finding | undefined): Today | undefined {
  return finding && { verdict: negate(finding.verdict), missing: finding.missing }
}

/** Whether a rank is the one that will turn out, when all that is known is that it lies between two. */
export function between(rank: number, least: number, most: number): Verdict {
  if (rank < least || rank > most) return 'fails'
  return least === most ? 'holds' : 'unknown'
}
