import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assumptionsOf } from '../../cli/report/assumptions.js'
import { dateIn } from '../../cli/report/page-words.js'
import { type Locale, label } from '../../src/core/label.js'
import { assumedBehavior } from '../../src/simulation/assumed-behavior.js'
import { parametersOf } from '../../src/simulation/behavior.js'
import { publishedTargets } from '../../src/simulation/calibrate.js'
import { estimate, quantileOf } from '../../src/simulation/statistics.js'
import { publishedFacts } from '../../src/source/publication.js'
import { root } from './blocks.js'

/** The five years in which F1 and F2 are looked for. */
export const PERIOD = { from: '2025-01-01', to: '2029-12-31' } as const

/** What the world of one seed came to: for each fact how many, and of how many. */
export interface SeedCounts {
  readonly seed: number
  readonly facts: readonly (readonly [part: number, whole: number])[]
}

/** What the seeds came to, and the fingerprint of the behavior that they were tried with. */
export interface Counts {
  readonly behavior: string
  readonly seeds: readonly SeedCounts[]
}

/** Tells one behavior from another. */
export function fingerprint(behavior: unknown): string {
  return createHash('sha256').update(JSON.stringify(behavior)).digest('hex').slice(0, 16)
}

export const COUNTS_FILE = 'test/readme/calibration.json'

/** The two pages about what the shipped behavior is tuned to. */
export const CALIBRATION_PAGES: readonly { readonly path: string; readonly locale: Locale }[] = [
  { path: 'docs/calibration.md', locale: 'en' },
  { path: 'docs/calibration.zh-CN.md', locale: 'zh-CN' },
]

export function countsKept(): Counts {
  return JSON.parse(readFileSync(join(root, COUNTS_FILE), 'utf8'))
}

/** How the seeds lie about a fact, as shares. */
export interface Spread {
  readonly id: string
  readonly target: number
  readonly mean: number
  /** Student’s interval of the mean. */
  readonly interval: { readonly low: number; readonly high: number }
  /** Where 95 of 100 seeds lie: between the quantiles of 2.5 and 97.5 %. */
  readonly range: { readonly low: number; readonly high: number }
  readonly least: number
  readonly most: number
}

export function spreadsOf({ seeds }: Counts): readonly Spread[] {
  return publishedTargets.map(({ id, target }, place) => {
    const shares = seeds.map(({ facts }) => (facts[place]?.[0] ?? 0) / Math.max(1, facts[place]?.[1] ?? 0))
    const made = estimate(shares)
    const point = { low: made?.mean ?? 0, high: made?.mean ?? 0 }
    return {
      id,
      target: target.part / target.whole,
      mean: made?.mean ?? 0,
      interval: made?.interval ?? point,
      range: { low: quantileOf(shares, 0.025) ?? 0, high: quantileOf(shares, 0.975) ?? 0 },
      least: Math.min(...shares),
      most: Math.max(...shares),
    }
  })
}

const words = {
  title: label('模拟行为的校准', 'What the simulated behavior is tuned to'),
  other: label('[English](./calibration.md)', '[中文](./calibration.zh-CN.md)'),
  what: label(
    '`baolei/simulation` 默认的行为数据没有任何一项经过实测。其中一部分数字经过调整，使公开材料中的两个事实能够重现；其余都是假设。下列数字只反映程序生成的村，不反映任何真实村的情况。',
    'Nobody has measured any figure of the behavior that `baolei/simulation` uses by default. Some of them were tuned so that two published facts come out; the others are plain assumptions. What follows is about generated villages and says nothing about any real one.',
  ),
  facts: label('两个事实', 'The two facts'),
  setup: (counts: Counts) => {
    const [first] = counts.seeds
    const villages = first?.facts[0]?.[1] ?? 0
    const n = counts.seeds.length
    return label(
      `默认规则集，${villages}个村，${dateIn(PERIOD.from, 'zh-CN')}至${dateIn(PERIOD.to, 'zh-CN')}共五年，${n}个种子，每个种子一套村情。`,
      `The default rulebook, ${villages} villages, five years from ${dateIn(PERIOD.from, 'en')} to ${dateIn(PERIOD.to, 'en')}, ${n} seeds, a world for each.`,
    )
  },
  columns: label(
    '事实 | 公开数字 | 各种子平均 | 平均数的95%置信区间 | 95%的种子所在范围 | 最少至最多 | 公开数字在范围内',
    'Fact | published | mean of the seeds | 95 % confidence interval of the mean | range of 95 % of the seeds | least to most | published figure in the range',
  ),
  yes: label('是', 'yes'),
  no: label('否', 'no'),
  to: label('至', 'to'),
  reading: label(
    '“范围”取第2.5至第97.5百分位数：公开数字只是一座城市一个五年的结果，应当与单个种子相比，所以看它是否落在这一范围内。置信区间只说明各种子的平均数估计得有多准，种子越多越窄。',
    'The range runs from the quantile of 2.5 % to that of 97.5 %. What was published is one city in one period of five years, and so it is compared with single seeds: the fact is met where it lies in this range. The confidence interval only says how well the mean of all seeds is known; it narrows with more seeds.',
  ),
  f1: label(
    'F1数的是五年内两次以上列入（任一名单）的村，按公开的917个村折算；F2数的是列入软弱涣散名单时主要问题为班子弱的次数所占比例。',
    'F1 counts the villages that were listed, on either list, at least twice in the five years, scaled to the 917 villages of the publication. F2 is the share of the listings as weak-lax organizations whose main trouble is a weak leading body.',
  ),
  assumptions: label('所用假设', 'On what assumptions'),
  tuned: (tuned: number, all: number) =>
    label(
      `共${all}项数字，其中${tuned}项按F1或F2调整，其余为假设。`,
      `Of ${all} figures, ${tuned} were tuned to F1 or F2; the others are assumptions.`,
    ),
  assumptionColumns: label('假设 | 取值 | 范围 | 依据', 'Assumption | value | range | rests on'),
  again: label(
    '本页由 `npx tsx test/readme/write-calibration.ts --seeds 100` 生成；加 `--keep-figures` 只更新文字。',
    'Written by `npx tsx test/readme/write-calibration.ts --seeds 100`; with `--keep-figures` only the words are renewed.',
  ),
} as const

function table(columns: string, rows: readonly (readonly string[])[]): string {
  const count = columns.split(' | ').length
  return [`| ${columns} |`, `|${'---|'.repeat(count)}`, ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n')
}

/** One of the pages, from the counts of the seeds. */
export function calibrationPage(locale: Locale, counts: Counts): string {
  const say = (text: { readonly 'zh-CN': string; readonly en: string }): string => text[locale]
  const rows = spreadsOf(counts).map(({ id, target, mean, interval, range, least, most }) => {
    const { whole } = publishedTargets.find((one) => one.id === id)?.target ?? { whole: 1 }
    const figure = (share: number): string => (share * whole).toFixed(1).replace(/\.0$/, '')
    const span = (low: number, high: number): string =>
      locale === 'en' ? `${figure(low)} to ${figure(high)}` : `${figure(low)}至${figure(high)}`
    const met = range.low <= target && target <= range.high
    const gist = publishedFacts[id as 'F1' | 'F2'].gist[locale]
    return [
      `${id}${locale === 'en' ? ': ' : '：'}${gist}`,
      figure(target),
      figure(mean),
      span(interval.low, interval.high),
      span(range.low, range.high),
      span(least, most),
      say(met ? words.yes : words.no),
    ]
  })
  const parameters = parametersOf(assumedBehavior)
  const tuned = parameters.filter(({ parameter }) => parameter.source !== 'assumed').length
  const assumed = assumptionsOf(assumedBehavior, locale).map(({ name, value, range, restsOn }) => [
    name,
    value,
    range,
    restsOn,
  ])
  return [
    `# ${say(words.title)}`,
    say(words.other),
    say(words.what),
    `## ${say(words.facts)}`,
    say(words.setup(counts)),
    table(say(words.columns), rows),
    say(words.f1),
    say(words.reading),
    `## ${say(words.assumptions)}`,
    say(words.tuned(tuned, assumed.length)),
    table(say(words.assumptionColumns), assumed),
    say(words.again),
    '',
  ]
    .join('\n\n')
    .replace(/\n\n$/, '\n')
}
