import type { LintRule } from './lint-rule.js'
import { consequencesOf, judgedTwice } from './poll-bands.js'

/** A band that passes a poll whose own passing line refuses the next event: the village can neither go on nor back. */
export const pollBandBelowLine: LintRule = {
  code: 'poll-band-below-line',
  severity: 'error',
  good: ['测评通过的一档不低于达标线', 'a band that passes lies within the passing line'],
  fix: ['通过档的分档线改为达标线，其余归入巩固或退回', 'give the pass band the cut of the passing line'],
  cites: ['A1.5', 'M5.1', 'D15', 'D16'],
  find: (rulebook) =>
    consequencesOf(rulebook).flatMap((placed) =>
      judgedTwice(placed, true).map(({ place, indicator: { id, passing }, share }) => ({
        path: [...placed.path, 'bands', place],
        required: { indicator: id, op: passing.op, value: { ...passing.value } },
        found: { ...share },
      })),
    ),
}
