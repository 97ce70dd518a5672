/** The values of an object that plainly has these two fields and no other; undefined of anything else, for a schema to explain. */
export function twoFields(value: unknown, first: string, second: string): readonly [unknown, unknown] | undefined {
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return undefined
  const keys = Object.keys(value)
  if (keys.length !== 2 || !keys.includes(first) || !keys.includes(second)) return undefined
  const fields = value as Readonly<Record<string, unknown>>
  return [fields[first], fields[second]]
}
