/** Characters that a terminal shows two columns wide: Chinese characters, their punctuation and full-width forms. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/
const SHOWN_WIDE_IN_CHINESE = /[“”‘’…—·]/

/** How many columns a text takes on a terminal. */
export function widthOf(text: string): number {
  const chinese = WIDE.test(text)
  return [...text].reduce(
    (width, one) => width + (WIDE.test(one) || (chinese && SHOWN_WIDE_IN_CHINESE.test(one)) ? 2 : 1),
    0,
  )
}

/** A text filled up with blanks to a width, at its end or before it. */
export function pad(text: string, width: number, side: 'end' | 'start' = 'end'): string {
  const blanks = ' '.repeat(Math.max(0, width - widthOf(text)))
  return side === 'end' ? text + blanks : blanks + text
}

/** Rows as aligned lines: the first column to the left, the others, which are numbers, to the right. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): readonly string[] {
  const cells = [head, ...rows.map((row) => row.map(String))]
  const widths = head.map((_, column) => Math.max(...cells.map((row) => widthOf(row[column] ?? ''))))
  return cells.map((row) =>
    row.map((cell, column) => pad(cell, widths[column] ?? 0, column === 0 ? 'end' : 'start')).join('  '),
  )
}
