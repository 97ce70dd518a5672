import { isCivilDate } from '../core/date.js'
import type { Finding, FindingCode, FindingOf, FindingShapes, Verdict } from '../core/finding.js'
import { hasOwn, type Json } from '../core/json.js'
import { moneyText } from './amounts.js'
import { pick } from './phrases.js'
import { type Said, type Sentences, type Tell, told } from './sentence.js'
import { type Reader, type Teller, tellerOf } from './teller.js'
import { TERM_GROUPS, termIn } from './terms.js'
import { visibleText } from './visible-text.js'
import { verdictLabels } from './words.js'

/**
 * A sentence of the embedding system: a text, or one line and the whole. In braces stands what is put in: `{line}` for
 * the library's own line, `{about}`, `{missing}`, or a path into the finding such as `{required.atMost}`; a way to say a
 * figure follows after a bar: `{found.deduction|points}`, `money`, `date`, `share`, `name`.
 */
export type OwnSentence = string | { readonly line: string; readonly whole: string }

/**
 * Sentences as data, by language tag, code and verdict: they take the place of the library's own. A language that the
 * library does not have is added in the same way; what it leaves out is in English, or in Chinese for a `zh` tag.
 */
export type Words = Readonly<
  Record<string, { readonly [C in FindingCode]?: Readonly<Partial<Record<Verdict, OwnSentence>>> }>
>

/** Sentences for some of the codes. */
export type SomeSentences = Partial<Sentences<FindingShapes>>

/** The language tag that was asked for, and the embedding system's own sentences. */
export interface Own {
  readonly tag: string
  readonly words?: Words | undefined
  readonly sentences: () => SomeSentences
}

function ownSentence({ code, verdict }: Finding, { tag, words }: Own): OwnSentence | undefined {
  if (words === undefined || typeof tag !== 'string') return undefined
  const wanted = tag.toLowerCase().replace(/_/g, '-')
  const tags = Object.keys(words)
  // The longest tag that the wanted one begins with: bo for bo-CN.
  const [best] = tags
    .filter((one) => wanted === one.toLowerCase() || wanted.startsWith(`${one.toLowerCase()}-`))
    .sort((a, b) => b.length - a.length)
  const table = best === undefined || !hasOwn(words, best) ? undefined : words[best]
  return table !== undefined && hasOwn(table, code) ? table[code]?.[verdict] : undefined
}

function part(finding: Finding, path: string): Json | undefined {
  let value: unknown = finding
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !hasOwn(value, key)) return undefined
    value = (value as Readonly<Record<string, unknown>>)[key]
  }
  return value as Json | undefined
}

function said(value: Json | undefined, how: string | undefined, t: Teller): string {
  if (value === undefined || value === null) return ''
  if (typeof value === 'number') {
    if (how === 'points') return t.points(value)
    return how === 'money' ? moneyText(value, t.locale) : t.count(value)
  }
  if (typeof value === 'boolean') return value ? pick(t.locale, '是', 'yes') : pick(t.locale, '否', 'no')
  if (typeof value === 'string') {
    if (isCivilDate(value)) return t.date(value)
    return how === 'name' ? t.name(value) : (termIn(TERM_GROUPS, value, t.rulebook)?.[t.locale] ?? t.name(value))
  }
  if (Array.isArray(value)) return t.list((value as readonly Json[]).map((one) => said(one, how, t)))
  const { part: above, whole: below } = value as { readonly part?: Json; readonly whole?: Json }
  return typeof above === 'number' && typeof below === 'number' ? t.share({ part: above, whole: below }) : ''
}

function filled(template: string, finding: Finding, t: Teller, line: () => string): string {
  return template.replace(/\{([a-zA-Z.\d-]+)(?:\|([a-z]+))?\}/g, (_all, path: string, how: string | undefined) => {
    if (path === 'line') return line()
    return path === 'missing' ? t.lacking() : said(part(finding, path), how, t)
  })
}

// A code that the library does not know, or a finding of another version whose parts are others.
function plainText({ code, verdict }: Finding, { locale }: Reader): string {
  const name = visibleText(code, locale)
  return pick(
    locale,
    `${name}：${verdictLabels[verdict]?.[locale] ?? '待核对'}`,
    `${name}: ${verdictLabels[verdict]?.en ?? 'to be checked'}`,
  )
}

function ownText(finding: Finding, reader: Reader, own: Own, t: Teller, which: 'line' | 'whole'): string {
  const sentences = own.sentences()
  try {
    const table = hasOwn(sentences, finding.code) ? sentences[finding.code] : undefined
    if (table === undefined) return plainText(finding, reader)
    const say = table[reader.locale][finding.verdict] as Said<FindingCode>
    const one = Array.isArray(say) ? say[which === 'line' ? 0 : 1] : say
    return told(one as Tell<FindingCode>, finding as FindingOf<FindingCode>, t)
  } catch {
    return plainText(finding, reader)
  }
}

function textOf(finding: Finding, reader: Reader, own: Own, which: 'line' | 'whole'): string {
  const t = tellerOf(finding, reader, (other) => lineOf(other, reader, own))
  const library = (): string => capital(ownText(finding, reader, own, t, which), reader)
  const given = ownSentence(finding, own)
  if (given === undefined) return nested(library())
  return filled(typeof given === 'string' ? given : given[which], finding, t, library)
}

// A sentence may begin with a label, which has a small letter.
function capital(text: string, { locale }: Reader): string {
  return locale === 'en' ? text.replace(/^[a-z]/, (first) => first.toUpperCase()) : text
}

// Quotation marks within others are single ones; a name that is quoted twice is quoted once.
function nested(text: string): string {
  let depth = 0
  return [...text.replace(/““([^“”]*)””/g, '“$1”')]
    .map((one) => {
      if (one === '“') return depth++ === 0 ? one : '‘'
      if (one !== '”') return one
      depth = Math.max(0, depth - 1)
      return depth === 0 ? one : '’'
    })
    .join('')
}

/** A finding in one line, without a full stop. */
export function lineOf(finding: Finding, reader: Reader, own: Own): string {
  return textOf(finding, reader, own, 'line')
}

/** A finding in full sentences. */
export function wholeOf(finding: Finding, reader: Reader, own: Own): string {
  const text = textOf(finding, reader, own, 'whole')
  if (/[。.!?！？]$/.test(text)) return text
  return `${text}${pick(reader.locale, '。', '.')}`
}
