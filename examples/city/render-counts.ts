import type { StateId } from 'baolei'
import { listLabels } from 'baolei/rulebook'
import { explainLine, termLabel } from 'baolei/view'
import { xining2024 } from 'baolei/xining-2024'
import type { Report } from './report.js'
import { table } from './table.js'
import { type Word, words } from './words.js'

type Rows = readonly (readonly (string | number)[])[]

function withTotal(rows: Rows, name: string): Rows {
  const width = rows[0]?.length ?? 0
  const sums = Array.from({ length: width - 1 }, (_, at) => rows.reduce((sum, row) => sum + Number(row[at + 1]), 0))
  return [...rows, [name, ...sums]]
}

/** The dossiers, by aspect. */
export function surveyLines({ survey, locale }: Report): readonly string[] {
  const { villages, surveyed, libraries, aspects } = survey
  const w = (key: Word): string => words[key][locale]
  return [
    `${w('surveyed')} ${surveyed}/${villages}  ${w('libraries')} ${libraries}`,
    ...table(
      [w('aspect'), w('known'), w('of'), w('complete')],
      aspects.map(({ id, known, of, complete }) => [termLabel(id, locale, xining2024, 'aspect'), known, of, complete]),
    ),
  ]
}

/** Grades and proposed lists, by county. */
export function sweepLines({ sweep, locale, roster }: Report): readonly string[] {
  const grades = xining2024.fortress.grades.value
  const name = (unit: string): string => roster.counties[unit] ?? unit
  const { county, villages, undetermined, unassessed, total, grade, list } = words
  const graded = table(
    [
      county[locale],
      villages[locale],
      ...grades.map((one) => one.label[locale]),
      undetermined[locale],
      unassessed[locale],
    ],
    withTotal(
      sweep.counties.map((one) => [
        name(one.unit),
        one.assessed + one.unassessed,
        ...grades.map(({ id }) => one.grades[id] ?? 0),
        one.grades.undetermined ?? 0,
        one.unassessed,
      ]),
      total[locale],
    ),
  )
  const lists = ['weak-lax', 'key-prevention', 'none'] as const
  const listed = table(
    [county[locale], ...lists.map((id) => listLabels[id][locale]), undetermined[locale]],
    withTotal(
      sweep.counties.map((one) => [name(one.unit), ...[...lists, 'undetermined'].map((id) => one.lists[id] ?? 0)]),
      total[locale],
    ),
  )
  return [`${grade[locale]}:`, ...graded, '', `${list[locale]}:`, ...listed]
}

/** The programme over the years, by county. */
export function programmeLines({ programme, locale, roster }: Report): readonly string[] {
  const w = (key: Word): string => words[key][locale]
  const name = (unit: string): string => roster.counties[unit] ?? unit
  const columns = [
    'county',
    'listedWeak',
    'listedKey',
    'tightened',
    'raised',
    'lowered',
    'exitWeak',
    'exitKey',
  ] as const
  const first = table(
    columns.map(w),
    withTotal(
      programme.counties.map((one) => [
        name(one.unit),
        one.listed['weak-lax'],
        one.listed['key-prevention'],
        one.tightened,
        one.controlRaised,
        one.controlLowered,
        one.exits['weak-lax'],
        one.exits['key-prevention'],
      ]),
      w('total'),
    ),
  )
  const levels = xining2024.negative.levels.value
  const second = table(
    [
      w('county'),
      w('steady'),
      w('again'),
      w('relapses'),
      w('recurrent'),
      w('refused'),
      ...levels.map((one) => one.label[locale]),
    ],
    withTotal(
      programme.counties.map((one) => [
        name(one.unit),
        one.lookBacks.steady,
        one.lookBacks['problems-again'],
        one.relapses,
        one.recurrent,
        one.refused,
        ...levels.map(({ id }) => one.control[id] ?? 0),
      ]),
      w('total'),
    ),
  )
  const span = `${programme.from} – ${programme.to}  ${programme.events} ${w('events')}`
  return [span, ...first, '', ...second, `(${levels.map((one) => one.label[locale]).join(' / ')}: ${w('control')})`]
}

/** How many cases were in each stage at the end of each quarter. */
export function monthLines({ programme, locale }: Report): readonly string[] {
  const w = (key: Word): string => words[key][locale]
  const stages = ['unlisted', 'identifying', 'preparing', 'rectifying', 'acceptance', 'exited'] as const
  const inStage = (at: Readonly<Record<StateId, number>>, stage: string): number =>
    Object.entries(at).reduce((sum, [id, count]) => sum + (id.split('.')[0] === stage ? count : 0), 0)
  const quarters = programme.months.filter(({ on }) => Number(on.slice(5, 7)) % 3 === 0)
  return table(
    [w('day'), ...stages.map(w)],
    quarters.map(({ on, at }) => [on, ...stages.map((stage) => inStage(at, stage))]),
  )
}

/** How often attempts were refused, and one refusal of each kind in words. */
export function refusalLines({ programme, locale }: Report): readonly string[] {
  const w = (key: Word): string => words[key][locale]
  return table(
    [w('forExample'), w('times')],
    programme.refused.map(({ count, example, names }) => [explainLine(example, locale, xining2024, { names }), count]),
  )
}
