import type { Json } from './json.js'
import { malformed, pointer } from './parse.js'
import { err, ok, type Result } from './result.js'

const SPACE = /[ \t\n\r]*/y
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const WORD = /true|false|null/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

function after(token: RegExp, text: string, at: number): number | undefined {
  token.lastIndex = at
  return token.test(text) ? token.lastIndex : undefined
}

// Where a string that starts at a quotation mark ends, or where its fault is.
function afterString(text: string, start: number): { readonly end: number; readonly sound: boolean } {
  let at = start + 1
  while (at < text.length) {
    const code = text.charCodeAt(at)
    if (code === 0x22) return { end: at + 1, sound: true }
    if (code < 0x20) return { end: at, sound: false }
    const next = code === 0x5c ? after(ESCAPE, text, at) : at + 1
    if (next === undefined) return { end: at, sound: false }
    at = next
  }
  return { end: at, sound: false }
}

type Awaited = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or ]' | ', or }' | 'end'

/** An object or a list that is still open, and the key or index of the value that is read in it. */
interface Open {
  readonly keys?: Set<string>
  key: string | number
}

/** A key that its object has already: its JSON pointer, and where it starts. */
interface Doubled {
  readonly path: string
  readonly at: number
}

// The first place at which a text is not JSON, and what is expected there; or, in JSON, every key that comes twice in
// one object. The message of the engine is of no use: it differs from engine to engine, and often names no place. Of a
// doubled key the engine says nothing, and takes the last.
function walk(text: string): { readonly at: number; readonly expected: string } | readonly Doubled[] {
  const open: Open[] = []
  const doubled: Doubled[] = []
  let awaited: Awaited = 'value'
  let at = 0
  const closed = (): Awaited => {
    const inside = open[open.length - 1]
    return inside === undefined ? 'end' : inside.keys === undefined ? ', or ]' : ', or }'
  }
  for (;;) {
    at = after(SPACE, text, at) ?? at
    const character = text[at]
    const inside = open[open.length - 1]
    const closes = (awaited.endsWith(']') && character === ']') || (awaited.endsWith('}') && character === '}')
    if (awaited === 'end' && at === text.length) return doubled
    if (closes) {
      open.pop()
      at += 1
      awaited = closed()
    } else if (awaited.startsWith(',') && character === ',') {
      awaited = inside?.keys === undefined ? 'value' : 'key'
      if (inside !== undefined && typeof inside.key === 'number') inside.key += 1
      at += 1
    } else if (awaited === ':' && character === ':') {
      awaited = 'value'
      at += 1
    } else if ((awaited.startsWith('key') || awaited.startsWith('value')) && character === '"') {
      const { end, sound } = afterString(text, at)
      if (!sound) return { at: end, expected: 'string' }
      if (awaited.startsWith('key') && inside?.keys !== undefined) {
        // Two keys are the same if they mean the same, however they are escaped.
        const key: string = JSON.parse(text.slice(at, end))
        inside.key = key
        if (inside.keys.has(key)) doubled.push({ path: pointer(open.map((one) => one.key)), at })
        inside.keys.add(key)
        awaited = ':'
      } else awaited = closed()
      at = end
    } else if (awaited.startsWith('value') && (character === '[' || character === '{')) {
      open.push(character === '[' ? { key: 0 } : { keys: new Set(), key: '' })
      at += 1
      awaited = character === '[' ? 'value or ]' : 'key or }'
    } else {
      const next = awaited.startsWith('value') ? (after(NUMBER, text, at) ?? after(WORD, text, at)) : undefined
      if (next === undefined) return { at, expected: awaited }
      at = next
      awaited = closed()
    }
  }
}

function placeIn(text: string, at: number): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, at).split(/\r\n|\r|\n/)
  return { line: lines.length, column: (lines[lines.length - 1] ?? '').length + 1 }
}

/**
 * Parses JSON text of at most so many characters (UTF-16 code units). Longer text is refused unread. For text that is
 * not JSON, the reason gives the line and the column of the fault, from 1, the same on every engine. A key that comes
 * twice in one object is refused, with its pointer, line and column: nobody could tell which of the two is meant. Never
 * throws.
 */
export function parseJsonText(text: unknown, characters: number): Result<Json> {
  if (typeof text !== 'string') return err({ reasons: [malformed('', { type: 'string' }, typeof text)] })
  if (text.length > characters) return err({ reasons: [malformed('', { charactersAtMost: characters }, text.length)] })
  // Some editors on Windows write a byte-order mark first.
  const bare = text.startsWith('\ufeff') ? text.slice(1) : text
  const walked = walk(bare)
  if ('expected' in walked) {
    const { at, expected } = walked
    const found = { ...placeIn(bare, at), character: bare.slice(at, at + 1) }
    return err({ reasons: [malformed('', { syntax: 'JSON', expected }, found)] })
  }
  if (walked.length === 0) return ok(JSON.parse(bare))
  return err({ reasons: walked.map(({ path, at }) => malformed(path, { once: true }, placeIn(bare, at))) })
}
