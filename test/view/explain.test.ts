import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Finding, FindingOf } from '../../src/core/finding.js'
import { LOCALES } from '../../src/core/label.js'
import { completeness, emptyDossier } from '../../src/dossier/dossier.js'
import { parseSignal } from '../../src/identification/signal.js'
import { sweep } from '../../src/identification/sweep.js'
import { parseEvent } from '../../src/lifecycle/parse-event.js'
import { castOf } from '../../src/testing/cast.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import { day } from '../../src/testing/scenario.js'
import { explain, explainTree } from '../../src/view/explain.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { arbitraryWalk, openCase, record, walk } from '../lifecycle/doors.js'
import { assessed, duties, findingsOf, judgedIn } from './sample-findings.js'

const { township } = castOf(sampleVillage)

// Ids of the embedding system stay as they are, and so do JSON pointers. Everything else has a Chinese term.
const POINTER = /(\/[A-Za-z0-9._-]+)+/g
const OPAQUE = /\b(leader|unit|cadre|secretary|sec|xining)(-\d+)?\b/g

function isToldInChinese(found: Finding): void {
  const text = explain(found, 'zh-CN', xining2024)
  expect(text.replace(POINTER, '').replace(OPAQUE, ''), found.code).not.toMatch(/[A-Za-z]{3,}|[{}[\]"]|[,;] /)
  expect(text).toMatch(/。$/)
  expect(text).not.toMatch(/undefined|NaN/)
}

describe('explain', () => {
  it('tells verdict, requirement, finding and source [A1.5, D15]', () => {
    const [ballot] = judgedIn('apply-to-township')
    expect(ballot?.code).toBe('ballot-passes')
    if (ballot === undefined) return
    expect(explain(ballot, 'zh-CN', xining2024)).toBe(
      '已满足：民主测评通过。要求：至少 1/2（实际在村人数）；实际：50/100。依据：A1.5（本村实际在村人数半数以上）、D15。',
    )
    expect(explain(ballot, 'en', xining2024)).toBe(
      'Met: the ballot passes. Required: at least 1/2 (of people actually in the village); found: 50/100. Under A1.5, D15.',
    )
  })

  it('names what is missing and who supplies it [D2]', () => {
    const opened = openCase({ village: sampleVillage, rulebook: xining2024 })
    const event = {
      type: 'propose-listing',
      id: 'e',
      date: '2024-03-01',
      actor: township,
      payload: { channel: 'yearly' },
    }
    const step = record(opened, event)
    expect(step.ok ? [] : step.error.reasons.map((one) => explain(one, 'zh-CN', xining2024))).toEqual([
      '尚不能判定：有未过期的负向测评。要求：距今不超过 183 天，以 2024-03-01 计；实际：未知。缺少：负向测评（由乡镇党委提供）。依据：M2.5（重点防控村、软弱涣散村党组织）、M3.1（双渠道识别）。',
      '尚不能判定：依据认定对照表应当列入。要求：软弱涣散村党组织、重点防控村；实际：未知。缺少：负向测评（由乡镇党委提供）。依据：M2.5（重点防控村、软弱涣散村党组织）、M3.2（年度定期排查、应纳尽纳）、D8。',
    ])
  })

  it('puts what a finding rests on beneath it, deeper and deeper', () => {
    const [, qualifies] = judgedIn('propose-listing').filter(
      ({ code }) => code.startsWith('listing') || code.startsWith('screening'),
    )
    if (qualifies === undefined) throw new Error('a proposal is held against the table')
    expect(explainTree(qualifies, 'en', xining2024).split('\n')).toEqual([
      'Met: the table puts the village on a list. Required: weak-lax organisation, key-prevention village; found: weak-lax organisation. Under M2.5, M3.2, D8.',
      '  Not met: the problem type gives no ground for listing (governance difficulty). Required: low risk, not listed; medium risk, key-prevention village; high risk, weak-lax organisation; found: high risk, weak-lax organisation. Under M2.5, D8, D2.',
      '    Not met: the problem type is at no risk level (governance difficulty). Required: low risk, at least 3 points; medium risk, at least 8 points; high risk, at least 15 points; found: a deduction of 16 points, high risk. Under M2.4, M2.5, D6, M5.2, D13.',
      '      Not met: the item of the negative checklist costs nothing (frequent disputes (answer: disputes in the year)). Required: a deduction of 0 points; found: a deduction of 9 points, answer: 25 disputes. Under M2.3.',
      '      Not met: the item of the negative checklist costs nothing (lagging reform of customs). Required: a deduction of 0 points; found: a deduction of 7 points, answer: lagging. Under M2.3, L5.2.',
    ])
  })

  it('gives money, points, shares and dates in their units, to the last fen [D3]', () => {
    const item = (about: string, found: FindingOf<'fortress-item'>['found']): Finding => ({
      code: 'fortress-item',
      verdict: 'fails',
      cites: [],
      required: { points: 400 },
      found,
      about,
    })
    const told = (finding: Finding): readonly string[] => LOCALES.map((locale) => explain(finding, locale, xining2024))
    expect(told(item('bonus-dividend', { points: 1_250, answer: 5_000_000 }))).toEqual([
      '未满足：正面清单项目得满分（上年度村集体经济向成员分红总额）。要求：4 分；实际：12.5 分，填报：5 万元。',
      'Not met: the item of the positive checklist has its full points (dividends that the collective economy paid to its members in the last year). Required: 4 points; found: 12.5 points, answer: 50,000 yuan.',
    ])
    expect(told(item('bonus-dividend', { points: 100, answer: 123_456_789 }))[0]).toContain('填报：1234567.89 元')
    expect(told(item('bonus-dividend', { points: 100, answer: 123_456_700 }))[0]).toContain('填报：123.4567 万元')
    expect(told(item('bonus-dividend', { points: 100, answer: -5 }))).toEqual([
      expect.stringContaining('1 分，填报：-0.05 元'),
      expect.stringContaining('1 point, answer: -0.05 yuan'),
    ])
    expect(told(item('committee-complete', { points: 7, answer: { part: 1234, whole: 5678 } }))).toEqual([
      expect.stringContaining('0.07 分，填报：1234/5678。'),
      expect.stringContaining('0.07 points, answer: 1,234/5,678.'),
    ])
    expect(told(item('secretary-in-post', { points: 500, answer: 'never' }))[0]).toContain('填报：从未')
  })

  it('says where an input is malformed, and what it should be [D26]', () => {
    const parsed = parseSignal(xining2024, { source: 'nobody', problemType: 'governance', extra: 1 })
    expect(parsed.ok ? [] : parsed.error.reasons.map((one) => explain(one, 'zh-CN', xining2024))).toEqual([
      '未满足：输入格式不符。要求：不得有未定义的项目；实际：1。位置：/extra。依据：D26。',
    ])
    const event = parseEvent({ type: 'exit-list', id: 'e', date: '2024-02-30', actor: township, payload: {} })
    expect(event.ok ? [] : event.error.reasons.map((one) => explain(one, 'zh-CN'))).toEqual([
      '未满足：输入格式不符。要求：1900年至2199年间实有的日期，格式为 YYYY-MM-DD；实际：2024-02-30。位置：/date。依据：D26。',
    ])
  })

  it('tells every finding that trying anything at all in a life gives, in Chinese without a word of code [D26]', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(arbitraryWalk(12), (one) => {
        for (const { before, event } of walk(one)) {
          for (const found of findingsOf(before, event)) {
            seen.add(found.code)
            isToldInChinese(found)
          }
        }
      }),
      { numRuns: 40 },
    )
    expect(seen.size).toBeGreaterThan(40)
  })

  it('tells every finding of the assessments, of duties and of dossiers [D6, D20]', () => {
    const all = [...assessed(), ...duties(), ...completeness(emptyDossier(sampleVillage, day('2024-01-01')))]
    const codes = new Set(all.map(({ code }) => code))
    expect([...codes].sort()).toEqual([
      'composite-reference',
      'dossier-aspect-complete',
      'duty-performed',
      'duty-record-actor',
      'duty-record-dated-later',
      'duty-record-repeated',
      'duty-record-same-happening',
      'duty-record-standing',
      'duty-record-surplus',
      'duty-record-too-early',
      'duty-record-unknown',
      'fortress-grade',
      'fortress-item',
      'fortress-veto',
      'listing',
      'listing-ground',
      'negative-item',
      'negative-veto',
      'problem-type-risk',
    ])
    for (const found of all.filter(({ code }) => code !== 'duty-record-unknown')) isToldInChinese(found)
  })

  it('tells a duty by what, for whom and when [D20]', () => {
    const overdue = duties().filter(
      ({ about }) => about?.startsWith('hear-linked-leaders') || about?.includes('2024-03-b'),
    )
    expect(overdue.map((one) => explain(one, 'zh-CN', xining2024))).toEqual([
      '尚不能判定：职责已履行（听取县级联点领导专题汇报，999901，2024 年上半年）。要求：自 2024-03-10，期限：2024-06-30；实际：待履行。依据：R1.2、D19、D20。',
      '已满足：职责已履行（每半月听取一次群众意见建议，999901001201，2024 年 03 月下半月）。要求：自 2024-03-16，期限：2024-03-31；实际：已免除，于 2024-04-22，由县区委组织部，记录 r8，理由：道路中断。依据：R5.2（每半月）、D19、D20。',
    ])
  })

  it('tells a sweep’s duplicate', () => {
    const answers = { fortress: { answers: {} }, negative: { answers: {} } }
    const roster = [
      { village: sampleVillage, ...answers },
      { village: sampleVillage, ...answers },
    ]
    const { unassessed } = sweep(xining2024, roster, { date: day('2024-01-31') })
    expect(unassessed.flatMap(({ reasons }) => reasons).map((one) => explain(one, 'en', xining2024))).toEqual([
      'Not met: a village comes once in a roster. Required: once only; found: village 999901001201, row 1, first in row 0. At /village/code. Under M3.2, D7.',
    ])
  })

  it('has something to say about any finding whatever, and never throws', () => {
    const finding = fc.record({
      code: fc.string(),
      verdict: fc.constantFrom('holds' as const, 'fails' as const, 'unknown' as const),
      cites: fc.constant(['D26' as const, 'doc:n-7#3' as const]),
      required: fc.jsonValue(),
      found: fc.jsonValue(),
      about: fc.string(),
    })
    fc.assert(
      fc.property(finding, fc.constantFrom(...LOCALES), (one, locale) => {
        const told = explain(JSON.parse(JSON.stringify(one)), locale, xining2024)
        expect(told.length).toBeGreaterThan(10)
        expect(told).not.toContain('[object')
      }),
    )
    const unknown = {
      code: 'seen-elsewhere',
      verdict: 'fails',
      cites: ['doc:n-7#3'],
      required: { moon: ['full', { of: 2 }] },
      found: null,
    }
    expect(explain(unknown as unknown as Finding, 'en')).toBe(
      'Not met: seen-elsewhere. Required: moon: full; of: 2; found: none. Under n-7 3.',
    )
  })
})
