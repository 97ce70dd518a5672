import { allItems } from './checklist-places.js'
import { bandsOf, landingsOf } from './landing.js'
import type { LintRule } from './lint-rule.js'

/** A band that no answer lands in: earlier bands take all its answers, or no answer passes its test. */
export const bandUnreachable: LintRule = {
  code: 'band-unreachable',
  severity: 'error',
  good: ['每一档都有答案能落入', 'every band is reached by some answer'],
  fix: [
    '把更窄的一档放到前面，改界线，或者删去这一档',
    'put the narrower band first, mend its threshold, or take the band out',
  ],
  cites: ['D4'],
  find: (rulebook) =>
    allItems(rulebook).flatMap(({ path, item }) => {
      const landings = landingsOf(item)
      if (landings === undefined) return []
      const reached = new Set(landings.map(({ bands }) => bands[0]))
      return bandsOf(item).flatMap((_, band) => {
        if (reached.has(band)) return []
        const takers = new Set(landings.flatMap(({ bands }) => (bands.includes(band) ? (bands[0] ?? []) : [])))
        const found = { reachedBy: 'no answer', takenBy: [...takers].sort((a, b) => a - b) }
        return [{ path: [...path, 'scoring', 'bands', band], required: { reachedBy: 'some answer' }, found }]
      })
    }),
}
