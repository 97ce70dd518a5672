import type { CivilDate } from '../../src/core/date.js'
import type { DutyQuery } from '../../src/duties/duties.js'
import type { Listing, Tenure } from '../../src/duties/query.js'

const POSTS = ['linked-county-leader', 'paired-unit', 'first-secretary', 'township-leader'] as const
const VILLAGES = 1_000

/** What is asked for when the duties of a thousand listed villages are, each with all its posts. */
export function dutyQuery(from: string, to: string): DutyQuery {
  const since = '2024-01-01' as CivilDate
  const codes = Array.from({ length: VILLAGES }, (_, at) => `9999${String(10_000_000 + at)}`)
  return {
    listings: codes.map((village): Listing => ({ village, list: 'weak-lax', from: since })),
    tenures: codes.flatMap((unit) => POSTS.map((role): Tenure => ({ role, unit, ref: `h${unit}`, from: since }))),
    from: from as CivilDate,
    to: to as CivilDate,
  }
}
