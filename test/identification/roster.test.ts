import { describe, expect, it } from 'vitest'
import { readRows } from '../../src/identification/roster.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { type Answers, date } from '../assessment/arbitraries.js'
import { small } from '../assessment/small-rulebook.js'
import { code, row } from './rosters.js'

const good = row(code(1), { secretary: true } as Answers, { feud: false } as Answers)
const past = { since: '2020-01-01', entries: [{ list: 'weak-lax', on: '2022-03-01' }] }
const readRoster = (rulebook: Rulebook, roster: readonly unknown[], on: string) => {
  const all = [...readRows(rulebook, roster, on)]
  return {
    rows: all.flatMap((one) => (one.ok ? [one.value] : [])),
    unassessed: all.flatMap((one) => (one.ok ? [] : [one.error])),
  }
}
const read = (...rows: readonly unknown[]) => readRoster(small, rows, date)
const reasonsOf = (one: unknown) =>
  read(one).unassessed.flatMap(({ reasons }) =>
    reasons.map(({ code: kind, path, required, found }) => ({ kind, path, required, found })),
  )
const unreadOf = (one: unknown) =>
  read(one).rows.flatMap(({ unread, past: none }) => (none === undefined ? unread : []))

describe('a row of a roster', () => {
  it('may say what happened before and of which kind its village is, and must say nothing else [D2, D7, D26]', () => {
    const whole = { ...good, past }
    expect(read(whole).rows).toMatchObject([{ village: good.village, past }])
    expect(Object.keys(read(good).rows[0] ?? {})).not.toContain('past')
    expect(reasonsOf({ ...good, extra: 1 }).map(({ path }) => path)).toEqual(['/extra'])
    expect(reasonsOf({ ...good, fortress: { ...good.fortress, extra: 1 } }).map(({ path }) => path)).toEqual([
      '/fortress/extra',
    ])
    const kinds = [{ id: 'mountain', label: { 'zh-CN': '山区村', en: 'mountain village' } }]
    const kinded: Rulebook = { ...small, villageKinds: { value: kinds, from: { kind: 'clause', cites: ['M2.1'] } } }
    const sheet = <T extends object>(one: T, kind: string) => ({ ...one, kind })
    const ofKind = (kind: string) =>
      readRoster(
        kinded,
        [{ ...good, fortress: sheet(good.fortress, kind), negative: sheet(good.negative, kind) }],
        date,
      )
    expect(ofKind('mountain').rows).toMatchObject([{ fortress: { kind: 'mountain' }, negative: { kind: 'mountain' } }])
    expect(ofKind('island').rows[0]?.unread.map(({ path }) => path)).toEqual(['/fortress/kind', '/negative/kind'])
    expect(ofKind(' ').rows[0]).toMatchObject({ unread: [], fortress: expect.not.objectContaining({ kind: ' ' }) })
  })

  it('tells everything that is wrong with it, the past too, each in its place [D26]', () => {
    const wrong = {
      village: { code: '63', name: '村' },
      fortress: { answers: { typo: 1 }, extra: 1 },
      negative: { answers: { feud: 'perhaps' } },
      past: { since: '2020-02-30', entries: [{ list: 'none', on: '2022-03-01' }] },
      extra: 1,
    }
    const paths = reasonsOf(wrong).map(({ path }) => path)
    expect(new Set(paths)).toEqual(
      new Set([
        '/extra',
        '/village/code',
        '/fortress/extra',
        '/fortress/answers/typo',
        '/negative/answers/feud',
        '/past/since',
        '/past/entries/0/list',
      ]),
    )
    expect(read(wrong).rows).toEqual([])
  })

  it('whose past cannot be read has none that is known, and is reported as such [D2, D26]', () => {
    const cyclic: Record<string, unknown> = { entries: [] }
    cyclic.since = cyclic
    const [one, ...others] = unreadOf({ ...good, past: cyclic })
    expect(one?.path).toBe('/past/since')
    expect(others).toEqual([])
    const hostile = {
      get since(): string {
        throw new Error('no')
      },
    }
    expect(unreadOf({ ...good, past: hostile }).every(({ path = '' }) => path.startsWith('/past'))).toBe(true)
    expect(unreadOf({ ...good, past: () => 1 }).map(({ path }) => path)).toEqual(['/past'])
  })

  it('cannot be assessed on a day that does not exist, and says what else is wrong with it [D1, D7, D26]', () => {
    const { rows, unassessed } = readRoster(small, [good, { ...good, past: { since: 1 } }, 'no'], '2024-02-30')
    expect(rows).toEqual([])
    const told = unassessed.map(({ row: place, village, reasons }) => ({
      place,
      village: village?.code,
      paths: reasons.map(({ path }) => path),
    }))
    expect(told).toEqual([
      { place: 0, village: code(1), paths: ['/date'] },
      { place: 1, village: code(1), paths: ['/date', '/past/since', '/past/entries', '/village/code'] },
      { place: 2, village: undefined, paths: ['', '/date'] },
    ])
    expect(unassessed[0]?.reasons[0]).toMatchObject({ code: 'malformed', found: '2024-02-30' })
  })

  it('that cannot be had is reported as such, and stops no other [D7, D26]', () => {
    const roster = new Proxy([good, good], {
      get: (rows, key) => {
        if (key === '0') throw new Error('no')
        return Reflect.get(rows, key)
      },
    })
    const { rows, unassessed } = readRoster(small, roster, date)
    expect(rows).toHaveLength(1)
    expect(unassessed).toMatchObject([
      { row: 0, reasons: [{ code: 'malformed', path: '', required: { type: 'plain data' }, found: 'unreadable' }] },
    ])
  })
})
