import { describe, expect, it } from 'vitest'
import type { Case } from '../../src/lifecycle/case.js'
import { possibleIn, statesFor } from '../../src/lifecycle/chart.js'
import { RECORDED_TYPES } from '../../src/lifecycle/correction.js'
import { eventRules } from '../../src/lifecycle/event-rules.js'
import type { StageLimit } from '../../src/rulebook/limit.js'
import { day } from '../../src/testing/scenario.js'
import { record } from './doors.js'
import { moving } from './moving.js'
import { cast, changed, event, play, reasons, the, upTo } from './story.js'
import { limits, variant } from './variants.js'
import { versions } from './versions.js'

const failed = (code: string, required: unknown, found: unknown) => ({ code, verdict: 'fails', required, found })

describe('a refusal says what was asked for and what was there', () => {
  it('in another state, where the event would be possible, and what is possible here [D14, D26]', () => {
    const early = upTo('determine-listing')
    expect(reasons(early, changed('exit-list', { date: '2024-03-10' }))).toMatchObject([
      failed(
        'possible-here',
        { inOneOf: [...statesFor('exit-list')] },
        { state: 'identifying', possible: [...possibleIn('identifying')] },
      ),
    ])
  })

  it('by another role, who may [D14, D23]', () => {
    expect(reasons(upTo('pass-by-city'), changed('pass-by-city', { actor: cast.county }))).toMatchObject([
      failed('role-may', { oneOf: [...eventRules['pass-by-city'].by] }, 'county-organization-department'),
    ])
  })

  it('under an id that is taken, that it has to be unused [D22]', () => {
    const theCase = upTo('determine-listing')
    expect(reasons(theCase, { ...the('determine-listing'), id: the('raise-signal').id })).toMatchObject([
      failed('event-id', { unused: true }, the('raise-signal').id),
    ])
  })

  it('of an unheard-of type, which there are [D26]', () => {
    expect(reasons(upTo('determine-listing'), { ...the('raise-signal'), type: 'raise-the-roof' })).toMatchObject([
      { code: 'malformed', path: '/type', required: { oneOf: [...RECORDED_TYPES] }, found: 'raise-the-roof' },
    ])
  })

  it('without the rulebook, which one, and in force on which day [D24]', () => {
    const step = record(upTo('raise-signal'), the('raise-signal'), [])
    expect(step.ok ? [] : step.error.reasons).toMatchObject([
      failed('rulebook-at-hand', { id: 'xining', inForceOn: the('raise-signal').date }, null),
    ])
  })

  it('of a move to no later version, later than which, and what was named [D24]', () => {
    const pinned = { id: 'xining', version: '2024-2' }
    expect(reasons(upTo('judge-problem'), moving('2024-05-30', pinned), versions)).toMatchObject([
      { ...failed('migration-later', { laterThan: pinned }, pinned), path: '/payload/rulebook' },
    ])
  })

  it('round the five steps, that only a key-prevention village goes there [D16]', () => {
    const leave = event('leave-prevention', '2024-07-05', cast.county, {})
    expect(reasons(upTo('evaluate-self'), leave)).toMatchObject([
      failed('list-is-key-prevention', 'key-prevention', 'weak-lax'),
      { code: 'exit-allowed' },
    ])
  })

  it('of a problem in a payload that is another type’s, once, where it stands [D26]', () => {
    const payload = { channel: 'in-year', replacement: { type: 'judge-problem', payload: {} } }
    const found = reasons(upTo('propose-listing'), changed('propose-listing', { payload }))
    expect(found.map(({ path }) => path)).toEqual(['/payload/replacement'])
  })
})

describe('a refusal to put into effect what follows a time limit', () => {
  const apply = (limit: string, date: string) => event('apply-limit', date, cast.county, { limit })
  const within = (then: StageLimit['then']): StageLimit => ({
    id: 'own',
    label: { 'zh-CN': '示例期限', en: 'sample limit' },
    stage: 'rectifying',
    within: { days: 10 },
    then,
  })
  const refused = (then: StageLimit['then']) => {
    const rules = variant({ levels: ['village', 'county'], sheets: [], limits: [within(then)], years: 1 })
    return reasons(upTo('complete-measure', 1, rules), apply('own', '2024-12-01'), [rules])
  }

  it.each([
    ['a way back from where there is none', { moveTo: 'rectifying' }, { state: 'rectifying' }],
    ['a list that the village is on', { list: 'weak-lax' }, { list: 'weak-lax' }],
    ['a list that is no stricter', { list: 'key-prevention' }, { list: 'weak-lax' }],
    ['a level that it has', { riskAtLeast: 'high' }, { level: 'high' }],
    ['a level below', { riskAtLeast: 'low' }, { level: 'high' }],
    ['another body', { owedBy: 'county-standing-committee' }, { owedBy: 'county-standing-committee' }],
  ] as const)('%s: shows what is there already [D8, D13, D14, D26]', (_what, then, now) => {
    expect(refused(then)).toEqual([
      {
        code: 'limit-takes-effect',
        kind: 'condition-not-met',
        verdict: 'fails',
        cites: ['D14', 'D26'],
        about: 'own',
        required: { follows: then },
        found: { now },
      },
    ])
  })

  it('names those that run where the case stands [D14]', () => {
    const rules = variant({ levels: ['village', 'county'], sheets: [], limits, years: 1 })
    expect(reasons(upTo('complete-measure', 1, rules), apply('ballot', '2024-12-01'), [rules])).toEqual([
      {
        code: 'limit-here',
        kind: 'not-possible',
        verdict: 'fails',
        cites: ['D14', 'D26'],
        about: 'ballot',
        required: { oneOf: ['rectify', 'episode'] },
        found: 'ballot',
      },
    ])
  })

  it('says that it was done once [D22]', () => {
    const raising = variant({
      levels: ['village', 'county'],
      sheets: [],
      limits: [within({ riskAtLeast: 'high' })],
      years: 1,
    })
    const rectifying = upTo('complete-measure', 1, raising)
    const applied = { limit: 'own', stage: 'rectifying', on: day('2024-11-01') } as const
    const done: Case = { ...rectifying, state: { ...rectifying.state, appliedLimits: [applied] } }
    expect(reasons(done, apply('own', '2024-12-01'), [raising])).toMatchObject([
      { ...failed('limit-once', { applied: false }, { applied: true }), about: 'own' },
      { code: 'limit-takes-effect' },
    ])
  })
})

describe('a look-back that finds problems again', () => {
  const problems = (date: string) => event('look-back-problems', date, cast.township, {})
  const exited = upTo('record-fortress', 2)

  it('asks for what a steady one asks for, and that the village would be listed [A5.1, A5.2, D17]', () => {
    const on = (date: string) => reasons(exited, problems(date)).map(({ code }) => code)
    expect(on('2024-12-31')).toEqual(['look-back-due', 'listing-qualifies'])
    expect(on('2025-01-01')).toEqual(['look-back-evidence', 'listing-qualifies'])
  })

  it('says which of the two checklists is missing or too old, and that the township supplies it [A5.1, D2]', () => {
    const half = play(exited, [the('record-fortress', 2)])
    expect(reasons(half, the('look-back-steady'))).toMatchObject([
      {
        code: 'look-back-evidence',
        verdict: 'unknown',
        required: { noOlderThan: { days: 183 }, on: '2025-03-15', both: ['fortress-index', 'negative-screening'] },
        found: ['fortress-index'],
        missing: [{ what: 'negative-screening', from: 'township-committee' }],
      },
    ])
  })
})
