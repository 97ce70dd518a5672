import type { Rulebook } from '../rulebook/rulebook.js'
import type { Judged } from './checklist.js'
import { asksIndex, judgeNegative, negativeOutcome, type Screened } from './negative.js'
import { asksScreening, judgePositive, positiveOutcome } from './positive.js'
import type { DayReadings, FortressReadings, NegativeReadings } from './readings.js'
import { throughSuccessors } from './successors.js'

export type WithScreening = DayReadings & { readonly screening: NegativeReadings }
export type WithFortress = DayReadings & { readonly fortress: FortressReadings }

const pairOf = ({ fortress, screening }: DayReadings): boolean => fortress?.date === screening?.date

/**
 * The screening of a day. Where its vetoes count grades, the index of the same day counts too, as it is under a
 * screening without these vetoes: otherwise each would wait for the other.
 */
export function screeningOfDay(rulebook: Rulebook, given: WithScreening): Screened {
  const { fortress, screening, past } = throughSuccessors(rulebook, given)
  if (fortress === undefined || !pairOf(given) || !asksIndex(rulebook)) return judgeNegative(rulebook, screening, past)
  const first = asksScreening(rulebook)
    ? negativeOutcome(rulebook, judgeNegative(rulebook, screening, past, 'left-out'))
    : undefined
  const index = positiveOutcome(rulebook, judgePositive(rulebook, fortress, past, first))
  return judgeNegative(rulebook, screening, past, index)
}

/**
 * The fortress index of a day, with the screening of the same day where its vetoes ask for it (D6, D8): `screened`, if it
 * is known already.
 */
export function indexOfDay(rulebook: Rulebook, given: WithFortress, screened?: Screened): readonly Judged[] {
  const { screening } = given
  const { fortress, past } = throughSuccessors(rulebook, given)
  if (screening === undefined || !pairOf(given) || !asksScreening(rulebook))
    return judgePositive(rulebook, fortress, past)
  const found = negativeOutcome(rulebook, screened ?? screeningOfDay(rulebook, { ...given, screening }))
  return judgePositive(rulebook, fortress, past, found)
}
