import { describe, expect, it } from 'vitest'
import type { AcceptanceSituation } from '../../src/acceptance/slice.js'
import { applyToTownship, evaluateSelf, holdCongress } from '../../src/acceptance/village.js'
import type { Occasion } from '../../src/core/event.js'
import { type Reason, toReasons } from '../../src/core/finding.js'
import { situationOf } from '../../src/lifecycle/case.js'
import { extremeAnswers } from '../../src/testing/answers.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import { day } from '../../src/testing/scenario.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { openCase } from '../lifecycle/doors.js'
import { cast, changed, codes, event, play, reasons, the, upTo } from '../lifecycle/story.js'
import { scored, scores } from '../lifecycle/variants.js'

const ready = situationOf(upTo('evaluate-self'), xining2024, [xining2024])
const occasion: Occasion = { actor: cast.village, date: day('2024-07-05') }
const { rectification } = ready
const condition = (code: string, situation: AcceptanceSituation = ready): Reason | undefined =>
  toReasons(evaluateSelf.conditions(situation, occasion)).find((one) => one.code === code)

describe('what the self-check asks for', () => {
  it('is a village on the weak-lax list [D14, D16]', () => {
    expect(condition('list-is-weak-lax')).toMatchObject({ verdict: 'holds', required: 'weak-lax', found: 'weak-lax' })
    const unlisted = situationOf(openCase({ village: sampleVillage, rulebook: xining2024 }), xining2024, [xining2024])
    expect(condition('list-is-weak-lax', unlisted)).toMatchObject({ verdict: 'fails', found: 'none' })
    expect(condition('risk-within-control', unlisted)).toMatchObject({ verdict: 'holds', required: { atMost: 'none' } })
  })

  it('is no plan that waits for deliberation [R1.3, D12]', () => {
    expect(condition('no-plan-pending')).toMatchObject({ verdict: 'holds', required: false, found: false })
  })

  it('is an exit line and a measure for every problem, each by itself [L3.1, L4.2]', () => {
    const set = (change: Partial<typeof rectification>) =>
      condition('exit-lines-set', { ...ready, rectification: { ...rectification, ...change } })
    expect(set({})).toMatchObject({ verdict: 'holds', required: [], found: [] })
    const [first, ...others] = rectification.problems
    if (first === undefined) throw new Error('no problem')
    const { exitLine: _none, ...without } = first
    expect(set({ problems: [without, ...others] })).toMatchObject({ verdict: 'fails', found: [first.id] })
    const measures = rectification.measures.filter(({ problem }) => problem !== first.id)
    expect(set({ measures })).toMatchObject({ verdict: 'fails', required: [], found: [first.id] })
    expect(set({ measures: [] })?.found).toEqual([first, ...others].map(({ id }) => id))
  })

  it('is no risk above the control level; the level itself is none above [D14, M3.4]', () => {
    const low = {
      ...extremeAnswers(xining2024.negative.items, day('2024-07-04'), 'fewest'),
      'customs-lagging': 'partial',
    }
    const screened = play(upTo('evaluate-self'), [
      event('record-screening', '2024-07-04', cast.township, { answers: low } as never),
    ])
    expect(condition('risk-within-control', situationOf(screened, xining2024, [xining2024]))).toMatchObject({
      verdict: 'holds',
      required: { atMost: 'low' },
      found: 'low',
    })
  })

  it('is the very items of the plan: as many, and the same [A1.1]', () => {
    const tried = (measures: readonly string[], problems: readonly string[]) =>
      codes(upTo('evaluate-self'), changed('evaluate-self', { payload: { measures, problems } }))
    expect(tried(['m2', 'm1'], ['p2', 'p1'])).toEqual([])
    for (const measures of [['m1'], ['m1', 'm2', 'm3'], ['m1', 'm1'], ['m1', 'm3'], ['m1', 'm2', 'm2'], []])
      expect(tried(measures, ['p1', 'p2'])).toEqual(['self-check-items'])
    for (const problems of [['p1'], ['p2', 'p2'], ['p1', 'p3']])
      expect(tried(['m1', 'm2'], problems)).toEqual(['self-check-items'])
  })
})

describe('what the steps after it ask for', () => {
  it('a congress: the problems solved, the secretary’s report [A1.2, A1.3]', () => {
    const open = { ...rectification, problems: rectification.problems.map(({ solvedOn: _on, ...one }) => one) }
    const [solved, ...rest] = toReasons(holdCongress.conditions({ ...ready, rectification: open }, occasion))
    expect(solved).toMatchObject({ code: 'problems-solved', verdict: 'fails' })
    expect(rest).toEqual([])
    const silent = changed('hold-congress', { payload: { ...the('hold-congress').payload, secretaryReported: false } })
    expect(reasons(upTo('hold-congress'), silent)).toMatchObject([
      { code: 'secretary-reported', verdict: 'fails', required: true, found: false },
    ])
  })

  it('an application to the township: a ballot, which the village supplies [A1.5, D2]', () => {
    const [passes] = toReasons(applyToTownship.conditions(ready, occasion))
    expect(passes).toMatchObject({
      code: 'ballot-passes',
      kind: 'facts-missing',
      verdict: 'unknown',
      found: null,
      missing: [{ what: 'ballot', from: 'village-organization' }],
    })
  })

  it('each term: that it was done, by its name [A2.1, D2]', () => {
    const [{ id } = { id: '' }] = xining2024.acceptance.townshipCriteria?.value ?? []
    const all = (xining2024.acceptance.townshipCriteria?.value ?? []).map((one) => [one.id, one.id !== id] as const)
    const tried = (criteria: object) =>
      reasons(upTo('pass-first-check'), changed('pass-first-check', { payload: { criteria } }))
    expect(tried(Object.fromEntries(all))).toMatchObject([
      { about: id, verdict: 'fails', required: true, found: false },
    ])
    expect(tried(Object.fromEntries(all.filter(([, done]) => done)))).toMatchObject([
      { about: id, verdict: 'unknown', required: true, found: null },
    ])
  })

  it('the committee’s meeting: approval, and a day between the first check and the application [A2.2]', () => {
    const meet = (approved: boolean, on: string) =>
      reasons(upTo('apply-to-county'), changed('apply-to-county', { payload: { meeting: { approved, on } } }))
    const from = the('pass-first-check').date
    const to = the('apply-to-county').date
    expect(meet(false, '2024-07-15')).toMatchObject([
      { code: 'committee-approves', required: true, found: false },
      { code: 'committee-met', required: { from, to }, found: '2024-07-15' },
    ])
  })

  it('the township’s refusal: its scores, until the first check has passed; given scores are held against the sheet all the same [A2.1, A2.2, D14]', () => {
    const refusal = (given?: Readonly<Record<string, number>>) =>
      event('return-by-township', '2024-07-16', cast.township, {
        why: '—',
        ...(given === undefined ? {} : { scores: given }),
      })
    const before = upTo('pass-first-check', 1, scored)
    const after = upTo('apply-to-county', 1, scored)
    const low = scores('township', 3_000, 2_999)
    const high = scores('township', 5_000, 4_000)
    const tried = (theCase: typeof before, given?: Readonly<Record<string, number>>) =>
      codes(theCase, refusal(given), [scored])
    expect(tried(before)).toEqual(['sheet-outcome'])
    expect(tried(before, low)).toEqual([])
    expect(tried(before, high)).toEqual(['sheet-outcome'])
    expect(tried(after)).toEqual([])
    expect(tried(after, low)).toEqual([])
    expect(tried(after, high)).toEqual(['sheet-outcome'])
  })

  it('the county’s refusal: a sheet, without which scores say nothing either [A3.2, D14]', () => {
    const back = event('return-by-county', '2024-08-10', cast.county, { why: '—', scores: {} })
    expect(reasons(upTo('find-gap'), back)).toMatchObject([
      { code: 'sheet-at-level', verdict: 'fails', required: { sheet: true }, found: { sheet: false }, about: 'county' },
    ])
    const gap = event('find-gap', '2024-08-10', cast.county, { gaps: [{ id: 'g1', text: '—' }] })
    expect(reasons(upTo('consolidate-by-county', 1, scored), gap, [scored])).toMatchObject([
      { code: 'sheet-at-level', verdict: 'fails', required: { sheet: false }, found: { sheet: true }, about: 'county' },
    ])
  })

  it('the county: gaps that are named apart, summary and ledger both [A3.2, A3.3]', () => {
    const gaps = ['g1', 'g1', 'g2'].map((id) => ({ id, text: '—' }))
    expect(reasons(upTo('find-gap'), changed('find-gap', { payload: { gaps } }))).toMatchObject([
      { code: 'county-gap-named', required: { unique: true }, found: ['g1', 'g1', 'g2'] },
    ])
    expect(reasons(upTo('review-again'), changed('review-again', { payload: { closed: ['g9'] } }))).toMatchObject([
      { code: 'county-gaps-closed', required: ['g1'], found: ['g9'] },
    ])
    const half = { payload: { summary: false, ledger: true } }
    expect(reasons(upTo('draw-up-summary'), changed('draw-up-summary', half))).toMatchObject([
      { code: 'summary-drawn-up', required: { summary: true, ledger: true }, found: { summary: false, ledger: true } },
    ])
  })
})
