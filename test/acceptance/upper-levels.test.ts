import { describe, expect, it } from 'vitest'
import type { EventType } from '../../src/lifecycle/event-rules.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { cast, changed, codes, event, play, reasons, the, upTo } from '../lifecycle/story.js'

const marks = (terms: readonly { readonly id: string }[], change: Record<string, boolean | undefined> = {}) => {
  const all = { ...Object.fromEntries(terms.map(({ id }) => [id, true])), ...change }
  return Object.fromEntries(Object.entries(all).filter(([, mark]) => mark !== undefined))
}

const steps = [
  ['pass-first-check', 'criteria', 'townshipCriteria', 'township-criterion', 'township-committee', 'service-improved'],
  [
    'accept-by-county',
    'methods',
    'countyMethods',
    'county-method',
    'county-organization-department',
    'member-symposium',
  ],
  ['pass-by-city', 'methods', 'cityMethods', 'city-method', 'city-organization-department', 'interviews'],
] as const

describe('what a level looks at', () => {
  it.each(steps)(
    '%s: not done is a refusal, not said is a missing fact [A2.1, A3.1, A4.1, D2]',
    (type, key, rule, code, from, one) => {
      const terms = xining2024.acceptance[rule]?.value ?? []
      const tried = (change: Record<string, boolean | undefined>) =>
        reasons(upTo(type), changed(type, { payload: { [key]: marks(terms, change) } }))
      expect(tried({})).toEqual([])
      expect(tried({ [one]: false })).toMatchObject([{ code, about: one, kind: 'condition-not-met', found: false }])
      expect(tried({ [one]: undefined })).toMatchObject([
        { code, about: one, kind: 'facts-missing', missing: [{ what: one, from }] },
      ])
    },
  )
})

describe('step 2, the township', () => {
  it('applies once its committee meeting approved, after the first check [A2.2]', () => {
    const checked = upTo('apply-to-county')
    const meet = (approved: boolean, on: string) =>
      codes(checked, changed('apply-to-county', { payload: { meeting: { approved, on } } }))
    expect(meet(true, '2024-07-16')).toEqual([])
    expect(meet(true, '2024-07-18')).toEqual([])
    expect(meet(true, '2024-07-15')).toEqual(['committee-met'])
    expect(meet(true, '2024-07-19')).toEqual(['committee-met'])
    expect(meet(false, '2024-07-17')).toEqual(['committee-approves'])
  })

  it.each(['pass-first-check', 'apply-to-county'] as const)(
    'sends the case back to rectifying instead of %s [A2.1, A2.2, D14]',
    (type) => {
      const back = play(upTo(type), [event('return-by-township', '2024-07-16', cast.township, { why: '成效不明显' })])
      expect(back.state.at).toBe('rectifying')
      expect(back.state.acceptance.passes).toEqual([])
    },
  )
})

describe('step 3, the county', () => {
  it('sends a gap to consolidating, not to rectifying, and reviews again once it is closed [A3.2, D14]', () => {
    const gap = play(upTo('find-gap'), [the('find-gap')])
    expect(gap.state.at).toBe('acceptance.consolidating')
    expect(gap.state.acceptance.passes.map(({ level }) => level)).toEqual(['village', 'township'])
    expect(codes(gap, changed('review-again', { payload: { closed: [] } }))).toEqual(['county-gaps-closed'])
    expect(codes(gap, { ...the('accept-by-county'), date: '2024-08-08' })).toEqual(['possible-here'])
    expect(play(gap, [the('review-again')]).state.at).toBe('acceptance.countyAcceptance')
  })

  it('names its gaps apart [A3.2]', () => {
    const twice = {
      gaps: [
        { id: 'g1', text: 'a' },
        { id: 'g1', text: 'b' },
      ],
    }
    expect(codes(upTo('find-gap'), changed('find-gap', { payload: twice }))).toEqual(['county-gap-named'])
  })

  it('does not review again while a problem is open again [A3.2]', () => {
    const open = play(upTo('review-again'), [
      event('judge-problem', '2024-08-01', cast.township, { problem: 'p1', value: 9 }),
    ])
    expect(codes(open, the('review-again'))).toEqual(['problems-solved'])
  })

  it('draws up both summary and ledger before the city reviews; a reference may be given, never must [A3.3, D9]', () => {
    const accepted = upTo('draw-up-summary')
    const draw = (payload: unknown) => codes(accepted, changed('draw-up-summary', { payload }))
    expect(draw({ summary: true, ledger: false })).toEqual(['summary-drawn-up'])
    expect(draw({ summary: true, ledger: true })).toEqual([])
    expect(draw({ summary: true, ledger: true, reference: 'doc-1' })).toEqual([])
    expect(codes(accepted, { ...the('pass-by-city'), date: '2024-08-12' })).toEqual(['possible-here'])
  })
})

describe('step 4, the city', () => {
  it('refuses to rectifying by default, to consolidating where a rulebook says so [A4.1, D14]', () => {
    const refusal = event('return-by-city', '2024-08-30', cast.city, { why: '台账不实' })
    expect(play(upTo('pass-by-city'), [refusal]).state).toMatchObject({ at: 'rectifying', acceptance: { passes: [] } })
    const lenient: Rulebook = {
      ...xining2024,
      acceptance: {
        ...xining2024.acceptance,
        cityRefusal: { value: 'consolidating', from: { kind: 'clause', cites: ['A4.1', 'D14'] } },
      },
    }
    const back = play(upTo('pass-by-city', 1, lenient), [refusal], [lenient])
    expect(back.state.at).toBe('acceptance.consolidating')
    expect(back.state.acceptance.passes.map(({ level }) => level)).toEqual(['village', 'township'])
    const again = ['review-again', 'accept-by-county', 'draw-up-summary', 'pass-by-city'] as const
    const closed = again.map((type, index) => ({ ...the(type), id: `again${index}`, date: '2024-09-01' }))
    expect(play(back, closed, [lenient]).state.acceptance.passes.map(({ level }) => level)).toEqual([
      'village',
      'township',
      'county',
      'city',
    ])
  })
})

describe('during the steps', () => {
  const inSteps: readonly EventType[] = [
    'hold-congress',
    'apply-to-township',
    'pass-first-check',
    'apply-to-county',
    'find-gap',
    'review-again',
    'accept-by-county',
    'draw-up-summary',
    'pass-by-city',
    'exit-list',
  ]

  it.each(inSteps)(
    'before %s a new prominent problem or a raised risk sends the case back, passes and all [D13, D14, M3.4]',
    (type) => {
      const theCase = upTo(type)
      const { date } = theCase.events[theCase.events.length - 1] ?? the(type)
      const problem = event('find-problem', date, cast.department('petitions'), {
        problem: 'p3',
        problemType: 'governance',
        text: '—',
      })
      const risk = event('raise-risk', date, cast.county, { level: 'high', why: '—' })
      for (const one of [problem, risk]) {
        const back = play(theCase, [one])
        expect(back.state.at).toBe('rectifying')
        expect(back.state.acceptance).toMatchObject({ rounds: 1, passes: [], gaps: [] })
        expect(back.state.acceptance.ballot).toBeUndefined()
      }
    },
  )

  it.each(['apply-to-township', 'pass-first-check', 'apply-to-county', 'accept-by-county', 'pass-by-city'] as const)(
    '%s does not overlook a screening that shows a risk above the control level [D14, M3.4]',
    (type) => {
      const theCase = upTo(type)
      const { date } = theCase.events[theCase.events.length - 1] ?? the(type)
      const risky = play(theCase, [{ ...the('record-screening'), id: 'risky', date }])
      expect(codes(risky, the(type))).toEqual(['risk-within-control'])
    },
  )
})
