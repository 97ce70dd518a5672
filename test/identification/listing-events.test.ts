import { describe, expect, it } from 'vitest'
import { currentProposal } from '../../src/identification/listing-events.js'
import { type Case, situationOf } from '../../src/lifecycle/case.js'
import { extremeAnswers } from '../../src/testing/answers.js'
import { sampleVillage, troubledAnswers } from '../../src/testing/sample-life.js'
import { day } from '../../src/testing/scenario.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { openCase, sampleLife } from '../lifecycle/doors.js'
import { cast, changed, event, play, reasons, the, upTo } from '../lifecycle/story.js'

const opened = openCase({ village: sampleVillage, rulebook: xining2024 })
const signalled = play(opened, [the('raise-signal')])
const proposing = event('propose-listing', '2024-03-05', cast.township, { channel: 'yearly' })
const determining = (list: 'weak-lax' | 'key-prevention', date = '2024-03-05') =>
  event('determine-listing', date, cast.county, { list, rulebook: { id: 'xining', version: '2024-2' } })
const screening = (date: string, answers: object) =>
  event('record-screening', date, cast.township, { answers } as never)
const clean = (date: string) => extremeAnswers(xining2024.negative.items, day(date), 'fewest')
const troubled = (date: string) => troubledAnswers(xining2024, day(date))
const screened = (answers: object): Case => play(signalled, [screening('2024-03-01', answers)])
const missing = [{ what: 'negative-screening', from: 'township-committee' }]
const current = {
  code: 'screening-current',
  required: { noOlderThan: xining2024.identification.screeningMaxAge.value },
}

describe('a decision on a list', () => {
  it('rests on a screening, which the township supplies [M2.5, M3.1, D2]', () => {
    expect(reasons(signalled, determining('weak-lax'))).toMatchObject([
      { ...current, kind: 'facts-missing', verdict: 'unknown', found: null, missing },
      { code: 'listing-qualifies', verdict: 'unknown', required: ['weak-lax', 'key-prevention'], found: null, missing },
      { code: 'listing-as-table', verdict: 'unknown', required: null, found: 'weak-lax', missing },
    ])
    expect(reasons(signalled, proposing)).toMatchObject([
      { code: 'screening-current', verdict: 'unknown' },
      { code: 'listing-qualifies', verdict: 'unknown' },
    ])
    expect(reasons(signalled, event('dismiss-listing', '2024-03-05', cast.county, {}))).toMatchObject([
      { code: 'screening-current', verdict: 'unknown' },
      { code: 'listing-does-not-qualify', verdict: 'unknown', required: ['none'], found: null, missing },
    ])
  })

  it('rests on one that is not too old, the last day included [D4, M3.1]', () => {
    const theCase = screened(troubled('2024-03-01'))
    const on = (date: string) => reasons(theCase, determining('weak-lax', date))
    const found = on('2025-01-01')
    expect(found).toEqual([
      {
        code: 'screening-current',
        kind: 'condition-not-met',
        verdict: 'fails',
        cites: ['M2.5', 'M3.1'],
        required: { noOlderThan: { ...xining2024.identification.screeningMaxAge.value }, on: '2025-01-01' },
        found: '2024-03-01',
      },
    ])
  })

  it('is that of the table: to list what it lists, to dismiss what it does not, with what speaks against it [D8]', () => {
    const listed = screened(troubled('2024-03-01'))
    const proposal = currentProposal(situationOf(listed, xining2024, [xining2024]))
    const against = proposal?.findings.filter(({ verdict }) => verdict !== 'holds')
    expect(against?.length).toBeGreaterThan(0)
    expect(reasons(listed, event('dismiss-listing', '2024-03-05', cast.county, {}))).toMatchObject([
      {
        code: 'listing-does-not-qualify',
        verdict: 'fails',
        required: ['none'],
        found: 'weak-lax',
        because: against,
      },
    ])
    const none = screened(clean('2024-03-01'))
    expect(reasons(none, proposing)).toMatchObject([
      {
        code: 'listing-qualifies',
        verdict: 'fails',
        required: ['weak-lax', 'key-prevention'],
        found: 'none',
        because: [],
      },
    ])
    expect(reasons(listed, determining('key-prevention'))).toMatchObject([
      { code: 'listing-as-table', verdict: 'fails', required: 'weak-lax', found: 'key-prevention' },
    ])
  })

  it('waits for answers that could change it [D2, D8]', () => {
    const open = screened({})
    expect(reasons(open, determining('weak-lax'))).toMatchObject([
      { code: 'listing-qualifies', verdict: 'unknown', found: 'undetermined' },
      { code: 'listing-as-table', verdict: 'unknown', required: 'undetermined', found: 'weak-lax' },
    ])
    for (const one of reasons(open, determining('weak-lax'))) expect(one.missing?.length).toBeGreaterThan(0)
  })

  it('names the version in force on its day [D24]', () => {
    const other = { list: 'weak-lax', rulebook: { id: 'xining', version: '1999' } }
    expect(reasons(screened(troubled('2024-03-01')), changed('determine-listing', { payload: other }))).toMatchObject([
      { code: 'rulebook-in-force', required: { id: 'xining', version: '2024-2' }, found: other.rulebook },
    ])
  })

  it('takes the village to the stricter list only if the table asks for it now [M3.4, D8]', () => {
    const disputes = { ...clean('2024-03-01'), 'disputes-frequent': { part: 25, whole: 300 } }
    const key = play(screened(disputes), [determining('key-prevention')])
    const tighten = event('tighten-listing', '2024-03-12', cast.county, {})
    expect(reasons(key, tighten)).toMatchObject([
      { code: 'screening-current', verdict: 'unknown' },
      {
        code: 'listing-stricter',
        verdict: 'unknown',
        required: { stricterThan: 'key-prevention' },
        found: null,
        missing,
      },
    ])
    expect(reasons(play(key, [screening('2024-03-11', disputes)]), tighten)).toMatchObject([
      {
        code: 'listing-stricter',
        verdict: 'fails',
        required: { stricterThan: 'key-prevention' },
        found: 'key-prevention',
      },
    ])
  })
})

describe('an episode that begins', () => {
  it('keeps the channel by which the village was proposed, in-year where it was not [M3.1, M3.2]', () => {
    const theCase = screened(troubled('2024-03-01'))
    const proposed = play(theCase, [proposing])
    expect(proposed.state.identification.proposal).toEqual({ on: '2024-03-05', channel: 'yearly', list: 'weak-lax' })
    expect(proposed.state.identification.signals).toEqual(theCase.state.identification.signals)
    expect(play(proposed, [determining('weak-lax')]).state.episodes[0]?.channel).toBe('yearly')
    expect(play(theCase, [determining('weak-lax')]).state.episodes[0]?.channel).toBe('in-year')
  })

  it('rests on the problem types that are certain, not on those that may be [D2, D8]', () => {
    const read = Object.entries(troubled('2024-03-01')).filter(([id]) =>
      xining2024.negative.items.some((item) => item.id === id && item.problemType === 'governance'),
    )
    const theCase = screened(Object.fromEntries(read))
    const proposal = currentProposal(situationOf(theCase, xining2024, [xining2024]))
    expect(proposal?.list).toBe('weak-lax')
    const certain = proposal?.grounds.filter(({ lists }) => lists.mildest !== 'none')
    expect(proposal?.grounds.length).toBeGreaterThan(certain?.length ?? 0)
    expect(play(theCase, [determining('weak-lax')]).state.episodes[0]?.grounds).toEqual(
      certain?.map(({ problemType, risk }) => ({ problemType, risk: risk.min })),
    )
  })

  it('closes the one that was still open, and follows it [A5.2, D17]', () => {
    const again = play(upTo('record-fortress', 2), [
      { ...the('raise-signal'), id: 'again', date: '2024-10-01' },
      screening('2024-10-02', troubled('2024-10-02')),
      determining('weak-lax', '2024-10-03'),
    ])
    const [first, second] = again.state.episodes
    expect(first).toMatchObject({ number: 1, closedOn: '2024-10-03' })
    expect(first?.lookBack).toBeUndefined()
    expect(second).toMatchObject({ number: 2, follows: 1, listedOn: '2024-10-03' })
    expect(second?.closedOn).toBeUndefined()
  })

  it('follows none that ended well, and leaves its days as they were [A5.1, D17]', () => {
    const steady = play(opened, sampleLife())
    const again = play(steady, [
      { ...the('raise-signal'), id: 'again', date: '2026-03-01' },
      screening('2026-03-02', troubled('2026-03-02')),
      determining('weak-lax', '2026-03-03'),
    ])
    const [first, second] = again.state.episodes
    expect(first).toEqual(steady.state.episodes[0])
    expect(second).toMatchObject({ number: 2, listedOn: '2026-03-03' })
    expect(Object.keys(second ?? {})).not.toContain('follows')
  })
})
