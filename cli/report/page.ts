import { type Locale, ok } from 'baolei'
import type { Rulebook } from 'baolei/rulebook'
import {
  assumedBehavior,
  type Experiment,
  MEASURES,
  type Measure,
  type MeasureName,
  parseBehavior,
  type Worlds,
} from 'baolei/simulation'
import { describeDifferences } from 'baolei/view'
import type { Covering } from '../coverage.js'
import { assumptionsOf } from './assumptions.js'
import type { Charts } from './charts.js'
import { type CauseCount, flips } from './flips.js'
import { certaintyOf, figure, measureLabels, signed, subjectOf } from './measure-words.js'
import { groupsMet, metBy, neverMet } from './met.js'
import { pageStyle } from './page-style.js'
import { pageWords } from './page-words.js'

export type { Charts } from './charts.js'

/** What a report is made of. */
export interface Report {
  readonly experiment: Experiment
  readonly worlds: Worlds
  readonly rules: { readonly now: Rulebook; readonly then: Rulebook }
  readonly locale: Locale
  readonly charts: Charts
  /** What counts coverage; without it the report says what to install. */
  readonly covering?: Pick<Covering, 'coverage' | 'coverageLabels'>
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (one) => ESCAPES[one] ?? one)
const paragraph = (text: string): string => `<p>${escaped(text)}</p>`
const list = (items: readonly string[]): string =>
  `<ul>${items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`
const picture = (title: string, svg: string): string =>
  `<figure><figcaption>${escaped(title)}</figcaption>${svg}</figure>`

/** The report of an experiment: one page that needs nothing else, for a screen, a phone and paper. */
export function page(report: Report): string {
  const { experiment, locale, rules } = report
  const text = pageWords[locale]
  const sections = [
    [text.changes, list(orNone(describeDifferences(rules.now, rules.then, locale), text.none))],
    [text.flips.title, flipsSection(report)],
    [text.differences.title, differencesSection(report)],
    [text.pictures.title, pictures(report)],
    [text.refused.title, refusedSection(report)],
    [text.all.title, `${paragraph(text.all.about)}${tables(report, experiment.measures)}`],
    [text.met.title, metSection(report)],
    [text.assumptions.title, assumptionsSection(report)],
  ] as const
  const title = escaped(text.title(rules.now.label[locale]))
  return [
    '<!doctype html>',
    `<html lang="${locale}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${title}</title>`,
    `<style>${pageStyle}</style>`,
    '</head>',
    '<body>',
    `<h1>${title}</h1>`,
    `<p class="lead">${escaped(text.lead(experiment))}</p>`,
    `<p class="note">${escaped(text.generated)}</p>`,
    ...sections
      .filter(([, body]) => body !== '')
      .map(([name, body]) => `<section><h2>${escaped(name)}</h2>${body}</section>`),
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

function orNone(items: readonly string[], none: string): readonly string[] {
  return items.length === 0 ? [none] : items
}

function flipsSection({ worlds, rules, locale, charts }: Report): string {
  const text = pageWords[locale].flips
  const found = flips(worlds, rules, locale)
  if (found === undefined) return ''
  const { villages, flipped, undecided, causes, date, notCompared } = found
  const rest = [
    ...(undecided === 0 ? [] : [text.undecided(undecided)]),
    ...(notCompared === 0 ? [] : [text.notCompared(notCompared)]),
  ]
  const row = ({ sentence, alone, together }: CauseCount): readonly string[] => [
    sentence,
    String(alone),
    String(together),
  ]
  const bars = causes
    .slice(0, MOST_CAUSES)
    .map(({ alone, together }, place) => ({ name: text.cause(place + 1), count: alone + together }))
  return [
    paragraph(text.about(flipped, villages, date)),
    ...rest.map(paragraph),
    bars.length === 0 ? '' : `<div class="figures">${picture(text.picture, charts.counts(bars))}</div>`,
    causes.length === 0
      ? ''
      : grid(
          'causes',
          text.columns,
          causes.map((one, place) => [`${place + 1}`, ...row(one)]),
        ),
  ].join('')
}

const MOST_CAUSES = 12

function grid(kind: string, columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (tag: 'td' | 'th', own: readonly string[]): string =>
    own.map((one) => `<${tag}>${escaped(one)}</${tag}>`).join('')
  const body = rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('')
  return `<table class="${kind}"><thead><tr>${cells('th', columns)}</tr></thead><tbody>${body}</tbody></table>`
}

// Counts of the whole period: they share one scale.
const COUNTS: readonly MeasureName[] = ['listed', 'exits', 'relapses', 'recurrent', 'tightened', 'listed-twice']

function differencesSection(report: Report): string {
  const { experiment, locale, charts } = report
  const text = pageWords[locale].differences
  const changed = experiment.measures.filter((one) => certaintyOf(one) !== 'same')
  const sure = changed.filter((one) => certaintyOf(one) === 'sure')
  if (changed.length === 0) return paragraph(text.none)
  const spans = (title: string, own: readonly Measure[]): string => {
    const rows = own.flatMap(({ difference, interval, ...one }) =>
      difference === null || interval === null
        ? []
        : [{ name: nameOf({ ...one, difference, interval }, report), difference, ...interval }],
    )
    return rows.length === 0 ? '' : picture(title, charts.spans(rows))
  }
  const of = (names: readonly MeasureName[]): readonly Measure[] =>
    experiment.measures.filter(({ measure, quantile }) => names.includes(measure) && (quantile ?? 0.5) === 0.5)
  return [
    paragraph(text.about(sure.length, changed.length - sure.length, experiment.measures.length)),
    `<div class="figures">${spans(text.counts, of(COUNTS))}${spans(text.stays, of(['stay']))}</div>`,
    sure.length === 0 ? '' : `<h3>${escaped(text.sure)}</h3>${tables(report, sure)}`,
  ].join('')
}

/** A short name that says what is measured even where the heading does not. */
function nameOf({ quantile: _median, ...measure }: Measure, { locale, rules }: Report): string {
  const subject = subjectOf(measure, locale, rules.then)
  if (measure.measure === 'stay') return subject
  const name = pageWords[locale].short[measure.measure] ?? measureLabels[measure.measure][locale]
  return subject === '' ? name : locale === 'en' ? `${name} ${subject}` : `${name}${subject}`
}

const LEAST_SHOWN = 0.01

function pictures(report: Report): string {
  const { experiment, locale, charts, rules } = report
  const text = pageWords[locale]
  const bars = (name: MeasureName, title: string): string => {
    const rows = experiment.measures
      .filter(({ measure, quantile }) => measure === name && (quantile ?? 0.5) === 0.5)
      .map(({ quantile: _median, ...one }) => ({
        name: subjectOf(one, locale, rules.then),
        now: one.now ?? 0,
        then: one.then ?? 0,
      }))
      // Hardly ever is never, for the eye.
      .filter(({ now, then }) => Math.max(now, then) >= LEAST_SHOWN)
    return rows.length === 0 ? '' : picture(title, charts.bars(rows, text.sides))
  }
  const drawn = [
    bars('in-stage', measureLabels['in-stage'][locale]),
    bars('waiting', measureLabels.waiting[locale]),
    bars('queue', measureLabels.queue[locale]),
    bars('stay', text.pictures.stay),
    bars('load', measureLabels.load[locale]),
  ].join('')
  return drawn === '' ? '' : `<div class="figures">${drawn}</div>`
}

function tables({ locale, rules }: Report, measures: readonly Measure[]): string {
  const text = pageWords[locale]
  const table = (title: string, own: readonly Measure[], named: (one: Measure) => string): string => {
    if (own.length === 0) return ''
    const rows = own.map((one) => {
      const { now, then, difference, interval, n } = one
      const within = interval === null ? '–' : `${signed(interval.low)} ${text.to} ${signed(interval.high)}`
      const cells = [figure(now), figure(then), signed(difference), within, String(n)]
      const open = certaintyOf(one) === 'sure' ? ' class="sure"' : ''
      return `<tr${open}><td>${escaped(named(one))}</td>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
    })
    const head = ['', ...text.columns].map((one) => `<th>${escaped(one)}</th>`).join('')
    return `<table class="measures"><caption>${escaped(title)}</caption><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`
  }
  const plain = measures.filter(({ of }) => of === undefined)
  const others = MEASURES.map((name) =>
    table(
      measureLabels[name][locale],
      measures.filter(({ measure, of }) => measure === name && of !== undefined),
      (one) => subjectOf(one, locale, rules.then),
    ),
  )
  return [table(text.differences.plain, plain, ({ measure }) => measureLabels[measure][locale]), ...others].join('')
}

function refusedSection(report: Report): string {
  const { experiment, locale } = report
  const text = pageWords[locale].refused
  const refused = experiment.measures.filter(({ measure }) => measure === 'refused')
  const sum = (side: 'now' | 'then'): string => figure(refused.reduce((all, one) => all + (one[side] ?? 0), 0))
  return refused.length === 0 ? '' : paragraph(text.about(sum('now'), sum('then')))
}

function metSection({ worlds, rules, locale, covering }: Report): string {
  const text = pageWords[locale].met
  if (covering === undefined) return paragraph(text.missing)
  const met = metBy(worlds, rules, covering)
  if (met === undefined) return ''
  const now = groupsMet(met.now)
  const rows = groupsMet(met.then).map(({ group, met: count, of }) => {
    const before = now.find((one) => one.group === group)
    const told = before === undefined ? '–' : `${before.met} / ${before.of}`
    return [covering.coverageLabels[group][locale], told, `${count} / ${of}`]
  })
  const never = groupsMet(met.then).flatMap(({ group }) => {
    const lines = neverMet(met.then, group, locale)
    const name = covering.coverageLabels[group][locale]
    return lines.length === 0 ? [] : [`<h4>${escaped(name)}</h4>${list(lines)}`]
  })
  const rest = never.length === 0 ? '' : `<h3>${escaped(text.never)}</h3><div class="never">${never.join('')}</div>`
  return `${paragraph(text.about(worlds.seeds[0] ?? 1))}${grid('met', text.columns, rows)}${rest}`
}

function assumptionsSection({ worlds, locale }: Report): string {
  const text = pageWords[locale].assumptions
  const behavior = worlds.behavior === undefined ? ok(assumedBehavior) : parseBehavior(worlds.behavior)
  if (!behavior.ok) return ''
  const rows = assumptionsOf(behavior.value, locale).map(({ name, value, range, restsOn }) => [
    name,
    value,
    range,
    restsOn,
  ])
  return `${paragraph(text.about)}${grid('assumptions', text.columns, rows)}`
}
