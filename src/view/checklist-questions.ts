import { enumerated } from '../core/enumerated.js'
import type { Locale } from '../core/label.js'
import { fieldAt } from '../dossier/fields.js'
import type { Item, NegativeItem, PositiveItem } from '../rulebook/checklist.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import type { Scoring } from '../rulebook/scoring.js'
import { pick } from './phrases.js'
import type { Question, Questions } from './question.js'
import { termIn, termLabel } from './terms.js'

/** What the questions of a checklist depend on. */
export interface ChecklistSource {
  readonly rulebook: Rulebook
  readonly locale: Locale
  /** No date of an answer lies after it. */
  readonly today: string
}

/** The questions of the positive checklist, by dimension and by who supplies the answers (M2.1, D2). */
export function positiveQuestions(source: ChecklistSource): Questions {
  const { fortress } = source.rulebook
  const items: readonly PositiveItem[] = fortress.items
  return grouped(source, items, fortress.dimensions, ({ dimension }) => dimension)
}

/** The questions of the negative checklist, by problem type and by who supplies the answers (M2.3, M2.4, D2). */
export function negativeQuestions(source: ChecklistSource): Questions {
  const { negative } = source.rulebook
  const items: readonly NegativeItem[] = negative.items
  return grouped(source, items, negative.problemTypes, ({ problemType }) => problemType)
}

function grouped<I extends Item>(
  source: ChecklistSource,
  items: readonly I[],
  headings: readonly { readonly id: string; readonly label: Readonly<Record<Locale, string>> }[],
  headingOf: (item: I) => string,
): Questions {
  const { locale } = source
  const groups: [string, Question][] = headings.flatMap(({ id, label }) => {
    const own = items.filter((item) => headingOf(item) === id)
    return [...new Set(own.map(({ supplier }) => supplier))].map((supplier): [string, Question] => {
      const from = supplierLabel(supplier, source)
      const title = pick(locale, `${label[locale]}（由${from}提供）`, `${label[locale]} (from the ${from})`)
      const questions = own
        .filter((item) => item.supplier === supplier)
        .map((item): [string, Question] => [item.id, questionOf(item, source)])
      return [`${id}_${supplier}`, { ask: 'group', title, questions: Object.fromEntries(questions) }]
    })
  })
  return Object.fromEntries(groups)
}

function supplierLabel(supplier: string, { rulebook, locale }: ChecklistSource): string {
  return termIn(['role', 'department'], supplier, rulebook)?.[locale] ?? supplier
}

function questionOf(item: Item, source: ChecklistSource): Question {
  const { locale, rulebook } = source
  const title = item.label[locale]
  const kinds = (item.onlyFor ?? []).map((kind) => termLabel(kind, locale, rulebook, 'village-kind'))
  const { dossier } = item
  const paths = dossier === undefined ? [] : typeof dossier === 'string' ? [dossier] : [dossier.part, dossier.whole]
  const fields = paths.flatMap((path) => fieldAt(path, rulebook)?.label[locale] ?? [])
  const say = (zh: string, en: string): string => pick(locale, zh, en)
  const told = (unit?: string): { readonly title: string; readonly help?: string } => {
    const help = [
      ...(unit === undefined ? [] : [say(`单位：${unit}`, `in ${unit}`)]),
      ...(kinds.length === 0 ? [] : [say(`仅${enumerated(kinds)}填写`, `only for ${kinds.join(', ')}`)]),
      ...(fields.length === 0 ? [] : [say(`见村情档案“${fields.join('”“')}”`, `in the dossier: ${fields.join(', ')}`)]),
    ].join(say('；', '; '))
    return help === '' ? { title } : { title, help }
  }
  const { measure } = item
  switch (measure.kind) {
    case 'yes-no':
      return { ask: 'yes-no', ...told() }
    case 'choice':
      return {
        ask: 'choice',
        ...told(),
        blank: say('不掌握', 'not known'),
        options: measure.options.map(({ id, label }) => ({ id, label: label[locale] })),
      }
    case 'count': {
      const most = measure.most === undefined ? {} : { most: measure.most }
      return { ask: 'number', ...told(measure.unit[locale]), places: 0, least: 0, ...most }
    }
    case 'amount': {
      const { unit, places } = moneyUnit(largestIn(item.scoring), locale)
      return { ask: 'number', ...told(unit), places }
    }
    case 'ratio':
      return { ask: 'share', ...told(), ...(measure.atMostOne ? { atMostOne: true } : {}) }
    case 'date':
      return { ask: 'date', ...told(), latest: source.today, never: termLabel('never', locale) }
  }
}

const TEN_THOUSAND_YUAN = 1_000_000

/** The unit in which an amount is asked, and how many decimals it has: the whole amount is integer fen (D3). */
export function moneyUnit(largest: number, locale: Locale): { readonly unit: string; readonly places: number } {
  if (locale === 'zh-CN' && largest >= TEN_THOUSAND_YUAN) return { unit: '万元', places: 6 }
  return { unit: pick(locale, '元', 'yuan'), places: 2 }
}

/** The largest amount that a scoring compares with. */
function largestIn(scoring: Scoring): number {
  const bands = 'bands' in scoring ? scoring.bands : []
  const amounts = bands.flatMap(({ when }) =>
    'value' in when && typeof when.value === 'number' ? [Math.abs(when.value)] : [],
  )
  return Math.max(0, ...amounts)
}
