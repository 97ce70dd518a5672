import type { Past } from '../rulebook/past.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import type { Judged } from './checklist.js'
import { asksIndex, judgeNegative, negativeOf, negativeOutcome, type Screened } from './negative.js'
import { asksScreening, judgePositive, positiveOf, positiveOutcome } from './positive.js'
import type { DayReadings, FortressReadings, NegativeReadings } from './readings.js'
import { rememberLast } from './remember.js'
import { throughSuccessors } from './successors.js'

/** Readings of a day, those of the negative checklist among them. */
export type WithScreening = DayReadings & { readonly screening: NegativeReadings }
/** Readings of a day, those of the positive checklist among them. */
export type WithFortress = DayReadings & { readonly fortress: FortressReadings }

/**
 * The screening of a day. Where its vetoes count grades, the index of the same day counts too, as it is under a
 * screening without these vetoes: otherwise each would wait for the other.
 */
export function screeningOfDay(rulebook: Rulebook, { fortress, screening, past }: WithScreening): Screened {
  const beside = asksIndex(rulebook) && fortress?.date === screening.date ? fortress : undefined
  return lastScreening(rulebook, screening, beside, readsPast(rulebook) ? past : undefined)
}

/** The fortress index of a day, with the screening of the same day where its vetoes ask for it (D6, D8). */
export function indexOfDay(rulebook: Rulebook, { fortress, screening, past }: WithFortress): readonly Judged[] {
  const beside = asksScreening(rulebook) && screening?.date === fortress.date ? screening : undefined
  return lastIndex(rulebook, fortress, beside, readsPast(rulebook) ? past : undefined)
}

/** Whether any veto asks for the past. Where none does, a case with a longer past is judged as before. */
const readsPast = (rulebook: Rulebook): boolean =>
  negativeOf(rulebook).checklist.tests.size > 0 || positiveOf(rulebook).checklist.tests.size > 0

// One checklist asks for the other, and so does whoever asks why.
const lastScreening = /*@__PURE__*/ rememberLast(
  (
    rulebook: Rulebook,
    screening: NegativeReadings,
    beside: FortressReadings | undefined,
    before: Past | undefined,
  ): Screened => {
    const given = throughSuccessors(rulebook, { fortress: beside, screening, past: before })
    const { fortress, past } = given
    if (fortress === undefined) return judgeNegative(rulebook, given.screening, past)
    const first = asksScreening(rulebook)
      ? negativeOutcome(rulebook, judgeNegative(rulebook, given.screening, past, 'left-out'))
      : undefined
    const index = positiveOutcome(rulebook, judgePositive(rulebook, fortress, past, first))
    return judgeNegative(rulebook, given.screening, past, index)
  },
)

const lastIndex = /*@__PURE__*/ rememberLast(
  (
    rulebook: Rulebook,
    fortress: FortressReadings,
    screening: NegativeReadings | undefined,
    before: Past | undefined,
  ): readonly Judged[] => {
    const given = throughSuccessors(rulebook, { fortress, past: before })
    if (screening === undefined) return judgePositive(rulebook, given.fortress, given.past)
    const found = negativeOutcome(rulebook, screeningOfDay(rulebook, { fortress, screening, past: before }))
    return judgePositive(rulebook, given.fortress, given.past, found)
  },
)
