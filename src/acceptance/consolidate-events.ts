import * as z from 'zod'
import { addTo } from '../core/calendar.js'
import type { Citation } from '../core/citation.js'
import { textSchema } from '../core/event.js'
import { lazy } from '../core/lazy.js'
import type { ReviewLevel } from '../rulebook/acceptance.js'
import { passesReason } from './exit.js'
import type { AcceptanceRule } from './rule.js'
import {
  outcomeOf,
  REVIEWERS,
  type Scores,
  scoresSchema,
  sheetAtLevel,
  sheetOf,
  sheetReasons,
  totalOf,
} from './sheet.js'

/** Scores that neither pass nor fail, and what is to be made firm. */
export interface Consolidation {
  readonly scores: Scores
  readonly why: string
}

/** The level’s sheet says: consolidate, and be looked at again from a day on. The passes below it stand. */
function consolidateBy<T extends string>(
  type: T,
  level: ReviewLevel,
  cites: readonly Citation[],
): AcceptanceRule<T, Consolidation> {
  return {
    type,
    cites,
    by: [REVIEWERS[level]],
    payload: lazy(() => z.strictObject({ scores: scoresSchema(), why: textSchema() })),
    conditions: (situation) => [sheetAtLevel(situation.rulebook, level), passesReason(situation, level)],
    // Without a sheet the condition has said so.
    checks: ({ rulebook }, { payload }) =>
      sheetOf(rulebook.acceptance, level) === undefined
        ? []
        : sheetReasons(rulebook, level, payload.scores, 'consolidate'),
    evolve: ({ rulebook, acceptance }, { payload, date }) => {
      const sheet = sheetOf(rulebook.acceptance, level)
      const outcome = sheet === undefined ? undefined : outcomeOf(sheet, totalOf(sheet, payload.scores).min)
      const within = outcome?.outcome === 'consolidate' ? outcome.within : {}
      return { acceptance: { ...acceptance, consolidating: { level, until: addTo(date, within) } } }
    },
  }
}

/** The township’s sheet: consolidate, then be looked at again (限期巩固). */
export const consolidateByTownship: AcceptanceRule<'consolidate-by-township', Consolidation> = consolidateBy(
  'consolidate-by-township',
  'township',
  ['A2.1', 'D14'],
)

/** The county’s sheet: consolidate, then be looked at again (限期巩固, A3.2). */
export const consolidateByCounty: AcceptanceRule<'consolidate-by-county', Consolidation> = consolidateBy(
  'consolidate-by-county',
  'county',
  ['A3.1', 'A3.2', 'D14'],
)

/** The city’s sheet: consolidate, then be looked at again (限期巩固). */
export const consolidateByCity: AcceptanceRule<'consolidate-by-city', Consolidation> = consolidateBy(
  'consolidate-by-city',
  'city',
  ['A4.1', 'D14'],
)
