import type { CivilDate } from '../core/date.js'

const OCTETS = 75

/** A line of an iCalendar stream (RFC 5545): a name with its parameters, and a value that is escaped already. */
export type ContentLine = readonly [name: string, value: string]

/**
 * A text value: backslash, semicolon, comma and line breaks escaped, other control characters left out (RFC 5545,
 * 3.3.11).
 */
export function textValue(text: string): string {
  return [...text.replace(/\r\n?/g, '\n')].map(escaped).join('')
}

function escaped(character: string): string {
  if (character === '\n') return '\\n'
  if (character === '\\' || character === ';' || character === ',') return `\\${character}`
  const code = character.codePointAt(0) ?? 0
  return (code < 0x20 && character !== '\t') || code === 0x7f ? '' : character
}

/** A date value (3.3.4). */
export function dateValue(date: CivilDate): string {
  return date.replace(/-/g, '')
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}

/** Folds a line at 75 octets, the space of a continuation counted, never inside a character (3.1). */
function folded(line: string): string {
  let out = ''
  let octets = 0
  for (const character of line) {
    const more = octetsOf(character)
    if (octets + more > OCTETS) {
      out += '\r\n '
      octets = 1
    }
    out += character
    octets += more
  }
  return `${out}\r\n`
}

/** The stream: each line folded, each ended by CRLF. */
export function stream(lines: readonly ContentLine[]): string {
  return lines.map(([name, value]) => folded(`${name}:${value}`)).join('')
}
