import type { Finding, Reason } from '../core/finding.js'
import { localeOf } from '../core/label.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { caseSentences } from './case-sentences.js'
import { pick } from './phrases.js'
import { restsOf, restsText } from './rests.js'
import type { Names, Reader } from './teller.js'
import { lineOf, type Own, type SomeSentences, type Words, wholeOf } from './wording.js'

/** What the sentences may draw on beside the finding and the rulebook. */
export interface Wording {
  /** The names of codes and ids: of villages, units, holders; {@link namesOf} has the problems and measures of a case. */
  readonly names?: Names
  /** The day of reading, so that a sentence can say for how long something is overdue. */
  readonly today?: string
  /**
   * The line of the reader’s own file that an entry of a list is on, by the JSON pointer of the entry (`/villages/1`):
   * a sentence then says 第3行 as their spreadsheet does, heading and all, and not 第2项.
   */
  readonly lineOf?: (pointer: string) => number | undefined
  /** Sentences of the embedding system's own, in place of the library's or in further languages. */
  readonly words?: Words
}

/** What `explain` knows beyond a view of a case, which goes without: it weighs as much as all its forms. */
export interface Beyond {
  /** Where the title of a field of a rulebook is found. */
  readonly titleAt?: Reader['titleAt']
  readonly sentences?: () => SomeSentences
}

function readerOf(
  locale: string,
  rulebook: Rulebook | undefined,
  { names, today, lineOf }: Wording,
  { titleAt }: Beyond,
): Reader {
  return { locale: localeOf(locale), rulebook, names, today, lineOf, titleAt }
}

function ownOf(tag: string, { words }: Wording, { sentences = caseSentences }: Beyond): Own {
  return { tag, words, sentences }
}

/** A finding in words, with what it rests on; see `explain`. */
export function wordsFor(
  finding: Finding | Reason,
  locale: string,
  rulebook?: Rulebook,
  wording: Wording = {},
  beyond: Beyond = {},
): string {
  const reader = readerOf(locale, rulebook, wording, beyond)
  const stop = pick(reader.locale, '。', '.')
  const rests = finding.code === 'malformed' ? '' : restsText(restsOf(finding, rulebook), reader.locale, rulebook)
  const whole = wholeOf(finding, reader, ownOf(locale, wording, beyond))
  return rests === '' ? whole : `${whole}${pick(reader.locale, '', ' ')}${rests}${stop}`
}

/** A finding in one line; see `explainLine`. */
export function lineFor(
  finding: Finding | Reason,
  locale: string,
  rulebook?: Rulebook,
  wording: Wording = {},
  beyond: Beyond = {},
): string {
  return lineOf(finding, readerOf(locale, rulebook, wording, beyond), ownOf(locale, wording, beyond))
}
