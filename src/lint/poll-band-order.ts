import type { PollBand } from '../rulebook/poll-consequence.js'
import type { LintRule } from './lint-rule.js'
import { bandedShares, consequencesOf, readBy } from './poll-bands.js'

const ORDER: readonly PollBand['outcome'][] = ['list', 'fail', 'consolidate', 'pass']

/** Two shares of a poll, the better one with the harder consequence. */
export const pollBandOrder: LintRule = {
  code: 'poll-band-order',
  severity: 'error',
  good: ['测评结果越差，后果不会越轻', 'a worse outcome of a poll never has a milder consequence'],
  fix: ['按通过、巩固、退回的先后排列分档', 'order the bands: pass first, then consolidate, then fail'],
  cites: ['M5.3', 'D14', 'D15'],
  hides: ['poll-band-below-line', 'poll-band-above-line'],
  find: (rulebook) =>
    consequencesOf(rulebook).flatMap((placed) => {
      const { path } = placed
      const { bands } = placed.consequence
      const read = readBy(placed)
      const floors = read.filter(({ passing }) => passing.op === 'at-least' || passing.op === 'more-than')
      // Of a floor and a ceiling together nobody can say which share is better.
      if (floors.length > 0 && floors.length < read.length) return []
      const shares = floors.length > 0 ? bandedShares(bands) : [...bandedShares(bands)].reverse()
      const steps = shares.flatMap(({ share, place }) => {
        const band = place === undefined ? undefined : bands[place]
        return band === undefined ? [] : [{ share, outcome: band.outcome, rank: ORDER.indexOf(band.outcome) }]
      })
      const turn = steps.findIndex(({ rank }, index) => rank < (steps[index - 1]?.rank ?? rank))
      if (turn < 0) return []
      const found = steps.slice(turn - 1, turn + 1).map(({ share, outcome }) => ({ ...share, outcome }))
      return [{ path: [...path, 'bands'], required: { consequences: 'no milder with a worse share' }, found }]
    }),
}
