import fc from 'fast-check'
import { addTo } from '../../src/core/calendar.js'
import type { CivilDate } from '../../src/core/date.js'
import type { Item } from '../../src/rulebook/checklist.js'
import { atomsOf } from '../../src/rulebook/condition.js'
import { type Answer, NEVER, type Test } from '../../src/rulebook/measure.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { sampleAnswers } from '../../src/rulebook/sample-answers.js'
import { pointsOf } from '../../src/rulebook/scoring.js'
import type { SqlColumn } from '../../src/sql/columns.js'
import { arbitraryAnswer } from '../assessment/arbitraries.js'
import { numbersFrom } from '../bench/numbers.js'

/** A value of a cell. */
export type Cell = boolean | number | string | null

/** A village as a row of a roster, and as a row of a table. */
export interface VillageRow {
  readonly row: object
  readonly cells: Readonly<Record<string, Cell>>
}

/** An answer as the library takes it, undefined where there is none, and as cells. */
interface Written {
  readonly answer: unknown
  readonly cells: Readonly<Record<string, Cell>>
}

const UNSAFE = Number.MAX_SAFE_INTEGER + 1

function written({ id, measure }: Item, answer: unknown): Written {
  if (measure.kind === 'ratio') {
    const { part, whole } = answer as { readonly part: number; readonly whole: number }
    return { answer, cells: { [`${id}_part`]: part, [`${id}_whole`]: whole } }
  }
  if (measure.kind !== 'date') return { answer, cells: { [id]: answer as Cell } }
  return {
    answer,
    cells: answer === NEVER ? { [`${id}_never`]: true } : { [id]: answer as string, [`${id}_never`]: false },
  }
}

/** Cells that are no answer to an item; blank ones first, which are unknown and no fault. */
function odd(item: Item, date: CivilDate): readonly Written[] {
  const { id, measure } = item
  switch (measure.kind) {
    case 'yes-no':
      return []
    case 'choice':
      return [written(item, '  '), written(item, "none ' of these")]
    case 'count':
      return [
        ...(measure.most === undefined ? [] : [written(item, measure.most + 1)]),
        written(item, -1),
        written(item, UNSAFE),
      ]
    case 'amount':
      return [written(item, UNSAFE), written(item, -UNSAFE)]
    case 'ratio':
      return [
        { answer: { part: 1, whole: null }, cells: { [`${id}_part`]: 1 } },
        { answer: { whole: 0 }, cells: { [`${id}_whole`]: 0 } },
        written(item, { part: 1, whole: 0 }),
        written(item, { part: -1, whole: 5 }),
        written(item, { part: 6, whole: 5 }),
        written(item, { part: Number.MAX_SAFE_INTEGER - 1, whole: Number.MAX_SAFE_INTEGER }),
      ]
    case 'date':
      return [
        { answer: undefined, cells: { [`${id}_never`]: false } },
        written(item, addTo(date, { days: 1 })),
        written(item, '1899-12-31'),
        { answer: 'both', cells: { [id]: date, [`${id}_never`]: true } },
      ]
  }
}

type Checklist = Pick<Rulebook['fortress' | 'negative'], 'items' | 'vetoes'>

// Every question that the bands of an item and the vetoes ask about its answer.
function testsOn({ id, scoring }: Item, vetoes: Checklist['vetoes']): readonly Test[] {
  const bands = 'bands' in scoring ? scoring.bands.map(({ when }) => when) : []
  const asked = vetoes.flatMap(({ when }) => atomsOf(when))
  return [...bands, ...asked.flatMap((atom) => ('item' in atom && atom.item === id ? [atom.test] : []))]
}

/** Villages with answers on both sides of every threshold, some unknown and some that cannot be read. */
export function villagesOf(
  rulebook: Rulebook,
  columns: readonly SqlColumn[],
  count: number,
  seed: number,
  date: CivilDate,
): readonly VillageRow[] {
  const next = numbersFrom(seed)
  const pick = <T>(some: readonly T[], bent = 1): T | undefined => some[Math.floor(next() ** bent * some.length)]
  const pools = ({ items, vetoes }: Checklist, sign: number) =>
    items.map((item, place) => {
      const points = (answer: Answer): number => sign * pointsOf(item.scoring, answer, date)
      const near = sampleAnswers(item.measure, testsOn(item, vetoes), date)
      const answers = [...fc.sample(arbitraryAnswer(item), { numRuns: near.length + 5, seed: seed + place }), ...near]
      return {
        id: item.id,
        answers: answers
          .sort((a, b) => points(a) - points(b) || Number(a === true) - Number(b === true))
          .map((answer) => written(item, answer)),
        odd: odd(item, date),
      }
    })
  const [fortress, negative] = [pools(rulebook.fortress, -1), pools(rulebook.negative, 1)]
  const kinds = [undefined, ...(columns.find(({ name }) => name === 'kind')?.oneOf ?? []), ' ', 'city']
  return Array.from({ length: count }, (_, at) => {
    // Most villages lack little, some lack nearly everything.
    const lacking = next() < 0.2 ? 0.7 : 0.03
    // Each leans towards better answers to a different degree, so that every grade and level comes up.
    const bent = 1 + 30 * next() ** 2
    const draw = (pool: typeof fortress) =>
      pool.flatMap(({ id, answers, odd: others }) => {
        if (next() < lacking) return []
        const one = (next() < 0.01 ? pick(others) : undefined) ?? pick(answers, bent)
        return one === undefined ? [] : [{ id, ...one }]
      })
    const [earned, cost] = [draw(fortress), draw(negative)]
    const answers = (some: typeof earned) => Object.fromEntries(some.map(({ id, answer }) => [id, answer]))
    const kind = kinds.length > 3 ? pick(kinds) : undefined
    const of = kind === undefined ? {} : { kind }
    const code = String(999_901_000_000 + at)
    return {
      row: {
        village: { code, name: '示例村' },
        fortress: { answers: answers(earned), ...of },
        negative: { answers: answers(cost), ...of },
      },
      cells: Object.assign({ code, kind: kind ?? null }, ...[...earned, ...cost].map(({ cells }) => cells)),
    }
  })
}
