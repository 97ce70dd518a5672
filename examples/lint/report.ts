import { type Label, type Locale, label } from 'baolei'
import { type LintFinding, type LintSeverity, lintKinds, lintRulebook } from 'baolei/lint'
import { parseRulebook } from 'baolei/rulebook'
import { explain } from 'baolei/view'
import type { Shipped } from './shipped.js'

/** The report as text, and how many errors it has. */
export interface LintReport {
  readonly text: string
  readonly errors: number
}

const severities: Readonly<Record<LintSeverity, Label>> = {
  error: label('错误', 'error'),
  warning: label('提醒', 'warning'),
}
const words = {
  clean: label('未发现问题', 'clean'),
  faults: label('{count}处问题', '{count} found'),
  good: label('应做到：', 'it should be so: '),
  fix: label('改法：', 'to mend it: '),
}

function linesOf(finding: LintFinding, locale: Locale): readonly string[] {
  const { code, severity, path, fix } = finding
  return [
    `  ${severities[severity][locale]}  ${path}  [${code}]`,
    ...(code === 'malformed'
      ? [`      ${explain({ ...finding, code, verdict: 'fails', cites: [] }, locale)}`]
      : [`      ${words.good[locale]}${lintKinds[code].label[locale]}`, `      ${words.fix[locale]}${fix[locale]}`]),
  ]
}

/** Lints some rulebooks, each together with the others, and says in one language what to mend. */
export function lintReport(shipped: readonly Shipped[], locale: Locale): LintReport {
  const read = shipped.map(({ rulebook }) => parseRulebook(rulebook))
  const reported = shipped.map(({ name, rulebook }, place) => {
    const others = read.flatMap((other, at) => (at !== place && other.ok ? [other.value] : []))
    return { name, findings: lintRulebook(rulebook, { others }) }
  })
  const stop = locale === 'zh-CN' ? '：' : ': '
  const lines = reported.flatMap(({ name, findings }) =>
    findings.length === 0
      ? [`${name}${stop}${words.clean[locale]}`]
      : [
          `${name}${stop}${words.faults[locale].replace('{count}', String(findings.length))}`,
          ...findings.flatMap((one) => linesOf(one, locale)),
        ],
  )
  const errors = reported.flatMap(({ findings }) => findings).filter(({ severity }) => severity === 'error').length
  return { text: `${lines.join('\n')}\n`, errors }
}
