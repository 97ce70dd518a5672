import * as z from 'zod'

// Something that leaves a mark on paper: neither a space nor what Unicode says is not shown (zero-width characters, fillers,
// selectors of variants, tags), nor the empty cell of Braille.
const VISIBLE = /[^\s\p{DI}\u2800]/u

// Line breaks, blanks, something visible, then anything but control characters with line breaks, marks of direction and
// halves of characters; line breaks at the ends are dropped with the spaces. No two neighboring parts match the same character, so
// that it takes no longer than the text is. It means the same with and without the flag `u`, as JSON Schema needs it.
const READABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it bars
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: each is one of many, on its own
  /^[\t-\r]*[ \u00a0\u00ad\u034f\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200d\u202f\u205f-\u2065\u206a-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0]*(?:[\ud800-\udbff][\udc00-\udfff]|[^\s\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\u00a0\u00ad\u034f\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200d\u202f\u205f-\u2065\u206a-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0])(?:[\ud800-\udbff][\udc00-\udfff]|[^\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff])*[\t-\r]*$/

/** Whether a text is blank to the eye: empty, or nothing but spaces, line breaks and invisible characters. */
export function isBlank(text: string): boolean {
  return !VISIBLE.test(text)
}

/** Whether a cell of a sheet is blank, and so unknown (D2): absent, null, or a text that is blank to the eye. */
export function isBlankCell(value: unknown): value is '' | null | undefined {
  return value === undefined || value === null || (typeof value === 'string' && isBlank(value))
}

/** Whether a text is plainly what {@link readableText} takes as it is: short enough however characters are counted, no spaces at its ends. */
export function isPlainlyReadable(text: unknown, most: number): text is string {
  return (
    typeof text === 'string' && text.length <= most && READABLE.test(text) && !isBlank(text) && text.trim() === text
  )
}

const RULE = 'text that can be read: not blank, no control characters, line breaks or marks of direction'

/**
 * Parses a text that a person can read: something to see, no control characters, no line breaks, no marks that turn the
 * direction of writing. Spaces and line breaks at its ends are dropped. With `most`, it has at most so many characters; a
 * rare Chinese character counts as one. Its JSON Schema says the same, but for a text of nothing but invisible characters
 * beyond the basic plane: no pattern can name them both with and without the flag `u`.
 */
export function readableText(most?: number): z.ZodType<string> {
  const text = most === undefined ? z.string() : z.string().max(most)
  return text
    .refine((value) => READABLE.test(value) && !isBlank(value), { message: RULE })
    .trim()
    .meta({ pattern: READABLE.source })
}
