import { type CivilDate, civilDateSchema } from '../core/date.js'
import type { Reason } from '../core/finding.js'
import { hasOwn } from '../core/json.js'
import { malformed, parseWith, pointer } from '../core/parse.js'
import { err, ok, type Result } from '../core/result.js'
import { foundIn, namedFields, ownFields, unreadable } from '../core/untrusted.js'
import type { Item } from '../rulebook/checklist.js'
import { type Answer, NEVER } from '../rulebook/measure.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { type Line, negativePlan, type Plan, positivePlan } from './plan.js'

declare const checklist: unique symbol

/** Answers to a checklist as of a day. An item without an answer is unknown, neither zero nor no (D2). */
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

/** The answer to an item, or undefined; never anything that the object only inherits. */
export function answerTo(readings: Readings, item: string): Answer | undefined {
  return hasOwn(readings.answers, item) ? readings.answers[item] : undefined
}

// Stands in while the date itself is malformed, so that every other answer is still checked.
const NO_LIMIT = '9999-12-31' as CivilDate

// −0 is not JSON: it would not survive being written and read.
function plain(answer: Answer): Answer {
  if (typeof answer === 'number') return answer + 0
  return typeof answer === 'object' ? { part: answer.part + 0, whole: answer.whole } : answer
}

function readAnswer(line: Line<Item>, value: unknown, asOf: CivilDate, base: string): Result<Answer> {
  const path = base + line.pointer
  if (value === unreadable) return err({ reasons: [malformed(path, { type: 'plain data' }, 'unreadable')] })
  const parsed = parseWith(line.schema(asOf), value, path)
  if (parsed.ok) return ok(plain(parsed.value))
  if (line.item.measure.kind !== 'date') return parsed
  const required = { format: 'YYYY-MM-DD', atMost: asOf === NO_LIMIT ? null : asOf, or: NEVER }
  return err({ reasons: [malformed(path, required, foundIn(value))] })
}

function readAnswers(
  plan: Plan<Item>,
  name: string,
  input: unknown,
  asOf: CivilDate,
  base: string,
): Result<Readonly<Record<string, Answer>>> {
  const own = ownFields(input, base)
  if (!own.ok) return err({ reasons: [own.error] })
  const answers: Record<string, Answer> = {}
  const reasons: Reason[] = []
  for (const line of plan.lines) {
    if (!own.value.has(line.item.id)) continue
    const answer = readAnswer(line, own.value.get(line.item.id), asOf, base)
    if (answer.ok) answers[line.item.id] = answer.value
    else reasons.push(...answer.error.reasons)
  }
  for (const key of own.value.keys()) {
    if (!plan.byId.has(key)) reasons.push(malformed(base + pointer([key]), { itemOf: name }, foundIn(key)))
  }
  return reasons.length > 0 ? err({ reasons: reasons }) : ok(answers)
}

function readKind({ villageKinds }: Rulebook, value: unknown, path: string): Result<string> {
  const kinds = (villageKinds?.value ?? []).map(({ id }) => id)
  if (typeof value === 'string' && kinds.includes(value)) return ok(value)
  return err({ reasons: [malformed(path, { oneOf: kinds }, foundIn(value))] })
}

function parseReadings(
  rulebook: Rulebook,
  plan: Plan<Item>,
  name: string,
  input: unknown,
  base: string,
): Result<Readings> {
  const { fields, reasons } = namedFields(input, ['date', 'answers'], base, ['kind'])
  const date = fields.has('date')
    ? parseWith(civilDateSchema(), fields.get('date'), `${base}/date`)
    : err({ reasons: [] })
  const kind = fields.has('kind') ? readKind(rulebook, fields.get('kind'), `${base}/kind`) : undefined
  const answers = fields.has('answers')
    ? readAnswers(plan, name, fields.get('answers'), date.ok ? date.value : NO_LIMIT, `${base}/answers`)
    : err({ reasons: [] })
  if (date.ok && answers.ok && kind?.ok !== false && reasons.length === 0) {
    return ok({ date: date.value, ...(kind === undefined ? {} : { kind: kind.value }), answers: answers.value })
  }
  return err({
    reasons: [
      ...reasons,
      ...[date, kind, answers].flatMap((part) => (part === undefined || part.ok ? [] : part.error.reasons)),
    ],
  })
}

/**
 * Parses readings of the positive checklist: `{ date, answers }`, with the `kind` of village where the rulebook knows
 * several; any answer may be missing. An unknown item, an answer of
 * the wrong kind or out of range, a date that does not exist or lies after `date`: each is a reason of its own, with
 * its JSON pointer. `base` goes before every pointer.
 *
 * @example
 * ```ts
 * import { parseFortressReadings } from 'baolei'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const readings = parseFortressReadings(xining2024, { date: '2024-03-01', answers: { typo: true } })
 * if (!readings.ok) readings.error[0]?.path // '/answers/typo'
 * ```
 */
export function parseFortressReadings(rulebook: Rulebook, input: unknown, base = ''): Result<FortressReadings> {
  const plan = positivePlan(rulebook.fortress.items)
  return parseReadings(rulebook, plan, 'positive-checklist', input, base) as Result<FortressReadings>
}

/** Parses readings of the negative checklist, as {@link parseFortressReadings} does those of the positive one. */
export function parseNegativeReadings(rulebook: Rulebook, input: unknown, base = ''): Result<NegativeReadings> {
  const plan = negativePlan(rulebook.negative.items)
  return parseReadings(rulebook, plan, 'negative-checklist', input, base) as Result<NegativeReadings>
}
