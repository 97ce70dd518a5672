import { describe, expect, it } from 'vitest'
import { createActor } from 'xstate'
import type { Reason } from '../../src/core/finding.js'
import { listingsOf } from '../../src/duties/case-listings.js'
import { type Case, rulebookFor } from '../../src/lifecycle/case.js'
import { statesFor } from '../../src/lifecycle/chart.js'
import { stateIdOf } from '../../src/lifecycle/states.js'
import { lifecycleMachine } from '../../src/machine/machine.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import { day } from '../../src/testing/scenario.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { dueList, openCase, parseCase, record, sampleLife } from './doors.js'
import { moving } from './moving.js'
import { cast, changed, codes, play, reasons, the, upTo } from './story.js'
import { second, third, versions } from './versions.js'

/** What of a refusal is about things that have no place: what, and where it stands. */
function placeless(found: readonly Reason[]): readonly unknown[] {
  return found.filter(({ code }) => code === 'migration-place').map((one) => one.found)
}

describe('a migration', () => {
  it('pins the open episode to a later version and keeps the old pin on record [D24]', () => {
    const before = upTo('evaluate-self')
    const after = play(before, [moving('2024-07-05')], versions)
    const pin = { id: 'xining', version: '2024' }
    const next = { id: 'xining', version: '2024b' }
    const [episode] = before.state.episodes
    const migrations = [{ on: '2024-07-05', from: pin, to: next, event: 'm-2024b' }]
    expect(after.state).toEqual({ ...before.state, episodes: [{ ...episode, rulebook: next, migrations }] })
    expect(rulebookFor(after, versions, day('2024-07-05'))).toBe(second)
    const twice = play(after, [moving('2025-01-01', third)], versions)
    expect(twice.state.episodes[0]?.migrations).toEqual([
      ...migrations,
      { on: '2025-01-01', from: next, to: { id: 'xining', version: '2025' }, event: 'm-2025' },
    ])
  })

  it('lets the later version judge what comes after, and nothing before [D16, D24]', () => {
    const stale = sampleLife().filter(({ type, date }) => type !== 'record-fortress' || date > '2024-09-05')
    const fortress = { ...the('record-fortress'), date: '2024-07-04' }
    const until = (type: string) =>
      stale.slice(
        0,
        stale.findIndex((one) => one.type === type),
      )
    const listed = play(openCase({ village: sampleVillage, rulebook: xining2024 }), until('evaluate-self'), versions)
    const rest = stale.slice(until('evaluate-self').length, until('exit-list').length)
    const kept = play(listed, [fortress, ...rest], versions)
    const moved = play(listed, [fortress, moving('2024-07-05'), ...rest], versions)
    expect(codes(kept, the('exit-list'), versions)).toEqual([])
    expect(codes(moved, the('exit-list'), versions)).toEqual(['exit-allowed'])
    // Read again within a month, it is fresh enough under both.
    const again = play(moved, [changed('record-fortress', { id: 'again', date: '2024-09-03' })], versions)
    expect(codes(again, the('exit-list'), versions)).toEqual([])
  })

  it('is possible wherever an episode is open and stays where it is, in the machine too [D14, D24]', () => {
    const open = statesFor('migrate-rulebook')
    expect(open).toEqual(expect.arrayContaining(['preparing', 'rectifying', 'acceptance.passed', 'exited']))
    expect(open).not.toContain('unlisted')
    expect(open).not.toContain('identifying')
    const start = openCase({ village: sampleVillage, rulebook: xining2024 })
    const actor = createActor(lifecycleMachine, { input: { case: start, rulebooks: versions } }).start()
    const seen = new Set<string>()
    let theCase = start
    for (const event of sampleLife()) {
      const late = theCase.events.at(-1)?.date ?? '2024-02-01'
      const move = moving(late > '2024-06-01' ? late : '2024-06-01', second)
      const moved = record(theCase, move, late < '2025-01-01' ? versions : [xining2024, second])
      if (moved.ok) {
        expect(moved.value.state.at).toBe(theCase.state.at)
        seen.add(theCase.state.at)
      } else expect(open).not.toContain(theCase.state.at)
      expect(actor.getSnapshot().can(move)).toBe(moved.ok && late < '2025-01-01')
      theCase = play(theCase, [event], versions)
      actor.send(event)
    }
    expect([...seen].sort()).toEqual([...open].sort())
    expect(stateIdOf(actor.getSnapshot().value)).toBe('unlisted')
  })

  it.each([
    ['the version that is pinned already', '2024-05-30', xining2024, {}, ['migration-later']],
    ['a version before it is in force', '2024-05-30', second, {}, ['rulebook-in-force']],
    ['a version that another has replaced', '2025-01-01', second, {}, ['rulebook-in-force']],
    [
      'a version that was not given',
      '2024-06-01',
      { id: 'xining', version: '2030' },
      {},
      ['rulebook-in-force', 'migration-later'],
    ],
    ['another rulebook', '2024-06-01', { ...second, id: 'elsewhere' }, {}, ['rulebook-in-force', 'migration-later']],
    ['the township', '2024-06-01', second, { actor: cast.township }, ['role-may']],
    ['the city', '2024-06-01', second, { actor: cast.city }, ['role-may']],
    ['another county', '2024-06-01', second, { actor: { ...cast.county, unit: '999902' } }, ['jurisdiction']],
  ])('is refused for %s [D14, D23, D24]', (_what, date, to, change, expected) => {
    expect(codes(upTo('judge-problem'), moving(date, to, change), versions)).toEqual(expected)
  })

  it('is refused while the village is on no list [D24]', () => {
    expect(codes(upTo('determine-listing'), moving('2024-06-01'), versions)).toEqual(['possible-here'])
  })

  it('names each thing that has no place in the new version [D24, D26]', () => {
    const { negative, rectification, identification } = second
    const without = <T extends { readonly id: string }>(terms: readonly T[], ...ids: readonly string[]): readonly T[] =>
      terms.filter(({ id }) => !ids.includes(id))
    const poorer: Rulebook = {
      ...second,
      negative: {
        ...negative,
        problemTypes: without(negative.problemTypes, 'governance'),
        levels: { ...negative.levels, value: without(negative.levels.value, 'high') },
        items: without(negative.items, 'disputes-frequent'),
      },
      identification: {
        ...identification,
        departments: {
          ...identification.departments,
          value: without(identification.departments.value, 'civil-affairs'),
        },
      },
      rectification: {
        ...rectification,
        fields: { ...rectification.fields, value: without(rectification.fields.value, 'political-legal') },
        measureKinds: {
          ...rectification.measureKinds,
          value: without(rectification.measureKinds.value, 'talent-support'),
        },
      },
    }
    const screened = play(upTo('judge-problem'), [changed('record-screening', { id: 's', date: '2024-05-20' })])
    const found = reasons(screened, moving('2024-06-01', poorer), [xining2024, poorer])
    expect(placeless(found)).toEqual([
      { value: 'governance', at: '/episodes/0/grounds/0/problemType' },
      { value: 'high', at: '/episodes/0/grounds/0/risk' },
      { value: 'high', at: '/rectification/control/0/level' },
      { value: 'political-legal', at: '/rectification/assignments/1/field' },
      { value: 'civil-affairs', at: '/rectification/taskForce/departments/1' },
      { value: 'governance', at: '/rectification/problems/0/problemType' },
      { value: 'governance', at: '/rectification/problems/1/problemType' },
      { value: 'civil-affairs', at: '/rectification/problems/1/responsible' },
      { value: 'talent-support', at: '/rectification/measures/0/kind' },
      { at: '/assessment/screening' },
    ])
    const [first] = found
    expect(first).toEqual({
      code: 'migration-place',
      kind: 'condition-not-met',
      verdict: 'fails',
      cites: ['D24'],
      required: { oneOf: poorer.negative.problemTypes.map(({ id }) => id) },
      found: { value: 'governance', at: '/episodes/0/grounds/0/problemType' },
    })
    expect(found.at(-1)?.because?.map((one) => (one as Reason).path)).toEqual(['/answers/disputes-frequent'])
    const submitted = play(upTo('approve-plan'), [])
    expect(placeless(reasons(submitted, moving('2024-06-01', poorer), [xining2024, poorer]))).toEqual(
      expect.arrayContaining([
        { value: 'governance', at: '/rectification/pendingPlan/problems/0/problemType' },
        { value: 'talent-support', at: '/rectification/pendingPlan/measures/0/kind' },
        { value: 'civil-affairs', at: '/rectification/pendingPlan/consulted/1' },
      ]),
    )
  })

  it('names the counts that the new version cannot read [D15, D24]', () => {
    const { acceptance, exit } = second
    const renamed = (rules: typeof exit.survey): typeof exit.survey => ({
      ...rules,
      channels: { ...rules.channels, value: rules.channels.value.map((one) => ({ ...one, id: `new-${one.id}` })) },
    })
    const other: Rulebook = {
      ...second,
      acceptance: { ...acceptance, ballot: renamed(acceptance.ballot) },
      exit: { ...exit, survey: renamed(exit.survey) },
    }
    const found = reasons(upTo('exit-list'), moving('2024-09-05', other), [xining2024, other])
    expect(placeless(found)).toEqual([{ at: '/acceptance/ballot' }, { at: '/acceptance/survey' }])
    expect(found.map(({ because = [] }) => because.map(({ code }) => code))).toEqual([
      ['ballot-channel', 'ballot-base'],
      ['ballot-channel', 'ballot-base'],
    ])
  })

  it('can be corrected like anything else: withdrawn, the old pin holds again [D24, D25]', () => {
    const before = upTo('evaluate-self')
    const moved = play(before, [moving('2024-07-05')], versions)
    const payload = { corrects: 'm-2024b', replacement: null, why: '—' }
    const undone = { type: 'correct-event', id: 'c', date: '2024-07-06', actor: cast.county, payload }
    expect(play(moved, [undone], versions).state).toEqual(before.state)
  })

  it('comes back from JSON only with every version that it rests on [D22, D24]', () => {
    const moved = play(upTo('evaluate-self'), [moving('2024-07-05')], versions)
    const stored = JSON.parse(JSON.stringify(moved))
    expect(parseCase(stored, versions)).toEqual({ ok: true, value: moved })
    const without = parseCase(stored, [xining2024])
    expect(without.ok ? [] : without.error.reasons.map(({ code, path }) => [code, path])).toEqual([
      ['rulebook-in-force', '/events/17/payload/rulebook'],
      ['migration-later', '/events/17/payload/rulebook'],
    ])
  })

  it('leaves what was owed before it to the version before, and owes nothing twice [D19, D24]', () => {
    const listed = upTo('evaluate-self')
    const moved = play(listed, [moving('2024-07-05')], versions)
    const rulebook = { id: 'xining', version: '2024' }
    const to = { on: '2024-07-05', rulebook: { id: 'xining', version: '2024b' } }
    const stay = { village: sampleVillage.code, list: 'weak-lax', from: '2024-03-10', rulebook }
    expect(listingsOf(moved)).toEqual([{ ...stay, moved: [to] }])
    const owed = (theCase: Case, rulebooks: readonly Rulebook[]) =>
      dueList(theCase, { today: '2024-12-31', locale: 'en', rulebooks }).due.map(({ id, status, to }) =>
        [id, status.id, to].join(' '),
      )
    // The second version owes what the first does: all in all the same.
    expect(owed(moved, versions).sort()).toEqual([...owed(listed, versions)].sort())
    const idle: Rulebook = { ...second, responsibility: { ...second.responsibility, duties: [] } }
    const before = owed(moved, [xining2024, idle])
    expect(before.length).toBeGreaterThan(10)
    expect(before).toEqual(
      owed(listed, versions).filter((one) => (one.split(' ')[2] ?? '') < '2024-07-05' && !one.endsWith(' ')),
    )
  })
})
