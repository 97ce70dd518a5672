import type { CivilDate } from '../core/date.js'
import { type Finding, type Missing, negate, type Verdict } from '../core/finding.js'
import { type Past, type PastTest, type PastThing, type Tally, tallyPast } from '../rulebook/index.js'

/** What is missing where the past of a village is not known far enough back (D2). */
export const pastMissing: Missing = { what: 'past', from: 'county-organization-department' }

/** What a reading itself says of a thing that a condition counts; undefined where it says nothing of such things. */
export type OwnReading = (thing: PastThing) => Verdict | undefined

/**
 * Counts a thing up to the day of a reading. Of what this reading itself decides, the record counts up to the day before, and the reading once:
 * so it makes no difference whether it has been recorded yet.
 */
export function tallyUpTo(
  past: Past | undefined,
  { past: thing, within }: PastTest,
  asOf: CivilDate,
  own: OwnReading,
): Tally {
  const today = own(thing)
  if (today === undefined) return tallyPast(past, thing, within, asOf)
  const before = past && { ...past, entries: past.entries.filter((entry) => entry.on < asOf) }
  const { least, most } = tallyPast(before, thing, within, asOf)
  const sure = today === 'holds' ? least + 1 : least
  if (most === undefined) return { least: sure }
  return { least: sure, most: today === 'fails' ? most : most + 1 }
}

/** A reading that says nothing of what is counted. */
export const saysNothing: OwnReading = () => undefined

/** What a veto's finding says of the veto itself: it applies where the finding fails. */
export function appliedBy(finding: Finding | undefined): Verdict | undefined {
  return finding === undefined ? undefined : negate(finding.verdict)
}

/** Whether a rank is the one that will turn out, when all that is known is that it lies between two. */
export function between(rank: number, least: number, most: number): Verdict {
  if (rank < least || rank > most) return 'fails'
  return least === most ? 'holds' : 'unknown'
}
