import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withReading } from '../../src/assessment/past.js'
import { readyTest, type Today, tallyUpTo } from '../../src/assessment/tally.js'
import { addTo } from '../../src/core/calendar.js'
import type { Condition } from '../../src/rulebook/condition.js'
import {
  type Past,
  type PastEntry,
  type PastRound,
  type PastTest,
  type PastThing,
  ROUND_KINDS,
} from '../../src/rulebook/past.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { date } from './arbitraries.js'
import { clean, full, grown, indexOf, knowing, riskVeto, screeningOf } from './grown-rulebook.js'
import { wide } from './wide-rulebook.js'

const monthsAgo = (months: number) => addTo(date, { months: -months })
const twice = { op: 'at-least', value: 2 } as const
const within = { months: 6 }
const missing = [{ what: 'past', from: 'county-organization-department' }]

describe('rounds in a row', () => {
  const red = { level: 'red' }
  const ready = readyTest(wide, { past: red, within, test: twice, inARow: true })
  const verdicts = fc.constantFrom('holds', 'fails', 'unknown' as const)
  const asked = [{ what: 'disputes', from: 'village-organization' }]
  // The window begins the day after the one that lies six months back.
  const first = addTo(monthsAgo(6), { days: 1 })

  it('are those of its checklist within the window, before the reading of the day if that decides [D2, D6]', () => {
    const round = fc.record({ at: fc.nat(8), verdict: verdicts, kind: fc.constantFrom('screening', 'assessment') })
    const rounds = fc.uniqueArray(round, { selector: ({ at, kind }) => `${at} ${kind}`, maxLength: 8 })
    const since = fc.constantFrom(undefined, monthsAgo(9), first, addTo(first, { days: 1 }))
    fc.assert(
      fc.property(rounds, since, fc.option(verdicts, { nil: undefined }), (all, from, verdict) => {
        const held = all.map(
          ({ at, verdict: one, kind }): PastRound => ({
            round: kind as PastRound['round'],
            on: monthsAgo(at),
            ...(one === 'unknown' ? { open: true } : {}),
          }),
        )
        const own = all.filter(({ kind }) => kind === 'screening')
        const entries = own.flatMap(({ at, verdict: one }) => (one === 'holds' ? [{ ...red, on: monthsAgo(at) }] : []))
        const past: Past = { entries, rounds: { held, ...(from === undefined ? {} : { since: from }) } }
        const today: Today | undefined = verdict && { verdict, missing: asked }
        const found = tallyUpTo(ready, past, date, () => today)

        const earlier = own.filter(({ at }) => at < 6 && (verdict === undefined || at > 0)).sort((a, b) => a.at - b.at)
        const row = [...(verdict === undefined ? [] : [verdict]), ...earlier.map((one) => one.verdict)]
        const most = row.includes('fails') ? row.indexOf('fails') : row.length
        const sure = row.slice(0, most).includes('unknown') ? row.indexOf('unknown') : most
        const ended = row.includes('fails') || (from !== undefined && from <= first)
        expect([found.least, found.most]).toEqual([sure, ended ? most : undefined])
        const openBefore = row.slice(verdict === undefined ? 0 : 1, most).includes('unknown')
        expect([...new Set(found.missing.map(({ what }) => what))].sort()).toEqual([
          ...(verdict === 'unknown' ? ['disputes'] : []),
          ...(openBefore || !ended ? ['past'] : []),
        ])
      }),
      { numRuns: 300 },
    )
  })

  it('count a day on which any of several items was hit, unknown only if none is sure [D2, D6]', () => {
    const past = { anyItem: 'together' as const }
    const any = readyTest(wide, { past, within, test: twice, inARow: true })
    const known: Past = { entries: [], rounds: { held: [], since: monthsAgo(12) } }
    fc.assert(
      fc.property(fc.array(verdicts, { minLength: any.things.length, maxLength: any.things.length }), (all) => {
        const todayOf = (thing: PastThing): Today => ({
          verdict: all[any.things.indexOf(thing)] ?? 'fails',
          missing: asked,
        })
        const found = tallyUpTo(any, known, date, todayOf)
        const sure = all.includes('holds') ? 1 : 0
        expect([found.least, found.most]).toEqual([sure, all.some((one) => one !== 'fails') ? 1 : 0])
        expect(found.missing.length > 0).toBe(sure === 0 && found.most === 1)
      }),
    )
  })
})

describe('what a reading decides', () => {
  it('lacks nothing in a count of days, whatever facts there are besides [D2]', () => {
    const ready = readyTest(wide, { past: { item: 'disputes' }, within, test: twice })
    const count = (verdict: Today['verdict']) => {
      const { least, most, missing: open } = tallyUpTo(ready, knowing(), date, () => ({ verdict, missing }))
      return [least, most, open]
    }
    expect([count('holds'), count('fails'), count('unknown')]).toEqual([
      [1, 1, []],
      [0, 0, []],
      [0, 1, missing],
    ])
  })
})

describe('hits of several items on one day', () => {
  it('are as many, or one for each item; a round in a row counts the day once [D6]', () => {
    const known: Past = { ...knowing(), rounds: { held: [], since: monthsAgo(99) } }
    const { length } = wide.negative.items
    const count = (anyItem: 'one' | 'together', inARow: boolean) => {
      const asked: PastTest = { past: { anyItem }, within, test: twice, ...(inARow ? { inARow } : {}) }
      const { least, most } = tallyUpTo(readyTest(wide, asked), known, date, () => ({ verdict: 'holds' }))
      return [least, most]
    }
    expect(length).toBeGreaterThan(1)
    expect([count('together', false), count('one', false)]).toEqual([
      [length, length],
      [1, 1],
    ])
    expect([count('together', true), count('one', true)]).toEqual([
      [1, 1],
      [1, 1],
    ])
  })
})

describe('a question about the past', () => {
  const round = (past: PastTest['past']) => readyTest(wide, { past, within, test: twice }).round

  it('looks at the rounds of the checklist that the thing belongs to [D6]', () => {
    expect(wide.fortress.vetoes.map(({ id }) => round({ veto: id }))).toEqual(
      wide.fortress.vetoes.map(() => 'assessment'),
    )
    expect(wide.negative.vetoes.map(({ id }) => round({ veto: id }))).toEqual(
      wide.negative.vetoes.map(() => 'screening'),
    )
    expect([wide.fortress.vetoes.length > 1, wide.negative.vetoes.length > 0]).toEqual([true, true])
    expect([round({ grade: 'poor' }), round({ level: 'red' }), round({ item: 'disputes' })]).toEqual([
      'assessment',
      'screening',
      'screening',
    ])
  })

  it('is about its one thing, or about all the items, or about those of one problem type [D6]', () => {
    const of = (past: PastTest['past']) => {
      const { things, together } = readyTest(wide, { past, within, test: twice })
      return { things, together }
    }
    expect(of({ item: 'disputes' })).toEqual({ things: [{ item: 'disputes' }], together: false })
    const { items } = wide.negative
    const all = items.map(({ id }) => ({ item: id }))
    expect(of({ anyItem: 'one' })).toEqual({ things: all, together: false })
    expect(of({ anyItem: 'together' })).toEqual({ things: all, together: true })
    const [{ problemType } = { problemType: '' }] = items
    const own = items.filter((one) => one.problemType === problemType).map(({ id }) => ({ item: id }))
    expect(own.length).toBeLessThan(all.length)
    expect(of({ anyItem: 'one', problemType })).toEqual({ things: own, together: false })
  })
})

describe('the past after a reading', () => {
  const asking = (inARow: boolean): Condition => ({
    past: { level: 'yellow' },
    within,
    test: twice,
    ...(inARow ? { inARow: true } : {}),
  })
  const veto = (id: string, when: Condition) =>
    riskVeto(id, wide.negative.problemTypes[0]?.id ?? '', when, { riskAtLeast: 'red' })
  const withVetoes = (...vetoes: readonly ReturnType<typeof veto>[]) => grown({}, { vetoes })
  const plain = withVetoes(veto('often', asking(false)))
  const rows = withVetoes(veto('often', asking(false)), veto('row', asking(true)))
  const found = (rulebook: Rulebook, kind: PastRound['round'], whole: boolean) => {
    const village = { kind: 'farm', past: { ...knowing(), rounds: { since: monthsAgo(99), held: [] } } }
    return kind === 'assessment'
      ? indexOf(rulebook, whole ? full : {}, village)
      : screeningOf(rulebook, whole ? clean : {}, village)
  }

  it('keeps the rounds where a rule asks for rounds in a row, and only there [D6]', () => {
    expect(withReading(plain, undefined, found(plain, 'screening', true)).rounds).toBeUndefined()
    expect(withReading(rows, undefined, found(rows, 'screening', true)).rounds).toMatchObject({ since: date })
    const grade = { past: { grade: 'poor' }, within, test: twice, inARow: true as const }
    const [first, ...others] = wide.fortress.vetoes
    if (first === undefined) throw new Error('no veto')
    const capped = grown({ vetoes: [{ ...first, when: grade }, ...others] }, { vetoes: [] })
    expect(withReading(capped, undefined, found(capped, 'assessment', true)).rounds?.held).toHaveLength(1)
  })

  it('has each day of a checklist once, as the last reading of the day left it [D6]', () => {
    const kinds = fc.constantFrom(...ROUND_KINDS)
    fc.assert(
      fc.property(fc.array(fc.tuple(kinds, fc.boolean()), { maxLength: 6 }), fc.nat(3), (readings, months) => {
        const elsewhere: readonly PastRound[] = [
          { round: 'screening', on: monthsAgo(months + 1) },
          { round: 'assessment', on: monthsAgo(months + 1) },
        ]
        let past: Past = { entries: [], rounds: { since: monthsAgo(9), held: elsewhere } }
        const last = new Map<PastRound['round'], PastRound>()
        for (const [kind, whole] of readings) {
          const one = found(rows, kind, whole)
          expect(one.missing.length === 0).toBe(whole)
          past = withReading(rows, past, one)
          last.set(kind, { round: kind, on: date, ...(whole ? {} : { open: true }) })
        }
        const today = (past.rounds?.held ?? []).filter(({ on }) => on === date)
        expect(new Map(today.map((one) => [one.round, one]))).toEqual(last)
        expect(today).toHaveLength(last.size)
        expect((past.rounds?.held ?? []).filter(({ on }) => on !== date)).toEqual(elsewhere)
        expect(past.rounds?.since).toBe(monthsAgo(9))
      }),
    )
  })

  it('keeps a listing of the same day, whichever checklist is read [D6, D8]', () => {
    const listing: PastEntry = { list: 'weak-lax', on: date }
    for (const kind of ROUND_KINDS)
      expect(withReading(plain, { entries: [listing] }, found(plain, kind, true)).entries).toContainEqual(listing)
  })
})
