const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/
const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/

/** The same figure, exactly: digits, and how many of them come after the point. */
export interface Decimal {
  readonly digits: bigint
  readonly places: number
}

/**
 * A decimal text, read exactly and without floating point (D3). Full-width digits and commas between thousands are read
 * too; undefined if it is no decimal.
 */
export function decimalOf(text: string): Decimal | undefined {
  const plain = text.normalize('NFKC').trim()
  const [, sign, whole, rest = ''] = DECIMAL.exec(GROUPED.test(plain) ? plain.replace(/,/g, '') : plain) ?? []
  if (whole === undefined) return undefined
  const places = rest.replace(/0+$/, '')
  const digits = BigInt(whole + places)
  return { digits: sign === '-' ? -digits : digits, places: places.length }
}

/** A decimal as an integer of the last of some places; undefined if it has more places, or no number holds it exactly. */
export function integerOf({ digits, places }: Decimal, of: number): number | undefined {
  if (places > of) return undefined
  const value = Number(digits * 10n ** BigInt(of - places))
  return Number.isSafeInteger(value) ? value : undefined
}
