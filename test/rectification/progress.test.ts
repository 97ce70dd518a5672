import { describe, expect, it } from 'vitest'
import { cast, changed, codes, event, play, reasons, the, upTo } from '../lifecycle/story.js'

const rectifying = upTo('complete-measure')

describe('carrying out the plan', () => {
  it('marks each measure of the plan once [M4.3, R3.2, L4.2]', () => {
    const done = play(rectifying, [the('complete-measure')])
    expect(done.state.rectification.measures).toMatchObject([{ id: 'm1', doneOn: '2024-05-10' }, { id: 'm2' }])
    expect(codes(done, changed('complete-measure', { id: 'x' }))).toEqual(['measure-open'])
    expect(codes(done, changed('complete-measure', { id: 'x', payload: { measure: 'm9' } }))).toEqual(['measure-known'])
  })

  it('holds a problem against its exit line: the figure itself is included in 以内 [L3.1, L3.2, D4]', () => {
    const read = (value: number) =>
      play(rectifying, [event('judge-problem', '2024-05-10', cast.township, { problem: 'p1', value })]).state
        .rectification.problems[0]?.solvedOn
    expect(read(5)).toBe('2024-05-10')
    expect(read(6)).toBeUndefined()
  })

  it('opens a solved problem again when a later reading is under the line [L3.1]', () => {
    const relapsed = play(upTo('evaluate-self'), [
      event('judge-problem', '2024-07-03', cast.township, { problem: 'p1', value: 6 }),
    ])
    expect(reasons(relapsed, the('evaluate-self'))).toMatchObject([
      { code: 'problems-solved', required: ['p1', 'p2'], found: ['p2'] },
    ])
  })

  it('lets the body that the plan names judge, with the kind of reading that the line asks [L3.1, D12]', () => {
    const judge = (
      actor: Parameters<typeof event>[2],
      payload: { problem: string; met: boolean } | { problem: string; value: number },
    ) => codes(rectifying, event('judge-problem', '2024-05-10', actor, payload))
    expect(judge(cast.county, { problem: 'p2', met: true })).toEqual([])
    expect(judge(cast.township, { problem: 'p2', met: true })).toEqual(['exit-line-judge'])
    expect(judge(cast.county, { problem: 'p2', value: 1 })).toEqual(['exit-line-reading'])
    expect(judge(cast.township, { problem: 'p9', value: 1 })).toEqual(['problem-known'])
    const found = play(rectifying, [
      event('find-problem', '2024-05-01', cast.township, { problem: 'p3', problemType: 'integrity', text: '—' }),
    ])
    expect(codes(found, event('judge-problem', '2024-05-10', cast.township, { problem: 'p3', value: 1 }))).toEqual([
      'exit-line-set',
    ])
  })

  it('takes a new problem only once, of a known type [D14, M2.4]', () => {
    const problem = { problem: 'p1', problemType: 'governance', text: '—' }
    expect(codes(rectifying, event('find-problem', '2024-05-01', cast.township, problem))).toEqual(['problem-new'])
    const unknown = { problem: 'p3', problemType: 'astronomy', text: '—' }
    expect(codes(rectifying, event('find-problem', '2024-05-01', cast.township, unknown))).toEqual(['problem-type'])
  })
})

describe('the control level', () => {
  const screened = upTo('lower-control')

  it('starts at the gravest risk on which the village is listed [M5.2, D13]', () => {
    expect(rectifying.state.rectification.control).toEqual([{ level: 'high', since: '2024-03-10', why: 'listed' }])
  })

  it('is lowered by the county on a screening that shows a lower risk, one level or more [M5.2, D13]', () => {
    expect(codes(screened, the('lower-control'))).toEqual([])
    expect(play(screened, [the('lower-control')]).state.rectification.control.at(-1)).toEqual({
      level: 'low',
      since: '2024-07-02',
      why: 'lowered',
    })
    expect(codes(screened, changed('lower-control', { payload: { level: 'high' } }))).toEqual(['control-lower'])
    expect(codes(screened, changed('lower-control', { payload: { level: 'violet' } }))).toEqual([
      'risk-level',
      'control-lower',
    ])
  })

  it('is not lowered without a screening since the listing [M5.2, D2]', () => {
    const [reason] = reasons(rectifying, changed('lower-control', { date: '2024-05-01' }))
    expect(reason).toMatchObject({
      code: 'risk-under-control',
      kind: 'facts-missing',
      missing: [{ what: 'negative-screening', from: 'township-committee' }],
    })
  })

  it('is not lowered below what the screening shows [M5.2, D13]', () => {
    const { payload } = the('record-screening', 2)
    const medium = {
      answers: { ...(payload as { answers: object }).answers, 'disputes-frequent': { part: 25, whole: 300 } },
    }
    const shown = play(upTo('record-screening', 2), [{ ...the('record-screening', 2), payload: medium }])
    expect(codes(shown, changed('lower-control', { payload: { level: 'low' } }))).toEqual(['control-lower'])
    expect(codes(shown, changed('lower-control', { payload: { level: 'medium' } }))).toEqual([])
  })

  it('is raised only upwards, by whoever sees it [D13]', () => {
    const lowered = play(screened, [the('lower-control')])
    const raise = (level: string) =>
      codes(lowered, event('raise-risk', '2024-07-03', cast.township, { level, why: '—' }))
    expect(raise('low')).toEqual(['risk-higher'])
    expect(raise('medium')).toEqual([])
    expect(raise('violet')).toEqual(['risk-level', 'risk-higher'])
  })
})
