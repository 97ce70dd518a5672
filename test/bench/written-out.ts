import { addTo } from '../../src/core/calendar.js'
import type { CivilDate, Duration } from '../../src/core/date.js'
import type { Comparison } from '../../src/core/threshold.js'
import type { Condition } from '../../src/rulebook/condition.js'
import { LISTS, type ListName } from '../../src/rulebook/lists.js'
import { NEVER, type Test } from '../../src/rulebook/measure.js'
import { windowOn } from '../../src/rulebook/past.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import type { Answers } from './roster.js'
import { dayNumber, NEVER_SLOT, namesIn, type Slot, slotsOf } from './slots.js'

/** How a language writes what the rules need. */
export interface Language {
  readonly slot: (at: number) => string
  /** Whether a slot holds the answer as the library has it: a choice or a date as text, a share as an object. */
  readonly answers?: true
  readonly and: (parts: readonly string[]) => string
  readonly or: (parts: readonly string[]) => string
  readonly not: (one: string) => string
  readonly equals: string
  readonly sum: (figures: readonly string[]) => string
  readonly least: (figures: readonly string[]) => string
  readonly greatest: (figures: readonly string[]) => string
  /** The first value whose condition holds, otherwise the last. */
  readonly choose: (cases: readonly (readonly [when: string, then: number])[], otherwise: string) => string
}

/** A figure by its name; later ones may use earlier ones. */
export type Figure = readonly [name: string, is: string]

/** The bench covers what the default rulebook says, for villages with an answer to every item. */
export function notCompared(): Error {
  return new Error('the bench compares the forms that the default rulebook uses')
}

const SIGNS: Readonly<Record<Comparison, string>> = {
  'at-least': '>=',
  'more-than': '>',
  'at-most': '<=',
  'less-than': '<',
}

export const strictness = (list: ListName): number => LISTS.length - 1 - LISTS.indexOf(list)

/**
 * The rules of a rulebook written out in a language, with every figure and cut-off in place: the points of each item,
 * the total, the deductions and the rank of each problem type, the list, the grade.
 */
export function writtenOut(rulebook: Rulebook, asOf: CivilDate, language: Language): readonly Figure[] {
  const { fortress, negative, identification } = rulebook
  const slots = slotsOf(rulebook)
  const { answers = false, slot, and, or, not, equals, sum, least, greatest, choose } = language

  const elapsed = (since: string, op: Comparison, value: Duration): string => {
    const inclusive = op === 'at-least' || op === 'less-than'
    const turns = windowOn(value, inclusive ? asOf : addTo(asOf, { days: -1 })).from
    const before = op === 'at-least' || op === 'more-than'
    const happened = answers ? `${since} !== ${JSON.stringify(NEVER)}` : `${since} > ${NEVER_SLOT}`
    return and([happened, `${since} ${before ? '<' : '>='} ${answers ? JSON.stringify(turns) : dayNumber(turns)}`])
  }
  const passes = ({ item, at }: Slot, test: Test): string => {
    const own = slot(at)
    const { measure } = item
    const is = (value: boolean | string): string => {
      if (answers) return `${own} ${equals} ${JSON.stringify(value)}`
      if (typeof value === 'boolean') return `${own} ${equals} ${value ? 1 : 0}`
      if (measure.kind !== 'choice') return `${own} ${equals} ${NEVER_SLOT}`
      return `${own} ${equals} ${measure.options.findIndex(({ id }) => id === value)}`
    }
    if ('is' in test) return is(test.is)
    if ('in' in test) return or(test.in.filter((one) => measure.kind === 'choice' || one === NEVER).map(is))
    const { op, value } = test
    if (typeof value === 'number') return `${own} ${SIGNS[op]} ${value}`
    if ('whole' in value) {
      const [part, whole] = answers ? [`${own}.part`, `${own}.whole`] : [own, slot(at + 1)]
      return `${part} * ${value.whole} ${SIGNS[op]} ${whole} * ${value.part}`
    }
    return elapsed(own, op, value)
  }
  const points = ({ item, at }: Slot): string => {
    const { scoring } = item
    if ('bands' in scoring) {
      return choose(
        scoring.bands.map(({ when, points: given }) => [passes({ item, at }, when), given] as const),
        '0',
      )
    }
    if (!('perOccurrence' in scoring) || scoring.each !== undefined) throw notCompared()
    return least([`${scoring.cap}`, `${scoring.perOccurrence} * ${slot(at)}`])
  }
  const holds = (condition: Condition): string => {
    if ('all' in condition) return and(condition.all.map(holds))
    if ('any' in condition) return or(condition.any.map(holds))
    if ('not' in condition) return not(holds(condition.not))
    if ('leadsTo' in condition) return `list >= ${strictness(condition.leadsTo)}`
    const own = 'item' in condition ? slots.get(condition.item) : undefined
    if (own === undefined || !('item' in condition)) throw notCompared()
    return passes(own, condition.test)
  }

  const scored = [...slots.values()].filter(({ item }) => !('bands' in item.scoring) || item.scoring.bands.length > 0)
  const pointsIn = (ids: readonly { readonly id: string }[]): string[] =>
    scored.flatMap(({ item, at }) => (ids.some(({ id }) => id === item.id) ? [`p${at}`] : []))
  const levels = negative.levels.value
  const rank = (level: string | undefined): number => levels.findIndex(({ id }) => id === level) + 1

  const types = negative.problemTypes.map(({ id }, type): readonly Figure[] => {
    const own = negative.items.filter(({ problemType }) => problemType === id)
    const cuts = levels.map(({ when }, place) => {
      if (when === undefined) throw notCompared()
      return [`d${type} ${SIGNS[when.op]} ${when.value}`, place + 1] as const
    })
    const floors = own.flatMap((item) =>
      item.risk === undefined ? [] : pointsIn([item]).map((p) => choose([[`${p} > 0`, rank(item.risk)]], '0')),
    )
    const raised = negative.vetoes.flatMap(({ problemType, riskAtLeast, when }) => {
      if (riskAtLeast === undefined) throw notCompared()
      return problemType === id ? [choose([[holds(when), rank(riskAtLeast)]], '0')] : []
    })
    const listed = levels.map(({ id: level }, place) => {
      const row = identification.listing.value.find((one) => one.problemType === id && one.risk === level)
      return [`r${type} ${equals} ${place + 1}`, strictness(row?.list ?? 'none')] as const
    })
    return [
      [`d${type}`, sum(pointsIn(own))],
      [`r${type}`, greatest([choose([...cuts].reverse(), '0'), ...floors, ...raised])],
      [`l${type}`, choose(listed, '0')],
    ]
  })
  const grades = fortress.grades.value
  const gradeRank = (place: number): number => grades.length - 1 - place
  const cuts = grades.flatMap(({ when }, place) => {
    if (when === undefined) return []
    if (typeof when.value !== 'number') throw notCompared()
    return [[`total ${SIGNS[when.op]} ${when.value}`, gradeRank(place)] as const]
  })
  const caps = fortress.vetoes.map(({ when, gradeAtMost }) =>
    choose([[holds(when), gradeRank(grades.findIndex(({ id }) => id === gradeAtMost))]], `${grades.length - 1}`),
  )
  const counted = fortress.items.filter(({ bonus }) => bonus !== true)
  const bonus = fortress.items.filter((item) => item.bonus === true)
  return [
    ...scored.map((one): Figure => [`p${one.at}`, points(one)]),
    ['total', sum([...pointsIn(counted), least([`${fortress.bonusCap.value}`, sum(pointsIn(bonus))])])],
    ...types.flat(),
    ['list', greatest(types.map((_, type) => `l${type}`))],
    ['grade', least([choose(cuts, '0'), ...caps])],
  ]
}

const javaScript: Omit<Language, 'slot'> = {
  and: (parts) => `(${parts.join(' && ')})`,
  or: (parts) => `(${parts.join(' || ')})`,
  not: (one) => `!(${one})`,
  equals: '===',
  sum: (figures) => `(0 + ${figures.join(' + ')})`,
  least: (figures) => `Math.min(${figures.join(', ')})`,
  greatest: (figures) => `Math.max(${figures.join(', ')})`,
  choose: (cases, otherwise) => `(${cases.map(([when, then]) => `${when} ? ${then} : `).join('')}${otherwise})`,
}

/** What all contestants have to find: total, grade, list, and of each problem type deductions and risk. */
export function resultsOf({ negative }: Rulebook): readonly string[] {
  return ['total', 'grade', 'list', ...negative.problemTypes.flatMap((_, type) => [`d${type}`, `r${type}`])]
}

function compiled(rulebook: Rulebook, asOf: CivilDate, language: Pick<Language, 'slot' | 'answers'>): string {
  return writtenOut(rulebook, asOf, { ...javaScript, ...language })
    .map(([name, is]) => `const ${name} = ${is}`)
    .join('\n')
}

const written = (rulebook: Rulebook): string =>
  resultsOf(rulebook)
    .map((name, at) => `out[${at}] = ${name}`)
    .join('\n')

/** A village as an object with a number under each name. */
export type NamedNumbers = Readonly<Record<string, number>>

/**
 * The plain function that a programmer would write by hand for one rulebook and one day: an object of numbers in, numbers
 * out, nothing interpreted, nothing explained. The results go into an array that the next village overwrites.
 */
export function handWritten(rulebook: Rulebook, asOf: CivilDate): (village: NamedNumbers) => Int32Array {
  const names = namesIn(slotsOf(rulebook))
  const rules = compiled(rulebook, asOf, { slot: (at) => `v[${JSON.stringify(names[at])}]` })
  const make = new Function('out', `return (v) => {\n${rules}\n${written(rulebook)}\nreturn out\n}`)
  return make(new Int32Array(resultsOf(rulebook).length))
}

/** The same on what the verdict of the library gets: the answers of both parsed readings. */
export function handWrittenOnAnswers(
  rulebook: Rulebook,
  asOf: CivilDate,
): (fortress: Answers, negative: Answers) => Int32Array {
  const reads = [...slotsOf(rulebook).values()].map(({ item, at }) => {
    const from = rulebook.fortress.items.some(({ id }) => id === item.id) ? 'fortress' : 'negative'
    return `const a${at} = ${from}[${JSON.stringify(item.id)}]`
  })
  const rules = compiled(rulebook, asOf, { slot: (at) => `a${at}`, answers: true })
  const body = `${reads.join('\n')}\n${rules}\n${written(rulebook)}\nreturn out`
  return new Function('out', `return (fortress, negative) => {\n${body}\n}`)(new Int32Array(resultsOf(rulebook).length))
}

/** The same over typed columns, all villages at once: the limit of one core. A column of 32-bit integers for each result. */
export function typedColumns(
  rulebook: Rulebook,
  asOf: CivilDate,
): (columns: readonly Int32Array[], villages: number, out: readonly Int32Array[]) => void {
  const slots = [...slotsOf(rulebook).values()]
  const most = slots.reduce((all, { item, at }) => Math.max(all, at + (item.measure.kind === 'ratio' ? 2 : 1)), 0)
  const results = resultsOf(rulebook)
  const body = [
    ...Array.from({ length: most }, (_, at) => `const c${at} = columns[${at}]`),
    ...results.map((_, at) => `const o${at} = out[${at}]`),
    'for (let i = 0; i < villages; i += 1) {',
    compiled(rulebook, asOf, { slot: (at) => `c${at}[i]` }),
    ...results.map((name, at) => `o${at}[i] = ${name}`),
    '}',
  ].join('\n')
  return new Function('columns', 'villages', 'out', body) as ReturnType<typeof typedColumns>
}
