import type { Locale, Village } from 'baolei'
import { compareRulebooks, population } from 'baolei/simulation'
import { describeDifference, termLabel } from 'baolei/view'
import { readRulebook } from './files.js'
import { done, failed, json, type Outcome } from './outcome.js'

/** How many generated villages are compared, from which seed, as of which day. */
export interface CompareForm {
  readonly lang: Locale
  readonly villages: number
  readonly seed: number
  readonly date: string
  readonly json?: boolean
}

// Invented villages: no real code starts with 9999.
const village = (_: unknown, n: number): Village => ({
  code: String(999900000000 + 1000 * (1 + Math.floor(n / 500)) + 200 + (n % 500)),
  name: `示例${n + 1}村`,
})

/** Which generated villages another rulebook grades or lists otherwise, and what brings that about. */
export function compare(nowFile: string, thenFile: string, form: CompareForm): Outcome {
  const [now, then] = [readRulebook(nowFile), readRulebook(thenFile)]
  if (!now.ok || !then.ok) return failed([now, then].flatMap((one) => (one.ok ? [] : one.problems)))
  const { lang, seed, date } = form
  const rows = population(now.value, Array.from({ length: form.villages }, village), { seed, date })
  const compared = rows.ok ? compareRulebooks(now.value, then.value, rows.value, { on: date }) : rows
  if (!compared.ok) return failed(compared.error.reasons.map(({ found }) => `--date: ${JSON.stringify(found)}`))
  if (form.json) return done(json(compared.value))
  const { changes } = compared.value
  const both = (group: 'grade' | 'list', { a, b }: { readonly a: string; readonly b: string }): string =>
    a === b ? '' : ` ${termLabel(a, lang, now.value, group)} → ${termLabel(b, lang, then.value, group)}`
  const lines = changes.flatMap(({ village: { code, name }, grade, list, causes }) => [
    `${code} ${name}:${both('grade', grade)}${both('list', list)}`,
    ...causes.map((cause) => `  ${describeDifference(cause, lang, { a: now.value, b: then.value })}`),
  ])
  return done([`${changes.length} / ${form.villages}`, ...lines].join('\n'))
}
