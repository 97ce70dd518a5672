import { z } from 'zod'
import type { CivilDate } from '../core/date.js'
import { type EventRule, noReasons } from '../core/event.js'
import { label } from '../core/label.js'
import type { Answer } from '../rulebook/index.js'
import { parseFortressReadings, parseNegativeReadings } from './readings.js'
import type { AssessmentSituation, AssessmentSlice } from './slice.js'

type Rule<T extends string> = EventRule<T, Answers, AssessmentSituation, { readonly assessment: AssessmentSlice }>

/** The answers of a checklist by item id, as of the event’s date. Held against the rulebook when the event is recorded. */
export interface Answers {
  readonly answers: Readonly<Record<string, Answer>>
}

const answersSchema: z.ZodType<Answers> = z.strictObject({
  answers: z.record(
    z.string().max(64),
    z.union([z.boolean(), z.number(), z.string().max(64), z.strictObject({ part: z.number(), whole: z.number() })]),
  ),
})

function readings(date: CivilDate, { answers }: Answers): unknown {
  return { date, answers }
}

/** The township runs the positive assessment (正向测评, M2.2). */
export const recordFortress: Rule<'record-fortress'> = {
  type: 'record-fortress',
  label: label('开展正向测评', 'record the positive assessment'),
  cites: ['M2.1', 'M2.2', 'L2.1'],
  by: ['township-committee'],
  payload: answersSchema,
  conditions: noReasons,
  checks: ({ rulebook }, { date, payload }) => {
    const parsed = parseFortressReadings(rulebook, readings(date, payload), '/payload')
    return parsed.ok ? [] : parsed.error
  },
  evolve: ({ rulebook, assessment }, { date, payload }) => {
    const parsed = parseFortressReadings(rulebook, readings(date, payload))
    return { assessment: parsed.ok ? { ...assessment, fortress: parsed.value } : assessment }
  },
}

/** The township screens the village against the negative checklist (负向测评, M2.3, M2.5). */
export const recordScreening: Rule<'record-screening'> = {
  type: 'record-screening',
  label: label('开展负向测评', 'record the negative screening'),
  cites: ['M2.3', 'M2.5', 'M3.2', 'L2.2'],
  by: ['township-committee'],
  payload: answersSchema,
  conditions: noReasons,
  checks: ({ rulebook }, { date, payload }) => {
    const parsed = parseNegativeReadings(rulebook, readings(date, payload), '/payload')
    return parsed.ok ? [] : parsed.error
  },
  evolve: ({ rulebook, assessment }, { date, payload }) => {
    const parsed = parseNegativeReadings(rulebook, readings(date, payload))
    return { assessment: parsed.ok ? { ...assessment, screening: parsed.value } : assessment }
  },
}
