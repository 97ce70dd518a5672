import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../src/core/actor.js'
import { standing } from '../../src/core/finding.js'
import type { Case } from '../../src/lifecycle/case.js'
import { possibleIn } from '../../src/lifecycle/chart.js'
import { isRecordedType } from '../../src/lifecycle/correction.js'
import { EVENT_TYPES } from '../../src/lifecycle/event-rules.js'
import { alphabet, type Letter } from '../../src/testing/alphabet.js'
import { castOf } from '../../src/testing/cast.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import { day } from '../../src/testing/scenario.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import {
  arbitraryCase,
  arbitraryWalk,
  openCase,
  record,
  replay,
  sampleLife,
  viewCase,
  walk,
} from '../lifecycle/doors.js'

const cast = castOf(sampleVillage)
const letters = alphabet(xining2024, sampleVillage)
const actors = [...new Set(letters.map(({ actor }) => actor))]
const oneOfEach: readonly Letter[] = EVENT_TYPES.flatMap((type) => letters.find((letter) => letter.type === type) ?? [])

function after(count: number): Case {
  const again = replay({ village: sampleVillage, rulebook: xining2024 }, sampleLife().slice(0, count))
  if (!again.ok) throw new Error('the sample life is accepted')
  return again.value
}

function caseBefore(type: string): Case {
  return after(sampleLife().findIndex((event) => event.type === type))
}

/** A day some time after the last event of a case, or before it. */
const DAYS = ['2023-12-31', '2024-03-20', '2024-09-05', '2025-02-01', '2026-07-01']

describe('viewCase', () => {
  it('shows exactly what is possible, and refuses what it says is not allowed, for at least the same reasons [D14, D26]', () => {
    const allowed = new Set<string>()
    fc.assert(
      fc.property(
        arbitraryCase(xining2024, 10),
        fc.constantFrom(...actors),
        fc.constantFrom(...DAYS),
        (theCase, actor, today) => {
          const view = viewCase(theCase, { actor, today, locale: 'zh-CN' })
          expect(view.actions.map(({ type }) => type)).toEqual([
            ...possibleIn(theCase.state.at),
            // A recorded event can be corrected in every state (D25).
            ...(theCase.events.length > 0 ? ['correct-event'] : []),
          ])
          for (const { type, payload } of oneOfEach) {
            const event = { type, id: 'fresh', date: today, actor, payload: payload(day(today)) }
            const step = record(theCase, event)
            const refused = step.ok ? [] : step.error.reasons
            const action = view.actions.find((one) => one.type === type)
            if (action === undefined) {
              expect(refused.map(({ code }) => code)).toContain('possible-here')
              continue
            }
            const blocking = action.reasons
              .filter(({ verdict }) => verdict !== 'holds')
              .map(({ sentence: _told, ...reason }) => reason)
            expect(action.allowed).toBe(blocking.length === 0)
            if (action.allowed) allowed.add(type)
            // The same reasons, not only the same codes. If nothing blocks, only the payload can be refused.
            if (action.allowed)
              expect(refused.filter(({ code }) => action.reasons.some((one) => one.code === code))).toEqual([])
            else expect(refused).toEqual(expect.arrayContaining(blocking))
          }
        },
      ),
      { numRuns: 50 },
    )
    expect(allowed.size).toBeGreaterThan(5)
  })

  it('allows whatever is then accepted', () => {
    fc.assert(
      fc.property(arbitraryWalk(8), (one) => {
        for (const { before: theCase, event, accepted } of walk(one).slice(-8)) {
          if (!accepted) continue
          const { type, actor, date } = event as { type: string; actor: Actor; date: string }
          const { actions } = viewCase(theCase, { actor, today: date, locale: 'en' })
          expect(actions.find((action) => action.type === type)?.allowed).toBe(true)
        }
      }),
      { numRuns: 25 },
    )
  })

  it('is plain data, changes nothing, and is the same for the same input [D1]', () => {
    fc.assert(
      fc.property(
        arbitraryCase(xining2024, 10),
        fc.constantFrom(...actors),
        fc.constantFrom(...DAYS),
        (theCase, actor, today) => {
          const bytes = JSON.stringify(theCase)
          const view = viewCase(theCase, { actor, today, locale: 'en' })
          expect(JSON.parse(JSON.stringify(view))).toEqual(view)
          expect(viewCase(JSON.parse(bytes), { actor, today, locale: 'en' })).toEqual(view)
          expect(JSON.stringify(theCase)).toBe(bytes)
        },
      ),
      { numRuns: 25 },
    )
  })

  it('shows where a case stands and what blocks the next step [M5.1, D16]', () => {
    const theCase = caseBefore('record-survey')
    const view = viewCase(theCase, { actor: cast.county, today: '2024-09-02', locale: 'zh-CN' })
    const { actions, due: _due, timeline, standing: lasting, ...rest } = view
    expect(rest).toEqual({
      village: sampleVillage,
      today: '2024-09-02',
      state: { id: 'acceptance.passed', label: '逐级通过待退出', cites: ['M5.1', 'L1.2', 'D16'] },
      since: '2024-08-30',
      progress: { measures: { done: 2, of: 2 }, problems: { solved: 2, of: 2 } },
      next: {
        type: 'record-survey',
        label: '统一组织满意度测评',
        by: [{ id: 'county-organization-department', label: '县区委组织部' }],
        mine: true,
        blocked: [],
      },
      list: { id: 'weak-lax', label: '软弱涣散村党组织' },
      episode: {
        number: 1,
        listedOn: '2024-03-10',
        rulebook: { id: 'xining', version: '2024-2' },
        grounds: [
          {
            problemType: { id: 'governance', label: '村级治理困难村' },
            risk: { id: 'high', label: '高风险' },
          },
        ],
      },
      control: { id: 'low', label: '低风险', measure: '日常关注、提醒整改', since: '2024-07-02' },
      recurrent: false,
      overdueOnLeaving: [],
      limits: [],
      owes: [{ id: 'county-organization-department', label: '县区委组织部' }],
    })
    expect(timeline).toHaveLength(theCase.events.length)
    expect(lasting.map(({ code, verdict }) => [code, verdict])).toEqual([
      ['four-ones', 'holds'],
      ['risk-within-control', 'holds'],
    ])
    const exit = actions.find(({ type }) => type === 'exit-list')
    expect(exit?.allowed).toBe(false)
    expect(standing(exit?.reasons ?? []).map(({ code }) => code)).toEqual(['exit-allowed'])
    expect(exit?.reasons.map(({ sentence }) => sentence)).toEqual([
      '由县区委组织部办理。约定：五步验收依次办理，不跳步、不越级；办理主体的层级与管辖。',
      '在管辖范围内。约定：办理主体的层级与管辖。',
      '日期先后有序。约定：以办理事项为准，环节由记录得出。',
      '已逐级验收通过：村级、乡镇、县级、市级。依据：五步验收（市级逐村复盘）。约定：五步验收依次办理，不跳步、不越级。',
      '退出还差1项：满意度测评尚待开展。依据：五项机制（动态退出）。约定：退出：市级通过，当日仍符合退出条件。',
      ...lasting.map(({ sentence }) => sentence),
    ])
    expect(exit?.by).toEqual([{ id: 'county-organization-department', label: '县区委组织部' }])
  })

  it('shows a post that fell vacant from that day on, and nothing before the approval [D11]', () => {
    const ask = { actor: cast.county, today: '2024-09-02', locale: 'zh-CN' } as const
    const theCase = caseBefore('record-survey')
    const vacant = record(theCase, {
      type: 'vacate-post',
      id: 'gone',
      date: '2024-09-02',
      actor: cast.county,
      payload: { post: 'first-secretary' },
    })
    if (!vacant.ok) throw new Error('refused')
    const { standing: lasting } = viewCase(vacant.value, ask)
    expect(lasting.map(({ code, verdict }) => [code, verdict])).toEqual([
      ['four-ones', 'fails'],
      ['risk-within-control', 'holds'],
    ])
    expect(viewCase(caseBefore('approve-plan'), ask).standing).toEqual([])
  })

  it('shows an exited village without a list, and its episode until the look-back [A5.1]', () => {
    const view = viewCase(caseBefore('look-back-steady'), { actor: cast.township, today: '2025-03-15', locale: 'en' })
    expect(view.state.label).toBe('exited, look-back owed')
    expect(view.list).toBeUndefined()
    expect(view.control).toBeUndefined()
    expect(view.episode?.exitedOn).toBe('2024-09-05')
    expect(view.step).toEqual({ id: 'look-back', number: 5, of: 5, label: 'look-back' })
    expect([view.since, view.next?.type, view.next?.mine]).toEqual(['2024-09-05', 'look-back-steady', true])
    expect(view.progress).toBeUndefined()
    const closed = viewCase(after(sampleLife().length), { actor: cast.township, today: '2025-03-16', locale: 'en' })
    expect(closed.episode).toBeUndefined()
    expect(closed.owes).toEqual([])
    expect([closed.step, closed.next]).toEqual([undefined, undefined])
  })

  it('flags a recurrent village, and says nothing where it cannot tell [D17, F1]', () => {
    const opening = { village: sampleVillage, rulebook: xining2024, earlierListings: [day('2021-03-01')] }
    const again = replay(opening, sampleLife().slice(0, 10))
    if (!again.ok) throw new Error('the sample life is accepted')
    const ask = { actor: cast.county, locale: 'en' as const }
    expect(viewCase(again.value, { ...ask, today: '2024-09-02' }).recurrent).toBe(true)
    // The episode that made it so is still open.
    expect(viewCase(again.value, { ...ask, today: '2026-09-02' }).recurrent).toBe(true)
    expect(viewCase(again.value, { ...ask, today: '2024-03-09' }).recurrent).toBe(false)
    expect(viewCase(again.value, { ...ask, today: 'soon' }).recurrent).toBeUndefined()
    expect(viewCase(again.value, { ...ask, today: '2024-09-02', rulebooks: [] }).recurrent).toBeUndefined()
  })

  it.each([
    ['a day that does not exist', cast.county, '2024-02-30', ['/today']],
    ['a code that is too short', { ...cast.county, unit: '9999' }, '2024-09-02', ['/actor/unit']],
    ['neither', { role: 'nobody' }, 7, ['/actor/role', '/actor/unit', '/today']],
  ])('blocks every action for %s, and never throws [D1, D23, D26]', (_what, actor, today, paths) => {
    const theCase = caseBefore('exit-list')
    const view = viewCase(theCase, { actor: actor as Actor, today: today as string, locale: 'zh-CN' })
    // What is owed depends on the day, not on who asks.
    expect(view.due.length > 0).toBe(!paths.includes('/today'))
    expect(view.actions.map(({ type }) => type)).toEqual([...possibleIn('acceptance.passed'), 'correct-event'])
    for (const { allowed, reasons, type } of view.actions) {
      expect(allowed).toBe(false)
      expect(reasons.map(({ code, kind, path }) => [code, kind, path])).toEqual(
        paths.map((path) => ['malformed', 'malformed', path]),
      )
      expect(isRecordedType(type)).toBe(true)
      const refused = record(theCase, { type, id: 'fresh', date: today, actor, payload: {} })
      expect(refused.ok ? [] : refused.error.reasons.map(({ code }) => code)).toContain('malformed')
    }
  })

  it('without the rulebook that applies, allows nothing and says which is needed [D24]', () => {
    const theCase = openCase({ village: sampleVillage, rulebook: { id: 'elsewhere', version: '1' } })
    const { actions } = viewCase(theCase, { actor: cast.township, today: '2024-09-02', locale: 'en' })
    expect(actions.map(({ allowed }) => allowed)).toEqual([false, false, false, false, false, false, false])
    expect(standing(actions[0]?.reasons ?? []).map((one) => ('sentence' in one ? one.sentence : ''))).toEqual([
      'The version of the rules in force on 2 September 2024 is not at hand: add it to the system. Decision: The rulebook is pinned on the day of listing.',
    ])
  })
})
