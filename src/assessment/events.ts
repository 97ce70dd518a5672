import type { CivilDate } from '../core/date.js'
import { type EventRule, noChecks } from '../core/event.js'
import type { Past } from '../rulebook/past.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { latestIndex, latestScreening } from './latest.js'
import { asksIndex } from './negative.js'
import { withReading } from './past.js'
import { asksScreening } from './positive.js'
import { parseFortressReadings, parseNegativeReadings } from './readings.js'
import { remember, rememberLatest } from './remember.js'
import type { AssessmentSituation, AssessmentSlice } from './slice.js'

type Rule<T extends string> = EventRule<T, Answers, AssessmentSituation, { readonly assessment: AssessmentSlice }>

/** The answers to a checklist by item id, as of the date of the event. The checks of the event parse them. */
export interface Answers {
  readonly answers: Readonly<Record<string, unknown>>
  /** The kind of village, where the rulebook knows several. */
  readonly kind?: string
}

interface Reading {
  readonly date: CivilDate
  readonly payload: Answers
}

// An event is parsed once: its checks and its change of the case share the result.
const fortressReadings = /*@__PURE__*/ remember((rulebook: Rulebook) =>
  rememberLatest(({ date, payload }: Reading) => parseFortressReadings(rulebook, { date, ...payload }, '/payload')),
)
const negativeReadings = /*@__PURE__*/ remember((rulebook: Rulebook) =>
  rememberLatest(({ date, payload }: Reading) => parseNegativeReadings(rulebook, { date, ...payload }, '/payload')),
)

// What a new reading finds becomes part of the past. The reading of the other checklist on the same day may find
// something else now that it is not alone (D6).
function withFound(rulebook: Rulebook, assessment: AssessmentSlice, read: 'fortress' | 'screening'): AssessmentSlice {
  const { fortress, screening } = assessment
  const paired = fortress?.date === screening?.date
  const index = read === 'fortress' || (paired && asksScreening(rulebook))
  const screened = read === 'screening' || (paired && asksIndex(rulebook))
  const found = [
    index ? latestIndex(rulebook, assessment) : undefined,
    screened ? latestScreening(rulebook, assessment) : undefined,
  ]
  const past = found.reduce<Past | undefined>(
    (before, one) => (one === undefined ? before : withReading(rulebook, before, one)),
    assessment.past,
  )
  return past === undefined ? assessment : { ...assessment, past }
}

/** The township runs the positive assessment (正向测评, M2.2). */
export const recordFortress: Rule<'record-fortress'> = {
  type: 'record-fortress',
  cites: ['M2.1', 'M2.2', 'L2.1'],
  by: ['township-committee'],
  conditions: noChecks,
  checks: ({ rulebook }, event) => {
    const parsed = fortressReadings(rulebook)(event)
    return parsed.ok ? [] : parsed.error.reasons
  },
  evolve: ({ rulebook, assessment }, event) => {
    const parsed = fortressReadings(rulebook)(event)
    return {
      assessment: parsed.ok ? withFound(rulebook, { ...assessment, fortress: parsed.value }, 'fortress') : assessment,
    }
  },
}

/** The township screens the village against the negative checklist (负向测评, M2.3, M2.5). */
export const recordScreening: Rule<'record-screening'> = {
  type: 'record-screening',
  cites: ['M2.3', 'M2.5', 'M3.2', 'L2.2'],
  by: ['township-committee'],
  conditions: noChecks,
  checks: ({ rulebook }, event) => {
    const parsed = negativeReadings(rulebook)(event)
    return parsed.ok ? [] : parsed.error.reasons
  },
  evolve: ({ rulebook, assessment }, event) => {
    const parsed = negativeReadings(rulebook)(event)
    return {
      assessment: parsed.ok ? withFound(rulebook, { ...assessment, screening: parsed.value }, 'screening') : assessment,
    }
  },
}
