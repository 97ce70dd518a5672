/** A cell as it was read: a quoted one is a text, a bare one a number or nothing. */
export interface ReadCell {
  readonly quoted: boolean
  readonly text: string
}

/**
 * Reads CSV as RFC 4180 has it, strictly: throws at a bare CR or LF, a quote in a bare field, text after a closing
 * quote.
 */
export function readCsv(text: string): readonly (readonly ReadCell[])[] {
  const lines: ReadCell[][] = []
  let line: ReadCell[] = []
  let at = 0
  while (at < text.length) {
    const cell = text[at] === '"' ? quotedAt(text, at) : bareAt(text, at)
    line.push({ quoted: text[at] === '"', text: cell.text })
    at = cell.end
    if (text[at] === ',') at += 1
    else if (text.startsWith('\r\n', at)) {
      at += 2
      lines.push(line)
      line = []
    } else throw new Error(`neither a comma nor CR LF at ${at}`)
  }
  if (line.length > 0) throw new Error('the last line is not ended')
  return lines
}

function quotedAt(text: string, start: number): { readonly text: string; readonly end: number } {
  let value = ''
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] !== '"') value += text[at]
    else if (text[at + 1] !== '"') return { text: value, end: at + 1 }
    else {
      value += '"'
      at += 1
    }
  }
  throw new Error('a quote that is not closed')
}

function bareAt(text: string, start: number): { readonly text: string; readonly end: number } {
  let end = start
  while (end < text.length && text[end] !== ',' && text[end] !== '\r' && text[end] !== '\n') {
    if (text[end] === '"') throw new Error(`a quote in a bare field at ${end}`)
    end += 1
  }
  return { text: text.slice(start, end), end }
}
