import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listingsOf, tenuresOf } from '../../src/duties/case-listings.js'
import { tenureProblems } from '../../src/duties/status.js'
import { rectificationSummary } from '../../src/ledger/rectification-summary.js'
import type { Case } from '../../src/lifecycle/case.js'
import { parseEvent } from '../../src/lifecycle/parse-event.js'
import { holderOf, isActing } from '../../src/rectification/four-ones.js'
import { castOf } from '../../src/testing/cast.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { record, replay, sampleLife } from '../lifecycle/doors.js'

function lived(count = sampleLife().length): Case {
  const again = replay({ village: sampleVillage, rulebook: xining2024 }, sampleLife().slice(0, count))
  if (!again.ok) throw new Error('the sample life is accepted')
  return again.value
}

const pinned = { rulebook: { id: 'xining', version: '2024-2' }, village: sampleVillage.code }

describe('listings and terms of office', () => {
  it('lists a village from its determination to its exit, the day of the exit left out [D19]', () => {
    const stay = { ...pinned, list: 'weak-lax', from: '2024-03-10', to: '2024-09-05' }
    expect(listingsOf(lived())).toEqual([{ ...stay, closed: '2025-03-15' }])
    expect(listingsOf(lived(sampleLife().length - 1))).toEqual([stay])
    expect(listingsOf(lived(10))).toEqual([{ ...pinned, list: 'weak-lax', from: '2024-03-10' }])
    expect(listingsOf(lived(3))).toEqual([])
  })

  it('splits a stay on the day that the list is tightened [M3.4, D19]', () => {
    const [signal, , propose, determine] = sampleLife()
    const { county } = castOf(sampleVillage)
    const [, troubled] = sampleLife()
    if (troubled?.type !== 'record-screening' || determine === undefined) throw new Error('as the sample life goes')
    const answers = { ...troubled.payload.answers, 'customs-lagging': 'on-course' }
    const again = replay({ village: sampleVillage, rulebook: xining2024 }, [
      signal,
      { ...troubled, payload: { answers } },
      propose,
      { ...determine, payload: { list: 'key-prevention', rulebook: pinned.rulebook } },
      { ...troubled, id: 't1', date: '2024-04-01' },
      { type: 'tighten-listing', id: 't2', date: '2024-04-02', actor: county, payload: {} },
    ])
    expect(again.ok ? listingsOf(again.value) : again.error).toEqual([
      { ...pinned, list: 'key-prevention', from: '2024-03-10', to: '2024-04-02' },
      { ...pinned, list: 'weak-lax', from: '2024-04-02' },
    ])
  })

  it('ends a term with the replacement [D11]', () => {
    const { county } = castOf(sampleVillage)
    const again = replay({ village: sampleVillage, rulebook: xining2024 }, [
      ...sampleLife().slice(0, 8),
      {
        type: 'assign-post',
        id: 'x',
        date: '2024-06-01',
        actor: county,
        payload: { post: 'linked-county-leader', ref: 'leader-9' },
      },
    ])
    const unit = sampleVillage.code
    expect(again.ok ? tenuresOf(again.value) : again.error).toEqual([
      { role: 'linked-county-leader', unit, ref: 'leader-1', from: '2024-03-12', to: '2024-06-01' },
      { role: 'paired-unit', unit, ref: 'unit-1', from: '2024-03-12' },
      { role: 'first-secretary', unit, ref: 'cadre-1', from: '2024-03-12' },
      { role: 'township-leader', unit, ref: 'leader-2', from: '2024-03-13' },
      { role: 'linked-county-leader', unit, ref: 'leader-9', from: '2024-06-01' },
    ])
  })

  it('ends a term where the post falls vacant, and the post is then known to be vacant [D11, D20]', () => {
    const { county } = castOf(sampleVillage)
    const again = replay({ village: sampleVillage, rulebook: xining2024 }, [
      ...sampleLife().slice(0, 8),
      { type: 'vacate-post', id: 'x', date: '2024-06-01', actor: county, payload: { post: 'first-secretary' } },
    ])
    const term = { role: 'first-secretary', unit: sampleVillage.code, ref: 'cadre-1', from: '2024-03-12' }
    expect(again.ok ? tenuresOf(again.value) : again.error).toContainEqual({ ...term, to: '2024-06-01' })
  })
})

describe('acting terms by the events of a case', () => {
  const { county } = castOf(sampleVillage)
  const post = 'linked-county-leader'
  const assign = (ref: string, date: string, acting?: boolean) => ({
    type: 'assign-post' as const,
    id: `${ref}-${date}`,
    date,
    actor: county,
    payload: acting === undefined ? ({ post, ref } as const) : ({ post, ref, acting } as const),
  })
  const gone = (date: string) => ({
    type: 'vacate-post' as const,
    id: `gone-${date}`,
    date,
    actor: county,
    payload: { post } as const,
  })
  const told = (...events: readonly (ReturnType<typeof assign> | ReturnType<typeof gone>)[]) => {
    const again = replay({ village: sampleVillage, rulebook: xining2024 }, [...sampleLife().slice(0, 8), ...events])
    if (!again.ok) throw new Error(JSON.stringify(again.error))
    const { assignments } = again.value.state.rectification
    return {
      terms: tenuresOf(again.value)
        .filter(({ role }) => role === post)
        .map(({ ref, from, to, acting }) => [ref, from, to, acting]),
      holder: holderOf(assignments, post)?.ref,
      replacements: rectificationSummary(again.value)?.replacements,
    }
  }

  it('leave the holder’s term as it is, and end when the holder is back or another comes [D30]', () => {
    const stood = [
      ['leader-1', '2024-03-12', undefined, undefined],
      ['acting-1', '2024-05-01', undefined, true],
    ]
    expect(told(assign('acting-1', '2024-05-01', true))).toEqual({
      terms: stood,
      holder: 'leader-1',
      replacements: 0,
    })
    expect(told(assign('acting-1', '2024-05-01', true), assign('leader-9', '2024-06-01'))).toEqual({
      terms: [
        ['leader-1', '2024-03-12', '2024-06-01', undefined],
        ['acting-1', '2024-05-01', '2024-06-01', true],
        ['leader-9', '2024-06-01', undefined, undefined],
      ],
      holder: 'leader-9',
      replacements: 1,
    })
  })

  it('fill the post once the holder is gone, one after the other, until they are gone too [D11, D30]', () => {
    const acts = [assign('acting-1', '2024-05-01', true), gone('2024-05-10'), assign('acting-2', '2024-06-01', true)]
    const terms = [
      ['leader-1', '2024-03-12', '2024-05-10', undefined],
      ['acting-1', '2024-05-01', '2024-06-01', true],
      ['acting-2', '2024-06-01', undefined, true],
    ]
    expect(told(...acts)).toEqual({ terms, holder: 'acting-2', replacements: 0 })
    const last = ['acting-2', '2024-06-01', '2024-07-01', true]
    expect(told(...acts, gone('2024-07-01'))).toMatchObject({ terms: [...terms.slice(0, 2), last], holder: undefined })
  })

  it('say what the state of the case says, whatever comes and goes [D11, D30]', () => {
    const step = fc.oneof(
      fc.record({ acting: fc.option(fc.boolean(), { nil: undefined }), ref: fc.constantFrom('a', 'b', 'c') }),
      fc.constant('gone' as const),
    )
    const start = replay({ village: sampleVillage, rulebook: xining2024 }, sampleLife().slice(0, 8))
    if (!start.ok) throw new Error('the sample life is accepted')
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        let theCase = start.value
        steps.forEach((one, index) => {
          const date = `2024-05-${10 + index}`
          const event = one === 'gone' ? gone(date) : assign(one.ref, date, one.acting)
          // A vacancy in a post that nobody fills is refused.
          const next = record(theCase, event)
          if (next.ok) theCase = next.value
        })
        const { assignments } = theCase.state.rectification
        const held = assignments.map((one) => [one.post, one.ref, one.from, one.until, isActing(one)])
        const terms = tenuresOf(theCase).map((one) => [one.role, one.ref, one.from, one.to, one.acting === true])
        expect(terms).toEqual(held)
        const open = assignments.filter((one) => one.post === post && one.until === undefined)
        expect(open.filter(isActing).length).toBeLessThan(2)
        expect(open.filter((one) => !isActing(one)).length).toBeLessThan(2)
        expect(tenureProblems(tenuresOf(theCase))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it('are no matter for an agency, and a yes or no otherwise [D26, D30]', () => {
    const paired = { post: 'paired-unit', ref: 'u', field: 'political-legal', acting: true }
    const wrong = (payload: object) => parseEvent({ ...assign('x', '2024-05-01'), payload })
    expect([wrong(paired).ok, wrong({ post, ref: 'x', acting: 'yes' }).ok, wrong({ post, ref: 'x' }).ok]).toEqual([
      false,
      false,
      true,
    ])
  })
})
