import { describe, expect, it } from 'vitest'
import { formOf, readForm } from '../../src/view/forms.js'
import { record } from '../lifecycle/doors.js'
import { at, caseAfter, cast, faults, form, offered, rulebooks } from './form-of.js'

describe('a correction', () => {
  it('first asks which event, of those that the actor may correct, and can then withdraw it [D25]', () => {
    const which = form(4, 'correct-event', '2024-03-11', cast.township)
    expect(offered(at(which.schema, 'corrects'))).toEqual(['e2', 'e3'])
    expect(offered(at(which.schema, 'change'))).toEqual(['withdraw'])
    const read = readForm(which, { corrects: 'e3', change: 'withdraw', why: '录错' })
    expect(read.ok && read.value).toEqual({ corrects: 'e3', replacement: null, why: '录错' })
    expect(faults(which, {})).toEqual(['/corrects missing', '/change missing', '/why missing'])
  })

  it('has the form of the event that it replaces, as that was on its day, with what was recorded beside [D25]', () => {
    const correcting = { event: 'e12' }
    const mended = form(14, 'correct-event', '2024-06-29', cast.township, { correcting })
    // Both measures were open then.
    expect(offered(at(mended.schema, 'payload', 'measure'))).toEqual(['m1', 'm2'])
    expect(mended.proposal?.answers).toEqual({ date: '2024-05-10', payload: { measure: 'm1' } })
    const read = readForm(mended, {
      change: 'replace',
      why: '日期有误',
      date: '2024-05-11',
      payload: { measure: 'm1' },
    })
    if (!read.ok) throw new Error(JSON.stringify(read.error.reasons))
    expect(read.value).toEqual({
      corrects: 'e12',
      replacement: { type: 'complete-measure', date: '2024-05-11', actor: cast.township, payload: { measure: 'm1' } },
      why: '日期有误',
    })
    expect(record(caseAfter(14), { ...mended.event, payload: read.value }).ok).toBe(true)
    expect(faults(mended, { change: 'replace', why: '—' })).toEqual(['/payload/measure missing'])
    // What was filled in does not matter where the event is withdrawn.
    expect(faults(mended, { change: 'withdraw', why: '—', payload: { measure: '?' } })).toEqual([])
    expect(faults(mended, { why: '—', payload: { measure: '?' } })).toEqual([
      '/change missing',
      '/payload/measure not-offered',
    ])
  })

  it('may replace an event by one of another type, by another body, and checks the code of its unit', () => {
    const correcting = { event: 'e5', as: 'raise-risk', on: '2024-03-13' } as const
    const mended = form(5, 'correct-event', '2024-03-13', cast.county, { correcting })
    const actor = { role: 'township-committee', unit: '9999' }
    const answers = { change: 'replace', why: '—', actor, payload: { level: 'high', why: '—' } }
    expect(at(mended.schema, 'payload', 'level').oneOf).toEqual([{ const: '', title: '目前没有可选项' }])
    const other = form(5, 'correct-event', '2024-03-13', cast.county, { correcting: { event: 'e5' } })
    const post = { change: 'replace', why: '—', actor, payload: { 'township-leader': { ref: 'leader-2' } } }
    expect(faults(other, post)).toEqual(['/actor/unit no-form'])
    expect(faults(mended, answers)).toEqual(['/payload/level not-offered'])
  })

  it('is refused for an event that the actor may not correct', () => {
    const query = { actor: cast.township, today: '2024-03-11', locale: 'zh-CN', rulebooks } as const
    const refused = formOf(caseAfter(4), 'correct-event', { ...query, correcting: { event: 'e4' } })
    expect(refused.ok ? [] : refused.error.reasons.map(({ path, required }) => [path, required])).toEqual([
      ['/correcting/event', { oneOf: ['e2', 'e3'] }],
    ])
  })
})
