import { anything, jsonValue, assert as law, oneof, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { malformed } from '../../src/core/parse.js'
import { type LedgerCode, ledgerFindings } from '../../src/ledger/findings.js'
import { canonicalJson } from '../../src/ledger/hash.js'
import { recordHead, sealRecord } from '../../src/ledger/sealed-record.js'
import { verifyRecord } from '../../src/ledger/verify-record.js'
import { life, nodeHash, sealedLife, stored } from './sealed.js'

/** The hash that an entry would need. */
function sha({ index, event, previous }: Record<string, unknown>): string {
  return Buffer.from(
    nodeHash('sha-256', 'sha256').digest(Buffer.from(canonicalJson({ event, index, previous }))),
  ).toString('hex')
}

const small = sealRecord({ ...life, events: life.events.slice(0, 4) })
const hashes = [small.genesis, ...small.entries.map((entry) => entry.hash)]

function failure(code: LedgerCode, required: unknown, found: unknown, path?: string): unknown {
  const { cites, kind } = ledgerFindings[code]
  return { code, verdict: 'fails', cites, kind, required, found, ...(path === undefined ? {} : { path }) }
}

describe('what verification says', () => {
  it('of an altered event: which hash it has, and which it would need [D25]', () => {
    const record = stored(small)
    const altered = { ...record.entries[2]?.event, date: '2024-03-05' }
    const entries = record.entries.map((entry, index) => (index === 2 ? { ...entry, event: altered } : entry))
    const required = sha({ index: 2, event: altered, previous: hashes[2] })
    expect(verifyRecord({ ...record, entries })).toEqual({
      ok: false,
      error: {
        index: 2,
        reasons: [failure('sealed-content', required, hashes[3], '/entries/2/hash')],
      },
    })
  })

  it('of a missing entry: the number and the hash that it lacks, both [D25, D26]', () => {
    const entries = small.entries.filter((_, index) => index !== 1)
    expect(verifyRecord({ ...small, entries })).toEqual({
      ok: false,
      error: {
        index: 1,
        reasons: [
          failure('sealed-position', 1, 2, '/entries/1/index'),
          failure('sealed-link', hashes[1], hashes[2], '/entries/1/previous'),
        ],
      },
    })
  })

  it('of another village: that the genesis is not its own [D22]', () => {
    const village = { code: '999901001202', name: '示例村' }
    const opening = { ...small.opening, village }
    const expected = sealRecord({ ...opening, events: [] }).genesis
    expect(verifyRecord({ ...small, opening })).toEqual({
      ok: false,
      error: { index: null, reasons: [failure('sealed-opening', expected, small.genesis, '/genesis')] },
    })
  })

  it('of an end that was not kept: where the record ends, and how long it is [D25]', () => {
    const kept = recordHead(sealedLife)
    const found = { head: recordHead(small), entries: 4 }
    expect(verifyRecord(small, { head: kept })).toEqual({
      ok: false,
      error: { index: null, reasons: [failure('sealed-head', { head: kept }, found)] },
    })
    const ending = { head: kept, entries: sealedLife.entries.length }
    expect(verifyRecord(sealedLife, { head: recordHead(small) })).toEqual({
      ok: false,
      error: { index: 4, reasons: [failure('sealed-head', { head: recordHead(small) }, ending)] },
    })
  })

  it('of an entry that is none: what is wrong with its form, and where [D26]', () => {
    const entries = [...small.entries.slice(0, 3), { ...small.entries[3], note: 'x' }]
    expect(verifyRecord({ ...small, entries })).toMatchObject({
      ok: false,
      error: { index: 3, reasons: [{ code: 'malformed', path: '/entries/3/note', required: { onlyKnownKeys: true } }] },
    })
  })
})

describe('the form of a record', () => {
  it('is as strict as that of a case [D26]', () => {
    const { village } = small.opening
    const longest = sealRecord({ ...small.opening, village: { ...village, name: '村'.repeat(60) }, events: [] })
    expect(verifyRecord(longest)).toEqual({ ok: true, value: longest })
    for (const name of ['', '村'.repeat(61)]) {
      const record = sealRecord({ ...small.opening, village: { ...village, name }, events: [] })
      expect(verifyRecord(record)).toMatchObject({
        error: { index: null, reasons: [{ code: 'malformed', path: '/opening/village/name' }] },
      })
    }
    const listed = (count: number) => ({ ...small.opening, earlierListings: new Array(count).fill('2020-01-01') })
    expect(verifyRecord(sealRecord({ ...listed(1_000), events: [] })).ok).toBe(true)
    expect(verifyRecord(sealRecord({ ...listed(1_001), events: [] }))).toMatchObject({
      error: { index: null, reasons: [{ code: 'malformed', path: '/opening/earlierListings' }] },
    })
    expect(verifyRecord({ ...small, entries: [{ ...small.entries[0], index: 0.5 }] })).toMatchObject({
      error: { index: 0, reasons: [{ code: 'malformed', path: '/entries/0/index' }] },
    })
  })
})

describe('what verification survives', () => {
  it('anything at all, refused and left as it was [D26]', () => {
    law(
      property(
        oneof(anything({ withNullPrototype: true, withDate: true, withMap: true, withBigInt: true }), jsonValue()),
        (input) => {
          const verified = verifyRecord(input)
          expect(verified.ok).toBe(false)
          expect(verifyRecord({ ...small, entries: input }).ok).toBe(Array.isArray(input) && input.length === 0)
          expect(verifyRecord({ ...small, entries: [input] })).toMatchObject({ ok: false, error: { index: 0 } })
        },
      ),
    )
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it('entries that are no list, and what only looks like an entry further in [D26]', () => {
    expect(verifyRecord({ ...small, entries: { 0: Number.NaN } })).toEqual({
      ok: false,
      error: { index: null, reasons: [malformed('/entries', { type: 'array' }, 'object')] },
    })
    expect(verifyRecord({ ...small, more: { entries: [Number.NaN] } })).toEqual({
      ok: false,
      error: { index: null, reasons: [malformed('/more/entries/0', { type: 'number' }, 'NaN')] },
    })
  })

  it('getters that throw, circles, depth and size beyond the bounds [D26]', () => {
    const trap = {
      get entries(): unknown {
        throw new Error('no')
      },
    }
    const circle: { self?: unknown } = {}
    circle.self = circle
    let deep: unknown = 0
    for (let depth = 0; depth < 20_000; depth += 1) deep = [deep]
    for (const bad of [trap, circle, deep, { ...small, entries: new Array(1e9) }])
      expect(verifyRecord(bad)).toMatchObject({ ok: false, error: { index: null } })
    expect(verifyRecord({ ...small, entries: [small.entries[0], circle] })).toMatchObject({ error: { index: 1 } })
    expect(verifyRecord({ ...small, entries: [deep] })).toMatchObject({ error: { index: 0 } })
    expect(verifyRecord({ ...small, entries: [deep] }, { bounds: { values: 1e6, depth: 1e9 } }).ok).toBe(false)
  })

  it('is bounded by its argument [D26]', () => {
    expect(verifyRecord(small, { bounds: { values: 20, depth: 64 } })).toMatchObject({
      ok: false,
      error: { index: null, reasons: [{ code: 'malformed', required: { valuesAtMost: 20 } }] },
    })
    expect(verifyRecord(small, { bounds: { values: 10_000, depth: 64 } }).ok).toBe(true)
  })

  it('names the first entry that does not fit, also where a later one is not plain data [D26]', () => {
    const bad = JSON.parse('{"__proto__":{"index":0}}')
    const [one, two, three] = small.entries
    const stop = (entries: unknown, opening: unknown = small.opening): unknown =>
      verifyRecord({ ...small, opening, entries })
    const path = '/entries/1/__proto__'
    expect(stop([one, bad, three, bad])).toMatchObject({ error: { index: 1, reasons: [{ path }, {}] } })
    expect(stop([one, three, bad])).toMatchObject({ error: { index: 1, reasons: [{ code: 'sealed-position' }, {}] } })
    expect(stop([{ ...one, index: 1 }, two, bad])).toMatchObject({ error: { index: 0 } })
    expect(stop([one, bad], bad)).toMatchObject({ error: { index: null } })
    expect(stop([one, bad], {})).toMatchObject({ error: { index: null } })
    expect(stop({ 0: bad })).toMatchObject({ error: { index: null, reasons: [{ path: '/entries' }] } })
    expect(verifyRecord({ entries: [bad] })).toMatchObject({ error: { index: null } })
  })

  it('names it by the hash function and within the bounds that it is given [D26]', () => {
    const bad = JSON.parse('{"__proto__":{"index":0}}')
    const hash = nodeHash('sm3', 'sm3')
    const sealed = sealRecord({ ...life, events: life.events.slice(0, 2) }, { hash })
    expect(verifyRecord({ ...sealed, entries: [sealed.entries[0], bad] }, { hash })).toMatchObject({
      error: { index: 1 },
    })
    let payload: unknown = 0
    for (let depth = 0; depth < 70; depth += 1) payload = [payload]
    const deep = { ...small.entries[0], event: { ...small.entries[0]?.event, payload } }
    const bounds = { values: 10_000, depth: 100 }
    expect(verifyRecord({ ...small, entries: [deep, bad] }, { bounds })).toMatchObject({
      error: { index: 0, reasons: [{ code: 'sealed-content' }] },
    })
  })

  it('a getter that answers once and then throws [D26]', () => {
    let asked = 0
    const record = {
      ...small,
      get format(): number {
        asked += 1
        if (asked > 1) throw new Error('no')
        return 1
      },
      entries: [undefined],
    }
    expect(verifyRecord(record)).toMatchObject({ ok: false, error: { index: 0 } })
  })
})
