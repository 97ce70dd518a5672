import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unitOf } from '../../src/core/actor.js'
import { addTo } from '../../src/core/calendar.js'
import type { CivilDate } from '../../src/core/date.js'
import type { Span } from '../../src/duties/calendar.js'
import { dutiesOf } from '../../src/duties/duties.js'
import { heldBy, heldOn, type Share, shareOn, sharesOf, termsByPost } from '../../src/duties/holders.js'
import { listedSubjects } from '../../src/duties/listed.js'
import type { Listing, Tenure } from '../../src/duties/query.js'
import type { Duty } from '../../src/rulebook/duty.js'
import { xining2024 } from '../../src/xining-2024/index.js'

const FIRST = '2024-03-01' as CivilDate
const DAYS = Array.from({ length: 14 }, (_, days) => addTo(FIRST, { days }))

const arbitraryDay = fc.constantFrom(...DAYS)
const covers = ({ from, to }: Span, day: CivilDate): boolean => from <= day && (to === undefined || day < to)
const coversAny = (spans: readonly Span[], day: CivilDate): boolean => spans.some((span) => covers(span, day))

const arbitraryTerms: fc.Arbitrary<readonly Tenure[]> = fc.array(
  fc.record(
    {
      role: fc.constant('first-secretary' as const),
      unit: fc.constant('999901001201'),
      ref: fc.constantFrom('a', 'b', 'c'),
      from: arbitraryDay,
      to: arbitraryDay,
      acting: fc.boolean(),
    },
    { requiredKeys: ['role', 'unit', 'ref', 'from'] },
  ),
  { minLength: 1, maxLength: 4 },
)

/** Day by day: those who have the post, an acting one only where there is no other. */
function holdersOn(terms: readonly Tenure[], day: CivilDate): readonly string[] {
  const there = terms.filter((term) => covers(term, day))
  const regular = there.filter(({ acting }) => acting !== true)
  return [...new Set((regular.length > 0 ? regular : there).map(({ ref }) => ref))].sort()
}

function inShares(shares: readonly Share[], day: CivilDate): readonly string[] {
  return shares.filter(({ spans }) => coversAny(spans, day)).map(({ holder, vacant }) => holder ?? String(vacant))
}

describe('the days of a post', () => {
  it('are divided as they were held, day by day, an acting holder only where there is no other [D19, D30]', () => {
    fc.assert(
      fc.property(arbitraryTerms, fc.boolean(), arbitraryDay, (terms, known, since) => {
        const shares = sharesOf(terms, known, since) ?? []
        for (const day of DAYS.filter((one) => one >= since)) {
          const holders = holdersOn(terms, day)
          expect(inShares(shares, day)).toEqual(holders.length > 0 ? holders : ['true'])
        }
        // Days before it are nobody's, or somebody's who held them.
        for (const day of DAYS) expect(['', 'true', ...holdersOn(terms, day)]).toContain(inShares(shares, day)[0] ?? '')
        expect(shares.map(({ holder }) => holder ?? '~')).toEqual(shares.map(({ holder }) => holder ?? '~').sort())
      }),
    )
  })

  it('are the post’s own where no holder is known, and vacant where it is known that there is none [D20]', () => {
    expect(sharesOf([], false, FIRST)).toBeUndefined()
    expect(sharesOf([], true, FIRST)).toEqual([{ vacant: true, spans: [{ from: '0001-01-01' }] }])
  })

  it('of one holder since the first day are not divided; since the day after, they are', () => {
    const term = { role: 'first-secretary', unit: '999901001201', ref: 'a', from: FIRST } as const
    expect(sharesOf([term], true, FIRST)).toEqual([{ holder: 'a', spans: [{ from: FIRST }] }])
    const later = sharesOf([{ ...term, from: DAYS[1] ?? FIRST }], true, FIRST)
    expect(later?.[1]).toEqual({ vacant: true, spans: [{ from: '0001-01-01', to: DAYS[1] }] })
  })

  it('that a listing has are shared out whole, to none who has none of them [D19]', () => {
    fc.assert(
      fc.property(arbitraryTerms, arbitraryDay, arbitraryDay, (terms, from, to) => {
        fc.pre(from < to)
        const shares = sharesOf(terms, true, from) ?? []
        const held = heldBy(shares, [{ from, to, window: { from } }])
        for (const day of DAYS) {
          const own = held.filter(({ spans }) => coversAny(spans, day)).map(({ share }) => share)
          expect(own).toEqual(from <= day && day < to ? shares.filter(({ spans }) => coversAny(spans, day)) : [])
        }
        expect(held.filter(({ spans }) => spans.length === 0)).toEqual([])
      }),
    )
  })

  it('have the holder who came last, of several the last by reference [D20]', () => {
    fc.assert(
      fc.property(arbitraryTerms, arbitraryDay, (terms, day) => {
        const shares = sharesOf(terms, true, FIRST) ?? []
        const began = (share: Share): string => share.spans.find((span) => covers(span, day))?.from ?? ''
        const there = shares.filter((share) => began(share) !== '')
        const rank = (share: Share): string => `${began(share)} ${share.holder ?? ''}`
        const last = there.reduce<Share | undefined>((a, b) => (a && rank(a) > rank(b) ? a : b), undefined)
        expect(shareOn(shares, day)).toEqual(last)
      }),
    )
  })

  it('were held by who had a term on them, acting or not as asked [D30]', () => {
    fc.assert(
      fc.property(arbitraryTerms, arbitraryDay, (terms, day) => {
        const there = terms.filter((term) => term.ref === 'a' && covers(term, day))
        expect(heldOn(terms, 'a', day, 'anyhow')).toBe(there.length > 0)
        expect(heldOn(terms, 'a', day, 'acting')).toBe(there.some(({ acting }) => acting === true))
      }),
    )
  })
})

describe('the terms of a post', () => {
  const of = (unit: string) => ({ role: 'linked-county-leader', unit, ref: unit, from: FIRST }) as const

  it('are those of the narrowest unit that has any [D19]', () => {
    const all = [of('999901'), of('999901001'), of('999901001201')]
    const found = (some: readonly Tenure[], subject: string) =>
      termsByPost(some)('linked-county-leader')(subject).map(({ unit }) => unit)
    expect(found(all, '999901001201')).toEqual(['999901001201'])
    expect(found(all.slice(0, 2), '999901001201')).toEqual(['999901001'])
    expect(found(all.slice(0, 1), '999901001201')).toEqual(['999901'])
    expect(found(all, '999901')).toEqual(['999901'])
    expect(found([], '999901')).toEqual([])
    expect(found(all.slice(2), '999901001')).toEqual([])
  })
})

describe('the days on which something is listed', () => {
  const arbitraryListings: fc.Arbitrary<readonly Listing[]> = fc.array(
    fc
      .record(
        {
          village: fc.constantFrom('999901001201', '999901001202', '999901002201'),
          list: fc.constantFrom('weak-lax' as const, 'key-prevention' as const),
          from: arbitraryDay,
          to: arbitraryDay,
          closed: arbitraryDay,
        },
        { requiredKeys: ['village', 'list', 'from'] },
      )
      .filter(({ from, to }) => to === undefined || from < to),
    { maxLength: 5 },
  )

  it('are those of any of its villages, by code, until the last of their episodes is closed [D19, D20]', () => {
    fc.assert(
      fc.property(arbitraryListings, fc.constantFrom('village', 'township', 'county'), (listings, scope) => {
        const duty = { scope, lists: ['weak-lax'] } as unknown as Duty
        const subjects = listedSubjects(listings)(duty)
        const counted = listings.filter(({ list }) => list === 'weak-lax')
        const units = [...new Set(counted.map(({ village }) => unitOf(village, scope as 'village')))].sort()
        expect(subjects.map(({ subject }) => subject)).toEqual(units)
        for (const { subject, spans } of subjects) {
          const own = counted.filter(({ village }) => unitOf(village, scope as 'village') === subject)
          for (const day of DAYS) expect(coversAny(spans, day)).toBe(coversAny(own, day))
          for (const span of spans) {
            const inside = own.filter((one) => covers(span, one.from))
            const closings = inside.map(({ closed }) => closed ?? '9999').sort()
            const last = [span.from, ...closings].sort().pop()
            expect(span.closed).toBe(span.to === undefined || last === '9999' ? undefined : last)
            expect(span.window.from).toBe(span.from)
            expect(span.window.to).toBe(span.to && addTo(span.to, { days: -1 }))
          }
        }
      }),
    )
  })
})

describe('what is owed for a township', () => {
  it('by somebody of the county names the county as unit and the township as area; by the township itself, no area [D19]', () => {
    const listing = { village: '999901001201', list: 'weak-lax', from: FIRST } as const
    const owedBy = (owner: 'linked-county-leader' | 'township-committee') => {
      const duties = xining2024.responsibility.duties
        .filter(({ recurrence }) => recurrence === 'standing')
        .slice(0, 1)
        .map((duty) => ({ ...duty, scope: 'township' as const, owner, lists: ['weak-lax' as const] }))
      const rulebook = { ...xining2024, responsibility: { ...xining2024.responsibility, duties } }
      const query = { listings: [listing], from: FIRST, to: DAYS[9] ?? FIRST }
      return dutiesOf(rulebook, query).map(({ unit, area, village }) => ({ unit, area, village }))
    }
    expect(owedBy('linked-county-leader')).toEqual([{ unit: '999901', area: '999901001', village: undefined }])
    expect(owedBy('township-committee')).toEqual([{ unit: '999901001', area: undefined, village: undefined }])
  })
})
