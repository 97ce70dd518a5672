/**
 * How the time of some work grows with the length of a record: `npm run bench` prints the exponent of a fit over 50 to
 * 5,000 events, and whether it is near enough to 1.
 */
import { addTo } from '../../src/core/calendar.js'
import type { CivilDate } from '../../src/core/date.js'
import { listingsOf, tenuresOf } from '../../src/duties/case-listings.js'
import { dutiesOf } from '../../src/duties/duties.js'
import type { Case } from '../../src/lifecycle/case.js'
import { castOf } from '../../src/testing/cast.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import { day } from '../../src/testing/scenario.js'
import { viewCase } from '../../src/view/view-case.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { parseCase, record, replay, sampleLife } from '../lifecycle/doors.js'

const LENGTHS = [50, 160, 500, 1_600, 5_000] as const
const ROUNDS = 3
/** What a view may take of a case of 200 events with 50 corrections, where one without them takes 1. */
const CORRECTED = { events: 200, corrections: 50, goal: 3 } as const
/** A fit over a clock is never exactly 1. */
const GOAL = 1.2

/** The growth of one kind of work. */
interface Growth {
  readonly work: string
  /** Time is as the length of the record to this power: 1 is linear. */
  readonly exponent: number
  readonly goal: number
  readonly holds: boolean
  /** Milliseconds of CPU, by the number of events. */
  readonly times: Readonly<Record<number, number>>
}

/** A village on its list for years: every other day a leader is replaced, and a measure's progress is noted between. */
function longCase(length: number): Case {
  const life = sampleLife(xining2024)
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
  const lived = replay({ village: sampleVillage, rulebook: xining2024 }, [...listed, ...further])
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

const cases = LENGTHS.map((length) => ({ length, long: longCase(length) }))
const asking = { actor: castOf(sampleVillage).county, locale: 'zh-CN', rulebooks: [xining2024] } as const
const works: Readonly<Record<string, (long: Case) => unknown>> = {
  viewCase: (long) => viewCase(long, { ...asking, today: lastDay(long) }),
  parseCase: (long) => parseCase(long),
  dutiesOf: (long) => {
    const held = { listings: listingsOf(long), tenures: tenuresOf(long) }
    return dutiesOf(xining2024, { ...held, from: day('2024-01-01'), to: lastDay(long) })
  },
}

const growths = Object.entries(works).map(([work, run]): Growth => {
  const warm = cases[1]?.long
  for (let pass = 0; warm !== undefined && pass < 10; pass += 1) run(warm)
  const points = cases.map(({ length, long }) => [length, cpuOf(() => run(long))] as const)
  const exponent = exponentOf(points)
  return { work, exponent, goal: GOAL, holds: exponent <= GOAL, times: Object.fromEntries(points) }
})

console.log(`\nGrowth over ${LENGTHS[0]} to ${LENGTHS[LENGTHS.length - 1]} events (goal: exponent at most ${GOAL})`)
for (const { work, exponent, holds, times } of growths) {
  const each = Object.entries(times).map(([length, time]) => `${length}: ${time.toFixed(1)} ms`)
  console.log(`  ${work.padEnd(10)} ${exponent.toFixed(2)}  ${holds ? 'holds' : 'MISSED'}   ${each.join(', ')}`)
}

const plain = longCase(CORRECTED.events)
const mended = corrected(plain, CORRECTED.corrections)
const look = (long: Case) => () => viewCase(long, { ...asking, today: lastDay(long) })
const times = cpuOf(look(mended)) / cpuOf(look(plain))
const verdict = times < CORRECTED.goal ? 'holds' : 'MISSED'
const { events, corrections, goal } = CORRECTED
console.log(
  `  viewCase, ${events} events with ${corrections} corrections / without: ${times.toFixed(2)}  ${verdict} (goal: under ${goal})`,
)
