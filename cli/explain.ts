import { type Finding, type Locale, sweep } from 'baolei'
import type { Rulebook } from 'baolei/rulebook'
import { explainIndex, explainTree, type TermGroup, termLabel } from 'baolei/view'
import { type DataFile, readData, readRulebook, reasonLine } from './files.js'
import { done, failed, json, type Outcome } from './outcome.js'

// The village of the readings is none in particular; the codes of real ones do not start with 9999.
const VILLAGE = { code: '999900000000', name: '示例村' }

/**
 * Assesses the readings of a file, `{ date, fortress: { answers }, negative: { answers } }` with `past` where the
 * rulebook counts it, and says what follows and why.
 */
export function explainReadings(
  rulebookFile: string,
  readingsFile: string,
  form: { readonly lang: Locale; readonly json?: boolean },
): Outcome {
  const [rulebook, data] = [readRulebook(rulebookFile, form.lang), readData(readingsFile)]
  if (!rulebook.ok || !data.ok) return failed([rulebook, data].flatMap((one) => (one.ok ? [] : one.problems)))
  return assessed(rulebook.value, data.value, form)
}

function assessed(
  rulebook: Rulebook,
  data: DataFile,
  form: { readonly lang: Locale; readonly json?: boolean },
): Outcome {
  const { date, village = VILLAGE, ...readings } = Object(data.value) as Readonly<Record<string, unknown>>
  const { results, unassessed } = sweep(rulebook, [{ village, ...readings }], { date: date as string })
  const [result] = results
  if (result === undefined) {
    return failed(
      unassessed.flatMap(({ reasons }) => reasons.map((reason) => reasonLine(data, reason, form.lang, rulebook))),
    )
  }
  if (form.json) return done(json(result))
  const { lang } = form
  const stop = lang === 'zh-CN' ? '：' : ': '
  const { index, screening, proposal } = result
  const name = (group: TermGroup, id: string): string =>
    termLabel(id, lang, rulebook, id === 'undetermined' ? 'open' : group)
  const tree = (findings: readonly Finding[]): readonly string[] =>
    findings.map((finding) => explainTree(finding, lang, rulebook))
  return done(
    [
      `${name('evidence', 'fortress-index')}${stop}${name('grade', index.grade)}`,
      ...explainIndex(index, lang, rulebook).map(({ why }) => `  ${why}`),
      '',
      `${name('evidence', 'negative-screening')}${stop}${name('risk-level', screening.risk)}`,
      ...tree(screening.findings.filter(({ verdict }) => verdict !== 'holds')).map((line) => `  ${line}`),
      '',
      `${name('list', proposal.list)}`,
      ...tree(proposal.findings).map((line) => `  ${line}`),
    ].join('\n'),
  )
}
