import type * as z from 'zod'
import { type CivilDate, LAST_DATE, parseDate } from '../core/date.js'
import type { Missing, Reason } from '../core/finding.js'
import { hasOwn } from '../core/json.js'
import { malformed, parseWith, pointer } from '../core/parse.js'
import { err, ok, type Result } from '../core/result.js'
import type { AnswerShape } from '../core/shapes/assessment.js'
import { isBlankCell } from '../core/text.js'
import { foundIn, namedFields, ownFields, unreadable } from '../core/untrusted.js'
import type { Item, NegativeItem, PositiveItem } from '../rulebook/checklist.js'
import { type Answer, answerSchema, NEVER } from '../rulebook/measure.js'
import type { Past } from '../rulebook/past.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { mostPoints, type Points } from '../rulebook/scoring.js'
import { remember } from './remember.js'

declare const checklist: unique symbol

/** Answers to a checklist as of a day. An item without an answer is unknown: neither zero nor no (D2). */
export interface Readings {
  readonly date: CivilDate
  /** The kind of village, where the rulebook knows several (村的类别). */
  readonly kind?: string
  /** By item id, in the order of the checklist. */
  readonly answers: Readonly<Record<string, Answer>>
}

/** Readings of the positive checklist (正面清单) that have been parsed against a rulebook. */
export type FortressReadings = Readings & { readonly [checklist]: 'positive-checklist' }

/** Readings of the negative checklist (负面清单) that have been parsed against a rulebook. */
export type NegativeReadings = Readings & { readonly [checklist]: 'negative-checklist' }

/** The readings of a village with its past. Readings of two days are no pair: each counts by itself. */
export interface DayReadings {
  readonly fortress?: FortressReadings | undefined
  readonly screening?: NegativeReadings | undefined
  readonly past?: Past | undefined
}

/** An item of a checklist with all that does not change from one village to the next. */
export interface Line<I extends Item> {
  readonly item: I
  /** The most points that any answer gives. */
  readonly most: Points
  readonly missing: Missing
  /** JSON pointer of the answer, within the answers. */
  readonly pointer: string
  readonly schema: (asOf: CivilDate) => z.ZodType<Answer>
}

/** The items of a checklist, made ready once for all villages. */
export interface Lines<I extends Item> {
  readonly all: readonly Line<I>[]
  readonly byId: ReadonlyMap<string, Line<I>>
}

const DATES_KEPT = 64

function schemaOf(item: Item): (asOf: CivilDate) => z.ZodType<Answer> {
  const byDate = new Map<CivilDate | undefined, z.ZodType<Answer>>()
  return (asOf) => {
    // Only the schema of a date depends on the day. Building a schema costs far more than using it.
    const key = item.measure.kind === 'date' ? asOf : undefined
    const known = byDate.get(key)
    if (known !== undefined) return known
    if (byDate.size >= DATES_KEPT) byDate.clear()
    const schema = answerSchema(item.measure, asOf)
    byDate.set(key, schema)
    return schema
  }
}

function linesOf<I extends Item>(items: readonly I[]): Lines<I> {
  const all = items.map((item) => ({
    item,
    most: mostPoints(item.scoring),
    missing: { what: item.id, from: item.supplier },
    pointer: pointer([item.id]),
    schema: schemaOf(item),
  }))
  return { all, byId: new Map(all.map((line) => [line.item.id, line])) }
}

/** The lines of a positive checklist. */
export const positiveLines: (items: readonly PositiveItem[]) => Lines<PositiveItem> = /*@__PURE__*/ remember(
  linesOf<PositiveItem>,
)

/** The lines of a negative checklist. */
export const negativeLines: (items: readonly NegativeItem[]) => Lines<NegativeItem> = /*@__PURE__*/ remember(
  linesOf<NegativeItem>,
)

/** The answer to an item, or undefined; never anything that the object only inherits. */
export function answerTo(readings: Readings, item: string): Answer | undefined {
  return hasOwn(readings.answers, item) ? readings.answers[item] : undefined
}

/** An answer as a finding shows it. */
export function answerShape(answer: Answer): AnswerShape {
  return typeof answer === 'object' ? { part: answer.part, whole: answer.whole } : answer
}

// −0 is not JSON: it would not survive being written and read.
function plain(answer: Answer): Answer {
  if (typeof answer === 'number') return answer + 0
  return typeof answer === 'object' ? { part: answer.part + 0, whole: answer.whole } : answer
}

function readAnswer(line: Line<Item>, value: unknown, asOf: CivilDate, path: string): Result<Answer> {
  if (value === unreadable) return err({ reasons: [malformed(path, { type: 'plain data' }, 'unreadable')] })
  const parsed = parseWith(line.schema(asOf), value, path)
  if (parsed.ok) return ok(plain(parsed.value))
  if (line.item.measure.kind !== 'date') return parsed
  const required = { format: 'YYYY-MM-DD', atMost: asOf === LAST_DATE ? null : asOf, or: NEVER }
  return err({ reasons: [malformed(path, required, foundIn(value))] })
}

// A share is two cells: as long as one of them is blank, it is unknown.
function isBlankAnswer({ item }: Line<Item>, value: unknown): boolean {
  if (isBlankCell(value)) return true
  if (item.measure.kind !== 'ratio' || typeof value !== 'object') return false
  const own = ownFields(value, '')
  if (!own.ok || [...own.value.keys()].some((key) => key !== 'part' && key !== 'whole')) return false
  return isBlankCell(own.value.get('part')) || isBlankCell(own.value.get('whole'))
}

/** What could be read of answers, and a reason for each that could not: that one is unknown (D2). */
interface Readout {
  readonly answers: Readonly<Record<string, Answer>>
  readonly reasons: readonly Reason[]
}

function readAnswers(
  lines: Lines<Item>,
  name: string,
  own: ReadonlyMap<string, unknown>,
  asOf: CivilDate,
  base: string,
): Readout {
  const answers: Record<string, Answer> = {}
  const reasons: Reason[] = []
  for (const line of lines.all) {
    const value = own.get(line.item.id)
    if (isBlankAnswer(line, value)) continue
    const answer = readAnswer(line, value, asOf, base + line.pointer)
    if (answer.ok) answers[line.item.id] = answer.value
    else reasons.push(...answer.error.reasons)
  }
  for (const key of own.keys()) {
    if (!lines.byId.has(key)) reasons.push(malformed(base + pointer([key]), { itemOf: name }, foundIn(key)))
  }
  return { answers, reasons }
}

function readKind({ villageKinds }: Rulebook, value: unknown, path: string): Result<string> {
  const kinds = (villageKinds?.value ?? []).map(({ id }) => id)
  if (typeof value === 'string' && kinds.includes(value)) return ok(value)
  return err({ reasons: [malformed(path, { oneOf: kinds }, foundIn(value))] })
}

/** Readings as far as they could be read, and a reason for each answer that could not: that one is unknown (D2). */
export interface ReadReadings<R extends Readings> {
  readonly readings: R
  readonly unread: readonly Reason[]
}

// Refused where there are no answers to read; a day that is none is refused too, with all that is wrong beside it.
function readReadings(
  rulebook: Rulebook,
  lines: Lines<Item>,
  name: string,
  input: unknown,
  base: string,
): Result<ReadReadings<Readings>> {
  const { fields, reasons } = namedFields(input, ['date', 'answers'], base, ['kind'])
  const nothing = err({ reasons: [] })
  const date = fields.has('date') ? parseDate(fields.get('date'), `${base}/date`) : nothing
  const own = fields.has('answers') ? ownFields(fields.get('answers'), `${base}/answers`) : undefined
  const asOf = date.ok ? date.value : LAST_DATE
  const read = own?.ok ? readAnswers(lines, name, own.value, asOf, `${base}/answers`) : undefined
  const given = fields.get('kind')
  const kind = isBlankCell(given) ? undefined : readKind(rulebook, given, `${base}/kind`)
  const broken = [...reasons, ...(date.ok ? [] : date.error.reasons)]
  const unread = [
    ...(kind?.ok === false ? kind.error.reasons : []),
    ...(own?.ok === false ? [own.error] : []),
    ...(read?.reasons ?? []),
  ]
  if (!date.ok || read === undefined || broken.length > 0) return err({ reasons: [...broken, ...unread] })
  const known = kind?.ok ? { kind: kind.value } : {}
  return ok({ readings: { date: date.value, ...known, answers: read.answers }, unread })
}

/** Readings of the positive checklist, of which each answer that is malformed is unknown (D2); see {@link Readings}. */
export function readFortress(rulebook: Rulebook, input: unknown, base: string): Result<ReadReadings<FortressReadings>> {
  const lines = positiveLines(rulebook.fortress.items)
  const read = readReadings(rulebook, lines, 'positive-checklist', input, base)
  return read as Result<ReadReadings<FortressReadings>>
}

/** Readings of the negative checklist, of which each answer that is malformed is unknown (D2). */
export function readNegative(rulebook: Rulebook, input: unknown, base: string): Result<ReadReadings<NegativeReadings>> {
  const lines = negativeLines(rulebook.negative.items)
  const read = readReadings(rulebook, lines, 'negative-checklist', input, base)
  return read as Result<ReadReadings<NegativeReadings>>
}

function whole<R extends Readings>(read: Result<ReadReadings<R>>): Result<R> {
  if (!read.ok) return read
  const { readings, unread } = read.value
  return unread.length > 0 ? err({ reasons: unread }) : ok(readings)
}

/**
 * Parses readings of the positive checklist (正面清单, M2.1): `{ date, answers }`, with the `kind` of village where the
 * rulebook knows several. Any answer may be missing or blank (D2). Money is an integer in fen, a ratio is `{ part, whole }`.
 *
 * Refuses with a reason, each with a JSON pointer, for every unknown item, every answer of the wrong type or out of
 * range, and every date that does not exist or lies after `date`. `base` goes before every pointer.
 *
 * @example
 * ```ts
 * import { parseFortressReadings } from 'baolei'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const readings = parseFortressReadings(xining2024, { date: '2024-03-01', answers: { typo: true } })
 * if (!readings.ok) readings.error.reasons[0]?.path // '/answers/typo'
 * ```
 */
export function parseFortressReadings(rulebook: Rulebook, input: unknown, base = ''): Result<FortressReadings> {
  return whole(readFortress(rulebook, input, base))
}

/**
 * Parses readings of the negative checklist (负面清单, M2.3), as {@link parseFortressReadings} does those of the positive
 * one.
 *
 * @example
 * ```ts
 * import { parseNegativeReadings } from 'baolei'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const readings = parseNegativeReadings(xining2024, { date: '2024-02-30', answers: {} })
 * if (!readings.ok) readings.error.reasons[0]?.path // '/date'
 * ```
 */
export function parseNegativeReadings(rulebook: Rulebook, input: unknown, base = ''): Result<NegativeReadings> {
  return whole(readNegative(rulebook, input, base))
}
