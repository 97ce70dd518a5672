import { describe, expect, it } from 'vitest'
import { exitCheck } from '../../src/acceptance/exit.js'
import { addTo } from '../../src/core/calendar.js'
import type { Reason } from '../../src/core/finding.js'
import { type Case, situationOf } from '../../src/lifecycle/case.js'
import { nextLookBack } from '../../src/lifecycle/exit.js'
import { isRecurrent } from '../../src/lifecycle/query.js'
import { extremeAnswers } from '../../src/testing/answers.js'
import { sampleVillage, troubledAnswers } from '../../src/testing/sample-life.js'
import { day } from '../../src/testing/scenario.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { openCase, sampleLife } from './doors.js'
import { cast, changed, codes, event, play, reasons, the, upTo } from './story.js'

/** The verdicts beneath a refusal to leave a list, by code. */
function legs(theCase: Case, one: unknown): Readonly<Record<string, string>> {
  const walk = (found: readonly Reason['because'][]): (readonly [string, string])[] =>
    found.flatMap((because) =>
      (because ?? []).flatMap((leg) => [[leg.code, leg.verdict] as const, ...walk([leg.because])]),
    )
  return Object.fromEntries(walk(reasons(theCase, one).map((reason) => reason.because)))
}

const survey = (satisfied: number, dissatisfied: number, dontKnow = 0) => {
  const returned = satisfied + dissatisfied + dontKnow
  const answers = { satisfied, dissatisfied, 'dont-know': dontKnow }
  return { survey: { channels: { online: { issued: returned, returned, invalid: 0, answers } }, peoplePresent: 200 } }
}

describe('leaving the list', () => {
  const passed = upTo('record-fortress')
  const grade = the('record-fortress')
  const surveyed = the('record-survey')
  const exit = the('exit-list')

  it('asks for the grade and the survey beside what was accepted, and says who supplies them [M5.1, M5.3, D2]', () => {
    const [reason] = reasons(passed, exit)
    expect(reason).toMatchObject({
      code: 'exit-allowed',
      kind: 'facts-missing',
      verdict: 'unknown',
      cites: ['M5.1', 'D16'],
    })
    expect(reason?.because?.map(({ code, verdict }) => [code, verdict])).toEqual([
      ['risks-or-problems', 'holds'],
      ['well-satisfied', 'unknown'],
      ['grade-reached', 'unknown'],
    ])
    expect(reason?.because?.flatMap(({ missing }) => missing ?? [])).toEqual([
      { what: 'satisfaction-survey', from: 'county-organization-department' },
      { what: 'fortress-index', from: 'township-committee' },
    ])
    expect(codes(play(passed, [grade, surveyed]), exit)).toEqual([])
  })

  it('takes four fifths of the valid answers for well satisfied; don’t know is no answer [M5.1, M5.3, D16, L2.3]', () => {
    const with_ = (satisfied: number, dissatisfied: number, dontKnow: number) =>
      codes(
        play(passed, [grade, changed('record-survey', { payload: survey(satisfied, dissatisfied, dontKnow) })]),
        exit,
      )
    expect(with_(80, 20, 100)).toEqual([])
    expect(with_(79, 20, 0)).toEqual(['exit-allowed'])
  })

  it('takes no weak village, nor one that may still turn out weak [M5.1, D2]', () => {
    const graded = (answers: unknown) =>
      legs(play(passed, [changed('record-fortress', { payload: { answers } }), surveyed]), exit)['grade-reached']
    expect(graded(extremeAnswers(xining2024.fortress.items, grade.date, 'fewest'))).toBe('fails')
    expect(graded({})).toBe('unknown')
  })

  it('rests on risks eliminated or on problems solved: either is enough, neither is not [M5.1]', () => {
    const both = play(passed, [grade, surveyed])
    expect(legs(play(passed, [grade]), exit)).toMatchObject({ 'risks-eliminated': 'holds', 'problems-solved': 'holds' })
    const low = {
      ...extremeAnswers(xining2024.negative.items, day('2024-09-03'), 'fewest'),
      'customs-lagging': 'partial',
    }
    const risky = play(both, [event('record-screening', '2024-09-03', cast.township, { answers: low })])
    expect(codes(risky, exit)).toEqual([])
  })

  it('needs evidence no older than 183 days, the last day included [D16]', () => {
    const ready = play(passed, [grade, surveyed])
    const on = (days: number) => codes(ready, { ...exit, date: addTo(day('2024-09-01'), { days }) })
    expect(on(183)).toEqual([])
    expect(on(184)).toEqual(['exit-allowed'])
    expect(legs(ready, { ...exit, date: addTo(day('2024-09-01'), { days: 184 }) })['evidence-fresh']).toBeDefined()
  })

  it('does not count what was read before the listing [D16]', () => {
    const early = play(openCase({ village: sampleVillage, rulebook: xining2024 }), [
      event('record-fortress', '2024-02-01', cast.township, {
        answers: extremeAnswers(xining2024.fortress.items, day('2024-02-01'), 'most'),
      }),
    ])
    const listed = play(early, sampleLife().slice(0, 4))
    // What counts over the years is kept, the warnings that led here are not.
    const { past, ...read } = listed.state.assessment
    expect(read).toEqual({})
    expect(past?.entries.map((entry) => Object.keys(entry)[0])).toEqual(['grade', 'item', 'item', 'list'])
    const ready = play(passed, [grade, surveyed])
    const situation = situationOf(ready, xining2024, [xining2024])
    expect(exitCheck(situation, exit.date).verdict).toBe('holds')
    const episodes = situation.episodes.map((episode) => ({ ...episode, listedOn: exit.date }))
    expect(exitCheck({ ...situation, episodes }, exit.date).verdict).toBe('fails')
  })
})

describe('a key-prevention village', () => {
  const disputes = {
    ...extremeAnswers(xining2024.negative.items, day('2024-03-01'), 'fewest'),
    'disputes-frequent': { part: 25, whole: 300 },
  }
  const listed = play(openCase({ village: sampleVillage, rulebook: xining2024 }), [
    the('raise-signal'),
    changed('record-screening', { payload: { answers: disputes } }),
    changed('determine-listing', {
      payload: { list: 'key-prevention', rulebook: { id: 'xining', version: '2024-2' } },
    }),
  ])
  const leave = event('leave-prevention', '2024-09-05', cast.county, {})

  it('leaves its list by county decision under M5.1, without the five steps [M5.1, D16]', () => {
    expect(codes(listed, leave)).toEqual(['exit-allowed', 'four-ones', 'measures-carried-out'])
    const answers = extremeAnswers(xining2024.negative.items, day('2024-09-01'), 'fewest')
    const clean = event('record-screening', '2024-09-01', cast.township, { answers })
    // No list of problems is no proof that they are solved: without a screening nothing is known of the risk.
    const unscreened = play(listed, [the('record-fortress'), the('record-survey')])
    expect(reasons(unscreened, leave)[0]).toMatchObject({ code: 'exit-allowed', kind: 'facts-missing' })
    expect(legs(unscreened, leave)).toMatchObject({ 'problems-solved': 'fails', 'risks-eliminated': 'unknown' })
    const worked = [...sampleLife().slice(4, 11), the('complete-measure', 1), the('complete-measure', 2)]
    const left = play(listed, [...worked, clean, the('record-fortress'), the('record-survey'), leave])
    expect(left.state.at).toBe('exited')
    expect(left.state.episodes).toMatchObject([{ list: 'key-prevention', exitedOn: '2024-09-05' }])
  })

  it('does not go through the five steps, and a weak-lax village does not go round them [D14, D16]', () => {
    const prepared = play(listed, sampleLife().slice(4, 17))
    expect(codes(prepared, the('evaluate-self'))).toEqual(['list-is-weak-lax'])
    expect(codes(upTo('evaluate-self'), { ...leave, date: day('2024-07-05') })).toContain('list-is-key-prevention')
  })

  it('moves to the stricter list when its risk asks for it, not otherwise [D8, M3.4]', () => {
    const tighten = event('tighten-listing', '2024-03-12', cast.county, {})
    const same = event('record-screening', '2024-03-11', cast.township, { answers: disputes })
    expect(codes(listed, tighten)).toEqual(['screening-current', 'listing-stricter'])
    expect(codes(play(listed, [same]), tighten)).toEqual(['listing-stricter'])
    const worse = event('record-screening', '2024-03-11', cast.township, {
      answers: troubledAnswers(xining2024, day('2024-03-11')),
    })
    expect(play(listed, [worse, tighten]).state.episodes).toMatchObject([
      { number: 1, list: 'weak-lax', grounds: [{ problemType: 'governance', risk: 'high' }] },
    ])
  })
})

describe('the look-back', () => {
  const exited = upTo('record-fortress', 2)
  const steady = the('look-back-steady')

  it('is too early in the year of the exit, due from 1 January of the next [A5.1, D17]', () => {
    const read = (date: string) => [
      event('record-fortress', date, cast.township, { answers: {} }),
      changed('record-screening', { id: `s${date}`, date }, 3),
    ]
    const early = play(exited, read('2024-12-31'))
    expect(reasons(early, { ...steady, date: '2024-12-31' })).toMatchObject([
      { code: 'look-back-due', kind: 'too-early', required: { notBefore: '2025-01-01' }, found: '2024-12-31' },
    ])
    expect(codes(play(exited, read('2025-01-01')), { ...steady, date: '2025-01-01' })).toEqual([])
  })

  it('goes along with both checklists, no older than 183 days on its day, of whichever year [A5.1, D17]', () => {
    expect(reasons(exited, steady)).toMatchObject([
      {
        code: 'look-back-evidence',
        kind: 'facts-missing',
        required: { noOlderThan: { days: 183 }, on: '2025-03-15' },
        found: [],
      },
    ])
    const read = play(exited, [
      event('record-fortress', '2024-12-20', cast.township, { answers: {} }),
      changed('record-screening', { id: 's', date: '2024-12-20' }, 3),
    ])
    const on = (days: number) => codes(read, { ...steady, date: addTo(day('2024-12-20'), { days }) })
    expect([on(12), on(183), on(184)]).toEqual([[], [], ['look-back-evidence']])
  })

  it('is not steady while the table would list the village [A5.1, A5.2]', () => {
    const troubled = play(exited, [
      the('record-fortress', 2),
      changed('record-screening', { payload: { answers: troubledAnswers(xining2024, day('2025-03-01')) } }, 3),
    ])
    expect(codes(troubled, steady)).toEqual(['listing-does-not-qualify'])
  })
})

describe('the look-back that is owed next', () => {
  it('is that of the year after the exit or after the last one; none before an exit, none once the episode is closed [A5.1, D17]', () => {
    const [episode] = upTo('look-back-steady').state.episodes
    if (episode === undefined) throw new Error('no episode')
    const year = (n: number) => ({ from: `${n}-01-01`, to: `${n}-12-31` })
    const lookBack = { on: day('2025-03-15'), outcome: 'steady' } as const
    expect(nextLookBack(episode)).toEqual(year(2025))
    expect(nextLookBack({ ...episode, lookBack })).toEqual(year(2026))
    expect(nextLookBack({ ...episode, lookBack, closedOn: lookBack.on })).toBeUndefined()
    const { exitedOn: _out, ...listed } = episode
    expect(nextLookBack(listed)).toBeUndefined()
    // The year after the last year of the calendar is none [D1].
    expect(nextLookBack({ exitedOn: day('2198-12-31') })).toEqual(year(2199))
    expect(nextLookBack({ exitedOn: day('2199-01-01') })).toBeUndefined()
  })
})

describe('a relapse', () => {
  it('is identified, listed and rectified again, and flagged as recurrent within five years [A5.2, D17]', () => {
    const exited = upTo('record-fortress', 2)
    const troubled = { answers: troubledAnswers(xining2024, day('2025-03-01')) }
    const again = play(exited, [
      the('record-fortress', 2),
      changed('record-screening', { payload: troubled }, 3),
      event('look-back-problems', '2025-03-15', cast.township, {}),
      event('determine-listing', '2025-03-20', cast.county, {
        list: 'weak-lax',
        rulebook: { id: 'xining', version: '2024-2' },
      }),
    ])
    expect(again.state.at).toBe('preparing')
    expect(again.state.episodes.map(({ number, follows, closedOn }) => ({ number, follows, closedOn }))).toEqual([
      { number: 1, follows: undefined, closedOn: '2025-03-15' },
      { number: 2, follows: 1, closedOn: undefined },
    ])
    expect(again.state.rectification).toMatchObject({ assignments: [], problems: [], measures: [] })
    expect(isRecurrent(again, { rulebooks: [xining2024], today: '2025-03-20' })).toBe(true)
    // While the second episode is open it stays recurrent, however long that is.
    expect(isRecurrent(again, { rulebooks: [xining2024], today: '2031-01-01' })).toBe(true)
    const closed = {
      ...again,
      state: {
        ...again.state,
        episodes: again.state.episodes.map((one) => ({ ...one, closedOn: one.closedOn ?? day('2026-03-20') })),
      },
    }
    // Listed on 10 March 2024 first: the day five years later is included.
    expect(isRecurrent(closed, { rulebooks: [xining2024], today: '2029-03-10' })).toBe(true)
    expect(isRecurrent(closed, { rulebooks: [xining2024], today: '2029-03-11' })).toBe(false)
    expect(isRecurrent(again, { rulebooks: [xining2024], today: '2024-12-31' })).toBe(false)
    expect(isRecurrent(again, { rulebooks: [xining2024], today: '2029-03-32' })).toBeUndefined()
    expect(isRecurrent(again, { rulebooks: [], today: '2025-03-20' })).toBeUndefined()
  })

  it('may show before the look-back: a signal reopens identification, and a dismissal leaves the look-back owed [A5.2, M3.4, D17]', () => {
    const exited = upTo('record-fortress', 2)
    const signalled = play(exited, [{ ...the('raise-signal'), id: 'again', date: '2024-10-01' }])
    expect(signalled.state.at).toBe('identifying')
    const clean = event('record-screening', '2024-10-02', cast.township, {
      answers: extremeAnswers(xining2024.negative.items, day('2024-10-02'), 'fewest'),
    })
    const dismissed = play(signalled, [clean, event('dismiss-listing', '2024-10-03', cast.county, {})])
    expect(dismissed.state.at).toBe('exited')
  })
})
