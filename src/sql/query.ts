import { type Label, label } from '../core/label.js'
import { LISTS } from '../rulebook/lists.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { answerColumns } from './answers.js'
import type { BoundColumns } from './checklist.js'
import { CODE, KIND, type SqlColumn, type SqlType, unitOfPoints } from './columns.js'
import { identifier, literal, literals, type Sql } from './dialect.js'
import { indexSteps } from './fortress.js'
import { KIND_JUDGED, kindsOf } from './kinds.js'
import type { Setting } from './scoring.js'
import { screeningSteps, strictness } from './screening.js'
import type { Step, StepColumn } from './step.js'

/** A column that the query gives, and the expression for it. */
type GivenColumn = SqlColumn & { readonly is: Sql }

/** The parts of a query. */
export interface QueryParts {
  readonly steps: readonly Step[]
  /** What the last SELECT reads. */
  readonly from: string
  readonly gives: readonly GivenColumn[]
}

const UNREAD = 'unread'
const UNDECIDED = 'undetermined'

// Steps one after the other, each from the one before; a step that adds nothing is left out.
function chained(
  from: string,
  steps: readonly (readonly [name: string, title: string, columns: readonly StepColumn[]])[],
): readonly Step[] {
  let before = from
  return steps
    .filter(([, , columns]) => columns.length > 0)
    .map(([name, title, columns]) => {
      const step: Step = { name, title, columns, from: before, keeps: 'all' }
      before = name
      return step
    })
}

const lastOf = (steps: readonly Step[], otherwise: string): string => steps[steps.length - 1]?.name ?? otherwise

// Each answer that can be read, and the ids of the items whose cells cannot.
function answersStep(rulebook: Rulebook, { asOf }: Setting, table: string, kinds: readonly string[]): Step {
  const items = [...rulebook.fortress.items, ...rulebook.negative.items]
  const each = items.map((item) => ({ id: item.id, ...answerColumns(item, asOf) }))
  const faults = each.flatMap(({ id, unread }) => (unread === undefined ? [] : [{ id, unread }]))
  const kind = identifier(KIND)
  const fits = `${kind} IN ${literals(kinds)}`
  const kindColumn = { name: KIND, is: `CASE WHEN ${fits} THEN ${kind} END` }
  const all = kinds.length === 0 ? faults : [{ id: KIND, unread: `TRIM(${kind}) <> '' AND NOT (${fits})` }, ...faults]
  const unread = all.map((one) => `CASE WHEN ${one.unread} THEN ${literal(` ${one.id}`)} ELSE '' END`)
  return {
    name: 'answers',
    title: '填报：读不出的视为未报 / Readings: what cannot be read is unknown (D2)',
    from: table.split('.').map(identifier).join('.'),
    keeps: 'none',
    columns: [
      { name: CODE, is: identifier(CODE) },
      ...(kinds.length === 0 ? [] : [kindColumn]),
      ...each.flatMap(({ columns }) => columns),
      { name: UNREAD, is: unread.length === 0 ? `''` : `LTRIM(${unread.join('\n      || ')})` },
    ],
  }
}

function possibleKinds(kinds: readonly string[]): Step {
  const rows = kinds.map((kind) => `(${literal(kind)})`).join(', ')
  const of = `answers.${identifier(KIND)}`
  return {
    name: 'kinds',
    title: '村的类别未报的，各类都算 / A village whose kind is unknown is judged as each kind (D2)',
    from: `answers CROSS JOIN (VALUES ${rows}) AS kinds_known (${KIND_JUDGED})\n  WHERE ${of} IS NULL OR ${of} = ${KIND_JUDGED}`,
    keeps: 'all',
    columns: [],
  }
}

/** The steps of a query over a table, and what it gives. */
export function queryOf(rulebook: Rulebook, setting: Setting, table: string): QueryParts {
  const kinds = kindsOf(rulebook)
  const named = kinds.flatMap((kind) => kind ?? [])
  const grouped = named.length > 0
  const screening = screeningSteps(rulebook, setting, kinds)
  const leadsTo = (strict: number): Sql => {
    const { lower, upper } = screening.list
    return `CASE WHEN ${lower} >= ${strict} THEN TRUE WHEN ${upper} >= ${strict} THEN NULL ELSE FALSE END`
  }
  const index = indexSteps(rulebook, setting, kinds, (list) => leadsTo(strictness(list)))

  const first = [answersStep(rulebook, setting, table, named), ...(grouped ? [possibleKinds(named)] : [])]
  const start = lastOf(first, '')
  const screened = chained(start, [
    ['hits', '负面清单各项扣分 / Deductions by item (M2.3)', screening.points],
    ['deductions', '各问题类型扣分 / Deductions by problem type (M2.4)', screening.deducted],
    ['raised', '直接提级情形 / Vetoes of the negative checklist (D6)', screening.vetoes],
    ['risks', '各问题类型风险等级 / Risk levels (M2.5)', screening.risks],
  ])
  const over: Step = {
    name: 'screenings',
    title: '各类合并 / The kinds together (D2)',
    from: lastOf(screened, start),
    keeps: 'village',
    columns: screening.overKinds,
  }
  const listed: Step = {
    name: 'lists',
    title: '各问题类型应列名单 / Lists by problem type (D8)',
    from: grouped ? over.name : lastOf(screened, start),
    keeps: 'all',
    columns: screening.lists,
  }
  const whole: Step = {
    name: 'villages',
    title: '全村扣分、风险等级和应列名单 / Deductions, risk and list of the village (M2.5, D8)',
    from: listed.name,
    keeps: 'all',
    columns: screening.overall,
  }
  const both = grouped ? `${start} JOIN ${whole.name} USING (${identifier(CODE)})` : whole.name
  const graded = chained(both, [
    ['points', '正面清单各项得分 / Points by item (M2.1)', index.points],
    ['subtotals', '各方面得分 / Points by dimension (M2.1)', index.sections],
    ['totals', '总分 / The total (M2.2)', index.total],
    ['capped', '等次上限情形 / Vetoes of the fortress index (D6)', index.vetoes],
    ['grades', '等次 / Grades (M2.2)', index.grades],
  ])
  const indexes: Step = {
    name: 'indexes',
    title: over.title,
    from: lastOf(graded, both),
    keeps: 'village',
    columns: [...index.overKinds, { name: UNREAD, is: `MIN(${identifier(UNREAD)})` }],
  }
  return {
    steps: [...first, ...screened, ...(grouped ? [over] : []), listed, whole, ...graded, ...(grouped ? [indexes] : [])],
    from: grouped ? `indexes JOIN ${whole.name} USING (${identifier(CODE)})` : lastOf(graded, both),
    gives: columnsGiven(rulebook, screening, index),
  }
}

function figure(name: string, title: Label, { lower, upper }: BoundColumns): readonly GivenColumn[] {
  const column = (end: string, is: Sql): GivenColumn => ({
    name: `${name}_${end}`,
    type: 'BIGINT',
    label: title,
    unit: unitOfPoints,
    is,
  })
  return [column('lower', lower), column('upper', upper)]
}

// A word by its rank, the lowest first: decided where the bounds coincide (D2), then each bound by itself.
function ranked(
  [name, low, high]: readonly [string, string, string],
  title: Label,
  words: readonly string[],
  { lower, upper }: BoundColumns,
): readonly GivenColumn[] {
  const word = (rank: Sql): Sql =>
    `CASE ${rank} ${words.map((one, place) => `WHEN ${place} THEN ${literal(one)}`).join(' ')} END`
  const column = (of: string, is: Sql, oneOf: readonly string[]): GivenColumn => ({
    name: of,
    type: 'TEXT',
    label: title,
    oneOf,
    is,
  })
  return [
    column(name, `CASE WHEN ${lower} = ${upper} THEN ${word(lower)} ELSE ${literal(UNDECIDED)} END`, [
      ...words,
      UNDECIDED,
    ]),
    column(low, word(lower), words),
    column(high, word(upper), words),
  ]
}

function columnsGiven(
  { fortress, negative }: Rulebook,
  { deduction, risk, list, grounds }: ReturnType<typeof screeningSteps>,
  { totals, ranks }: ReturnType<typeof indexSteps>,
): readonly GivenColumn[] {
  const text = (name: string, title: Label, is: Sql, type: SqlType = 'TEXT'): GivenColumn => ({
    name,
    type,
    label: title,
    is,
  })
  const composite = { lower: `(${totals.lower} - ${deduction.upper})`, upper: `(${totals.upper} - ${deduction.lower})` }
  const listing = grounds.map(
    ({ problemType, listed }) => `CASE WHEN ${listed} THEN ${literal(` ${problemType}`)} ELSE '' END`,
  )
  const grades = fortress.grades.value.map(({ id }) => id).reverse()
  const levels = ['none', ...negative.levels.value.map(({ id }) => id)]
  const title = {
    risk: label('风险等级', 'risk level'),
    list: label('拟列名单', 'list proposed'),
    grade: label('等次', 'grade'),
  }
  return [
    text(CODE, label('行政村代码', 'village code'), identifier(CODE)),
    ...figure('points', label('堡垒指数总分', 'total of the fortress index'), totals),
    ...ranked(['grade', 'grade_worst', 'grade_best'], title.grade, grades, ranks),
    ...figure('deduction', label('负面清单扣分', 'deductions of the negative checklist'), deduction),
    ...ranked(['risk', 'risk_lowest', 'risk_highest'], title.risk, levels, risk),
    ...ranked(['list', 'list_mildest', 'list_strictest'], title.list, [...LISTS].reverse(), list),
    text(
      'grounds',
      label('列入名单的问题类型', 'problem types that list the village'),
      `LTRIM(${listing.join(' || ')})`,
    ),
    ...figure('composite', label('综合得分（仅供参考）', 'composite score, for reference'), composite),
    text(UNREAD, label('读不出的填报', 'items whose cells cannot be read'), identifier(UNREAD)),
  ]
}
