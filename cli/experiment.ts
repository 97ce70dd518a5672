import type { Locale } from 'baolei'
import type { Rulebook } from 'baolei/rulebook'
import { type Experiment, MEASURES, type Measure, summarizeExperiment } from 'baolei/simulation'
import { explain } from 'baolei/view'
import type { Covering } from './coverage.js'
import { readData, readRulebook } from './files.js'
import { done, failed, json, type Outcome } from './outcome.js'
import { certaintyOf, figure, measureLabels, signed, subjectOf } from './report/measure-words.js'
import { type Charts, page } from './report/page.js'
import { dateIn } from './report/page-words.js'
import { inventedRoster, readRoster } from './roster.js'
import { experimentParts, type Spreading } from './threads.js'

/** How an experiment is asked for. */
export interface ExperimentForm {
  readonly lang: Locale
  readonly seeds: number
  readonly from: string
  readonly to: string
  readonly villages: number
  readonly roster?: string
  readonly behavior?: string
  readonly threads?: number
  readonly json?: boolean
  readonly html?: string
}

/** What an experiment takes from its surroundings. */
export interface Surroundings extends Omit<Spreading, 'threads'> {
  readonly cores?: number
  /** Loads the library that draws; undefined where it is not installed. */
  readonly charts?: () => Promise<Charts | undefined>
  /** Loads what counts coverage; undefined where fast-check, which it needs, is not installed. */
  readonly covering?: () => Promise<Covering | undefined>
}

/** Tries two rulebooks in the same generated worlds, and says what differs and how surely. */
export async function experiment(
  nowFile: string,
  thenFile: string,
  form: ExperimentForm,
  { cores = 1, charts: load, covering: loadCovering, ...spreading }: Surroundings,
): Promise<Outcome> {
  const [now, then] = [readRulebook(nowFile, form.lang), readRulebook(thenFile, form.lang)]
  const roster = form.roster === undefined ? undefined : readRoster(form.roster, form.lang)
  const behavior = form.behavior === undefined ? undefined : readData(form.behavior)
  const charts = form.html === undefined ? undefined : await load?.()
  const problems = [now, then, roster, behavior].flatMap((one) => (one === undefined || one.ok ? [] : one.problems))
  if (form.html !== undefined && charts === undefined) {
    problems.push(words[form.lang].noCharts)
  }
  if (!now.ok || !then.ok || problems.length > 0) return failed(problems)

  const rules = { now: now.value, then: then.value }
  const worlds = {
    roster: roster?.ok ? roster.value : inventedRoster(form.villages),
    seeds: Array.from({ length: form.seeds }, (_, place) => place + 1),
    from: form.from,
    to: form.to,
    ...(behavior?.ok ? { behavior: behavior.value.value } : {}),
  }
  const parts = await experimentParts({ worlds, rules }, { threads: form.threads ?? cores, ...spreading })
  const summary = parts.ok ? summarizeExperiment(parts.value) : parts
  if (!summary.ok) {
    return failed(
      summary.error.reasons.map((reason) => {
        const place = optionAt(reason.path ?? '', behavior?.ok ? behavior.value.placeOf : undefined)
        return `${place}: ${explain({ ...reason, cites: [] }, form.lang)}`
      }),
    )
  }
  const text = form.json ? json(summary.value) : inWords(summary.value, form.lang, rules.then)
  if (form.html === undefined || charts === undefined) return done(text)
  const covering = await loadCovering?.()
  const own = covering === undefined ? {} : { covering }
  const html = page({ experiment: summary.value, worlds, rules, locale: form.lang, charts, ...own })
  return { ...done(text), file: { path: form.html, text: html } }
}

const OPTIONS: Readonly<Record<string, string>> = {
  '/worlds/seeds': '--seeds',
  '/worlds/from': '--from',
  '/worlds/to': '--to',
  '/rules/now': '<now>',
  '/rules/then': '<then>',
}

function optionAt(path: string, inBehavior: ((pointer: string) => string) | undefined): string {
  const inside = /^\/worlds\/behavior(\/.*)?$/.exec(path)
  return inside === null || inBehavior === undefined ? (OPTIONS[path] ?? path) : inBehavior(inside[1] ?? '')
}

const words = {
  'zh-CN': {
    head: ({ villages, seeds, from, to }: Experiment) =>
      `${villages}个生成的村，${dateIn(from, 'zh-CN')}至${dateIn(to, 'zh-CN')}，${seeds.length}个种子；数字不反映任何真实村的情况。`,
    columns: '现行 → 拟改：差（95%区间）',
    to: '至',
    sure: '有改变',
    open: '有差异，但样本还不足以确定',
    none: '各项指标均无差异。',
    noCharts: 'baolei experiment --html 需要 echarts，请先安装：npm i -D echarts',
    same: (count: number) => `其余${count}项指标没有差异。`,
  },
  en: {
    head: ({ villages, seeds, from, to }: Experiment) =>
      `${villages} generated villages, ${dateIn(from, 'en')} to ${dateIn(to, 'en')}, seeds: ${seeds.length}. No figure says anything about a real village.`,
    columns: 'now → then: difference (95 % interval)',
    to: 'to',
    sure: 'Changed',
    open: 'Different, but too few seeds to be sure',
    none: 'No measure differs.',
    noCharts: 'baolei experiment --html needs echarts: npm i -D echarts',
    same: (count: number) => `${count} other measures do not differ.`,
  },
} as const

function inWords(experiment: Experiment, lang: Locale, rulebook: Rulebook): string {
  const text = words[lang]
  const lineOf = (measure: Measure): string => {
    const { now, then, difference, interval } = measure
    const within = interval === null ? '' : ` (${signed(interval.low)} ${text.to} ${signed(interval.high)})`
    const subject = subjectOf(measure, lang, rulebook)
    return `  ${subject === '' ? '' : `${subject}  `}${figure(now)} → ${figure(then)}: ${signed(difference)}${within}`
  }
  const section = (title: string, own: readonly Measure[]): readonly string[] =>
    own.length === 0
      ? []
      : [
          '',
          `${title}  [${text.columns}]`,
          ...MEASURES.flatMap((name) => {
            const lines = own.filter(({ measure }) => measure === name).map(lineOf)
            return lines.length === 0 ? [] : [measureLabels[name][lang], ...lines]
          }),
        ]
  const of = (certainty: string): readonly Measure[] =>
    experiment.measures.filter((one) => certaintyOf(one) === certainty)
  const same = of('same').length
  return [
    text.head(experiment),
    ...section(text.sure, of('sure')),
    ...section(text.open, of('open')),
    '',
    same === experiment.measures.length ? text.none : text.same(same),
  ].join('\n')
}
