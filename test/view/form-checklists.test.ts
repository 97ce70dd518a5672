import { describe, expect, it } from 'vitest'
import type { JsonSchema } from '../../src/view/form-schema.js'
import { readForm } from '../../src/view/forms.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { sampleLife } from '../lifecycle/doors.js'
import { at, cast, form } from './form-of.js'

describe('a checklist', () => {
  const fortress = form(1, 'record-fortress', '2024-03-01', cast.township)
  const [leading, support] = ['leading-body_township-committee', 'basic-support_agriculture-rural']

  it('is asked by dimension and by who supplies the answer, without a question lost [M2.1]', () => {
    const groups = at(fortress.schema, 'answers').properties as Record<string, JsonSchema>
    expect(groups[leading]?.title).toBe('领导班子（由乡镇党委提供）')
    const items = Object.values(groups).flatMap((group) => Object.keys(group.properties as object))
    expect(items.sort()).toEqual(xining2024.fortress.items.map(({ id }) => id).sort())
    const negative = form(1, 'record-screening', '2024-03-01', cast.township)
    expect(Object.keys(at(negative.schema, 'answers').properties as object)).toContain('governance_justice')
  })

  it('takes unknown and no for two answers, each one click [D2]', () => {
    const read = (answer: unknown) => {
      const answers = { answers: { [leading]: { 'secretary-heads-economy': answer } } }
      const payload = readForm(fortress, answers)
      return payload.ok ? payload.value : payload.error.reasons[0]?.fault
    }
    expect(at(fortress.schema, 'answers', leading, 'secretary-heads-economy')).toEqual({
      title: '村党组织书记通过法定程序兼任村集体经济组织负责人',
      description: '见村情档案“书记兼任村集体经济组织负责人”',
      type: 'string',
      oneOf: [
        { const: '', title: '不掌握' },
        { const: 'yes', title: '是' },
        { const: 'no', title: '否' },
      ],
    })
    expect([read('no'), read('yes')]).toEqual([
      { answers: { 'secretary-heads-economy': false } },
      { answers: { 'secretary-heads-economy': true } },
    ])
    expect(['', '  ', null, undefined].map(read)).toEqual(Array(4).fill({ answers: {} }))
    expect(read('perhaps')).toBe('not-offered')
  })

  it.each([
    ['12.5', 12_500_000],
    ['0.07', 70_000],
    ['0.000001', 1],
    ['1,234.50', 1_234_500_000],
    ['１２', 12_000_000],
    ['-3', -3_000_000],
    [0.1, 100_000],
    ['9007199254.740991', Number.MAX_SAFE_INTEGER],
    ['9007199254.740992', 'no-number'],
    ['0.0000001', 'no-number'],
    ['1e3', 'no-number'],
    ['12 万', 'no-number'],
  ])('reads %s 万元 exactly, without floating point [D3]', (typed, recorded) => {
    expect(at(fortress.schema, 'answers', support, 'collective-income')).toMatchObject({
      title: '上一完整年度村集体经济收益',
      description: '单位：万元；见村情档案“上一完整年度村集体经济收益”',
    })
    const read = readForm(fortress, { answers: { [support]: { 'collective-income': typed } } })
    expect(read.ok ? read.value.answers['collective-income'] : read.error.reasons[0]?.fault).toBe(recorded)
  })

  it.each([
    [
      { part: 4, whole: 5 },
      { part: 4, whole: 5 },
    ],
    [{ percent: '80' }, { part: 80, whole: 100 }],
    [{ percent: '85.50%' }, { part: 855, whole: 1_000 }],
    [{ percent: 33.3 }, { part: 333, whole: 1_000 }],
    [{ percent: '100.1' }, 'percent too-large'],
    [{ percent: '-1' }, 'percent too-small'],
    [{ part: 6, whole: 5 }, 'part more-than-whole'],
    [{ part: 4 }, 'whole missing'],
    [{ part: 0, whole: 0 }, 'whole too-small'],
    [{ part: 4, whole: 5, percent: '80' }, 'percent one-only'],
  ])('takes a share as two counts or in per cent: %j [D3]', (typed, recorded) => {
    const read = readForm(fortress, {
      answers: { [leading]: { 'meetings-and-lessons': '', 'committee-complete': typed } },
    })
    const path = `/answers/${leading}/committee-complete/`
    const found = read.ok
      ? read.value.answers['committee-complete']
      : read.error.reasons.map((one) => `${one.path.replace(path, '')} ${one.fault}`)
    expect(Array.isArray(found) ? found[found.length - 1] : found).toEqual(recorded)
  })

  it.each([
    [{ never: true }, 'never'],
    [{ on: '2024-02-29', never: false }, '2024-02-29'],
    [{ on: '2024-03-02' }, '/on date-ahead'],
    [{ on: '2023-02-29' }, '/on no-date'],
    [{ on: '2024-01-01', never: true }, '/never one-only'],
  ])('takes a date no later than the day, or never: %j [D27]', (typed, recorded) => {
    const read = readForm(fortress, { answers: { [leading]: { 'secretary-in-post': typed } } })
    const path = `/answers/${leading}/secretary-in-post`
    const found = read.ok
      ? read.value.answers['secretary-in-post']
      : read.error.reasons.map((one) => `${one.path.replace(path, '')} ${one.fault}`).join()
    expect(found).toBe(recorded)
  })

  it('shows what was answered the last time beside each question, and fills nothing in [D2]', () => {
    const again = form(2, 'record-screening', '2024-07-01', cast.township)
    expect(at(again.schema, 'answers', 'governance_justice', 'disputes-frequent').description).toBe(
      '见村情档案“近12个月矛盾纠纷数”“户数”；上次（2024年3月1日）填报：25/300',
    )
    expect(again.proposal).toMatchObject({ title: '上次填报，仅供参考', on: '2024-03-01' })
    const read = readForm(again, again.proposal?.answers)
    expect(read.ok && read.value).toEqual(sampleLife()[1]?.payload)
    expect(readForm(again, {})).toEqual({ ok: true, value: { answers: {} } })
    expect(form(1, 'record-screening', '2024-03-01', cast.township).proposal).toBeUndefined()
  })
})
