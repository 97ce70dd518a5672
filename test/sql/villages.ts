import fc from 'fast-check'
import { addTo } from '../../src/core/calendar.js'
import type { Item } from '../../src/rulebook/checklist.js'
import { NEVER } from '../../src/rulebook/measure.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import type { SqlColumn } from '../../src/sql/columns.js'
import { arbitraryAnswer, date } from '../assessment/arbitraries.js'
import type { Cell } from './table.js'

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

/** Numbers from 0 up to 1, the same for the same seed: a 32-bit xorshift. */
export function numbersFrom(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1) | 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

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
function odd(item: Item): readonly Written[] {
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

/** Villages with answers on both sides of every threshold, some unknown and some that cannot be read. */
export function villagesOf(
  rulebook: Rulebook,
  columns: readonly SqlColumn[],
  count: number,
  seed: number,
): readonly VillageRow[] {
  const next = numbersFrom(seed)
  const pick = <T>(some: readonly T[]): T | undefined => some[Math.floor(next() * some.length)]
  const pools = (items: readonly Item[]) =>
    items.map((item, place) => ({
      id: item.id,
      answers: fc
        .sample(arbitraryAnswer(item), { numRuns: 60, seed: seed + place })
        .map((answer) => written(item, answer)),
      odd: odd(item),
    }))
  const [fortress, negative] = [pools(rulebook.fortress.items), pools(rulebook.negative.items)]
  const kinds = [undefined, ...(columns.find(({ name }) => name === 'kind')?.oneOf ?? []), ' ', 'city']
  return Array.from({ length: count }, (_, at) => {
    // Most villages lack little, some lack nearly everything.
    const lacking = next() < 0.2 ? 0.7 : 0.05
    const draw = (pool: typeof fortress) =>
      pool.flatMap(({ id, answers, odd: others }) => {
        if (next() < lacking) return []
        const one = (next() < 0.04 ? pick(others) : undefined) ?? pick(answers)
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
