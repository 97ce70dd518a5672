import type { FortressIndex } from '../assessment/fortress.js'
import type { Citation } from '../core/citation.js'
import type { Finding, Reason } from '../core/finding.js'
import { type Locale, localeOf } from '../core/label.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { titleAt } from '../rulebook/titles.js'
import { pointsText } from './amounts.js'
import { type Beyond, lineFor, type Wording, wordsFor } from './case-words.js'
import { findingSentences } from './finding-sentences.js'
import { restsOf } from './rests.js'
import { type Named, named } from './terms.js'

const EVERYTHING: Beyond = { titleAt, sentences: findingSentences }

/**
 * A finding or a reason in words, with what it rests on: the sentence says who must do what by when, with the figures;
 * then come what binds (依据), our own decisions (约定), other places' documents (参照) and the figures that are only
 * examples (示例, D32). The terms that a rulebook defines need the rulebook; without it their ids appear. Takes any
 * language tag and any finding, also one with a code that the library does not know; never throws.
 *
 * @example
 * ```ts
 * import { openCase, record } from 'baolei'
 * import { explain } from 'baolei/view'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const opened = openCase({ village: { code: '999999999999', name: '示例村' }, rulebook: xining2024 })
 * if (!opened.ok) throw new Error('malformed')
 * const event = {
 *   type: 'propose-listing',
 *   id: 'e1',
 *   date: '2024-03-01',
 *   actor: { role: 'township-committee', unit: '999999999' },
 *   payload: { channel: 'yearly' },
 * } as const
 * const step = record(opened.value, event, { rulebooks: [xining2024], today: '2024-03-01' })
 * if (!step.ok) step.error.reasons.map((reason) => explain(reason, 'zh-CN', xining2024))
 * ```
 */
export function explain(finding: Finding | Reason, locale: string, rulebook?: Rulebook, wording: Wording = {}): string {
  return wordsFor(finding, locale, rulebook, wording, EVERYTHING)
}

/**
 * A finding or a reason in one line, for a row or a button: no full stop, and nothing about what it rests on.
 *
 * @example
 * ```ts
 * import { openCase, record } from 'baolei'
 * import { explainLine } from 'baolei/view'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const opened = openCase({ village: { code: '999999999999', name: '示例村' }, rulebook: xining2024 })
 * if (!opened.ok) throw new Error('malformed')
 * const event = {
 *   type: 'determine-listing',
 *   id: 'e1',
 *   date: '2024-03-01',
 *   actor: { role: 'township-committee', unit: '999999999' },
 *   payload: { list: 'weak-lax', rulebook: { id: 'xining', version: '2024' } },
 * } as const
 * const step = record(opened.value, event, { rulebooks: [xining2024], today: '2024-03-01' })
 * if (!step.ok) step.error.reasons.map((reason) => explainLine(reason, 'zh-Hans', xining2024))[1] // '此事由县区委组织部办理'
 * ```
 */
export function explainLine(
  finding: Finding | Reason,
  locale: string,
  rulebook?: Rulebook,
  wording: Wording = {},
): string {
  return lineFor(finding, locale, rulebook, wording, EVERYTHING)
}

/**
 * A finding in words, and under it every finding that it rests on: one line each, two spaces deeper for each level.
 *
 * @example
 * ```ts
 * import { assessFortress, parseFortressReadings } from 'baolei'
 * import { explainTree } from 'baolei/view'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const readings = parseFortressReadings(xining2024, { date: '2024-01-31', answers: {} })
 * if (!readings.ok) throw new Error('malformed')
 * const index = assessFortress(xining2024, readings.value)
 * index.findings.map((finding) => explainTree(finding, 'en', xining2024).split('\n').length)
 * ```
 */
export function explainTree(
  finding: Finding | Reason,
  locale: string,
  rulebook?: Rulebook,
  wording: Wording = {},
): string {
  const lines = (one: Finding, depth: number): readonly string[] => [
    '  '.repeat(depth) + explain(one, locale, rulebook, wording),
    ...(one.because ?? []).flatMap((part) => lines(part, depth + 1)),
  ]
  return lines(finding, 0).join('\n')
}

/** One item of the fortress index in words. */
export interface IndexRow {
  readonly item: Named
  /** What it earned, e.g. `4分`; absent if the answer is missing (D2). */
  readonly points?: string
  /** The most that it can earn, e.g. `5分`. */
  readonly of: string
  readonly why: string
  readonly cites: readonly Citation[]
  /** Why its figures are only examples, to be settled locally (示例, D32); absent if they are not. */
  readonly example?: string
}

/**
 * The fortress index item by item (堡垒指数, M2.1): what each earned, of how much, why, and whether its figures are
 * examples.
 *
 * @example
 * ```ts
 * import { assessFortress, parseFortressReadings } from 'baolei'
 * import { explainIndex } from 'baolei/view'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const readings = parseFortressReadings(xining2024, { date: '2024-01-31', answers: {} })
 * if (!readings.ok) throw new Error('malformed')
 * const rows = explainIndex(assessFortress(xining2024, readings.value), 'zh-CN', xining2024)
 * rows.every(({ points }) => points === undefined) // true: no answers, no points
 * rows.every(({ example }) => example !== undefined) // true: the source gives no points
 * ```
 */
export function explainIndex(
  index: FortressIndex,
  tag: string,
  rulebook: Rulebook,
  wording: Wording = {},
): readonly IndexRow[] {
  const locale: Locale = localeOf(tag)
  return index.findings
    .filter(({ code }) => code === 'fortress-item')
    .map((finding) => {
      const points = pointsIn(finding.found)
      const [example] = restsOf(finding, rulebook).examples
      return {
        item: named(finding.about ?? '', 'item', locale, rulebook),
        ...(points === undefined ? {} : { points: pointsText(points, locale) }),
        of: pointsText(pointsIn(finding.required) ?? 0, locale),
        why: explain(finding, tag, rulebook, wording),
        cites: finding.cites,
        ...(example === undefined ? {} : { example: example[locale] }),
      }
    })
}

/** The hundredths of a point in one side of a finding, if any. */
function pointsIn(value: unknown): number | undefined {
  if (typeof value !== 'object' || value === null || !('points' in value)) return undefined
  return typeof value.points === 'number' ? value.points : undefined
}
