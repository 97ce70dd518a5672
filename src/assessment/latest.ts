import type { Rulebook } from '../rulebook/rulebook.js'
import { assessFortress, type FortressIndex } from './fortress.js'
import { remember, rememberLatest } from './remember.js'
import { type Screening, screenNegative } from './screening.js'
import type { AssessmentSlice } from './slice.js'

// A page puts every condition of every event to the same readings.
const indexes = /*@__PURE__*/ remember((rulebook: Rulebook) =>
  rememberLatest(({ fortress, screening, past }: AssessmentSlice) =>
    fortress === undefined ? undefined : assessFortress(rulebook, fortress, past, screening),
  ),
)
const screenings = /*@__PURE__*/ remember((rulebook: Rulebook) =>
  rememberLatest(({ fortress, screening, past }: AssessmentSlice) =>
    screening === undefined ? undefined : screenNegative(rulebook, screening, past, fortress),
  ),
)

/** The fortress index of the latest reading of a case, if there is one. */
export function latestIndex(rulebook: Rulebook, assessment: AssessmentSlice): FortressIndex | undefined {
  return indexes(rulebook)(assessment)
}

/** The screening of the latest reading of a case, if there is one. */
export function latestScreening(rulebook: Rulebook, assessment: AssessmentSlice): Screening | undefined {
  return screenings(rulebook)(assessment)
}
