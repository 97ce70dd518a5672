import type { GradeId } from '../assessment/grade.js'
import { remember } from '../assessment/remember.js'
import type { RiskId } from '../assessment/risk.js'
import type { CivilDate } from '../core/date.js'
import { hasOwn, type Json, sameJson } from '../core/json.js'
import { compareTexts } from '../core/order.js'
import { pointer } from '../core/parse.js'
import { plainCopy } from '../core/plain.js'
import { isBlankCell } from '../core/text.js'
import type { Village } from '../core/village.js'
import type { UnassessedRow } from '../identification/roster.js'
import { sweep } from '../identification/sweep.js'
import type { ListName } from '../rulebook/lists.js'
import { answerSchema, type Measure } from '../rulebook/measure.js'
import { referenceProblems } from '../rulebook/references.js'
import type { Rulebook } from '../rulebook/rulebook.js'

/** The parts of a rulebook that assessment and identification read. */
const READ = /^\/(villageKinds|fortress|negative|identification\/listing)(\/|$)/
/** Of these, the parts that decide nothing: a citation, who supplies an answer, the dossier field. */
const DECIDES_NOTHING = /\/(cites\/\d+|supplier|dossier)$/

/**
 * Whether villages can be assessed by a rulebook: every id that decides something exists, none is given twice. Other
 * faults (a total that does not add up, a citation of a document that is missing) do not matter here.
 */
export function canAssess(rulebook: Rulebook): boolean {
  return referenceProblems(rulebook).every(({ path = '' }) => !READ.test(path) || DECIDES_NOTHING.test(path))
}

/** What a rulebook decides about a village; each part can flip under another rulebook. */
export interface Outcome {
  readonly grade: GradeId | 'undetermined'
  /** The warning level: the highest risk of any problem type (M2.5). */
  readonly risk: RiskId | 'none' | 'undetermined'
  readonly list: ListName | 'undetermined'
}

/** A row that could be assessed, with its place among the rows and its outcome. */
export interface AssessedRow {
  readonly village: Village
  readonly place: number
  readonly outcome: Outcome
}

/** Rows under a rulebook: their outcomes, in their order, and what could not be read. */
export interface AssessedRows {
  readonly assessed: readonly AssessedRow[]
  readonly unassessed: readonly UnassessedRow[]
  /** Rows of which an answer could not be read: it counts as unknown (D2). */
  readonly unread: readonly UnassessedRow[]
}

/** Assesses rows by a rulebook. */
export function assessRows(rulebook: Rulebook, rows: readonly unknown[], date: CivilDate): AssessedRows {
  const { results, unassessed } = sweep(rulebook, rows, { date })
  const not = new Set(unassessed.map(({ row }) => row))
  // A sweep has a result for each of the other rows, in their order.
  const places = rows.flatMap((_, place) => (not.has(place) ? [] : [place]))
  const assessed = results.map(({ village, index, screening, proposal }, at) => ({
    village,
    place: places[at] ?? -1,
    outcome: { grade: index.grade, risk: screening.risk, list: proposal.list },
  }))
  const unread = results.flatMap(({ village, unread: reasons }, at) =>
    reasons.length === 0 ? [] : [{ row: places[at] ?? -1, village, reasons }],
  )
  return { assessed, unassessed, unread }
}

/** The parts in which two outcomes differ. */
export function flippedParts(a: Outcome, b: Outcome): readonly (keyof Outcome)[] {
  return (['grade', 'risk', 'list'] as const).filter((part) => a[part] !== b[part])
}

/** An answer, or a kind of village, that one of two rulebooks cannot read while the other can. */
export interface LeftOut {
  /** JSON pointer within a row: `/fortress/answers/<item>`, or `/fortress/kind`. */
  readonly path: string
  /** In how many rows it is. */
  readonly rows: number
}

/** A row as one rulebook can read it, and the pointers of what is left out. */
export interface ReadableRow {
  readonly row: unknown
  readonly leftOut: readonly string[]
}

const SHEETS = ['fortress', 'negative'] as const
/** A checklist in a row of readings. */
export type Sheet = (typeof SHEETS)[number]
/** An item of a checklist. */
export interface SheetItem {
  readonly sheet: Sheet
  readonly item: string
}
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
 * Returns a function that makes rows readable for either of two rulebooks, or for one between them. An answer or a kind
 * of village that this one cannot read while one of the two can is left out, so that it is unknown (D2). What neither
 * of the two can read stays in the row, and is reported as unread.
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

/** How often each pointer is left out, most frequent first. */
export function countLeftOut(rows: readonly ReadableRow[]): readonly LeftOut[] {
  const counts = new Map<string, number>()
  for (const { leftOut } of rows) for (const path of leftOut) counts.set(path, (counts.get(path) ?? 0) + 1)
  return [...counts]
    .map(([path, rows]) => ({ path, rows }))
    .sort((x, y) => y.rows - x.rows || compareTexts(x.path, y.path))
}

/** The items of a rulebook to which no row has an answer. */
export function unansweredItems(rulebook: Rulebook, rows: readonly unknown[]): readonly SheetItem[] {
  const answered = new Set<string>()
  for (const row of rows) {
    const plain = plainCopy(row)
    if (!plain.ok || !isFields(plain.value)) continue
    for (const sheet of SHEETS) {
      const own = plain.value[sheet]
      const answers = isFields(own) && isFields(own.answers) ? own.answers : {}
      for (const [item, answer] of Object.entries(answers))
        if (!isBlankCell(answer)) answered.add(pointer([sheet, item]))
    }
  }
  return SHEETS.flatMap((sheet) =>
    rulebook[sheet].items
      .filter(({ id }) => !answered.has(pointer([sheet, id])))
      .map(({ id }) => ({ sheet, item: id })),
  )
}
