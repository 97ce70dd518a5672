import type { Case, Locale } from 'baolei'
import { behind, type DutyItem, dutyStatuses, ownDuties, rollUp } from 'baolei/duties'
import { explainLine, termLabel } from 'baolei/view'
import { xining2024 } from 'baolei/xining-2024'
import { dutyQuery, TODAY } from './example-duties.js'
import { exampleNames, placed } from './example-names.js'
import { COUNTY, VILLAGE } from './example-village.js'

/** One duty on a page. */
export interface PageRow {
  readonly line: string
  /** The village or county that it is about. */
  readonly subject: string
  /** Whom the rulebook names for what is overdue: by now, or later. */
  readonly next?: { readonly role: string; readonly now: boolean }
}

/** The page of one post. */
export interface Page {
  readonly post: string
  readonly period?: { readonly from: string; readonly to: string }
  readonly own: readonly PageRow[]
}

/**
 * A county secretary’s page: own duties, who is behind, a line for each township; and a first secretary’s half-month.
 */
export interface Pages {
  readonly today: string
  readonly county: Page & {
    readonly behind: readonly { readonly by: string; readonly rows: readonly PageRow[] }[]
    readonly townships: readonly {
      readonly unit: string
      readonly done: number
      readonly due: number
      readonly overdue: number
    }[]
  }
  readonly firstSecretary: Page
}

function rowOf(locale: Locale, { occurrence, finding, escalation }: DutyItem): PageRow {
  const names = exampleNames(locale)
  const named = escalation?.levels[escalation.levels.length - 1]
  const next = named ?? escalation?.next
  return {
    line: explainLine(finding, locale, xining2024, { names, today: TODAY }),
    subject: names[occurrence.village ?? occurrence.unit] ?? '',
    ...(next === undefined
      ? {}
      : { next: { role: termLabel(next.to, locale, xining2024, 'role'), now: named !== undefined } }),
  }
}

function pageOf(
  theCase: Case,
  locale: Locale,
  role: 'county-committee-secretary' | 'first-secretary',
  unit: string,
): Page {
  const list = ownDuties(xining2024, dutyQuery(theCase), { role, unit, today: TODAY })
  const items = [...list.overdue, ...list.due, ...list.coming, ...list.done]
  return {
    post: placed(termLabel(role, locale, xining2024, 'role'), unit, locale),
    ...(list.period === undefined ? {} : { period: { from: list.period.from, to: list.period.to } }),
    own: items.map((item) => rowOf(locale, item)),
  }
}

/** The two pages on the day of the lists (R1, R5, L6, D19, D20). */
export function pages(theCase: Case, locale: Locale): Pages {
  const query = dutyQuery(theCase)
  const late = behind(xining2024, query, { unit: COUNTY, today: TODAY })
  const townships = rollUp(dutyStatuses(xining2024, query, TODAY).statuses, 'township')
  return {
    today: TODAY,
    county: {
      ...pageOf(theCase, locale, 'county-committee-secretary', COUNTY),
      behind: late.owners.map(({ owner, unit, overdue }) => ({
        by: placed(termLabel(owner, locale, xining2024, 'role'), unit, locale),
        rows: overdue.map((item) => rowOf(locale, item)),
      })),
      townships: townships.map(({ unit, done, due, overdue }) => ({
        unit: exampleNames(locale)[unit] ?? unit,
        done,
        due,
        overdue,
      })),
    },
    firstSecretary: pageOf(theCase, locale, 'first-secretary', VILLAGE.code),
  }
}
