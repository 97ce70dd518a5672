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

  it('makes several changes at once: puts one right, withdraws one, inserts one that was forgotten [D25]', () => {
    const correcting = [
      { event: 'e12', on: '2024-05-11' },
      { event: 'e13' },
      { inserts: 'note-progress', on: '2024-05-12' },
    ] as const
    const mended = form(13, 'correct-event', '2024-06-29', cast.township, { correcting })
    const parts = at(mended.schema, 'changes')
    expect(Object.keys(parts.properties as object)).toEqual(['0', '1', '2'])
    expect(at(mended.schema, 'changes', '2').title).toBe('补记：2024-05-12 记载举措进展')
    // The plan was approved by then.
    expect(offered(at(mended.schema, 'changes', '2', 'payload', 'measure'))).toEqual(['m1', 'm2'])
    expect(mended.proposal?.answers).toEqual({
      changes: {
        0: { date: '2024-05-10', payload: { measure: 'm1' } },
        1: { date: '2024-05-20', payload: { measure: 'm2' } },
      },
    })
    const note = { measure: 'm1', text: '两名调解员到村' }
    const answers = {
      changes: {
        0: { change: 'replace', date: '2024-05-11', payload: { measure: 'm1' } },
        1: { change: 'withdraw' },
        2: { payload: note },
      },
      why: '补录',
    }
    const read = readForm(mended, answers)
    if (!read.ok) throw new Error(JSON.stringify(read.error.reasons))
    const inserts = { type: 'note-progress', date: '2024-05-12', actor: cast.township, payload: note }
    expect(read.value).toEqual({
      changes: [
        {
          corrects: 'e12',
          replacement: {
            type: 'complete-measure',
            date: '2024-05-11',
            actor: cast.township,
            payload: { measure: 'm1' },
          },
        },
        { corrects: 'e13', withdrawn: true },
        { inserts: { id: '999901001201:2024-05-12:note-progress:14-3', ...inserts } },
      ],
      why: '补录',
    })
    const step = record(caseAfter(13), { ...mended.event, payload: read.value })
    expect(step.ok && step.value.state.rectification.measures.map(({ doneOn }) => doneOn)).toEqual([
      '2024-05-11',
      undefined,
    ])
    const unit = {
      changes: { ...answers.changes, 2: { payload: note, actor: { role: 'township-committee', unit: '9999' } } },
    }
    expect(faults(mended, { ...unit, why: '—' })).toEqual(['/changes/2/actor/unit no-form'])
    expect(faults(mended, {})).toEqual([
      '/changes/0/change missing',
      '/changes/1/change missing',
      '/changes/2/payload/measure missing',
      '/changes/2/payload/text missing',
      '/why missing',
    ])
  })

  it('names what is wrong in a list of changes, each at its place', () => {
    const query = { actor: cast.township, today: '2024-06-29', locale: 'zh-CN', rulebooks } as const
    const correcting = [
      { event: 'e4' },
      { inserts: 'no-event', on: '2024-05-12' },
      { inserts: 'raise-risk', on: '2024-07-01' },
      null,
    ]
    const refused = formOf(caseAfter(13), 'correct-event', { ...query, correcting: correcting as never })
    expect(refused.ok ? [] : refused.error.reasons.map(({ path }) => path)).toEqual([
      '/correcting/0/event',
      '/correcting/1/inserts',
      '/correcting/2/on',
      '/correcting/3',
    ])
    const none = formOf(caseAfter(13), 'correct-event', { ...query, correcting: [] })
    expect(none.ok ? [] : none.error.reasons.map(({ path }) => path)).toEqual(['/correcting'])
  })

  it('is refused for an event that the actor may not correct', () => {
    const query = { actor: cast.township, today: '2024-03-11', locale: 'zh-CN', rulebooks } as const
    const refused = formOf(caseAfter(4), 'correct-event', { ...query, correcting: { event: 'e4' } })
    expect(refused.ok ? [] : refused.error.reasons.map(({ path, required }) => [path, required])).toEqual([
      ['/correcting/event', { oneOf: ['e2', 'e3'] }],
    ])
  })
})
