import type { Past } from '../rulebook/past.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import type { Judged } from './checklist.js'
import { asksIndex, judgeNegative, negativeOutcome, type Screened } from './negative.js'
import { asksScreening, judgePositive, positiveOutcome } from './positive.js'
import type { DayReadings, FortressReadings, NegativeReadings } from './readings.js'
import { rememberLast } from './remember.js'
import { throughSuccessors } from './successors.js'

/** Readings of a day, those of the negative checklist among them. */
export type WithScreening = DayReadings & { readonly screening: NegativeReadings }
/** Readings of a day, those of the positive checklist among them. */
export type WithFortress = DayReadings & { readonly fortress: FortressReadings }

const pairOf = ({ fortress, screening }: DayReadings): boolean => fortress?.date === screening?.date

/**
 * The screening of a day. Where its vetoes count grades, the index of the same day counts too, as it is under a
 * screening without these vetoes: otherwise each would wait for the other.
 */
export function screeningOfDay(rulebook: Rulebook, { fortress, screening, past }: WithScreening): Screened {
  return lastScreening(rulebook, fortress, screening, past)
}

// The index of the day asks for the screening too, and so does whoever asks why.
const lastScreening = /*@__PURE__*/ rememberLast(
  (
    rulebook: Rulebook,
    fortress: FortressReadings | undefined,
    screening: NegativeReadings,
    past: Past | undefined,
  ): Screened => judgeScreening(rulebook, { fortress, screening, past }),
)

function judgeScreening(rulebook: Rulebook, given: WithScreening): Screened {
  const { fortress, screening, past } = throughSuccessors(rulebook, given)
  if (fortress === undefined || !pairOf(given) || !asksIndex(rulebook)) return judgeNegative(rulebook, screening, past)
  const first = asksScreening(rulebook)
    ? negativeOutcome(rulebook, judgeNegative(rulebook, screening, past, 'left-out'))
    : undefined
  const index = positiveOutcome(rulebook, judgePositive(rulebook, fortress, past, first))
  return judgeNegative(rulebook, screening, past, index)
}

/** The fortress index of a day, with the screening of the same day where its vetoes ask for it (D6, D8). */
export function indexOfDay(rulebook: Rulebook, given: WithFortress): readonly Judged[] {
  const { screening } = given
  const { fortress, past } = throughSuccessors(rulebook, given)
  if (screening === undefined || !pairOf(given) || !asksScreening(rulebook)) {
    return judgePositive(rulebook, fortress, past)
  }
  const found = negativeOutcome(rulebook, screeningOfDay(rulebook, { ...given, screening }))
  return judgePositive(rulebook, fortress, past, found)
}
