import type { Case, CivilDate, Locale } from 'baolei'
import { behind, type DutyItem, dutyStatuses, ownDuties, rollUp } from 'baolei/duties'
import { termLabel } from 'baolei/view'
import { xining2024 } from 'baolei/xining-2024'
import { dutyQuery, TODAY } from './example-duties.js'
import { COUNTY, VILLAGE } from './example-village.js'

/** One duty on a page. */
export interface PageRow {
  readonly status: string
  readonly label: string
  readonly subject: string
  readonly until: CivilDate | null
  /** Whom the rulebook names for the reminder by now. */
  readonly next: string | null
  readonly cites: readonly string[]
}

/** The page of one post. */
export interface Page {
  readonly post: string
  readonly unit: string
  readonly period: string
  readonly own: readonly PageRow[]
}

/**
 * A county secretary’s page: own duties, who is behind, a line for each township; and a first secretary’s half-month.
 */
export interface Pages {
  readonly today: string
  readonly county: Page & {
    readonly behind: readonly { readonly by: string; readonly unit: string; readonly rows: readonly PageRow[] }[]
    readonly townships: readonly {
      readonly unit: string
      readonly done: number
      readonly due: number
      readonly overdue: number
    }[]
  }
  readonly firstSecretary: Page
}

function rowOf(locale: Locale, { status, label, occurrence, escalation }: DutyItem): PageRow {
  const next = escalation?.levels[escalation.levels.length - 1]?.to ?? escalation?.next?.to
  return {
    status: termLabel(status, locale, xining2024, 'duty-status'),
    label: label[locale],
    subject: occurrence.village ?? occurrence.unit,
    until: occurrence.window.to ?? null,
    next: next === undefined ? null : termLabel(next, locale, xining2024, 'role'),
    cites: occurrence.cites,
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
    post: termLabel(role, locale, xining2024, 'role'),
    unit,
    period: list.period === undefined ? '' : `${list.period.from} – ${list.period.to}`,
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
      behind: late.owners.map(({ owner, unit, holder, overdue }) => ({
        by: `${termLabel(owner, locale, xining2024, 'role')}${holder === undefined ? '' : ` ${holder}`}`,
        unit,
        rows: overdue.map((item) => rowOf(locale, item)),
      })),
      townships: townships.map(({ unit, done, due, overdue }) => ({ unit, done, due, overdue })),
    },
    firstSecretary: pageOf(theCase, locale, 'first-secretary', VILLAGE.code),
  }
}
