import type { Label, Locale } from 'baolei'
import type { Rulebook } from 'baolei/rulebook'
import type { ParsedScenario, parseScenario, runScenario, ScenarioOutcome } from 'baolei/testing'
import { termLabel } from 'baolei/view'
import { xining2024 } from 'baolei/xining-2024'
import { type Covered, type Covering, coverageText, covered } from './coverage.js'
import { readCsvCases } from './csv-cases.js'
import { type DataFile, readData, readRulebook, reasonLine } from './files.js'
import { junit } from './junit.js'
import { done, failed, json, type Outcome } from './outcome.js'

/** What runs scenarios. It is handed in, because its entry needs fast-check, which no other command does. */
export interface Testing extends Covering {
  readonly parseScenario: typeof parseScenario
  readonly runScenario: typeof runScenario
}

/** With which rulebooks scenarios run, and how their outcomes are printed. */
export interface TestForm {
  readonly rulebook?: readonly string[]
  readonly lang: Locale
  readonly json?: boolean
  readonly junit?: string
  /** How many per cent of each rulebook the scenarios must meet between them. */
  readonly coverage?: number
}

/** The scenarios of a file, which holds one or a list of them, or every fault with its place. */
function scenariosIn(
  data: DataFile,
  { parseScenario }: Testing,
  lang: Locale,
): {
  readonly read: readonly ParsedScenario[]
  readonly problems: readonly string[]
} {
  const list = Array.isArray(data.value)
  const parsed = (list ? (data.value as readonly unknown[]) : [data.value]).map((one, index) => ({
    result: parseScenario(one),
    base: list ? `/${index}` : '',
  }))
  return {
    read: parsed.flatMap(({ result }) => (result.ok ? [result.value] : [])),
    problems: parsed.flatMap(({ result, base }) =>
      result.ok
        ? []
        : result.error.reasons.map((one) => reasonLine(data, { ...one, path: base + (one.path ?? '') }, lang)),
    ),
  }
}

interface Tested {
  readonly file: string
  readonly outcomes: readonly ScenarioOutcome[]
}

/**
 * Runs the scenarios of files. Ends with 1 if one comes out otherwise than it expects, or if together they meet less of
 * a rulebook than is asked for.
 */
export function testScenarios(files: readonly string[], form: TestForm, testing: Testing | undefined): Outcome {
  if (testing === undefined)
    return failed([
      form.lang === 'en'
        ? 'baolei test needs fast-check: npm i -D fast-check'
        : 'baolei test 需要 fast-check，请先安装：npm i -D fast-check',
    ])
  const rules = (form.rulebook ?? []).map((file) => readRulebook(file, form.lang))
  const data = files.map((file) => (/\.csv$/i.test(file) ? readCsvCases(file) : readData(file)))
  const scenarios = data.flatMap((one) =>
    one.ok ? [{ file: one.value.file, ...scenariosIn(one.value, testing, form.lang) }] : [],
  )
  const problems = [
    ...[...rules, ...data].flatMap((one) => (one.ok ? [] : one.problems)),
    ...scenarios.flatMap((one) => one.problems),
  ]
  if (problems.length > 0) return failed(problems)
  const own: readonly Rulebook[] = rules.flatMap((one) => (one.ok ? [one.value] : []))
  const rulebooks = own.length > 0 ? own : [xining2024]
  const tested = scenarios.map(({ file, read }) => ({
    file,
    outcomes: read.flatMap((one) => testing.runScenario(one, { rulebooks, locale: form.lang })),
  }))
  const all = tested.flatMap(({ outcomes }) => outcomes)
  const met = form.coverage === undefined ? undefined : covered(all, rulebooks, form.coverage, testing)
  return reported(tested, form, met && { met, text: coverageText(met, form.coverage ?? 0, form.lang, testing) })
}

function nameOf({ title, row }: { readonly title: Label; readonly row?: number }, lang: Locale): string {
  return row === undefined ? title[lang] : `${title[lang]} #${row}`
}

function reported(
  tested: readonly Tested[],
  { lang, ...form }: TestForm,
  coverage: { readonly met: Covered; readonly text: string } | undefined,
): Outcome {
  const all = tested.flatMap(({ outcomes }) => outcomes)
  const bad = all.filter(({ passed }) => !passed)
  const linesOf = ({ deviations }: ScenarioOutcome): readonly string[] =>
    deviations.map(({ event, sentence }) =>
      event === undefined
        ? sentence
        : `${event.date} ${termLabel(event.type, lang, undefined, 'event-type')}${lang === 'zh-CN' ? '：' : ': '}${sentence}`,
    )
  const lines = tested.flatMap(({ file, outcomes }) => [
    file,
    ...outcomes.flatMap((one) => [
      `  ${one.passed ? '✓' : '✗'} ${nameOf(one, lang)}`,
      ...linesOf(one).map((line) => `    ${line}`),
    ]),
  ])
  const passed = all.length - bad.length
  const total =
    lang === 'zh-CN' ? `${all.length}个情景，通过${passed}个` : `${passed} of ${all.length} scenarios passed`
  const told = [...lines, total, ...(coverage === undefined ? [] : ['', coverage.text])]
  // What a case came to is for the count, not for the reader.
  const files = tested.map(({ file, outcomes }) => ({
    file,
    outcomes: outcomes.map(({ evidence: _met, ...one }) => one),
  }))
  const data = coverage === undefined ? files : { files, coverage: coverage.met.coverages }
  const text = form.json ? json(data) : told.join('\n')
  const code = bad.length > 0 || coverage?.met.enough === false ? 1 : 0
  if (form.junit === undefined) return done(text, code)
  const tests = all.map((one) => ({ name: nameOf(one, lang), failures: linesOf(one) }))
  return { ...done(text, code), file: { path: form.junit, text: junit('test', tests) } }
}
