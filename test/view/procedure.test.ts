import { describe, expect, it } from 'vitest'
import { toReasons } from '../../src/core/finding.js'
import { LOCALES } from '../../src/core/label.js'
import { judgeEvent } from '../../src/lifecycle/apply.js'
import type { Case } from '../../src/lifecycle/case.js'
import { parseEvent } from '../../src/lifecycle/parse-event.js'
import { alphabet } from '../../src/testing/alphabet.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import type { Action } from '../../src/view/actions.js'
import { explain } from '../../src/view/explain.js'
import { formOf, readForm } from '../../src/view/forms.js'
import { viewCase } from '../lifecycle/doors.js'

import { cast, event, play, upTo } from '../lifecycle/story.js'
import { scored, scores, short } from '../lifecycle/variants.js'

const own = [scored]
const view = (theCase: Case, today: string, actor = cast.county, locale: 'zh-CN' | 'en' = 'zh-CN') =>
  viewCase(theCase, { actor, today, locale, rulebooks: own })
const actionOf = (theCase: Case, type: string, today: string): Action => {
  const action = view(theCase, today).actions.find((one) => one.type === type)
  if (action === undefined) throw new Error(type)
  return action
}
const asked = (theCase: Case, today: string, rulebook: typeof scored) => {
  const query = { actor: cast.county, today, locale: 'zh-CN', rulebooks: [rulebook] } as const
  const form = formOf(theCase, 'accept-by-county', query)
  if (!form.ok) throw new Error('no form')
  return form.value
}

describe('a time limit in view', () => {
  const identified = upTo('propose-listing', 1, scored)

  it('says until when, whether it has passed and what follows, and who owes the next move then [D14]', () => {
    expect(view(identified, '2024-05-21').limits).toEqual([
      {
        id: 'identify',
        label: '示例期限',
        stage: { id: 'identifying', label: '识别认定' },
        from: '2024-02-20',
        due: '2024-05-20',
        status: { id: 'passed', label: '已逾期' },
        outcome: { owedBy: 'county-standing-committee' },
        follows: '转由县区委常委会办理下一步',
        sentence: '“示例期限”至2024年5月20日，已逾期。约定：五步验收依次办理，不跳步、不越级。',
        cites: ['D14'],
      },
    ])
    expect(view(identified, '2024-05-21').owes.map(({ id }) => id)).toEqual([
      'county-standing-committee',
      'township-committee',
      'county-organization-department',
    ])
    expect(view(identified, '2024-05-20').owes).toHaveLength(2)
  })

  it('tells every consequence in both languages', () => {
    const follows = (theCase: Case, locale: 'zh-CN' | 'en') =>
      view(theCase, '2024-07-10', cast.county, locale).limits.map((one) => one.follows)
    expect(follows(upTo('apply-to-township', 1, scored), 'zh-CN')).toEqual(['退回集中整顿', '转为软弱涣散村党组织'])
    expect(follows(upTo('apply-to-township', 1, scored), 'en')).toEqual([
      'back to rectifying',
      'listed as weak-lax organization',
    ])
    expect(follows(upTo('complete-measure', 1, scored), 'zh-CN')[0]).toBe('防控等级调为高风险以上')
  })
})

describe('a consolidating village in view', () => {
  const assessed = upTo('pass-first-check', 1, scored)
  const why = '档案不全'
  const payload = { scores: scores('township', 3_000, 3_000), why }
  const sent = play(assessed, [event('consolidate-by-township', '2024-07-16', cast.township, payload)], own)

  it('is owed, and reviewed again, by the level that sent it [A3.2, D14]', () => {
    expect(view(sent, '2024-07-20').owes.map(({ id }) => id)).toEqual(['township-committee', 'village-organization'])
    const again = actionOf(sent, 'review-again', '2024-08-15')
    expect(again.by.map(({ id }) => id)).toEqual(['township-committee'])
    expect(again.allowed).toBe(false)
    const byTownship = view(sent, '2024-08-15', cast.township).actions.find(({ type }) => type === 'review-again')
    expect(byTownship?.allowed).toBe(true)
    const gap = upTo('review-again')
    const plain = viewCase(gap, { actor: cast.county, today: '2024-08-08', locale: 'en' })
    expect(plain.actions.find(({ type }) => type === 'review-again')?.by.map(({ id }) => id)).toEqual([
      'county-organization-department',
    ])
  })
})

describe('forms', () => {
  it('ask for scores by criterion where there is a mark sheet, and not where there is none', () => {
    const county = upTo('consolidate-by-county', 1, scored)
    const form = asked(county, '2024-07-25', scored)
    const properties = form.schema.properties as Record<string, { properties: object }>
    expect(Object.keys(properties)).toEqual(['methods', 'held', 'scores'])
    expect(properties.scores?.properties).toMatchObject({
      'county-work': { title: '示例工作', description: '单位：分；满分60分' },
      'county-effect': { title: '示例成效', description: '单位：分；满分40分' },
    })
    const methods = Object.fromEntries(scored.acceptance.countyMethods.value.map(({ id }) => [id, 'yes']))
    const marked = readForm(form, { methods, scores: { 'county-work': '59.25', 'county-effect': 7 } })
    expect(marked.ok && marked.value.scores).toEqual({ 'county-work': 5_925, 'county-effect': 700 })
    const beyond = readForm(form, { methods, scores: { 'county-work': '60.5', 'county-effect': '0.125' } })
    expect(beyond.ok ? [] : beyond.error.reasons.map(({ path, sentence }) => [path, sentence])).toEqual([
      ['/scores/county-work', '不能大于60。'],
      ['/scores/county-effect', '请填写数字，小数至多2位。'],
    ])
    const plain = asked(upTo('accept-by-county', 1, short), '2024-08-10', short)
    expect(Object.keys(plain.schema.properties as object)).toEqual(['methods', 'held'])
  })
})

describe('the sentences', () => {
  it('tell all that trying anything finds under mark sheets and limits, without a word of code [D26]', () => {
    const letters = alphabet(scored, sampleVillage)
    const types = [
      'pass-first-check',
      'consolidate-by-county',
      'review-again',
      'draw-up-summary',
      'pass-by-city',
    ] as const
    for (const theCase of types.map((type) => upTo(type, 1, scored))) {
      const { date } = theCase.events[theCase.events.length - 1] ?? { date: undefined }
      for (const { type, actor, payload } of date === undefined ? [] : letters) {
        const parsed = parseEvent({ type, id: 'z9', date, actor, payload: payload(date as never) })
        if (!parsed.ok || parsed.value.type === 'correct-event') continue
        const found = toReasons(judgeEvent(theCase, parsed.value, own).checks).flatMap((one) => [
          one,
          ...(one.because ?? []),
        ])
        for (const one of found.filter(({ code }) => /sheet|limit|consolid|reviewer/.test(code))) {
          const text = explain(one, 'zh-CN', scored).replace(/位置：\S+。|“no-such-id”/g, '')
          expect(text, one.code).not.toMatch(/[A-Za-z]{3,}|[{}[\]"]/)
          for (const locale of LOCALES) expect(explain(one, locale, scored)).not.toMatch(/undefined|null|\[object/)
        }
      }
    }
  })
})
