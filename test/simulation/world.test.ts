import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readExampleRulebook } from '../../examples/rulebooks/read.js'
import type { Item, NegativeItem, PositiveItem } from '../../src/rulebook/checklist.js'
import type { Test } from '../../src/rulebook/measure.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import type { Scoring } from '../../src/rulebook/scoring.js'
import { assumedBehavior } from '../../src/simulation/assumed-behavior.js'
import { withParameter } from '../../src/simulation/behavior.js'
import { conditionOf, worldOf } from '../../src/simulation/world.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { population } from './doors.js'
import { invented, SWEEP } from './rosters.js'

const rulebooks = { xining: xining2024, yunze: readExampleRulebook('yunze'), wanglan: readExampleRulebook('wanglan') }

/** A test with its threshold scaled; one that has none stays. */
function scaled(test: Test, by: number): Test {
  if (!('op' in test)) return test
  if (typeof test.value === 'number') return { op: test.op, value: Math.round(test.value * by) }
  if (!('whole' in test.value)) return test
  return { op: test.op, value: { part: Math.round(test.value.part * by * 100), whole: test.value.whole * 100 } }
}

function rescored(scoring: Scoring, by: number): Scoring {
  if ('bands' in scoring)
    return { bands: scoring.bands.map(({ when, points }) => ({ when: scaled(when, by), points })) }
  if ('cap' in scoring) return { ...scoring, cap: Math.round(scoring.cap * by) + 1 }
  return scoring
}

/** A rulebook that asks the same and judges otherwise: other thresholds, other lines, no vetoes. */
function judgingOtherwise(rulebook: Rulebook, by: number): Rulebook {
  const item = <I extends Item>(one: I): I => ({ ...one, scoring: rescored(one.scoring, by) })
  const { fortress, negative } = rulebook
  return {
    ...rulebook,
    fortress: { ...fortress, items: fortress.items.map((one: PositiveItem) => item(one)) },
    negative: { ...negative, items: negative.items.map((one: NegativeItem) => item(one)) },
  }
}

describe.each(Object.entries(rulebooks))('the readings of a village: %s', (_name, rulebook) => {
  const rowsOf = (rules: Rulebook, seed = 7) => population(rules, invented(60), { seed, date: SWEEP }).rows

  it('are the same under any two rulebooks that ask the same, whatever their thresholds and points', () => {
    const before = rowsOf(rulebook)
    fc.assert(
      fc.property(fc.constantFrom(0.1, 0.5, 0.9, 1.5, 3), (by) => {
        expect(rowsOf(judgingOtherwise(rulebook, by))).toEqual(before)
      }),
    )
  })

  it('do not change where the rulebook asks one thing more, or one thing less', () => {
    const before = rowsOf(rulebook)
    const { negative } = rulebook
    // An item that a veto reads decides in which direction its answers go, so it stays.
    for (const { id } of negative.items.slice(0, 4)) {
      const items = negative.items.filter((one) => one.id !== id)
      const fewer = rowsOf({ ...rulebook, negative: { ...negative, items } })
      for (const [place, row] of fewer.entries()) {
        expect(before[place]?.negative.answers).toMatchObject(row.negative.answers)
        expect(Object.keys(row.negative.answers)).not.toContain(id)
      }
    }
  })

  it('differ from village to village and from seed to seed', () => {
    const texts = rowsOf(rulebook).map(({ negative, fortress }) => JSON.stringify([negative, fortress]))
    expect(new Set(texts).size).toBe(texts.length)
    expect(rowsOf(rulebook, 8)).not.toEqual(rowsOf(rulebook))
  })
})

describe('how a village is reported', () => {
  const reports = (path: string, value: number) => {
    const behavior = withParameter(assumedBehavior, path, value)
    const world = worldOf({ behavior, roster: invented(40), seed: 7 })
    if (!world.ok) throw new Error('a world')
    return invented(40).map(({ code }) => conditionOf(world.value, code, SWEEP))
  }

  it('is as it is where all townships are truthful, and milder by the figure where none is', () => {
    const { shading } = assumedBehavior.townships
    expect(new Set(reports('/townships/truthful', 1).map((one) => one.shading))).toEqual(new Set([0]))
    expect(new Set(reports('/townships/truthful', 0).map((one) => one.shading))).toEqual(new Set([shading.value]))
  })

  it('lacks nothing where all reports are complete, and the figure where none is', () => {
    const { gaps } = assumedBehavior.townships
    expect(new Set(reports('/townships/complete', 1).map((one) => one.gaps))).toEqual(new Set([0]))
    expect(new Set(reports('/townships/complete', 0).map((one) => one.gaps))).toEqual(new Set([gaps.value]))
  })
})
