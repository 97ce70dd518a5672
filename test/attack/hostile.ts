import fc from 'fast-check'

/** Keys that may reach a prototype, and some ordinary ones. */
const KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'a',
  'type',
  'id',
  'date',
  'events',
] as const

const odd = fc.constantFrom<unknown>(
  null,
  undefined,
  Number.NaN,
  -0,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  Number.MAX_SAFE_INTEGER + 2,
  0.1,
  '2024-02-30',
  '2024-13-01',
  '\ud800',
  '＝1+1',
  '\u0000',
  'x'.repeat(10_000),
  Symbol('s'),
  () => 1,
  10n,
  new Date(0),
  new Map([[1, 2]]),
  /x/,
)

function trap(): object {
  return {
    get type(): never {
      throw new Error('a getter that throws')
    },
  }
}

function cyclic(): object {
  const self: Record<string, unknown> = { list: [] }
  self.self = self
  ;(self.list as unknown[]).push(self)
  return self
}

function deep(levels: number): unknown {
  let value: unknown = 'bottom'
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { a: value }
  return value
}

const made = fc
  .constantFrom<() => unknown>(
    trap,
    cyclic,
    () => deep(10_000),
    () => Object.freeze({ a: Object.freeze([]) }),
    () => JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
    () => new Array(1_000_000_000),
  )
  .map((make) => make())

/** Values that nobody should hand in. */
export const hostile: fc.Arbitrary<unknown> = fc.oneof(
  odd,
  made,
  fc.anything({
    key: fc.oneof(fc.constantFrom(...KEYS), fc.string()),
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withSparseArray: true,
  }),
  fc.jsonValue(),
)

/** A value that throws when its keys are read. As it cannot be printed, it is not in the generators. */
export function unreadable(): object {
  return new Proxy(
    {},
    {
      ownKeys: () => {
        throw new Error('a proxy that throws')
      },
    },
  )
}

/** A sound value with something hostile at one place: this gets furthest. */
export function spoiled(sound: unknown): fc.Arbitrary<unknown> {
  const paths = pathsOf(sound)
  return fc.tuple(fc.constantFrom(...paths), hostile).map(([path, bad]) => put(sound, path, bad))
}

/** Every place in a value. */
export function pathsOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, member]) => pathsOf(member, [...path, key]))]
}

/** A value with another value at one place. */
export function put(value: unknown, path: readonly string[], bad: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return bad
  if (Array.isArray(value))
    return value.map((member, index) => (String(index) === key ? put(member, rest, bad) : member))
  if (typeof value !== 'object' || value === null) return bad
  return { ...value, [key]: put(Reflect.get(value, key), rest, bad) }
}
