import { pointer } from '../core/parse.js'

/**
 * The address of a part of a rulebook from its steps: like a JSON pointer without the first slash, but an entry of a
 * list is named by its id or by the key of its table, so that the address stays what it is when entries come and go.
 */
export function addressFrom(steps: readonly string[]): string {
  return pointer(steps).slice(1)
}

/** The steps of an address or, its first slash left away, of a JSON pointer. */
export function stepsOf(address: string): readonly string[] {
  return address === '' ? [] : address.split('/').map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~'))
}

/** The last step of an address; empty for the rulebook itself. */
export function lastStep(address: string): string {
  const steps = stepsOf(address)
  return steps[steps.length - 1] ?? ''
}
