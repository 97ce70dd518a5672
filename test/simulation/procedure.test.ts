import { describe, expect, it } from 'vitest'
import { yearEnd, yearStart } from '../../src/core/date.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { withParameter } from '../../src/simulation/behavior.js'
import type { SimulatedLife } from '../../src/simulation/lives.js'
import { replay } from '../lifecycle/doors.js'
import { limits, scored, short, variant } from '../lifecycle/variants.js'
import { simulate } from './doors.js'
import { invented, troubled } from './rosters.js'

const SPAN = { from: yearStart(2024), to: yearEnd(2027) }
const roster = invented(60)
// Reviewers are far apart, so that every outcome of a mark sheet comes up.
const behavior = withParameter(troubled, '/reviews/spread', 0.6)
const lived = (rulebook: Rulebook, villages = roster): readonly SimulatedLife[] =>
  simulate({ rulebooks: [rulebook], roster: villages, behavior, seed: 11, ...SPAN }).lives
const typesIn = (lives: readonly SimulatedLife[]) =>
  new Set(lives.flatMap(({ case: { events } }) => events.map(({ type }) => type)))

describe('lives under another procedure', () => {
  const [lives, without] = [lived(scored), lived(short, roster.slice(0, 80))]

  it('meet no other answer of record than the one an event was written for', () => {
    const years = variant({ levels: ['village', 'county', 'city'], sheets: ['county'], limits, years: 3 })
    for (const each of [lives, without, lived(years, roster.slice(0, 60))])
      expect(each.flatMap(({ mishaps }) => mishaps)).toEqual([])
  })

  it('show all three outcomes of a mark sheet at every level, and each reviewed again by its own [A3.2, D14]', () => {
    const seen = typesIn(lives)
    for (const level of ['township', 'county', 'city'] as const) {
      expect(seen, level).toContain(`consolidate-by-${level}`)
      expect(seen, level).toContain(`return-by-${level}`)
    }
    for (const type of ['pass-first-check', 'accept-by-county', 'pass-by-city'] as const) expect(seen).toContain(type)
    expect(seen).not.toContain('find-gap')
    const codes = new Set(
      lives.flatMap(({ refused }) => refused.flatMap(({ reasons }) => reasons.map(({ code }) => code))),
    )
    expect(codes).toContain('consolidated-until')
    expect(codes).toContain('limit-passed')
  })

  it('put limits that have passed into effect, and look back on every year [A5.1, D14, D17]', () => {
    expect(typesIn(lives)).toContain('apply-limit')
    const closed = lives.flatMap(({ case: { state } }) =>
      state.episodes.filter(({ lookBack, closedOn }) => lookBack?.outcome === 'steady' && lookBack.on === closedOn),
    )
    expect(closed.length).toBeGreaterThan(0)
    for (const { earlierLookBacks = [] } of closed) expect(earlierLookBacks).toHaveLength(1)
  })

  it('leave out the levels that the rulebook leaves out [D14]', () => {
    const seen = typesIn(without)
    expect(seen).toContain('exit-list')
    for (const type of ['pass-first-check', 'apply-to-county', 'pass-by-city'] as const)
      expect(seen).not.toContain(type)
  })

  it('replay to themselves [D22]', () => {
    for (const { case: theCase } of lives.slice(0, 50)) {
      const { events, state: _state, format: _format, ...opening } = theCase
      expect(replay(opening, events, [scored])).toEqual({ ok: true, value: theCase })
    }
  })
})
