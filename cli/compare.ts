import type { Locale } from 'baolei'
import type { RulebookDifference } from 'baolei/difference'
import { compareRulebooks, population, type RulebookChange } from 'baolei/simulation'
import { describeDifference, termLabel } from 'baolei/view'
import { readRulebook } from './files.js'
import { done, failed, json, type Outcome } from './outcome.js'
import { inventedRoster } from './roster.js'

/** How many generated villages are compared, from which seed, as of which day. */
export interface CompareForm {
  readonly lang: Locale
  readonly villages: number
  readonly seed: number
  readonly date: string
  readonly json?: boolean
}

const words = {
  'zh-CN': {
    stop: '：',
    comma: '；',
    differ: (of: number, all: number) => `${all}个村中，${of}个村的等次或名单不同`,
    undecided: '仅因一方缺少填报而不能确定的村',
    notCompared: '以下差异影响办理过程，从填报看不出，本次未作比较',
    unanswered: '各村均未填报的项目，看不出规则改动的影响',
  },
  en: {
    stop: ': ',
    comma: '; ',
    differ: (of: number, all: number) => `Of ${all} villages, ${of} with another grade or list`,
    undecided: 'villages that differ only because one rulebook lacks answers',
    notCompared: 'differences that change what happens later and that no answer shows; not compared here',
    unanswered: 'items that no village answers, so that a change of their rules cannot show',
  },
} as const

/** Which generated villages another rulebook grades or lists otherwise, and what brings that about. */
export function compare(nowFile: string, thenFile: string, form: CompareForm): Outcome {
  const [now, then] = [readRulebook(nowFile, form.lang), readRulebook(thenFile, form.lang)]
  if (!now.ok || !then.ok) return failed([now, then].flatMap((one) => (one.ok ? [] : one.problems)))
  const { lang, seed, date } = form
  const rows = population(now.value, inventedRoster(form.villages), { seed, date })
  const compared = rows.ok ? compareRulebooks(now.value, then.value, rows.value, { on: date }) : rows
  if (!compared.ok) return failed(compared.error.reasons.map(({ found }) => `--date: ${JSON.stringify(found)}`))
  if (form.json) return done(json(compared.value))
  const { changes, undecided, notCompared, unanswered } = compared.value
  const describe = (difference: RulebookDifference): string =>
    describeDifference(difference, lang, { a: now.value, b: then.value })
  const both = (group: 'grade' | 'list', { a, b }: { readonly a: string; readonly b: string }): string =>
    a === b ? '' : `${termLabel(a, lang, now.value, group)} → ${termLabel(b, lang, then.value, group)}`
  const lines = (some: readonly RulebookChange[]): readonly string[] =>
    some.flatMap(({ village: { code, name }, grade, list, causes }) => [
      `${code} ${name}${words[lang].stop}${[both('grade', grade), both('list', list)].filter((one) => one !== '').join(words[lang].comma)}`,
      ...causes.map((cause) => `  ${describe(cause)}`),
    ])
  const section = (title: string, own: readonly string[]): readonly string[] =>
    own.length === 0 ? [] : ['', title, ...own]
  const nobody = new Set(
    [...unanswered.a, ...unanswered.b].map(({ item }) => termLabel(item, lang, then.value, 'item')),
  )
  return done(
    [
      words[lang].differ(changes.length, form.villages),
      ...lines(changes),
      ...section(`${words[lang].undecided} ${undecided.length} / ${form.villages}`, lines(undecided)),
      ...section(words[lang].notCompared, notCompared.map(describe)),
      ...section(words[lang].unanswered, [...nobody]),
    ].join('\n'),
  )
}
