import { type Actor, type Case, type CivilDate, civilDate, type Locale, replay } from 'baolei'
import {
  caseEventsOf,
  type DueQuery,
  type DutyRecord,
  dueBy,
  type Listing,
  listingsOf,
  parseDutyRecord,
  parseListing,
  tenuresOf,
} from 'baolei/duties'
import { basisTitles } from 'baolei/source'
import { explainLine, restsOf } from 'baolei/view'
import { xining2024 } from 'baolei/xining-2024'
import { sound } from '../sound.js'
import { exampleNames } from './example-names.js'
import { COUNTY, SECOND_VILLAGE, TOWNSHIP, VILLAGE } from './example-village.js'

/** One duty that is overdue or due on the day. */
export interface DutyRow {
  readonly status: 'overdue' | 'due'
  readonly duty: string
  readonly until?: CivilDate
  /** Who owes what in which period, and by when. */
  readonly line: string
  /** The village or county that it is about. */
  readonly subject: string
  /** What the clauses are called. */
  readonly basis: readonly string[]
  /** Whether a figure of it is only an example: how often “regularly” is (D32). */
  readonly example: boolean
}

/** The duties of the invented county on a day, and how many are done or standing. */
export interface DutyList {
  readonly today: string
  readonly rows: readonly DutyRow[]
  readonly done: number
  readonly standing: number
}

/** The day of the lists. */
export const TODAY: CivilDate = sound(civilDate('2024-07-08'), 'the day of the lists')
const SECOND: Listing = sound(
  parseListing({ village: SECOND_VILLAGE, list: 'key-prevention', from: '2024-04-02' }),
  'the second listing',
)

/** What somebody did, on which days, for which village or county; what the case tells by its events is not among it. */
type DoneBy = readonly [duty: string, subject: string, role: Actor['role'], unit: string, dates: readonly string[]]
const DONE: readonly DoneBy[] = [
  [
    'hear-residents',
    VILLAGE.code,
    'first-secretary',
    VILLAGE.code,
    ['2024-03-25', '2024-04-12', '2024-04-26', '2024-05-11', '2024-05-29', '2024-06-12'],
  ],
  ['visit-village', VILLAGE.code, 'paired-unit', COUNTY, ['2024-05-21']],
  ['review-progress', VILLAGE.code, 'township-leader', TOWNSHIP, ['2024-06-03']],
  ['hear-linked-leaders', COUNTY, 'county-committee-secretary', COUNTY, ['2024-06-27']],
  ['hold-special-meetings', COUNTY, 'county-committee-secretary', COUNTY, ['2024-05-30']],
]

function records(): readonly DutyRecord[] {
  return DONE.flatMap(([duty, subject, role, unit, dates]) =>
    dates.map((date) => {
      const done = { kind: 'done', id: `${duty}-${date}`, duty, subject, date, actor: { role, unit } }
      return sound(parseDutyRecord(done), `${duty} on ${date}`)
    }),
  )
}

/** What decides the duties of the invented county on the day: the listings, the terms of its posts, what was done. */
export function dutyQuery(theCase: Case): DueQuery {
  const events = theCase.events.filter((event) => event.date <= TODAY)
  const soFar = sound(replay(theCase, events, { rulebooks: [xining2024] }), 'the case up to the day')
  const listings = [...listingsOf(soFar).map(({ rulebook: _pinned, ...listing }) => listing), SECOND]
  return { listings, tenures: tenuresOf(soFar), events: caseEventsOf(soFar), records: records() }
}

/** The duties that are due and overdue in the invented county during its first rectification (D19, D20). */
export function dutyList(theCase: Case, locale: Locale): DutyList {
  const names = exampleNames(locale)
  const report = dueBy(xining2024, dutyQuery(theCase), TODAY)
  const rows = (['overdue', 'due'] as const).flatMap((status) =>
    report.owners.flatMap((owner) =>
      owner[status].map(({ occurrence: { duty, window, village, unit }, finding }): DutyRow => {
        const { basis, examples } = restsOf(finding, xining2024)
        return {
          status,
          duty,
          ...(window.to === undefined ? {} : { until: window.to }),
          line: explainLine(finding, locale, xining2024, { names, today: TODAY }),
          subject: names[village ?? unit] ?? '',
          basis: basisTitles(basis, locale),
          example: examples.length > 0,
        }
      }),
    ),
  )
  const count = (kind: 'done' | 'standing'): number => report.owners.reduce((sum, owner) => sum + owner[kind].length, 0)
  return { today: TODAY, rows, done: count('done'), standing: count('standing') }
}
