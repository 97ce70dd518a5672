import { describe, expect, it } from 'vitest'
import { screenNegative } from '../../src/assessment/screening.js'
import { toReason, toReasons } from '../../src/core/finding.js'
import type { Ground } from '../../src/identification/episode.js'
import { situationOf } from '../../src/lifecycle/case.js'
import { lowerChecks, raiseChecks } from '../../src/rectification/control.js'
import { fourOnesCheck, matchingFields } from '../../src/rectification/four-ones.js'
import { type ExitLine, keepsExitLine, type Plan } from '../../src/rectification/plan.js'
import { approvePlan } from '../../src/rectification/plan-events.js'
import { measuresCheck, problemsCheck } from '../../src/rectification/progress.js'
import { groundsOf, noRectification, startRectification } from '../../src/rectification/slice.js'
import { departmentsCalledFor } from '../../src/rectification/task-force.js'
import { samplePlan } from '../../src/testing/sample-life.js'
import { day } from '../../src/testing/scenario.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { cast, changed, event, play, reasons, the, upTo } from '../lifecycle/story.js'

const full = upTo('approve-plan')
const rectifying = upTo('complete-measure')
const ground = (problemType: string, risk: string): Ground => ({ problemType, risk })

describe('what a listing brings with it', () => {
  it('starts at the gravest level of all its grounds [M5.2, D13]', () => {
    const on = day('2024-03-10')
    const start = (...risks: readonly string[]) =>
      startRectification(
        xining2024,
        risks.map((risk) => ground('governance', risk)),
        on,
      )
    const at = (level: string) => ({ ...noRectification, control: [{ level, since: on, why: 'listed' }] })
    expect(start('medium')).toEqual(at('medium'))
    expect(start('low', 'high', 'medium')).toEqual(at('high'))
    expect(start('medium', 'low')).toEqual(at('medium'))
    expect([start(), start('violet')]).toEqual([noRectification, noRectification])
  })

  it('asks for the fields and the departments of each of its grounds [D11, L5.1]', () => {
    const grounds = [ground('governance', 'high'), ground('revitalization', 'low')]
    expect(matchingFields(xining2024, grounds)).toEqual(['political-legal', 'agriculture'])
    const [governance, revitalization] = grounds.map((one) => departmentsCalledFor(xining2024, [one]))
    const both = departmentsCalledFor(xining2024, grounds)
    expect([...both].sort()).toEqual([...new Set([...(governance ?? []), ...(revitalization ?? [])])].sort())
    expect(both.length).toBeGreaterThan(Math.max(governance?.length ?? 0, revitalization?.length ?? 0))
  })
})

describe('the four ones', () => {
  const posts = ['linked-county-leader', 'paired-unit', 'first-secretary', 'township-leader']

  it('say which posts are filled [M4.1, D11]', () => {
    const held = full.state.rectification.assignments
    const told = (one: typeof held) => toReason(fourOnesCheck(xining2024, groundsOf(full.state.episodes), one))
    expect(told(held)).toMatchObject({ verdict: 'holds', required: posts, found: posts })
    expect(told(held.slice(1))).toMatchObject({ verdict: 'fails', required: posts, found: posts.slice(1) })
  })

  it('keep since when and until when each held a post, however often it changes hands [D11]', () => {
    const replace = (date: string, ref: string) =>
      event('assign-post', date, cast.county, { post: 'linked-county-leader', ref })
    const { assignments } = play(full, [replace('2024-03-20', 'a'), replace('2024-03-22', 'b')]).state.rectification
    const leaders = assignments.filter(({ post }) => post === 'linked-county-leader')
    expect(leaders.map(({ ref, from, until }) => [ref, from, until])).toEqual([
      ['leader-1', '2024-03-12', '2024-03-20'],
      ['a', '2024-03-20', '2024-03-22'],
      ['b', '2024-03-22', undefined],
    ])
  })

  it('stand before an approval with the task force, shown when they hold too [D11, L5.1, D26]', () => {
    const situation = situationOf(full, xining2024, [xining2024])
    const shown = toReasons(
      approvePlan.conditions(situation, { date: day('2024-03-25'), actor: cast.standingCommittee }),
    )
    expect(shown.slice(0, 3)).toMatchObject([
      { code: 'plan-submitted', verdict: 'holds', required: true, found: true },
      { code: 'four-ones', verdict: 'holds', required: posts, found: posts },
      {
        code: 'task-force',
        verdict: 'holds',
        required: true,
        found: ['publicity', 'civil-affairs', 'political-legal', 'public-security', 'justice', 'petitions'],
      },
    ])
  })
})

describe('a plan that is adjusted', () => {
  const [m1, m2] = samplePlan.measures
  if (m1 === undefined || m2 === undefined) throw new Error('the sample plan has two measures')

  it('covers every ground, each by some problem [L4.2]', () => {
    const { problems, measures } = samplePlan
    const integrity = { ...problems[0], id: 'p3', problemType: 'integrity' }
    const more = { ...m1, id: 'm3', problem: 'p3' }
    const plan = { ...samplePlan, problems: [...problems, integrity], measures: [...measures, more] } as Plan
    expect(reasons(upTo('submit-plan'), event('submit-plan', '2024-03-18', cast.township, plan))).toEqual([])
  })

  it('keeps a measure as done only where it answers the same problem under the same id [D12, L4.2]', () => {
    const done = play(rectifying, [the('complete-measure')])
    const doneOn = (measures: Plan['measures']) =>
      play(done, [
        event('submit-plan', '2024-05-20', cast.township, { ...samplePlan, measures }),
        event('approve-plan', '2024-05-21', cast.standingCommittee, {}),
      ]).state.rectification.measures.map((one) => [one.id, one.problem, one.doneOn])
    expect(doneOn([m1, { ...m1, id: 'm3' }, m2])).toEqual([
      ['m1', 'p1', '2024-05-10'],
      ['m3', 'p1', undefined],
      ['m2', 'p2', undefined],
    ])
    expect(
      doneOn([
        { ...m2, id: 'm1' },
        { ...m1, id: 'm2' },
      ]),
    ).toEqual([
      ['m1', 'p2', undefined],
      ['m2', 'p1', undefined],
    ])
    expect(doneOn([m2, m1])).toEqual([
      ['m2', 'p2', undefined],
      ['m1', 'p1', '2024-05-10'],
    ])
  })

  it('keeps an exit line only where what is measured, or who judges by what, stays the same [D12]', () => {
    const figure: ExitLine = {
      kind: 'quantitative',
      metric: 'm',
      unit: 'u',
      baseline: 9,
      threshold: { op: 'at-most', value: 5 },
    }
    const judged: ExitLine = { kind: 'qualitative', standard: 's', judge: 'county-organization-department' }
    expect(keepsExitLine(figure, { ...figure })).toBe(true)
    expect(keepsExitLine(judged, { ...judged })).toBe(true)
    for (const change of [{ metric: 'n' }, { unit: 'v' }, { baseline: 8 }])
      expect(keepsExitLine(figure, { ...figure, ...change })).toBe(false)
    expect(keepsExitLine(judged, { ...judged, standard: 't' })).toBe(false)
    expect(keepsExitLine(judged, { ...judged, judge: 'township-committee' })).toBe(false)
    expect([keepsExitLine(figure, judged), keepsExitLine(judged, figure)]).toEqual([false, false])
  })
})

describe('no measures and no problems', () => {
  it('are no proof that all is done [A1.1, M5.1, D2]', () => {
    expect(toReason(measuresCheck(noRectification))).toMatchObject({ verdict: 'fails', required: [], found: [] })
    expect(toReason(problemsCheck(noRectification))).toMatchObject({
      verdict: 'fails',
      required: [],
      found: [],
      because: [],
    })
  })
})

describe('a lower risk', () => {
  const lower = (date: string) => changed('lower-control', { id: 'x', date, payload: { level: 'low' } })
  const screened = (answers: object, from = rectifying, date = '2024-07-01') =>
    play(from, [{ ...the('record-screening', 2), id: `s${date}`, date, payload: { answers } }])

  it('is not shown by a screening that shows the same risk, or leaves it open [M5.2, D2]', () => {
    const { payload } = the('record-screening', 1)
    const same = screened((payload as { answers: object }).answers)
    expect(reasons(same, lower('2024-07-02'))).toMatchObject([
      { code: 'risk-under-control', verdict: 'fails', required: { lessThan: 'high' }, found: 'high' },
      { code: 'control-lower', required: { lessThan: 'high', atLeast: 'high' }, found: 'low' },
    ])
    const open = screened({})
    const reading = open.state.assessment.screening
    if (reading === undefined) throw new Error('screened')
    const { missing } = screenNegative(xining2024, reading)
    expect(missing.length).toBeGreaterThan(0)
    expect(reasons(open, lower('2024-07-02'))[0]).toEqual({
      code: 'risk-under-control',
      kind: 'facts-missing',
      verdict: 'unknown',
      cites: ['M5.2', 'D13'],
      required: { lessThan: 'high' },
      found: 'undetermined',
      missing,
    })
  })

  it('is shown only by a screening not older than the level in force, its day included [M5.2, D13]', () => {
    const lowered = play(upTo('lower-control'), [the('lower-control')])
    const raised = play(lowered, [event('raise-risk', '2024-07-03', cast.township, { level: 'high', why: '—' })])
    expect(reasons(raised, lower('2024-07-03'))).toMatchObject([
      { code: 'risk-under-control', kind: 'facts-missing', required: { lessThan: 'high' }, found: null },
    ])
    const { payload } = the('record-screening', 2)
    const again = screened((payload as { answers: object }).answers, raised, '2024-07-03')
    expect(reasons(again, lower('2024-07-03'))).toEqual([])
  })
})

describe('where no level is in force and nothing was screened', () => {
  const situation = { ...situationOf(rectifying, xining2024, [xining2024]), assessment: {} }
  const codesOf = (told: readonly { code: string; verdict: string }[]) =>
    told.filter(({ verdict }) => verdict !== 'holds').map(({ code }) => code)

  it('every known level is higher, and no unknown one is lower [D13, M5.2]', () => {
    const bare = { ...situation, rectification: noRectification }
    expect(toReasons(raiseChecks(bare, 'none'))).toMatchObject([
      { code: 'risk-level', verdict: 'fails' },
      { code: 'risk-higher', verdict: 'fails', required: { moreThan: null }, found: 'none' },
    ])
    expect(codesOf(raiseChecks(bare, 'low'))).toEqual([])
    expect(toReasons(lowerChecks(situation, 'violet'))).toMatchObject([
      { code: 'risk-level', verdict: 'fails' },
      { code: 'control-lower', verdict: 'fails', required: { lessThan: 'high', atLeast: null }, found: 'violet' },
    ])
    expect(codesOf(lowerChecks(situation, 'low'))).toEqual([])
    expect(codesOf(lowerChecks(bare, 'low'))).toEqual(['control-lower'])
  })
})
