/** The values of an object that plainly has these two fields and no other; undefined of anything else, for a schema to explain. */
export function twoFields(value: unknown, first: string, second: string): readonly [unknown, unknown] | undefined {
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return undefined
  const fields = value as Readonly<Record<string, unknown>>
  let [one, other]: [unknown, unknown] = [undefined, undefined]
  for (const key in fields) {
    if (key === first) one = fields[key]
    else if (key === second) other = fields[key]
    else return undefined
  }
  return one === undefined || other === undefined ? undefined : [one, other]
}
