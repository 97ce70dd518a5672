import { valueAt } from '../core/issues.js'
import type { Json } from '../core/json.js'
import { parseJsonText } from '../core/json-text.js'
import { type Locale, localeOf } from '../core/label.js'
import type { LintCode, LintSeverity } from '../lint/lint-rule.js'
import { lintRulebook } from '../lint/lint-rulebook.js'
import { lintKinds } from '../lint/lint-rules.js'
import { parseRulebook, RULEBOOK_BOUNDS } from '../rulebook/parse.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { isPlainObject, type Path } from '../rulebook/visit.js'
import { explainLine } from '../view/explain.js'
import { dataOf, placeOf, readText } from './cursor.js'

/** A fault of a rulebook, at its place in the text. */
export interface Diagnostic {
  readonly code: LintCode
  readonly severity: LintSeverity
  /** The part of the text that it is about, in UTF-16 code units from the start. */
  readonly from: number
  readonly to: number
  /** What is wrong, in a sentence. */
  readonly message: string
  /** What to do about it; a text that cannot be read says it in its message. */
  readonly fix?: string
}

/** How a rulebook is looked at. */
export interface DiagnoseQuery {
  readonly locale: string
  /** Other versions of it, in whose line it has to be. */
  readonly others?: readonly Rulebook[]
}

const should: Readonly<Record<Locale, string>> = { 'zh-CN': '应为：', en: 'It should be so: ' }

/** The keys of a JSON pointer; a number where the data has a list there. */
function pathOf(at: string, data: Json): Path {
  const path: (string | number)[] = []
  for (const step of at.split('/').slice(1)) {
    const key = step.replace(/~1/g, '/').replace(/~0/g, '~')
    path.push(Array.isArray(valueAt(data, path)) ? Number(key) : key)
  }
  return path
}

const offsetOf = (text: string, { line, column }: { readonly line: number; readonly column: number }): number => {
  const before = text.split(/(?<=\r\n|\r(?!\n)|\n)/).slice(0, line - 1)
  return before.join('').length + column - 1
}

function placeNamed(found: Json): { readonly line: number; readonly column: number } | undefined {
  if (!isPlainObject(found)) return undefined
  const { line, column } = found
  return typeof line === 'number' && typeof column === 'number' ? { line, column } : undefined
}

function syntaxFaults(text: string, document: ReturnType<typeof readText>, locale: Locale): readonly Diagnostic[] {
  const fault = { code: 'malformed', severity: 'error' } as const
  if (/^\s*[{[]/.test(text)) {
    const read = parseJsonText(text, RULEBOOK_BOUNDS.characters)
    if (read.ok) return []
    return read.error.reasons.map((reason) => {
      const place = placeNamed(reason.found)
      const from = place === undefined ? 0 : Math.min(offsetOf(text, place), text.length)
      return { ...fault, from, to: Math.min(from + 1, text.length), message: explainLine(reason, locale) }
    })
  }
  // A fault at the end of the text would lie behind it.
  return document.errors.map(({ pos, message }) => {
    const [from, to] = pos.map((offset) => Math.min(offset, text.length))
    return { ...fault, from: from ?? 0, to: to ?? text.length, message }
  })
}

/**
 * What is wrong with the text of a rulebook, JSON or YAML, each fault at its place: what cannot be read, what no
 * rulebook may say, and what lint finds in one that is written correctly. In the order of the text. Never throws.
 *
 * @example
 * ```ts
 * import { diagnoseRulebook } from 'baolei/editor'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const text = JSON.stringify(xining2024, null, 2).replace('"dimension": "leading-body"', '"dimension": "nobody"')
 * const [fault] = diagnoseRulebook(text, { locale: 'en' })
 * fault && text.slice(fault.from, fault.to) // '"nobody"'
 * ```
 */
export function diagnoseRulebook(text: string, { locale: tag, others = [] }: DiagnoseQuery): readonly Diagnostic[] {
  const locale = localeOf(tag)
  const document = readText(text)
  const syntax = syntaxFaults(text, document, locale)
  const data = dataOf(document)
  if (syntax.length > 0 || data === undefined) return syntax
  const at = (path: string): Pick<Diagnostic, 'from' | 'to'> => {
    const [from, to] = placeOf(document, pathOf(path, data), text)
    return { from, to }
  }
  const parsed = parseRulebook(data)
  const faults = parsed.ok
    ? lintRulebook(parsed.value, { others }).map(({ code, severity, path, fix }) => {
        const message = `${should[locale]}${lintKinds[code].label[locale]}`
        return { code, severity, ...at(path), message, fix: fix[locale] }
      })
    : parsed.error.reasons.map((reason) => {
        const message = explainLine(reason, locale)
        return { code: 'malformed' as const, severity: 'error' as const, ...at(reason.path ?? ''), message }
      })
  return [...faults].sort((a, b) => a.from - b.from || a.to - b.to)
}
