import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../src/core/actor.js'
import { type Finding, type FindingCode, VERDICTS } from '../../src/core/finding.js'
import { LOCALES, localeOf } from '../../src/core/label.js'
import { parseEvent } from '../../src/lifecycle/parse-event.js'
import { parseRulebook } from '../../src/rulebook/parse.js'
import { arbitraryLife } from '../../src/testing/arbitrary-life.js'
import { namesOf } from '../../src/view/case-names.js'
import { caseSentences } from '../../src/view/case-sentences.js'
import { explain, explainLine } from '../../src/view/explain.js'
import { findingSentences } from '../../src/view/finding-sentences.js'
import { restsOf } from '../../src/view/rests.js'
import { viewCase } from '../../src/view/view-case.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { record } from '../lifecycle/doors.js'
import { faults } from '../rulebook/faults.js'
import { corpus } from './finding-corpus.js'
import { FINDING_TABLES } from './finding-tables.js'
import { breachesOf, findingsIn } from './sentence-laws.js'
import { samples } from './sentence-samples.js'

describe('the sentences', () => {
  it('are there for every code, verdict and language [D26]', () => {
    const codes = FINDING_TABLES.flatMap((table) => Object.values(table).map(({ code }) => code))
    expect(Object.keys(findingSentences()).sort()).toEqual([...new Set(codes)].sort())
    for (const code of codes as FindingCode[])
      for (const locale of LOCALES)
        expect(Object.keys(findingSentences()[code][locale]).sort()).toEqual([...VERDICTS].sort())
  })

  it('keep the laws on real figures: one language, no double negative, one line in forty characters [D32]', () => {
    expect(corpus().flatMap(({ finding, names }) => breachesOf(finding, names))).toEqual([])
  })

  it('keep the laws in whatever a random walk runs into', () => {
    fc.assert(
      fc.property(arbitraryLife(xining2024, { interjections: 12 }), ({ attempts }) => {
        const refused = attempts.filter(({ accepted }) => !accepted)
        const told = refused.flatMap(({ before, event }) => {
          const names = namesOf(before)
          return findingsIn(record(before, event)).flatMap((finding) => breachesOf(finding, names))
        })
        expect(told).toEqual([])
      }),
      { numRuns: 15 },
    )
  })

  it('are at hand in a view of a case for all that it tells, without those of other rooms', () => {
    const known = Object.keys(caseSentences())
    const strange = (code: string): boolean => !known.includes(code)
    expect(known.filter((code) => findingSentences()[code as FindingCode] === undefined)).toEqual([])
    fc.assert(
      fc.property(
        arbitraryLife(xining2024, { interjections: 12 }),
        fc.constantFrom(...LOCALES),
        ({ attempts }, locale) => {
          for (const { before, event } of attempts.filter((_one, place) => place % 4 === 0)) {
            const { actor, date } = event as { readonly actor: Actor; readonly date: string }
            const view = viewCase(before, { actor, today: date, locale, rulebooks: [xining2024] })
            const blocked = view.actions.flatMap((action) => action.blocked)
            expect([...blocked, ...view.standing].map(({ code }) => code).filter(strange)).toEqual([])
            // A code without a sentence would be shown itself.
            const told = [...blocked, ...view.standing].map(({ line }) => line)
            expect(told.filter((line) => /^“[a-z]+(?:-[a-z]+)*”[：:]/.test(line))).toEqual([])
          }
        },
      ),
      { numRuns: 6 },
    )
  })

  it('keep the laws for a rulebook with faults', () => {
    fc.assert(
      fc.property(faults, (all) => {
        const parsed = parseRulebook(all.reduce<unknown>((rulebook, fault) => fault.put(rulebook), xining2024))
        expect(findingsIn(parsed.ok ? [] : parsed.error).flatMap((finding) => breachesOf(finding))).toEqual([])
      }),
      { numRuns: 30 },
    )
  })

  it('tell a figure that is only an example apart from what binds [D32]', () => {
    const item = samples.find(({ code, verdict }) => code === 'fortress-item' && verdict === 'fails')
    if (item === undefined) throw new Error('there is a sample')
    expect(restsOf(item, xining2024).examples).toHaveLength(1)
    expect(explain(item, 'zh-CN', xining2024)).toContain('示例：')
    expect(explain({ ...item, cites: ['D14'] }, 'zh-CN')).toContain('约定：五步验收依次办理')
    expect(explain({ ...item, cites: ['P3'] }, 'zh-CN')).toContain('参照：青海省海晏县')
    expect(explain({ ...item, cites: ['A1.4', 'A1.5'] }, 'zh-CN')).toContain(
      '依据：五步验收（民主测评、实际在村人数半数以上满意）。',
    )
  })

  it('can be overridden, and a language added, as data', () => {
    const ballot = samples.find(({ code }) => code === 'poll-indicator')
    if (ballot === undefined) throw new Error('there is a sample')
    const words = {
      'zh-CN': { 'poll-indicator': { fails: '测评差一点（{found}，要求{required.op}）：{line}' } },
      bo: { 'poll-indicator': { fails: { line: 'X {found.part} of {found.whole}', whole: 'X. {line}' } } },
    }
    expect(explainLine(ballot, 'zh-CN', xining2024, { words })).toMatch(
      /^测评差一点（30\/100，.*）：实际在村100人，满意30人/,
    )
    expect(explainLine(ballot, 'bo-CN', xining2024, { words })).toBe('X 30 of 100')
    expect(explain(ballot, 'bo', xining2024, { words })).toMatch(/^X\. 30 of 100 people/)
    expect(explainLine(ballot, 'en', xining2024, { words })).toBe(
      '30 of 100 people in the village are “satisfied”; fewer than half, 20 more needed',
    )
  })
})

describe('localeOf', () => {
  it('takes any tag and never throws', () => {
    for (const tag of ['zh', 'zh-CN', 'zh-Hans', 'zh-Hant-TW', 'ZH_cn']) expect(localeOf(tag)).toBe('zh-CN')
    for (const tag of ['en', 'en-US', 'EN', 'bo', 'zhx', '', 'x', null, undefined, 7, {}])
      expect(localeOf(tag)).toBe('en')
    fc.assert(fc.property(fc.anything(), (tag) => LOCALES.includes(localeOf(tag))))
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom(...samples),
        (tag, finding) => explain(finding, tag, xining2024).length > 5,
      ),
      { numRuns: 200 },
    )
  })
})

describe('a malformed input', () => {
  const told = (event: unknown): readonly string[] => {
    const parsed = parseEvent(event)
    return parsed.ok ? [] : parsed.error.reasons.map((one) => explain(one, 'zh-CN', xining2024))
  }
  const good = {
    type: 'exit-list',
    id: 'e',
    date: '2024-07-23',
    actor: { role: 'county-organization-department', unit: '999901' },
    payload: {},
  }

  it('is reported by the title of the field, and what was typed', () => {
    expect(told({ ...good, date: '2024-02-30' })).toEqual([
      '“日期”填为“2024-02-30”，须为1900年至2199年的实有日期，写作“2024-07-23”。',
    ])
    expect(told({ ...good, date: undefined })).toEqual(['“日期”尚待填写。'])
    expect(told({ ...good, payload: { extra: 1 } })).toEqual(['“填报内容”中的“extra”填为“1”，表单无此项目，请删去。'])
  })

  it('shows what cannot be seen', () => {
    expect(told({ ...good, date: '２０２４-07-23' })).toEqual([
      '“日期”填为“２０２４-07-23”（含全角数字），须为1900年至2199年的实有日期，写作“2024-07-23”。',
    ])
    expect(told({ ...good, date: '2024-07-23\u200b' })).toEqual([
      '“日期”填为“2024-07-23〔零宽空格〕”，须为1900年至2199年的实有日期，写作“2024-07-23”。',
    ])
  })

  it('is found by its entry, counted from 1, or by the line of the person’s own file', () => {
    const plan = { problems: [{ id: 'p1' }, { id: 'p2', problemType: 'governance', text: '' }], measures: [] }
    const parsed = parseEvent({ ...good, type: 'submit-plan', payload: plan })
    const [text] = (parsed.ok ? [] : parsed.error.reasons).filter(({ path }) => path === '/payload/problems/1/text')
    if (text === undefined) throw new Error('the text of the second problem is wrong')
    expect(explain(text, 'zh-CN', xining2024)).toMatch(/^“问题第2项的内容”填为空白/)
    expect(explain(text, 'en', xining2024)).toMatch(/^Problems, item 2, text: nothing was entered/)
    // A spreadsheet with a heading has its second row on line 3.
    const lineOf = (pointer: string): number | undefined =>
      pointer.startsWith('/payload/problems/') ? Number(pointer.split('/')[3]) + 2 : undefined
    expect(explain(text, 'zh-CN', xining2024, { lineOf })).toMatch(/^“问题第3行的内容”填为空白/)
    expect(explain(text, 'en', xining2024, { lineOf })).toMatch(/^Problems, line 3, text: /)
  })

  it('never names an entry by its place from 0, whatever the pointer', () => {
    const key = fc.constantFrom('problems', 'measures', 'changes', 'inserts', 'answers', 'no-such-key')
    fc.assert(
      fc.property(fc.array(fc.oneof(key, fc.nat(9)), { minLength: 1, maxLength: 5 }), (steps) => {
        const path = `/${steps.join('/')}`
        const told = explain(
          {
            code: 'malformed',
            verdict: 'fails',
            cites: [],
            required: { present: true },
            found: 'missing',
            path,
          } as Finding,
          'zh-CN',
          xining2024,
        )
        const numbers = (told.match(/第(\d+)项/g) ?? []).map((one) => Number(one.slice(1, -1)))
        const places = steps.filter((step): step is number => typeof step === 'number')
        expect(places.map((place) => place + 1)).toEqual(expect.arrayContaining(numbers))
        expect(told).not.toContain('第0')
      }),
    )
  })

  it('suggests what was probably meant: one letter, or a title for an id', () => {
    expect(told({ ...good, type: 'exit-lst' })).toEqual([
      '“办理事项”填为“exit-lst”，应为“exit-list”（退出软弱涣散名单）。',
    ])
    expect(told({ ...good, type: '退出软弱涣散名单' })).toEqual([
      '“办理事项”填为“退出软弱涣散名单”，应为“exit-list”（退出软弱涣散名单）。',
    ])
  })
})
