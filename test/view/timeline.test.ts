import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assessFortress } from '../../src/assessment/fortress.js'
import { parseFortressReadings } from '../../src/assessment/readings.js'
import type { Case } from '../../src/lifecycle/case.js'
import type { StateId } from '../../src/lifecycle/states.js'
import { castOf } from '../../src/testing/cast.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import { day } from '../../src/testing/scenario.js'
import { explain, explainIndex, explainLine } from '../../src/view/explain.js'
import { historyOf } from '../../src/view/history.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { arbitraryWalk, dueList, openCase, replay, sampleLife, timeline, viewCase, walk } from '../lifecycle/doors.js'

function lived(count = sampleLife().length): Case {
  const again = replay({ village: sampleVillage, rulebook: xining2024 }, sampleLife().slice(0, count))
  if (!again.ok) throw new Error('the sample life is accepted')
  return again.value
}

describe('timeline', () => {
  it('tells event by event where the case stood [D22]', () => {
    fc.assert(
      fc.property(arbitraryWalk(20), (one) => {
        const accepted = walk(one).filter((attempt) => attempt.accepted)
        const last = accepted[accepted.length - 1]?.after
        if (last === undefined) return
        const states: readonly (StateId | undefined)[] = timeline(last, 'en').map(({ state }) => state?.id)
        expect(states).toEqual(accepted.map(({ after }) => after.state.at))
      }),
      { numRuns: 30 },
    )
  })

  it('is the same of the last events when only those are asked for, corrections included [D25]', () => {
    fc.assert(
      fc.property(arbitraryWalk(20), fc.nat(30), (one, latest) => {
        const last = walk(one).filter(({ accepted }) => accepted)
        const theCase = last[last.length - 1]?.after
        if (theCase === undefined) return
        for (const rulebooks of [[xining2024], []]) {
          const [all, some] = [historyOf(theCase, rulebooks), historyOf(theCase, rulebooks, latest)]
          const kept = Math.min(latest, theCase.events.length)
          expect(some.moments.slice(some.moments.length - kept)).toEqual(all.moments.slice(all.moments.length - kept))
          expect(some.course).toEqual(all.course)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('names what, who and from which clauses', () => {
    expect(timeline(lived(4), 'zh-CN')[3]).toEqual({
      id: 'e4',
      date: '2024-03-10',
      event: { id: 'determine-listing', label: '认定列入名单' },
      actor: { id: 'county-organization-department', label: '县区委组织部', unit: '999901' },
      state: { id: 'preparing', label: '整顿准备', cites: ['M4.1', 'M4.3', 'R1.3'] },
      particulars: '软弱涣散村党组织',
      cites: ['M2.5', 'M3.2', 'M3.4', 'A5.2', 'D8', 'D24'],
    })
    expect(timeline(openCase({ village: sampleVillage, rulebook: xining2024 }), 'en')).toEqual([])
  })

  it('says what each event was about, in one line: which post, which measure, what the ballot came to [D15, D22]', () => {
    const rows = [timeline(lived(), 'zh-CN'), timeline(lived(), 'en')]
    const lines = (id: string) => rows.map((all) => all.find((row) => row.id === id)?.particulars)
    expect(lines('e2')).toEqual(['高风险，触发2项', 'high risk, 2 hits'])
    expect(lines('e7')).toEqual(['驻村第一书记：“cadre-1”', 'resident first secretary: “cadre-1”'])
    expect(lines('e10')).toEqual(['2个问题，2项举措', '2 problems, 2 measures'])
    expect(lines('e12')).toEqual(['“派驻调解力量”', '“派驻调解力量”'])
    expect(lines('e14')).toEqual(['“邻里矛盾纠纷多发”，3起', '“邻里矛盾纠纷多发”, 3 起'])
    expect(lines('e15')).toEqual(['“移风易俗推进滞后”，已达到退出线', '“移风易俗推进滞后”, the exit line is met'])
    expect(lines('e19')).toEqual([
      '实际在村100人，满意50人，达到半数',
      '50 of 100 people in the village are “satisfied”, at least half',
    ])
    expect(lines('e28')).toEqual(['强村，103分', 'strong village, 103 points'])
    // An approval says it all by its name.
    expect(lines('e11')).toEqual([undefined, undefined])
  })

  it('tells the grade of the day: a screening recorded after the index may cap it [D6, D8]', () => {
    const kept = (type: 'record-fortress' | 'record-screening') => sampleLife().filter((one) => one.type === type)
    const [strong, grave] = [kept('record-fortress').slice(-1)[0], kept('record-screening')[0]]
    if (strong === undefined || grave === undefined) throw new Error('no readings')
    const on = day('2024-03-01')
    const events = [
      { ...strong, id: 'x1', date: on },
      { ...grave, id: 'x2', date: on },
    ]
    const toldOf = (some: readonly unknown[]) => {
      const told = replay({ village: sampleVillage, rulebook: xining2024 }, some)
      if (!told.ok) throw new Error(JSON.stringify(told.error))
      return told.value
    }
    const gradeAfter = (some: readonly unknown[]) => timeline(toldOf(some), 'zh-CN')[0]?.particulars
    expect(gradeAfter(events.slice(0, 1))).toBe('强村，103分')
    expect(gradeAfter(events)).toBe('弱村，103分')
    // A page says why 103 points are a weak village.
    const { index } = viewCase(toldOf(events), { actor: castOf(sampleVillage).county, today: on, locale: 'zh-CN' })
    expect(index?.caps.map(({ label }) => label)).toEqual([
      '当日排查应列入软弱涣散的，评为弱村',
      '当日排查应列入重点防控的，至多评为中等村',
    ])
    expect(index?.example).toMatch(/为示例/)
    // So does the sentence.
    const { fortress, screening, past } = toldOf(events).state.assessment
    if (fortress === undefined) throw new Error('no index')
    const grade = assessFortress(xining2024, fortress, past, screening).findings.find(
      ({ code }) => code === 'fortress-grade',
    )
    if (grade === undefined) throw new Error('no grade')
    expect(explainLine(grade, 'zh-CN', xining2024)).toBe('“堡垒指数”103分，弱村（等次受限）')
    expect(explain(grade, 'zh-CN', xining2024)).toMatch(/^“堡垒指数”103分，触发等次上限情形，评为弱村（/)
    expect(explain(grade, 'en', xining2024)).toMatch(/^Fortress index 103 points?, capped: weak/)
    // The index of another day is what it was.
    expect(gradeAfter(events.map((one, at) => (at === 1 ? { ...one, date: day('2024-03-02') } : one)))).toBe(
      '强村，103分',
    )
  })

  it('says who only acts [D30]', () => {
    const payload = { post: 'first-secretary', ref: 'cadre-9', unit: 'unit-1', fullMember: true, worksInField: true }
    const { county: actor } = castOf(sampleVillage)
    const stood = replay({ village: sampleVillage, rulebook: xining2024 }, [
      ...sampleLife().slice(0, 8),
      { type: 'assign-post', id: 'x', date: day('2024-05-01'), actor, payload: { ...payload, acting: true } },
    ])
    const rows = stood.ok ? (['zh-CN', 'en'] as const).map((locale) => timeline(stood.value, locale).slice(-1)[0]) : []
    expect(rows.map((row) => row?.particulars)).toEqual([
      '驻村第一书记：“cadre-9”（主持工作）',
      'resident first secretary: “cadre-9” (acting)',
    ])
  })

  it('strikes what was corrected, says by whom and why, and what is right [D25]', () => {
    const { county } = castOf(sampleVillage)
    const wrong = { type: 'assign-post', date: day('2024-03-12'), actor: county } as const
    const right = { ...wrong, payload: { post: 'linked-county-leader', ref: 'leader-9' } }
    const correction = { type: 'correct-event', date: day('2024-03-26'), actor: county } as const
    const twice = replay({ village: sampleVillage, rulebook: xining2024 }, [
      ...sampleLife().slice(0, 5),
      { ...correction, id: 'c0', payload: { corrects: 'e5', replacement: right, why: '代号有误' } },
      { ...correction, id: 'c1', date: '2024-03-27', payload: { corrects: 'e5', replacement: null, why: '重复录入' } },
    ])
    if (!twice.ok) throw new Error(JSON.stringify(twice.error))
    const rows = timeline(twice.value, 'zh-CN').slice(4)
    const by = { id: 'county-organization-department', label: '县区委组织部', unit: '999901' }
    const state = { id: 'preparing', label: '整顿准备', cites: ['M4.1', 'M4.3', 'R1.3'] }
    const head = { actor: by, state }
    expect(rows.map(({ event: { label: _label, ...event }, ...row }) => ({ ...row, event }))).toEqual([
      {
        ...head,
        id: 'e5',
        date: '2024-03-12',
        event: { id: 'assign-post' },
        particulars: '联点县级领导：“leader-1”',
        cites: expect.arrayContaining(['M4.1']),
        struck: { by: 'c1', date: '2024-03-27', actor: by, why: '重复录入' },
      },
      {
        ...head,
        id: 'c0',
        date: '2024-03-26',
        event: { id: 'correct-event' },
        cites: ['D22', 'D23', 'D25'],
        corrects: { id: 'e5', why: '代号有误' },
      },
      {
        ...head,
        id: 'c1',
        date: '2024-03-27',
        event: { id: 'correct-event' },
        cites: ['D22', 'D23', 'D25'],
        corrects: { id: 'e5', why: '重复录入' },
      },
    ])
    const first = replay({ village: sampleVillage, rulebook: xining2024 }, twice.value.events.slice(0, 6))
    if (!first.ok) throw new Error('the first correction is accepted')
    expect(timeline(first.value, 'en')[4]?.struck?.replacement).toMatchObject({
      date: '2024-03-12',
      event: { id: 'assign-post' },
      actor: { unit: '999901' },
    })
  })

  it('leaves a state out where only a rulebook that is not given could tell it [D24]', () => {
    const events = sampleLife().slice(0, 1)
    const clean = sampleLife().find((event) => event.id !== 'e2' && event.type === 'record-screening')
    if (clean === undefined) throw new Error('the sample life ends clean')
    const { county } = castOf(sampleVillage)
    const dismissed = replay({ village: sampleVillage, rulebook: xining2024 }, [
      ...events,
      { ...clean, id: 'd1' },
      { type: 'dismiss-listing', id: 'd2', date: clean.date, actor: county, payload: {} },
      { ...clean, id: 'd3' },
    ])
    if (!dismissed.ok) throw new Error('a clean village is not listed')
    const states = (rulebooks?: readonly []): readonly unknown[] =>
      timeline(dismissed.value, 'en', rulebooks).map(({ state }) => state?.id)
    expect(states()).toEqual(['identifying', 'identifying', 'unlisted', 'unlisted'])
    expect(states([])).toEqual(['identifying', 'identifying', undefined, 'unlisted'])
  })
})

describe('dueList', () => {
  const ask = { today: '2024-04-02', locale: 'zh-CN' as const }

  it('tells what is owed on a day, overdue first, by whom [R5.2, D19, D20]', () => {
    const list = dueList(lived(11), ask).due
    expect(list.map(({ status }) => status.id).filter((id, index, ids) => id !== ids[index - 1])).toEqual([
      'overdue',
      'due',
      'standing',
    ])
    expect(list.filter(({ status }) => status.id === 'overdue')).toEqual([
      {
        id: `hear-residents/${sampleVillage.code}/2024-03-b/1/cadre-1`,
        duty: { id: 'hear-residents', label: '每半月听取一次群众意见建议' },
        status: { id: 'overdue', label: '已逾期' },
        by: { id: 'first-secretary', label: '驻村第一书记', unit: sampleVillage.code, holder: 'cadre-1' },
        from: '2024-03-16',
        to: '2024-03-31',
        line: '驻村第一书记2024年3月下半月“每半月听取一次群众意见建议”已逾期2天',
        sentence:
          '驻村第一书记2024年3月下半月“每半月听取一次群众意见建议”（示例村）应于2024年3月31日前完成，已逾期2天，请抓紧办理。依据：五个责任（每半月听取群众意见建议）。约定：职责写明由谁、办何事、对哪些村、多久一次；每次履职的状态，一条记录只抵一次。',
        cites: ['R5.2', 'D19'],
      },
    ])
  })

  it('leaves out what is recorded as done, and is empty before a listing, after it, and for a day that does not exist [D20]', () => {
    const actor = { role: 'first-secretary', unit: sampleVillage.code } as const
    const done = {
      kind: 'done',
      id: 'r1',
      duty: 'hear-residents',
      subject: sampleVillage.code,
      date: day('2024-03-20'),
      actor,
    } as const
    const overdue = dueList(lived(11), { ...ask, records: [done] }).due.filter(({ status }) => status.id === 'overdue')
    expect(overdue).toEqual([])
    expect(dueList(lived(3), ask).due).toEqual([])
    expect(dueList(lived(11), { ...ask, today: '2024-03-09' }).due).toEqual([])
    expect(dueList(lived(11), { ...ask, today: '2024-13-01' }).due).toEqual([])
    expect(
      dueList(lived(), { ...ask, today: '2025-03-16' }).due.filter(({ status }) => status.id === 'standing'),
    ).toEqual([])
  })
})

describe('explainIndex', () => {
  it('tells the fortress index item by item [M2.1]', () => {
    const answers = { 'secretary-in-post': 'never', 'committee-complete': { part: 1, whole: 5 } }
    const readings = parseFortressReadings(xining2024, { date: '2024-03-01', answers })
    if (!readings.ok) throw new Error('two answers are readings')
    const rows = explainIndex(assessFortress(xining2024, readings.value), 'en', xining2024)
    expect(rows).toHaveLength(xining2024.fortress.items.length)
    expect(rows.slice(0, 1)).toEqual([
      {
        item: { id: 'secretary-in-post', label: 'secretary’s post vacant since (never: it is filled)' },
        points: '5 points',
        of: '5 points',
        example:
          'points are an example; none after more than 3 months, as a prefecture of the province published in 2019',
        why: '5 of 5 points: secretary’s post vacant since, answer: never. Basis: five mechanisms (fortress index). Reference: A prefecture of Qinghai, 2019. Example, to be settled locally: points are an example; none after more than 3 months, as a prefecture of the province published in 2019.',
        cites: ['M2.1', 'P2'],
      },
    ])
    expect(rows[2]?.points).toBeUndefined()
    expect(rows[2]?.why).toMatch(/^Not answered yet: /)
  })
})
