import { describe, expect, it } from 'vitest'
import { possibleIn, statesFor, transitions } from '../../src/lifecycle/chart.js'

import { RECORDED_TYPES } from '../../src/lifecycle/correction.js'
import { eventRules } from '../../src/lifecycle/event-rules.js'
import { STATE_IDS, stateMeanings } from '../../src/lifecycle/states.js'
import { lifecycleMachine } from '../../src/machine/machine.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { openCase, sampleLife } from './doors.js'
import { cast, changed, codes, play, reasons, the, upTo } from './story.js'

describe('the order of things', () => {
  it('goes through every state of the sample life, event by event [A1.1, A1.2, A1.5, A2.2, A3.2, A3.3, A4.1, A5.1, D14]', () => {
    let theCase = openCase({ village: sampleVillage, rulebook: xining2024 })
    const states = sampleLife().map((one) => {
      theCase = play(theCase, [one])
      return theCase.state.at
    })
    expect(states.filter((state, index) => state !== states[index - 1])).toEqual([
      'identifying',
      'preparing',
      'rectifying',
      'acceptance.selfCheck',
      'acceptance.balloted',
      'acceptance.townshipAssessment',
      'acceptance.firstChecked',
      'acceptance.countyAcceptance',
      'acceptance.consolidating',
      'acceptance.countyAcceptance',
      'acceptance.countyAccepted',
      'acceptance.cityReview',
      'acceptance.passed',
      'exited',
      'unlisted',
    ])
    expect(theCase.state.episodes).toEqual([
      {
        number: 1,
        list: 'weak-lax',
        grounds: [{ problemType: 'governance', risk: 'high' }],
        channel: 'in-year',
        listedOn: '2024-03-10',
        rulebook: { id: 'xining', version: '2024-2' },
        exitedOn: '2024-09-05',
        lookBack: { on: '2025-03-15', outcome: 'steady' },
        closedOn: '2025-03-15',
      },
    ])
  })

  it.each([
    ['apply-to-county', 'apply-to-township'],
    ['accept-by-county', 'pass-first-check'],
    ['pass-by-city', 'accept-by-county'],
    ['exit-list', 'pass-by-city'],
  ] as const)('cannot %s before %s: no step is skipped [D14]', (skipping, step) => {
    const [reason] = reasons(upTo(step), changed(skipping, { date: the(step).date }))
    expect(reason).toMatchObject({ code: 'possible-here', kind: 'not-possible', verdict: 'fails' })
  })

  it('cannot repeat a step out of turn [D14]', () => {
    const later = upTo('accept-by-county')
    const again = { ...the('apply-to-township'), id: 'again', date: '2024-08-10' }
    expect(codes(later, again)).toEqual(['possible-here'])
  })

  it.each([
    ['apply-to-township', cast.township],
    ['pass-first-check', cast.county],
    ['accept-by-county', cast.township],
    ['pass-by-city', cast.county],
    ['determine-listing', cast.township],
    ['approve-plan', cast.county],
  ] as const)('does not let another level %s [D14, D23]', (type, actor) => {
    expect(reasons(upTo(type), changed(type, { actor })).map(({ code, kind }) => ({ code, kind }))).toEqual([
      { code: 'role-may', kind: 'wrong-actor' },
    ])
  })

  it('does not let another county act, nor two villages be closed at once [D18, D23, L1.2]', () => {
    const other = { ...cast.county, unit: '999902' }
    expect(reasons(upTo('exit-list'), changed('exit-list', { actor: other }))).toEqual([
      {
        code: 'jurisdiction',
        kind: 'wrong-actor',
        verdict: 'fails',
        cites: ['D23'],
        required: { village: '999901001201' },
        found: { unit: '999902' },
      },
    ])
    const two = changed('exit-list', { payload: { villages: ['999901001201', '999901001202'] } })
    expect(reasons(upTo('exit-list'), two)).toMatchObject([{ kind: 'malformed', path: '/payload/villages' }])
  })

  it('tells every reason at once: the state, the role, the unit and the date [D26]', () => {
    const wrong = changed('exit-list', { actor: { role: 'township-committee', unit: '999902001' }, date: '2024-01-01' })
    expect(codes(upTo('submit-plan'), wrong)).toEqual(['possible-here', 'role-may', 'jurisdiction', 'date-order'])
  })

  it('does not run backwards in time [D22]', () => {
    const early = changed('submit-plan', { date: '2024-03-13' })
    expect(reasons(upTo('submit-plan'), early)).toMatchObject([
      { code: 'date-order', required: { notBefore: '2024-03-14' }, found: '2024-03-13' },
    ])
  })
})

describe('malformed events', () => {
  it.each([
    [{ date: '2024-02-30' }, '/date'],
    [{ id: 'no spaces' }, '/id'],
    [{ actor: { role: 'township-committee', unit: '9999' } }, '/actor/unit'],
    [{ actor: { role: 'emperor', unit: '999901' } }, '/actor/role'],
    [{ type: 'xstate.stop' }, '/type'],
    [{ extra: 1 }, '/extra'],
    [{ payload: { channel: 'monthly' } }, '/payload/channel'],
    [{ payload: undefined }, '/payload'],
  ])('refuses %j at its path [D1, D26]', (change, path) => {
    const found = reasons(upTo('propose-listing'), changed('propose-listing', change))
    expect(found.map((reason) => ({ kind: reason.kind, path: reason.path }))).toEqual([{ kind: 'malformed', path }])
  })

  it('tells everything that is missing, and each once [D26]', () => {
    const paths = (input: unknown) => reasons(upTo('propose-listing'), input).map(({ path }) => path)
    expect(paths({ type: 'exit-list' })).toEqual(['/id', '/date', '/actor', '/payload'])
    expect(paths({ type: 'unheard-of' })).toEqual(['/id', '/date', '/actor', '/payload', '/type'])
  })

  it('never throws, whatever it is given [D26]', () => {
    const theCase = upTo('propose-listing')
    const cyclic: Record<string, unknown> = {}
    cyclic.self = cyclic
    const hostile = {
      get type(): string {
        throw new Error('no')
      },
    }
    const inherits = JSON.parse('{"type":"raise-signal","__proto__":{"polluted":true}}')
    for (const input of [null, undefined, 1, 'x', [], cyclic, hostile, inherits, new Map(), () => 1, Number.NaN])
      expect(reasons(theCase, input).length).toBeGreaterThan(0)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it('takes a copy: what the caller does to the event afterwards changes nothing', () => {
    const own = JSON.parse(JSON.stringify(the('submit-plan')))
    const theCase = play(upTo('submit-plan'), [own])
    const bytes = JSON.stringify(theCase)
    own.payload.problems[0].text = 'changed'
    expect(JSON.stringify(theCase)).toBe(bytes)
  })
})

describe('the statechart', () => {
  it('guards every transition with the rule of its event, and every event has a place [D14]', () => {
    const configs = [lifecycleMachine.root]
    const found: string[] = []
    while (configs.length > 0) {
      const node = configs.pop()
      if (node === undefined) break
      configs.push(...Object.values(node.states))
      for (const [type, steps] of node.transitions)
        for (const step of steps) {
          expect(step.guard).toMatchObject({ type })
          expect(RECORDED_TYPES).toContain(type)
          expect(step.actions).toMatchObject([{ type: 'apply' }])
          found.push(type)
        }
    }
    expect([...new Set(found)].sort()).toEqual([...RECORDED_TYPES].sort())
  })

  it('knows who owes the next move in every state that is not at rest', () => {
    for (const state of STATE_IDS) {
      const owed = possibleIn(state).filter((type) =>
        eventRules[type].by.some((role) => stateMeanings[state].owes.includes(role)),
      )
      if (state === 'unlisted' || state === 'closed') expect(stateMeanings[state].owes).toEqual([])
      else expect(owed.length).toBeGreaterThan(0)
    }
  })

  it('says the same as the diagram that was drawn of it', () => {
    const moves = transitions.filter(({ from, to }) => from !== to).map(({ from, type, to }) => `${from} ${type} ${to}`)
    expect(moves).toMatchSnapshot()
  })

  it('names a way only where an event can lead two ways [D14]', () => {
    const ways = transitions.filter((one) => 'route' in one)
    expect(ways.every(({ route }) => route !== undefined)).toBe(true)
    for (const { from, type } of ways)
      expect(transitions.filter((one) => one.from === from && one.type === type).length).toBeGreaterThan(1)
  })

  it('says where an event is possible', () => {
    expect(statesFor('exit-list')).toEqual(['acceptance.passed'])
  })
})
