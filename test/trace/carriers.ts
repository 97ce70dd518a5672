/** A symbol that carries a citation in its data. */
export interface Carrier {
  readonly citation: string
  /** The export, and where in it: `#` and the id of the object that cites, or a JSON pointer to it. */
  readonly symbol: string
}

/** How deep the search goes; no rulebook and no statechart is nearly as deep. */
const DEEPEST = 40

/** What a module exports, by name. */
export type Exports = Readonly<Record<string, unknown>>

/**
 * Finds the citations in everything that modules export: each object with `cites`, or with a provenance `from` that has
 * them, and the configuration of statecharts. The exports of `except` are skipped.
 */
export function carriersOf(modules: readonly Exports[], except: Exports): readonly Carrier[] {
  const skipped = new Set<unknown>(Object.values(except).filter((value) => typeof value === 'object'))
  const found = new Map<string, Carrier>()
  for (const exports of modules) {
    for (const [name, value] of Object.entries(exports)) {
      // A new set for each export, so that a table and its members both count under their own names.
      visit(value, { name, keys: [], own: undefined }, new Set(skipped), (citation, symbol) => {
        found.set(`${citation} ${symbol}`, { citation, symbol })
      })
    }
  }
  return [...found.values()]
}

interface Place {
  readonly name: string
  readonly keys: readonly string[]
  /** The id of the nearest enclosing object that has one. */
  readonly own: string | undefined
}

function visit(
  value: unknown,
  place: Place,
  seen: Set<unknown>,
  found: (citation: string, symbol: string) => void,
): void {
  const node = readable(value)
  if (node === undefined || seen.has(node) || place.keys.length > DEEPEST) return
  seen.add(node)
  const own = identityOf(node)
  const here = own === undefined ? place : { name: place.name, keys: [], own }
  // A provenance has no name of its own, so the object around it carries the citation.
  for (const citation of citationsOf(node)) found(citation, symbolOf(here))
  for (const [key, inner] of Object.entries(node)) {
    const keys = key === 'from' && citationsOf(inner).length > 0 ? here.keys : [...here.keys, key]
    visit(inner, { ...here, keys }, seen, found)
  }
}

/** Data to search: plain objects and arrays, the configuration of a statechart, the properties of a guard function. */
function readable(value: unknown): object | undefined {
  if (typeof value === 'function') return value
  if (typeof value !== 'object' || value === null) return undefined
  if (Array.isArray(value)) return value
  const prototype: unknown = Object.getPrototypeOf(value)
  // A module namespace has no prototype either; its members are exports too.
  if (prototype === Object.prototype || prototype === null) return value
  if (!('config' in value && 'root' in value)) return undefined
  return typeof value.config === 'object' && value.config !== null ? value.config : undefined
}

function citationsOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null || !('cites' in value) || !Array.isArray(value.cites)) return []
  return value.cites.filter((one: unknown): one is string => typeof one === 'string')
}

function identityOf(value: object): string | undefined {
  for (const key of ['id', 'code', 'type'] as const) {
    const own: unknown = Reflect.get(value, key)
    if (typeof own === 'string') return own
  }
  return undefined
}

function symbolOf({ name, keys, own }: Place): string {
  const pointer = keys.map((key) => `/${key}`).join('')
  return own === undefined || own === name ? `${name}${pointer}` : `${name}#${own}${pointer}`
}
