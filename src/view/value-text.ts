import { remember } from '../assessment/remember.js'
import { isCivilDate } from '../core/date.js'
import { hasOwn, type Json } from '../core/json.js'
import type { Locale } from '../core/label.js'
import { COMPARISONS, type Comparison } from '../core/threshold.js'
import type { Item } from '../rulebook/checklist.js'
import type { Measure } from '../rulebook/measure.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { countText, durationText, moneyText, pointsText } from './amounts.js'
import { phraseOf, type Reading } from './phrases.js'
import { TERM_GROUPS, termIn, termLabel } from './terms.js'
import { comparisonLabels, ruleLabels } from './words.js'

/** One side of a finding, and the language and rulebook to tell it in. */
export interface Telling {
  readonly locale: Locale
  readonly rulebook: Rulebook | undefined
  readonly code: string
  readonly side: 'required' | 'found'
  /** The checklist item that an answer in it belongs to. */
  readonly about?: string | undefined
}

type Fields = { readonly [key: string]: Json }

const MOST_LISTED = 12
const CHOICES: readonly string[] = ['oneOf', 'inOneOf', 'someOf']

/** The Chinese text or the English one. */
export function pick(locale: Locale, zh: string, en: string): string {
  return locale === 'zh-CN' ? zh : en
}

/** One side of a finding in words: any plain data, never raw JSON. */
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
  // In a list, null is one that is not known.
  const parts = value.map((one) =>
    one === null ? pick(locale, '未知', 'not known') : valueText(one, telling, reading),
  )
  const rows = value.some((one) => typeof one === 'object' && one !== null)
  // Objects have commas of their own.
  return rows && parts.length > 0 ? parts.join(pick(locale, '；', '; ')) : listText(parts, locale)
}

function objectText(value: Fields, telling: Telling, reading: Reading): string {
  const whole = formText(value, telling, reading)
  if (whole !== undefined) return whole
  const keys = Object.keys(value)
  if (keys.length === 0) return pick(telling.locale, '无', 'none')
  const parts = keys.map((key) => partText(key, value[key] ?? null, telling, reading))
  return parts.join(pick(telling.locale, '，', ', '))
}

function partText(key: string, value: Json, telling: Telling, reading: Reading): string {
  const { locale, code, side, about } = telling
  const phrase = phraseOf(code, side, key)
  if (phrase === undefined) {
    // A veto has its answers by item.
    const item = termIn(['item'], key, telling.rulebook)?.[locale] ?? key
    return pick(locale, `${item}：`, `${item}: `) + valueText(value, telling, { item: key })
  }
  const text = phrase.text[locale]
  const inner: Reading = key === 'answer' && about !== undefined ? { item: about } : (phrase.reading ?? reading)
  if (value === null) return emptyText(key, text, locale)
  if (CHOICES.includes(key) && isList(value)) {
    // “One of” is left out if there is only one.
    if (value.length === 0) return pick(locale, '无可选项', 'nothing to choose from')
    if (value.length === 1) return valueText(value, telling, inner)
  }
  return filled(text, valueText(value, telling, inner), locale)
}

// No space between Chinese characters.
function filled(text: string, value: string, locale: Locale): string {
  const whole = text.replace('{}', () => value)
  return locale === 'zh-CN' ? whole.replace(/(?<=^[\u4e00-\u9fff：]+) (?=[\u4e00-\u9fff“])/, '') : whole
}

// A key with null: no bound, the lowest grade (which has no line), an undecided veto.
function emptyText(key: string, text: string, locale: Locale): string {
  if (key === 'when') return pick(locale, '其余', 'the rest')
  if (key === 'applies') return text.replace('{}', pick(locale, '未知', 'not known'))
  return text === '{}' ? pick(locale, '无', 'none') : pick(locale, '不限', 'no limit')
}

/** A list in words: the first dozen, and how many more. */
export function listText(parts: readonly string[], locale: Locale): string {
  if (parts.length === 0) return pick(locale, '无', 'none')
  const more = parts.length - MOST_LISTED
  // An English label may have commas of its own.
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

const itemsById: (rulebook: Rulebook) => ReadonlyMap<string, Item> = /*@__PURE__*/ remember(
  ({ fortress, negative }) => new Map([...fortress.items, ...negative.items].map((item) => [item.id, item])),
)

function measureOf(item: string | undefined, rulebook: Rulebook | undefined): Measure | undefined {
  return item === undefined || rulebook === undefined ? undefined : itemsById(rulebook).get(item)?.measure
}

function numberText(value: number, { locale, rulebook }: Telling, { unit, item }: Reading): string {
  if (unit === 'plain') return String(value)
  if (unit === 'points') return pointsText(value, locale)
  const measure = measureOf(item, rulebook)
  if (measure?.kind === 'amount') return moneyText(value, locale)
  if (measure?.kind === 'count') return `${countText(value, locale)} ${measure.unit[locale]}`
  return countText(value, locale)
}

function idText(id: string, { locale, rulebook }: Telling, { groups, item }: Reading): string {
  const measure = measureOf(item, rulebook)
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
  // In the unit that the plan names; money is in fen.
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

function isFields(value: Json): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

// A figure too large for a number comes as digits.
function figure(value: Json | undefined, locale: Locale): string | undefined {
  if (typeof value === 'number') return countText(value, locale)
  return typeof value === 'string' && /^\d+$/.test(value) ? value : undefined
}

function fractionText({ part, whole }: Fields, locale: Locale): string | undefined {
  const [above, below] = [figure(part, locale), figure(whole, locale)]
  return above === undefined || below === undefined ? undefined : `${above}/${below}`
}

function channelShareText(row: Json, locale: Locale, rulebook: Rulebook | undefined): string | undefined {
  if (!isFields(row) || typeof row.channel !== 'string') return undefined
  const own = fractionText(row, locale)
  return own === undefined ? undefined : `${termLabel(row.channel, locale, rulebook, 'ballot-channel')} ${own}`
}

/** A share as its two figures and, if the channels have weights, the share of each channel. Undefined if it is none. */
function shareText(value: Fields, locale: Locale, rulebook: Rulebook | undefined): string | undefined {
  const { channels, lacking, ...rest } = value
  if (lacking !== undefined) {
    const share = shareText({ ...rest, ...(channels === undefined ? {} : { channels }) }, locale, rulebook)
    const more = figure(lacking, locale)
    return share === undefined || more === undefined
      ? undefined
      : pick(locale, `${share}，还差 ${more}`, `${share}, ${more} more needed`)
  }
  if (Object.keys(rest).length !== 2) return undefined
  const whole = fractionText(rest, locale)
  if (whole === undefined || channels === undefined) return whole
  if (!isList(channels)) return undefined
  const parts = channels.map((row) => channelShareText(row, locale, rulebook))
  if (parts.some((part) => part === undefined)) return undefined
  return pick(locale, `${whole}（${parts.join('、')}）`, `${whole} (${parts.join(', ')})`)
}

// Several keys that say one thing together.
function formText(value: Fields, telling: Telling, reading: Reading): string | undefined {
  const { locale } = telling
  const { op, min, max, base } = value
  const share = shareText(value, locale, telling.rulebook)
  if (share !== undefined) return share
  if (isComparison(op) && hasOwn(value, 'value')) {
    const text = `${comparisonLabels[op][locale]} ${valueText(value.value ?? null, telling, reading)}`
    if (typeof base !== 'string') return text
    const named = valueText(base, telling, { groups: ['poll-base', 'poll-attendance', 'poll-population'] })
    const ours = value.assumption === true
    return pick(
      locale,
      `${text}（${named}${ours ? '；以此为基数是本规则集的约定，由本地确定' : ''}）`,
      `${text} (of ${named}${ours ? '; this base is our assumption, to be settled locally' : ''})`,
    )
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
