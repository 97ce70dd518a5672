import { dayText } from './dates.js'
import type { DutyRow } from './example-duties.js'
import type { LifeRow } from './example-life.js'
import { monthLines, programLines, refusalLines, surveyLines, sweepLines } from './render-counts.js'
import { pageLines } from './render-pages.js'
import type { Report } from './report.js'
import type { Style } from './style.js'
import { pad, widthOf } from './table.js'
import { type Word, words } from './words.js'

function lifeLines({ life, locale }: Report, style: Style): readonly string[] {
  const eventWidth = Math.max(...life.rows.map((row) => widthOf(row.event)))
  const byWidth = Math.max(...life.rows.map((row) => widthOf(row.by)))
  const dayWidth = Math.max(...life.rows.map((row) => widthOf(dayText(row.date, locale))))
  const first = (row: LifeRow): string => {
    const line = [
      pad(dayText(row.date, locale), dayWidth),
      row.accepted ? '✓' : '✗',
      pad(row.event, eventWidth),
      pad(row.by, byWidth),
      `→ ${row.state}`,
    ].join('  ')
    const basis =
      row.basis.length === 0 ? '' : `${words.basis[locale]}${row.basis.join(locale === 'zh-CN' ? '；' : '; ')}`
    return `${row.accepted ? line : style.bad(line)}  ${style.faint(basis)}`
  }
  return life.rows.flatMap((row) => {
    const told = row.sentences.length > 0 || row.particulars === undefined ? row.sentences : [row.particulars]
    const why = told.map((line) => `      ${line}`)
    const refused = row.accepted ? [] : [`    ${words.allRefused[locale]}`]
    return [first(row), ...refused, ...why.map(row.accepted ? style.faint : style.bad)]
  })
}

function dutyLines({ duties, locale }: Report, style: Style): readonly string[] {
  const line = (row: DutyRow): string => {
    const zh = locale === 'zh-CN'
    const status = words[row.status][locale]
    const about = zh ? `（${row.subject}）` : ` (${row.subject})`
    const example = row.example ? words.often[locale] : ''
    const basis = `${words.basis[locale]}${row.basis.join(zh ? '；' : '; ')}${example}`
    return `${row.status === 'overdue' ? style.bad(status) : status}  ${row.line}${about}  ${style.faint(basis)}`
  }
  return [
    words.dutyCounts[locale]
      .replace('{day}', dayText(duties.today, locale))
      .replace('{done}', String(duties.done))
      .replace('{standing}', String(duties.standing)),
    ...duties.rows.map(line),
  ]
}

/** The report as text. */
export function renderText(report: Report, style: Style): string {
  const { locale, roster, rulebook } = report
  const w = (key: Word): string => words[key][locale]
  const stop = locale === 'zh-CN' ? '：' : ': '
  const sections: readonly (readonly [heading: string, lines: readonly string[]])[] = [
    [w('survey'), surveyLines(report)],
    [`${w('sweep')}${stop}${dayText(report.sweep.date, locale)}`, sweepLines(report)],
    [w('program'), programLines(report)],
    [w('months'), monthLines(report)],
    [w('refusals'), refusalLines(report)],
    [`${w('life')}${stop}${report.life.village.name}`, lifeLines(report, style)],
    [`${w('duties')}${stop}${report.duties.county}`, dutyLines(report, style)],
    [w('pages'), pageLines(report.pages, locale, style)],
  ]
  const counties = Object.keys(roster.counties).length
  const head = [
    style.heading(w('title')),
    style.bad(report.notice),
    report.attribution,
    `${w('seed')}${stop}${report.seed}`,
    `${w('rulebook')}${stop}${rulebook.label}${w('assumptions').replace('{count}', String(rulebook.assumptions))}`,
    w('examples'),
    w('size')
      .replace('{counties}', String(counties))
      .replace('{townships}', String(roster.townships))
      .replace('{villages}', String(roster.villages)),
  ]
  const numbered = sections.flatMap(([heading, lines], index) => [
    '',
    style.heading(`${index + 1}. ${heading}`),
    ...lines,
  ])
  return [...head, ...numbered, ''].join('\n')
}

/** The report as one JSON document. */
export function renderJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`
}
