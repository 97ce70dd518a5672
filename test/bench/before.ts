/**
 * A contestant of the code before rules were compiled, in a process of its own: `before.mjs <contestant> <field as JSON>`,
 * started by `race`. `bench.ts` lays this file into that code, so that it imports from there.
 */
import { dutiesOf } from '../../src/duties/duties.js'
import { sweep } from '../../src/identification/sweep.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { replay, sampleLife } from '../lifecycle/doors.js'
import { dutyQuery } from './duty-query.js'
import { type Field, type Lane, runLane } from './race.js'
import { readRoster } from './roster.js'

const [contestant = '', given = '{}'] = process.argv.slice(2)
const field: Field = JSON.parse(given)

const lanes: Readonly<Record<string, () => Lane>> = {
  sweep: () => {
    const rows = readRoster(field.root, xining2024, field.date, field.seed)
    return { name: 'sweep of before', units: rows.length, run: () => sweep(xining2024, rows, field) }
  },
  replay: () => {
    const events = sampleLife(xining2024)
    const opening = { village: sampleVillage, rulebook: xining2024 }
    return { name: 'replay of before', units: events.length, run: () => replay(opening, events, [xining2024]) }
  },
  dutiesOfYear: () => {
    const query = dutyQuery('2024-01-01', '2024-12-31')
    return { name: 'dutiesOf of before, 1,000 villages, a year', units: 1, run: () => dutiesOf(xining2024, query) }
  },
}
const lane = lanes[contestant]?.()
if (lane === undefined) throw new Error(`no contestant ${contestant}`)
await runLane(lane)
