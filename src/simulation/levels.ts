import { remember } from '../assessment/remember.js'
import type { CivilDate } from '../core/date.js'
import type { FortressRules, Item, NegativeRules } from '../rulebook/checklist.js'
import type { Condition } from '../rulebook/condition.js'
import { type Answer, passes, type Test } from '../rulebook/measure.js'
import { pointsOf } from '../rulebook/scoring.js'
import { possibleAnswers } from './answers.js'
import { chance, type Luck, pick } from './random.js'

/** Answers to an item that are equally good. */
export interface AnswerLevel {
  readonly answers: readonly Answer[]
  /** Whether one of them speaks for a veto, or by itself for a risk level: rare. */
  readonly grave: boolean
}

interface Asked {
  readonly item: string
  readonly test: Test
  /** Whether the veto wants the test to hold. */
  readonly wants: boolean
}

function askedBy(condition: Condition, wants = true): readonly Asked[] {
  if ('all' in condition) return condition.all.flatMap((part) => askedBy(part, wants))
  if ('any' in condition) return condition.any.flatMap((part) => askedBy(part, wants))
  if ('of' in condition) return condition.of.flatMap((part) => askedBy(part, wants))
  if ('not' in condition) return askedBy(condition.not, !wants)
  return 'item' in condition ? [{ item: condition.item, test: condition.test, wants }] : []
}

function levelsOf(item: Item, asked: readonly Asked[], asOf: CivilDate, sign: 1 | -1, risky: boolean): AnswerLevel[] {
  const own = asked.filter((one) => one.item === item.id)
  const possible = possibleAnswers(
    item,
    own.map((one) => one.test),
    asOf,
  )
  const judged = possible.map((answer) => {
    const points = pointsOf(item.scoring, answer, asOf)
    const vetoes = own.filter(({ test, wants }) => passes(test, answer, asOf) === wants).length
    return { answer, vetoes, points, grave: vetoes > 0 || (risky && points > 0) }
  })
  // The fewest vetoes first, then what is best for the village: most points of the positive list, fewest of the
  // negative one.
  const ranks = [...new Set(judged.map(({ vetoes, points }) => vetoes * 1_000_000 - sign * points))].sort(
    (a, b) => a - b,
  )
  return ranks.map((rank) => {
    const own = judged.filter(({ vetoes, points }) => vetoes * 1_000_000 - sign * points === rank)
    return { answers: own.map(({ answer }) => answer), grave: own.some(({ grave }) => grave) }
  })
}

/** The levels of an item as of a day, best first; only those of a date depend on the day. */
export type LevelsOn = (asOf: CivilDate) => readonly AnswerLevel[]

const DATES_KEPT = 32

function levelsOn(item: Item, asked: readonly Asked[], sign: 1 | -1, risky: boolean): LevelsOn {
  const known = new Map<string, readonly AnswerLevel[]>()
  return (asOf) => {
    const key = item.measure.kind === 'date' ? asOf : ''
    const found = known.get(key)
    if (found !== undefined) return found
    if (known.size >= DATES_KEPT) known.clear()
    const made = levelsOf(item, asked, asOf, sign, risky)
    known.set(key, made)
    return made
  }
}

/** The levels of every positive item. */
export const fortressLevels: (rules: FortressRules) => ReadonlyMap<string, LevelsOn> = remember(({ items, vetoes }) => {
  const asked = vetoes.flatMap((veto) => askedBy(veto.when))
  return new Map(items.map((item) => [item.id, levelsOn(item, asked, 1, false)]))
})

/** The levels of every negative item. */
export const negativeLevels: (rules: NegativeRules) => ReadonlyMap<string, LevelsOn> = remember(({ items, vetoes }) => {
  const asked = vetoes.flatMap((veto) => askedBy(veto.when))
  return new Map(items.map((item) => [item.id, levelsOn(item, asked, -1, item.risk !== undefined)]))
})

/**
 * Draws an answer: the best level so often in a thousand, otherwise the next, and so on; a grave level only now and
 * then.
 */
export function drawAnswer(
  levels: readonly AnswerLevel[],
  luck: Luck,
  best: number,
  graveOften: number,
): Answer | undefined {
  let place = 0
  while (place < levels.length - 1 && !chance(luck, best)) {
    if (levels[place + 1]?.grave === true && !chance(luck, graveOften)) break
    place += 1
  }
  return pick(luck, levels[place]?.answers ?? [])
}
