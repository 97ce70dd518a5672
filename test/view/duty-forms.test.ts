import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../src/core/actor.js'
import { caseEventsOf, listingsOf, tenuresOf } from '../../src/duties/case-listings.js'
import { dueBy } from '../../src/duties/due.js'
import { handover } from '../../src/duties/handover.js'
import { FOUR_ONES } from '../../src/rectification/four-ones.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import { dutyActions, dutyFormOf, readDutyForm } from '../../src/view/duty-forms.js'
import { viewCase } from '../../src/view/view-case.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { answersTo, untouched } from './form-answers.js'
import { caseAfter, cast, rulebooks } from './form-of.js'

const secretary = { role: 'first-secretary', unit: sampleVillage.code } as const
const actors: readonly Actor[] = [cast.county, cast.township, cast.village, secretary]
const moments = fc.tuple(
  fc.constantFrom(...[4, 11, 16, 27, 30].map(caseAfter)),
  fc.constantFrom(...actors),
  fc.constantFrom('2024-05-02', '2024-09-30', '2025-02-10'),
)

/** Every occurrence that an actor can do something about, with what may be done. */
const forms = moments.chain(([theCase, actor, today]) => {
  const query = { actor, today, locale: 'zh-CN', rulebooks } as const
  const all = dutyActions(theCase, query).flatMap(({ id, may }) => may.map((kind) => ({ id, kind })))
  return fc.constantFrom(undefined, ...all).map((one) => (one === undefined ? undefined : { theCase, query, ...one }))
})

function ledgerOf(theCase: ReturnType<typeof caseAfter>) {
  const listings = listingsOf(theCase).map(({ rulebook: _pinned, moved: _moved, ...listing }) => listing)
  return { listings, tenures: tenuresOf(theCase), termsKnown: FOUR_ONES, events: caseEventsOf(theCase) }
}

describe('a post that is handed over', () => {
  it('is owed by the new holder from that day on, if the terms after it are handed in [D19]', () => {
    const theCase = caseAfter(16)
    const query = { actor: secretary, today: '2024-07-20', locale: 'zh-CN', rulebooks } as const
    const [first] = dutyActions(theCase, query)
    const form = dutyFormOf(theCase, first?.id ?? '', 'handover', query)
    const deed = form.ok ? readDutyForm(form.value, { to: 'next', on: '2024-07-16' }) : undefined
    if (!deed?.ok || deed.value.kind !== 'handover') throw new Error('no handover')
    const { tenures: holders } = handover(xining2024, { ...ledgerOf(theCase), records: [] }, deed.value.handover)
    const owing = (holds: { readonly holders?: typeof holders }) =>
      dutyActions(theCase, { ...query, ...holds }).flatMap(({ by, from }) =>
        by.id === secretary.role ? [[by.holder, from]] : [],
      )
    expect(owing({}).every(([holder]) => holder !== 'next')).toBe(true)
    const after = owing({ holders })
    expect(after.some(([holder]) => holder === 'next')).toBe(true)
    for (const [holder, from = ''] of after) if (from >= '2024-07-16') expect(holder).toBe('next')
  })
})

describe('what is done about a duty', () => {
  it('is said at each duty of a view, as dutyActions says it [D20]', () => {
    const kinds = new Set<string>()
    fc.assert(
      fc.property(moments, ([theCase, actor, today]) => {
        const query = { actor, today, locale: 'zh-CN', rulebooks }
        const actions = dutyActions(theCase, query)
        for (const { id, may } of viewCase(theCase, query).duties.mine) {
          expect(may).toEqual(actions.find((one) => one.id === id)?.may ?? [])
          kinds.add(may.join())
        }
      }),
      { numRuns: 60 },
    )
    expect(kinds).toContain('done,handover')
  })

  it('has a form that says nothing untouched, and makes a record that serves a duty or says that it came too early [D2, D20]', () => {
    const kinds = new Set<string>()
    fc.assert(
      fc.property(
        forms.chain((one) => {
          const form = one && dutyFormOf(one.theCase, one.id, one.kind, one.query)
          if (one === undefined || form === undefined) return fc.constant(undefined)
          if (!form.ok) throw new Error(JSON.stringify(form.error))
          return answersTo(form.value.question).map((answers) => ({ ...one, form: form.value, answers }))
        }),
        (made) => {
          if (made === undefined) return
          const { theCase, form, answers, query } = made
          for (const blank of [undefined, untouched(form.schema)]) expect(readDutyForm(form, blank).ok).toBe(false)
          const read = readDutyForm(form, answers)
          if (!read.ok) {
            expect(read.error.reasons.every(({ sentence }) => sentence !== '')).toBe(true)
            return
          }
          kinds.add(form.kind)
          const ledger = ledgerOf(theCase)
          if (read.value.kind === 'handover') {
            const { problems } = handover(xining2024, { ...ledger, records: [] }, read.value.handover)
            // The same person, or a day on which another held the post: no fault of the form.
            expect(
              problems.filter(({ path }) => path !== '/to' && path !== '/from' && !path?.startsWith('/ten')),
            ).toEqual([])
            return
          }
          const { unused } = dueBy(xining2024, { ...ledger, records: [read.value.record] }, query.today)
          const codes = unused.map(({ code }) => code)
          const late = ['duty-record-too-early', 'duty-record-same-happening', 'duty-record-surplus']
          expect(codes.filter((code) => !late.includes(code))).toEqual([])
        },
      ),
      { numRuns: 120 },
    )
    expect([...kinds].sort()).toEqual(['done', 'handover', 'waived'])
  })

  it('serves the duty that it names, so that it is owed no more [D20]', () => {
    const theCase = caseAfter(11)
    const query = { actor: secretary, today: '2024-04-02', locale: 'zh-CN', rulebooks } as const
    const [first] = dutyActions(theCase, query)
    if (first === undefined) throw new Error('a half-month is overdue')
    expect([first.duty.id, first.status.id, first.may]).toEqual(['hear-residents', 'overdue', ['done', 'handover']])
    const form = dutyFormOf(theCase, first.id, 'done', query)
    if (!form.ok) throw new Error(JSON.stringify(form.error))
    expect(form.value.title).toBe('登记已履行：每半月听取一次群众意见建议')
    const deed = readDutyForm(form.value, { date: '2024-03-28', reference: '' })
    if (!deed.ok || deed.value.kind !== 'record') throw new Error('a record')
    const { record } = deed.value
    expect(record).toEqual({
      kind: 'done',
      id: '999901001201:2024-04-02:1',
      duty: 'hear-residents',
      subject: sampleVillage.code,
      date: '2024-03-28',
      actor: secretary,
    })
    const after = dutyActions(theCase, { ...query, records: [record] })
    expect(after.map(({ id }) => id)).not.toContain(first.id)
    const again = dutyFormOf(theCase, first.id, 'done', { ...query, records: [record] })
    expect(again.ok ? [] : again.error.reasons.map(({ path }) => path)).toEqual(['/occurrence'])
  })

  it('is refused where the rulebook names another body: nobody waives a duty of their own [D20, D23]', () => {
    const theCase = caseAfter(11)
    const query = { actor: secretary, today: '2024-04-02', locale: 'en', rulebooks } as const
    const [first] = dutyActions(theCase, query)
    const own = dutyFormOf(theCase, first?.id ?? '', 'waived', query)
    expect(own.ok ? [] : own.error.reasons.map(({ path, required }) => [path, required])).toEqual([
      ['/kind', { oneOf: ['done', 'handover'] }],
    ])
    const elsewhere = { ...query, actor: { ...cast.county, unit: '999902' } }
    expect(dutyActions(theCase, elsewhere)).toEqual([])
    const malformed = dutyFormOf(theCase, '', 'done', { ...query, today: '2024-02-30' })
    expect(malformed.ok ? [] : malformed.error.reasons.map(({ path }) => path)).toEqual(['/today'])
  })
})
