import type { AnswerCounts, ChannelCount, Poll, Ratio } from 'baolei'
import { type DrawnReadings, drawReadings } from 'baolei/simulation'
import { xining2024 } from 'baolei/xining-2024'
import { sound } from '../sound.js'

/** An invented village in an invented county of an invented city: no such codes exist. */
export const VILLAGE = { code: '999901001201', name: '示例村' } as const
/** A second invented village of the county, on the prevention list. */
export const SECOND_VILLAGE = '999901002203'
/** The codes of the units that act for it. */
export const TOWNSHIP = '999901001'
export const NEIGHBOR = '999901002'
export const COUNTY = '999901'
export const CITY = '9999'

// Fixed: the life is the same whatever seed the city is generated from.
const SEED = 1

/** Generated readings of a village that falls short as often as asked, with the negative answers that the story needs. */
function readings(
  date: string,
  shortfall: number,
  negative: Readonly<Record<string, number | string | Ratio>>,
): DrawnReadings {
  const condition = { shortfall, troubles: [], gaps: 0, shading: 0 }
  const drawn = sound(drawReadings(xining2024, { seed: SEED, village: VILLAGE.code, date, condition }), 'readings')
  return { ...drawn, negative: { answers: { ...drawn.negative.answers, ...negative } } }
}

/** A count of the last 12 months over the 240 households of the village. */
function perHousehold(part: number): Ratio {
  return { part, whole: 240 }
}

/** After the signal of the petitions office: a weak village with governance difficulties. */
export const atFirst: DrawnReadings = readings('2024-02-27', 2, {
  'disputes-frequent': perHousehold(24),
  'petitions-received': perHousehold(6),
  'customs-lagging': 'partial',
})
/** After the rectification. */
export const afterwards: DrawnReadings = readings('2024-07-10', 0.05, { 'disputes-frequent': perHousehold(4) })
/** A year later. */
export const aYearLater: DrawnReadings = readings('2025-03-10', 0.2, {
  'disputes-frequent': perHousehold(14),
  'customs-lagging': 'lagging',
})

/** The counts of a poll by QR code and on paper. */
export function poll(present: number, satisfied: number, basically: number, dissatisfied: number): Poll {
  const online = { satisfied: 40, 'basically-satisfied': 6, dissatisfied: 5 }
  const paper = {
    satisfied: satisfied - online.satisfied,
    'basically-satisfied': basically - online['basically-satisfied'],
    dissatisfied: dissatisfied - online.dissatisfied,
  }
  const channel = (answers: AnswerCounts, invalid: number): ChannelCount => {
    const returned = invalid + Object.values(answers).reduce((sum, count) => sum + count, 0)
    return { issued: returned + 6, returned, invalid, answers }
  }
  return { channels: { online: channel(online, 0), paper: channel(paper, 5) }, peoplePresent: present }
}
