import type { Locale } from 'baolei'
import { cited } from './cited.js'
import type { Page, PageRow, Pages } from './example-pages.js'
import type { Style } from './style.js'
import { type Word, words } from './words.js'

/** The county secretary’s page and a first secretary’s half-month as lines. */
export function pageLines({ county, firstSecretary, today }: Pages, locale: Locale, style: Style): readonly string[] {
  const w = (key: Word): string => words[key][locale]
  const row = ({ status, label, subject, until, next, cites }: PageRow): string => {
    const due = until === null ? w('noDay') : `${w('by')} ${until}`
    const named = next === null ? '' : `  → ${next}`
    return `${status}  ${label}  ${subject} (${due})${named}  ${cited(cites, style)}`
  }
  const head = ({ post, unit, period }: Page): string =>
    style.heading(`${post} ${unit}  ${period}  ${w('until')} ${today}`)
  return [
    head(county),
    ...county.own.map((one) => `  ${row(one)}`),
    `  ${w('behind')}`,
    ...county.behind.flatMap(({ by, unit, rows }) => [`    ${by} ${unit}`, ...rows.map((one) => `      ${row(one)}`)]),
    `  ${w('townships')}`,
    ...county.townships.map(
      ({ unit, done, due, overdue }) =>
        `    ${unit}  ${w('done')} ${done}  ${w('due')} ${due}  ${w('overdue')} ${overdue}`,
    ),
    '',
    head(firstSecretary),
    ...firstSecretary.own.map((one) => `  ${row(one)}`),
  ]
}
