import { type Document, isMap, isScalar, isSeq, type Pair, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml'
import type { Json } from '../core/json.js'
import type { Path } from '../rulebook/visit.js'

/** What a cursor is at in a text: a key of the object at a path, or the value at a path; and the text to replace. */
export interface Cursor {
  readonly at: 'key' | 'value'
  readonly path: Path
  readonly from: number
  readonly to: number
  /** Whether the key that is replaced has its colon already. */
  readonly hasColon: boolean
}

/** Reads JSON or YAML, also while it is being typed: JSON is YAML too, and this parser goes on after a fault. */
export function readText(text: string): Document.Parsed {
  return parseDocument(text, { prettyErrors: false })
}

/** What a text says, as plain data; undefined where an alias of YAML leads nowhere or too far. */
export function dataOf(document: Document.Parsed): Json | undefined {
  try {
    return document.toJS({ maxAliasCount: 100 }) as Json
  } catch {
    return undefined
  }
}

const within = (offset: number, from: number, to: number): boolean => offset >= from && offset <= to

const rangeOf = (node: unknown): readonly [from: number, to: number] | undefined => {
  const range = (node as { readonly range?: readonly [number, number, number] | null } | null)?.range
  return range == null ? undefined : [range[0], range[1]]
}

const columnOf = (text: string, offset: number): number => offset - text.lastIndexOf('\n', offset - 1) - 1

// Whether a cursor after the start of a collection is still in it: before the bracket that closes it; in a block of YAML,
// not left of where the block starts.
function isInside(text: string, offset: number, node: YAMLMap | YAMLSeq): boolean {
  const range = rangeOf(node)
  if (range === undefined) return false
  const [from, to] = range
  if (node.flow === true) return offset > from && (offset < to || !/[\]}]/.test(text[to - 1] ?? ''))
  return columnOf(text, offset) >= columnOf(text, from) || offset <= to
}

interface Place {
  readonly text: string
  readonly offset: number
}

function atValue(place: Place, node: unknown, path: Path): Cursor | undefined {
  const { text, offset } = place
  if (isMap(node) || isSeq(node)) return isInside(text, offset, node) ? inCollection(place, node, path) : undefined
  const range = isScalar(node) ? rangeOf(node) : undefined
  return range !== undefined && range[0] < range[1] && within(offset, ...range)
    ? { at: 'value', path, from: range[0], to: range[1], hasColon: false }
    : undefined
}

function atPair(place: Place, { key, value }: Pair, path: Path): Cursor | undefined {
  const { text, offset } = place
  const range = rangeOf(key)
  if (range === undefined || offset < range[0]) return undefined
  const [from, to] = range
  const hasColon = /^\s*:/.test(text.slice(to))
  if (offset <= to) return { at: 'key', path, from, to, hasColon }
  const own = [...path, String(isScalar(key) ? key.value : key)]
  const found = atValue(place, value, own)
  if (found !== undefined) return found
  // After the colon, with nothing there yet; in YAML also on the lines below, to the right of the key.
  const between = text.slice(to, offset)
  if (/^\s*:[ \t]*$/.test(between)) return { at: 'value', path: own, from: offset, to: offset, hasColon: false }
  const isBelow = /^\s*:[ \t]*\n\s*$/.test(between) && columnOf(text, offset) > columnOf(text, from)
  return isBelow ? { at: 'key', path: own, from: offset, to: offset, hasColon: false } : undefined
}

function inCollection(place: Place, node: YAMLMap | YAMLSeq, path: Path): Cursor {
  const { offset } = place
  // The last one that starts before the cursor.
  const isBefore = (part: unknown): boolean => (rangeOf(part)?.[0] ?? Infinity) <= offset
  if (isMap(node)) {
    const [pair] = node.items.filter(({ key }) => isBefore(key)).slice(-1)
    const found = pair === undefined ? undefined : atPair(place, pair, path)
    return found ?? { at: 'key', path, from: offset, to: offset, hasColon: false }
  }
  const before = node.items.filter(isBefore).length
  const found = before === 0 ? undefined : atValue(place, node.items[before - 1], [...path, before - 1])
  return found ?? { at: 'value', path: [...path, before], from: offset, to: offset, hasColon: false }
}

/** What a cursor in a text of JSON or YAML is at. */
export function cursorAt(document: Document.Parsed, text: string, offset: number): Cursor {
  const { contents } = document
  if (isMap(contents) || isSeq(contents)) return inCollection({ text, offset }, contents, [])
  return { at: 'value', path: [], from: offset, to: offset, hasColon: false }
}

/** The range of the part at a path; where there is none, of the nearest part around it. */
export function placeOf(document: Document.Parsed, path: Path, text: string): readonly [from: number, to: number] {
  for (let keys = path; keys.length > 0; keys = keys.slice(0, -1)) {
    const range = rangeOf(document.getIn(keys, true))
    if (range !== undefined) return range
    // A key without a value, or a key that nobody knows: the key itself.
    const parent: unknown = keys.length === 1 ? document.contents : document.getIn(keys.slice(0, -1), true)
    const last = keys[keys.length - 1]
    const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === last) : undefined
    const own = rangeOf(pair?.key)
    if (own !== undefined) return own
  }
  return [0, Math.min(1, text.length)]
}
