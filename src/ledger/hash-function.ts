import { sha256 as digest } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Case } from '../lifecycle/case.js'
import { canonicalJson } from './canonical-json.js'

/**
 * A hash function (杂凑算法) that records are sealed with. Its name is part of what is sealed, so that it cannot be
 * exchanged unseen.
 */
export interface HashFunction {
  readonly name: string
  readonly digest: (bytes: Uint8Array) => Uint8Array
}

/** SHA-256 (FIPS 180-4), which records are sealed with unless another function, such as SM3, is given. */
export const sha256: HashFunction = { name: 'sha-256', digest }

/** The hash of plain data, in lower-case hexadecimal: of the UTF-8 bytes of its canonical JSON. */
export function hashOf(hash: HashFunction, value: object): string {
  return bytesToHex(hash.digest(utf8ToBytes(canonicalJson(value))))
}

/**
 * The hash of a whole case, its state too: kept elsewhere when the case is stored, it shows later that what
 * `restoreCase` takes at its word is what was stored (D22, D25).
 *
 * @example
 * ```ts
 * import { openCase } from 'baolei'
 * import { caseHash } from 'baolei/ledger'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const opened = openCase({ village: { code: '999999999999', name: '示例村' }, rulebook: xining2024 })
 * opened.ok && caseHash(opened.value).length // 64
 * ```
 */
export function caseHash(theCase: Case, hash: HashFunction = sha256): string {
  return hashOf(hash, theCase)
}
