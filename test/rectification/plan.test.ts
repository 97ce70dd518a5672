import { describe, expect, it } from 'vitest'
import { meetsNumber } from '../../src/core/threshold.js'
import { type ExitLine, keepsExitLine, type Plan } from '../../src/rectification/plan.js'
import { samplePlan } from '../../src/testing/sample-life.js'
import { cast, codes, event, play, reasons, upTo } from '../lifecycle/story.js'

const drafting = upTo('submit-plan')
const [first, second] = samplePlan.problems
const submit = (plan: Plan) => event('submit-plan', '2024-03-18', cast.township, plan)

describe('a plan', () => {
  it('is written by the township with functional departments [M4.3]', () => {
    expect(codes(drafting, submit(samplePlan))).toEqual([])
    expect(codes(drafting, submit({ ...samplePlan, consulted: [] }))).toEqual(['plan-consults'])
    expect(codes(drafting, submit({ ...samplePlan, consulted: ['astronomy'] }))).toEqual(['plan-consults'])
  })

  it('has a measure of a known kind for each problem, and each measure answers exactly one [M4.2, L4.2, D12]', () => {
    const [m1, m2] = samplePlan.measures
    if (m1 === undefined || m2 === undefined) throw new Error('sample')
    expect(reasons(drafting, submit({ ...samplePlan, measures: [m1] }))).toMatchObject([
      { code: 'problem-measures', about: 'p2', required: { atLeast: 1 }, found: [] },
    ])
    expect(codes(drafting, submit({ ...samplePlan, measures: [m1, m2, { ...m2, id: 'm3', problem: 'p9' }] }))).toEqual([
      'measure-problem',
    ])
    expect(codes(drafting, submit({ ...samplePlan, measures: [m1, { ...m2, kind: 'magic' }] }))).toEqual([
      'measure-kind',
    ])
    expect(codes(drafting, submit({ ...samplePlan, measures: [m1, { ...m2, id: 'm1' }] }))).toEqual(['measure-unique'])
  })

  it('covers every problem type on which the village is listed [L4.2]', () => {
    const problems = samplePlan.problems.map((one) => ({ ...one, problemType: 'integrity' }))
    expect(reasons(drafting, submit({ ...samplePlan, problems }))).toMatchObject([
      { code: 'plan-covers-grounds', required: ['governance'], found: [] },
    ])
  })

  it('gives each problem a goal that is not met already, and a responsible party [L3.1, L3.2]', () => {
    if (first === undefined || second === undefined || first.exitLine.kind === 'qualitative') throw new Error('sample')
    const met = { ...first, exitLine: { ...first.exitLine, baseline: 5 } }
    expect(reasons(drafting, submit({ ...samplePlan, problems: [met, second] }))).toMatchObject([
      { code: 'exit-line-open', about: 'p1', required: { op: 'at-most', value: 5 }, found: 5 },
    ])
    expect(codes(drafting, submit({ ...samplePlan, problems: [{ ...first, responsible: 'nobody' }, second] }))).toEqual(
      ['responsible-known'],
    )
    const { exitLine: _line, ...lineless } = first
    const malformed = { ...submit(samplePlan), payload: { ...samplePlan, problems: [lineless, second] } }
    expect(reasons(drafting, malformed)).toMatchObject([{ kind: 'malformed', path: '/payload/problems/0/exitLine' }])
  })

  it('may be sent back by the standing committee, and then waits for the township [R1.3]', () => {
    const returned = play(upTo('approve-plan'), [
      event('return-plan', '2024-03-20', cast.standingCommittee, { why: '责任不实' }),
    ])
    expect(codes(returned, event('approve-plan', '2024-03-21', cast.standingCommittee, {}))).toEqual(['plan-submitted'])
  })
})

describe('an adjustment', () => {
  const rectifying = upTo('complete-measure')
  const loosened: Plan = {
    ...samplePlan,
    problems: samplePlan.problems.map((one) =>
      one.exitLine.kind === 'quantitative'
        ? { ...one, exitLine: { ...one.exitLine, threshold: { op: 'at-most', value: 9 } as const } }
        : one,
    ),
  }
  const adjust = (plan: Plan) => event('submit-plan', '2024-05-01', cast.township, plan)

  it('cannot silently lower an exit line: it says so, and who approved is on record [D12]', () => {
    expect(reasons(rectifying, adjust(loosened))).toMatchObject([
      { code: 'exit-line-lowered', required: ['p1'], found: [] },
    ])
    expect(codes(rectifying, adjust({ ...samplePlan, lowered: ['p2'] }))).toEqual(['exit-line-lowered'])
    const approval = event('approve-plan', '2024-05-02', cast.standingCommittee, {})
    const approved = play(rectifying, [adjust({ ...loosened, lowered: ['p1'] }), approval])
    expect(approved.state.rectification.approvals).toEqual([
      { on: '2024-03-25', event: 'e11', lowered: [] },
      { on: '2024-05-02', event: approval.id, lowered: ['p1'] },
    ])
  })

  it('drops no problem, and brings in those found since [D12, R3.3]', () => {
    const found = play(rectifying, [
      event('find-problem', '2024-05-01', cast.township, { problem: 'p3', problemType: 'integrity', text: '—' }),
    ])
    expect(reasons(found, adjust(samplePlan))).toMatchObject([
      { code: 'plan-keeps-problems', required: ['p1', 'p2', 'p3'], found: ['p1', 'p2'] },
    ])
  })

  it('keeps what is solved where the exit line stays, and opens it again where it changed [D12, L3.1]', () => {
    const solved = upTo('record-screening', 2)
    const tighter: Plan = {
      ...samplePlan,
      problems: samplePlan.problems.map((one) =>
        one.exitLine.kind === 'quantitative'
          ? { ...one, exitLine: { ...one.exitLine, threshold: { op: 'at-most', value: 2 } as const } }
          : one,
      ),
    }
    const adjusted = play(solved, [
      event('submit-plan', '2024-07-01', cast.township, tighter),
      event('approve-plan', '2024-07-01', cast.standingCommittee, {}),
    ])
    expect(adjusted.state.rectification.problems.map(({ id, solvedOn }) => [id, solvedOn])).toEqual([
      ['p1', undefined],
      ['p2', '2024-06-30'],
    ])
    expect(adjusted.state.rectification.measures.map(({ doneOn }) => doneOn)).toEqual(['2024-05-10', '2024-05-20'])
  })

  const ops = ['at-least', 'more-than', 'at-most', 'less-than'] as const
  const thresholds = ops.flatMap((op) => [-3, -2, -1, 0, 1, 2, 3].map((value) => ({ op, value })))
  const readings = Array.from({ length: 15 }, (_, index) => index - 7)
  const lineOf = (threshold: (typeof thresholds)[number]): ExitLine => ({
    kind: 'quantitative',
    metric: 'm',
    unit: 'u',
    baseline: 0,
    threshold,
  })

  it('keeps an exit line exactly if whatever meets the new one meets the old one [D12]', () => {
    for (const old of thresholds)
      for (const next of thresholds) {
        const implied = readings.every((reading) => !meetsNumber(next, reading) || meetsNumber(old, reading))
        expect([old, next, keepsExitLine(lineOf(old), lineOf(next))]).toEqual([old, next, implied])
      }
  })
})
