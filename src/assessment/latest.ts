import type { Rulebook } from '../rulebook/rulebook.js'
import { assessFortress, type FortressIndex } from './fortress.js'
import { type Screening, screenNegative } from './screening.js'
import type { AssessmentSlice } from './slice.js'

/** The fortress index of the latest reading of a case, if there is one. */
export function latestIndex(rulebook: Rulebook, assessment: AssessmentSlice): FortressIndex | undefined {
  const { fortress, screening, past } = assessment
  return fortress === undefined ? undefined : assessFortress(rulebook, fortress, past, screening)
}

/** The screening of the latest reading of a case, if there is one. */
export function latestScreening(rulebook: Rulebook, assessment: AssessmentSlice): Screening | undefined {
  const { fortress, screening, past } = assessment
  return screening === undefined ? undefined : screenNegative(rulebook, screening, past, fortress)
}
