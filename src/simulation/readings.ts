import { remember } from '../assessment/remember.js'
import { addTo } from '../core/calendar.js'
import { isCivilDate, parseDate } from '../core/date.js'
import { ok, type Result } from '../core/result.js'
import { ASPECTS, type Aspect, type FieldValue, fieldsOf, type PlacedField } from '../dossier/fields.js'
import type { Item } from '../rulebook/checklist.js'
import { type Answer, NEVER } from '../rulebook/measure.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { drawAnswer, fortressLevels, type LevelsOn, negativeLevels } from './answers.js'
import { type DrawKey, type Profile, profileOf } from './profile.js'
import { between, chance, type Luck, luckOf, pick } from './random.js'

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
  /** What the village is like. Left out, it is drawn from the seed, the village and the year. */
  readonly profile?: Profile
}

/** The kind of a village: the same over the years. */
function drawKind({ villageKinds }: Rulebook, seed: number, village: string): { readonly kind?: string } {
  const kind = pick(luckOf(seed, village, 'kind'), villageKinds?.value ?? [])?.id
  return kind === undefined ? {} : { kind }
}

/**
 * Of a thousand, where a village has trouble: how often an item costs nothing, and how often a grave answer may come.
 */
const IN_TROUBLE = { best: 480, grave: 450 } as const
/** Of a thousand, elsewhere: how often a grave answer may come. */
const GRAVE = 60

/**
 * The key that an item's answer is drawn with: its dossier field and form of answer, or the item where it has no field.
 */
const factOf: (item: Item) => string = remember(({ id, dossier, measure }) =>
  dossier === undefined ? id : `${dossier} ${JSON.stringify({ ...measure, unit: null })}`,
)

/**
 * Generates the answers to both checklists for one village as of a day. They depend on the rulebook and the options
 * only (D1). Items of the two lists that name the same dossier field get the same answer. A profile with fewer unknowns
 * adds answers and changes none. A malformed day is refused at `/date`.
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
  return drawnOn(rulebook, options, readingsOf)
}

/** Reads the day, draws the profile where it is left out, and draws. */
function drawnOn<T>(
  rulebook: Rulebook,
  { seed, village, date, profile }: DrawOptions,
  draw: (rulebook: Rulebook, seed: number, key: DrawKey, profile: Profile) => T,
): Result<T> {
  const day = parseDate(date, '/date')
  if (!day.ok) return day
  const key = { village, date: day.value }
  return ok(draw(rulebook, seed, key, profile ?? profileOf(rulebook, seed, key)))
}

/** The answers to both checklists for one village as of a day. */
export function readingsOf(rulebook: Rulebook, seed: number, key: DrawKey, profile: Profile): DrawnReadings {
  const { fortress, negative } = rulebook
  const facts = new Map<string, Answer>()
  const draw = (item: Item, levels: LevelsOn | undefined, best: number, grave: number): [string, Answer][] => {
    const fact = factOf(item)
    const luck = luckOf(seed, key.village, key.date, fact)
    if (chance(luck, profile.unknown)) return []
    const answer = facts.get(fact) ?? drawAnswer(levels?.(key.date) ?? [], luck, best, grave)
    if (answer === undefined) return []
    if (item.dossier !== undefined) facts.set(fact, answer)
    return [[item.id, answer]]
  }
  const badly = negativeLevels(negative)
  const well = fortressLevels(fortress)
  const negativeAnswers = negative.items.flatMap((item) => {
    const sore = profile.troubles.includes(item.problemType)
    const best = sore ? IN_TROUBLE.best : profile.soundness
    return draw(item, badly.get(item.id), best, sore ? IN_TROUBLE.grave : GRAVE)
  })
  const fortressAnswers = fortress.items.flatMap((item) => draw(item, well.get(item.id), profile.strength, GRAVE))
  const kind = drawKind(rulebook, seed, key.village)
  return {
    fortress: { ...kind, answers: Object.fromEntries(fortressAnswers) },
    negative: { ...kind, answers: Object.fromEntries(negativeAnswers) },
  }
}

/** Generated contents of a dossier, by aspect and field, as `reviseDossier` takes them. */
export type DrawnDossier = Readonly<Record<Aspect, Readonly<Record<string, FieldValue>>>>

/** The range of each field that no checklist item reads; money in fen. */
const RANGES: Readonly<Record<string, readonly [least: number, most: number]>> = {
  'overview.households': [60, 520],
  'overview.population': [240, 1_900],
  'overview.peoplePresent': [120, 900],
  'overview.villageGroups': [1, 9],
  'overview.areaMu': [900, 14_000],
  'cadres.committeePosts': [5, 9],
  'organization.members': [18, 95],
  'organization.branches': [1, 4],
  'economy.collectiveAssets': [20_000_000, 900_000_000],
  'economy.collectiveDebt': [0, 40_000_000],
}
const ANY_COUNT = [0, 12] as const
/** Of a thousand: how often a field that no item reads is left out. */
const NOT_YET = 25

function isFieldValue(answer: Answer | undefined): answer is FieldValue {
  return answer !== undefined && typeof answer !== 'object'
}

function drawField(field: PlacedField, luck: Luck, whole: FieldValue | undefined, { date }: DrawKey): FieldValue {
  if (field.measure.kind === 'yes-no') return chance(luck, 850)
  if (field.measure.kind === 'date') {
    const day = chance(luck, 30) ? NEVER : addTo(date, { days: -between(luck, 5, 900) })
    return isCivilDate(day) ? day : NEVER
  }
  if (field.partOf !== undefined && typeof whole === 'number') return between(luck, Math.trunc(whole / 2), whole)
  const [least, most] = RANGES[field.path] ?? ANY_COUNT
  return between(luck, least, most)
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

function dossierOf(rulebook: Rulebook, seed: number, key: DrawKey, profile: Profile): DrawnDossier {
  const { fortress, negative } = readingsOf(rulebook, seed, key, profile)
  const items: readonly Item[] = [...rulebook.fortress.items, ...rulebook.negative.items]
  const answers: Readonly<Record<string, Answer>> = { ...negative.answers, ...fortress.answers }
  const values = (aspect: Aspect): Readonly<Record<string, FieldValue>> => {
    const drawn: Record<string, FieldValue> = {}
    for (const field of fieldsOf(aspect)) {
      const reader = items.find((item) => item.dossier === field.path && item.measure.kind === field.measure.kind)
      const luck = luckOf(seed, key.village, key.date, 'dossier', field.path)
      const missing = chance(luck, NOT_YET)
      const answer = reader === undefined ? undefined : answers[reader.id]
      if (isFieldValue(answer)) drawn[field.name] = answer
      else if (reader === undefined && !missing)
        drawn[field.name] = drawField(field, luck, field.partOf === undefined ? undefined : drawn[field.partOf], key)
    }
    return drawn
  }
  return Object.fromEntries(ASPECTS.map((aspect) => [aspect, values(aspect)])) as Record<
    Aspect,
    Record<string, FieldValue>
  >
}
