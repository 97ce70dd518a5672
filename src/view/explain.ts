import type { Finding, Missing, Reason } from '../core/finding.js'
import { hasOwn, type Json } from '../core/json.js'
import type { Locale } from '../core/label.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { citationText } from './citation-text.js'
import { occurrenceText } from './occurrence-text.js'
import { type Subject, subjectOfCode } from './subjects.js'
import type { TermGroup } from './term-groups.js'
import { findingWords, termIn } from './terms.js'
import { listText, pick, sideText } from './value-text.js'
import { verdictLabels } from './words.js'

const SUPPLIED: readonly TermGroup[] = [
  'item',
  'evidence',
  'dossier-field',
  'township-criterion',
  'county-method',
  'city-method',
  'sheet-criterion',
  'poll-base',
  'poll-attendance',
  'poll-question',
  'ballot-channel',
]
const SUPPLIERS: readonly TermGroup[] = ['role', 'department']

/** An id in words: a term of one of some vocabularies, or an occurrence of a duty. */
function wordsFor(id: string, groups: readonly TermGroup[], locale: Locale, rulebook: Rulebook | undefined): string {
  const term = termIn(groups, id, rulebook)?.[locale]
  if (term !== undefined) return term
  return occurrenceText(id, locale, rulebook) ?? id
}

function aboutText({ about }: Finding, subject: Subject, locale: Locale, rulebook: Rulebook | undefined): string {
  if (about === undefined) return ''
  const words = wordsFor(about, subject.about ?? [], locale, rulebook)
  return pick(locale, `（${words}）`, ` (${words})`)
}

function missingText(missing: readonly Missing[], locale: Locale, rulebook: Rulebook | undefined): string {
  const parts = missing.map(({ what, from }) => {
    const fact = wordsFor(what, SUPPLIED, locale, rulebook)
    const supplier = wordsFor(from, SUPPLIERS, locale, rulebook)
    return pick(locale, `${fact}（由${supplier}提供）`, `${fact} (from: ${supplier})`)
  })
  return listText(parts, locale)
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

function sentencesOf(finding: Finding, locale: Locale, rulebook: Rulebook | undefined): readonly string[] {
  const { code, verdict, required, found, missing, cites } = finding
  const subject = subjectOfCode(code)
  const reading = subject.values === undefined ? {} : { groups: subject.values }
  const telling = { locale, code, ...(rulebook === undefined ? {} : { rulebook }) }
  const about = finding.about === undefined ? {} : { about: finding.about }
  const told = (value: Json, side: 'required' | 'found'): string =>
    value === null && verdict === 'unknown'
      ? pick(locale, '未知', 'not known')
      : sideText(value, { ...telling, ...about, side }, reading)
  const [asked, got] = [told(required, 'required'), told(found, 'found')]
  const name = hasOwn(findingWords, code) ? findingWords[code][locale] : undefined
  const path = 'path' in finding && typeof finding.path === 'string' ? finding.path : ''
  const verdictText = verdictLabels[verdict][locale]
  const head = `${name ?? code}${aboutText(finding, subject, locale, rulebook)}`
  const nothing = required === null && found === null
  const citations = cites.map((one) => citationText(one, locale, rulebook)).join(pick(locale, '、', ', '))
  // A duty that is not done is missing itself: that has been said.
  const lacking = (missing ?? []).filter(() => code !== 'duty-performed')
  const facts = lacking.length === 0 ? '' : missingText(lacking, locale, rulebook)
  return [
    pick(locale, `${verdictText}：${head}`, `${capital(verdictText)}: ${head}`),
    nothing ? '' : pick(locale, `要求：${asked}；实际：${got}`, `Required: ${asked}; found: ${got}`),
    facts === '' ? '' : pick(locale, `缺少：${facts}`, `Missing: ${facts}`),
    path === '' ? '' : pick(locale, `位置：${path}`, `At ${path}`),
    citations === '' ? '' : pick(locale, `依据：${citations}`, `Under ${citations}`),
  ].filter((sentence) => sentence !== '')
}

/**
 * A finding or a reason in words: whether it holds, what was required and found, what is missing and who supplies it,
 * on what it rests. The ids that a rulebook defines are told by their labels where the rulebook is given.
 *
 * @example
 * ```ts
 * import { openCase, record } from 'baolei'
 * import { xining2024 } from 'baolei/xining-2024'
 * import { explain } from 'baolei/view'
 *
 * const opened = openCase({ village: { code: '999999999999', name: '示例村' }, rulebook: xining2024 })
 * const step = record(opened, {
 *   type: 'propose-listing',
 *   id: 'e1',
 *   date: '2024-03-01',
 *   actor: { role: 'township-committee', unit: '999999999' },
 *   payload: { channel: 'yearly' },
 * })
 * if (!step.ok) step.error.reasons.map((reason) => explain(reason, 'zh-CN', xining2024))
 * ```
 */
export function explain(finding: Finding | Reason, locale: Locale, rulebook?: Rulebook): string {
  const sentences = sentencesOf(finding, locale, rulebook)
  return pick(locale, `${sentences.join('。')}。`, `${sentences.join('. ')}.`)
}

/** A finding in words with all that it rests on beneath it, a line each, two spaces deeper for each level. */
export function explainTree(finding: Finding | Reason, locale: Locale, rulebook?: Rulebook): string {
  const lines = (one: Finding, depth: number): readonly string[] => [
    '  '.repeat(depth) + explain(one, locale, rulebook),
    ...(one.because ?? []).flatMap((part) => lines(part, depth + 1)),
  ]
  return lines(finding, 0).join('\n')
}
