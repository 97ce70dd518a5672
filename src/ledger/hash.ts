import { sha256 as digest } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { compareTexts } from '../core/order.js'
import type { Case } from '../lifecycle/case.js'

/** A hash function (杂凑算法) that records are sealed with. Its name is sealed too: an exchange of functions shows. */
export interface HashFunction {
  readonly name: string
  readonly digest: (bytes: Uint8Array) => Uint8Array
}

/**
 * SHA-256 (FIPS 180-4). Records are sealed with it unless another function, such as SM3, is given.
 *
 * @example
 * ```ts
 * import { sha256 } from 'baolei/ledger'
 *
 * sha256.digest(new Uint8Array()).length // 32
 * ```
 */
export const sha256: HashFunction = { name: 'sha-256', digest }

/** The hash of plain data, in lower-case hexadecimal: of the UTF-8 bytes of its canonical JSON. */
export function hashOf(hash: HashFunction, value: object): string {
  return bytesToHex(hash.digest(utf8ToBytes(canonicalJson(value))))
}

/**
 * The hash of a whole case, with its state, in lower-case hexadecimal. Kept elsewhere when the case is stored, it later
 * shows whether the state that `restoreCase` takes without replay is the one that was stored (D22, D25).
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

/**
 * One text for the same plain data, whatever the order of its keys: members sorted by the UTF-16 units of their keys,
 * no blank space, numbers and texts as `JSON.stringify` writes them. For well-formed text that is RFC 8785 (JCS). A
 * lone surrogate, which RFC 8785 refuses and UTF-8 cannot encode, stays an escape (`\ud800`), so that no two texts
 * become the same bytes.
 */
export function canonicalJson(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map((item: unknown) => canonicalJson(item)).join(',')}]`
  const members = Object.entries(value).sort(([a], [b]) => compareTexts(a, b))
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`
}
