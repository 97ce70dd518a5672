import type { FortressIndex } from '../assessment/fortress.js'
import type { Citation, ClauseId } from '../core/citation.js'
import type { Finding, Missing, Reason } from '../core/finding.js'
import { hasOwn, type Json } from '../core/json.js'
import type { Locale } from '../core/label.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { clauses } from '../source/clauses.js'
import { pointsText } from './amounts.js'
import { subjectOf } from './phrases.js'
import { findingWords, type Named, named, type TermGroup, termIn } from './terms.js'
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

/**
 * A finding or a reason in words: whether it holds, what was required and found, what is missing and who supplies it,
 * and which clauses and decisions it rests on. The labels of the terms that a rulebook defines need the rulebook;
 * without it their ids appear. Takes any finding, also one with a code that the library does not know; never throws.
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
export function explain(finding: Finding | Reason, locale: Locale, rulebook?: Rulebook): string {
  const { code, verdict, about, required, found, missing = [], cites } = finding
  const subject = subjectOf(code)
  const side = (value: Json, which: 'required' | 'found'): string =>
    value === null && verdict === 'unknown'
      ? pick(locale, '未知', 'not known')
      : sideText(value, { locale, rulebook, code, about, side: which }, { groups: subject.values })

  const verdictText = verdictLabels[verdict][locale]
  const name = hasOwn(findingWords(), code) ? findingWords()[code][locale] : code
  const what = about === undefined ? '' : wordsFor(about, subject.about ?? [], locale, rulebook)
  const head = name + (about === undefined ? '' : pick(locale, `（${what}）`, ` (${what})`))
  const sentences = [pick(locale, `${verdictText}：${head}`, `${capital(verdictText)}: ${head}`)]
  if (required !== null || found !== null) {
    const [asked, got] = [side(required, 'required'), side(found, 'found')]
    sentences.push(pick(locale, `要求：${asked}；实际：${got}`, `Required: ${asked}; found: ${got}`))
  }
  // What a duty lacks is the duty itself, which the sentence has already.
  if (missing.length > 0 && code !== 'duty-performed') {
    const facts = missingText(missing, locale, rulebook)
    sentences.push(pick(locale, `缺少：${facts}`, `Missing: ${facts}`))
  }
  if ('path' in finding && typeof finding.path === 'string' && finding.path !== '') {
    sentences.push(pick(locale, `位置：${finding.path}`, `At ${finding.path}`))
  }
  if (cites.length > 0) {
    const citations = cites.map((one) => citationText(one, locale, rulebook)).join(pick(locale, '、', ', '))
    sentences.push(pick(locale, `依据：${citations}`, `Under ${citations}`))
  }
  return pick(locale, `${sentences.join('。')}。`, `${sentences.join('. ')}.`)
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
export function explainTree(finding: Finding | Reason, locale: Locale, rulebook?: Rulebook): string {
  const lines = (one: Finding, depth: number): readonly string[] => [
    '  '.repeat(depth) + explain(one, locale, rulebook),
    ...(one.because ?? []).flatMap((part) => lines(part, depth + 1)),
  ]
  return lines(finding, 0).join('\n')
}

/** One item of the fortress index in words. */
export interface IndexRow {
  readonly item: Named
  /** What it earned, e.g. `4 分`; absent if the answer is missing (D2). */
  readonly points?: string
  /** The most that it can earn, e.g. `5 分`. */
  readonly of: string
  readonly why: string
  readonly cites: readonly Citation[]
}

/**
 * The fortress index item by item (堡垒指数, M2.1): what each earned, of how much, and why.
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
 * ```
 */
export function explainIndex(index: FortressIndex, locale: Locale, rulebook: Rulebook): readonly IndexRow[] {
  return index.findings
    .filter(({ code }) => code === 'fortress-item')
    .map((finding) => {
      const points = pointsIn(finding.found)
      return {
        item: named(finding.about ?? '', 'item', locale, rulebook),
        ...(points === undefined ? {} : { points: pointsText(points, locale) }),
        of: pointsText(pointsIn(finding.required) ?? 0, locale),
        why: explain(finding, locale, rulebook),
        cites: finding.cites,
      }
    })
}

/** The hundredths of a point in one side of a finding, if any. */
function pointsIn(value: unknown): number | undefined {
  if (typeof value !== 'object' || value === null || !('points' in value)) return undefined
  return typeof value.points === 'number' ? value.points : undefined
}

const LOCAL = 'doc:'

/**
 * A citation in few words: a clause by its id, in Chinese with its term (A1.5（本村实际在村人数半数以上）); a decision by its
 * id; a local document by the title that the rulebook gives it. `describeCitation` gives the gist of a clause.
 */
export function citationText(citation: Citation, locale: Locale, rulebook?: Rulebook): string {
  if (citation.startsWith(LOCAL)) {
    const [id = '', article] = citation.slice(LOCAL.length).split('#')
    const title = rulebook?.documents.find((one) => one.id === id)?.title[locale] ?? id
    return article === undefined ? title : `${title} ${article}`
  }
  const term = hasOwn(clauses, citation) ? clauses[citation as ClauseId].term : undefined
  return locale === 'zh-CN' && term !== undefined ? `${citation}（${term}）` : citation
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

/** An id in words: a term of one of some vocabularies, or an occurrence of a duty; the id itself if it is neither. */
function wordsFor(id: string, groups: readonly TermGroup[], locale: Locale, rulebook: Rulebook | undefined): string {
  return termIn(groups, id, rulebook)?.[locale] ?? occurrenceText(id, locale, rulebook) ?? id
}

const PERIODS: readonly (readonly [shape: RegExp, zh: string, en: string])[] = [
  [/^(\d{4})$/, '$1 年', '$1'],
  [/^(\d{4})-H1$/, '$1 年上半年', 'the first half of $1'],
  [/^(\d{4})-H2$/, '$1 年下半年', 'the second half of $1'],
  [/^(\d{4})-Q(\d)$/, '$1 年第 $2 季度', 'quarter $2 of $1'],
  [/^(\d{4})-(\d{2})$/, '$1 年 $2 月', '$1-$2'],
  [/^(\d{4})-(\d{2})-a$/, '$1 年 $2 月上半月', 'the first half of $1-$2'],
  [/^(\d{4})-(\d{2})-b$/, '$1 年 $2 月下半月', 'the second half of $1-$2'],
  [/^(\d{4}-\d{2}-\d{2})$/, '自 $1', 'from $1'],
]

/** Since when which post is vacant, from what an id says of it: `<day>-<post>`. */
function vacancyText(when: string, locale: Locale): string {
  const post = termIn(['role'], when.slice(11), undefined)?.[locale]
  return post === undefined ? when : pick(locale, `${post}自 ${when.slice(0, 10)}`, `${post} from ${when.slice(0, 10)}`)
}

/**
 * An occurrence of a duty in words, from its id (`<duty>/<village or county>/<period>/<n>`). Undefined if the id has
 * another form, or the rulebook does not know the duty.
 */
function occurrenceText(id: string, locale: Locale, rulebook: Rulebook | undefined): string | undefined {
  const [duty = '', subject = '', period, nth] = id.split('/')
  const label = termIn(['duty'], duty, rulebook)?.[locale]
  if (label === undefined || period === undefined || nth === undefined) return undefined
  const shape = PERIODS.find(([one]) => one.test(period))
  const when =
    shape === undefined ? vacancyText(period, locale) : period.replace(shape[0], pick(locale, shape[1], shape[2]))
  const times = nth === '1' ? [] : [pick(locale, `第 ${nth} 次`, `number ${nth}`)]
  return [label, subject, when, ...times].join(pick(locale, '，', ', '))
}
