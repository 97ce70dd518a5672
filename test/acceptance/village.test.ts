import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Poll, publishedBreakdown } from '../../src/acceptance/poll.js'
import { pollChecks } from '../../src/acceptance/poll-checks.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { cast, changed, codes, event, play, reasons, the, upTo } from '../lifecycle/story.js'

const rules = xining2024.acceptance.ballot
const count = (satisfied: number, dissatisfied = 0, invalid = 0) => {
  const returned = satisfied + dissatisfied + invalid
  return { issued: returned, returned, invalid, answers: { satisfied, dissatisfied } }
}

function congress(ballot: Poll, secretaryReported = true): unknown {
  return event('hold-congress', '2024-07-08', cast.village, { secretaryReported, ballot })
}

describe('step 1, the self-check', () => {
  const ready = upTo('evaluate-self')

  it('evaluates the plan item by item, nothing left out and nothing invented [A1.1]', () => {
    const partial = changed('evaluate-self', { payload: { measures: ['m1'], problems: ['p1', 'p2'] } })
    expect(reasons(ready, partial)).toMatchObject([
      {
        code: 'self-check-items',
        cites: ['A1.1'],
        required: { measures: ['m1', 'm2'], problems: ['p1', 'p2'] },
        found: { measures: ['m1'], problems: ['p1', 'p2'] },
      },
    ])
  })

  it('begins only once measures are carried out and problems solved [A1.1, A1.2]', () => {
    const early = { ...the('evaluate-self'), date: '2024-03-25' }
    expect(codes(upTo('complete-measure'), early)).toEqual(['measures-carried-out', 'problems-solved'])
  })

  it('waits for a plan that is under deliberation, and for the plan of a problem found since [L3.1, L4.2, R1.3]', () => {
    const pending = play(ready, [{ ...the('submit-plan'), id: 'again', date: '2024-07-05' }])
    expect(codes(pending, the('evaluate-self'))).toEqual(['no-plan-pending'])
    const found = play(ready, [
      event('find-problem', '2024-07-05', cast.township, { problem: 'p3', problemType: 'governance', text: '—' }),
    ])
    expect(codes(found, the('evaluate-self'))).toEqual(['exit-lines-set', 'problems-solved', 'self-check-items'])
  })

  it('is not for a screening that shows a risk above the control level [D14]', () => {
    const risky = play(ready, [{ ...the('record-screening'), id: 'again', date: '2024-07-05' }])
    expect(reasons(risky, the('evaluate-self'))).toMatchObject([
      { code: 'risk-within-control', required: { atMost: 'low' }, found: 'high' },
    ])
  })
})

describe('the congress', () => {
  const checked = upTo('hold-congress')

  it('hears the secretary report before it votes [A1.2, A1.3]', () => {
    expect(codes(checked, congress({ channels: { paper: count(50) }, peoplePresent: 100 }, false))).toEqual([
      'secretary-reported',
    ])
  })

  it('votes online or on paper; another channel or answer is no vote [A1.4]', () => {
    const both = { channels: { online: count(30), paper: count(20) }, peoplePresent: 100 }
    expect(codes(checked, congress(both))).toEqual([])
    expect(codes(checked, congress({ ...both, channels: { ...both.channels, shouting: count(1) } }))).toEqual([
      'ballot-channel',
    ])
    const answered = { issued: 1, returned: 1, invalid: 0, answers: { delighted: 1 } }
    expect(codes(checked, congress({ channels: { paper: answered }, peoplePresent: 100 }))).toEqual(['ballot-option'])
  })

  it.each([
    ['more returned than issued', { ...count(10), issued: 9 }, 100, ['ballot-returned']],
    ['parts that do not add up', { ...count(10), returned: 9, issued: 9 }, 100, ['ballot-adds-up']],
    ['more satisfied than present', count(10), 9, ['ballot-within-base', 'ballot-voters']],
    ['nobody present', count(0), 0, ['ballot-base']],
  ])('is void with %s, and to be held again [D15]', (_what, channel, peoplePresent, expected) => {
    expect(codes(checked, congress({ channels: { paper: channel }, peoplePresent }))).toEqual(expected)
    const poll = { channels: { paper: channel }, peoplePresent }
    expect(pollChecks(rules, poll, 'village-organization').filter((one) => one.verdict === 'fails')).toHaveLength(
      expected.length,
    )
  })

  it('may be held again until it passes, and the last one counts [A1.4, A1.5]', () => {
    const under = congress({ channels: { online: count(49, 40) }, peoplePresent: 100 })
    const held = play(checked, [under])
    expect(codes(held, the('apply-to-township'))).toEqual(['ballot-passes'])
    expect(codes(play(held, [the('hold-congress')]), the('apply-to-township'))).toEqual([])
  })

  it('sends the village back to rectifying if it gives up [A1.5]', () => {
    const back = play(upTo('apply-to-township'), [
      event('resume-rectifying', '2024-07-08', cast.village, { why: '满意度不足' }),
    ])
    expect(back.state.at).toBe('rectifying')
    expect(back.state.acceptance).toMatchObject({
      rounds: 1,
      passes: [],
      gaps: [],
      // Every ballot that was held stays on the record (D15).
      ballots: [{ on: '2024-07-08' }],
    })
    expect(back.state.acceptance.ballot).toBeUndefined()
  })
})

describe('the ballot', () => {
  it('passes exactly from half of the people actually in the village, the half included [A1.5, D3, D4, D15]', () => {
    const checked = upTo('hold-congress')
    const apply = the('apply-to-township')
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.nat(3000), (present, some) => {
        const satisfied = Math.min(some, present)
        const held = play(checked, [congress({ channels: { paper: count(satisfied) }, peoplePresent: present })])
        expect(codes(held, apply)).toEqual(2 * satisfied >= present ? [] : ['ballot-passes'])
      }),
      { numRuns: 60 },
    )
  })

  it('does not take the ballots cast for its base, nor count the basically satisfied [A1.5, D15]', () => {
    const channel = { issued: 60, returned: 60, invalid: 0, answers: { satisfied: 40, 'basically-satisfied': 20 } }
    const held = play(upTo('hold-congress'), [congress({ channels: { online: channel }, peoplePresent: 100 })])
    // The base is our assumption, and ten are lacking: the refusal says both (D15).
    const required = { op: 'at-least', value: { part: 1, whole: 2 }, base: 'people-present', assumption: true }
    expect(reasons(held, the('apply-to-township'))).toEqual([
      {
        code: 'ballot-passes',
        kind: 'condition-not-met',
        verdict: 'fails',
        cites: ['A1.5', 'D15'],
        required: [required],
        found: [{ part: 40, whole: 100, lacking: 10 }],
        because: [
          {
            code: 'poll-indicator',
            verdict: 'fails',
            about: 'satisfied-of-present',
            cites: ['A1.5', 'D4', 'D15'],
            required,
            found: { part: 40, whole: 100, lacking: 10 },
          },
        ],
      },
    ])
  })

  it('is not held without the people present being counted: unknown is not zero [A1.5, D2, D15]', () => {
    const uncounted = congress({ channels: { paper: count(50) } })
    expect(reasons(upTo('hold-congress'), uncounted)).toEqual([
      {
        code: 'ballot-base',
        kind: 'facts-missing',
        verdict: 'unknown',
        about: 'satisfied-of-present',
        cites: ['A1.5', 'D15'],
        required: { base: 'people-present', moreThan: 0 },
        found: null,
        missing: [{ what: 'people-present', from: 'village-organization' }],
      },
    ])
  })

  it('is published without small cells, and without the one that would give them away [D10]', () => {
    const poll = { channels: { online: count(40, 3, 20) }, peoplePresent: 100 }
    expect(publishedBreakdown(rules, poll)).toEqual([
      { option: 'satisfied', count: 40 },
      { option: 'basically-satisfied', count: null },
      { option: 'dissatisfied', count: null },
      { option: 'invalid', count: null },
    ])
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), fc.nat(30), (satisfied, dissatisfied, invalid) => {
        const cells = publishedBreakdown(rules, {
          channels: { online: count(satisfied, dissatisfied, invalid) },
          peoplePresent: 100,
        })
        for (const cell of cells) expect(cell.count === null || cell.count >= 5).toBe(true)
        expect(cells.filter((cell) => cell.count === null).length).not.toBe(1)
      }),
    )
  })
})
