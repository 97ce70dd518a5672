import { readFileSync } from 'node:fs'
import type { Locale, Reason } from 'baolei'
import { parseRulebook, type Rulebook } from 'baolei/rulebook'
import { explain } from 'baolei/view'
import { isNode, LineCounter, parseDocument } from 'yaml'

/** A file as data, with the place of each part in its text. */
export interface DataFile {
  readonly file: string
  readonly value: unknown
  /** `file:line:column` of the part at a JSON pointer, or the file alone where the text has no such part. */
  readonly placeOf: (pointer: string) => string
}

/** What a file holds, or what is wrong with it, each fault with its place. */
export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly string[] }

/** The text of a file, without a byte order mark. */
export function readText(file: string): Read<string> {
  try {
    return { ok: true, value: readFileSync(file, 'utf8').replace(/^\uFEFF/, '') }
  } catch (error) {
    return { ok: false, problems: [`${file}: ${error instanceof Error ? error.message : 'cannot be read'}`] }
  }
}

function keysOf(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((key) => key.replace(/~1/g, '/').replace(/~0/g, '~'))
}

/** Reads a file of JSON or YAML. JSON is YAML too, so that one parser finds the places, and doubled keys, in both. */
export function readData(file: string): Read<DataFile> {
  const text = readText(file)
  if (!text.ok) return text
  const lines = new LineCounter()
  const document = parseDocument(text.value, { lineCounter: lines, uniqueKeys: true, prettyErrors: false })
  const at = (offset: number): string => {
    const { line, col } = lines.linePos(offset)
    return `${file}:${line}:${col}`
  }
  if (document.errors.length > 0) {
    return { ok: false, problems: document.errors.map(({ pos, message }) => `${at(pos[0])}: ${message}`) }
  }
  // A part that is missing has no place of its own: the nearest part around it is named.
  const placeOf = (pointer: string): string => {
    for (let keys = keysOf(pointer); ; keys = keys.slice(0, -1)) {
      const node: unknown = keys.length === 0 ? document.contents : document.getIn(keys, true)
      if (isNode(node) && node.range) return at(node.range[0])
      if (keys.length === 0) return file
    }
  }
  return { ok: true, value: { file, value: document.toJS({ maxAliasCount: 100 }), placeOf } }
}

/** A reason in a line: the place, and the fault in words. What it rests on says nothing about a file. */
export function reasonLine({ placeOf }: DataFile, reason: Reason, lang: Locale, rulebook?: Rulebook): string {
  return `${placeOf(reason.path ?? '')}: ${explain({ ...reason, cites: [] }, lang, rulebook)}`
}

/** Reads a rulebook from a file of JSON or YAML, whatever its form. */
export function readRulebook(file: string, lang: Locale = 'zh-CN'): Read<Rulebook> {
  const data = readData(file)
  if (!data.ok) return data
  const parsed = parseRulebook(data.value.value)
  if (parsed.ok) return parsed
  return { ok: false, problems: parsed.error.reasons.map((reason) => reasonLine(data.value, reason, lang)) }
}
