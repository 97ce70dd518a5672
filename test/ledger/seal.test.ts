import { createHash } from 'node:crypto'
import { assert as law, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ledgerFindings } from '../../src/ledger/findings.js'
import { appendSealed, recordHead, type SealedRecord, sealRecord } from '../../src/ledger/sealed-record.js'
import { verifyRecord } from '../../src/ledger/verify-record.js'
import { lifecycleFindings } from '../../src/lifecycle/findings.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { arbitraryCase, openCase, replay } from '../lifecycle/doors.js'
import { the } from '../lifecycle/story.js'
import { life, nodeHash, sealedLife, stored } from './sealed.js'

const sm3 = nodeHash('sm3', 'sm3')

/** What RFC 8785 makes of records that have no blank keys, by another road than the library’s. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

describe('a sealed record', () => {
  it('verifies, as it is and as it is stored, and replays to the case it was made of [D22]', () => {
    law(
      property(arbitraryCase(xining2024, 10), (theCase) => {
        const sealed = sealRecord(theCase)
        expect(verifyRecord(sealed, { head: recordHead(sealed) })).toEqual({ ok: true, value: sealed })
        expect(verifyRecord(stored(sealed))).toEqual({ ok: true, value: sealed })
        const events = sealed.entries.map(({ event }) => event)
        expect(replay(sealed.opening, events)).toEqual({ ok: true, value: theCase })
      }),
      { numRuns: 15 },
    )
  })

  it('is the same whether sealed at once or event by event [D22]', () => {
    const empty = sealRecord(openCase({ village: sampleVillage, rulebook: xining2024 }))
    const grown = life.events.reduce<SealedRecord>((record, event) => {
      const step = appendSealed(record, event)
      if (!step.ok) throw new Error(JSON.stringify(step.error))
      return step.value
    }, empty)
    expect(grown).toEqual(sealedLife)
    expect(empty.entries).toEqual([])
    expect(recordHead(empty)).toBe(empty.genesis)
  })

  it('can be checked without the library: SHA-256 over sorted JSON [D22]', () => {
    const sha = (value: unknown): string => createHash('sha256').update(sorted(value), 'utf8').digest('hex')
    const { genesis, entries, ...start } = sealedLife
    expect(start.hash).toBe('sha-256')
    expect(genesis).toBe(sha(start))
    expect(entries).toHaveLength(life.events.length)
    let previous = genesis
    for (const { hash, ...entry } of entries) {
      expect(entry).toEqual({ index: entry.index, event: life.events[entry.index], previous })
      expect(hash).toBe(sha(entry))
      previous = hash
    }
    expect(recordHead(sealedLife)).toBe(previous)
  })

  it('starts from another genesis for another village, rulebook, earlier listing, past or hash function [D22, D24]', () => {
    const opening = { village: sampleVillage, rulebook: xining2024 }
    const cases = [
      opening,
      { ...opening, village: { ...sampleVillage, code: '999901001202' } },
      { ...opening, village: { ...sampleVillage, name: '另一示例村' } },
      { ...opening, rulebook: { id: xining2024.id, version: 'another' } },
      { ...opening, rulebook: { id: 'another', version: xining2024.version } },
      { ...opening, earlierListings: [the('raise-signal').date] },
      { ...opening, earlier: { since: the('raise-signal').date, entries: [] } },
    ].map(openCase)
    const named = { name: 'another', digest: nodeHash('sha-256', 'sha256').digest }
    const genesis = [...cases.map((one) => sealRecord(one)), sealRecord(openCase(opening), { hash: named })]
    expect(new Set(genesis.map((one) => one.genesis)).size).toBe(8)
  })
})

describe('what a record starts from', () => {
  it('is sealed whole, the past that was handed over with it [D22]', () => {
    const earlier = { since: the('raise-signal').date, entries: [] }
    const opened = openCase({ village: sampleVillage, rulebook: xining2024, earlier })
    const sealed = sealRecord(opened)
    expect(sealed.opening).toEqual({
      village: opened.village,
      rulebook: opened.rulebook,
      earlierListings: opened.earlierListings,
      earlier,
    })
    expect(verifyRecord(stored(sealed))).toEqual({ ok: true, value: sealed })
    expect(replay(sealed.opening, [])).toEqual({ ok: true, value: opened })
  })
})

describe('the hash function', () => {
  it('is an argument: the same SHA-256 of another maker seals alike, SM3 otherwise, and each verifies by its own', () => {
    expect(sealRecord(life, { hash: nodeHash('sha-256', 'sha256') })).toEqual(sealedLife)
    const sealed = sealRecord(life, { hash: sm3 })
    expect(sealed.hash).toBe('sm3')
    expect(recordHead(sealed)).toMatch(/^[0-9a-f]{64}$/)
    expect(recordHead(sealed)).not.toBe(recordHead(sealedLife))
    expect(verifyRecord(sealed, { hash: sm3 })).toEqual({ ok: true, value: sealed })
  })

  it('is not guessed: a record sealed with another one is not verified and not continued', () => {
    const sealed = sealRecord({ ...life, events: life.events.slice(0, 3) }, { hash: sm3 })
    const other = {
      code: 'sealed-with',
      verdict: 'fails',
      cites: ledgerFindings['sealed-with'].cites,
      kind: 'facts-missing',
      required: 'sha-256',
      found: 'sm3',
    }
    expect(verifyRecord(sealed)).toEqual({ ok: false, error: { index: null, reasons: [{ ...other, path: '/hash' }] } })
    expect(appendSealed(sealed, the('determine-listing'))).toEqual({ ok: false, error: { reasons: [other] } })
    expect(appendSealed(sealed, the('determine-listing'), { hash: sm3 })).toEqual({
      ok: true,
      value: sealRecord({ ...life, events: life.events.slice(0, 4) }, { hash: sm3 }),
    })
  })
})

describe('appending', () => {
  it('takes the same event once, and its id for no other [D22]', () => {
    const again = the('submit-plan')
    expect(appendSealed(sealedLife, again)).toEqual({ ok: true, value: sealedLife })
    const { cites } = lifecycleFindings['event-id']
    expect(appendSealed(sealedLife, { ...again, date: the('exit-list').date })).toEqual({
      ok: false,
      error: {
        reasons: [
          { code: 'event-id', verdict: 'fails', cites, kind: 'conflict', required: { unused: true }, found: again.id },
        ],
      },
    })
  })

  it('leaves the record it was given as it was', () => {
    const before = sealRecord({ ...life, events: life.events.slice(0, 2) })
    const copy = stored(before)
    const [, , third] = life.events
    if (third === undefined) throw new Error('the sample life has three events')
    expect(appendSealed(before, third)).toMatchObject({ ok: true })
    expect(before).toEqual(copy)
  })
})
