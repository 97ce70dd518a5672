import { addTo } from '../core/calendar.js'
import { type CivilDate, isCivilDate, parseDate, yearOf } from '../core/date.js'
import { hasOwn } from '../core/json.js'
import { err, ok, type Result } from '../core/result.js'
import { ASPECTS, type Aspect, type FieldValue, fieldsOf, type PlacedField } from '../dossier/fields.js'
import type { Item } from '../rulebook/checklist.js'
import { type Answer, NEVER } from '../rulebook/measure.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { answerAt, questionsOf, type ReadyQuestion } from './questions.js'
import { between, chance, type Luck, luckFrom, luckOf, pick, share } from './random.js'
import { type Condition, conditionOf, type World, wholeWithin, worldOf } from './world.js'

/** Generated answers to both checklists, as a row of a sweep has them. */
export interface DrawnReadings {
  readonly fortress: DrawnSheet
  readonly negative: DrawnSheet
}

/** Generated answers to one checklist, with the kind of village where the rulebook has several. */
export interface DrawnSheet {
  readonly kind?: string
  readonly answers: Readonly<Record<string, Answer>>
}

/** For whom something is drawn, and as of which day. */
export interface DrawOptions {
  readonly seed: number
  /** The village's code. */
  readonly village: string
  /** The day of the readings, `YYYY-MM-DD`. */
  readonly date: string
  /** {@link assumedBehavior} by default. */
  readonly behavior?: unknown
  /** What the village is like. Left out, it is what the world has. */
  readonly condition?: Condition
}

/** Whose readings are drawn, and as of which day. */
export interface DrawKey {
  /** The village's code. */
  readonly village: string
  readonly date: CivilDate
}

/** The kind of a village: the same over the years. */
function drawKind({ villageKinds }: Rulebook, seed: number, village: string): { readonly kind?: string } {
  const kind = pick(luckOf(seed, village, 'kind'), villageKinds?.value ?? [])?.id
  return kind === undefined ? {} : { kind }
}

/** How large the whole of a ratio is in a village: so many households. */
function wholeOf({ seed }: World, village: string, { whole }: ReadyQuestion): number {
  return whole === undefined ? 1 : Math.max(1, wholeWithin(whole.size, luckOf(seed, village, 'whole', whole.key)))
}

/** The next period of a question after a year: villages change in it at different times. */
function periodOf(year: number, { hash, question: { years = 1 } }: ReadyQuestion): number {
  return years === 1 ? year : Math.floor((year + ((hash >>> 8) % years)) / years)
}

/**
 * How grave something is in a village, from 0 (best) to 1: by the luck of the year, the odds of falling short that the
 * village has, and its troubles. Only multiplied, added and divided, so that it is the same on every machine (D1).
 */
function severityOf(
  { behavior }: World,
  { shortfall, troubles, left }: Condition,
  { fact, question }: ReadyQuestion,
  luck: number,
): number {
  const { theme, common, shows } = question
  let odds = shortfall * common
  for (const trouble of troubles)
    if (trouble.theme === theme) odds += behavior.troubles.odds.value * shows * trouble.severity * trouble.severity
  odds *= left?.get(fact) ?? 1
  return (odds * luck) / (odds * luck + 1 - luck)
}

// Apart from the luck of the answer, so that whatever is missing changes no answer.
const GAP = 0x5bd1e995
const GOLDEN = 0x9e3779b9

/** The answers to one checklist; what is reported, or with `true` what is so. */
function sheetOf(
  world: World,
  questions: readonly ReadyQuestion[],
  { village, date }: DrawKey,
  condition: Condition,
  truth: boolean,
): Readonly<Record<string, Answer>> {
  const { state } = luckOf(world.seed, village, 'answers')
  const year = yearOf(date)
  const milder = truth ? 1 : 1 - condition.shading
  const answers: Record<string, Answer> = {}
  for (const one of questions) {
    const { hash } = one
    if (!truth && condition.gaps > 0) {
      const missing = share(luckFrom(state ^ GAP, Math.imul(hash, GOLDEN) ^ year))
      if (missing < condition.gaps) continue
    }
    const luck = share(luckFrom(state, hash ^ Math.imul(periodOf(year, one), GOLDEN)))
    answers[one.item.id] = answerAt(
      one,
      severityOf(world, condition, one, luck) * milder,
      one.whole === undefined ? 1 : wholeOf(world, village, one),
      date,
    )
  }
  return answers
}

/** The answers to both checklists for one village as of a day, as they are reported. */
export function readingsIn(world: World, rulebook: Rulebook, key: DrawKey, condition: Condition): DrawnReadings {
  const { fortress, negative } = questionsOf(world.behavior)(rulebook)
  const kind = drawKind(rulebook, world.seed, key.village)
  return {
    fortress: { ...kind, answers: sheetOf(world, fortress, key, condition, false) },
    negative: { ...kind, answers: sheetOf(world, negative, key, condition, false) },
  }
}

/** What is so in a village about one item of the negative checklist, whatever is reported. */
export function truthOf(
  world: World,
  rulebook: Rulebook,
  key: DrawKey,
  condition: Condition,
  item: string,
): Answer | undefined {
  const own = questionsOf(world.behavior)(rulebook).negative.filter((one) => one.item.id === item)
  return sheetOf(world, own, key, condition, true)[item]
}

/**
 * Generates the answers to both checklists for one village as of a day. They depend on the questions of the rulebook and on
 * the options: two rulebooks that ask the same get the same answers, whatever their thresholds and points are (D1). Items
 * that name the same dossier field get the same answer. A malformed day is refused at `/date`, a seed at `/seed`, a village
 * code at `/roster/0/code`, a behavior at `/behavior/…`.
 *
 * @example
 * ```ts
 * import { drawReadings } from 'baolei/simulation'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const drawn = drawReadings(xining2024, { seed: 7, village: '999901001201', date: '2024-03-01' })
 * drawn.ok && Object.keys(drawn.value.negative.answers).length === xining2024.negative.items.length // true
 * ```
 */
export function drawReadings(rulebook: Rulebook, options: DrawOptions): Result<DrawnReadings> {
  return drawnOn(rulebook, options, readingsIn)
}

/** Reads the day and the behavior, and draws. */
function drawnOn<T>(
  rulebook: Rulebook,
  { seed, village, date, behavior, condition }: DrawOptions,
  draw: (world: World, rulebook: Rulebook, key: DrawKey, condition: Condition) => T,
): Result<T> {
  const day = parseDate(date, '/date')
  const world = worldOf({ seed, roster: [{ code: village, name: '村' }], behavior })
  if (!day.ok || !world.ok) return err({ reasons: [day, world].flatMap((one) => (one.ok ? [] : one.error.reasons)) })
  const key = { village, date: day.value }
  return ok(draw(world.value, rulebook, key, condition ?? conditionOf(world.value, village, day.value)))
}

/** Generated contents of a dossier, by aspect and field, as `reviseDossier` takes them. */
export type DrawnDossier = Readonly<Record<Aspect, Readonly<Record<string, FieldValue>>>>

const ANY_COUNT = { least: 0, most: 12, source: 'assumed' } as const
/** Of a thousand: how often a field that no item reads is left out. */
const NOT_YET = 25

/** What the answers tell of the dossier fields that items read; null where the answer is unknown. */
function toldBy(
  items: readonly Item[],
  answers: Readonly<Record<string, Answer>>,
): ReadonlyMap<string, FieldValue | null> {
  const told = new Map<string, FieldValue | null>()
  const tell = (path: string, value: FieldValue | undefined): void => {
    told.set(path, value ?? told.get(path) ?? null)
  }
  for (const { id, dossier } of items) {
    if (dossier === undefined) continue
    const answer = answers[id]
    if (typeof dossier === 'string') tell(dossier, typeof answer === 'object' ? undefined : answer)
    else {
      tell(dossier.part, typeof answer === 'object' ? answer.part : undefined)
      tell(dossier.whole, typeof answer === 'object' ? answer.whole : undefined)
    }
  }
  return told
}

function drawField(
  { behavior, seed }: World,
  field: PlacedField,
  luck: Luck,
  whole: FieldValue | undefined,
  { village, date }: DrawKey,
): FieldValue | undefined {
  // No words are made up about a village.
  if (field.measure.kind === 'text') return undefined
  if (field.measure.kind === 'choice') return pick(luck, field.measure.options)?.id
  if (field.measure.kind === 'yes-no') return chance(luck, 850)
  if (field.measure.kind === 'date') {
    const day = chance(luck, 30) ? NEVER : addTo(date, { days: -between(luck, 5, 900) })
    return isCivilDate(day) ? day : NEVER
  }
  if (field.partOf !== undefined && typeof whole === 'number') return between(luck, Math.trunc(whole / 2), whole)
  const size = hasOwn(behavior.sizes, field.path) ? behavior.sizes[field.path] : undefined
  // What is the whole of a ratio is the same in the dossier.
  return size === undefined
    ? wholeWithin(ANY_COUNT, luck)
    : wholeWithin(size, luckOf(seed, village, 'whole', field.path))
}

/**
 * Generates the contents of a village's dossier, for `reviseDossier` (M1.3). A field that a checklist item reads has
 * the answer that `drawReadings` gives with the same options; the others are drawn, and now and then left out. A
 * malformed day is refused at `/date`.
 *
 * @example
 * ```ts
 * import { drawDossier } from 'baolei/simulation'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const drawn = drawDossier(xining2024, { seed: 7, village: '999901001201', date: '2024-03-01' })
 * drawn.ok && typeof drawn.value.overview.households // 'number'
 * ```
 */
export function drawDossier(rulebook: Rulebook, options: DrawOptions): Result<DrawnDossier> {
  return drawnOn(rulebook, options, dossierOf)
}

function dossierOf(world: World, rulebook: Rulebook, key: DrawKey, condition: Condition): DrawnDossier {
  const { seed } = world
  const { fortress, negative } = readingsIn(world, rulebook, key, condition)
  const items: readonly Item[] = [...rulebook.fortress.items, ...rulebook.negative.items]
  const answers: Readonly<Record<string, Answer>> = { ...negative.answers, ...fortress.answers }
  const told = toldBy(items, answers)
  const values = (aspect: Aspect): Readonly<Record<string, FieldValue>> => {
    const drawn: Record<string, FieldValue> = {}
    for (const field of fieldsOf(aspect, rulebook)) {
      const luck = luckOf(seed, key.village, key.date, 'dossier', field.path)
      const missing = chance(luck, NOT_YET)
      const known = told.get(field.path)
      if (known !== undefined) {
        if (known !== null) drawn[field.name] = known
      } else if (!missing) {
        const whole = field.partOf === undefined ? undefined : drawn[field.partOf]
        const value = drawField(world, field, luck, whole, key)
        if (value !== undefined) drawn[field.name] = value
      }
    }
    return drawn
  }
  return Object.fromEntries(ASPECTS.map((aspect) => [aspect, values(aspect)])) as Record<
    Aspect,
    Record<string, FieldValue>
  >
}
