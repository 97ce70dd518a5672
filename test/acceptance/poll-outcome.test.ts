import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { initialTransition, transition } from 'xstate'
import { followingOf, sentByPollChecks } from '../../src/acceptance/poll-outcome.js'
import { toReasons } from '../../src/core/finding.js'
import { meetsRatio } from '../../src/core/threshold.js'
import { situationOf } from '../../src/lifecycle/case.js'
import { stateIdOf } from '../../src/lifecycle/states.js'
import { lifecycleMachine } from '../../src/machine/machine.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { openCase, record, sampleLife } from '../lifecycle/doors.js'
import { bands, poll, rules, voting } from '../lifecycle/following.js'
import { cast, event, play, the, upTo } from '../lifecycle/story.js'

const caseBefore = (type: Parameters<typeof upTo>[0], nth = 1) => upTo(type, nth, rules)
const surveyOf = (satisfied: number, on: string) =>
  event('record-survey', on, cast.county, { survey: poll(satisfied, 100 - satisfied) })
const stateAfter = (theCase: ReturnType<typeof upTo>, one: ReturnType<typeof event>) =>
  play(theCase, [one], [rules]).state

describe('what follows from a poll where it is held [D14, D15, M5.3]', () => {
  it('nothing under the default rulebook, in any state [D14]', () => {
    for (const one of sampleLife()) {
      if (one.type !== 'record-survey' && one.type !== 'hold-congress') continue
      const situation = situationOf(upTo(one.type), xining2024, [xining2024])
      expect(followingOf(situation, 'survey', poll(1, 99))).toBeUndefined()
    }
    const worst = event('hold-congress', '2024-08-07', cast.village, { secretaryReported: true, ballot: poll(1, 99) })
    const held = record(upTo('hold-congress'), { ...the('hold-congress'), payload: worst.payload })
    expect(held.ok && held.value.state.at).toBe('acceptance.balloted')
  })

  it.each([
    ['pass-first-check', 'township', 'acceptance.townshipAssessment'],
    ['apply-to-county', 'township', 'acceptance.firstChecked'],
    ['accept-by-county', 'county', 'acceptance.countyAcceptance'],
    ['draw-up-summary', 'county', 'acceptance.countyAccepted'],
    ['pass-by-city', 'city', 'acceptance.cityReview'],
  ] as const)('before %s the survey decides for the step of the %s', (type, level, state) => {
    const theCase = caseBefore(type)
    const on = theCase.events.at(-1)?.date ?? ''
    expect(theCase.state.at).toBe(state)
    const [good, fair, bad] = [90, 89, 59].map((satisfied) => stateAfter(theCase, surveyOf(satisfied, on)))
    expect([good?.at, fair?.at, bad?.at]).toEqual([state, 'acceptance.consolidating', 'rectifying'])
    expect(fair?.acceptance).toMatchObject({
      consolidating: { level },
      sentByPoll: { poll: 'survey', outcome: 'consolidate', on },
    })
    const levels = ['village', 'township', 'county', 'city']
    expect(fair?.acceptance.passes.map((one) => one.level)).toEqual(levels.slice(0, levels.indexOf(level)))
    // A township that consolidates makes its first check anew; later levels keep its day.
    const { firstCheckOn } = theCase.state.acceptance
    expect(fair?.acceptance.firstCheckOn).toBe(level === 'township' ? undefined : firstCheckOn)
    expect(firstCheckOn === undefined).toBe(type === 'pass-first-check')
    expect(good?.acceptance.sentByPoll).toBeUndefined()
    expect(bad?.acceptance.sentByPoll).toEqual({ poll: 'survey', outcome: 'fail', on })
  })

  it('a ballot that falls short sends the village back by itself, or to consolidate and vote again [A1.5, D14]', () => {
    const theCase = upTo('hold-congress', 1, voting)
    const on = theCase.events.at(-1)?.date ?? ''
    const vote = (satisfied: number) =>
      play(
        theCase,
        [
          event('hold-congress', on, cast.village, {
            secretaryReported: true,
            ballot: poll(satisfied, 100 - satisfied),
          }),
        ],
        [voting],
      )
    expect([90, 60, 59].map((satisfied) => vote(satisfied).state.at)).toEqual([
      'acceptance.balloted',
      'acceptance.consolidating',
      'rectifying',
    ])
    const waiting = vote(60)
    expect(JSON.parse(JSON.stringify(waiting.state))).toStrictEqual(waiting.state)
    const until = waiting.state.acceptance.consolidating?.until ?? ''
    const again = (day: string, by = cast.village) => event('review-again', day, by, { closed: [] })
    const early = record(waiting, again(on), [voting])
    expect(early.ok ? [] : early.error.reasons.map(({ code }) => code)).toEqual(['consolidated-until'])
    const county = record(waiting, again(until, cast.county), [voting])
    expect(county.ok ? [] : county.error.reasons.map(({ code }) => code)).toContain('reviewer-is-sender')
    const back = play(waiting, [again(until)], [voting])
    expect(back.state.at).toBe('acceptance.selfCheck')
    expect(back.state.acceptance.consolidating).toBeUndefined()
    expect(back.state.acceptance.sentByPoll).toBeUndefined()
  })

  it('tells whoever acts next which poll it was, with its shares and what they rest on [D14, D15, D26]', () => {
    const told = (theCase: ReturnType<typeof upTo>, rulebook = rules) =>
      toReasons(sentByPollChecks(situationOf(theCase, rulebook, [rulebook])))
    const theCase = caseBefore('accept-by-county')
    const on = theCase.events.at(-1)?.date ?? ''
    expect(told(theCase)).toEqual([])
    const waiting = play(theCase, [surveyOf(60, on)], [rules])
    const until = waiting.state.acceptance.consolidating?.until
    const cites = ['M5.3', 'D15']
    const [first] = told(waiting)
    expect(told(waiting)).toEqual([
      expect.objectContaining({
        code: 'poll-outcome',
        verdict: 'holds',
        required: { outcome: 'pass' },
        found: { outcome: 'consolidate', on, until },
        about: 'satisfaction-survey',
      }),
    ])
    expect(first?.cites).toEqual([...new Set([...(first?.cites ?? []), ...cites])])
    expect(cites.filter((cite) => first?.cites?.some((one) => one === cite))).toEqual(cites)
    expect(first?.because?.map(({ found }) => found)).toEqual([{ part: 60, whole: 100 }])
    const congress = upTo('hold-congress', 1, voting)
    const day = congress.events.at(-1)?.date ?? ''
    const ballot = { secretaryReported: true, ballot: poll(59, 41) }
    const back = play(congress, [event('hold-congress', day, cast.village, ballot)], [voting])
    expect(back.state.acceptance.ballot).toBeUndefined()
    const [voted] = told(back, voting)
    expect(voted).toMatchObject({ about: 'ballot', found: { outcome: 'fail', on: day } })
    expect(Object.keys(Object(voted?.found))).toEqual(['outcome', 'on'])
    expect(voted?.because?.map(({ found }) => found)).toEqual([{ part: 59, whole: 100 }])
  })

  it('at the exit the county reviews again, and every level keeps its pass [M5.1, D14, D16]', () => {
    const theCase = caseBefore('exit-list')
    const on = theCase.events.at(-1)?.date ?? ''
    const waiting = play(theCase, [surveyOf(79, on)], [rules])
    expect(waiting.state.at).toBe('acceptance.consolidating')
    expect(waiting.state.acceptance.passes).toHaveLength(4)
    const until = waiting.state.acceptance.consolidating?.until ?? ''
    const back = play(waiting, [event('review-again', until, cast.county, { closed: [] })], [rules])
    expect(back.state.at).toBe('acceptance.passed')
    expect(stateAfter(theCase, surveyOf(59, on)).at).toBe('rectifying')
  })

  it('is evidence only while a village rectifies or consolidates, and if it is void', () => {
    const theCase = caseBefore('hold-congress')
    const on = theCase.events.at(-1)?.date ?? ''
    expect(
      stateAfter(caseBefore('evaluate-self'), surveyOf(0, caseBefore('evaluate-self').events.at(-1)?.date ?? '')).at,
    ).toBe('rectifying')
    const waiting = play(theCase, [surveyOf(80, on)], [rules])
    expect(stateAfter(waiting, surveyOf(0, on)).at).toBe('acceptance.consolidating')
    const survey = { ...poll(0, 10), void: true as const }
    expect(stateAfter(theCase, event('record-survey', on, cast.county, { survey })).at).toBe('acceptance.selfCheck')
  })

  it('puts a village on the way to a list, and is a ground of the listing [M2.5, D8]', () => {
    const start = openCase({ village: sampleVillage, rulebook: rules })
    const clean = caseBefore('look-back-steady')
      .events.filter((one) => one.type === 'record-screening')
      .at(-1)
    if (clean === undefined || clean.type !== 'record-screening') throw new Error('no clean screening')
    const listed = play(start, [surveyOf(49, '2024-03-01')], [rules])
    expect(listed.state.at).toBe('identifying')
    expect(stateAfter(start, surveyOf(50, '2024-03-01')).at).toBe(start.state.at)
    const screened = event('record-screening', '2024-03-01', cast.township, clean.payload)
    const propose = event('propose-listing', '2024-03-01', cast.township, { channel: 'in-year' })
    const refused = record(play(start, [screened], [rules]), propose, [rules])
    expect(refused.ok ? [] : refused.error.reasons.map(({ code }) => code)).toEqual(['listing-qualifies'])
    const ref = { id: rules.id, version: rules.version }
    const determine = event('determine-listing', '2024-03-01', cast.county, { list: 'weak-lax', rulebook: ref })
    const done = play(listed, [screened, propose, determine], [rules])
    expect(done.state.episodes[0]).toMatchObject({
      list: 'weak-lax',
      grounds: [{ problemType: 'governance', risk: 'high' }],
    })
    expect(done.state.identification.poll).toBeUndefined()
    // A better survey takes the place of the worse one.
    const better = record(play(listed, [screened, surveyOf(90, '2024-03-01')], [rules]), propose, [rules])
    expect(better.ok).toBe(false)
  })

  it('of the look-back brings the village back to identification [A5.2, D17]', () => {
    const theCase = caseBefore('look-back-steady')
    const on = theCase.events.at(-1)?.date ?? ''
    expect(stateAfter(theCase, surveyOf(49, on)).at).toBe('identifying')
    expect(stateAfter(theCase, surveyOf(50, on)).at).toBe('exited')
  })

  it('is the same by the machine: it goes where the record goes [D14]', () => {
    const cases = [
      caseBefore('hold-congress'),
      caseBefore('accept-by-county'),
      caseBefore('exit-list'),
      caseBefore('look-back-steady'),
    ]
    for (const theCase of [...cases, caseBefore('record-screening')]) {
      const on = theCase.events.at(-1)?.date ?? '2024-03-01'
      const [start] = initialTransition(lifecycleMachine, { case: theCase, rulebooks: [rules] })
      for (const satisfied of [100, 79, 40]) {
        const one = surveyOf(satisfied, on)
        const [next] = transition(lifecycleMachine, start, one)
        expect(stateIdOf(next.value)).toBe(stateAfter(theCase, one).at)
        expect(next.context.case.state).toEqual(stateAfter(theCase, one))
      }
    }
  })

  it('law: the first band that every indicator meets, whatever the counts [D3, D4, D15]', () => {
    const theCase = caseBefore('accept-by-county')
    const situation = situationOf(theCase, rules, [rules])
    fc.assert(
      fc.property(fc.nat(300), fc.integer({ min: 1, max: 300 }), (satisfied, dissatisfied) => {
        const share = { part: satisfied, whole: satisfied + dissatisfied }
        const wanted = bands.find(({ when }) => when === undefined || meetsRatio(when, share))
        expect(followingOf(situation, 'survey', poll(satisfied, dissatisfied, 600))?.band).toEqual(wanted)
      }),
      { numRuns: 200 },
    )
  })
})
