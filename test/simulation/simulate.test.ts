import { describe, expect, it } from 'vitest'
import { exitCheck } from '../../src/acceptance/exit.js'
import { passesCheck } from '../../src/acceptance/step.js'
import { currentEpisode } from '../../src/identification/episode.js'
import { type Case, situationOf } from '../../src/lifecycle/case.js'
import { withParameter } from '../../src/simulation/behavior.js'
import type { SimulatedLife } from '../../src/simulation/lives.js'
import type { Simulation } from '../../src/simulation/simulate.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { openCase, parseCase, record, replay } from '../lifecycle/doors.js'
import { simulate } from './doors.js'
import { invented, SPAN, troubled } from './rosters.js'

const roster = invented(240)
const options = { rulebooks: [xining2024], roster, seed: 11, ...SPAN }
const simulation: Simulation = simulate(options)
const { lives } = simulation

/** The case after so many events of a life. */
function casesOf({ village, case: { events } }: SimulatedLife): readonly Case[] {
  const cases = [openCase({ village, rulebook: xining2024 })]
  for (const [index, event] of events.entries()) {
    const step = record(cases[index] as Case, event)
    if (!step.ok) throw new Error(`${village.code} ${event.id}`)
    cases.push(step.value)
  }
  return cases
}

const cases = lives.map(casesOf)
/** Every event with the case before it. */
const all = lives.flatMap(({ case: { events } }, life) =>
  events.map((event, index) => [cases[life]?.[index] as Case, event] as const),
)
const momentsOf = (type: string): typeof all => all.filter(([, event]) => event.type === type)

describe('a simulation', () => {
  it('is marked as generated and has each village once, in the order of the roster', () => {
    expect(simulation).toMatchObject({
      generated: true,
      seed: 11,
      rulebooks: [{ id: 'xining', version: '2024-2' }],
      ...SPAN,
    })
    expect(lives.map(({ village }) => village)).toEqual(roster)
  })

  it('gives the same bytes for the same seed, and others for another [D1]', () => {
    const some = roster.slice(0, 40)
    const run = (seed: number): string => JSON.stringify(simulate({ ...options, roster: some, seed }))
    expect(run(11)).toBe(run(11))
    expect(run(12)).not.toBe(run(11))
  })

  it('gives the same lives for another order of the roster [D18]', () => {
    const some = roster.slice(0, 60)
    const { lives: one } = simulate({ ...options, roster: some })
    const { lives: other } = simulate({ ...options, roster: [...some].reverse() })
    expect([...other].reverse()).toEqual(one)
  })

  it('lets the lives of a county depend on no other county [D7]', () => {
    const [first] = simulation.counties
    const own = roster.filter(({ code }) => code.startsWith(first?.unit ?? ''))
    const alone = simulate({ ...options, roster: own })
    expect(alone.lives).toEqual(lives.filter(({ village }) => own.includes(village)))
  })

  it('never meets another answer of record than the one an event was written for', () => {
    for (let seed = 0; seed < 4; seed += 1) {
      const { lives: few } = simulate({ ...options, roster: roster.slice(0, 60), seed })
      const mishaps = few.flatMap((life) => life.mishaps)
      expect(mishaps).toEqual([])
    }
    expect(lives.flatMap((life) => life.mishaps)).toEqual([])
  })

  it('makes cases that replay to themselves and survive JSON [D22]', () => {
    for (const { case: theCase } of lives) {
      expect(replay(theCase, theCase.events)).toEqual({ ok: true, value: theCase })
    }
    const busiest = lives.reduce((a, b) => (b.case.events.length > a.case.events.length ? b : a)).case
    expect(parseCase(JSON.parse(JSON.stringify(busiest)))).toEqual({ ok: true, value: busiest })
  })

  it('stays within its span', () => {
    const dates = all.map(([, event]) => event.date)
    expect(dates.every((date) => date >= SPAN.from && date <= SPAN.to)).toBe(true)
  })

  it('reads both checklists of every village every year [M3.2, A5.1]', () => {
    for (const { case: theCase } of lives) {
      for (const year of ['2024', '2025', '2026']) {
        const read = theCase.events.filter((event) => event.date === `${year}-03-01`).map((event) => event.type)
        expect(read).toEqual(expect.arrayContaining(['record-fortress', 'record-screening']))
      }
    }
  })

  it('exits no village without the four passes in order and M5.1 holding [M5.1, M5.3, A4.1, D14, D16]', () => {
    const exits = momentsOf('exit-list')
    expect(exits.length).toBeGreaterThan(5)
    for (const [theCase, { date }] of exits) {
      const situation = situationOf(theCase, xining2024, [xining2024])
      expect([theCase.state.at, passesCheck(situation).verdict, exitCheck(situation, date).verdict]).toEqual([
        'acceptance.passed',
        'holds',
        'holds',
      ])
      expect(theCase.state.acceptance.passes.map(({ level }) => level)).toEqual([
        'village',
        'township',
        'county',
        'city',
      ])
    }
  })

  it('lets key-prevention villages leave under M5.1 without the five steps [M5.1, D16]', () => {
    const exits = momentsOf('leave-prevention')
    expect(exits.length).toBeGreaterThan(5)
    for (const [theCase, { date }] of exits) {
      expect(currentEpisode(theCase.state.episodes)?.list).toBe('key-prevention')
      expect(exitCheck(situationOf(theCase, xining2024, [xining2024]), date).verdict).toBe('holds')
    }
  })

  it('looks back in the year after the exit, and makes a relapse a new episode linked to the old [A5.1, A5.2, D17]', () => {
    // What was mended holds for half a year, so that problems come again.
    const behavior = withParameter(troubled, '/work/holds', 6)
    const few = simulate({ ...options, roster: roster.slice(0, 40), behavior, to: '2027-12-31' })
    const episodes = few.lives.flatMap(({ case: theCase }) => theCase.state.episodes)
    const looked = episodes.filter(({ lookBack }) => lookBack !== undefined)
    expect(new Set(looked.map(({ lookBack }) => lookBack?.outcome))).toEqual(new Set(['steady', 'problems-again']))
    for (const { exitedOn = '', lookBack } of looked)
      expect(lookBack?.on.slice(0, 4)).toBe(String(Number(exitedOn.slice(0, 4)) + 1))
    const relapses = episodes.filter(({ follows }) => follows !== undefined)
    expect(relapses.length).toBeGreaterThan(0)
    for (const { number, follows } of relapses) expect(follows).toBe(number - 1)
  })
})

describe('refused attempts of a simulation', () => {
  const refused = lives.flatMap((life, index) =>
    life.refused.map((attempt) => ({ attempt, before: cases[index]?.[attempt.after] as Case })),
  )

  it('are what record answers, with all its reasons, and leave the case as it was [D26]', () => {
    expect(refused.length).toBeGreaterThan(40)
    for (const { before, attempt } of refused) {
      expect(before.state.at).toBe(attempt.at)
      expect(record(before, attempt.event)).toEqual({ ok: false, error: { reasons: attempt.reasons } })
    }
  })

  it('are of many kinds, and counted by code', () => {
    const codes = refused.flatMap(({ attempt }) => [...new Set(attempt.reasons.map(({ code }) => code))])
    const counted = Object.fromEntries(
      [...new Set(codes)].map((code) => [code, codes.filter((c) => c === code).length]),
    )
    expect(simulation.refused).toEqual(counted)
    expect(Object.keys(counted).length).toBeGreaterThan(12)
  })
})

describe('the tallies of a simulation', () => {
  const sum = (counts: readonly number[]): number => counts.reduce((a, b) => a + b, 0)

  it('account for every village, by county and at the end of every month', () => {
    expect(simulation.counties.map(({ unit, villages }) => [unit, villages])).toEqual([
      ['999901', 120],
      ['999902', 120],
    ])
    for (const { at, villages } of simulation.counties) expect(sum(Object.values(at))).toBe(villages)
    expect(simulation.months).toHaveLength(36)
    for (const { at } of simulation.months) expect(sum(Object.values(at))).toBe(roster.length)
  })

  it('count what the events say [D17]', () => {
    const total = (pick: (county: Simulation['counties'][number]) => number): number =>
      sum(simulation.counties.map(pick))
    expect(total((one) => one.listed['weak-lax'] + one.listed['key-prevention'])).toBe(
      momentsOf('determine-listing').length,
    )
    expect(total((one) => one.exits['weak-lax'])).toBe(momentsOf('exit-list').length)
    expect(total((one) => one.lookBacks.steady)).toBe(momentsOf('look-back-steady').length)
    expect(total((one) => one.lookBacks['problems-again'])).toBe(momentsOf('look-back-problems').length)
    expect(total((one) => one.refused)).toBe(lives.flatMap((life) => life.refused).length)
    const onList: Readonly<Record<string, number>> = simulation.months[simulation.months.length - 1]?.at ?? {}
    const off = ['unlisted', 'identifying', 'exited']
    const listed = sum(Object.entries(onList).map(([id, count]) => (off.includes(id) ? 0 : count)))
    expect(total((one) => sum(Object.values(one.control)))).toBe(listed)
  })
})
