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

// Ids of the embedding system stay as they are, and so do JSON pointers. Everything else has a Chinese term; of malformed
// input, the ids that may be written are quoted beside it.
const POINTER = /(\/[A-Za-z0-9._-]+)+/g
const OPAQUE = /\b(no-such-[a-z]+|leader|unit|cadre|secretary|sec|xining)(-\d+)?\b/g

function isToldInChinese(found: Finding): void {
  const text = explain(found, 'zh-CN', xining2024)
  const told = found.code === 'malformed' ? text.replace(/“[a-z-]+”/g, '') : text
  expect(told.replace(POINTER, '').replace(OPAQUE, ''), found.code).not.toMatch(/[A-Za-z]{3,}|[{}[\]"]|[,;] /)
  expect(text).toMatch(/。$/)
  expect(text).not.toMatch(/undefined|NaN/)
}

describe('explain', () => {
  it('tells verdict, requirement, finding and source [A1.5, D15]', () => {
    const [ballot] = judgedIn('apply-to-township')
    expect(ballot?.code).toBe('ballot-passes')
    if (ballot === undefined) return
    expect(explain(ballot, 'zh-CN', xining2024)).toBe(
      '民主测评通过：实际在村100人，满意50人，达到半数，可以申请验收。依据：五步验收（实际在村人数半数以上满意）。约定：民主测评票数何时作废、何时通过。',
    )
    expect(explain(ballot, 'en', xining2024)).toBe(
      'The ballot passes: 50 of 100 people in the village are “satisfied”, at least half; the village may apply. Basis: five-step acceptance (half of the people in the village). Decision: The ballot: when it is void, when it passes.',
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
      '负向测评尚待开展，请乡镇党委组织，183天内的结果有效。依据：五项机制（重点防控村和软弱涣散村党组织认定、双渠道识别）。约定：退出：市级通过，当日仍符合退出条件。示例：原文未给排查结果的有效期，取约半年，待本地确定。',
      '是否列入待定。请乡镇党委开展负向测评。依据：五项机制（重点防控村和软弱涣散村党组织认定、年度定期排查、应纳尽纳）。约定：按问题类型和风险等级列入名单。示例：原文依据问题类型和风险等级认定，未给对应关系，此表为示例，待本地确定。',
    ])
  })

  it('puts what a finding rests on beneath it, deeper and deeper', () => {
    const [, qualifies] = judgedIn('propose-listing').filter(
      ({ code }) => code.startsWith('listing') || code.startsWith('screening'),
    )
    if (qualifies === undefined) throw new Error('a proposal is held against the table')
    expect(explainTree(qualifies, 'en', xining2024).split('\n')).toEqual([
      'By the table the village is to be listed: weak-lax organization. Basis: five mechanisms (the two lists, yearly evaluation). Decision: Listing by problem type and risk level. Example, to be settled locally: the source lists by problem type and risk level without saying how; this table is an example.',
      '  Governance difficulty: high risk, by the table “weak-lax organization” (the table: low risk: not listed, medium risk: key-prevention village, high risk: weak-lax organization). Basis: five mechanisms (the two lists). Decision: Listing by problem type and risk level; What is not known is left open. Example, to be settled locally: the source lists by problem type and risk level without saying how; this table is an example.',
      '    Governance difficulty: a deduction of 16 points, high risk (low risk: 3 points or more, medium risk: 8 points or more, high risk: 15 points or more). Basis: five mechanisms (problem types, the two lists, lowering the control level). Decision: Fortress index and negative checklist are two instruments; Lowering and raising the control level. Example, to be settled locally: the source gives neither levels nor lines; three levels from 3, 8 and 15 points are an example.',
      '      Costs 9 points: frequent disputes (disputes of the last 12 months per household), answer: 25/300 (in the band “more than 8%”). Basis: five mechanisms (negative checklist). Example, to be settled locally: the sign is named by the source; the lines of 4 and 8 per 100 households, and the deduction, are an example.',
      '      Costs 7 points: lagging reform of customs, answer: lagging. Basis: five mechanisms (negative checklist); lessons that are also rules (departments by problem). Example, to be settled locally: the sign is named by the source; its deduction is an example.',
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
      '加12.5分：上一完整年度村集体经济收益中分配给成员的金额，填报：5万元（属“超过0元”一档）。依据：五项机制（“堡垒指数”正面清单）。参照：青海省“堡垒指数”（2018年）。示例：原文只列方面，未列具体指标和分值，此处为示例，待本地确定。',
      'Adds 12.5 points: part of the collective’s earnings of the last full year that was paid to its members, answer: 50,000 yuan (in the band “more than 0 yuan”). Basis: five mechanisms (fortress index). Reference: Qinghai province, fortress index, 2018. Example, to be settled locally: the source names the heading only; the item and its points are an example.',
    ])
    expect(told(item('bonus-dividend', { points: 100, answer: 123_456_789 }))[0]).toContain('填报：1234567.89元')
    expect(told(item('bonus-dividend', { points: 100, answer: 123_456_700 }))[0]).toContain('填报：123.4567万元')
    expect(told(item('bonus-dividend', { points: 100, answer: -5 }))).toEqual([
      expect.stringContaining('填报：-0.05元'),
      expect.stringContaining('answer: -0.05 yuan'),
    ])
    expect(told(item('committee-complete', { points: 7, answer: { part: 1234, whole: 5678 } }))).toEqual([
      expect.stringContaining('填报：1234/5678'),
      expect.stringContaining('answer: 1,234/5,678'),
    ])
    expect(told(item('secretary-in-post', { points: 500, answer: 'never' }))[0]).toContain('填报：从未')
  })

  it('says where an input is malformed, and what it should be [D26]', () => {
    const parsed = parseSignal(xining2024, { source: 'nobody', problemType: 'governance', extra: 1 })
    expect(parsed.ok ? [] : parsed.error.reasons.map((one) => explain(one, 'zh-CN', xining2024))).toEqual([
      '“extra”填为“1”，表单无此项目，请删去。',
    ])
    const event = parseEvent({ type: 'exit-list', id: 'e', date: '2024-02-30', actor: township, payload: {} })
    expect(event.ok ? [] : event.error.reasons.map((one) => explain(one, 'zh-CN'))).toEqual([
      '“日期”填为“2024-02-30”，须为1900年至2199年的实有日期，写作“2024-07-23”。',
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
      '县区委书记2024年上半年（3月10日至6月30日）“听取县级联点领导专题汇报”（999901）应于2024年6月30日前完成。依据：五个责任（每半年听取联点领导汇报）。约定：职责写明由谁、办何事、对哪些村、多久一次；每次履职的状态，一条记录只抵一次。',
      '驻村第一书记2024年3月下半月“每半月听取一次群众意见建议”（999901001201）已于2024年4月22日由县区委组织部免予履行，理由：“道路中断”。依据：五个责任（每半月听取群众意见建议）。约定：职责写明由谁、办何事、对哪些村、多久一次；每次履职的状态，一条记录只抵一次。',
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
      'The roster has 999901001201 twice, item 1 and item 2: keep one. Basis: five mechanisms (yearly evaluation). Decision: Scope of screening, sweep and signal; no quota.',
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
    expect(explain(unknown as unknown as Finding, 'en')).toBe('“seen-elsewhere”: not met. Basis: “n-7”, article 3.')
  })
})
