import { z } from 'zod'
import type { CivilDate } from '../core/date.js'
import { countSchema } from '../core/threshold.js'
import { type Answer, passes, type Test, testSchema } from './measure.js'

/** Points in integer hundredths (D3): 250 is 2.5 points. */
export type Points = number

/** A band: the first of a list whose test holds gives its points. */
export interface Band {
  readonly when: Test
  readonly points: Points
}

/** How an answer earns (positive list) or costs (negative list) points: by bands, or per occurrence up to a cap. No band, no points. */
export type Scoring = { readonly bands: readonly Band[] } | { readonly perOccurrence: Points; readonly cap: Points }

const bandSchema: z.ZodType<Band> = z.strictObject({ when: testSchema, points: countSchema })

/** Parses a {@link Scoring}. */
export const scoringSchema: z.ZodType<Scoring> = z
  .union([
    z.strictObject({ bands: z.array(bandSchema) }),
    z.strictObject({ perOccurrence: countSchema, cap: countSchema }),
  ])
  .meta({ title: '计分 / Scoring', description: '分值以百分之一分计 / points in hundredths' })

/** The points that an answer gives. */
export function pointsOf(scoring: Scoring, answer: Answer, asOf: CivilDate): Points {
  if ('bands' in scoring) return scoring.bands.find((band) => passes(band.when, answer, asOf))?.points ?? 0
  const occurrences = typeof answer === 'number' ? answer : answer === true ? 1 : 0
  return Math.min(scoring.cap, scoring.perOccurrence * occurrences)
}

/** The most points that any answer can give. */
export function mostPoints(scoring: Scoring): Points {
  if ('bands' in scoring) return scoring.bands.reduce((most, band) => Math.max(most, band.points), 0)
  return scoring.cap
}
