import { createHash } from 'node:crypto'
import type { HashFunction } from '../../src/ledger/hash.js'
import { type SealedRecord, sealRecord } from '../../src/ledger/sealed-record.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { openCase, sampleLife } from '../lifecycle/doors.js'
import { play } from '../lifecycle/story.js'

export const life: ReturnType<typeof play> = play(
  openCase({ village: sampleVillage, rulebook: xining2024 }),
  sampleLife(),
)

/** The sample life, sealed. */
export const sealedLife: SealedRecord = sealRecord(life)

/** A hash function of Node, which the library does not use. */
export function nodeHash(name: string, algorithm: string): HashFunction {
  return { name, digest: (bytes) => createHash(algorithm).update(bytes).digest() }
}

/** A copy that can be changed, as stored and read again. */
export function stored(record: SealedRecord = sealedLife): StoredRecord {
  return JSON.parse(JSON.stringify(record))
}

/** A sealed record in the hands of someone who may write anything into it. */
export interface StoredRecord {
  [key: string]: unknown
  opening: { village: { code: string; name: string }; [key: string]: unknown }
  entries: StoredEntry[]
}

export interface StoredEntry {
  [key: string]: unknown
  event: { [key: string]: unknown }
}
