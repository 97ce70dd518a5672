import { addTo } from '../../src/core/calendar.js'
import type { CivilDate } from '../../src/core/date.js'
import { listingsOf, tenuresOf } from '../../src/duties/case-listings.js'
import { dutiesOf } from '../../src/duties/duties.js'
import { sweepOf } from '../../src/identification/sweep.js'
import { sweepCounts } from '../../src/identification/sweep-counts.js'
import type { Case } from '../../src/lifecycle/case.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { castOf } from '../../src/testing/cast.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import { day } from '../../src/testing/scenario.js'
import { viewCase } from '../../src/view/view-case.js'
import { parseCase, record, replay, sampleLife } from '../lifecycle/doors.js'
import type { Row } from './roster.js'

const LENGTHS = [50, 160, 500, 1_600, 5_000] as const
const ROUNDS = 3
const VILLAGES = [1_000, 10_000, 100_000] as const
const CORRECTED = { events: 200, corrections: 50 } as const

/** How the time of one kind of work grows. */
export interface Growth {
  readonly work: string
  readonly of: 'events' | 'villages'
  /** Time is as their number to this power: 1 is linear. */
  readonly exponent: number
  /** Milliseconds of CPU, by the number. */
  readonly times: readonly (readonly [count: number, time: number])[]
}

/** How work grows with the length of a record and with the villages. */
export interface Growths {
  readonly growths: readonly Growth[]
  /** `viewCase` of 200 events with 50 corrections, where one without them takes 1. */
  readonly corrected: number
}

/** A village on its list for years: every other day a leader is replaced, and a measure's progress is noted between. */
function longCase(rulebook: Rulebook, length: number): Case {
  const life = sampleLife(rulebook)
  const listed = life.slice(0, life.findIndex(({ type }) => type === 'approve-plan') + 1)
  const { county, township } = castOf(sampleVillage)
  const submitted = listed.find((one) => one.type === 'submit-plan')
  const [measure] = submitted?.type === 'submit-plan' ? submitted.payload.measures : []
  const further = Array.from({ length: length - listed.length }, (_, index) => {
    const own = { id: `more-${index}`, date: addTo(day('2024-04-01'), { days: index }) }
    return index % 2 === 0
      ? {
          ...own,
          type: 'assign-post',
          actor: county,
          payload: { post: 'linked-county-leader', ref: `leader-${index}` },
        }
      : { ...own, type: 'note-progress', actor: township, payload: { measure: measure?.id, text: `note ${index}` } }
  })
  const lived = replay({ village: sampleVillage, rulebook }, [...listed, ...further], [rulebook])
  if (!lived.ok) throw new Error(JSON.stringify(lived.error))
  return lived.value
}

/** The case with its last notes corrected, one by one. */
function corrected(long: Case, count: number): Case {
  const notes = long.events.flatMap((one) => (one.type === 'note-progress' ? [one] : [])).slice(-count)
  return notes.reduce((theCase, { id, inForce: _own, ...note }, index) => {
    const replacement = { ...note, payload: { ...note.payload, text: `note, corrected ${index}` } }
    const step = record(theCase, {
      type: 'correct-event',
      id: `right-${index}`,
      date: lastDay(long),
      actor: note.actor,
      payload: { corrects: id, replacement, why: 'a slip' },
    })
    if (!step.ok) throw new Error(JSON.stringify(step.error))
    return step.value
  }, long)
}

function lastDay({ events }: Case): CivilDate {
  return events[events.length - 1]?.date ?? day('2024-01-01')
}

function cpuOf(work: () => unknown): number {
  const taken = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1_000
  })
  return Math.min(...taken)
}

/** The slope of the line of least squares through the logarithms. */
function exponentOf(points: readonly (readonly [length: number, time: number])[]): number {
  const logs = points.map(([length, time]) => [Math.log(length), Math.log(time)] as const)
  const mean = (at: 0 | 1): number => logs.reduce((sum, point) => sum + point[at], 0) / logs.length
  const [x, y] = [mean(0), mean(1)]
  const along = logs.reduce((sum, point) => sum + (point[0] - x) ** 2, 0)
  return logs.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0) / along
}

function growthOf(
  work: string,
  of: Growth['of'],
  counts: readonly number[],
  runWith: (count: number) => () => unknown,
): Growth {
  const warm = runWith(counts[0] ?? 0)
  for (let pass = 0; pass < 10; pass += 1) warm()
  const times = counts.map((count) => [count, cpuOf(runWith(count))] as const)
  return { work, of, exponent: exponentOf(times), times }
}

/** Fits the time of work over 50 to 5,000 events, and of a sweep over 1,000 to 100,000 villages. */
export function timeGrowth(rulebook: Rulebook, roster: readonly Row[], date: CivilDate): Growths {
  const cases = new Map(LENGTHS.map((length) => [length as number, longCase(rulebook, length)]))
  const asking = { actor: castOf(sampleVillage).county, locale: 'zh-CN', rulebooks: [rulebook] } as const
  const look = (long: Case) => () => viewCase(long, { ...asking, today: lastDay(long) })
  const ofCase = (work: string, run: (long: Case) => unknown): Growth =>
    growthOf(work, 'events', LENGTHS, (length) => {
      const long = cases.get(length)
      return () => (long === undefined ? undefined : run(long))
    })
  const growths = [
    ofCase('viewCase', (long) => look(long)()),
    ofCase('parseCase', (long) => parseCase(long, [rulebook])),
    ofCase('dutiesOf', (long) => {
      const held = { listings: listingsOf(long), tenures: tenuresOf(long) }
      return dutiesOf(rulebook, { ...held, from: '2024-01-01', to: lastDay(long) })
    }),
    growthOf('sweepOf', 'villages', VILLAGES, (count) => () => {
      const { units } = sweepCounts(sweepOf(rulebook, manyRows(roster, count), { date }), 'county')
      if (units.reduce((sum, { assessed }) => sum + assessed, 0) !== count)
        throw new Error('a village was not assessed')
    }),
  ]
  const plain = longCase(rulebook, CORRECTED.events)
  const mended = corrected(plain, CORRECTED.corrections)
  return { growths, corrected: cpuOf(look(mended)) / cpuOf(look(plain)) }
}

/** The rows of a roster, again and again under other codes. */
function* manyRows(roster: readonly Row[], count: number): Generator<Row, void> {
  for (let at = 0; at < count; at += 1) {
    const row = roster[at % roster.length]
    if (row !== undefined) yield { ...row, village: { ...row.village, code: `99${String(at).padStart(10, '0')}` } }
  }
}
