import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compositeScore } from '../../src/assessment/composite.js'
import { assessFortress } from '../../src/assessment/fortress.js'
import { gradeAtLeast, gradeOfTotal, gradeRank } from '../../src/assessment/grade.js'
import { riskRank } from '../../src/assessment/risk.js'
import { screenNegative } from '../../src/assessment/screening.js'
import { pointsOf } from '../../src/rulebook/scoring.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import {
  arbitraryAnswer,
  date,
  deepFreeze,
  fortressReadings,
  negativeReadings,
  nestedAnswers,
  partialAnswers,
} from './arbitraries.js'
import { small } from './small-rulebook.js'

describe.each([
  ['small', small],
  ['xining2024', xining2024],
])('laws of the assessment under %s', (_, rulebook) => {
  const positive = rulebook.fortress.items
  const negative = rulebook.negative.items
  const index = (answers: Parameters<typeof fortressReadings>[1]) =>
    assessFortress(rulebook, fortressReadings(rulebook, answers))
  const screening = (answers: Parameters<typeof negativeReadings>[1]) =>
    screenNegative(rulebook, negativeReadings(rulebook, answers))

  it('never lowers the total for a satisfied positive item, nor for one raised [M2.1, L2.1]', () => {
    const change = fc.constantFrom(...positive).chain((item) =>
      fc.tuple(fc.constant(item), arbitraryAnswer(item), arbitraryAnswer(item)).filter(([{ scoring }, low, high]) => {
        return pointsOf(scoring, low, date) <= pointsOf(scoring, high, date)
      }),
    )
    fc.assert(
      fc.property(partialAnswers(positive), change, (answers, [item, low, high]) => {
        const { [item.id]: _answer, ...others } = answers
        const [open, lower, higher] = [
          index(others),
          index({ ...others, [item.id]: low }),
          index({ ...others, [item.id]: high }),
        ]
        expect(higher.total.min).toBeGreaterThanOrEqual(lower.total.min)
        expect(higher.total.max).toBeGreaterThanOrEqual(lower.total.max)
        expect(lower.total.min).toBeGreaterThanOrEqual(open.total.min)
      }),
    )
  })

  it('never lowers the risk for a hit that is added, of its type and overall [M2.3, L2.2]', () => {
    const change = fc.constantFrom(...negative).chain((item) =>
      fc
        .tuple(fc.constant(item), arbitraryAnswer(item), arbitraryAnswer(item))
        .filter(([{ scoring }, without, hit]) => {
          return pointsOf(scoring, without, date) === 0 && pointsOf(scoring, hit, date) > 0
        }),
    )
    fc.assert(
      fc.property(partialAnswers(negative), change, (answers, [item, without, hit]) => {
        const { [item.id]: _answer, ...others } = answers
        const ranks = (given: typeof answers) => {
          const { risks, problemTypes } = screening(given)
          return [risks, ...problemTypes.map(({ risk }) => risk)].map(({ min, max }) => ({
            min: riskRank(rulebook, min),
            max: riskRank(rulebook, max),
          }))
        }
        const [open, before, after] = [
          ranks(others),
          ranks({ ...others, [item.id]: without }),
          ranks({ ...others, [item.id]: hit }),
        ]
        after.forEach((rank, place) => {
          expect(rank.min).toBeGreaterThanOrEqual(before[place]?.min ?? Number.NaN)
          expect(rank.max).toBeGreaterThanOrEqual(before[place]?.max ?? Number.NaN)
          expect(rank.min).toBeGreaterThanOrEqual(open[place]?.min ?? Number.NaN)
        })
      }),
    )
  })

  it('grades monotonically in the total [M2.2]', () => {
    const total = fc.integer({ min: -100, max: rulebook.fortress.total.value + rulebook.fortress.bonusCap.value })
    fc.assert(
      fc.property(total, total, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        const ranks = [low, high].map((points) => gradeRank(rulebook, gradeOfTotal(rulebook, points)))
        expect(ranks[0]).toBeLessThanOrEqual(ranks[1] ?? -1)
        expect(ranks[0]).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('only narrows a grade as answers come in, and decides it with the last [D2, D6]', () => {
    fc.assert(
      fc.property(nestedAnswers(positive), ({ few, more, full }) => {
        const indexes = [index(few), index(more), index(full)]
        for (const [wide, narrow] of [indexes.slice(0, 2), indexes.slice(1)]) {
          if (wide === undefined || narrow === undefined) throw new Error('two at a time')
          expect(narrow.total.min).toBeGreaterThanOrEqual(wide.total.min)
          expect(narrow.total.max).toBeLessThanOrEqual(wide.total.max)
          expect(gradeRank(rulebook, narrow.grades.worst)).toBeGreaterThanOrEqual(
            gradeRank(rulebook, wide.grades.worst),
          )
          expect(gradeRank(rulebook, narrow.grades.best)).toBeLessThanOrEqual(gradeRank(rulebook, wide.grades.best))
          if (wide.grade !== 'undetermined') expect(narrow.grade).toBe(wide.grade)
          for (const { id } of rulebook.fortress.grades.value) {
            const before = gradeAtLeast(rulebook, wide.grades, id)
            if (before !== 'unknown') expect(gradeAtLeast(rulebook, narrow.grades, id)).toBe(before)
          }
        }
        const last = index(full)
        expect(last.grade).not.toBe('undetermined')
        expect(last.total.min).toBe(last.total.max)
        expect(last.missing).toEqual([])
        expect(last.findings.map(({ verdict }) => verdict)).not.toContain('unknown')
      }),
    )
  })

  it('only narrows a risk as answers come in, and decides it with the last [D2, M2.5]', () => {
    fc.assert(
      fc.property(nestedAnswers(negative), ({ few, more, full }) => {
        const screenings = [screening(few), screening(more), screening(full)]
        for (const [wide, narrow] of [screenings.slice(0, 2), screenings.slice(1)]) {
          if (wide === undefined || narrow === undefined) throw new Error('two at a time')
          const wider = [wide.risks, ...wide.problemTypes.map(({ risk }) => risk)]
          const narrower = [narrow.risks, ...narrow.problemTypes.map(({ risk }) => risk)]
          narrower.forEach((risk, place) => {
            expect(riskRank(rulebook, risk.min)).toBeGreaterThanOrEqual(riskRank(rulebook, wider[place]?.min ?? ''))
            expect(riskRank(rulebook, risk.max)).toBeLessThanOrEqual(riskRank(rulebook, wider[place]?.max ?? ''))
          })
          if (wide.risk !== 'undetermined') expect(narrow.risk).toBe(wide.risk)
          expect(narrow.deduction.min).toBeGreaterThanOrEqual(wide.deduction.min)
          expect(narrow.deduction.max).toBeLessThanOrEqual(wide.deduction.max)
          expect(narrow.hits.map(({ item }) => item)).toEqual(expect.arrayContaining(wide.hits.map(({ item }) => item)))
        }
        const last = screening(full)
        expect(last.risk).not.toBe('undetermined')
        expect(last.missing).toEqual([])
        expect(last.findings.map(({ verdict }) => verdict)).not.toContain('unknown')
      }),
    )
  })

  it('reports a composite score that is the total less the deductions, and narrows with them [L2.2]', () => {
    fc.assert(
      fc.property(nestedAnswers(positive), nestedAnswers(negative), (earned, lost) => {
        const wide = compositeScore(index(earned.few), screening(lost.few))
        const [total, deduction] = [index(earned.full).total.min, screening(lost.full).deduction.min]
        expect(compositeScore(index(earned.full), screening(lost.full))).toMatchObject({
          min: total - deduction,
          max: total - deduction,
        })
        expect(wide.min).toBeLessThanOrEqual(total - deduction)
        expect(wide.max).toBeGreaterThanOrEqual(total - deduction)
      }),
    )
  })

  it('gives the same bytes whatever the order of the answers, and every time [D1]', () => {
    fc.assert(
      fc.property(partialAnswers(positive), partialAnswers(negative), (earned, lost) => {
        const reversed = (answers: typeof earned) => Object.fromEntries(Object.entries(answers).reverse())
        const bytes = [index(earned), screening(lost)].map((result) => JSON.stringify(result))
        expect([index(reversed(earned)), screening(reversed(lost))].map((one) => JSON.stringify(one))).toEqual(bytes)
        // Nothing is remembered about a copy of the rulebook.
        const fresh = structuredClone(rulebook)
        expect(JSON.stringify(assessFortress(fresh, fortressReadings(fresh, earned)))).toBe(bytes[0])
        expect(JSON.stringify(screenNegative(fresh, negativeReadings(fresh, lost)))).toBe(bytes[1])
      }),
      { numRuns: 30 },
    )
  })

  it('changes neither the readings nor the rulebook, and gives plain data', () => {
    const frozen = deepFreeze(structuredClone(rulebook))
    fc.assert(
      fc.property(partialAnswers(positive), partialAnswers(negative), (earned, lost) => {
        const readings = { fortress: fortressReadings(frozen, earned), negative: negativeReadings(frozen, lost) }
        deepFreeze(readings)
        const results = [assessFortress(frozen, readings.fortress), screenNegative(frozen, readings.negative)]
        expect(JSON.parse(JSON.stringify(results))).toStrictEqual(results)
      }),
      { numRuns: 30 },
    )
  })

  it('explains each item, each veto and the verdicts, once each [M2.1, M2.3]', () => {
    fc.assert(
      fc.property(partialAnswers(positive), partialAnswers(negative), (earned, lost) => {
        const { fortress, negative: rules } = rulebook
        expect(index(earned).findings.map(({ code, about }) => [code, about])).toEqual([
          ...fortress.items.map(({ id }) => ['fortress-item', id]),
          ...fortress.vetoes.map(({ id }) => ['fortress-veto', id]),
          ['fortress-grade', undefined],
        ])
        expect(screening(lost).findings.map(({ code, about }) => [code, about])).toEqual([
          ...rules.items.map(({ id }) => ['negative-item', id]),
          ...rules.vetoes.map(({ id }) => ['negative-veto', id]),
          ...rules.problemTypes.map(({ id }) => ['problem-type-risk', id]),
        ])
      }),
      { numRuns: 30 },
    )
  })
})
