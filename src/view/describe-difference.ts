import { enumerated } from '../core/enumerated.js'
import type { Json } from '../core/json.js'
import { type Label, type Locale, localeOf } from '../core/label.js'
import { stepsOf } from '../difference/address.js'
import { diffRulebooks } from '../difference/diff-rulebooks.js'
import type { RulebookDifference } from '../difference/difference.js'
import type { Measure } from '../rulebook/measure.js'
import type { Provenance } from '../rulebook/provenance.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { parameterText, provenanceText, quoted, type Standing, titleText } from './parameter-text.js'
import { pick } from './phrases.js'
import { TERM_GROUPS, termIn } from './terms.js'

/** The two rulebooks that a difference is between. */
export interface Compared {
  readonly a: Rulebook
  readonly b: Rulebook
}

type Fields = { readonly [key: string]: Json }

const isFields = (value: Json | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const labelOf = (value: Json | undefined): Label | undefined =>
  isFields(value) && isFields(value.label) ? (value.label as unknown as Label) : undefined

/** What leads to a place in a rulebook: its parts in words, what was met on the way. */
interface Way {
  readonly parts: readonly string[]
  readonly value: Json | undefined
  readonly measure: Measure | undefined
  readonly from: Provenance | undefined
}

function rowName(row: Fields, rulebook: Rulebook, locale: Locale): string | undefined {
  const keys = ['problemType', 'risk', 'owner', 'duty', 'option', 'level'].filter((key) => typeof row[key] === 'string')
  const named = (key: string): string => {
    const id = String(row[key])
    const group = {
      problemType: 'problem-type',
      risk: 'risk-level',
      owner: 'role',
      duty: 'duty',
      option: 'ballot-option',
    }
    const of = key === 'level' ? 'level' : group[key as keyof typeof group]
    return termIn([of as 'problem-type'], id, rulebook)?.[locale] ?? id
  }
  const own = keys.includes('problemType')
    ? keys.filter((key) => ['problemType', 'risk'].includes(key))
    : keys.slice(0, 1)
  return own.length === 0 ? undefined : own.map(named).join(' × ')
}

function entryText(noun: string, place: number, entry: Json, rulebook: Rulebook, locale: Locale): string {
  const name = labelOf(entry)?.[locale] ?? (isFields(entry) ? rowName(entry, rulebook, locale) : undefined)
  if (name !== undefined) return `${noun}${pick(locale, '', ' ')}${quoted(name)}`
  // A noun of one character counts by itself.
  const zh = noun.length === 1 ? `第${place + 1}${noun}` : `${noun}第${place + 1}项`
  return pick(locale, zh, `${noun} ${place + 1}`)
}

// The step that the sentence names last: of a parameter with a provenance its name, not `value`.
function lastTold(names: readonly string[]): number {
  const told = names.map((name, depth) => (name === 'value' ? -1 : depth))
  return Math.max(0, ...told)
}

// An entry is called by its own title, or by that of its list where it has none.
function entryTitle(names: readonly string[], locale: Locale): string {
  const list = names.slice(0, -1)
  return titleText(names, locale) ?? titleText(list.slice(0, lastTold(list) + 1), locale) ?? ''
}

// A key of a record is no part of the form: an id of an earlier version, by the label that it had there.
function keyName(key: string, { a, b }: Compared, locale: Locale): string {
  return quoted((termIn(TERM_GROUPS, key, a) ?? termIn(TERM_GROUPS, key, b))?.[locale] ?? key)
}

function wayTo(pointer: string, address: string, rulebook: Rulebook, both: Compared, locale: Locale): Way {
  const parts: string[] = []
  let value = rulebook as unknown as Json | undefined
  let measure: Measure | undefined
  let from: Provenance | undefined
  const [names, steps] = [stepsOf(address), stepsOf(pointer.slice(1))]
  const last = lastTold(names)
  steps.forEach((step, depth) => {
    if (Array.isArray(value)) {
      const list: readonly Json[] = value
      value = list[Number(step)]
      parts.push(
        entryText(entryTitle(names.slice(0, depth + 1), locale), Number(step), value ?? null, rulebook, locale),
      )
    } else {
      value = isFields(value) ? value[step] : undefined
      // A list is named with the entry that the way goes on to, a way of scoring with what of it is different.
      const list = Array.isArray(value) || (isFields(value) && Array.isArray(value.value))
      const holds = step === 'scoring' || (list && names[depth + 1] !== 'from')
      if (step !== 'value' && (depth === last || !holds))
        parts.push(titleText(names.slice(0, depth + 1), locale) ?? keyName(step, both, locale))
    }
    if (!isFields(value)) return
    if (isFields(value.measure) && typeof value.measure.kind === 'string') measure = value.measure as unknown as Measure
    if (isFields(value.from) && Array.isArray(value.from.cites)) from = value.from as unknown as Provenance
  })
  return { parts, value, measure, from }
}

const standingOf = (rulebook: Rulebook, difference: RulebookDifference, { measure }: Way): Standing => ({
  rulebook,
  steps: stepsOf(difference.address),
  ...(measure === undefined ? {} : { measure }),
})

/** The entries of a list by their labels, in the order of some names. */
function orderText(names: Json | undefined, { value }: Way, locale: Locale): string {
  const entries: readonly Json[] = Array.isArray(value) ? value : []
  const labels = new Map(entries.map((entry) => [isFields(entry) ? entry.id : undefined, labelOf(entry)?.[locale]]))
  const list: readonly Json[] = Array.isArray(names) ? names : []
  const told = list.map((name) => labels.get(name) ?? String(name))
  return pick(locale, enumerated(told), told.join(', '))
}

function changeText(difference: RulebookDifference, { a, b }: Compared, ways: Ways, locale: Locale): string {
  const { code, before, after } = difference
  const text = (value: Json | undefined, rulebook: Rulebook, way: Way): string =>
    code === 'order-changed'
      ? orderText(value, way, locale)
      : parameterText(value ?? null, standingOf(rulebook, difference, way), locale)
  if (ways.a === undefined || before === undefined) {
    const added = ways.b === undefined ? '' : text(after, b, ways.b)
    return code === 'setting-added'
      ? pick(locale, `新设为 ${added}`, `set to ${added}`)
      : pick(locale, `新增（${added}）`, `added (${added})`)
  }
  const was = text(before, a, ways.a)
  if (ways.b === undefined || after === undefined) {
    return code === 'setting-removed'
      ? pick(locale, `取消（原为 ${was}）`, `dropped (it was ${was})`)
      : pick(locale, '删除', 'removed')
  }
  const is = text(after, b, ways.b)
  return pick(locale, `${was} → ${is}`, `from ${was} to ${is}`)
}

interface Ways {
  readonly a?: Way
  readonly b?: Way
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

/**
 * A difference between two rulebooks in the reader's words: where it is, by labels, what it was, what it is, and on
 * what the new value rests.
 *
 * @example
 * ```ts
 * import { diffRulebooks } from 'baolei/difference'
 * import { xining2024 } from 'baolei/xining-2024'
 * import { describeDifference } from 'baolei/view'
 *
 * const { fortress } = xining2024
 * const grades = fortress.grades.value.map((cut) =>
 *   cut.id === 'strong' ? { ...cut, when: { op: 'at-least' as const, value: 9_000 } } : cut,
 * )
 * const stricter = {
 *   ...xining2024,
 *   fortress: { ...fortress, grades: { value: grades, from: { kind: 'clause' as const, cites: ['M2.2' as const] } } },
 * }
 * const [cutOff] = diffRulebooks(xining2024, stricter)
 * if (cutOff) {
 *   describeDifference(cutOff, 'en', { a: xining2024, b: stricter }) // 'Fortress index, grade “strong village”, cut-off: from 85 points or more to 90 points or more (Basis: five mechanisms (the three grades)).'
 *   describeDifference(cutOff, 'zh-CN', { a: xining2024, b: stricter }) // '堡垒指数等次“强村”分数线：85分以上 → 90分以上（依据：五项机制（强村、中等村、弱村））。'
 * }
 * ```
 */
export function describeDifference(difference: RulebookDifference, tag: string, { a, b }: Compared): string {
  const locale = localeOf(tag)
  const { pointer, address, code } = difference
  const ways: Ways = {
    ...(pointer.a === undefined ? {} : { a: wayTo(pointer.a, address, a, { a, b }, locale) }),
    ...(pointer.b === undefined ? {} : { b: wayTo(pointer.b, address, b, { a, b }, locale) }),
  }
  const place = (ways.b ?? ways.a)?.parts ?? []
  const order = code === 'order-changed' ? [pick(locale, '次序', 'order')] : []
  const head = [...place, ...order].join(pick(locale, '', ', '))
  const change = changeText(difference, { a, b }, ways, locale)
  const from = code === 'provenance-changed' ? undefined : ways.b?.from
  const basis = from === undefined ? '' : provenanceText(from, b, locale)
  const because = basis === '' ? '' : pick(locale, `（${basis}）`, ` (${basis})`)
  return pick(locale, `${head}：${change}${because}。`, `${capital(head)}: ${change}${because}.`)
}

/**
 * All the differences between two rulebooks in the reader's words, in the order of the first. A provenance that
 * changed together with a value has no sentence of its own: the sentence of that value says it.
 */
export function describeDifferences(a: Rulebook, b: Rulebook, locale: string): readonly string[] {
  const all = diffRulebooks(a, b)
  const told = (own: string): boolean =>
    all.some(
      ({ address, code, after }) => code !== 'provenance-changed' && after !== undefined && address.startsWith(own),
    )
  return all
    .filter(({ code, address }) => code !== 'provenance-changed' || !told(address.replace(/from$/, '')))
    .map((difference) => describeDifference(difference, locale, { a, b }))
}
