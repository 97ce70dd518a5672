import { describe, expect, it } from 'vitest'
import { type CalibrationSetup, calibrate, type Fact, publishedTargets } from '../../src/simulation/calibrate.js'
import { publishedFacts } from '../../src/source/publication.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { invented } from './rosters.js'

const worlds = { roster: invented(40), seeds: [1, 2], from: '2025-01-01', to: '2027-12-31' }
const listed = (id: string, part: number): Fact => ({
  id,
  measure: 'listed/weak-lax',
  per: 'villages',
  target: { part, whole: 40 },
})
const free = ['/troubles/themes/0/yearly']
const setup = (facts: readonly Fact[], trials: number): CalibrationSetup => ({
  facts,
  rulebooks: xining2024,
  worlds,
  free,
  trials,
})
const done = (of: CalibrationSetup) => {
  const found = calibrate(of)
  if (!found.ok) throw new Error(JSON.stringify(found.error.reasons))
  return found.value
}

describe('calibration', () => {
  it('moves a free figure towards the fact, within its range and its trials, and says so', () => {
    const { moved, facts, behavior, distance, trials } = done(setup([listed('many', 16)], 4))
    const [one] = moved
    expect(moved.map(({ path }) => path)).toEqual(free)
    expect(one?.to).toBeGreaterThan(one?.from ?? 1)
    expect(behavior.troubles.themes[0]?.yearly.value).toBe(one?.to)
    expect(facts).toMatchObject([{ id: 'many', target: 0.4 }])
    const [{ before, after, target } = { before: null, after: null, target: 0 }] = facts
    expect(Math.abs((after ?? 9) - target)).toBeLessThan(Math.abs((before ?? 9) - target))
    expect(distance).toBeCloseTo(Math.abs((after ?? 9) - target) / target, 5)
    expect(trials).toBeLessThanOrEqual(4)
  })

  it('moves nothing where one trial is all there is, and gives the same each time', () => {
    const first = done(setup([listed('many', 16)], 1))
    expect(first).toMatchObject({ moved: [], trials: 1 })
    expect(JSON.stringify(done(setup([listed('many', 16)], 1)))).toBe(JSON.stringify(first))
  })

  it('says what cannot be met together, and what cannot be met at all', () => {
    const [reached] = done(setup([listed('many', 16)], 4)).facts
    const asIs = listed('as-is', (reached?.before ?? 0) * 40)
    const never: Fact = { id: 'never', measure: 'listed-twice', per: 'villages', target: { part: 1, whole: 1 } }
    const found = done(setup([asIs, never], 2))
    expect(found.unreachable).toEqual(['never'])
    expect(found.conflicts).toEqual([])
    // One measure cannot be two things at once.
    const both = done(setup([asIs, listed('more', (reached?.after ?? 0) * 40)], 4))
    expect(both.unreachable).toEqual([])
    expect(both.conflicts).toEqual([['as-is', 'more']])
  })

  it('names the published figures as they were published [F1, F2]', () => {
    for (const { id, target } of publishedTargets) {
      const gist = publishedFacts[id as 'F1' | 'F2'].gist.en
      for (const figure of [target.part, target.whole]) expect(gist).toContain(String(figure))
    }
  })

  it('is refused on bad ground, with every fault at its place', () => {
    const pathsOf = (input: unknown): readonly string[] => {
      const found = calibrate(input as CalibrationSetup)
      return found.ok ? [] : found.error.reasons.map(({ path = '' }) => path)
    }
    const right = setup([listed('few', 5)], 3)
    expect(pathsOf({ ...right, rulebooks: [], free: ['/x'], worlds: { ...worlds, seeds: [1, 1], from: 'x' } })).toEqual(
      ['/worlds/seeds/1', '/rulebooks', '/worlds/from', '/free/0'],
    )
    expect(pathsOf({ ...right, facts: [{ ...listed('few', 5), target: { part: 3, whole: 2 } }], trials: 0 })).toEqual([
      '/facts/0/target',
      '/trials',
    ])
    expect(pathsOf({ ...right, behavior: { id: 'a' } })).toContain('/behavior/work')
    for (const nothing of [undefined, null, [], {}]) expect(pathsOf(nothing).length).toBeGreaterThan(0)
  })
})
