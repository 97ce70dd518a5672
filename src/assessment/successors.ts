import type { Item } from '../rulebook/checklist.js'
import type { Answer } from '../rulebook/measure.js'
import { type Past, type PastEntry, pastName } from '../rulebook/past.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { predecessorsOf, successorsOf } from '../rulebook/successors.js'
import {
  answerTo,
  type DayReadings,
  type Line,
  type Lines,
  negativeLines,
  positiveLines,
  type Readings,
} from './readings.js'
import { remember } from './remember.js'

// The lines whose items go on with earlier ones: few, if any.
const laterLines = /*@__PURE__*/ remember((rulebook: Rulebook) =>
  remember((lines: Lines<Item>) =>
    lines.all.filter(({ item }) => predecessorsOf(rulebook, 'items', item.id).length > 0),
  ),
)

// The answer of an earlier item, where it is an answer to this one too. Earlier items that were merged and answered
// differently leave it open (D2).
function earlierAnswer(rulebook: Rulebook, { item, take }: Line<Item>, readings: Readings): Answer | undefined {
  const answers = predecessorsOf(rulebook, 'items', item.id).flatMap((old) => {
    const answer = answerTo(readings, old)
    return answer === undefined ? [] : [answer]
  })
  const distinct = new Map(answers.map((answer) => [JSON.stringify(answer), answer]))
  const [only] = distinct.values()
  return distinct.size === 1 && only !== undefined && take(readings.date)(only) !== undefined ? only : undefined
}

function readingsThrough<R extends Readings>(rulebook: Rulebook, lines: Lines<Item>, readings: R): R {
  const added = laterLines(rulebook)(lines).flatMap((line) => {
    if (answerTo(readings, line.item.id) !== undefined) return []
    const answer = earlierAnswer(rulebook, line, readings)
    return answer === undefined ? [] : [[line.item.id, answer] as const]
  })
  return added.length === 0 ? readings : { ...readings, answers: { ...readings.answers, ...Object.fromEntries(added) } }
}

// Hits of several earlier items on one day are one hit of the item that they became.
function pastThrough(rulebook: Rulebook, past: Past): Past {
  const entries = past.entries.flatMap((entry): readonly PastEntry[] =>
    'item' in entry ? successorsOf(rulebook, 'items', entry.item).map((item) => ({ item, on: entry.on })) : [entry],
  )
  const once = new Set<string>()
  return {
    ...past,
    entries: entries.filter((entry) => {
      const key = `${pastName(entry).join(' ')} ${entry.on}`
      if (!('item' in entry) || !once.has(key)) {
        once.add(key)
        return true
      }
      return false
    }),
  }
}

/** Readings and a past made under an earlier version, with the ids of this one (D29). */
export function throughSuccessors<D extends DayReadings>(rulebook: Rulebook, given: D): D {
  if (rulebook.successors?.items === undefined) return given
  const { fortress, screening, past } = given
  const { items } = rulebook.fortress
  return {
    ...given,
    ...(fortress === undefined ? {} : { fortress: readingsThrough(rulebook, positiveLines(items), fortress) }),
    ...(screening === undefined
      ? {}
      : { screening: readingsThrough(rulebook, negativeLines(rulebook.negative.items), screening) }),
    ...(past === undefined ? {} : { past: pastThrough(rulebook, past) }),
  }
}
