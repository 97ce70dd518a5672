import { addTo } from '../core/calendar.js'
import { ASPECTS, type Aspect, type FieldValue, fieldsOf, type PlacedField } from '../dossier/fields.js'
import type { Item } from '../rulebook/checklist.js'
import { type Answer, NEVER } from '../rulebook/measure.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import type { DrawKey, Profile } from './profile.js'
import { between, chance, type Luck, luckOf } from './random.js'
import { drawReadings } from './readings.js'

/** What is drawn of a dossier, by aspect and field, as a revision takes it. */
export type DrawnDossier = Readonly<Record<Aspect, Readonly<Record<string, FieldValue>>>>

/** Between which figures fields lie that no checklist item reads; money in fen. */
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
/** Of a thousand: how often a field that no item reads has not been filled in yet. */
const NOT_YET = 25

function isFieldValue(answer: Answer | undefined): answer is FieldValue {
  return answer !== undefined && typeof answer !== 'object'
}

function drawField(field: PlacedField, luck: Luck, whole: FieldValue | undefined, { date }: DrawKey): FieldValue {
  if (field.measure.kind === 'yes-no') return chance(luck, 850)
  if (field.measure.kind === 'date') return chance(luck, 30) ? NEVER : addTo(date, { days: -between(luck, 5, 900) })
  if (field.partOf !== undefined && typeof whole === 'number') return between(luck, Math.trunc(whole / 2), whole)
  const [least, most] = RANGES[field.path] ?? ANY_COUNT
  return between(luck, least, most)
}

/**
 * Generated contents for the dossier of a village, for `reviseDossier`. A field that a checklist item reads holds the
 * very answer that `drawReadings` gives with the same arguments; the others are drawn, and now and then left out.
 */
export function drawDossier(rulebook: Rulebook, seed: number, key: DrawKey, profile: Profile): DrawnDossier {
  const { fortress, negative } = drawReadings(rulebook, seed, key, profile)
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
