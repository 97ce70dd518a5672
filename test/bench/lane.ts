/** One contestant of the bench in a process of its own: `lane.mjs <set> <contestant> <field as JSON>`, started by `race`. */
import { xining2024 } from '../../src/xining-2024/index.js'
import { assignmentLanes, SIZES } from './assignment.js'
import { gradingLanes } from './grading.js'
import { lifeLanes } from './life.js'
import { officeLanes } from './office.js'
import { loadPeers } from './peers.js'
import { type Field, type Lane, runLane } from './race.js'

const [set = '', contestant = '', given = '{}'] = process.argv.slice(2)
const field: Field = JSON.parse(given)

const sets: Readonly<Record<string, () => Promise<Readonly<Record<string, Lane>>>>> = {
  grading: async () => gradingLanes(await loadPeers(field.root), xining2024, field),
  life: async () => lifeLanes(xining2024),
  city: async () => assignmentLanes(xining2024, SIZES.city, field.seed),
  province: async () => assignmentLanes(xining2024, SIZES.province, field.seed),
  office: async () => officeLanes(xining2024),
}
const lane = (await sets[set]?.())?.[contestant]
if (lane === undefined) throw new Error(`no contestant ${contestant} in ${set}`)
await runLane(lane)
