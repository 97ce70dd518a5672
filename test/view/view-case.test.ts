import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../src/core/actor.js'
import { addTo } from '../../src/core/calendar.js'
import { standing } from '../../src/core/finding.js'
import { conditionReasons } from '../../src/lifecycle/apply.js'
import type { Case } from '../../src/lifecycle/case.js'
import { possibleIn } from '../../src/lifecycle/chart.js'
import { isRecordedType, type RecordedType } from '../../src/lifecycle/correction.js'
import { EVENT_TYPES, ruleOf } from '../../src/lifecycle/event-rules.js'
import { alphabet, type Letter } from '../../src/testing/alphabet.js'
import { castOf } from '../../src/testing/cast.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import { day } from '../../src/testing/scenario.js'
import { explainAction } from '../../src/view/actions.js'
import { dutiesView } from '../../src/view/duties-view.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import {
  arbitraryCase,
  arbitraryWalk,
  dueList,
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

function lived(count: number): Case {
  const again = replay({ village: sampleVillage, rulebook: xining2024 }, sampleLife().slice(0, count))
  if (!again.ok) throw new Error('the sample life is accepted')
  return again.value
}

function caseBefore(type: string): Case {
  return lived(sampleLife().findIndex((event) => event.type === type))
}

function told(theCase: Case, type: RecordedType, query: Parameters<typeof viewCase>[1]) {
  return explainAction(theCase, type, { rulebooks: [xining2024], ...query })
}

/** A day some time after the last event of a case, or before it. */
const DAYS = ['2023-12-31', '2024-03-20', '2024-09-05', '2025-02-01', '2026-07-01']

describe('viewCase', () => {
  it('shows exactly what is possible, and refuses what it says is not allowed, for at least the same reasons [D14, D26]', () => {
    const allowed = new Set<string>()
    fc.assert(
      fc.property(
        fc.oneof(arbitraryCase(xining2024, 10), fc.nat(sampleLife().length).map(lived)),
        fc.constantFrom(...actors),
        fc.constantFrom(...DAYS),
        (theCase, actor, today) => {
          const ask = { actor, today, locale: 'zh-CN' } as const
          const view = viewCase(theCase, ask)
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
              expect(told(theCase, type, ask)).toBeUndefined()
              continue
            }
            const conditions = conditionReasons(theCase, ruleOf(type), { actor, date: day(today) }, [xining2024])
            const open = standing(conditions)
            const blocked = (told(theCase, type, ask)?.blocked ?? []).map(({ sentence: _told, ...reason }) => reason)
            expect(action.allowed).toBe(blocked.length === 0)
            expect(action.blocked.map(({ code }) => code)).toEqual(blocked.map(({ code }) => code))
            // The same reasons, not only the same codes; then, why no choice in its form can be accepted.
            expect(blocked.slice(0, open.length)).toEqual(open)
            expect(refused).toEqual(expect.arrayContaining([...open]))
            if (!action.allowed) expect(step.ok).toBe(false)
            if (action.allowed) {
              allowed.add(type)
              const known = conditions.map(({ code }) => code)
              expect(refused.filter(({ code }) => known.includes(code))).toEqual([])
            }
          }
        },
      ),
      { numRuns: 40 },
    )
    expect(allowed.size).toBeGreaterThan(3)
  })

  it('counts every duty that is owed once: this actor’s one by one, those of others in figures [D19, D20]', () => {
    const secretary = { role: 'first-secretary', unit: sampleVillage.code } as const
    const looks = [
      [11, cast.township, '2024-12-20'],
      [16, secretary, '2024-12-20'],
      [30, cast.county, '2025-03-14'],
      [30, secretary, '2024-12-20'],
    ] as const
    for (const [count, actor, today] of looks) {
      const theCase = lived(count)
      const ask = { actor, today, locale: 'en', rulebooks: [xining2024] } as const
      const { due, overdueOnLeaving } = dueList(theCase, ask)
      const { mine, others } = dutiesView(theCase, ask, actor)
      const own = [...overdueOnLeaving, ...due].filter(({ by }) => by.id === actor.role)
      expect(mine.reduce((sum, { times }) => sum + times, 0)).toBe(own.length)
      expect(mine.every(({ id }) => own.some((one) => one.id === id))).toBe(true)
      const left = mine.filter(({ onLeaving }) => onLeaving === true)
      expect(left.length > 0).toBe(overdueOnLeaving.some(({ by }) => by.id === actor.role))
      const counted = others.reduce((sum, one) => sum + one.overdue + one.due + one.standing, 0)
      expect(counted + own.length).toBe(due.length + overdueOnLeaving.length)
      expect(others.map(({ by }) => by.id)).not.toContain(actor.role)
      if (count === 30 && actor === secretary) expect(left.length).toBeGreaterThan(0)
    }
  })

  it('shows the last readings with their day: what led to the listing, until there is a younger one [D16, M2.3]', () => {
    const ask = { actor: cast.township, today: '2024-09-04', locale: 'zh-CN' } as const
    const { index, screening } = viewCase(caseBefore('submit-plan'), ask)
    expect(index).toBeUndefined()
    expect(screening).toMatchObject({ on: '2024-03-01', beforeListing: true, risk: { label: '高风险' }, missing: 0 })
    expect(screening?.hits.map(({ id, problemType, deduction }) => [id, problemType.id, deduction.text])).toEqual([
      ['disputes-frequent', 'governance', '9分'],
      ['customs-lagging', 'governance', '7分'],
    ])
    const later = viewCase(caseBefore('exit-list'), ask)
    expect([later.screening?.on, later.screening?.beforeListing, later.screening?.hits]).toEqual([
      '2024-07-01',
      undefined,
      [],
    ])
    const points = later.index?.dimensions.map((one) => one.points.max) ?? []
    expect(later.index).toMatchObject({ on: '2024-09-01', grade: { label: '强村' }, missing: 0 })
    expect(points.every((one, place) => one <= (later.index?.dimensions[place]?.of ?? 0))).toBe(true)
  })

  it('is small in every state of a life, whoever looks, also long after', () => {
    const large: unknown[] = []
    for (let count = 0; count <= sampleLife().length; count += 1) {
      const theCase = lived(count)
      const last = sampleLife()[Math.max(0, count - 1)]?.date ?? '2024-01-01'
      const looks = [
        [cast.village, last, 'en'],
        [cast.township, last, 'zh-CN'],
        [count % 2 === 0 ? cast.county : cast.city, addTo(day(last), { months: 9 }), 'en'],
      ] as const
      for (const [actor, today, locale] of looks) {
        const size = Buffer.byteLength(JSON.stringify(viewCase(theCase, { actor, today, locale })))
        if (size > 20_000) large.push([count, today, actor.role, locale, size])
      }
    }
    expect(large).toEqual([])
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
    const { actions, departments, duties: _duties, timeline, standing: lasting, ...rest } = view
    expect(departments).toEqual(xining2024.identification.departments.value.map(({ id }) => id))
    expect(rest).toEqual({
      village: sampleVillage,
      today: '2024-09-02',
      state: { id: 'acceptance.passed', label: '逐级通过待退出', cites: ['M5.1', 'L1.2', 'D16'] },
      since: '2024-08-30',
      progress: { measures: { done: 2, of: 2 }, problems: { solved: 2, of: 2 } },
      next: {
        type: 'record-survey',
        label: '统一组织满意度测评',
        by: [{ id: 'county-organization-department', label: '县区委组织部', unit: '999901' }],
        mine: true,
        blocked: [],
      },
      steps: [
        { id: 'village', number: 1, of: 5, label: '村级自评自查', passedOn: '2024-07-09', underWay: false },
        { id: 'township', number: 2, of: 5, label: '乡镇组织评估', passedOn: '2024-07-18', underWay: false },
        { id: 'county', number: 3, of: 5, label: '县级审核验收', passedOn: '2024-08-10', underWay: false },
        { id: 'city', number: 4, of: 5, label: '市级逐村复盘', passedOn: '2024-08-30', underWay: false },
        { id: 'look-back', number: 5, of: 5, label: '“回头看”', underWay: false },
      ],
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
      index: expect.objectContaining({ on: '2024-09-01', grade: expect.objectContaining({ id: 'strong' }) }),
      screening: {
        on: '2024-07-01',
        risk: { id: 'none', label: '无风险' },
        hits: [],
        missing: 0,
        example: '原文未给风险等级和扣分线；三级及3分、8分、15分为示例',
      },
      limits: [],
      owes: [{ id: 'county-organization-department', label: '县区委组织部' }],
    })
    expect(timeline.map(({ id }) => id)).toEqual(theCase.events.slice(-10).map(({ id }) => id))
    expect(lasting.map(({ code, verdict }) => [code, verdict])).toEqual([
      ['four-ones', 'holds'],
      ['risk-within-control', 'holds'],
    ])
    const exit = actions.find(({ type }) => type === 'exit-list')
    expect(exit?.allowed).toBe(false)
    expect(exit?.blocked).toEqual([{ code: 'exit-allowed', line: '退出还差1项：满意度测评尚待开展' }])
    expect(exit?.met.slice(1)).toEqual(lasting.map(({ line }) => line))
    const whole = told(theCase, 'exit-list', { actor: cast.county, today: '2024-09-02', locale: 'zh-CN' })
    expect(whole?.met.map(({ sentence }) => sentence).slice(0, 4)).toEqual([
      '由县区委组织部办理。约定：五步验收依次办理，不跳步、不越级；办理主体的层级与管辖。',
      '在管辖范围内。约定：办理主体的层级与管辖。',
      '日期先后有序。约定：以办理事项为准，环节由记录得出。',
      '已逐级验收通过：村级、乡镇、县级、市级。依据：五步验收（市级逐村复盘）。约定：五步验收依次办理，不跳步、不越级。',
    ])
    expect(whole?.blocked.map(({ sentence }) => sentence)).toEqual([
      '退出还差1项：满意度测评尚待开展。依据：五项机制（动态退出）。约定：退出：市级通过，当日仍符合退出条件。',
    ])
    expect(whole?.cites).toEqual(['M5.1', 'M5.3', 'L1.2', 'D16', 'D18'])
    expect(exit?.by).toEqual([{ id: 'county-organization-department', label: '县区委组织部', unit: '999901' }])
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
    const closed = viewCase(lived(sampleLife().length), { actor: cast.township, today: '2025-03-16', locale: 'en' })
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
    expect(view.duties.others.length > 0).toBe(!paths.includes('/today'))
    expect(view.actions.map(({ type }) => type)).toEqual([...possibleIn('acceptance.passed'), 'correct-event'])
    for (const { allowed, blocked, mine, type } of view.actions) {
      expect([allowed, mine]).toEqual([false, false])
      const whole = told(theCase, type, { actor: actor as Actor, today: today as string, locale: 'zh-CN' })
      expect(blocked.map(({ code }) => code)).toEqual(whole?.blocked.map(({ code }) => code))
      expect((whole?.blocked ?? []).map(({ code, kind, path }) => [code, kind, path])).toEqual(
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
    expect(actions[0]?.blocked).toEqual([
      {
        code: 'rulebook-at-hand',
        line: expect.stringContaining('The version of the rules in force on 2 September 2024 is not at hand'),
      },
    ])
  })
})
