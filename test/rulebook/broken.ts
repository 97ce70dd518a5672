import { xining2024 } from '../../src/xining-2024/index.js'

type Plain = Record<string, unknown>

/** A copy of the default rulebook in which the value at each JSON pointer is replaced. */
export function brokenAt(edits: Readonly<Record<string, unknown>>): unknown {
  const copy: unknown = structuredClone(xining2024)
  for (const [path, value] of Object.entries(edits)) {
    const keys = path.slice(1).split('/')
    const last = keys.pop() ?? ''
    const parent = keys.reduce<Plain>((at, key) => at[key] as Plain, copy as Plain)
    if (!(last in parent) && !Array.isArray(parent)) throw new Error(`nothing at ${path}`)
    parent[last] = value
  }
  return copy
}
