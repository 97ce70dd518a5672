/** Marks parts of a text on a terminal; elsewhere the text stays as it is. */
export interface Style {
  readonly heading: (text: string) => string
  readonly faint: (text: string) => string
  readonly good: (text: string) => string
  readonly bad: (text: string) => string
}

const same = (text: string): string => text
const inColor =
  (code: number) =>
  (text: string): string =>
    `\u001b[${code}m${text}\u001b[0m`

/** No colors. */
export const plain: Style = { heading: same, faint: same, good: same, bad: same }

/** Colors, for a terminal. */
export const colored: Style = { heading: inColor(1), faint: inColor(2), good: inColor(32), bad: inColor(31) }

/** Colors only on a terminal, and not where NO_COLOR is set to anything (no-color.org). */
export function styleFor(isTerminal: boolean, noColor: string | undefined): Style {
  return isTerminal && (noColor === undefined || noColor === '') ? colored : plain
}
