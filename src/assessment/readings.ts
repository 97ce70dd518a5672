import { type CivilDate, LAST_DATE, parseDate } from '../core/date.js'
import type { Missing, Reason } from '../core/finding.js'
import type { Json } from '../core/json.js'
import { lazy } from '../core/lazy.js'
import { malformed, pointer } from '../core/parse.js'
import { err, ok, type Result } from '../core/result.js'
import type { AnswerShape } from '../core/shapes/assessment.js'
import { isBlankCell } from '../core/text.js'
import { fieldsOf, foundIn, namedFields, ownFields, unreadable } from '../core/untrusted.js'
import type { Item, NegativeItem, PositiveItem } from '../rulebook/checklist.js'
import { type Answer, isFigure, type Measure, NEVER, plainAnswer, readFigure } from '../rulebook/measure.js'
import type { Past } from '../rulebook/past.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { mostPoints, type Points } from '../rulebook/scoring.js'
import { remember, rememberDays } from './remember.js'

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
  /** Takes a plain answer. */
  readonly take: (asOf: CivilDate) => (value: unknown) => Answer | undefined
}

/** The items of a checklist, made ready once for all villages. */
export interface Lines<I extends Item> {
  readonly all: readonly Line<I>[]
  /** By id: the place in {@link all}. */
  readonly places: ReadonlyMap<string, number>
  /** By line: the id of the item. */
  readonly ids: readonly string[]
  /** By line: {@link Line.take} on a day. */
  readonly takeOn: (asOf: CivilDate) => readonly ReturnType<Line<I>['take']>[]
}

function linesOf<I extends Item>(items: readonly I[]): Lines<I> {
  const all = items.map((item): Line<I> => {
    const { measure } = item
    const take = (asOf: CivilDate) => plainAnswer(measure, asOf)
    return {
      item,
      most: mostPoints(item.scoring),
      missing: { what: item.id, from: item.supplier },
      pointer: pointer([item.id]),
      // Only a date depends on the day.
      take: measure.kind === 'date' ? rememberDays(take) : lazy(() => take(LAST_DATE)),
    }
  })
  return {
    all,
    places: new Map(all.map(({ item }, place) => [item.id, place])),
    ids: all.map(({ item }) => item.id),
    takeOn: rememberDays((asOf) => all.map(({ take }) => take(asOf))),
  }
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
export function answerTo({ answers }: Readings, item: string): Answer | undefined {
  const answer = answers[item]
  // All that a plain object inherits by the name of an item is functions, and no answer is one.
  return typeof answer === 'function' ? undefined : answer
}

// The place of an item, or -1. Answers mostly come in the order of the lines: the guess saves looking the name up.
function placeOf({ ids, places }: Lines<Item>, id: string, guess: number): number {
  return ids[guess] === id ? guess : (places.get(id) ?? -1)
}

/** The answers by line. */
export function answersByLine({ answers }: Readings, lines: Lines<Item>): readonly (Answer | undefined)[] {
  const byLine = new Array<Answer | undefined>(lines.all.length).fill(undefined)
  let next = 0
  for (const id in answers) {
    const place = placeOf(lines, id, next)
    if (place < 0) continue
    byLine[place] = answers[id]
    next = place + 1
  }
  return byLine
}

/** An answer as a finding shows it. */
export function answerShape(answer: Answer): AnswerShape {
  return typeof answer === 'object' ? { part: answer.part, whole: answer.whole } : answer
}

// What is required of an answer that is no figure.
function requiredOf(measure: Measure, asOf: CivilDate): Json {
  if (measure.kind === 'yes-no') return { type: 'boolean' }
  if (measure.kind === 'choice') return { oneOf: measure.options.map(({ id }) => id) }
  return { format: 'YYYY-MM-DD', atMost: asOf === LAST_DATE ? null : asOf, or: NEVER }
}

// An answer that is not plainly one.
function readAnswer({ item: { measure } }: Line<Item>, value: unknown, asOf: CivilDate, path: string): Result<Answer> {
  if (value === unreadable) return err({ reasons: [malformed(path, { type: 'plain data' }, 'unreadable')] })
  if (isFigure(measure)) return readFigure(measure, value, path)
  return err({ reasons: [malformed(path, requiredOf(measure, asOf), foundIn(value))] })
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

// A getter of a share may throw.
function takePlainly(take: ReturnType<Line<Item>['take']> | undefined, value: unknown): Answer | undefined {
  try {
    return take?.(value)
  } catch {
    return undefined
  }
}

function readAnswers(
  lines: Lines<Item>,
  name: string,
  input: unknown,
  asOf: CivilDate,
  base: string,
): Result<Readout, Reason> {
  const cells = new Array<unknown>(lines.all.length).fill(undefined)
  const strange: string[] = []
  const fields = fieldsOf(input, base)
  if (!fields.ok) return fields
  const { keys, values } = fields.value
  let next = 0
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at] ?? ''
    const place = placeOf(lines, key, next)
    if (place < 0) strange.push(key)
    else {
      cells[place] = values[at]
      next = place + 1
    }
  }
  const take = lines.takeOn(asOf)
  const answers: Record<string, Answer> = {}
  const reasons: Reason[] = []
  for (let place = 0; place < cells.length; place += 1) {
    const [value, line] = [cells[place], lines.all[place]]
    if (value === undefined || line === undefined) continue
    const plainly = takePlainly(take[place], value)
    if (plainly !== undefined) answers[line.item.id] = plainly
    else if (!isBlankAnswer(line, value)) {
      const answer = readAnswer(line, value, asOf, base + line.pointer)
      if (answer.ok) answers[line.item.id] = answer.value
      else reasons.push(...answer.error.reasons)
    }
  }
  for (const key of strange) reasons.push(malformed(base + pointer([key]), { itemOf: name }, foundIn(key)))
  return ok({ answers, reasons })
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

/** The form of readings: their fields, what is wrong with these, and the day. */
export interface Sheet {
  readonly fields: ReadonlyMap<string, unknown>
  readonly reasons: readonly Reason[]
  readonly date: Result<CivilDate>
}

// Refused where there are no answers to read; a day that is none is refused too, with all that is wrong beside it.
function readReadings(
  rulebook: Rulebook,
  lines: Lines<Item>,
  name: string,
  { fields, reasons, date }: Sheet,
  base: string,
): Result<ReadReadings<Readings>> {
  const asOf = date.ok ? date.value : LAST_DATE
  const has = fields.has('answers')
  const read = has ? readAnswers(lines, name, fields.get('answers'), asOf, `${base}/answers`) : undefined
  const given = fields.get('kind')
  const kind = isBlankCell(given) ? undefined : readKind(rulebook, given, `${base}/kind`)
  const answersWrong = read === undefined ? [] : read.ok ? read.value.reasons : [read.error]
  const unread = kind?.ok === false ? [...kind.error.reasons, ...answersWrong] : answersWrong
  if (!date.ok || read?.ok !== true || reasons.length > 0) {
    return err({ reasons: [...reasons, ...(date.ok ? [] : date.error.reasons), ...unread] })
  }
  const { answers } = read.value
  const readings = kind?.ok ? { date: date.value, kind: kind.value, answers } : { date: date.value, answers }
  return ok({ readings, unread })
}

/** Readings of the positive checklist, of which each answer that is malformed is unknown (D2); see {@link Readings}. */
export function readFortress(rulebook: Rulebook, sheet: Sheet, base: string): Result<ReadReadings<FortressReadings>> {
  const lines = positiveLines(rulebook.fortress.items)
  const read = readReadings(rulebook, lines, 'positive-checklist', sheet, base)
  return read as Result<ReadReadings<FortressReadings>>
}

/** Readings of the negative checklist, of which each answer that is malformed is unknown (D2). */
export function readNegative(rulebook: Rulebook, sheet: Sheet, base: string): Result<ReadReadings<NegativeReadings>> {
  const lines = negativeLines(rulebook.negative.items)
  const read = readReadings(rulebook, lines, 'negative-checklist', sheet, base)
  return read as Result<ReadReadings<NegativeReadings>>
}

function sheetOf(input: unknown, base: string): Sheet {
  const { fields, reasons } = namedFields(input, ['date', 'answers'], base, ['kind'])
  const date = fields.has('date') ? parseDate(fields.get('date'), `${base}/date`) : err({ reasons: [] })
  return { fields, reasons, date }
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
  return whole(readFortress(rulebook, sheetOf(input, base), base))
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
  return whole(readNegative(rulebook, sheetOf(input, base), base))
}
