import type { CivilDate } from '../core/date.js'
import type { Json } from '../core/json.js'
import type { Locale } from '../core/label.js'
import type { Item } from '../rulebook/checklist.js'
import { answerSchema, NEVER } from '../rulebook/measure.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { isSchema, isSchemaList, type JsonSchema, jsonSchemaOf, oneOfThese } from './json-schema.js'
import { termIn, termLabel } from './terms.js'
import { pick } from './value-text.js'

// The last day of an answer is checked when it is recorded; a form cannot say it.
const NO_LIMIT = '9999-12-31' as CivilDate

function unitOf({ measure }: Item, locale: Locale): string {
  switch (measure.kind) {
    case 'count':
      return measure.unit[locale]
    case 'amount':
      return pick(locale, '分（人民币）', 'fen')
    case 'date':
      return pick(locale, '日期，或“从未”', 'a date, or never')
    case 'ratio':
    case 'yes-no':
    case 'choice':
      return ''
  }
}

function answerForm({ measure }: Item, locale: Locale): JsonSchema {
  const { $schema: _draft, title: _title, ...form } = jsonSchemaOf(answerSchema(measure, NO_LIMIT))
  if (measure.kind === 'choice') {
    return oneOfThese(measure.options.map(({ id, label }) => ({ id, label: label[locale] })))
  }
  if (measure.kind === 'date' && isSchemaList(form.anyOf)) {
    const never = { title: termLabel(NEVER, locale) }
    const date = { title: pick(locale, '日期', 'date') }
    return { anyOf: form.anyOf.map((one) => ({ ...one, ...(one.const === NEVER ? never : date) })) }
  }
  const { properties } = form
  if (measure.kind === 'ratio' && isSchema(properties)) {
    const titled = (key: string, title: string): JsonSchema => {
      const field = properties[key]
      return isSchema(field) ? { ...field, title } : { title }
    }
    const [part, whole] = [pick(locale, '部分', 'part'), pick(locale, '总数', 'whole')]
    return { ...form, properties: { part: titled('part', part), whole: titled('whole', whole) } }
  }
  return form
}

function itemForm(item: Item, locale: Locale, rulebook: Rulebook): JsonSchema {
  const unit = unitOf(item, locale)
  const supplier = termIn(['role', 'department'], item.supplier, rulebook)?.[locale] ?? item.supplier
  const from = pick(locale, `由${supplier}提供`, `supplied by: ${supplier}`)
  const description = [unit, from].filter((text) => text !== '').join(pick(locale, '；', '; '))
  return { ...answerForm(item, locale), title: item.label[locale], description }
}

/**
 * The form of a checklist, made from its items: a yes or no, a choice, a count, fen, a share or a date for each. No
 * answer is required, as what is not known is left out (D2).
 */
export function checklistForm(items: readonly Item[], title: string, locale: Locale, rulebook: Rulebook): JsonSchema {
  const properties: Record<string, Json> = {}
  for (const item of items) properties[item.id] = itemForm(item, locale, rulebook)
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title,
    type: 'object',
    properties: {
      answers: {
        title: pick(locale, '填报', 'answers'),
        type: 'object',
        properties,
        additionalProperties: false,
      },
    },
    required: ['answers'],
    additionalProperties: false,
  }
}
