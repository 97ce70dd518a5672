import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CivilDate } from '../../src/core/date.js'
import type { Item } from '../../src/rulebook/checklist.js'
import type { Answer } from '../../src/rulebook/measure.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { representativeAnswers } from '../../src/rulebook/sample-answers.js'
import { pointsOf } from '../../src/rulebook/scoring.js'
import { numbersFrom } from './numbers.js'

const ROSTER = 'examples/roster/xining-village-committees-2023.csv'

/** The answers to one checklist by item id. */
export type Answers = Readonly<Record<string, Answer>>

/** A row of a roster: plain input, not parsed. */
export interface Row {
  readonly village: { readonly code: string; readonly name: string }
  readonly fortress: { readonly answers: Answers }
  readonly negative: { readonly answers: Answers }
}

function villages(root: string): readonly Row['village'][] {
  const file = join(root, ROSTER)
  if (!existsSync(file)) throw new Error(`there is no ${ROSTER}`)
  const [, ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/)
  return lines.map((line) => {
    const [code = '', name = ''] = line.split(',')
    return { code, name }
  })
}

/** Representative answers to an item, and one whose occurrences go beyond the cap. */
function answersTo(item: Item, date: CivilDate): readonly Answer[] {
  const { measure, scoring } = item
  const answers = representativeAnswers(item, date)
  if (measure.kind !== 'count' || !('perOccurrence' in scoring)) return answers
  const beyond = 2 * Math.ceil(scoring.cap / Math.max(1, scoring.perOccurrence))
  return [...answers, Math.min(beyond, measure.most ?? beyond)]
}

/** Representative answers to each item, the best for the village first. */
function choices(
  items: readonly Item[],
  date: CivilDate,
  best: 'most' | 'fewest',
): readonly [string, readonly Answer[]][] {
  const sign = best === 'most' ? -1 : 1
  return items.map((item) => {
    const points = (answer: Answer): number => sign * pointsOf(item.scoring, answer, date)
    return [item.id, [...answersTo(item, date)].sort((a, b) => points(a) - points(b))]
  })
}

/**
 * The roster's villages with readings generated from a seed: every item is answered, and each village leans towards
 * better answers to a different degree, so that every grade and every risk level occurs. No reading is real.
 */
export function readRoster(root: string, rulebook: Rulebook, date: CivilDate, seed: number): readonly Row[] {
  const next = numbersFrom(seed)
  const fortress = choices(rulebook.fortress.items, date, 'most')
  const negative = choices(rulebook.negative.items, date, 'fewest')
  const draw = (of: typeof fortress, bent: number): Answers =>
    Object.fromEntries(
      of.flatMap(([id, answers]) => {
        const answer = answers[Math.floor(next() ** bent * answers.length)]
        return answer === undefined ? [] : [[id, answer] as const]
      }),
    )
  return villages(root).map((village) => {
    const bent = 1 + 30 * next()
    return { village, fortress: { answers: draw(fortress, bent) }, negative: { answers: draw(negative, bent) } }
  })
}
