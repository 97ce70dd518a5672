import type { NegativeItem, RiskVeto, VillageKind } from '../rulebook/checklist.js'
import { isAskedOf } from '../rulebook/checklist.js'
import { TOTAL } from '../rulebook/condition.js'
import { LISTS, type ListName } from '../rulebook/lists.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { mostPoints } from '../rulebook/scoring.js'
import {
  type BoundColumns,
  boundColumns,
  boundNames,
  type Line,
  linesOf,
  type Section,
  sectionOf,
  sums,
} from './checklist.js'
import { conditionSql } from './condition.js'
import { allOf, compared, extreme, identifier, integer, type Sql, sumOf } from './dialect.js'
import { askedSql } from './kinds.js'
import type { Setting } from './scoring.js'
import { innerName, type StepColumn } from './step.js'

const WHAT = { points: 'deduction', type: 'deducted', veto: 'raised', rank: 'risk', list: 'list' } as const

const VILLAGE = 'village'

/** How strict a list is: 0 is no list. */
export const strictness = (list: ListName): number => LISTS.length - 1 - LISTS.indexOf(list)

/** The screening of a row: the columns of its steps, in their order. */
export interface ScreeningSteps {
  readonly points: readonly StepColumn[]
  readonly deducted: readonly StepColumn[]
  readonly vetoes: readonly StepColumn[]
  readonly risks: readonly StepColumn[]
  /** The same figures over all kinds that the village may be of. */
  readonly overKinds: readonly StepColumn[]
  readonly lists: readonly StepColumn[]
  /** The village as a whole: deductions, risk and list. */
  readonly overall: readonly StepColumn[]
  /** What the query gives of it. */
  readonly deduction: BoundColumns
  readonly risk: BoundColumns
  readonly list: BoundColumns
  /** By problem type: the mildest list that it leads to. */
  readonly grounds: readonly { readonly problemType: string; readonly listed: Sql }[]
}

interface Veto {
  readonly rule: RiskVeto
  readonly column: StepColumn
  /** Over all kinds: whether it applies to each of them, and whether it may apply to any. */
  readonly sure: StepColumn
  readonly open: StepColumn
}

const rankOf = (rulebook: Rulebook, level: string | undefined): number =>
  rulebook.negative.levels.value.findIndex(({ id }) => id === level) + 1

// The highest level whose threshold the deductions meet.
function rankOfDeduction({ negative }: Rulebook, deduction: Sql): Sql {
  const cuts = negative.levels.value.flatMap(({ when }, place) =>
    when === undefined ? [] : [`WHEN ${compared(when.op, deduction, integer(when.value))} THEN ${place + 1}`],
  )
  return cuts.length === 0 ? '0' : `CASE ${cuts.reverse().join(' ')} ELSE 0 END`
}

const rankIf = (holds: Sql, rank: number): Sql => `CASE WHEN ${holds} THEN ${rank} ELSE 0 END`

// The rank of the deductions, raised by items and vetoes that name a level.
function riskOfType(
  rulebook: Rulebook,
  section: Section,
  lines: readonly Line<NegativeItem>[],
  vetoes: readonly Veto[],
): BoundColumns {
  const raising = lines.filter(
    ({ item, column }) => item.problemType === section.id && item.risk !== undefined && column !== undefined,
  )
  const own = vetoes.filter(({ rule }) => rule.problemType === section.id && rule.riskAtLeast !== undefined)
  const rank = (end: 'lower' | 'upper', test: string): Sql =>
    extreme('GREATEST', [
      rankOfDeduction(rulebook, section[end]),
      ...raising.map((line) => rankIf(`${line[end]} > 0`, rankOf(rulebook, line.item.risk))),
      ...own.map(({ rule, column }) =>
        rankIf(`${identifier(column.name)} ${test}`, rankOf(rulebook, rule.riskAtLeast)),
      ),
    ])
  return { lower: rank('lower', 'IS TRUE'), upper: rank('upper', 'IS NOT FALSE') }
}

// The mildest and the strictest list of any level that the risk can turn out to have, and of the vetoes that list.
function listsOfType(
  rulebook: Rulebook,
  problemType: string,
  risk: BoundColumns,
  vetoes: readonly Veto[],
): BoundColumns {
  const rows = rulebook.identification.listing.value.filter((row) => row.problemType === problemType)
  const levels = ['none', ...rulebook.negative.levels.value.map(({ id }) => id)]
  const byRank = levels.map((level) => strictness(rows.find((row) => row.risk === level)?.list ?? 'none'))
  const own = vetoes.flatMap(({ rule, sure, open }) =>
    rule.problemType === problemType && rule.list !== undefined ? [{ list: strictness(rule.list), sure, open }] : [],
  )
  const among = (strict: number, otherwise: number): Sql => {
    const ranks = byRank.flatMap((list, rank) => (list === strict ? [rank] : []))
    const open = ranks.map((rank) => `(${rank} BETWEEN ${risk.lower} AND ${risk.upper})`)
    return `CASE WHEN ${open.length > 1 ? `(${open.join(' OR ')})` : open[0]} THEN ${strict} ELSE ${otherwise} END`
  }
  const strictest = strictness('weak-lax')
  const named = [...new Set(byRank)]
  return {
    lower: extreme('GREATEST', [
      extreme(
        'LEAST',
        named.map((strict) => among(strict, strictest)),
      ),
      ...own.map(({ list, sure }) => rankIf(identifier(sure.name), list)),
    ]),
    upper: extreme('GREATEST', [
      ...named.map((strict) => among(strict, 0)),
      ...own.map(({ list, open }) => rankIf(identifier(open.name), list)),
    ]),
  }
}

function vetoesOf(rulebook: Rulebook, condition: (rule: RiskVeto) => Sql): readonly Veto[] {
  return rulebook.negative.vetoes.map((rule, place) => {
    const name = innerName(WHAT.veto, place, rule.id)
    const is = identifier(name)
    return {
      rule,
      column: { name, is: condition(rule), title: `${rule.label['zh-CN']} ${rule.id}` },
      sure: { name: innerName('surely', place, rule.id), is: `${is} IS TRUE` },
      open: { name: innerName('perhaps', place, rule.id), is: `${is} IS NOT FALSE` },
    }
  })
}

/** The screening (M2.3, M2.4, M2.5) and the list that it leads to (D8). */
export function screeningSteps(rulebook: Rulebook, setting: Setting, kinds: readonly VillageKind[]): ScreeningSteps {
  const { problemTypes, items } = rulebook.negative
  const lines = linesOf(setting, kinds, items, WHAT.points, (item) => [item])
  const linesIn = (type: string) => lines.filter(({ item }) => item.problemType === type)
  const ofKind = (type: string, kind: VillageKind): number =>
    items
      .filter((item) => item.problemType === type && isAskedOf([item], kind))
      .reduce((all, { scoring }) => all + mostPoints(scoring), 0)
  const types = problemTypes.map(({ id, label }, place) => ({
    section: sectionOf(WHAT.type, place, id, new Map(kinds.map((kind) => [kind, ofKind(id, kind)]))),
    title: `${label['zh-CN']} ${id}`,
    place,
  }))
  const sections = types.map(({ section }) => section)
  const of = new Map(
    kinds.map((kind) => [kind, problemTypes.reduce((all, { id }) => all + ofKind(id, kind), 0)] as const),
  )
  const total: Section = {
    id: TOTAL,
    lower: sumOf(sections.map(({ lower }) => lower)),
    upper: sumOf(sections.map(({ upper }) => upper)),
    of,
  }
  const facts = { lines, sections: [total, ...sections], leadsTo: () => 'FALSE' }
  const vetoes = vetoesOf(rulebook, (rule) => {
    const asked = askedSql(kinds, [rule])
    return allOf([...(asked === undefined ? [] : [asked]), conditionSql(setting, rule.when, facts)])
  })
  const listing = vetoes.filter(({ rule }) => rule.list !== undefined)
  const bounds = (what: string, id: string, place: number): BoundColumns => sectionOf(what, place, id, new Map())
  const risks = types.map(({ section, place }) => bounds(WHAT.rank, section.id, place))
  const lists = types.map(({ section, place }) => bounds(WHAT.list, section.id, place))
  const overall = (what: string, join: (figures: readonly Sql[]) => Sql, all: readonly BoundColumns[]) =>
    boundColumns(what, types.length, {
      id: VILLAGE,
      lower: join(all.map(({ lower }) => lower)),
      upper: join(all.map(({ upper }) => upper)),
    })
  const highest = (figures: readonly Sql[]): Sql => extreme('GREATEST', figures)
  return {
    points: lines.flatMap(({ column }) => column ?? []),
    deducted: types.flatMap(({ section: { id }, title, place }) =>
      boundColumns(WHAT.type, place, { id, title, ...sums(linesIn(id)) }),
    ),
    vetoes: vetoes.map(({ column }) => column),
    risks: [
      ...types.flatMap(({ section, title, place }) =>
        boundColumns(WHAT.rank, place, { id: section.id, title, ...riskOfType(rulebook, section, lines, vetoes) }),
      ),
      ...listing.flatMap(({ sure, open }) => [sure, open]),
    ],
    overKinds: [
      ...types.flatMap(({ section: { id }, place }) =>
        [WHAT.type, WHAT.rank].flatMap((what) => widest(boundNames(what, place, id))),
      ),
      ...listing.flatMap(({ sure, open }) => [
        { name: sure.name, is: `BOOL_AND(${identifier(sure.name)})` },
        { name: open.name, is: `BOOL_OR(${identifier(open.name)})` },
      ]),
    ],
    lists: types.flatMap(({ section: { id }, title, place }) =>
      boundColumns(WHAT.list, place, {
        id,
        title,
        ...listsOfType(rulebook, id, bounds(WHAT.rank, id, place), vetoes),
      }),
    ),
    overall: [
      ...overall(WHAT.type, sumOf, sections),
      ...overall(WHAT.rank, highest, risks),
      ...overall(WHAT.list, highest, lists),
    ],
    deduction: bounds(WHAT.type, VILLAGE, types.length),
    risk: bounds(WHAT.rank, VILLAGE, types.length),
    list: bounds(WHAT.list, VILLAGE, types.length),
    grounds: types.map(({ section: { id } }, place) => ({
      problemType: id,
      listed: `${lists[place]?.lower ?? '0'} > 0`,
    })),
  }
}

/** The least and the most of a figure over all kinds that a village may be of. */
export function widest([lower, upper]: readonly [string, string]): readonly StepColumn[] {
  return [
    { name: lower, is: `MIN(${identifier(lower)})` },
    { name: upper, is: `MAX(${identifier(upper)})` },
  ]
}
