import { type Locale, label } from 'baolei'
import { type LintFinding, lintKinds, lintRulebook } from 'baolei/lint'
import { parseRulebook } from 'baolei/rulebook'
import { explain } from 'baolei/view'
import { type DataFile, readData } from './files.js'
import { junit } from './junit.js'
import { done, failed, json, type Outcome } from './outcome.js'

const severities = { error: label('错误', 'error'), warning: label('提示', 'warning') } as const

/** How findings are printed: for people, as JSON, or as JUnit for a build server. */
export interface LintForm {
  readonly lang: Locale
  readonly json?: boolean
  readonly junit?: boolean
}

/** Lints rulebooks; files with the same id are versions of one. Ends with 1 if there is an error. */
export function lint(files: readonly string[], form: LintForm): Outcome {
  const read = files.map(readData)
  const problems = read.flatMap((one) => (one.ok ? [] : one.problems))
  if (problems.length > 0) return failed(problems)
  const data = read.flatMap((one) => (one.ok ? [one.value] : []))
  const versions = data.map(({ value }) => parseRulebook(value))
  const found = data.map((one, own) => {
    const others = versions.flatMap((parsed, at) => (parsed.ok && at !== own ? [parsed.value] : []))
    return { one, findings: lintRulebook(one.value, { others }) }
  })
  const code = found.some(({ findings }) => findings.some(({ severity }) => severity === 'error')) ? 1 : 0
  return done(printed(found, form), code)
}

interface Linted {
  readonly one: DataFile
  readonly findings: readonly LintFinding[]
}

function printed(found: readonly Linted[], form: LintForm): string {
  if (form.json) return json(found.map(({ one: { file }, findings }) => ({ file, findings })))
  const zh = form.lang === 'zh-CN'
  const faultOf = ({ code, fix, ...finding }: LintFinding): string => {
    if (code === 'malformed') return explain({ ...finding, code, verdict: 'fails', cites: [] }, form.lang)
    const good = lintKinds[code].label[form.lang]
    return zh ? `应做到${good}；${fix['zh-CN']}。` : `It should be so: ${good}. To mend it, ${fix.en}.`
  }
  const lineOf = ({ placeOf }: DataFile, finding: LintFinding): string => {
    const grade = `${severities[finding.severity][form.lang]}${zh ? '：' : ': '}`
    return `${placeOf(finding.path)}: ${grade}${faultOf(finding)} [${finding.code}]`
  }
  if (form.junit) {
    return junit(
      'lint',
      found.map(({ one, findings }) => ({
        name: one.file,
        failures: findings.filter(({ severity }) => severity === 'error').map((finding) => lineOf(one, finding)),
      })),
    )
  }
  const lines = found.flatMap(({ one, findings }) =>
    findings.length === 0
      ? [`${one.file}: ${zh ? '未发现问题' : 'ok'}`]
      : findings.map((finding) => lineOf(one, finding)),
  )
  return lines.join('\n')
}
