import { type CivilDate, yearOf } from '../core/date.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { below, between, chance, luckOf, pick } from './random.js'

/** What a generated village is like. Shares are out of a thousand. */
export interface Profile {
  /** How often an answer to the positive checklist is the best there is. */
  readonly strength: number
  /** How often an item of the negative checklist costs nothing. */
  readonly soundness: number
  /** The problem types in which the village has trouble: their items hit far more often. */
  readonly troubles: readonly string[]
  /** How often an answer is unknown. */
  readonly unknown: number
}

/** Whose readings are drawn, and as of which day. */
export interface DrawKey {
  /** The village's code. */
  readonly village: string
  readonly date: CivilDate
}

/** How many of a thousand villages have missing answers by default. */
export const UNKNOWN_SHARE = 40

/**
 * Three tiers of villages: the upper end of each out of a thousand, its ranges, and how many have trouble in a year.
 */
const TIERS = [
  { below: 420, strength: [880, 970], soundness: [985, 1_000], troubled: 8 },
  { below: 880, strength: [640, 860], soundness: [970, 995], troubled: 50 },
  { below: 1_000, strength: [380, 560], soundness: [930, 980], troubled: 420 },
] as const

const UNKNOWN_IN_A_PATCHY_VILLAGE = 80

/**
 * The profile of a village in the year of a day. A village stays in its tier over the years; its troubles come and go.
 * The shares are chosen so that the outcomes look like the published figures (F1, F2); they say nothing about any real
 * village.
 */
export function profileOf(
  rulebook: Rulebook,
  seed: number,
  { village, date }: DrawKey,
  unknownShare: number = UNKNOWN_SHARE,
): Profile {
  const nature = luckOf(seed, village, 'nature')
  const place = below(nature, 1_000)
  const tier = TIERS.find(({ below }) => place < below) ?? TIERS[0]
  const strength = between(nature, tier.strength[0], tier.strength[1])
  const soundness = between(nature, tier.soundness[0], tier.soundness[1])
  const year = luckOf(seed, village, 'year', String(yearOf(date)))
  const troubled = chance(year, tier.troubled)
  const patchy = chance(year, unknownShare)
  return {
    strength,
    soundness,
    troubles: troubled ? drawTroubles(rulebook, seed, village, date) : [],
    unknown: patchy ? UNKNOWN_IN_A_PATCHY_VILLAGE : 0,
  }
}

/** One problem type, or now and then two. */
export function drawTroubles(rulebook: Rulebook, seed: number, village: string, date: CivilDate): readonly string[] {
  const luck = luckOf(seed, village, 'troubles', date)
  const types = rulebook.negative.problemTypes.map(({ id }) => id)
  const first = pick(luck, types)
  const second = chance(luck, 200) ? pick(luck, types) : undefined
  return [...new Set([first, second].filter((one) => one !== undefined))]
}

/** The village once its problems are solved. */
export function mended(profile: Profile): Profile {
  return { strength: Math.max(profile.strength, 900), soundness: 1_000, troubles: [], unknown: 0 }
}

/** The village with new trouble. */
export function troubled(profile: Profile, troubles: readonly string[]): Profile {
  return { ...profile, troubles, unknown: 0 }
}
