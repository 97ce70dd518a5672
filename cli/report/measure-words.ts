import { type Label, type Locale, label } from 'baolei'
import type { Rulebook } from 'baolei/rulebook'
import type { Measure, MeasureName } from 'baolei/simulation'
import { refusalLabels, type TermGroup, termLabel } from 'baolei/view'

/** Each measure in words, with its unit. */
export const measureLabels: Readonly<Record<MeasureName, Label>> = {
  listed: label('列入名单（次）', 'listings'),
  'listed-for': label('列入软弱涣散名单的主要问题（次）', 'weak-lax listings by main problem'),
  'listed-twice': label('期内两次以上列入的村（个）', 'villages listed twice or more in the period'),
  recurrent: label('期末仍属反复列入的村（个）', 'recurrent villages on the last day'),
  relapses: label('回头看反弹后再列入（次）', 'listings after a look-back that found problems again'),
  tightened: label('转入更严名单（次）', 'moves to the stricter list'),
  exits: label('退出名单（次）', 'exits'),
  stay: label('在各环节停留（天）', 'days in a stage'),
  'in-stage': label('各环节平均每日在办（件）', 'cases in a stage on an average day'),
  waiting: label('各环节平均每日排队（件）', 'cases that wait in a stage on an average day'),
  queue: label('各岗位平均每日排队（件）', 'cases that wait for a desk on an average day'),
  load: label('每岗每年办理事项（项）', 'events recorded by one post in a year'),
  refused: label('被退回的申报，按原因（次）', 'attempts refused, by reason'),
  unfinished: label('模拟中断的村（个）', 'lives that the simulation could not finish'),
}

const GROUPS: { readonly [Name in MeasureName]?: TermGroup } = {
  listed: 'list',
  exits: 'list',
  stay: 'state',
  'in-stage': 'state',
  waiting: 'state',
  load: 'role',
}

/** The kinds of trouble of the shipped behavior: words of the simulation, not of a rulebook. */
export const themeLabels: Readonly<Record<string, Label>> = {
  'leading-body': label('班子弱', 'weak leading body'),
  'party-life': label('组织生活不正常', 'party life in name only'),
  service: label('服务能力弱', 'weak in serving'),
  integrity: label('党风廉政问题', 'integrity'),
  order: label('治安信访问题', 'public order and petitions'),
  economy: label('集体经济薄弱', 'weak collective economy'),
}

const deskLabels: Readonly<Record<string, Label>> = {
  leader: label('联点县级领导', 'linked county leader'),
  unit: label('结对帮扶单位', 'paired unit'),
  meeting: label('县委常委会', 'county standing committee'),
  'township-review': label('乡镇评估', 'township review'),
  'county-review': label('县级验收', 'county review'),
  'city-review': label('市级复盘', 'city review'),
}

const OWN: { readonly [Name in MeasureName]?: Readonly<Record<string, Label>> } = {
  queue: deskLabels,
  'listed-for': themeLabels,
  refused: refusalLabels,
}

/** What a measure is of, in words: a stage, a list, a post, a reason; with the quantile of a stay. Empty for a plain count. */
export function subjectOf({ measure, of, quantile }: Measure, locale: Locale, rulebook: Rulebook): string {
  if (of === undefined) return ''
  const group = GROUPS[measure]
  const own = OWN[measure] ?? {}
  const name = group === undefined ? own[of]?.[locale] : termLabel(of, locale, rulebook, group)
  if (quantile === undefined) return name ?? of
  const share = quantile === 0.5 ? label('中位数', 'median') : label('九成办结', '9 of 10 done')
  return locale === 'en' ? `${name ?? of}, ${share.en}` : `${name ?? of}（${share['zh-CN']}）`
}

/** A measure’s figure for people: three digits that matter, two of a figure below 1. */
export function figure(value: number | null): string {
  if (value === null) return '–'
  const size = Math.abs(value)
  return String(
    size >= 100 || Number.isInteger(value) ? Math.round(value) : Number(value.toPrecision(size < 1 ? 2 : 3)),
  )
}

/** A difference with its sign. */
export function signed(value: number | null): string {
  return value !== null && value > 0 ? `+${figure(value)}` : figure(value).replace('-', '−')
}

/** How sure it is that a measure differs. */
export type Certainty = 'sure' | 'open' | 'same'

// Of few seeds, all may come out alike by chance.
const LEAST_SEEDS = 5

/** A difference is sure where the interval over at least five seeds leaves out 0. */
export function certaintyOf({ difference, interval, now, then, n }: Measure): Certainty {
  if (difference === null ? now === then : difference === 0 && (interval === null || interval.low === interval.high)) {
    return 'same'
  }
  return n >= LEAST_SEEDS && interval !== null && (interval.low > 0 || interval.high < 0) ? 'sure' : 'open'
}
