import { remember } from '../assessment/remember.js'
import type { Item } from '../rulebook/checklist.js'
import type { Answer } from '../rulebook/measure.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { drawAnswer, fortressLevels, type LevelsOn, negativeLevels } from './levels.js'
import type { DrawKey, Profile } from './profile.js'
import { chance, luckOf, pick } from './random.js'

/** The two checklists of a row as a sweep takes them. */
export interface DrawnReadings {
  readonly fortress: DrawnSheet
  readonly negative: DrawnSheet
}

/** One checklist’s answers, and the kind of village where the rulebook knows several. */
export interface DrawnSheet {
  readonly kind?: string
  readonly answers: Readonly<Record<string, Answer>>
}

/** The kind of a village: the same over the years. */
function drawKind({ villageKinds }: Rulebook, seed: number, village: string): { readonly kind?: string } {
  const kind = pick(luckOf(seed, village, 'kind'), villageKinds?.value ?? [])?.id
  return kind === undefined ? {} : { kind }
}

/**
 * In a problem type with trouble: how often an item still costs nothing, and how often a grave answer is let through.
 */
const IN_TROUBLE = { best: 480, grave: 450 } as const
const GRAVE = 60

/**
 * What an item's answer is drawn by: the dossier field that it names, if the answer has the same form, otherwise the
 * item alone.
 */
const factOf: (item: Item) => string = remember(({ id, dossier, measure }) =>
  dossier === undefined ? id : `${dossier} ${JSON.stringify({ ...measure, unit: null })}`,
)

/**
 * Generated readings of both checklists for one village as of a day. They depend on the seed, the village's code, the
 * day and the profile alone. Items of the two lists that name the same dossier field get the same answer. A profile
 * with fewer unknowns only adds answers, and changes none.
 *
 * @example
 * ```ts
 * import { isCivilDate } from 'baolei'
 * import { xining2024 } from 'baolei/xining-2024'
 * import { drawReadings, profileOf } from 'baolei/simulation'
 *
 * const date = '2024-03-01'
 * if (isCivilDate(date)) {
 *   const key = { village: '999901001201', date }
 *   drawReadings(xining2024, 7, key, profileOf(xining2024, 7, key)).fortress.answers
 * }
 * ```
 */
export function drawReadings(rulebook: Rulebook, seed: number, key: DrawKey, profile: Profile): DrawnReadings {
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
