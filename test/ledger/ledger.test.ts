import { describe, expect, it } from 'vitest'
import { ledgerByKind, ledgerByTownship, rectificationLedger } from '../../src/ledger/rectification-ledger.js'
import { threeLists } from '../../src/rectification/lists.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { openCase, sampleLife } from '../lifecycle/doors.js'
import { cast, event, play, the, upTo } from '../lifecycle/story.js'

const rectifying = upTo('judge-problem')

describe('the ledger', () => {
  it('has one line an episode, derived from the case [M3.4, R3.2, A3.3]', () => {
    expect(rectificationLedger(xining2024, [rectifying])).toEqual([
      {
        village: '999901001201',
        name: '示例村',
        township: '999901001',
        county: '999901',
        episode: 1,
        list: 'weak-lax',
        problemTypes: ['governance'],
        kinds: ['governance-capability'],
        listedOn: '2024-03-10',
        exitedOn: null,
        state: 'rectifying',
        control: 'high',
        problems: 2,
        solved: 0,
        measures: 2,
        done: 2,
      },
    ])
  })

  it('is kept by kind and by township, and loses no line [L4.1, R3.2]', () => {
    const other = { code: '999901002201', name: '另一示例村' }
    const second = play(openCase({ village: other, rulebook: xining2024 }), sampleLife(xining2024, other))
    const rows = rectificationLedger(xining2024, [second, rectifying])
    expect(rows.map(({ village, state }) => [village, state])).toEqual([
      ['999901001201', 'rectifying'],
      ['999901002201', null],
    ])
    expect(ledgerByKind(xining2024, rows).map(({ kind, rows: held }) => [kind, held.length])).toEqual([
      ['organization-building', 0],
      ['industry-development', 0],
      ['governance-capability', 2],
    ])
    expect(ledgerByTownship(rows).map(({ township, rows: held }) => [township, held.length])).toEqual([
      ['999901001', 1],
      ['999901002', 1],
    ])
  })
})

describe('the three lists', () => {
  it('say what is wrong, what is done about it and who answers, a new problem included [L3.1]', () => {
    const found = play(rectifying, [
      event('find-problem', '2024-06-01', cast.township, { problem: 'p3', problemType: 'integrity', text: '新问题' }),
    ])
    const lists = threeLists(found.state.rectification)
    expect(
      lists.problems.map(({ problem, exitLine, solvedOn }) => [problem, exitLine?.kind ?? null, solvedOn]),
    ).toEqual([
      ['p1', 'quantitative', null],
      ['p2', 'qualitative', null],
      ['p3', null, null],
    ])
    expect(lists.rectification.map(({ problem, measure, doneOn }) => [problem, measure, doneOn])).toEqual([
      ['p1', 'm1', '2024-05-10'],
      ['p2', 'm2', '2024-05-20'],
    ])
    expect(lists.responsibility).toEqual([
      { problem: 'p1', responsible: 'political-legal' },
      { problem: 'p2', responsible: 'civil-affairs' },
      { problem: 'p3', responsible: null },
    ])
  })
})

describe('a ledger’s lines', () => {
  const codes = ['999901002201', '999901001203', '999901001202', '999901001201']
  const cases = codes.map((code) => openCase({ village: { code, name: '示例村' }, rulebook: xining2024 }))
  const listed = codes.map((code) => {
    const village = { code, name: '示例村' }
    return play(openCase({ village, rulebook: xining2024 }), sampleLife(xining2024, village).slice(0, 4))
  })

  it('stand in the order of the codes, whatever the order of the cases [R3.2]', () => {
    const ordered = [...codes].sort()
    expect(rectificationLedger(xining2024, cases)).toEqual([])
    for (const given of [listed, [...listed].reverse()]) {
      const rows = rectificationLedger(xining2024, given)
      expect(rows.map(({ village }) => village)).toEqual(ordered)
      expect(ledgerByTownship([...rows].reverse()).map(({ township }) => township)).toEqual(['999901001', '999901002'])
    }
  })

  it('of two cases of one village stand as the cases are given [R3.2]', () => {
    const further = play(upTo('complete-measure'), [the('complete-measure')])
    const done = (...cases: (typeof rectifying)[]) => rectificationLedger(xining2024, cases).map((row) => row.done)
    expect([done(rectifying, further), done(further, rectifying)]).toEqual([
      [2, 1],
      [1, 2],
    ])
  })

  it('count the measures that are done, not those that are planned [R3.2, A1.1]', () => {
    const [row] = rectificationLedger(xining2024, [play(upTo('complete-measure'), [the('complete-measure')])])
    expect(row).toMatchObject({ measures: 2, done: 1, problems: 2, solved: 0 })
  })

  it('of an earlier episode say nothing of the later one [D2, A5.2]', () => {
    const { state, ...rest } = rectifying
    const [episode] = state.episodes
    if (episode === undefined) throw new Error('the sample life is listed')
    const day = episode.listedOn
    const earlier = { ...episode, number: 1, exitedOn: day, closedOn: day }
    const twice = { ...rest, state: { ...state, episodes: [earlier, { ...episode, number: 2 }] } }
    const unknown = { control: null, problems: null, solved: null, measures: null, done: null }
    const rows = rectificationLedger(xining2024, [twice])
    expect(rows).toMatchObject([
      { episode: 1, exitedOn: day, state: null, ...unknown },
      { episode: 2, exitedOn: null, state: 'rectifying', control: 'high', problems: 2, measures: 2 },
    ])
  })
})
