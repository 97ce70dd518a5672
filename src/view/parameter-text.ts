import { isCivilDate } from '../core/date.js'
import { hasOwn, type Json } from '../core/json.js'
import { type Label, type Locale, label } from '../core/label.js'
import { COMPARISONS, type Comparison } from '../core/threshold.js'
import { isPoints } from '../difference/diff-rulebooks.js'
import type { Condition } from '../rulebook/condition.js'
import type { Measure, Test } from '../rulebook/measure.js'
import type { Provenance } from '../rulebook/provenance.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { titleAt } from '../rulebook/titles.js'
import { durationText, shareText } from './amounts.js'
import { conditionText, type Figure, figureText, testText, thresholdText } from './condition-text.js'
import { dateText } from './period-text.js'
import { listText, pick } from './phrases.js'
import { restsOfProvenance, restsText } from './rests.js'
import { TERM_GROUPS, type TermGroup, termIn } from './terms.js'

type Fields = { readonly [key: string]: Json }

/** Where a value stands: the rulebook that it is of, its steps there, and the item that it belongs to. */
export interface Standing {
  readonly rulebook: Rulebook
  readonly steps: readonly string[]
  readonly measure?: Measure
}

const groups: Readonly<Record<string, readonly TermGroup[]>> = {
  gradeAtMost: ['grade'],
  gradeAtLeast: ['grade'],
  riskAtLeast: ['risk-level'],
  risk: ['risk-level'],
  list: ['list'],
  lists: ['list'],
  supplier: ['role', 'department'],
  dossier: ['dossier-field'],
  dimension: ['dimension'],
  problemType: ['problem-type'],
  problemTypes: ['problem-type'],
  departments: ['department'],
  field: ['field'],
  option: ['ballot-option'],
  channels: ['ballot-channel'],
  base: ['poll-base', 'poll-population'],
  of: ['poll-base', 'poll-population'],
  event: ['event-type'],
  sendsBack: ['event-type'],
  voters: ['poll-base', 'poll-population'],
  stage: ['state'],
  responsibility: ['responsibility'],
  level: ['level'],
  duty: ['duty'],
}

// Values that no vocabulary of the library has a term for.
const valueWords: Readonly<Record<string, Label>> = {
  'yes-no': label('是否', 'yes or no'),
  choice: label('选择', 'a choice'),
  count: label('计数', 'a count'),
  amount: label('金额', 'an amount'),
  ratio: label('比例', 'a share'),
  date: label('日期', 'a date'),
  regularly: label('定期', 'regularly'),
  once: label('每次列入一次', 'once for each listing'),
  standing: label('日常', 'standing'),
  'four-ones': label('四个一', 'the four ones'),
  'task-force': label('工作专班', 'the task force'),
  pass: label('通过', 'pass'),
  consolidate: label('巩固后再审', 'consolidate'),
  fail: label('不通过', 'fail'),
  consolidating: label('巩固', 'consolidating'),
  episode: label('列入至退出', 'from listing to exit'),
  households: label('户数', 'households'),
}

/** The title of a part of a rulebook, as a word within a sentence. */
export function titleText(steps: readonly string[], locale: Locale): string | undefined {
  const title = titleAt(steps)?.[locale]
  return title === undefined ? undefined : title.charAt(0).toLowerCase() + title.slice(1)
}

/** The steps that name a key, those of values and of places in a list left out. */
function keyOf(steps: readonly string[]): string {
  const own = steps.filter((step) => step !== 'value' && !/^\d+$/.test(step))
  return own[own.length - 1] ?? ''
}

function idText(id: string, { steps, rulebook }: Standing, locale: Locale): string {
  const key = keyOf(steps)
  const kinds = rulebook.villageKinds?.value ?? []
  const own = key === 'onlyFor' ? kinds : key === 'part' ? (rulebook.fortress.parts ?? []) : []
  const named: Label | undefined =
    own.find((one) => one.id === id)?.label ??
    (hasOwn(groups, key) ? termIn(groups[key] ?? [], id, rulebook) : undefined) ??
    (hasOwn(valueWords, id) ? valueWords[id] : undefined) ??
    (key === 'version' || key === 'id' || key === 'dossier' ? undefined : termIn(TERM_GROUPS, id, rulebook))
  return named?.[locale] ?? id
}

/** On what something rests: what binds, our decision, another place's document, and why it is an example (D32). */
export function provenanceText(from: Provenance, rulebook: Rulebook, locale: Locale): string {
  return restsText(restsOfProvenance(from), locale, rulebook).replace(/。/g, '；').replace(/\. /g, '; ')
}

/** A name in quotation marks; those within it are single ones. */
export function quoted(name: string): string {
  return `“${name.replace(/“/g, '‘').replace(/”/g, '’')}”`
}

const has = (value: Fields, ...keys: readonly string[]): boolean => keys.every((key) => hasOwn(value, key))
const isComparison = (op: Json | undefined): op is Comparison => COMPARISONS.some((one) => one === op)
const isTime = (value: Fields): boolean =>
  Object.keys(value).length > 0 && Object.keys(value).every((key) => ['years', 'months', 'days'].includes(key))

function figureAt({ steps, measure }: Standing): Figure {
  const last = steps[steps.length - 1]
  if (isPoints(steps)) return 'points'
  // Within an item's bands figures are answers, elsewhere lines are drawn in points.
  if (last === 'when') return measure ?? 'points'
  return measure ?? 'count'
}

// Forms that say one thing with several keys.
function formText(value: Fields, standing: Standing, locale: Locale): string | undefined {
  const { rulebook, measure, steps } = standing
  if (typeof value['zh-CN'] === 'string' && typeof value.en === 'string') return quoted(value[locale] as string)
  if (has(value, 'kind', 'cites')) return provenanceText(value as unknown as Provenance, rulebook, locale)
  if (has(value, 'part', 'whole')) return shareText(value as unknown as { part: number; whole: number }, locale)
  if (isTime(value)) return durationText(value, locale)
  if (isComparison(value.op) && has(value, 'value')) {
    const right = value.value
    if (typeof right === 'number' || (typeof right === 'object' && right !== null))
      return thresholdText(value.op, right, figureAt(standing), locale)
  }
  if (has(value, 'is') || has(value, 'in')) return testText(value as unknown as Test, measure, locale)
  if (steps[steps.length - 1] !== 'when') return undefined
  return conditionText(value as unknown as Condition, rulebook, locale)
}

function fieldsText(value: Fields, standing: Standing, locale: Locale): string {
  const all = Object.keys(value).filter((key) => key !== 'from' && key !== 'id')
  const only = all.length === 1 ? all[0] : undefined
  // A label alone, or a value beside its provenance, needs no name of its own.
  if (only === 'label' || only === 'value') {
    return parameterText(value[only] ?? null, { ...standing, steps: [...standing.steps, only] }, locale)
  }
  // What has a label is called by it where it stands.
  const own = all.filter((key) => key !== 'label')
  const parts = own.map((key) => {
    const inner = { ...standing, steps: [...standing.steps, key] }
    const one = value[key] ?? null
    const text = parameterText(one, inner, locale)
    const word = titleText(inner.steps, locale) ?? key
    const parted =
      typeof one === 'object' && !Array.isArray(one) && formText(one as Fields, inner, locale) === undefined
    return parted
      ? pick(locale, `${word}（${text}）`, `${word} (${text})`)
      : `${word}${pick(locale, '：', ': ')}${text}`
  })
  return parts.join(pick(locale, '，', ', '))
}

/**
 * A value of a rulebook in words: figures in their units, ids by their labels, conditions and thresholds as they are
 * said.
 */
export function parameterText(value: Json, standing: Standing, locale: Locale): string {
  const { steps } = standing
  if (value === null) return pick(locale, '无', 'none')
  if (typeof value === 'boolean') return value ? pick(locale, '是', 'yes') : pick(locale, '否', 'no')
  if (typeof value === 'number') {
    const weight = steps[steps.length - 1] === 'weight'
    return weight ? shareText({ part: value, whole: 100 }, locale) : figureText(value, figureAt(standing), locale)
  }
  if (typeof value === 'string') return isCivilDate(value) ? dateText(value, locale) : idText(value, standing, locale)
  if (Array.isArray(value)) {
    const entries: readonly Json[] = value
    const texts = entries.map((entry, place) =>
      parameterText(entry, { ...standing, steps: [...steps, String(place)] }, locale),
    )
    const rows = entries.some((entry) => typeof entry === 'object')
    return rows && texts.length > 0 ? texts.join(pick(locale, '；', '; ')) : listText(texts, locale)
  }
  const fields = value as Fields
  return formText(fields, standing, locale) ?? fieldsText(fields, withOwnMeasure(fields, standing), locale)
}

// An entry that is an item brings the measure that its own figures count in.
function withOwnMeasure(value: Fields, standing: Standing): Standing {
  if (!has(value, 'measure', 'scoring')) return standing
  return { ...standing, measure: value.measure as unknown as Measure }
}
