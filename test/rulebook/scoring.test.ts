import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addTo } from '../../src/core/calendar.js'
import { yearStart } from '../../src/core/date.js'
import { parseWith } from '../../src/core/parse.js'
import type { Result } from '../../src/core/result.js'
import {
  answerSchema,
  type FigureMeasure,
  type Measure,
  NEVER,
  passes,
  plainAnswer,
  readFigure,
} from '../../src/rulebook/measure.js'
import { mostPoints, pointsOf } from '../../src/rulebook/scoring.js'
import { anyAnswer, anyDate } from './answers.js'

const today = yearStart(2024)
const points = fc.nat(10_000)

/** What is wrong, and where: of a field that is missing or not asked for only that; of a share as a whole only if its fields are right. */
function faults(result: Result<unknown>): readonly string[] {
  const reasons = result.ok ? [] : result.error.reasons
  const ofForm = ['"missing"', 'onlyKnownKeys', 'oneOf']
  const texts = reasons.map(({ path, required, found }) => {
    const text = JSON.stringify([path, required, found])
    return ofForm.some((word) => text.includes(word)) ? `${path}` : text
  })
  const fields = texts.filter((text) => !text.includes('a part no larger'))
  return (fields.length === 0 ? texts : fields).sort()
}

describe('scoring', () => {
  it('counts each occurrence and stops at the cap [L2.2, D3]', () => {
    fc.assert(
      fc.property(points, points, fc.nat(100), (perOccurrence, cap, times) => {
        const scoring = { perOccurrence, cap }
        expect(pointsOf(scoring, times, today)).toBe(Math.min(cap, perOccurrence * times))
        expect(pointsOf(scoring, times + 1, today)).toBeGreaterThanOrEqual(pointsOf(scoring, times, today))
        expect(mostPoints(scoring)).toBe(cap)
      }),
    )
  })

  it('takes a yes for one occurrence and a no for none [L2.2]', () => {
    expect(pointsOf({ perOccurrence: 300, cap: 1_000 }, true, today)).toBe(300)
    expect(pointsOf({ perOccurrence: 300, cap: 200 }, true, today)).toBe(200)
    expect(pointsOf({ perOccurrence: 300, cap: 1_000 }, false, today)).toBe(0)
  })

  it('counts what makes one, and a loss not at all [L2.2, D3]', () => {
    const income = { perOccurrence: 10, each: 1_000_000, cap: 50 }
    expect(
      [-5, 0, 999_999, 1_000_000, 4_999_999, 5_000_000, 9_000_000].map((fen) => pointsOf(income, fen, today)),
    ).toEqual([0, 0, 0, 10, 40, 50, 50])
  })

  it('takes away for each occurrence until nothing is left [L2.2, D3]', () => {
    fc.assert(
      fc.property(points, points, fc.oneof(fc.nat(100), fc.constant(Number.MAX_SAFE_INTEGER)), (start, less, times) => {
        const scoring = { start, lessPerOccurrence: less }
        expect(pointsOf(scoring, times, today)).toBe(Math.max(0, start - less * times))
        expect(mostPoints(scoring)).toBe(start)
        expect(pointsOf(scoring, 0, today)).toBe(start)
      }),
    )
    expect([pointsOf({ start: 100, lessPerOccurrence: 30 }, true, today)]).toEqual([70])
  })

  it('gives the share that a ratio is, in integers, never more than all [D3]', () => {
    const ratio = fc.record({
      part: fc.nat(Number.MAX_SAFE_INTEGER),
      whole: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
    })
    fc.assert(
      fc.property(points, ratio, (proportional, answer) => {
        const got = BigInt(pointsOf({ proportional }, answer, today))
        const [all, part, whole] = [BigInt(proportional), BigInt(answer.part), BigInt(answer.whole)]
        // The largest number of hundredths that is not more than the share.
        expect(got <= all && (got === all ? true : got * whole <= all * part && (got + 1n) * whole > all * part)).toBe(
          true,
        )
        expect(got === all).toBe(answer.part >= answer.whole || all === 0n || got * whole >= all * whole)
      }),
    )
    expect(pointsOf({ proportional: 200 }, { part: 2, whole: 3 }, today)).toBe(133)
    expect(mostPoints({ proportional: 200 })).toBe(200)
  })

  it('gives the points of the first band that fits, and none where none fits', () => {
    const scoring = {
      bands: [
        { when: { op: 'at-least', value: 10 }, points: 300 },
        { when: { op: 'at-least', value: 5 }, points: 500 },
      ],
    } as const
    expect([4, 5, 9, 10, 11].map((answer) => pointsOf(scoring, answer, today))).toEqual([0, 500, 500, 300, 300])
    expect(mostPoints(scoring)).toBe(500)
    expect(mostPoints({ bands: [] })).toBe(0)
  })

  it('accepts exactly the answers of its measure', () => {
    const measures: readonly Measure[] = [
      { kind: 'yes-no' },
      { kind: 'count', unit: { 'zh-CN': '件', en: 'cases' }, most: 4 },
      { kind: 'amount' },
      { kind: 'ratio', atMostOne: true },
      { kind: 'date' },
    ]
    fc.assert(
      fc.property(fc.constantFrom(...measures), anyDate, fc.gen(), (measure, asOf, gen) => {
        const answer = gen(() => anyAnswer(measure, asOf))
        expect(answerSchema(measure, asOf).safeParse(answer)).toEqual({ success: true, data: answer })
        expect(plainAnswer(measure, asOf)(answer)).toEqual(answer)
      }),
    )
    const odd = fc.oneof(fc.anything(), fc.record({ part: fc.anything(), whole: fc.integer() }), fc.double(), anyDate)
    fc.assert(
      fc.property(fc.constantFrom(...measures), odd, (measure, value) => {
        const taken = plainAnswer(measure, today)(value)
        // What is not plain may still be an answer.
        if (taken !== undefined) {
          expect(answerSchema(measure, today).safeParse(value).success).toBe(true)
          expect(JSON.stringify(taken)).toBe(JSON.stringify(value))
        }
      }),
    )
    const refused: readonly [number, unknown][] = [
      [0, 'yes'],
      [1, 5],
      [1, -1],
      [1, 0.5],
      [2, 0.1],
      [3, { part: 3, whole: 2 }],
      [3, { part: 0, whole: 0 }],
      [3, { part: 1, whole: 2, more: 1 }],
      [4, '2024-02-30'],
      [4, addTo(today, { days: 1 })],
    ]
    for (const [index, answer] of refused) {
      const measure = measures[index]
      expect(measure && answerSchema(measure, today).safeParse(answer).success).toBe(false)
      expect(measure && plainAnswer(measure, today)(answer)).toBeUndefined()
    }
    // What an object only inherits is no answer; where it is not plain, the reader of figures says so.
    for (const share of [
      Object.create({ part: 1, whole: 2 }),
      Object.assign(Object.create({ part: 1 }), { whole: 2 }),
    ]) {
      expect(plainAnswer({ kind: 'ratio' }, today)(share)).toBeUndefined()
      expect(readFigure({ kind: 'ratio' }, share, '').ok).toBe(false)
    }
  })

  it('says of a figure what its schema says', () => {
    const measures: readonly FigureMeasure[] = [
      { kind: 'count', unit: { 'zh-CN': '件', en: 'cases' } },
      { kind: 'count', unit: { 'zh-CN': '件', en: 'cases' }, most: 4 },
      { kind: 'amount' },
      { kind: 'ratio' },
      { kind: 'ratio', atMostOne: true },
    ]
    const odd = fc.constantFrom(undefined, null, '5', true, NaN, Infinity, 1.5, -1.5, 2 ** 53 - 1, [], {}, 5n)
    const figure = fc.oneof(fc.integer({ min: -9, max: 9 }), odd)
    const share = fc.record({ part: figure, whole: figure, ...{ more: figure } }, { requiredKeys: [] })
    fc.assert(
      fc.property(fc.constantFrom(...measures), fc.oneof(figure, share), (measure, value) => {
        const read = readFigure(measure, value, '/a')
        const parsed = parseWith(answerSchema(measure, today), value, '/a')
        if (read.ok) expect([value, parsed.ok]).toEqual([read.value, true])
        else expect(faults(read)).toEqual(faults(parsed))
      }),
    )
  })

  it('reads a date as the time since, the day itself included, and never as no time at all [D4]', () => {
    const since = (months: number) => addTo(today, { months: -months })
    const moreThan = { op: 'more-than', value: { months: 3 } } as const
    const atLeast = { op: 'at-least', value: { months: 3 } } as const
    expect([passes(moreThan, since(3), today), passes(atLeast, since(3), today)]).toEqual([false, true])
    expect(passes(moreThan, addTo(since(3), { days: -1 }), today)).toBe(true)
    expect([passes(moreThan, NEVER, today), passes({ is: NEVER }, NEVER, today)]).toEqual([false, true])
  })
})
