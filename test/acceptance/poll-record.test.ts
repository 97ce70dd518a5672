import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Poll } from '../../src/acceptance/poll.js'
import { pollChecks } from '../../src/acceptance/poll-checks.js'
import { shareOf } from '../../src/acceptance/poll-shares.js'
import { pollsHeld } from '../../src/acceptance/slice.js'
import { meetsRatio } from '../../src/core/threshold.js'
import type { Case } from '../../src/lifecycle/case.js'
import { day } from '../../src/testing/scenario.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { record } from '../lifecycle/doors.js'
import { cast, codes, event, play, reasons, the, upTo } from '../lifecycle/story.js'
import { judged, MISSING, pollRules, satisfied } from './poll-rules.js'

const rules = xining2024.acceptance.ballot
const ballot = (yes: number, no: number, present = 100, extra: Partial<Poll> = {}): Poll => ({
  channels: { paper: { returned: yes + no, invalid: 0, answers: { satisfied: yes, dissatisfied: no } } },
  peoplePresent: present,
  ...extra,
})
let made = 0
const congress = (poll: Poll) => {
  made += 1
  return {
    ...event('hold-congress', '2024-07-08', cast.village, { secretaryReported: true, ballot: poll }),
    id: `poll-${made}`,
  }
}
const VOID: Poll = ballot(120, 0, 100, { void: true })

describe('the counts of a ballot', () => {
  const against = (poll: Poll) =>
    pollChecks(rules, poll, MISSING.from)
      .filter(({ verdict }) => verdict !== 'holds')
      .map(({ code }) => code)

  it('may leave out how many were issued: then only the known ones are compared [D15]', () => {
    fc.assert(
      fc.property(fc.nat(120), fc.nat(120), fc.option(fc.nat(240), { nil: undefined }), (yes, no, issued) => {
        const channel = { returned: yes + no, invalid: 0, answers: { satisfied: yes, dissatisfied: no } }
        const paper = issued === undefined ? channel : { ...channel, issued }
        const wanted = [
          ...(issued !== undefined && yes + no > issued ? ['ballot-returned'] : []),
          // The half that the ballot asks for is of 100 people present.
          ...(yes > 100 ? ['ballot-within-base'] : []),
          ...(yes + no > 100 ? ['ballot-voters'] : []),
        ]
        expect(against({ channels: { paper }, peoplePresent: 100 })).toEqual(wanted)
      }),
    )
  })

  it('are void above the representatives who attended, where they alone vote [D15]', () => {
    const own = { ...rules, voters: { value: 'representatives', from: rules.options.from } }
    const at = (attended: number | undefined, representatives: number | undefined) => {
      const poll: Poll = {
        ...ballot(50, 10),
        ...(attended === undefined ? {} : { attended: { representatives: attended } }),
        ...(representatives === undefined ? {} : { representatives }),
      }
      return pollChecks(own, poll, MISSING.from)
        .filter(({ verdict }) => verdict !== 'holds')
        .map(({ code, verdict }) => [code, verdict])
    }
    expect([at(60, 80), at(59, 80)]).toEqual([[], [['ballot-voters', 'fails']]])
    expect(at(undefined, 59)).toEqual([['ballot-voters', 'fails']])
    expect(at(undefined, 60)).toEqual([['ballot-voters', 'unknown']])
    expect(at(undefined, undefined)).toEqual([['ballot-voters', 'unknown']])
  })
})

describe('a refusal on the base', () => {
  it('says how many are lacking: with so many more it passes, with one less it does not [D15]', () => {
    const one = fc.integer({ min: 1, max: 60 })
    const ops = fc.constantFrom('at-least' as const, 'more-than' as const)
    fc.assert(
      fc.property(fc.nat(300), one, one, ops, fc.nat(99), (yes, a, b, op, basically) => {
        const passing = { op, value: { part: Math.min(a, b), whole: Math.max(a, b) } }
        const own = pollRules({ indicators: [satisfied('s', 'people-present', { passing }, basically)] })
        const with_ = (more: number): Poll => ({
          channels: {
            paper: { returned: 0, invalid: 0, answers: { satisfied: yes + more, 'basically-satisfied': 7 } },
          },
          peoplePresent: 300,
        })
        const [found] = judged(own, with_(0))
        if (found?.verdict !== 'fails') return
        const { lacking } = found.found as { readonly lacking: number }
        expect(found.required).not.toHaveProperty('assumption')
        expect(judged(own, with_(lacking))[0]?.verdict).toBe('holds')
        expect(judged(own, with_(lacking - 1))[0]?.verdict).toBe('fails')
        const share = shareOf(own, own.indicators.value[0] as never, with_(lacking))
        expect('part' in share && meetsRatio(passing, { part: Number(share.part), whole: Number(share.whole) })).toBe(
          true,
        )
      }),
    )
  })

  it('says that the base is an assumption, under the default rulebook and wherever a rulebook says so [D15]', () => {
    const held = play(upTo('hold-congress'), [congress(ballot(49, 0))])
    const [reason] = reasons(held, { ...the('apply-to-township'), id: 'apply' })
    expect(reason?.because?.[0]).toMatchObject({
      code: 'poll-indicator',
      required: { base: 'people-present', assumption: true },
      found: { part: 49, whole: 100, lacking: 1 },
    })
  })
})

describe('the polls of an episode', () => {
  const start = upTo('hold-congress')
  const arbitraryPoll = fc.oneof(
    fc.constant(VOID),
    fc.nat(100).map((yes) => ballot(yes, 0)),
  )

  it('all stay on the record with their numbers, and the last valid one counts [D15]', () => {
    fc.assert(
      fc.property(fc.array(arbitraryPoll, { minLength: 1, maxLength: 5 }), (polls) => {
        const theCase = play(start, polls.map(congress))
        const held = pollsHeld(theCase.state.acceptance, 'ballot')
        expect(held.map(({ number, on: _on, ...poll }) => [number, poll])).toEqual(
          polls.map((poll, index) => [index + 1, poll]),
        )
        const last = polls.filter((one) => one.void !== true).at(-1)
        const apply = { ...the('apply-to-township'), id: 'apply' }
        const passes = last !== undefined && (last.channels.paper?.answers.satisfied ?? 0) >= 50
        const refused = reasons(theCase, apply)
        expect(refused.map(({ code }) => code)).toEqual(passes ? [] : ['ballot-passes'])
        if (last === undefined) expect(refused[0]?.verdict).toBe('unknown')
      }),
      { numRuns: 60 },
    )
  })

  it('stay through a return to rectifying, where the ballot itself no longer counts [D14, D15]', () => {
    const back = play(start, [
      congress(ballot(49, 0)),
      congress(VOID),
      event('resume-rectifying', '2024-07-08', cast.village, { why: '—' }),
      { ...the('evaluate-self'), id: 'again', date: day('2024-07-08') },
      congress(ballot(60, 0)),
    ])
    const held = pollsHeld(back.state.acceptance, 'ballot')
    expect(held.map(({ number, void: none }) => [number, none])).toEqual([
      [1, undefined],
      [2, true],
      [3, undefined],
    ])
    expect(back.state.acceptance.ballot).toMatchObject(ballot(60, 0))
  })

  it('are reported to whoever decides: how many, how many void, and which one counts [D15]', () => {
    const told = (theCase: Case, one: unknown) =>
      reasons(theCase, one).flatMap(({ because = [] }) => because.filter(({ code }) => code === 'polls-held'))
    const one = play(start, [congress(ballot(40, 0))])
    expect(told(one, { ...the('apply-to-township'), id: 'apply' })).toEqual([])
    const three = play(one, [congress(VOID), congress(ballot(45, 0))])
    expect(told(three, { ...the('apply-to-township'), id: 'apply' })).toMatchObject([
      { verdict: 'holds', found: { held: 3, voided: 1, number: 3 } },
    ])
    const onlyVoid = play(start, [congress(VOID)])
    expect(told(onlyVoid, { ...the('apply-to-township'), id: 'apply' })).toMatchObject([
      { found: { held: 1, voided: 1, number: null } },
    ])
  })

  it('may not be declared void if they only failed, and are refused if void and not declared so [D15]', () => {
    expect(codes(start, congress(ballot(10, 40, 100, { void: true })))).toEqual(['ballot-void'])
    expect(codes(start, congress(ballot(120, 0)))).toEqual(['ballot-within-base', 'ballot-voters'])
    const odd = { ...VOID, channels: { shouting: VOID.channels.paper as never } }
    expect(codes(start, congress(odd))).toEqual(['ballot-channel'])
    const survey = { ...the('record-survey'), id: 's2', payload: { survey: VOID } }
    const step = record(upTo('record-survey'), survey)
    expect(step.ok && pollsHeld(step.value.state.acceptance, 'survey')).toHaveLength(1)
    expect(step.ok && step.value.state.acceptance.survey).toBeUndefined()
  })
})
