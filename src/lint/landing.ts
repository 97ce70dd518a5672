import type { CivilDate } from '../core/date.js'
import type { Json } from '../core/json.js'
import type { Item } from '../rulebook/checklist.js'
import { type Answer, firstPassed, testsOn } from '../rulebook/measure.js'
import { sampleAnswers, sampleDays } from '../rulebook/sample-answers.js'
import type { Band } from '../rulebook/scoring.js'

/** No item with more bands than this is tried out. */
const MOST_BANDS = 40

/** An answer, and the bands whose tests it passes, in their order. It lands in the first. */
export interface Landing {
  readonly answer: Json
  readonly bands: readonly number[]
}

function answerJson(answer: Answer, asOf: CivilDate, isDate: boolean): Json {
  if (typeof answer === 'object') return { part: answer.part, whole: answer.whole }
  return isDate && typeof answer === 'string' && answer < asOf ? { since: answer, asOf } : answer
}

/** The bands of an item; none if it is scored in another way. */
export function bandsOf({ scoring }: Item): readonly Band[] {
  return 'bands' in scoring ? scoring.bands : []
}

function tryOut(item: Item): readonly Landing[] | undefined {
  const tests = bandsOf(item).map(({ when }) => when)
  const days = sampleDays(tests)
  if (days === undefined || tests.length > MOST_BANDS) return undefined
  const landings = new Map<string, Landing>()
  for (const asOf of days) {
    const judged = tests.map((test) => testsOn([test], asOf))
    for (const answer of sampleAnswers(item.measure, tests, asOf)) {
      const bands = judged.flatMap((test, place) => (firstPassed(test, answer) === 0 ? [place] : []))
      const key = bands.join()
      if (!landings.has(key)) {
        landings.set(key, { answer: answerJson(answer, asOf, item.measure.kind === 'date'), bands })
      }
    }
  }
  return [...landings.values()]
}

// Several rules ask for the landings of the same item, and trying out dates takes time.
const known = new WeakMap<Item, readonly Landing[] | undefined>()

/**
 * Where answers to an item land: one answer for each way in which the tests of its bands can come out. Undefined if
 * there are too many to try.
 */
export function landingsOf(item: Item): readonly Landing[] | undefined {
  if (!known.has(item)) known.set(item, tryOut(item))
  return known.get(item)
}
