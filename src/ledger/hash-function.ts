import { sha256 as digest } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from './canonical-json.js'

/** A hash function (杂凑算法) that records are sealed with. Its name is part of what is sealed, so that it cannot be exchanged unseen. */
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
