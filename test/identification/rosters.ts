import fc from 'fast-check'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { type Answers, partialAnswers } from '../assessment/arbitraries.js'

/** A row of a roster: plain input, not parsed yet. */
export interface Row {
  readonly village: { readonly code: string; readonly name: string }
  readonly fortress: { readonly answers: Answers }
  readonly negative: { readonly answers: Answers }
}

export const row = (code: string, fortress: Answers, negative: Answers): Row => ({
  village: { code, name: `村${code.slice(9)}` },
  fortress: { answers: fortress },
  negative: { answers: negative },
})

/** A code of twelve digits that begins with the prefix of a county. */
export const code = (number: number, county = '630102'): string => `${county}${String(number).padStart(6, '0')}`

/** A roster in which each village comes once. */
export const arbitraryRoster = (rulebook: Rulebook, maxLength = 6): fc.Arbitrary<readonly Row[]> =>
  fc
    .uniqueArray(
      fc.record({
        number: fc.nat(5_000),
        fortress: partialAnswers(rulebook.fortress.items),
        negative: partialAnswers(rulebook.negative.items),
      }),
      { maxLength, selector: ({ number }) => number },
    )
    .map((rows) => rows.map(({ number, fortress, negative }) => row(code(number), fortress, negative)))
