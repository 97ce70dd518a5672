/** What a command printed, and how it ended: 0 as wished, 1 with faults, 2 because of how it was called. */
export interface Outcome {
  readonly code: 0 | 1 | 2
  readonly text: string
  /** A file that the command writes. */
  readonly file?: { readonly path: string; readonly text: string }
  /** For the error stream. */
  readonly problem?: string
  /** Files at whose change the command is run again. */
  readonly watched?: readonly string[]
  /** Work that takes long: what it gives counts in place of this. */
  readonly later?: () => Promise<Outcome>
}

/** A command that could do its work. */
export function done(text: string, code: 0 | 1 = 0): Outcome {
  return { code, text: text.endsWith('\n') ? text : `${text}\n` }
}

/** A command that could not: what is wrong, line by line. */
export function failed(problems: readonly string[]): Outcome {
  return { code: 2, text: '', problem: `${problems.join('\n')}\n` }
}

/** Data for programs, as `--json` prints it. */
export function json(value: unknown): string {
  return JSON.stringify(value, null, 2)
}
