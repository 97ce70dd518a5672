import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Item } from '../../src/rulebook/checklist.js'
import { MEASURE_KINDS, passes } from '../../src/rulebook/measure.js'
import { parseRulebook } from '../../src/rulebook/parse.js'
import { mostPoints, pointsOf } from '../../src/rulebook/scoring.js'
import { clauses } from '../../src/source/clauses.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { anyAnswer, anyDate } from './answers.js'

const { fortress, negative, identification, rectification, acceptance, exit, lookBack, responsibility } = xining2024
const allItems: readonly Item[] = [...fortress.items, ...negative.items]
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

describe('the default rulebook', () => {
  it('parses without a problem and survives JSON', () => {
    expect(parseRulebook(xining2024)).toEqual({ ok: true, value: xining2024 })
    const text = JSON.stringify(xining2024)
    expect(JSON.parse(text)).toStrictEqual(xining2024)
    expect(parseRulebook(JSON.parse(text))).toEqual({ ok: true, value: xining2024 })
  })

  it('has every label in both scripts', () => {
    const labels: { 'zh-CN': string; en: string }[] = []
    JSON.parse(JSON.stringify(xining2024), (_key, value) => {
      if (typeof value === 'object' && value !== null && 'zh-CN' in value) labels.push(value)
      return value
    })
    expect(labels.length).toBeGreaterThan(200)
    for (const text of labels) {
      expect(text['zh-CN']).toMatch(/\p{Script=Han}/u)
      expect(text.en).toMatch(/[A-Za-z]/)
      expect(text.en).not.toMatch(/\p{Script=Han}/u)
    }
  })

  it('makes its dimensions sum to the total and their items to the dimensions [M2.1, D6]', () => {
    expect(sum(fortress.dimensions.map((dimension) => dimension.points))).toBe(fortress.total.value)
    for (const dimension of fortress.dimensions) {
      const items = fortress.items.filter((item) => item.dimension === dimension.id && item.bonus !== true)
      expect(sum(items.map((item) => mostPoints(item.scoring)))).toBe(dimension.points)
    }
    const bonus = sum(fortress.items.filter((item) => item.bonus === true).map((item) => mostPoints(item.scoring)))
    expect(bonus).toBeGreaterThan(fortress.bonusCap.value)
  })

  it('scores at least twenty items, of every kind of measure', () => {
    const scored = fortress.items.filter((item) => item.bonus !== true && mostPoints(item.scoring) > 0)
    expect(scored.length).toBeGreaterThanOrEqual(20)
    expect(new Set(scored.map((item) => item.measure.kind))).toEqual(new Set(MEASURE_KINDS))
  })

  it('gives any answer between none and the most points, and leaves none without a band', () => {
    const arbitrary = anyDate.chain((asOf) =>
      fc
        .constantFrom(...allItems)
        .chain((item) => anyAnswer(item.measure, asOf).map((answer) => ({ item, answer, asOf }))),
    )
    fc.assert(
      fc.property(arbitrary, ({ item, answer, asOf }) => {
        const points = pointsOf(item.scoring, answer, asOf)
        expect(Number.isSafeInteger(points)).toBe(true)
        expect(points).toBeGreaterThanOrEqual(0)
        expect(points).toBeLessThanOrEqual(mostPoints(item.scoring))
        if ('bands' in item.scoring && item.scoring.bands.length > 0) {
          expect(item.scoring.bands.some((band) => passes(band.when, answer, asOf))).toBe(true)
        }
      }),
      { numRuns: 3_000 },
    )
  })

  it('grades strong, middle and weak by falling cut-offs [M2.2]', () => {
    expect(fortress.grades.value.map((grade) => [grade.id, grade.label['zh-CN'], grade.when])).toEqual([
      ['strong', '强村', { op: 'at-least', value: 8_500 }],
      ['middle', '中等村', { op: 'at-least', value: 6_000 }],
      ['weak', '弱村', undefined],
    ])
    expect(exit.gradeAtLeast.value).toBe('middle')
  })

  it('screens the four problem types by at least six items each, the three signs of the source among them [M2.3, M2.4]', () => {
    expect(negative.problemTypes.map((type) => [type.id, type.label['zh-CN']])).toEqual([
      ['party-building', '基层党建薄弱村'],
      ['integrity', '党风廉政关注村'],
      ['governance', '村级治理困难村'],
      ['revitalization', '乡村振兴滞后村'],
    ])
    for (const type of negative.problemTypes) {
      const items = negative.items.filter((item) => item.problemType === type.id)
      expect(items.length).toBeGreaterThanOrEqual(6)
      // The type can reach every level by deductions alone.
      for (const level of negative.levels.value) {
        expect(sum(items.map((item) => mostPoints(item.scoring)))).toBeGreaterThanOrEqual(
          level.when?.value ?? Number.NaN,
        )
      }
    }
    const named = ['村党组织政治功能不强', '矛盾纠纷多发频发', '移风易俗推进滞后']
    for (const sign of named)
      expect(negative.items.filter((item) => item.label['zh-CN'].startsWith(sign))).toHaveLength(1)
  })

  it('lets each of the eleven departments supply something, or else a signal [M3.3]', () => {
    expect(identification.departments.value).toHaveLength(11)
    const suppliers = new Set(allItems.map((item) => item.supplier))
    expect(identification.departments.value.filter((department) => !suppliers.has(department.id))).toEqual([])
  })

  it('lists by a table without holes: high weak-lax, medium key-prevention, low none [D8, M2.5]', () => {
    const lists = [
      ['low', 'none'],
      ['medium', 'key-prevention'],
      ['high', 'weak-lax'],
    ] as const
    expect(negative.levels.value.map((level) => level.id)).toEqual(lists.map(([risk]) => risk))
    expect(identification.listing.value).toEqual(
      negative.problemTypes.flatMap((type) => lists.map(([risk, list]) => ({ problemType: type.id, risk, list }))),
    )
  })

  it('pairs each problem type with a field of the source [M4.1, D11]', () => {
    expect(rectification.fields.value.map((field) => [field.label['zh-CN'], field.villages['zh-CN']])).toEqual([
      ['党委部门', '弱村'],
      ['政法单位', '乱村'],
      ['涉农单位', '穷村'],
    ])
    expect(Object.fromEntries(rectification.unitField.value.map((row) => [row.problemType, row.field]))).toEqual({
      'party-building': 'party',
      integrity: 'party',
      governance: 'political-legal',
      revitalization: 'agriculture',
    })
  })

  it('brings publicity and civil affairs to lagging customs, and gives each problem type a kind and a task force [L4.1, L5.1, L5.2]', () => {
    const customs = negative.items.find((item) => item.id === 'customs-lagging')
    const force = rectification.taskForce.value.find((row) => row.problemType === customs?.problemType)
    expect(force?.departments).toEqual(expect.arrayContaining(['publicity', 'civil-affairs']))
    const types = negative.problemTypes.map((type) => type.id)
    expect(rectification.taskForce.value.map((row) => row.problemType)).toEqual(types)
    expect(rectification.kinds.value.flatMap((kind) => kind.problemTypes).sort()).toEqual([...types].sort())
  })

  it('asks at least half of the people present at the ballot and 80 % of valid answers at the exit [A1.5, D15, D16]', () => {
    const asked = [acceptance.ballot, exit.survey].map(({ indicators }) =>
      indicators.value.map(({ base, passing, counts }) => [base, passing, counts]),
    )
    const satisfied = [{ option: 'satisfied', weight: 100 }]
    expect(asked).toEqual([
      [['people-present', { op: 'at-least', value: { part: 1, whole: 2 } }, satisfied]],
      [['valid-answers', { op: 'at-least', value: { part: 4, whole: 5 } }, satisfied]],
    ])
    expect(lookBack.recurrent.value).toEqual({ times: 2, within: { years: 5 } })
  })

  it('carries every clause of R and L6 as one duty, beside the village’s task force and vacant posts, with its owner and rhythm [R1.1, R1.2, R1.3, R2.1, R2.2, R2.3, R3.1, R3.2, R3.3, R3.4, R4.1, R4.2, R5.1, R5.2, R5.3, L6.1, L6.2, D19, D20]', () => {
    const owed: readonly unknown[] = [
      ['R1.1', 'county-committee-secretary', 'county', 'year', 1],
      ['R1.2', 'county-committee-secretary', 'county', 'half-year', 1],
      ['R1.3', 'county-standing-committee', 'village', 'once', 1],
      ['R2.1', 'linked-county-leader', 'village', 'standing', 1],
      ['R2.2', 'linked-county-leader', 'village', 'standing', 1],
      ['R2.3', 'linked-county-leader', 'village', 'regularly', 1],
      ['R3.1', 'township-committee', 'township', 'once', 1],
      ['L5.1', 'township-committee', 'village', 'once', 1],
      ['M4.1', 'county-organization-department', 'village', 'when-vacant', 1],
      ['M4.1', 'township-committee', 'village', 'when-vacant', 1],
      ['R3.2', 'township-committee', 'village', 'standing', 1],
      ['R3.3', 'township-committee', 'village', 'standing', 1],
      ['R3.4', 'township-leader', 'village', 'regularly', 1],
      ['R4.1', 'paired-unit', 'village', 'standing', 1],
      ['R4.2', 'paired-unit', 'village', 'regularly', 1],
      ['R5.1', 'first-secretary', 'village', 'standing', 1],
      ['R5.2', 'first-secretary', 'village', 'half-month', 1],
      ['R5.3', 'first-secretary', 'village', 'standing', 1],
      ['L6.1', 'county-committee-secretary', 'county', 'year', 2],
      ['L6.2', 'county-committee-secretary', 'county', 'year', 1],
    ]
    const found = responsibility.duties.map((duty) => [
      duty.from.cites[0],
      duty.owner,
      duty.scope,
      duty.recurrence,
      duty.times,
    ])
    expect(found).toHaveLength(owed.length)
    expect(found).toEqual(expect.arrayContaining([...owed]))
    const registered = Object.values(clauses).map((clause) => clause.id)
    expect(responsibility.duties.map((duty) => duty.from.cites[0]).sort()).toEqual(
      ['L5.1', 'M4.1', 'M4.1', ...registered.filter((id) => /^(R|L6\.)/.test(id))].sort(),
    )
    expect(responsibility.regularly.value).toBe('quarter')
    for (const duty of responsibility.duties) expect(duty.lists).toContain('weak-lax')
  })

  it('reads nothing that may not be a basis of assessment: no sign-in, ranking, like, vote or upload [D9]', () => {
    for (const item of allItems) {
      expect(`${item.label['zh-CN']} ${item.label.en}`).not.toMatch(
        /签到|打卡|排名|点赞|投票|照片|截图|轨迹|sign-in|ranking|like|vote|photo|upload/,
      )
    }
  })
})
