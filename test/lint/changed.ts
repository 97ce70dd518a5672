import type { Json } from '../../src/core/json.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'

type Members = Record<string, Json>

/** Takes away what stands at a pointer. */
export const GONE: unique symbol = Symbol('gone')

/** What to put at each JSON pointer; `-` at the end of one adds to a list, {@link GONE} takes away. */
export type Changes = Readonly<Record<string, Json | typeof GONE>>

/** A copy of a rulebook with some changes; nothing of it is shared. */
export function changed(rulebook: Rulebook, changes: Changes): Json {
  const copy = JSON.parse(JSON.stringify(rulebook)) as Members
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.slice(1).split('/')
    const last = keys.pop() ?? ''
    const parent = keys.reduce<Members>((at, key) => {
      const next = at[key]
      if (typeof next !== 'object' || next === null) throw new Error(`nothing at ${path}`)
      return next as Members
    }, copy)
    put(parent, last, value, path)
  }
  return copy
}

function put(parent: Members | Json[], key: string, value: Json | typeof GONE, path: string): void {
  if (Array.isArray(parent)) {
    if (value === GONE) parent.splice(Number(key), 1)
    else if (key === '-') parent.push(value)
    else parent[Number(key)] = value
  } else if (value === GONE) {
    if (!(key in parent)) throw new Error(`nothing at ${path}`)
    delete parent[key]
  } else parent[key] = value
}
