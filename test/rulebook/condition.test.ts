import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { yearStart } from '../../src/core/date.js'
import { negate } from '../../src/core/finding.js'
import { type Condition, conditionSchema, itemsOf, judge } from '../../src/rulebook/condition.js'
import type { Answer } from '../../src/rulebook/measure.js'

const today = yearStart(2024)
const names = ['a', 'b', 'c', 'd'] as const

const { condition: anyCondition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.record({ item: fc.constantFrom(...names), test: fc.record({ is: fc.boolean() }) }),
    fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({
      atLeast: fc.integer({ min: 1, max: 3 }),
      of: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ not: tie('condition') }),
  ),
}))
const anyConditions = fc.array(anyCondition, { minLength: 1, maxLength: 4 })
const anyAnswers: fc.Arbitrary<ReadonlyMap<string, Answer>> = fc
  .dictionary(fc.constantFrom(...names), fc.boolean(), { noNullPrototype: true })
  .map((answers) => new Map(Object.entries(answers)))

const judged = (condition: Condition, answers: ReadonlyMap<string, Answer>) =>
  judge(condition, { asOf: today, answer: (item) => answers.get(item) })

describe('a condition', () => {
  it('obeys de Morgan in three values [D2]', () => {
    fc.assert(
      fc.property(anyConditions, anyAnswers, (parts, answers) => {
        const negated = parts.map((part) => ({ not: part }))
        expect(judged({ not: { all: parts } }, answers)).toBe(judged({ any: negated }, answers))
        expect(judged({ not: { any: parts } }, answers)).toBe(judged({ all: negated }, answers))
      }),
    )
  })

  it('is itself under a double negation, and neither holds nor fails twice over', () => {
    fc.assert(
      fc.property(anyCondition, anyAnswers, (condition, answers) => {
        const verdict = judged(condition, answers)
        expect(judged({ not: { not: condition } }, answers)).toBe(verdict)
        expect(judged({ not: condition }, answers)).toBe(negate(verdict))
      }),
    )
  })

  it('does not depend on the order of its parts', () => {
    fc.assert(
      fc.property(anyConditions, anyAnswers, (parts, answers) => {
        const reversed = [...parts].reverse()
        expect(judged({ all: reversed }, answers)).toBe(judged({ all: parts }, answers))
        expect(judged({ any: reversed }, answers)).toBe(judged({ any: parts }, answers))
      }),
    )
  })

  it('keeps a verdict when missing answers are filled in [D2]', () => {
    fc.assert(
      fc.property(anyCondition, anyAnswers, anyAnswers, (condition, known, more) => {
        const verdict = judged(condition, known)
        fc.pre(verdict !== 'unknown')
        expect(judged(condition, new Map([...more, ...known]))).toBe(verdict)
      }),
    )
  })

  it('is decided when every item that it reads is answered [D2]', () => {
    fc.assert(
      fc.property(anyCondition, fc.boolean(), (condition, answer) => {
        const answers = new Map<string, Answer>(itemsOf(condition).map((item) => [item, answer]))
        expect(judged(condition, answers)).not.toBe('unknown')
      }),
    )
  })

  it('holds, fails and stays unknown', () => {
    const condition: Condition = {
      all: [
        { item: 'a', test: { is: true } },
        { item: 'b', test: { op: 'at-least', value: 3 } },
      ],
    }
    expect(
      judged(
        condition,
        new Map<string, Answer>([
          ['a', true],
          ['b', 3],
        ]),
      ),
    ).toBe('holds')
    expect(judged(condition, new Map<string, Answer>([['b', 2]]))).toBe('fails')
    expect(judged(condition, new Map<string, Answer>([['b', 3]]))).toBe('unknown')
    expect(itemsOf(condition)).toEqual(['a', 'b'])
  })

  it('comes back from JSON as it was', () => {
    fc.assert(
      fc.property(anyCondition, (condition) => {
        expect(conditionSchema().parse(JSON.parse(JSON.stringify(condition)))).toEqual(condition)
      }),
    )
  })
})
