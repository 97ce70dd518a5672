import { latestScreening } from '../assessment/latest.js'
import { parseNegativeReadings } from '../assessment/readings.js'
import type { CivilDate } from '../core/date.js'
import type { Village } from '../core/village.js'
import { identify } from '../identification/listing.js'
import type { Past } from '../rulebook/past.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { extremeAnswers } from './answers.js'
import { type AnswersById, answersTo, gravestAnswers, soundAnswers, strongAnswers } from './best-answers.js'

/** Answers of a village of a kind, as of the day on which the rulebook comes into force. */
export interface LetterReadings {
  readonly kind?: string
  readonly asOf: CivilDate
  readonly fortress: readonly AnswersById[]
  readonly negative: readonly AnswersById[]
}

/**
 * Readings that a rulebook tells apart, of a village whose past is known as far as a case knows it in the beginning:
 * strong and weak, sound, on each list, grave in each problem type, unanswered.
 */
export function letterReadings(rulebook: Rulebook, kind: string | undefined, past: Past | undefined): LetterReadings {
  const asOf = rulebook.effectiveFrom.value
  const assessment = past === undefined ? {} : { past }
  const asked = { rulebook, date: asOf, kind, assessment }
  const { items, problemTypes } = rulebook.negative
  const own = kind === undefined ? {} : { kind }
  const sound = soundAnswers(asked)
  // For each list, the first single hit that leads to it.
  const led = new Map<string, AnswersById>()
  for (const item of items)
    for (const answer of answersTo(rulebook, item, asOf)) {
      const answers = { ...sound, [item.id]: answer }
      const read = parseNegativeReadings(rulebook, { date: asOf, ...own, answers })
      const screening = read.ok ? latestScreening(rulebook, { ...assessment, screening: read.value }) : undefined
      const list = screening && identify(rulebook, { screening, channel: 'in-year' }).list
      if (list !== undefined && !led.has(list)) led.set(list, answers)
    }
  return {
    ...own,
    asOf,
    fortress: [strongAnswers(asked), extremeAnswers(rulebook.fortress.items, asOf, 'fewest'), {}],
    negative: [
      sound,
      ...led.values(),
      ...problemTypes.map(({ id }) => gravestAnswers(asked, id)),
      gravestAnswers(asked),
      {},
    ],
  }
}

/** The code of another village of the township, and of one elsewhere in the county. */
export function otherCodes({ code }: Village): { readonly beside: string; readonly elsewhere: string } {
  const township = Number(code.slice(6, 9))
  const number = Number(code.slice(9))
  const padded = (value: number): string => String(value % 1_000).padStart(3, '0')
  return {
    beside: `${code.slice(0, 9)}${padded(number + 1)}`,
    elsewhere: `${code.slice(0, 6)}${padded(township + 1)}${padded(number)}`,
  }
}
