import { remember } from '../assessment/remember.js'
import type { CivilDate } from '../core/date.js'
import { hasOwn, type Json, sameJson } from '../core/json.js'
import { compareTexts } from '../core/order.js'
import { pointer } from '../core/parse.js'
import { plainCopy } from '../core/plain.js'
import { answerSchema, type Measure } from '../rulebook/measure.js'
import type { Rulebook } from '../rulebook/rulebook.js'

/**
 * Something that rows say and one of two rulebooks cannot read, while the other can: where it stands in a row, and in
 * how many rows.
 */
export interface LeftOut {
  /** JSON pointer within a row: `/fortress/answers/<item>`, or `/fortress/kind`. */
  readonly path: string
  readonly rows: number
}

/** A row as one rulebook can read it, and what had to be left out for it. */
export interface ReadableRow {
  readonly row: unknown
  readonly leftOut: readonly string[]
}

const SHEETS = ['fortress', 'negative'] as const
/** One of the two checklists of a row. */
export type Sheet = (typeof SHEETS)[number]
type Fields = { readonly [key: string]: Json }
type Measures = ReadonlyMap<string, Measure>

const measuresOf: (rulebook: Rulebook) => Readonly<Record<Sheet, Measures>> = remember(({ fortress, negative }) => ({
  fortress: new Map(fortress.items.map(({ id, measure }) => [id, measure])),
  negative: new Map(negative.items.map(({ id, measure }) => [id, measure])),
}))

const kindsOf = ({ villageKinds }: Rulebook): readonly string[] => villageKinds?.value.map(({ id }) => id) ?? []

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function readsAnswer(rulebook: Rulebook, sheet: Sheet, item: string, answer: Json, date: CivilDate): boolean {
  const measure = measuresOf(rulebook)[sheet].get(item)
  return measure !== undefined && answerSchema(measure, date).safeParse(answer).success
}

const readsKind = (rulebook: Rulebook, kind: Json): boolean =>
  typeof kind === 'string' && kindsOf(rulebook).includes(kind)

/** The items of a checklist that two rulebooks read differently, or that only one of them has. */
function contested(a: Rulebook, b: Rulebook, sheet: Sheet): readonly string[] {
  const [inA, inB] = [measuresOf(a)[sheet], measuresOf(b)[sheet]]
  return [...new Set([...inA.keys(), ...inB.keys()])].filter((item) => !sameJson(inA.get(item), inB.get(item)))
}

/**
 * How rows are read by either of two rulebooks and by what lies between them: an answer, or a kind of village, that
 * one of them cannot read and the other can is left out for the one, so that it is unknown there (D2). What neither
 * can read stays: the row comes back with its reasons.
 */
export function readableFor(a: Rulebook, b: Rulebook, date: CivilDate): (row: unknown, by: Rulebook) => ReadableRow {
  const items: Readonly<Record<Sheet, readonly string[]>> = {
    fortress: contested(a, b, 'fortress'),
    negative: contested(a, b, 'negative'),
  }
  const kinds = !sameJson(kindsOf(a), kindsOf(b))
  const nothing = !kinds && SHEETS.every((sheet) => items[sheet].length === 0)
  const unreadBy = (by: Rulebook, reads: (rulebook: Rulebook) => boolean): boolean =>
    !reads(by) && (reads(a) || reads(b))

  return (row, by) => {
    if (nothing) return { row, leftOut: [] }
    const plain = plainCopy(row)
    if (!plain.ok || !isFields(plain.value)) return { row, leftOut: [] }
    const leftOut: string[] = []
    const made: Record<string, Json> = { ...plain.value }
    for (const sheet of SHEETS) {
      const own = plain.value[sheet]
      if (!isFields(own)) continue
      const fields: Record<string, Json> = { ...own }
      if (isFields(own.answers)) {
        const { answers } = own
        const gone = items[sheet].filter(
          (item) =>
            hasOwn(answers, item) && unreadBy(by, (one) => readsAnswer(one, sheet, item, answers[item] ?? null, date)),
        )
        leftOut.push(...gone.map((item) => pointer([sheet, 'answers', item])))
        fields.answers = Object.fromEntries(Object.entries(answers).filter(([item]) => !gone.includes(item)))
      }
      const { kind } = own
      if (kinds && kind !== undefined && unreadBy(by, (one) => readsKind(one, kind))) {
        leftOut.push(pointer([sheet, 'kind']))
        delete fields.kind
      }
      made[sheet] = fields
    }
    return { row: made, leftOut }
  }
}

/** How often each thing was left out, the most often first. */
export function countLeftOut(rows: readonly ReadableRow[]): readonly LeftOut[] {
  const counts = new Map<string, number>()
  for (const { leftOut } of rows) for (const path of leftOut) counts.set(path, (counts.get(path) ?? 0) + 1)
  return [...counts]
    .map(([path, rows]) => ({ path, rows }))
    .sort((x, y) => y.rows - x.rows || compareTexts(x.path, y.path))
}

/**
 * A row with the answers of one checklist only: the other one decides nothing of what the first does, and need not be
 * read.
 */
export function answeredOnly(row: unknown, sheet: Sheet): unknown {
  const other: Sheet = sheet === 'fortress' ? 'negative' : 'fortress'
  if (!isFields(row) || !isFields(row[other])) return row
  return { ...row, [other]: { ...row[other], answers: {} } }
}
