import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LOCALES, type Locale, label } from '../../src/core/label.js'
import { diffRulebooks } from '../../src/difference/diff-rulebooks.js'
import { DIFFERENCE_CODES, differenceLabels } from '../../src/difference/difference.js'
import { parseRulebook } from '../../src/rulebook/parse.js'
import type { Provenance } from '../../src/rulebook/provenance.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { describeDifference, describeDifferences } from '../../src/view/describe-difference.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { small } from '../assessment/small-rulebook.js'
import { changed } from '../rulebook/changes.js'
import { edited } from '../rulebook/edits.js'

const from: Provenance = { kind: 'clause', cites: ['D8'] }

function sentences(a: Rulebook, b: Rulebook, locale: Locale): readonly string[] {
  return diffRulebooks(a, b).map((difference) => describeDifference(difference, locale, { a, b }))
}

const { fortress, negative, identification, acceptance, responsibility } = xining2024

const grades = (value: typeof fortress.grades.value): Rulebook => ({
  ...xining2024,
  fortress: { ...fortress, grades: { value, from } },
})
const item = (id: string, change: object): Rulebook => ({
  ...xining2024,
  fortress: { ...fortress, items: fortress.items.map((one) => (one.id === id ? { ...one, ...change } : one)) },
})

describe('a difference in words', () => {
  const told: readonly (readonly [name: string, Rulebook, zh: string, en: string])[] = [
    [
      'a line of a grade',
      grades(
        fortress.grades.value.map((cut) => (cut.when ? { ...cut, when: { op: 'more-than', value: 9_050 } } : cut)),
      ),
      '堡垒指数等次“强村”分数线：85分以上 → 超过90.5分（约定：按问题类型和风险等级列入名单）。',
      'Fortress index, grade “strong village”, cut-off: from 85 points or more to more than 90.5 points (Decision: Listing by problem type and risk level).',
    ],
    [
      'a line that is a share',
      grades(
        fortress.grades.value.map((cut) =>
          cut.when ? { ...cut, when: { op: 'at-least', value: { part: 17, whole: 20 } } } : cut,
        ),
      ),
      '堡垒指数等次“强村”分数线：85分以上 → 85%以上（约定：按问题类型和风险等级列入名单）。',
      'Fortress index, grade “strong village”, cut-off: from 85 points or more to 85% or more (Decision: Listing by problem type and risk level).',
    ],
    [
      'an order',
      grades([...fortress.grades.value].reverse()),
      '堡垒指数等次次序：强村、中等村、弱村 → 弱村、中等村、强村（约定：按问题类型和风险等级列入名单）。',
      'Fortress index, grades, order: from strong village, middle village, weak village to weak village, middle village, strong village (Decision: Listing by problem type and risk level).',
    ],
    [
      'who supplies an answer',
      item('data-falsified', { supplier: 'petitions', from }),
      '堡垒指数项目“测评数据弄虚作假”提供单位：县区委组织部 → 信访部门（约定：按问题类型和风险等级列入名单）。',
      'Fortress index, item “data given for the assessment was falsified”, supplied by: from county organization department to petitions office (Decision: Listing by problem type and risk level).',
    ],
    [
      'a way of scoring',
      item('data-falsified', { scoring: { start: 300, lessPerOccurrence: 150 }, from }),
      '堡垒指数项目“测评数据弄虚作假”计分方式：计分档：无 → 起始分：3分，每次扣减：1.5分（约定：按问题类型和风险等级列入名单）。',
      'Fortress index, item “data given for the assessment was falsified”, scoring: from bands: none to points to start from: 3 points, less for each: 1.5 points (Decision: Listing by problem type and risk level).',
    ],
    [
      'a condition',
      {
        ...xining2024,
        negative: {
          ...negative,
          vetoes: negative.vetoes.map((veto) =>
            veto.id === 'veto-stagnation'
              ? {
                  ...veto,
                  when: {
                    atLeast: 2,
                    of: [
                      veto.when,
                      { past: { level: 'high' }, within: { years: 1 }, test: { op: 'at-least', value: 2 } },
                      { not: { points: 'integrity', test: { op: 'less-than', value: 250 } } },
                    ],
                  },
                  from,
                }
              : veto,
          ),
        },
      },
      '负面清单直接提级情形“集体收益不足5万元且无产业项目”触发条件：村集体经济薄弱（填上一完整年度收益）：不足5万元且无乡村产业项目（填项目数）：不足1个 → 以下至少2项：（村集体经济薄弱（填上一完整年度收益）：不足5万元且无乡村产业项目（填项目数）：不足1个）；1年内“高风险”：2次以上；不是：党风廉政关注村：不足2.5分（约定：按问题类型和风险等级列入名单）。',
      'Negative checklist, veto “income below 50,000 yuan and no industry project”, condition: from weak collective economy (answer: earnings of the last full year): less than 50,000 yuan and no industry project (answer: how many): less than 1 project to at least 2 of: (weak collective economy (answer: earnings of the last full year): less than 50,000 yuan and no industry project (answer: how many): less than 1 project); “high risk” within 1 year: 2 times or more; not: integrity concern: less than 2.5 points (Decision: Listing by problem type and risk level).',
    ],
    [
      'what an earlier id has become',
      {
        ...xining2024,
        successors: { items: { ...xining2024.successors?.items, 'debt-heavy': [] }, from },
      },
      '编号沿革指标“村级债务余额”：新设为 无（约定：按问题类型和风险等级列入名单）。',
      'Successors, items, “debt of the village”: set to none (Decision: Listing by problem type and risk level).',
    ],
    [
      'a cell of the listing table',
      {
        ...xining2024,
        identification: {
          ...identification,
          listing: {
            from,
            value: identification.listing.value.map((row) =>
              row.problemType === 'integrity' && row.risk === 'low' ? { ...row, list: 'key-prevention' } : row,
            ),
          },
        },
      },
      '识别认定对照表“党风廉政关注村 × 低风险”名单：不列入 → 重点防控村（约定：按问题类型和风险等级列入名单）。',
      'Identification, listing of “integrity concern × low risk”, list: from not listed to key-prevention village (Decision: Listing by problem type and risk level).',
    ],
    [
      'a length of time',
      { ...xining2024, identification: { ...identification, screeningMaxAge: { value: { months: 3 }, from } } },
      '识别排查结果有效期：183天 → 3个月（约定：按问题类型和风险等级列入名单）。',
      'Identification, greatest age of a screening: from 183 days to 3 months (Decision: Listing by problem type and risk level).',
    ],
    [
      'a setting that is new',
      item('data-falsified', { onlyFor: ['pastoral'], from }),
      '堡垒指数项目“测评数据弄虚作假”适用村类：新设为 pastoral（约定：按问题类型和风险等级列入名单）。',
      'Fortress index, item “data given for the assessment was falsified”, only for: set to pastoral (Decision: Listing by problem type and risk level).',
    ],
    [
      'an entry that is gone',
      { ...xining2024, responsibility: { ...responsibility, duties: responsibility.duties.slice(1) } },
      `五个责任职责“${responsibility.duties[0]?.label['zh-CN']}”：删除。`,
      `Responsibilities, duty “${responsibility.duties[0]?.label.en}”: removed.`,
    ],
    [
      'time limits where there were none',
      {
        ...xining2024,
        limits: {
          value: [
            {
              id: 'rectify',
              label: label('整顿期限', 'time to rectify'),
              stage: 'rectifying',
              within: { months: 6 },
              // biome-ignore lint/suspicious/noThenProperty: the word of the rulebook's form
              then: { riskAtLeast: 'high' },
            },
          ],
          from,
        },
      },
      '时限：新设为 环节：集中整顿，期限：6个月，逾期后果（防控等级不低于：高风险）（约定：按问题类型和风险等级列入名单）。',
      'Time limits: set to stage: rectifying, within: 6 months, what follows (control level at least: high risk) (Decision: Listing by problem type and risk level).',
    ],
    [
      'the weight of an answer',
      {
        ...xining2024,
        acceptance: {
          ...acceptance,
          ballot: {
            ...acceptance.ballot,
            indicators: {
              from,
              value: acceptance.ballot.indicators.value.map((one) => ({
                ...one,
                counts: one.counts.map((count) => ({ ...count, weight: 60 })),
              })),
            },
          },
        },
      },
      '验收民主测评指标“本村实际在村人数中满意的比例”计入选项“满意”权重：100% → 60%（约定：按问题类型和风险等级列入名单）。',
      'Acceptance, ballot, indicator “share of the people actually in the village who are satisfied”, counted answer “satisfied”, weight: from 100% to 60% (Decision: Listing by problem type and risk level).',
    ],
  ]

  it.each(told)('tells %s', (_name, other, zh, en) => {
    expect(describeDifferences(xining2024, other, 'zh-CN')[0]).toBe(zh)
    expect(describeDifferences(xining2024, other, 'en')[0]).toBe(en)
  })

  it('says every difference without raw data, in both languages', () => {
    const versions = fc.oneof(
      fc.tuple(fc.constant(xining2024), changed(xining2024)),
      fc.tuple(fc.constant(small), changed(small)),
      // Few edits leave a rulebook that parses; what does not is not asked about.
      edited(small).map((one) => [small, parseRulebook(one).ok ? one : small] as const),
      fc.constant([small, xining2024] as const),
    )
    fc.assert(
      fc.property(versions, fc.constantFrom(...LOCALES), ([a, b], locale) => {
        for (const text of sentences(a, b, locale)) {
          expect(text).not.toMatch(/[{}[\]]|undefined|NaN/)
          expect(text).toMatch(locale === 'zh-CN' ? /^.+：.+。$/s : /^\S.+: .+\.$/s)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('has a label for every kind of difference', () => {
    expect(Object.keys(differenceLabels)).toEqual([...DIFFERENCE_CODES])
  })
})

describe('all differences in words', () => {
  it('are none between a rulebook and itself, and one each otherwise but for what another says with it', () => {
    expect(describeDifferences(small, small, 'en')).toEqual([])
    const other = grades(
      fortress.grades.value.map((cut) =>
        cut.id === 'strong' ? { ...cut, when: { op: 'at-least' as const, value: 9_000 } } : cut,
      ),
    )
    expect(sentences(xining2024, other, 'en')).toHaveLength(2)
    expect(describeDifferences(xining2024, other, 'en')).toEqual([
      'Fortress index, grade “strong village”, cut-off: from 85 points or more to 90 points or more (Decision: Listing by problem type and risk level).',
    ])
    const restated = { ...xining2024, fortress: { ...fortress, grades: { ...fortress.grades, from } } }
    expect(describeDifferences(xining2024, restated, 'zh-CN')).toEqual([
      '堡垒指数等次出处：依据：五项机制（强村、中等村、弱村）；示例：三个等次来自原文；85分、60分的分数线未公布，为示例，待本地确定 → 约定：按问题类型和风险等级列入名单。',
    ])
  })
})
