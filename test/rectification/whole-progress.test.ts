import { describe, expect, it } from 'vitest'
import type { Case } from '../../src/lifecycle/case.js'
import { threeLists } from '../../src/rectification/lists.js'
import { samplePlan } from '../../src/testing/sample-life.js'
import { cast, changed, event, play, reasons as refused, the, upTo } from '../lifecycle/story.js'
import { fails } from './fails.js'

const rectifying = upTo('complete-measure')
const [p1, p2] = samplePlan.problems
const [m1, m2] = samplePlan.measures
if (p1?.exitLine.kind !== 'quantitative' || p2 === undefined || m1 === undefined || m2 === undefined)
  throw new Error('the sample plan has two problems and two measures')
const types = ['party-building', 'integrity', 'governance', 'revitalization']

describe('what carrying out says, whole', () => {
  it('of a measure that is none of the plan’s, or is done [L4.2, R3.2]', () => {
    const done = play(rectifying, [the('complete-measure')])
    expect(refused(rectifying, changed('complete-measure', { id: 'x', payload: { measure: 'm9' } }))).toEqual([
      fails('measure-known', { oneOf: ['m1', 'm2'] }, 'm9'),
    ])
    expect(refused(done, changed('complete-measure', { id: 'x' }))).toEqual([
      fails('measure-open', null, '2024-05-10', 'm1'),
    ])
  })

  it('of a reading: which problem, which kind, who judges [L3.1, D12]', () => {
    const judge = (theCase: Case, problem: string) =>
      refused(theCase, event('judge-problem', '2024-05-10', cast.township, { problem, value: 1 }))
    expect(judge(rectifying, 'p9')).toEqual([fails('problem-known', { oneOf: ['p1', 'p2'] }, 'p9')])
    expect(judge(rectifying, 'p2')).toEqual([
      fails('exit-line-reading', 'qualitative', 'quantitative', 'p2'),
      fails('exit-line-judge', 'county-organization-department', 'township-committee', 'p2'),
    ])
    expect(
      refused(rectifying, event('judge-problem', '2024-05-10', cast.county, { problem: 'p1', met: true })),
    ).toEqual([
      fails('exit-line-reading', 'quantitative', 'qualitative', 'p1'),
      fails('exit-line-judge', 'township-committee', 'county-organization-department', 'p1'),
    ])
    const found = play(rectifying, [
      event('find-problem', '2024-05-01', cast.township, { problem: 'p3', problemType: 'integrity', text: '—' }),
    ])
    expect(judge(found, 'p3')).toEqual([fails('exit-line-set', true, false, 'p3')])
  })

  it('of a problem that is new to nobody [D14, M2.4]', () => {
    const problem = { problem: 'p1', problemType: 'astronomy', text: '—' }
    expect(refused(rectifying, event('find-problem', '2024-05-01', cast.township, problem))).toEqual([
      fails('problem-type', { oneOf: types }, 'astronomy'),
      fails('problem-new', true, false, 'p1'),
    ])
  })

  it('of what the village’s own check finds undone [A1.1, M5.1]', () => {
    const [line1, line2] = [p1.exitLine, p2.exitLine]
    const solvedOne = play(rectifying, [
      event('judge-problem', '2024-05-01', cast.county, { problem: 'p2', met: true }),
      event('judge-problem', '2024-05-01', cast.township, { problem: 'p1', value: 6 }),
      the('complete-measure'),
    ])
    expect(refused(solvedOne, changed('evaluate-self', { date: '2024-05-12' }))).toEqual([
      fails('measures-carried-out', ['m1', 'm2'], ['m1']),
      {
        ...fails('problems-solved', ['p1', 'p2'], ['p2']),
        because: [
          fails('exit-line-met', line1, null, 'p1'),
          { ...fails('exit-line-met', line2, '2024-05-01', 'p2'), verdict: 'holds' },
        ].map((one) => {
          const { kind: _kind, ...finding } = one as { kind: unknown }
          return finding
        }),
      },
    ])
    const unsolved = play(solvedOne, [event('judge-problem', '2024-05-12', cast.county, { problem: 'p2', met: false })])
    expect(unsolved.state.rectification.problems[1]).toEqual({ ...p2, foundOn: '2024-03-25' })
    const again = play(solvedOne, [event('judge-problem', '2024-05-12', cast.county, { problem: 'p2', met: true })])
    expect(again.state.rectification.problems[1]).toEqual({ ...p2, foundOn: '2024-03-25', solvedOn: '2024-05-01' })
  })

  it('of the control level: which there are, above or below what [M5.2, D13]', () => {
    const known = { oneOf: ['low', 'medium', 'high'] }
    expect(
      refused(rectifying, event('raise-risk', '2024-05-01', cast.township, { level: 'violet', why: '—' })),
    ).toEqual([fails('risk-level', known, 'violet'), fails('risk-higher', { moreThan: 'high' }, 'violet')])
    expect(refused(upTo('lower-control'), changed('lower-control', { payload: { level: 'violet' } }))).toEqual([
      fails('risk-level', known, 'violet'),
      fails('control-lower', { lessThan: 'high', atLeast: 'none' }, 'violet'),
    ])
    expect(refused(rectifying, changed('lower-control', { date: '2024-05-01' }))).toEqual([
      {
        ...fails('risk-under-control', { lessThan: 'high' }, null),
        verdict: 'unknown',
        kind: 'facts-missing',
        missing: [{ what: 'negative-screening', from: 'township-committee' }],
      },
    ])
  })

  it('and the three lists say all of it, in the order of the plan [L3.1]', () => {
    const found = play(rectifying, [
      event('find-problem', '2024-05-01', cast.township, { problem: 'p3', problemType: 'integrity', text: '新问题' }),
      the('complete-measure'),
    ])
    const { id: _first, responsible: _who, ...one } = p1
    const { id: _second, responsible: _whom, ...two } = p2
    expect(threeLists(found.state.rectification)).toEqual({
      problems: [
        { problem: 'p1', ...one, foundOn: '2024-03-25', solvedOn: null },
        { problem: 'p2', ...two, foundOn: '2024-03-25', solvedOn: null },
        {
          problem: 'p3',
          problemType: 'integrity',
          text: '新问题',
          foundOn: '2024-05-01',
          exitLine: null,
          solvedOn: null,
        },
      ],
      rectification: [
        { measure: 'm1', problem: 'p1', kind: m1.kind, text: m1.text, by: null, doneOn: '2024-05-10' },
        { measure: 'm2', problem: 'p2', kind: m2.kind, text: m2.text, by: null, doneOn: null },
      ],
      responsibility: [
        { problem: 'p1', responsible: 'political-legal' },
        { problem: 'p2', responsible: 'civil-affairs' },
        { problem: 'p3', responsible: null },
      ],
    })
  })
})
