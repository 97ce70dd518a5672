import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assessFortress } from '../../src/assessment/fortress.js'
import { parseFortressReadings, parseNegativeReadings } from '../../src/assessment/readings.js'
import { screenNegative } from '../../src/assessment/screening.js'
import { addTo } from '../../src/core/calendar.js'
import type { CivilDate } from '../../src/core/date.js'
import { emptyDossier, readingsFromDossier } from '../../src/dossier/dossier.js'
import { reviseDossier } from '../../src/dossier/revise.js'
import { sweep } from '../../src/identification/sweep.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { pointsOf } from '../../src/rulebook/scoring.js'
import { assumedBehavior } from '../../src/simulation/assumed-behavior.js'
import { withParameter } from '../../src/simulation/behavior.js'
import type { Condition } from '../../src/simulation/world.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { small } from '../assessment/small-rulebook.js'
import { drawDossier, drawReadings, population } from './doors.js'
import { invented, SWEEP } from './rosters.js'

const rulebooks: readonly Rulebook[] = [xining2024, small]
const seeds = fc.nat()
const days = fc.nat(1_500).map((count) => addTo(SWEEP, { days: count - 400 }))
const villages = fc.constantFrom(...invented(12).map(({ code }) => code))
const themes = assumedBehavior.troubles.themes.map(({ id }) => id)
// Evenly: most doubles that fast-check draws are next to nothing.
const shares = fc.nat(1_000).map((thousandths) => thousandths / 1_000)
const conditions: fc.Arbitrary<Condition> = fc.record({
  shortfall: fc.nat(2_000).map((hundredths) => hundredths / 100),
  troubles: fc.array(fc.record({ theme: fc.constantFrom(...themes), severity: shares }), { maxLength: 3 }),
  gaps: shares,
  shading: shares,
})
const best: Condition = { shortfall: 0, troubles: [], gaps: 0, shading: 0 }

describe('drawn readings', () => {
  it('fit any rulebook: every answer of the form and the range that its item asks for', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...rulebooks),
        seeds,
        villages,
        days,
        conditions,
        (rulebook, seed, village, date, condition) => {
          const { fortress, negative } = drawReadings(rulebook, seed, { village, date }, condition)
          expect(parseFortressReadings(rulebook, { date, ...fortress })).toMatchObject({ ok: true })
          expect(parseNegativeReadings(rulebook, { date, ...negative })).toMatchObject({ ok: true })
        },
      ),
    )
  })

  it('are the same for the same seed, village, day and condition [D1]', () => {
    fc.assert(
      fc.property(seeds, villages, days, conditions, (seed, village, date, condition) => {
        const draw = (): string => JSON.stringify(drawReadings(xining2024, seed, { village, date }, condition))
        expect(draw()).toBe(draw())
      }),
    )
  })

  it('only gain answers where less is unknown, and change none [D2]', () => {
    fc.assert(
      fc.property(seeds, villages, days, conditions, (seed, village, date, condition) => {
        const some = drawReadings(xining2024, seed, { village, date }, condition)
        const all = drawReadings(xining2024, seed, { village, date }, { ...condition, gaps: 0 })
        expect(all.fortress.answers).toMatchObject(some.fortress.answers)
        expect(all.negative.answers).toMatchObject(some.negative.answers)
        expect(Object.keys(all.negative.answers)).toEqual(xining2024.negative.items.map(({ id }) => id))
      }),
    )
  })

  it('of a township that shades them cost no more than the truth, and now and then less', () => {
    const costOf = (seed: number, village: string, date: CivilDate, condition: Condition): number => {
      const { negative } = drawReadings(xining2024, seed, { village, date }, condition)
      const read = parseNegativeReadings(xining2024, { date, ...negative })
      if (!read.ok) throw new Error('not of the form')
      return screenNegative(xining2024, read.value).deduction.max
    }
    let milder = 0
    fc.assert(
      fc.property(seeds, villages, days, conditions, (seed, village, date, condition) => {
        const truth = costOf(seed, village, date, { ...condition, gaps: 0, shading: 0 })
        const told = costOf(seed, village, date, { ...condition, gaps: 0 })
        expect(told).toBeLessThanOrEqual(truth)
        if (told < truth) milder += 1
        expect(costOf(seed, village, date, { ...condition, gaps: 0, shading: 1 })).toBe(0)
      }),
    )
    expect(milder).toBeGreaterThan(10)
  })

  it('at their best cost nothing, hit nothing, and leave nothing open [M2.2, M2.3]', () => {
    fc.assert(
      fc.property(seeds, villages, days, (seed, village, date) => {
        const { fortress, negative } = drawReadings(xining2024, seed, { village, date }, best)
        const index = parseFortressReadings(xining2024, { date, ...fortress })
        const screened = parseNegativeReadings(xining2024, { date, ...negative })
        if (!index.ok || !screened.ok) throw new Error('not of the form')
        expect(assessFortress(xining2024, index.value).grade).toBe('strong')
        const { hits, risk } = screenNegative(xining2024, screened.value)
        expect({ hits, risk }).toEqual({ hits: [], risk: 'none' })
      }),
    )
  })

  it('meet every band of every item sooner or later, though no threshold is read', () => {
    const met = new Map<string, Set<number>>()
    for (let seed = 0; seed < 400; seed += 1) {
      const troubles = themes.map((theme) => ({ theme, severity: (seed % 10) / 10 }))
      const condition = { shortfall: (seed % 40) / 2, troubles, gaps: 0, shading: 0 }
      const drawn = drawReadings(xining2024, seed, { village: '999901001201', date: SWEEP }, condition)
      for (const item of [...xining2024.fortress.items, ...xining2024.negative.items]) {
        const answer = drawn.fortress.answers[item.id] ?? drawn.negative.answers[item.id]
        if (answer === undefined) continue
        const points = met.get(item.id) ?? new Set()
        met.set(item.id, points.add(pointsOf(item.scoring, answer, SWEEP)))
      }
    }
    for (const item of [...xining2024.fortress.items, ...xining2024.negative.items]) {
      if (!('bands' in item.scoring) || item.scoring.bands.length === 0) continue
      const asked = new Set(item.scoring.bands.map((band) => band.points))
      expect([item.id, [...(met.get(item.id) ?? [])].sort()]).toEqual([item.id, [...asked].sort()])
    }
  })
})

describe('a drawn dossier', () => {
  it('is accepted, and gives the checklists the very answers that were drawn [M1.3, M3.1]', () => {
    fc.assert(
      fc.property(seeds, fc.constantFrom(...invented(12)), conditions, (seed, village, condition) => {
        const key = { village: village.code, date: SWEEP }
        const actor = { role: 'township-committee', unit: village.code.slice(0, 9) }
        const changes = drawDossier(xining2024, seed, key, condition)
        const input = { id: 'r1', date: SWEEP, actor, changes }
        const revised = reviseDossier(emptyDossier(village, SWEEP), input, xining2024)
        if (!revised.ok) throw new Error(JSON.stringify(revised.error.reasons))
        const { fortress, negative } = drawReadings(xining2024, seed, key, condition)
        expect(fortress.answers).toMatchObject(readingsFromDossier(xining2024.fortress.items, revised.value))
        expect(negative.answers).toMatchObject(readingsFromDossier(xining2024.negative.items, revised.value))
      }),
    )
  })
})

describe('a population', () => {
  it('is marked as generated, and every row of it can be assessed [M3.2, D7]', () => {
    const drawn = population(xining2024, invented(60), { seed: 5, date: SWEEP })
    expect(drawn).toMatchObject({ generated: true, seed: 5, date: SWEEP })
    const { results, unassessed } = sweep(xining2024, drawn.rows, { date: SWEEP })
    expect({ results: results.length, unassessed }).toEqual({ results: 60, unassessed: [] })
  })

  it('gives each village its own, whatever the order of the roster', () => {
    fc.assert(
      fc.property(seeds, fc.shuffledSubarray([...invented(20)], { minLength: 1 }), (seed, some) => {
        const all = population(xining2024, invented(20), { seed, date: SWEEP }).rows
        const { rows } = population(xining2024, some, { seed, date: SWEEP })
        expect(rows).toEqual(some.map((village) => all.find((row) => row.village.code === village.code)))
      }),
      { numRuns: 20 },
    )
  })

  it('leaves answers out in as many villages as asked [D2]', () => {
    const missing = (complete: number): number => {
      const behavior = withParameter(assumedBehavior, '/townships/complete', complete)
      return population(xining2024, invented(200), { seed: 9, date: SWEEP, behavior }).rows.filter(
        ({ fortress, negative }) =>
          Object.keys({ ...fortress.answers, ...negative.answers }).length <
          xining2024.fortress.items.length + xining2024.negative.items.length,
      ).length
    }
    expect(missing(1)).toBe(0)
    expect(missing(0)).toBeGreaterThan(190)
    expect(missing(0.7)).toBeGreaterThan(30)
    expect(missing(0.7)).toBeLessThan(90)
  })
})
