import {
  type Arbitrary,
  constantFrom,
  jsonValue,
  assert as law,
  nat,
  oneof,
  property,
  record as recordOf,
  string,
} from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../src/ledger/hash.js'
import { recordHead, sealRecord } from '../../src/ledger/sealed-record.js'
import { verifyRecord } from '../../src/ledger/verify-record.js'
import { life, type StoredEntry, sealedLife, stored } from './sealed.js'

const { length } = sealedLife.entries

/** Where verification stops: the index, or `ok`. */
function stopsAt(record: unknown, head?: string): number | null | 'ok' {
  const verified = verifyRecord(record, head === undefined ? {} : { head })
  return verified.ok ? 'ok' : verified.error.index
}

type Container = { [key: string]: unknown }
interface Place {
  readonly holder: Container
  readonly key: string
}

/** Every value inside a value, with what holds it. */
function places(value: unknown): readonly Place[] {
  if (typeof value !== 'object' || value === null) return []
  const holder = value as Container
  return Object.keys(holder).flatMap((key) => [{ holder, key }, ...places(holder[key])])
}

interface Edit {
  readonly place: number
  readonly how: 'replace' | 'remove' | 'add'
  readonly key: string
  readonly value: unknown
}

const edits: Arbitrary<Edit> = recordOf({
  place: nat(),
  how: constantFrom('replace', 'remove', 'add'),
  key: oneof(string(), constantFrom('__proto__', 'constructor', 'toString', 'index', 'event', 'note')),
  value: oneof(jsonValue({ maxDepth: 3 }), string({ unit: 'binary' }), constantFrom('\ud800', '', 0, 1, null)),
})

/** Makes one edit somewhere in a value; false if it changes nothing that JSON could say. */
function edit(target: unknown, { place, how, key, value }: Edit): boolean {
  const before = canonicalJson(target)
  const all = places(target)
  const at = all[place % all.length]
  if (at === undefined) return false
  const { holder } = at
  if (how === 'add')
    // As JSON.parse would: `__proto__` becomes a key like any other.
    Object.defineProperty(holder, Array.isArray(holder) ? String(holder.length) : key, {
      value,
      enumerable: true,
      writable: true,
      configurable: true,
    })
  else if (how === 'replace') holder[at.key] = value
  else if (Array.isArray(holder)) holder.splice(Number(at.key), 1)
  else delete holder[at.key]
  return canonicalJson(target) !== before
}

/** The first place at which two lists differ; past the end of the second, whatever the first has there differs. */
function firstDifference(a: readonly unknown[], b: readonly unknown[]): number {
  return a.findIndex((one, index) => index >= b.length || canonicalJson(one) !== canonicalJson(b[index]))
}

describe('tampering', () => {
  it('any single edit of an entry is found, and the entry named [D22, D25]', () => {
    law(
      property(nat(length - 1), edits, (index, one) => {
        const record = stored()
        if (edit(record.entries[index], one)) expect(stopsAt(record)).toBe(index)
      }),
      { numRuns: 400 },
    )
  })

  it('any single edit of what the record starts from is found [D22, D24]', () => {
    law(
      property(edits, (one) => {
        const record = stored()
        const { entries, ...start } = record
        if (edit(start, one)) expect(stopsAt({ ...start, entries })).toBe(null)
      }),
      { numRuns: 200 },
    )
    const { village } = sealedLife.opening
    const opening = { ...sealedLife.opening, village: { ...village, name: ` ${village.name}` } }
    expect(stopsAt({ ...sealedLife, opening })).toBe(null)
  })

  it('an entry taken out is found where it stood, unless it was the last [D22, D25]', () => {
    for (let index = 0; index < length - 1; index += 1) {
      const { entries, ...start } = stored()
      expect(stopsAt({ ...start, entries: entries.filter((_, place) => place !== index) })).toBe(index)
    }
  })

  it('an entry put in is found where the record first differs, the end included [D22, D25]', () => {
    const other = sealRecord({ ...life, events: life.events.slice(1) })
    // The first of the other record is sealed to the same start: put in first, it fits, and the one after it does not.
    const copies = constantFrom<unknown>(...sealedLife.entries, ...other.entries.slice(1))
    law(
      property(nat(length), oneof(copies, jsonValue()), (index, added) => {
        const { entries, ...start } = stored()
        const after: unknown[] = [...entries.slice(0, index), added, ...entries.slice(index)]
        expect(stopsAt({ ...start, entries: after })).toBe(firstDifference(after, entries))
      }),
    )
  })

  it('nothing at all, put in at the end, is found there [D25]', () => {
    const { entries, ...start } = stored()
    expect(stopsAt({ ...start, entries: [...entries, null] })).toBe(entries.length)
  })

  it('an entry that was sealed to fit where it is put in shows at the one after it [D25]', () => {
    const [fitting] = sealRecord({ ...life, events: life.events.slice(1) }).entries
    const { entries, ...start } = stored()
    expect(stopsAt({ ...start, entries: [fitting, ...entries] })).toBe(1)
  })

  it('two entries that change places are found at the first of them [D22, D25]', () => {
    law(
      property(nat(length - 1), nat(length - 1), (a, b) => {
        const { entries, ...start } = stored()
        const [one, other] = [entries[a], entries[b]]
        if (one === undefined || other === undefined) throw new Error('both are in the record')
        const swapped = entries.map((entry, place) => (place === a ? other : place === b ? one : entry))
        expect(stopsAt({ ...start, entries: swapped })).toBe(a === b ? 'ok' : Math.min(a, b))
      }),
    )
  })

  it('the first of several is named, whatever is wrong with the later ones [D25]', () => {
    law(
      property(nat(length - 1), nat(length - 1), edits, (a, b, one) => {
        const record = stored()
        const [first, later] = [Math.min(a, b), Math.max(a, b)]
        const target: StoredEntry | undefined = record.entries[first]
        if (target !== undefined) target.event.id = 'altered'
        if (first !== later) edit(record.entries[later], one)
        expect(stopsAt(record)).toBe(first)
      }),
    )
  })

  it('an entry that is sealed anew after an edit shows at the one after it [D25]', () => {
    const forged = sealRecord({
      ...life,
      events: life.events.map((event, index) => (index === 4 ? { ...event, id: 'forged' } : event)),
    })
    const entries = sealedLife.entries.map((entry, index) => (index === 4 ? forged.entries[4] : entry))
    expect(stopsAt({ ...sealedLife, entries })).toBe(5)
  })
})

describe('a kept head', () => {
  const head = recordHead(sealedLife)

  it('shows a truncation, which nothing else shows [D22, D25]', () => {
    for (let kept = 0; kept < length; kept += 1) {
      const cut = { ...sealedLife, entries: sealedLife.entries.slice(0, kept) }
      expect(stopsAt(cut)).toBe('ok')
      expect(stopsAt(cut, head)).toBe(null)
    }
    expect(stopsAt(sealedLife, head)).toBe('ok')
  })

  it('shows a record made anew from the beginning, which nothing else shows [D25]', () => {
    const forged = sealRecord({ ...life, events: life.events.map((event) => ({ ...event, id: `f-${event.id}` })) })
    expect(stopsAt(forged)).toBe('ok')
    expect(stopsAt(forged, head)).toBe(null)
  })

  it('of an earlier day names the first entry that has come since [D22]', () => {
    for (let kept = 0; kept < length; kept += 1) {
      const earlier = { ...sealedLife, entries: sealedLife.entries.slice(0, kept) }
      expect(stopsAt(sealedLife, recordHead(earlier))).toBe(kept)
    }
  })
})
