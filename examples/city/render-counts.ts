import type { StateId } from 'baolei'
import { listLabels } from 'baolei/rulebook'
import { explainLine, termLabel } from 'baolei/view'
import { xining2024 } from 'baolei/xining-2024'
import { dayText, spanText } from './dates.js'
import type { Report } from './report.js'
import { pad, table } from './table.js'
import { type Word, words } from './words.js'

const COUNT_WIDTH = 6

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
    w('surveyed')
      .replace('{surveyed}', String(surveyed))
      .replace('{villages}', String(villages))
      .replace('{libraries}', String(libraries)),
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
  const stop = locale === 'zh-CN' ? '：' : ':'
  return [`${grade[locale]}${stop}`, ...graded, '', `${list[locale]}${stop}`, ...listed]
}

/** The program over the years, by county. */
export function programLines({ program, locale, roster }: Report): readonly string[] {
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
      program.counties.map((one) => [
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
      program.counties.map((one) => [
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
  const span = w('events')
    .replace('{span}', spanText(program.from, program.to, locale))
    .replace('{count}', String(program.events))
  const named = levels.map((one) => one.label[locale]).join(locale === 'zh-CN' ? '、' : ', ')
  return [span, ...first, '', ...second, w('control').replace('{levels}', named)]
}

/** How many cases were in each stage at the end of each quarter. */
export function monthLines({ program, locale }: Report): readonly string[] {
  const w = (key: Word): string => words[key][locale]
  const stages = ['unlisted', 'identifying', 'preparing', 'rectifying', 'acceptance', 'exited'] as const
  const inStage = (at: Readonly<Record<StateId, number>>, stage: string): number =>
    Object.entries(at).reduce((sum, [id, count]) => sum + (id.split('.')[0] === stage ? count : 0), 0)
  const quarters = program.months.filter(({ on }) => Number(on.slice(5, 7)) % 3 === 0)
  return table(
    [w('day'), ...stages.map(w)],
    quarters.map(({ on, at }) => [dayText(on, locale), ...stages.map((stage) => inStage(at, stage))]),
  )
}

/** How often attempts were refused, and one refusal of each kind in words. */
export function refusalLines({ program, locale }: Report): readonly string[] {
  return program.refused.map(({ count, example, names }) => {
    const line = explainLine(example, locale, xining2024, { names })
    return `${pad(`${count}${locale === 'zh-CN' ? '次' : '×'}`, COUNT_WIDTH, 'start')}  ${line}`
  })
}
