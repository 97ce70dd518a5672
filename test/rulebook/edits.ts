import fc from 'fast-check'
import type { Json } from '../../src/core/json.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'

type Edit = (value: Json) => Json

const isObject = (value: Json): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function swapped(list: readonly Json[], at: number): readonly Json[] {
  const [first, second] = [list[at], list[at + 1]]
  if (first === undefined || second === undefined) return list
  return [...list.slice(0, at), second, first, ...list.slice(at + 2)]
}

function renamed(entry: Json, suffix: string): Json {
  return isObject(entry) && typeof entry.id === 'string' ? { ...entry, id: entry.id + suffix } : entry
}

function insideList(list: readonly Json[], kind: number, pick: number): readonly Json[] {
  const at = pick % Math.max(1, list.length)
  if (kind === 0) return list.filter((_, index) => index !== at)
  if (kind === 1) return swapped(list, at)
  const copy = renamed(list[at] ?? 'new', `-${kind}`)
  return [...list.slice(0, at), copy, ...list.slice(at)]
}

function insideObject(object: { readonly [key: string]: Json }, kind: number, pick: number): Json {
  const keys = Object.keys(object)
  const key = keys[pick % Math.max(1, keys.length)]
  if (key === undefined) return object
  if (kind === 0) return Object.fromEntries(Object.entries(object).filter(([one]) => one !== key))
  if (kind === 1) return { ...object, extra: pick }
  return { ...object, [key]: kind === 2 ? pick : (object[keys[(pick + 1) % keys.length] ?? key] ?? null) }
}

function scalar(value: Json, kind: number, pick: number): Json {
  if (typeof value === 'number') return kind % 2 === 0 ? value + 1 + (pick % 500) : Math.max(0, value - 1)
  if (typeof value === 'boolean') return !value
  return typeof value === 'string' ? `${value}-${kind}` : pick
}

// Goes down as many steps as there are, and edits what it comes to: nothing is spared, and what comes out need be no
// rulebook.
function edit(steps: readonly number[], kind: number, pick: number): Edit {
  return (value) => {
    const [step, ...rest] = steps
    const inner = edit(rest, kind, pick)
    if (Array.isArray(value)) {
      const list: readonly Json[] = value
      if (step === undefined || list.length === 0) return insideList(list, kind, pick)
      return list.map((entry, index) => (index === step % list.length ? inner(entry) : entry))
    }
    if (!isObject(value)) return scalar(value, kind, pick)
    const keys = Object.keys(value)
    const key = keys[(step ?? 0) % Math.max(1, keys.length)]
    if (step === undefined || key === undefined) return insideObject(value, kind, pick)
    return { ...value, [key]: inner(value[key] ?? null) }
  }
}

const anyEdit: fc.Arbitrary<Edit> = fc
  .tuple(fc.array(fc.nat(60), { minLength: 1, maxLength: 9 }), fc.nat(3), fc.nat(60))
  .map(([steps, kind, pick]) => edit(steps, kind, pick))

/** A rulebook with a few edits anywhere in it: added, removed, exchanged, other values. Most are no valid rulebooks. */
export function edited(rulebook: Rulebook): fc.Arbitrary<Rulebook> {
  return fc
    .array(anyEdit, { minLength: 1, maxLength: 6 })
    .map((edits) => edits.reduce((value, one) => one(value), rulebook as unknown as Json) as unknown as Rulebook)
}
