/** Marks parts of a text on a terminal; elsewhere the text stays as it is. */
export interface Style {
  readonly heading: (text: string) => string
  readonly faint: (text: string) => string
  readonly good: (text: string) => string
  readonly bad: (text: string) => string
}

const same = (text: string): string => text
const inColour =
  (code: number) =>
  (text: string): string =>
    `\u001b[${code}m${text}\u001b[0m`

/** No colours. */
export const plain: Style = { heading: same, faint: same, good: same, bad: same }

/** Colours, for a terminal. */
export const coloured: Style = { heading: inColour(1), faint: inColour(2), good: inColour(32), bad: inColour(31) }

/** Colours only on a terminal, and not where NO_COLOR is set to anything (no-color.org). */
export function styleFor(isTerminal: boolean, noColor: string | undefined): Style {
  return isTerminal && (noColor === undefined || noColor === '') ? coloured : plain
}
