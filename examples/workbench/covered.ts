import type { Locale } from 'baolei'
import type { Rulebook } from 'baolei/rulebook'
import { COVERAGE_GROUPS, type CoverageGroup, coverage, coverageLabels } from 'baolei/testing'
import { element, list } from './page.js'
import type { Readings } from './verdict.js'
import { words } from './words.js'

// What readings can meet; the others need a case with its events.
const OF_READINGS: readonly CoverageGroup[] = ['item', 'band', 'grade', 'veto', 'listing']

/** What kept readings meet of a rulebook, group by group, and what none of them meets. */
export function coverageOf(rulebook: Rulebook, kept: readonly Readings[], locale: Locale): readonly Node[] {
  const own = words[locale]
  const { parts } = coverage(
    rulebook,
    kept.map((readings) => ({ readings })),
  )
  const groups = COVERAGE_GROUPS.filter((group) => OF_READINGS.includes(group)).flatMap((group) => {
    const all = parts.filter((part) => part.group === group && (part.met || part.unreachable === undefined))
    return all.length === 0 ? [] : [{ name: coverageLabels[group][locale], all, never: all.filter(({ met }) => !met) }]
  })
  const row = ({ name, all, never }: (typeof groups)[number]): Node =>
    element('tr', {}, [
      element('td', {}, [name]),
      element('td', { class: 'number' }, [`${all.length - never.length} / ${all.length}`]),
    ])
  const missing = ({ name, never }: (typeof groups)[number]): readonly Node[] => {
    const told = never.map(({ label, of }) =>
      of === undefined ? label[locale] : `${of[locale]}${own.colon}${label[locale]}`,
    )
    return told.length === 0 ? [] : [element('h3', {}, [name]), list(told)]
  }
  const never = groups.flatMap(missing)
  return [
    element('table', {}, groups.map(row)),
    ...(never.length === 0 ? [] : [element('details', {}, [element('summary', {}, [own.never]), ...never])]),
  ]
}
