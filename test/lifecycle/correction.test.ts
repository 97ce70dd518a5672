import { describe, expect, it } from 'vitest'
import { createActor } from 'xstate'
import type { Case } from '../../src/lifecycle/case.js'
import type { RecordedEvent } from '../../src/lifecycle/correction.js'
import { stateIdOf } from '../../src/lifecycle/states.js'
import { lifecycleMachine } from '../../src/machine/machine.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import { day } from '../../src/testing/scenario.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { approved, correcting, leader, other } from './correcting.js'
import { openCase, parseCase, record, sampleLife } from './doors.js'
import { cast, codes, play, reasons, the, upTo } from './story.js'

describe('a correction', () => {
  it('replaces what is wrong: the record keeps both, the state has what is right [D22, D25]', () => {
    const before = approved()
    const correction = correcting(leader, other)
    const after = play(before, [correction])
    expect(after.events).toEqual([...before.events, correction])
    expect(after.state.rectification.assignments[0]).toEqual({ ...other.payload, from: '2024-03-12' })
    expect(after.state.at).toBe('rectifying')
  })

  it('may withdraw what should not have been recorded at all [D25]', () => {
    const before = approved()
    const mistaken = { ...the('submit-plan'), id: 'm', date: day('2024-03-26') } as RecordedEvent
    const after = play(play(before, [mistaken]), [correcting(mistaken, null)])
    expect(after.state).toEqual(before.state)
    expect(codes(after, { ...mistaken, date: '2024-03-27' })).toContain('event-id')
  })

  it('moves the case to where the record now says that it stands, the machine with it [D14, D25]', () => {
    const before = approved()
    const withdrawn = correcting(the('approve-plan'), null)
    const after = play(before, [withdrawn])
    expect(after.state.at).toBe('preparing')
    const input = { case: upTo('raise-signal'), rulebooks: [xining2024] }
    const actor = createActor(lifecycleMachine, { input }).start()
    for (const event of before.events) actor.send(event)
    expect(actor.getSnapshot().can(withdrawn)).toBe(true)
    expect(actor.getSnapshot().can(correcting(leader, null))).toBe(false)
    actor.send(withdrawn)
    expect(stateIdOf(actor.getSnapshot().value)).toBe('preparing')
    expect(actor.getSnapshot().context.case).toEqual(after)
    actor.send(withdrawn)
    expect(actor.getSnapshot().context.case).toEqual(after)
  })

  it('may itself be withdrawn; the last one that stands counts [D25]', () => {
    const before = approved()
    const first = correcting(leader, other)
    const second = { ...correcting(leader, { payload: { ...other.payload, ref: 'leader-8' } }), id: 'c2' }
    const holder = (theCase: Case) => theCase.state.rectification.assignments[0]?.ref
    const both = play(before, [first, second])
    expect(holder(both)).toBe('leader-8')
    const one = play(both, [correcting(second, null)])
    expect(holder(one)).toBe('leader-9')
    const none = play(one, [{ ...correcting(first, null), id: 'c4' }])
    expect(holder(none)).toBe('leader-1')
    expect(none.state).toEqual(before.state)
    const rewritten = { ...correcting(first, null), id: 'c5' }
    const { id: _id, ...right } = leader
    const refused = { ...rewritten, payload: { ...rewritten.payload, replacement: right } }
    expect(reasons(both, refused)).toEqual([
      {
        code: 'correction-withdraws',
        kind: 'condition-not-met',
        verdict: 'fails',
        cites: ['D25'],
        required: { type: null },
        found: 'assign-post',
      },
    ])
  })

  it('that can only be withdrawn is not read as withdrawn where it is rewritten [D25]', () => {
    const undone = play(approved(), [correcting(the('approve-plan'), null)])
    const again = { ...the('approve-plan'), id: 'again', date: day('2024-03-26') } as RecordedEvent
    const both = play(undone, [again])
    const withdrawn = correcting(undone.events.at(-1) as RecordedEvent, null)
    expect(codes(both, withdrawn)).toEqual(['correction-replays'])
    const { id: _id, ...right } = leader
    const rewritten = { ...withdrawn, payload: { ...withdrawn.payload, replacement: right } }
    expect(codes(both, rewritten)).toContain('correction-withdraws')
    expect(codes(both, rewritten)).not.toContain('correction-replays')
  })

  it('is refused with every event that would no longer be allowed, each with its own reasons [D25, D26]', () => {
    const unit = the('assign-post', 2)
    const wrong = correcting(unit, { payload: { post: 'paired-unit', ref: 'unit-2', field: 'political-legal' } })
    const found = reasons(approved(), wrong)
    expect(found.map(({ code, about }) => [code, about])).toEqual([
      ['correction-replays', 'e7'],
      ['correction-replays', 'e11'],
    ])
    expect(found[0]).toEqual({
      code: 'correction-replays',
      kind: 'condition-not-met',
      verdict: 'fails',
      cites: ['D22', 'D25'],
      required: { allowed: true },
      found: { type: 'assign-post', date: '2024-03-12', at: '/events/6' },
      about: 'e7',
      because: [
        {
          code: 'first-secretary-unit',
          kind: 'condition-not-met',
          verdict: 'fails',
          cites: ['M4.1', 'D11'],
          required: 'unit-2',
          found: 'unit-1',
        },
      ],
    })
    expect(found[1]?.because?.map(({ code }) => code)).toEqual(['four-ones'])
  })

  it('is refused where what is right is not allowed in that place [D25]', () => {
    const wrong = correcting(leader, { type: 'approve-plan', actor: cast.standingCommittee, payload: {} })
    const found = reasons(approved(), { ...wrong, actor: cast.standingCommittee })
    expect(found.map(({ code, about, path }) => [code, about, path])).toEqual([
      ['correction-authority', undefined, undefined],
      ['correction-allowed', 'e5', '/payload/replacement'],
      ['correction-replays', 'e11', undefined],
    ])
  })

  it('is bound by no date but its own day: the right date is not after it [D22, D25]', () => {
    const last = the('approve-plan')
    expect(codes(approved(), { ...correcting(leader, other), date: '2024-03-01' })).toEqual(['correction-not-ahead'])
    expect(reasons(approved(), correcting(last, { date: '2024-04-01' }))).toEqual([
      {
        code: 'correction-not-ahead',
        kind: 'condition-not-met',
        verdict: 'fails',
        cites: ['D22', 'D25'],
        required: { noLaterThan: '2024-03-26' },
        found: '2024-04-01',
        path: '/payload/replacement/date',
      },
    ])
    const early = reasons(approved(), correcting(last, { date: '2024-03-17' }))
    expect(early.map(({ code, because }) => [code, because?.map((one) => one.code)])).toEqual([
      // Before the plan was submitted, there was none to approve.
      ['correction-allowed', ['plan-submitted']],
    ])
  })

  it('corrects only what is on the record, before it [D25]', () => {
    const unknown = { ...correcting(leader, null), payload: { corrects: 'e99', replacement: null, why: '—' } }
    expect(reasons(approved(), unknown)).toEqual([
      {
        code: 'correction-target',
        kind: 'condition-not-met',
        verdict: 'fails',
        cites: ['D25'],
        required: { recorded: true },
        found: 'e99',
        path: '/payload/corrects',
      },
    ])
    const itself = { ...unknown, id: 'e99' }
    expect(codes(approved(), itself)).toEqual(['correction-target'])
  })

  it.each([
    [{ corrects: 'e5', replacement: null }, ['/payload/why']],
    [{ corrects: 'e5', why: '—' }, ['/payload/replacement']],
    [
      { corrects: 5, replacement: { type: 'correct-event' }, why: '' },
      ['/payload/corrects', '/payload/replacement/type', '/payload/why'],
    ],
    [
      { corrects: 'e5', replacement: { type: 'judge-problem', date: '2024-02-30', actor: cast.county }, why: '—' },
      ['/payload/replacement/date', '/payload/replacement/payload'],
    ],
    [
      { corrects: 'e5', replacement: { ...leader, payload: { post: 'linked-county-leader', ref: 1 } }, why: '—' },
      ['/payload/replacement/id', '/payload/replacement/payload/ref'],
    ],
  ])('that is malformed says where: %j [D26]', (payload, paths) => {
    const found = reasons(approved(), { ...correcting(leader, null), payload })
    expect(found.map(({ kind }) => kind)).toEqual(found.map(() => 'malformed'))
    expect(found.map(({ path }) => path)).toEqual(expect.arrayContaining(paths))
  })

  it('needs the rulebooks of the whole record, and says of each event that it cannot be read without [D24, D25]', () => {
    const step = record(approved(), correcting(leader, other), [])
    const about = step.ok ? [] : step.error.reasons.map((one) => one.about)
    expect(about).toEqual(
      sampleLife()
        .slice(0, 11)
        .map(({ id }) => id),
    )
    expect(step.ok ? [] : step.error.reasons[0]?.because?.map(({ code }) => code)).toEqual(['rulebook-at-hand'])
  })

  it('is bounded in number where a case is read, as each is a reading of the whole record [D25]', () => {
    const stored = { ...openCase({ village: sampleVillage, rulebook: xining2024 }), state: null }
    const many = (count: number) => parseCase({ ...stored, events: Array(count).fill(correcting(leader, null)) })
    const found = many(1_001)
    expect(found.ok ? [] : found.error.reasons.map(({ code, path, required }) => [code, path, required])).toEqual([
      ['malformed', '/events', { rule: 'at most 1000 corrections' }],
    ])
    const fewer = many(1_000)
    expect(fewer.ok ? [] : fewer.error.reasons.map(({ code }) => code)).toEqual(['correction-target'])
    // Of anything else there may be more, whatever it is.
    const others = (event: unknown) => parseCase({ ...stored, events: Array(1_001).fill(event) })
    expect(others(the('raise-signal')).ok).toBe(true)
    for (const event of [null, 'correct-event', 1]) {
      const none = others(event)
      expect(none.ok ? [] : none.error.reasons.map(({ path }) => path)).not.toContain('/events')
    }
  })
})
