import { daysBetween } from '../../src/core/calendar.js'
import type { CivilDate } from '../../src/core/date.js'
import type { Item } from '../../src/rulebook/checklist.js'
import { type Answer, NEVER } from '../../src/rulebook/measure.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import type { Answers, Row } from './roster.js'

/** Where the answer to an item is in a row of numbers; of a share, the part, and the whole after it. */
export interface Slot {
  readonly item: Item
  readonly at: number
}

/** What never happened. A day is the number of days since this one. */
export const NEVER_SLOT = -1
const FIRST = '1900-01-01' as CivilDate

/** The number of a day. */
export const dayNumber = (date: CivilDate): number => daysBetween(FIRST, date)

/** The slots of both checklists. */
export function slotsOf({ fortress, negative }: Rulebook): ReadonlyMap<string, Slot> {
  let at = 0
  const slots = new Map<string, Slot>()
  for (const item of [...fortress.items, ...negative.items]) {
    slots.set(item.id, { item, at })
    at += item.measure.kind === 'ratio' ? 2 : 1
  }
  return slots
}

function numbersOf({ measure }: Item, answer: Answer): readonly number[] {
  if (typeof answer === 'boolean') return [answer ? 1 : 0]
  if (typeof answer === 'number') return [answer]
  if (typeof answer === 'object') return [answer.part, answer.whole]
  if (measure.kind === 'choice') return [measure.options.findIndex(({ id }) => id === answer)]
  return [answer === NEVER ? NEVER_SLOT : dayNumber(answer as CivilDate)]
}

/** The names of the numbers in a row. */
export function namesIn(slots: ReadonlyMap<string, Slot>): readonly string[] {
  return [...slots.values()].flatMap(({ item: { id, measure } }) =>
    measure.kind === 'ratio' ? [`${id}_part`, `${id}_whole`] : [id],
  )
}

/** A village with an answer to every item, as a row of numbers. */
export function numbersIn(slots: ReadonlyMap<string, Slot>, { fortress, negative }: Row): readonly number[] {
  const answers: Answers = { ...fortress.answers, ...negative.answers }
  return [...slots.values()].flatMap(({ item }) => {
    const answer = answers[item.id]
    if (answer === undefined) throw new Error(`${item.id} is not answered`)
    return numbersOf(item, answer)
  })
}
