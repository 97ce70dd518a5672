import type { LintRule } from './lint-rule.js'
import { consequencesOf, judgedTwice } from './poll-bands.js'

/** A band that sends back a poll that has passed by its own line: the passing line decides nothing. */
export const pollBandAboveLine: LintRule = {
  code: 'poll-band-above-line',
  severity: 'warning',
  good: ['达标的测评不再退回或者转入巩固', 'a poll that meets its passing line is not sent back'],
  fix: ['达标线和通过档取同一比例', 'give the passing line and the pass band the same cut'],
  cites: ['A1.5', 'M5.1', 'D15', 'D16'],
  find: (rulebook) =>
    consequencesOf(rulebook).flatMap((placed) =>
      judgedTwice(placed, false).map(({ place, indicator: { id }, share, outcome }) => ({
        path: [...placed.path, 'bands', place],
        required: { indicator: id, outcome: 'pass' },
        found: { ...share, outcome },
      })),
    ),
}
