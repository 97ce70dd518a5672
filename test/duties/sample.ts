import fc from 'fast-check'
import { addTo } from '../../src/core/calendar.js'
import { type CivilDate, isCivilDate } from '../../src/core/date.js'
import { dutiesOf } from '../../src/duties/duties.js'
import { type MatchedRecords, matchRecords as match } from '../../src/duties/matching.js'
import type { Occurrence } from '../../src/duties/occurrence.js'
import {
  type DutyBasis,
  type DutyRecord,
  type Listing,
  parseDutyRecord,
  parseListing,
  parseTenure,
  type Tenure,
} from '../../src/duties/query.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { xining2024 } from '../../src/xining-2024/index.js'

export function day(text: string): CivilDate {
  if (!isCivilDate(text)) throw new Error(text)
  return text
}

export const VILLAGE = '999921100201'
export const COUNTY = '999921'

export function listing(from: string, to?: string, more: object = {}): Listing {
  const input = { village: VILLAGE, list: 'weak-lax', from, ...(to === undefined ? {} : { to }), ...more }
  const parsed = parseListing(input)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error.reasons))
  return parsed.value
}

export function tenure(role: string, unit: string, ref: string, from: string, to?: string): Tenure {
  const parsed = parseTenure({ role, unit, ref, from, ...(to === undefined ? {} : { to }) })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error.reasons))
  return parsed.value
}

export function record(input: object): DutyRecord {
  const parsed = parseDutyRecord(input)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error.reasons))
  return parsed.value
}

const firstSecretary = { role: 'first-secretary', unit: VILLAGE } as const

/** That the first secretary heard the residents' opinions on a day. */
export function heard(id: string, date: string, actor: object = firstSecretary): DutyRecord {
  return record({ kind: 'done', id, duty: 'hear-residents', subject: VILLAGE, date, actor })
}

export type Basis = DutyBasis

export function owed(basis: Basis, from: string, to: string, duty?: string): readonly Occurrence[] {
  const all = dutiesOf(xining2024, { ...basis, from: day(from), to: day(to) })
  return duty === undefined ? all : all.filter((occurrence) => occurrence.duty === duty)
}

/** Which record serves which occurrence, where nothing is known of events and terms. */
export function matchRecords(
  rulebook: Rulebook,
  occurrences: readonly Occurrence[],
  records: readonly DutyRecord[],
  until?: CivilDate,
): MatchedRecords {
  return match(rulebook, occurrences, { records }, until)
}

/** A day from 2023-01-01 to about the end of 2025; 2024 is a leap year. */
export const days: fc.Arbitrary<CivilDate> = fc
  .integer({ min: 0, max: 1_090 })
  .map((count) => addTo(day('2023-01-01'), { days: count }))

const stretch = fc
  .tuple(days, fc.option(fc.integer({ min: 0, max: 400 }), { nil: undefined }))
  .map(([from, length]) => ({
    from,
    ...(length === undefined ? {} : { to: addTo(from, { days: length }) }),
  }))

const villages = fc.constantFrom(VILLAGE, '999921100202', '999922100201')
const listings = fc.record({
  village: villages,
  list: fc.constantFrom('weak-lax', 'key-prevention') as fc.Arbitrary<Listing['list']>,
  span: stretch,
})
const holders = fc.record({
  post: fc.constantFrom(
    { role: 'first-secretary', unit: VILLAGE } as const,
    { role: 'linked-county-leader', unit: VILLAGE } as const,
    { role: 'linked-county-leader', unit: COUNTY } as const,
    { role: 'county-committee-secretary', unit: COUNTY } as const,
  ),
  ref: fc.constantFrom('h1', 'h2'),
  span: stretch,
})

/** Villages listed, lowered, exited and listed again; posts that change hands, lie vacant or overlap. */
export const bases: fc.Arbitrary<Basis> = fc.record({
  listings: fc.array(
    listings.map(({ span, ...rest }) => ({ ...rest, ...span })),
    { maxLength: 5 },
  ),
  tenures: fc.array(
    holders.map(({ post, ref, span }) => ({ ...post, ref, ...span })),
    { maxLength: 5 },
  ),
})
