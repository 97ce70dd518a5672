import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Poll } from '../../src/acceptance/poll.js'
import { followingOf } from '../../src/acceptance/poll-outcome.js'
import { indicatorFindings } from '../../src/acceptance/poll-shares.js'
import type { Json } from '../../src/core/json.js'
import type { LintRule } from '../../src/lint/lint-rule.js'
import { pollBandAboveLine } from '../../src/lint/poll-band-above-line.js'
import { pollBandBelowLine } from '../../src/lint/poll-band-below-line.js'
import { pollBandOrder } from '../../src/lint/poll-band-order.js'
import { pollBandUnreachable } from '../../src/lint/poll-band-unreachable.js'
import { pollBandWithoutEffect } from '../../src/lint/poll-band-without-effect.js'
import { parseRulebook } from '../../src/rulebook/parse.js'
import { canFollow, type PollPlace } from '../../src/rulebook/poll-consequence.js'
import { type Changes, changed, GONE } from './changed.js'
import { sound } from './sound-rulebook.js'

const SURVEY = '/exit/survey'
const MISSING = { what: 'satisfaction-survey', from: 'county-organization-department' }
const options = sound.exit.survey.options.value.filter(({ inBase }) => inBase).map(({ id }) => id)
const [channel = ''] = sound.exit.survey.channels.value.map(({ id }) => id)

/** Every way in which so many people can choose among so many options. */
function choices(people: number, among: number): readonly (readonly number[])[] {
  if (among === 1) return [[people]]
  return Array.from({ length: people + 1 }, (_, own) => own).flatMap((own) =>
    choices(people - own, among - 1).map((others) => [own, ...others]),
  )
}

// Weights in halves and cut-offs in quarters: ten answers have a share on each of them, and on each side.
const polls: readonly Poll[] = choices(10, options.length).map((counts) => ({
  channels: {
    [channel]: {
      returned: 10,
      invalid: 0,
      answers: Object.fromEntries(options.map((id, place) => [id, counts[place] ?? 0])),
    },
  },
}))

const cut = fc.integer({ min: 0, max: 4 }).map((part) => ({ op: 'at-least', value: { part, whole: 4 } }))
const passing = fc.integer({ min: 1, max: 3 }).map((part) => ({ op: 'at-least', value: { part, whole: 4 } }))
const weights = fc
  .tuple(...options.map(() => fc.constantFrom(0, 50, 100)))
  .filter((all) => new Set(all).size > 1)
  .map((all) =>
    all.flatMap((weight, place): Json[] => (weight === 0 ? [] : [{ option: options[place] ?? '', weight }])),
  )
const outcome = fc.constantFrom<{ readonly [key: string]: Json }>(
  { outcome: 'pass' },
  { outcome: 'consolidate', within: { days: 30 } },
  { outcome: 'fail' },
)
const bands = fc
  .tuple(fc.array(fc.tuple(cut, outcome), { minLength: 1, maxLength: 3 }), outcome)
  .map(([cuts, last]): Json[] => [...cuts.map(([when, one]) => ({ ...one, when })), last])

describe('what lint says of the bands of a poll [D15]', () => {
  it('is what some poll shows', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(weights, passing, bands, (counts, line, own) => {
        const changes = {
          [`${SURVEY}/indicators/value/0/counts`]: counts,
          [`${SURVEY}/indicators/value/0/passing`]: line,
          [`${SURVEY}/consequences/value`]: [{ at: 'exit', bands: own }],
        }
        const parsed = parseRulebook(changed(sound, changes))
        if (!parsed.ok) throw new Error(JSON.stringify(parsed.error.reasons))
        const rulebook = parsed.value
        const shown = polls.map((poll) => ({
          place: own.findIndex(
            (_, place) =>
              followingOf({ at: 'acceptance.passed', rulebook }, 'survey', poll)?.band ===
              rulebook.exit.survey.consequences?.value[0]?.bands[place],
          ),
          passes: followingOf({ at: 'acceptance.passed', rulebook }, 'survey', poll)?.band.outcome === 'pass',
          meets: indicatorFindings(rulebook.exit.survey, poll, MISSING).every(({ verdict }) => verdict === 'holds'),
        }))
        const told = ({ find }: LintRule): readonly number[] =>
          find(rulebook)
            .map(({ path }) => Number(path[path.length - 1]))
            .sort()
        const where = (wanted: (poll: (typeof shown)[number]) => boolean): readonly number[] =>
          own.flatMap((_, place) => (shown.some((poll) => poll.place === place && wanted(poll)) ? [place] : []))
        const reached = where(() => true)
        const rules = [
          [pollBandUnreachable, own.flatMap((_, place) => (reached.includes(place) ? [] : [place]))],
          [pollBandBelowLine, where(({ passes, meets }) => passes && !meets)],
          [pollBandAboveLine, where(({ passes, meets }) => !passes && meets)],
        ] as const
        for (const [rule, places] of rules) {
          expect(told(rule)).toEqual(places)
          if (places.length > 0) seen.add(rule.code)
        }
      }),
      { numRuns: 80 },
    )
    expect([...seen].sort()).toEqual(['poll-band-above-line', 'poll-band-below-line', 'poll-band-unreachable'])
  })

  it('has no order where one indicator asks for a share and another limits one: nobody can say which poll is worse', () => {
    const at = '/acceptance/ballot/consequences/value/0'
    const turned = { [`${at}/bands/0/outcome`]: 'fail', [`${at}/bands/1/outcome`]: 'pass' }
    const orders = (changes: Changes) => {
      const parsed = parseRulebook(changed(sound, changes))
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.error.reasons))
      return pollBandOrder.find(parsed.value).length
    }
    const both: Changes = { [`${at}/indicators`]: GONE }
    expect([orders({}), orders(turned), orders(both), orders({ ...turned, ...both })]).toEqual([0, 1, 0, 0])
  })

  it('has a band that each indicator it reads has to reach, not some [D15]', () => {
    const [first, second] = sound.acceptance.ballot.indicators.value
    const high = { op: 'at-least', value: { part: 9, whole: 10 } }
    const unreachable = (weight: number) => {
      const changes = {
        '/acceptance/ballot/indicators/value/0/counts': [{ option: first?.counts[0]?.option ?? '', weight }],
        '/acceptance/ballot/consequences/value/0': {
          at: 'village',
          bands: [{ when: high, outcome: 'pass' }, { outcome: 'fail' }],
        },
      }
      const parsed = parseRulebook(changed(sound, changes))
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.error.reasons))
      return pollBandUnreachable.find(parsed.value).map(({ path }) => path[path.length - 1])
    }
    expect(second?.counts.map(({ weight }) => weight)).toEqual([100])
    expect([unreachable(100), unreachable(89)]).toEqual([[], [0]])
  })

  it('has an effect where its outcome can follow, and a list only where the table gives one [M2.5, D14]', () => {
    const outcomes = [{ outcome: 'fail' }, { outcome: 'consolidate', within: { days: 30 } }] as const
    const told = (at: PollPlace, last: Json, more: Changes = {}) => {
      const bands = [{ when: { op: 'at-least', value: { part: 1, whole: 2 } }, outcome: 'pass' }, last]
      const parsed = parseRulebook(changed(sound, { [`${SURVEY}/consequences/value`]: [{ at, bands }], ...more }))
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.error.reasons))
      return pollBandWithoutEffect.find(parsed.value).map(({ path, required }) => [path[path.length - 1], required])
    }
    // Another problem type that lists at the same risk changes nothing.
    const rows = sound.identification.listing.value
    const place = rows.findIndex(({ list }) => list !== 'none')
    const { problemType = '', risk = '' } = rows[place] ?? {}
    const band = { outcome: 'list', problemType, risk }
    const without = { [`/identification/listing/value/${place}/list`]: 'none' }
    expect(rows.filter((row) => row.risk === risk && row.list !== 'none').length).toBeGreaterThan(1)
    expect(told('look-back', band)).toEqual([])
    expect(told('look-back', band, without)).toEqual([['risk', { list: 'some list' }]])
    for (const at of ['identification', 'look-back', 'exit', 'village', 'township', 'county'] as const) {
      const oneOf = canFollow(at, 'list') ? ['pass', 'list'] : ['pass', 'consolidate', 'fail']
      for (const last of outcomes)
        expect(told(at, last)).toEqual(canFollow(at, last.outcome) ? [] : [['outcome', { oneOf }]])
      for (const { problemType, risk, list } of sound.identification.listing.value) {
        const effect = canFollow(at, 'list') && list !== 'none'
        const why = canFollow(at, 'list') ? ['risk', { list: 'some list' }] : ['outcome', { oneOf }]
        expect(told(at, { outcome: 'list', problemType, risk })).toEqual(effect ? [] : [why])
      }
    }
  })

  it('is against the passing line only where the next event asks for a poll that passes [A1.5, M5.1, D15]', () => {
    const low = { when: { op: 'at-most', value: { part: 1, whole: 2 } }, outcome: 'pass' } as const
    const told = (at: PollPlace) => {
      const value = [{ at, bands: [low, { outcome: 'fail' }] }]
      const parsed = parseRulebook(changed(sound, { [`${SURVEY}/consequences/value`]: value }))
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.error.reasons))
      return [pollBandBelowLine, pollBandAboveLine].map(({ find }) => find(parsed.value).map(({ found }) => found))
    }
    const [line] = sound.exit.survey.indicators.value.map(({ passing }) => passing.value)
    expect(told('exit')).toEqual([[{ part: 0, whole: 100 }], [{ ...line, outcome: 'fail' }]])
    for (const at of ['village', 'township', 'county', 'look-back'] as const) expect(told(at)).toEqual([[], []])
  })
})
