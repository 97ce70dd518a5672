import type { Locale } from 'baolei'
import { dayText, spanText } from './dates.js'
import type { Page, PageRow, Pages } from './example-pages.js'
import type { Style } from './style.js'
import { type Word, words } from './words.js'

/** The county secretary’s page and a first secretary’s half-month as lines. */
export function pageLines({ county, firstSecretary, today }: Pages, locale: Locale, style: Style): readonly string[] {
  const zh = locale === 'zh-CN'
  const w = (key: Word): string => words[key][locale]
  const row = ({ line, subject, next }: PageRow): string => {
    const named =
      next === undefined
        ? ''
        : next.now
          ? w('passedUp').replace('{role}', next.role)
          : w('toPassUp').replace('{role}', next.role)
    return `${line}${zh ? `（${subject}）` : ` (${subject})`}${named}`
  }
  const head = ({ post, period }: Page): string =>
    style.heading(
      [
        post,
        ...(period === undefined ? [] : [spanText(period.from, period.to, locale)]),
        `${w('until')}${zh ? '' : ' '}${dayText(today, locale)}`,
      ].join('  '),
    )
  return [
    head(county),
    ...county.own.map((one) => `  ${row(one)}`),
    `  ${w('behind')}`,
    ...county.behind.flatMap(({ rows }) => rows.map((one) => `    ${row(one)}`)),
    `  ${w('townships')}`,
    ...county.townships.map(({ unit, done, due, overdue }) => {
      const counts = (['done', 'due', 'overdue'] as const).map((word, place) => {
        const count = [done, due, overdue][place]
        return zh ? `${w(word)}${count}项` : `${count} ${w(word)}`
      })
      return `    ${unit}${zh ? '：' : ': '}${counts.join(zh ? '，' : ', ')}`
    }),
    '',
    head(firstSecretary),
    ...firstSecretary.own.map((one) => `  ${row(one)}`),
  ]
}
