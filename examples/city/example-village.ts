import { type CivilDate, isCivilDate } from 'baolei'
import { type DrawnReadings, drawReadings } from 'baolei/simulation'
import { xining2024 } from 'baolei/xining-2024'

/** An invented village in an invented county of an invented city: no such codes exist. */
export const VILLAGE = { code: '999901001201', name: '示例村' } as const
/** The codes of those who act for it. */
export const TOWNSHIP = '999901001'
export const COUNTY = '999901'
export const CITY = '9999'

/** A day of the example; a text that is none is a slip of ours. */
export function day(text: string): CivilDate {
  if (!isCivilDate(text)) throw new Error(`example: ${text} is no date`)
  return text
}

// The life is told, not drawn: the same whatever seed the city is generated from.
const TOLD = 1

/** Readings as good or as bad as a strength says, with the answers that the story is about. */
function readings(date: string, strength: number, negative: Readonly<Record<string, number | string>>): DrawnReadings {
  const profile = { strength, soundness: 1_000, troubles: [], unknown: 0 }
  const drawn = drawReadings(xining2024, TOLD, { village: VILLAGE.code, date: day(date) }, profile)
  return { ...drawn, negative: { answers: { ...drawn.negative.answers, ...negative } } }
}

/** When the petitions office has spoken up: a weak village with governance difficulties. */
export const atFirst: DrawnReadings = readings('2024-02-27', 430, {
  'disputes-frequent': 24,
  'petitions-received': 6,
  'customs-lagging': 'partial',
})
/** After the rectification. */
export const afterwards: DrawnReadings = readings('2024-07-10', 900, { 'disputes-frequent': 4 })
/** A year later. */
export const aYearLater: DrawnReadings = readings('2025-03-10', 800, {
  'disputes-frequent': 14,
  'customs-lagging': 'lagging',
})

/** The counts of a poll on paper and by QR code. */
export function poll(present: number, satisfied: number, basically: number, dissatisfied: number): object {
  const online = { satisfied: 40, 'basically-satisfied': 6, dissatisfied: 5 }
  const paper = {
    satisfied: satisfied - online.satisfied,
    'basically-satisfied': basically - online['basically-satisfied'],
    dissatisfied: dissatisfied - online.dissatisfied,
  }
  const channel = (answers: Readonly<Record<string, number>>, invalid: number): object => {
    const returned = invalid + Object.values(answers).reduce((sum, count) => sum + count, 0)
    return { issued: returned + 6, returned, invalid, answers }
  }
  return { channels: { online: channel(online, 0), paper: channel(paper, 5) }, peoplePresent: present }
}
