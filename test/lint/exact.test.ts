import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addTo } from '../../src/core/calendar.js'
import type { CivilDate } from '../../src/core/date.js'
import { compareRatios } from '../../src/core/threshold.js'
import { outcomesOf } from '../../src/lint/condition-outcomes.js'
import { groundOf } from '../../src/lint/ground.js'
import { landingsOf } from '../../src/lint/landing.js'
import { obtainableOf, sumOf } from '../../src/lint/obtainable.js'
import type { Item } from '../../src/rulebook/checklist.js'
import { type Condition, judge } from '../../src/rulebook/condition.js'
import { type Answer, type Measure, passes, type Test } from '../../src/rulebook/measure.js'
import { parseRulebook } from '../../src/rulebook/parse.js'
import { simplestBetween } from '../../src/rulebook/sample-answers.js'
import { pointsOf } from '../../src/rulebook/scoring.js'
import { changed } from './changed.js'
import { from, named } from './named.js'
import { sound } from './sound-rulebook.js'

const op = fc.constantFrom('at-least', 'more-than', 'at-most', 'less-than')
const TODAY = '2024-05-31' as CivilDate

const itemWith = (measure: Measure, tests: readonly Test[]): Item => ({
  ...named('item'),
  measure,
  scoring: { bands: tests.map((when, points) => ({ when, points })) },
  supplier: 'township-committee',
  from,
})

/** Every way in which tests come out, by trying answers one by one. */
function waysOf(tests: readonly Test[], answers: readonly Answer[], asOf: CivilDate): ReadonlySet<string> {
  return new Set(answers.map((answer) => tests.flatMap((test, at) => (passes(test, answer, asOf) ? [at] : [])).join()))
}

function waysFound(item: Item): ReadonlySet<string> {
  return new Set((landingsOf(item) ?? []).map(({ bands }) => bands.join()))
}

describe('answers that stand for all others', () => {
  it('show every way in which tests over a count come out, and no other', () => {
    const test = fc.record({ op, value: fc.integer({ min: -2, max: 22 }) })
    fc.assert(
      fc.property(fc.array(test, { minLength: 1, maxLength: 5 }), (tests) => {
        const all = Array.from({ length: 21 }, (_, count) => count)
        const item = itemWith({ kind: 'count', unit: named('x').label, most: 20 }, tests)
        expect(waysFound(item)).toEqual(waysOf(tests, all, TODAY))
      }),
    )
  })

  it('show every way in which tests over a ratio come out, and no other', () => {
    const value = fc.record({ part: fc.integer({ min: 0, max: 9 }), whole: fc.integer({ min: 1, max: 7 }) })
    // Between two ratios of wholes up to 7 there is always one of a whole up to 14.
    const all = Array.from({ length: 14 }, (_, at) => at + 1).flatMap((whole) =>
      Array.from({ length: 10 * whole + 1 }, (_, part) => ({ part, whole })),
    )
    fc.assert(
      fc.property(
        fc.array(fc.record({ op, value }), { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        (tests, atMostOne) => {
          const measure: Measure = atMostOne ? { kind: 'ratio', atMostOne } : { kind: 'ratio' }
          const most = atMostOne ? all.filter(({ part, whole }) => part <= whole) : all
          expect(waysFound(itemWith(measure, tests))).toEqual(waysOf(tests, most, TODAY))
        },
      ),
      { numRuns: 40 },
    )
  })

  it('miss no way in which durations come out on any day, whatever the lengths of months', () => {
    const value = fc.oneof(
      fc.record({ days: fc.integer({ min: 0, max: 130 }) }),
      fc.record({ months: fc.integer({ min: 0, max: 4 }) }),
      fc.record({ months: fc.integer({ min: 0, max: 2 }), days: fc.integer({ min: 0, max: 40 }) }),
    )
    const days = fc.integer({ min: 0, max: 1_460 }).map((after) => addTo('2023-01-01' as CivilDate, { days: after }))
    fc.assert(
      fc.property(fc.array(fc.record({ op, value }), { minLength: 1, maxLength: 3 }), days, (tests, asOf) => {
        const since = Array.from({ length: 200 }, (_, back) => addTo(asOf, { days: -back }))
        const found = waysFound(itemWith({ kind: 'date' }, tests))
        for (const way of waysOf(tests, [...since, 'never'], asOf)) expect(found).toContain(way)
      }),
      { numRuns: 40 },
    )
  })

  it('lie strictly between two ratios, and nothing simpler does', () => {
    const ratio = fc.record({ part: fc.nat(40), whole: fc.integer({ min: 1, max: 30 }) })
    fc.assert(
      fc.property(ratio, ratio, (a, b) => {
        fc.pre(compareRatios(a, b) !== 0)
        const [low, high] = compareRatios(a, b) < 0 ? [a, b] : [b, a]
        const [found] = simplestBetween(low, high)
        if (found === undefined) throw new Error('nothing between')
        expect([compareRatios(low, found), compareRatios(found, high)]).toEqual([-1, -1])
        for (let whole = 1; whole < found.whole; whole += 1) {
          const part = Math.floor((low.part * whole) / low.whole) + 1
          expect(compareRatios({ part, whole }, high)).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })

  it('lie between ratios of the largest integers too, if such answers can be given', () => {
    const most = Number.MAX_SAFE_INTEGER
    expect(simplestBetween({ part: most - 1, whole: most }, { part: 1, whole: 1 })).toEqual([])
    expect(simplestBetween({ part: 1, whole: most }, { part: 1, whole: most - 2 })).toEqual([
      { part: 1, whole: most - 1 },
    ])
    expect(simplestBetween({ part: most, whole: 1 }, undefined)).toEqual([])
  })
})

describe('points that can come about', () => {
  it('are those of every answer', () => {
    const points = fc.integer({ min: 0, max: 40 })
    const scoring = fc.oneof(
      fc.record({ perOccurrence: points, cap: points, each: fc.integer({ min: 1, max: 3 }) }),
      fc.record({ start: points, lessPerOccurrence: points }),
    )
    fc.assert(
      fc.property(scoring, fc.integer({ min: 0, max: 25 }), (way, most) => {
        const item = { ...itemWith({ kind: 'count', unit: named('x').label, most }, []), scoring: way }
        const all = Array.from({ length: most + 1 }, (_, count) => pointsOf(way, count, TODAY))
        expect(obtainableOf(item).values).toEqual([...new Set(all)].sort((a, b) => a - b))
      }),
    )
  })

  it('sum to what every combination sums to', () => {
    const some = fc.uniqueArray(fc.nat(60), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(fc.array(some, { maxLength: 4 }), (parts) => {
        const all = parts.reduce<readonly number[]>(
          (sums, part) => sums.flatMap((sum) => part.map((one) => sum + one)),
          [0],
        )
        const sum = sumOf(
          parts.map((part) => {
            const values = [...part].sort((a, b) => a - b)
            return { min: Math.min(...values), max: Math.max(...values), values }
          }),
        )
        expect(sum.values).toEqual([...new Set(all)].sort((a, b) => a - b))
      }),
    )
  })
})

describe('how a condition can come out', () => {
  const parsed = parseRulebook(changed(sound, { '/fortress/items/5/measure/most': 3 }))
  if (!parsed.ok) throw new Error('the sound rulebook does not parse')
  const ground = groundOf(parsed.value, 'fortress')
  const atom: fc.Arbitrary<Condition> = fc.oneof(
    fc.record({ item: fc.constantFrom('secretary', 'paralysed'), test: fc.record({ is: fc.boolean() }) }),
    fc.record({ item: fc.constant('losses'), test: fc.record({ op, value: fc.integer({ min: -1, max: 4 }) }) }),
  )
  const { condition } = fc.letrec<{ condition: Condition }>((tie) => {
    const some = fc.array(tie('condition'), { minLength: 1, maxLength: 3 })
    return {
      condition: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        atom,
        fc.record({ all: some }),
        fc.record({ any: some }),
        fc.record({ atLeast: fc.integer({ min: 1, max: 4 }), of: some }),
        fc.record({ not: tie('condition') }),
      ),
    }
  })

  it('is what trying every answer shows, for each kind of village', () => {
    const yesNo = [true, false]
    const tried = (when: Condition) =>
      [[0, 1, 2, 3], [null]].flatMap((losses) =>
        losses.flatMap((lost) =>
          yesNo.flatMap((secretary) =>
            yesNo.map((paralysed) => {
              const answers: Readonly<Record<string, Answer | null>> = { losses: lost, secretary, paralysed }
              return judge(when, { asOf: TODAY, answer: (id) => answers[id] }) === 'holds'
            }),
          ),
        ),
      )
    fc.assert(
      fc.property(condition, (when) => {
        const all = tried(when)
        expect(outcomesOf(ground, when)).toEqual({ canHold: all.includes(true), canFail: all.includes(false) })
      }),
      { numRuns: 200 },
    )
  })
})
