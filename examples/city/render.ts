import { cited } from './cited.js'
import type { DutyRow } from './example-duties.js'
import type { LifeRow } from './example-life.js'
import { monthLines, programmeLines, refusalLines, surveyLines, sweepLines } from './render-counts.js'
import { pageLines } from './render-pages.js'
import type { Report } from './report.js'
import type { Style } from './style.js'
import { pad, widthOf } from './table.js'
import { type Word, words } from './words.js'

function lifeLines({ life, locale }: Report, style: Style): readonly string[] {
  const eventWidth = Math.max(...life.rows.map((row) => widthOf(row.event)))
  const byWidth = Math.max(...life.rows.map((row) => widthOf(`${row.by} ${row.unit}`)))
  const first = (row: LifeRow): string => {
    const line = [
      row.date,
      row.accepted ? '✓' : '✗',
      pad(row.event, eventWidth),
      pad(`${row.by} ${row.unit}`, byWidth),
      `→ ${row.state}`,
    ].join('  ')
    return `${row.accepted ? line : style.bad(line)}  ${cited(row.cites, style)}`
  }
  return life.rows.flatMap((row) => {
    const why = row.sentences.flatMap((sentence) => sentence.split('\n')).map((line) => `      ${line}`)
    const refused = row.accepted ? [] : [`    ${words.allRefused[locale]}`]
    return [first(row), ...refused, ...why.map(row.accepted ? style.faint : style.bad)]
  })
}

function dutyLines({ duties, locale }: Report, style: Style): readonly string[] {
  const line = (row: DutyRow): string => {
    const status = words[row.status][locale]
    const until = row.until === undefined ? words.noDay[locale] : `${words.by[locale]} ${row.until}`
    const village = row.village === undefined ? '' : ` ${words.village[locale]} ${row.village}`
    const who = `${row.by}${row.holder === undefined ? '' : ` ${row.holder}`} ${row.unit}`
    const marked = row.status === 'overdue' ? style.bad(status) : status
    return `${marked}  ${who}  ${row.label}${village}  ${row.period} (${until})  ${cited(row.cites, style)}`
  }
  return [
    `${words.until[locale]} ${duties.today}  ${words.doneStanding[locale]} ${duties.done} / ${duties.standing}`,
    ...duties.rows.map(line),
  ]
}

/** The report as text. */
export function renderText(report: Report, style: Style): string {
  const { locale, roster, rulebook } = report
  const w = (key: Word): string => words[key][locale]
  const sections: readonly (readonly [heading: string, lines: readonly string[]])[] = [
    [w('survey'), surveyLines(report)],
    [`${w('sweep')} ${report.sweep.date}`, sweepLines(report)],
    [w('programme'), programmeLines(report)],
    [w('months'), monthLines(report)],
    [w('refusals'), refusalLines(report)],
    [`${w('life')}: ${report.life.village.name} ${report.life.village.code}`, lifeLines(report, style)],
    [`${w('duties')}: ${report.duties.county}`, dutyLines(report, style)],
    [w('pages'), pageLines(report.pages, locale, style)],
  ]
  const counties = Object.keys(roster.counties).length
  const head = [
    style.heading(w('title')),
    style.bad(report.notice),
    report.attribution,
    `${w('seed')} ${report.seed}  ${w('rulebook')} ${rulebook.label} (${rulebook.assumptions} ${w('assumptions')})`,
    w('examples'),
    `${w('villages')} ${roster.villages}  ${roster.townships} ${w('townshipsCounties')} ${counties}`,
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
