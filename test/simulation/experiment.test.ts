import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Result } from '../../src/core/result.js'
import { changeRulebook } from '../../src/difference/change-rulebook.js'
import { type Experiment, experiment, experimentPart, summarizeExperiment } from '../../src/simulation/experiment.js'
import type { ExperimentSetup, Worlds } from '../../src/simulation/experiment-setup.js'
import { estimate } from '../../src/simulation/statistics.js'
import { staysQuantile } from '../../src/simulation/stays.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { invented, SPAN } from './rosters.js'

const worlds: Worlds = { roster: invented(30), seeds: [5, 2, 9], ...SPAN }
const rules = { now: xining2024, then: xining2024 }
const done = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error.reasons))
  return result.value
}
const run = (setup: ExperimentSetup): Experiment => done(experiment(setup))
const measureOf = ({ measures }: Experiment, id: string) => measures.find((one) => one.id === id)
const pathsOf = (input: unknown): readonly string[] => {
  const result = experiment(input as ExperimentSetup)
  if (result.ok) throw new Error('not refused')
  return result.error.reasons.map(({ path = '' }) => path)
}

describe('an experiment', () => {
  const same = run({ worlds, rules })

  it('differs by exactly 0 under identical rules', () => {
    expect(same.measures.length).toBeGreaterThan(30)
    for (const { difference, interval, n, now, then } of same.measures) {
      expect(now).toBe(then)
      if (n > 0) expect(difference).toBe(0)
      if (n > 1) expect(interval).toEqual({ low: 0, high: 0 })
    }
  })

  it('counts something in every kind of measure', () => {
    for (const id of ['listed/weak-lax', 'exits/weak-lax', 'stay/rectifying/0.5', 'in-stage/rectifying'])
      expect(measureOf(same, id)?.now).toBeGreaterThan(0)
    for (const kind of ['listed-for', 'load', 'refused'])
      expect(same.measures.some(({ measure, now }) => measure === kind && (now ?? 0) > 0)).toBe(true)
    expect(measureOf(same, 'unfinished')).toMatchObject({ now: 0, then: 0, n: 3 })
  })

  it('gives the same for its parts in any order, and for its seeds in any order', () => {
    const parts = worlds.seeds.map((seed) => done(experimentPart({ worlds: { ...worlds, seeds: [seed] }, rules })))
    const text = JSON.stringify(same)
    fc.assert(
      fc.property(fc.shuffledSubarray(parts, { minLength: 3 }), (shuffled) => {
        // A thread hands its part over as plain data.
        expect(JSON.stringify(done(summarizeExperiment(structuredClone(shuffled))))).toBe(text)
      }),
      { numRuns: 6 },
    )
    expect(JSON.stringify(run({ worlds: { ...worlds, seeds: [9, 5, 2] }, rules }))).toBe(text)
    expect(same.seeds).toEqual([2, 5, 9])
  })

  it('moves the listings where listing becomes impossible, the same way in each seed', () => {
    const { rulebook: then } = done(
      changeRulebook(xining2024, (draft) => {
        draft.version = 'no-listing'
        for (const row of draft.identification.listing.value) row.list = 'none'
      }),
    )
    const changed = run({ worlds, rules: { now: xining2024, then } })
    expect(measureOf(changed, 'listed/weak-lax')).toMatchObject({
      now: measureOf(same, 'listed/weak-lax')?.now,
      then: 0,
      difference: -(measureOf(same, 'listed/weak-lax')?.now ?? 0),
    })
    // Nobody is in the stage then, so that there is no difference of its stays.
    expect(measureOf(changed, 'stay/rectifying/0.5')).toMatchObject({
      then: null,
      difference: null,
      interval: null,
      n: 0,
    })
  })
})

describe('an experiment on bad ground', () => {
  it('is refused with every fault at its place', () => {
    expect(pathsOf({ worlds: { ...worlds, seeds: [1, 1, -1, 1.5], extra: 1, from: '2024-02-30' }, rules })).toEqual([
      '/worlds/seeds/1',
      '/worlds/seeds/2',
      '/worlds/seeds/3',
      '/worlds/extra',
      '/worlds/from',
    ])
    expect(pathsOf({ worlds: { ...worlds, seeds: [], from: SPAN.to, to: SPAN.from }, rules })).toEqual([
      '/worlds/seeds',
      '/worlds/to',
    ])
    expect(pathsOf({ worlds, rules: { now: [], then: 'then', also: 1 } })).toEqual([
      '/rules/now',
      '/rules/then/0',
      '/rules/also',
    ])
    for (const nothing of [undefined, null, 3, [], {}]) expect(pathsOf(nothing).length).toBeGreaterThan(0)
  })

  it('is refused for a million seeds with one reason', () => {
    const seeds = Array.from({ length: 1_000_000 }, (_, seed) => seed)
    expect(pathsOf({ worlds: { ...worlds, seeds }, rules })).toEqual(['/worlds/seeds'])
  })

  it('is refused for a period in which a side has no version in force [D24]', () => {
    expect(pathsOf({ worlds: { ...worlds, from: '2020-01-01' }, rules })).toEqual(['/rules/now', '/rules/then'])
  })

  it('does not join parts of different experiments, a seed twice, or nothing', () => {
    const part = (seed: number, to: string = SPAN.to) =>
      done(experimentPart({ worlds: { roster: invented(2), seeds: [seed], from: SPAN.from, to }, rules }))
    expect(summarizeExperiment([part(1), part(2, '2025-12-31')])).toMatchObject({
      ok: false,
      error: { reasons: [{ path: '/1' }] },
    })
    expect(summarizeExperiment([part(1), part(1)])).toMatchObject({ ok: false, error: { reasons: [{ found: 1 }] } })
    expect(summarizeExperiment([]).ok).toBe(false)
  })
})

describe('the statistics', () => {
  it('are those of Student', () => {
    // 2 ± 4.302653 · 1 / √3
    expect(estimate([1, 2, 3])).toEqual({ mean: 2, interval: { low: -0.484138, high: 4.484138 } })
    expect(estimate([7])).toEqual({ mean: 7, interval: null })
    expect(estimate([])).toBeNull()
    expect(estimate([0.1, 0.1, 0.1])).toEqual({ mean: 0.1, interval: { low: 0.1, high: 0.1 } })
  })

  it('give the quantile of stays that all ended', () => {
    const days = fc.array(fc.nat(40), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(days, fc.constantFrom(0.25, 0.5, 0.9), (each, share) => {
        const sorted = [...each].sort((a, b) => a - b)
        const stays = each.map((one) => ({ days: one, ended: true }))
        expect(staysQuantile(stays, share)).toBe(sorted[Math.ceil(share * each.length) - 1])
      }),
    )
  })

  it('count stays that go on as far as they are known (Kaplan and Meier)', () => {
    const ended = (days: number) => ({ days, ended: true })
    const open = (days: number) => ({ days, ended: false })
    // 4 at risk: 3/4 go on. Then 2 at risk: half of these.
    expect(staysQuantile([ended(2), open(3), ended(5), open(9)], 0.5)).toBe(5)
    expect(staysQuantile([ended(2), open(3), open(5), open(9)], 0.5)).toBeNull()
    expect(staysQuantile([], 0.5)).toBeNull()
  })
})
