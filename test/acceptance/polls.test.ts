import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Poll } from '../../src/acceptance/poll.js'
import { pollChecks } from '../../src/acceptance/poll-checks.js'
import { unmet } from '../../src/core/finding.js'
import { cast, event, play, reasons, the, upTo } from '../lifecycle/story.js'
import { outcome } from './poll-outcome.js'
import { half, judged, MISSING, named, pollRules, satisfied, through, withBallot } from './poll-rules.js'

const fewDissatisfied = {
  ...named('few-dissatisfied'),
  counts: [{ option: 'dissatisfied', weight: 100 }],
  base: 'valid-answers',
  passing: { op: 'less-than', value: { part: 1, whole: 3 } },
} as const

describe('several indicators', () => {
  const rules = pollRules({ indicators: [satisfied('of-present', 'people-present'), fewDissatisfied] })
  const poll = (yes: number, no: number) => ({
    channels: { paper: through({ satisfied: yes, dissatisfied: no }) },
    peoplePresent: 100,
  })

  it('all have to hold: enough satisfied, and the share of the dissatisfied fails by itself [M5.3, D15]', () => {
    expect(outcome(rules, poll(50, 24))).toEqual([])
    expect(outcome(rules, poll(49, 0))).toEqual(['ballot-passes'])
    expect(outcome(rules, poll(50, 25))).toEqual(['ballot-passes'])
  })

  it('are reported one by one, each with what was asked and found [D26]', () => {
    const rulebook = withBallot(rules)
    const held = event('hold-congress', '2024-07-08', cast.village, { secretaryReported: true, ballot: poll(60, 30) })
    const asked = [
      { ...half, base: 'people-present' },
      { ...fewDissatisfied.passing, base: 'valid-answers' },
    ]
    const found = [
      { part: 60, whole: 100 },
      { part: 30, whole: 90 },
    ]
    const told = (index: number, about: string, verdict: string) => ({
      code: 'poll-indicator',
      verdict,
      about,
      cites: ['doc:polls'],
      required: asked[index],
      found: found[index],
    })
    expect(
      reasons(play(upTo('hold-congress', 1, rulebook), [held], [rulebook]), the('apply-to-township'), [rulebook]),
    ).toEqual([
      {
        code: 'ballot-passes',
        kind: 'condition-not-met',
        verdict: 'fails',
        cites: ['A1.5', 'D15'],
        required: asked,
        found,
        because: [told(0, 'of-present', 'holds'), told(1, 'few-dissatisfied', 'fails')],
      },
    ])
  })
})

describe('weighted answers', () => {
  it('count by their hundredths: three fifths of a basically satisfied [M5.3, D3]', () => {
    const rules = pollRules({ indicators: [satisfied('s', 'returned', {}, 60)] })
    const poll = (yes: number, basically: number, no: number) => ({
      channels: { paper: through({ satisfied: yes, 'basically-satisfied': basically, dissatisfied: no }) },
    })
    expect(judged(rules, poll(44, 10, 46))[0]?.found).toEqual({ part: 50, whole: 100 })
    expect(judged(rules, poll(44, 11, 45))[0]?.found).toEqual({ part: 5_060, whole: 10_000 })
    expect(outcome(rules, poll(44, 10, 46))).toEqual([])
    expect(outcome(rules, poll(44, 9, 47))).toEqual(['ballot-passes'])
  })
})

describe('every base', () => {
  const answers = { satisfied: 40, dissatisfied: 30, 'dont-know': 20 }
  const poll = { channels: { paper: through(answers, 10) } }
  const counted = { peoplePresent: 101, representatives: 80, members: 79, households: 100 }

  it.each([
    ['people-present', { part: 40, whole: 101, lacking: 11 }, ['ballot-passes']],
    ['representatives', { part: 40, whole: 80 }, []],
    ['members', { part: 40, whole: 79 }, []],
    ['households', { part: 40, whole: 100, lacking: 10 }, ['ballot-passes']],
    ['returned', { part: 40, whole: 100 }, ['ballot-passes']],
    ['valid-answers', { part: 40, whole: 70 }, []],
  ] as const)('%s decides [A1.5, D15]', (base, found, expected) => {
    const rules = pollRules({ indicators: [satisfied('s', base)] })
    expect(judged(rules, { ...poll, ...counted })[0]?.found).toEqual(found)
    expect(outcome(rules, { ...poll, ...counted })).toEqual(expected)
  })

  it.each(['people-present', 'representatives', 'members', 'households'] as const)(
    '%s, not counted, is unknown and not zero; and nobody answers twice [D2, D15]',
    (base) => {
      const rules = pollRules({ indicators: [satisfied('s', base)] })
      expect(judged(rules, poll)).toEqual([
        {
          code: 'poll-indicator',
          verdict: 'unknown',
          about: 's',
          cites: ['doc:polls'],
          required: { ...half, base },
          found: null,
          missing: [{ what: base, from: 'village-organization' }],
        },
      ])
      expect(outcome(rules, poll)).toEqual(['ballot-base'])
      const few = { peoplePresent: 39, representatives: 39, members: 39, households: 39 }
      expect(outcome(rules, { ...poll, ...few })).toEqual(['ballot-within-base', 'ballot-voters'])
    },
  )
})

describe('a quorum', () => {
  const twoThirds = { op: 'at-least', value: { part: 2, whole: 3 } } as const
  const poll = { channels: { paper: through({ satisfied: 30 }) } }
  const fields = { members: 'members', households: 'households', representatives: 'representatives' } as const

  it.each(['members', 'households', 'representatives'] as const)(
    'by share of %s: without it a poll is void, and unknown where it is not counted [D2, D15]',
    (of) => {
      const quorum = [{ ...named('enough'), of, share: twoThirds }]
      const rules = pollRules({ indicators: [satisfied('s', 'returned')], quorum })
      const with_ = (part: number, whole: number) => ({ ...poll, [fields[of]]: whole, attended: { [of]: part } })
      expect(outcome(rules, with_(40, 60))).toEqual([])
      expect(outcome(rules, with_(61, 60))).toEqual(['ballot-attended'])
      expect(outcome(rules, with_(0, 0))).toEqual(['ballot-quorum'])
      const against = (ballot: Poll) => unmet(pollChecks(rules, ballot, MISSING.from))
      const same = {
        code: 'ballot-quorum',
        about: 'enough',
        cites: ['doc:polls'],
        required: { ...twoThirds, base: of },
      }
      expect(against(with_(39, 60))).toEqual([
        { ...same, kind: 'condition-not-met', verdict: 'fails', found: { part: 39, whole: 60 } },
      ])
      expect(against(poll)).toEqual([
        {
          ...same,
          kind: 'facts-missing',
          verdict: 'unknown',
          found: null,
          missing: [`attended-${of}`, of].map((what) => ({ what, from: 'village-organization' })),
        },
      ])
    },
  )

  it('that is not there or not counted lets no poll through, however satisfied [D15]', () => {
    const quorum = [{ ...named('enough'), of: 'households', share: twoThirds } as const]
    const rules = pollRules({ indicators: [satisfied('s', 'returned')], quorum })
    const count = fc.option(fc.nat(300), { nil: undefined })
    fc.assert(
      fc.property(count, count, (part, whole) => {
        const told = {
          ...poll,
          ...(whole === undefined ? {} : { households: whole }),
          ...(part === undefined ? {} : { attended: { households: part } }),
        }
        const enough = part !== undefined && whole !== undefined && whole > 0 && 3 * part >= 2 * whole && part <= whole
        expect(pollChecks(rules, told, MISSING.from).every((one) => one.verdict === 'holds')).toBe(enough)
      }),
    )
  })
})
