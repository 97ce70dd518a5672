import { allItems } from './checklist-places.js'
import { bandsOf, landingsOf } from './landing.js'
import type { LintRule } from './lint-rule.js'

/** An answer without a band. An item without any bands is fine: a veto asks about it. */
export const bandGap: LintRule = {
  code: 'band-gap',
  severity: 'error',
  good: ['每个可能的答案都落入某一档', 'every possible answer lands in a band'],
  fix: [
    '补一档，不计分的写0分；或者把界线接上',
    'add a band, with 0 points if it is to give none, or let the thresholds meet',
  ],
  cites: ['D2', 'D4'],
  find: (rulebook) =>
    allItems(rulebook).flatMap(({ path, item }) => {
      const open = bandsOf(item).length === 0 ? undefined : landingsOf(item)?.find(({ bands }) => bands.length === 0)
      if (open === undefined) return []
      return [{ path: [...path, 'scoring', 'bands'], required: { band: 'for every answer' }, found: open.answer }]
    }),
}
