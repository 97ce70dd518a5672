import { remember } from '../assessment/remember.js'
import { isCivilDate } from '../core/date.js'
import { hasOwn, type Json } from '../core/json.js'
import type { Locale } from '../core/label.js'
import { COMPARISONS, type Comparison } from '../core/threshold.js'
import type { Item } from '../rulebook/checklist.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { countText, durationText, moneyText, pointsText } from './amounts.js'
import { phraseOf, type Reading } from './phrases.js'
import { shareText } from './share-text.js'
import { TERM_GROUPS } from './term-groups.js'
import { termIn } from './terms.js'
import { comparisonLabels, pollBaseLabels, ruleLabels } from './words.js'

/** In whose language and by which rulebook a finding is told, and which side of it. */
export interface Telling {
  readonly locale: Locale
  readonly rulebook?: Rulebook
  readonly code: string
  readonly side: 'required' | 'found'
  readonly about?: string
}

type Fields = { readonly [key: string]: Json }

const MOST_LISTED = 12
const CHOICES: readonly string[] = ['oneOf', 'inOneOf', 'someOf']

/** The Chinese text or the English one. */
export function pick(locale: Locale, zh: string, en: string): string {
  return locale === 'zh-CN' ? zh : en
}

const itemsById: (rulebook: Rulebook) => ReadonlyMap<string, Item> = remember(
  ({ fortress, negative }) => new Map([...fortress.items, ...negative.items].map((item) => [item.id, item])),
)

/** Several things in a row, the first dozen of them. */
export function listText(parts: readonly string[], locale: Locale): string {
  if (parts.length === 0) return pick(locale, '无', 'none')
  const more = parts.length - MOST_LISTED
  // English labels may have commas of their own.
  const comma = parts.some((part) => part.includes(',')) ? ' / ' : ', '
  const shown = parts.slice(0, MOST_LISTED).join(pick(locale, '、', comma))
  return more > 0 ? shown + pick(locale, `等 ${parts.length} 项`, ` and ${more} more`) : shown
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

function hasKeys(value: Fields, ...keys: readonly string[]): boolean {
  return keys.every((key) => hasOwn(value, key)) && Object.keys(value).length === keys.length
}

function isComparison(value: Json | undefined): value is Comparison {
  return COMPARISONS.some((one) => one === value)
}

function numberText(value: number, { locale, rulebook }: Telling, { unit, item }: Reading): string {
  if (unit === 'plain') return String(value)
  if (unit === 'points') return pointsText(value, locale)
  const measure = item === undefined || rulebook === undefined ? undefined : itemsById(rulebook).get(item)?.measure
  if (measure?.kind === 'amount') return moneyText(value, locale)
  if (measure?.kind === 'count') return `${countText(value, locale)} ${measure.unit[locale]}`
  return countText(value, locale)
}

function idText(id: string, { locale, rulebook }: Telling, { groups, item }: Reading): string {
  const measure = item === undefined || rulebook === undefined ? undefined : itemsById(rulebook).get(item)?.measure
  const option = measure?.kind === 'choice' ? measure.options.find((one) => one.id === id) : undefined
  if (option !== undefined) return option.label[locale]
  if (groups === 'as-is' || isCivilDate(id)) return id
  return termIn(groups ?? TERM_GROUPS, id, rulebook)?.[locale] ?? ruleLabels[id]?.[locale] ?? id
}

function spanText(least: Json, most: Json, telling: Telling, reading: Reading): string {
  const [a, b] = [valueText(least, telling, reading), valueText(most, telling, reading)]
  return a === b ? a : pick(telling.locale, `${a}至${b}`, `${a} to ${b}`)
}

function exitLineText(line: Fields, telling: Telling): string {
  const { locale } = telling
  if (line.kind === 'qualitative') {
    const judge = valueText(line.judge ?? null, telling, { groups: ['role'] })
    return pick(locale, `${line.standard}（由${judge}判定）`, `${line.standard} (judged by the ${judge})`)
  }
  // An exit line counts in the unit that the plan names; money is in fen.
  const figure = (value: Json | undefined): string => {
    if (typeof value !== 'number') return valueText(value ?? null, telling, {})
    if (line.unit === 'fen') return moneyText(value, locale)
    return `${countText(value, locale)} ${line.unit}`
  }
  const threshold = line.threshold as Fields | undefined
  const compared = isComparison(threshold?.op) ? comparisonLabels[threshold.op][locale] : ''
  const goal = `${compared} ${figure(threshold?.value)}`
  const now = figure(line.baseline)
  return pick(locale, `${line.metric}${goal}（原为 ${now}）`, `${line.metric} ${goal} (from ${now})`)
}

// The forms that say one thing with several keys.
function formText(value: Fields, telling: Telling, reading: Reading): string | undefined {
  const { locale } = telling
  const { op, min, max, base } = value
  const share = shareText(value, locale, telling.rulebook)
  if (share !== undefined) return share
  if (isComparison(op) && hasOwn(value, 'value')) {
    const text = `${comparisonLabels[op][locale]} ${valueText(value.value ?? null, telling, reading)}`
    if (typeof base !== 'string') return text
    const named = hasOwn(pollBaseLabels, base) ? pollBaseLabels[base as keyof typeof pollBaseLabels][locale] : base
    return pick(locale, `${text}（${named}）`, `${text} (of ${named})`)
  }
  if (hasKeys(value, 'min', 'max')) return spanText(min ?? null, max ?? null, telling, reading)
  if (hasKeys(value, 'worst', 'best')) return spanText(value.worst ?? null, value.best ?? null, telling, reading)
  if (hasKeys(value, 'mildest', 'strictest'))
    return spanText(value.mildest ?? null, value.strictest ?? null, telling, reading)
  if (
    Object.keys(value).length > 0 &&
    Object.entries(value).every(([key, n]) => isTimeUnit(key) && typeof n === 'number')
  )
    return durationText(value, locale)
  if (value.kind === 'qualitative' || value.kind === 'quantitative') return exitLineText(value, telling)
  return undefined
}

function isTimeUnit(key: string): boolean {
  return key === 'years' || key === 'months' || key === 'days'
}

// Chinese is written without a space between its own characters.
function filled(text: string, value: string, locale: Locale): string {
  const whole = text.replace('{}', () => value)
  return locale === 'zh-CN' ? whole.replace(/(?<=^[\u4e00-\u9fff：]+) (?=[\u4e00-\u9fff“])/, '') : whole
}

// What a key without a value says: a bound bounds nothing, a grade without a line is what is left, a veto is not
// decided.
function emptyText(key: string, text: string, locale: Locale): string {
  if (key === 'when') return pick(locale, '其余', 'the rest')
  if (key === 'applies') return text.replace('{}', pick(locale, '未知', 'not known'))
  return text === '{}' ? pick(locale, '无', 'none') : pick(locale, '不限', 'no limit')
}

function partText(key: string, value: Json, telling: Telling, reading: Reading): string {
  const { locale, code, side, about } = telling
  const phrase = phraseOf(code, side, key)
  if (phrase === undefined) {
    // The answers of a veto are keyed by item.
    const item = termIn(['item'], key, telling.rulebook)?.[locale] ?? key
    return pick(locale, `${item}：`, `${item}: `) + valueText(value, telling, { item: key })
  }
  const text = phrase.text[locale]
  const inner: Reading = key === 'answer' && about !== undefined ? { item: about } : (phrase.reading ?? reading)
  if (value === null) return emptyText(key, text, locale)
  if (CHOICES.includes(key) && isList(value)) {
    // One choice is no choice, and none at all is worth saying.
    if (value.length === 0) return pick(locale, '无可选项', 'nothing to choose from')
    if (value.length === 1) return valueText(value, telling, inner)
  }
  return filled(text, valueText(value, telling, inner), locale)
}

function objectText(value: Fields, telling: Telling, reading: Reading): string {
  const whole = formText(value, telling, reading)
  if (whole !== undefined) return whole
  const keys = Object.keys(value)
  if (keys.length === 0) return pick(telling.locale, '无', 'none')
  const parts = keys.map((key) => partText(key, value[key] ?? null, telling, reading))
  return parts.join(pick(telling.locale, '，', ', '))
}

/** The text of a requirement or of what was found: any plain data that a check gives, never raw JSON. */
export function sideText(value: Json, telling: Telling, reading: Reading): string {
  const text = valueText(value, telling, reading)
  const empty = Array.isArray(value) && value.length === 0
  const phrase = value === null ? undefined : phraseOf(telling.code, telling.side, empty ? '[]' : '')
  return phrase === undefined ? text : filled(phrase.text[telling.locale], text, telling.locale)
}

function valueText(value: Json, telling: Telling, reading: Reading): string {
  const { locale } = telling
  if (value === null) return pick(locale, '无', 'none')
  if (typeof value === 'boolean') return value ? pick(locale, '是', 'yes') : pick(locale, '否', 'no')
  if (typeof value === 'number') return numberText(value, telling, reading)
  if (typeof value === 'string') return idText(value, telling, reading)
  if (!isList(value)) return objectText(value, telling, reading)
  // Nothing among several things found is what is not known of one of them.
  const parts = value.map((one) =>
    one === null ? pick(locale, '未知', 'not known') : valueText(one, telling, reading),
  )
  const rows = value.some((one) => typeof one === 'object' && one !== null)
  // Rows of a table have commas of their own.
  return rows && parts.length > 0 ? parts.join(pick(locale, '；', '; ')) : listText(parts, locale)
}
