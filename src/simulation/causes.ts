import type { CivilDate } from '../core/date.js'
import { groupBy } from '../core/group.js'
import type { Village } from '../core/village.js'
import { applyDifferences } from '../difference/apply.js'
import type { RulebookDifference } from '../difference/difference.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { assessRows, flippedParts, type Outcome } from './outcome.js'
import { answeredOnly, type Sheet } from './readable.js'

/** A village whose outcome flipped, with its row. */
export interface Flip {
  readonly village: Village
  readonly row: unknown
  readonly a: Outcome
  readonly b: Outcome
}

/** What flips together, by which checklist, and which parts of a rulebook are likely to do it. */
interface Aspect {
  readonly parts: readonly (keyof Outcome)[]
  readonly sheet: Sheet
  readonly roots: readonly string[]
}

// The grade is read off the one checklist, level and list off the other (D6).
const ASPECTS: readonly Aspect[] = [
  { parts: ['grade'], sheet: 'fortress', roots: ['fortress/', 'villageKinds'] },
  { parts: ['risk', 'list'], sheet: 'negative', roots: ['negative/', 'identification/listing/', 'villageKinds'] },
]

// Texts, references and who supplies an answer decide nothing.
const TOLD_ONLY = /\/(label|from|control|supplier|dossier|unit)$/

const canMatter = ({ roots }: Aspect, { address }: RulebookDifference): boolean =>
  roots.some((root) => address.startsWith(root)) && !TOLD_ONLY.test(address)

const flippedIn = ({ parts }: Aspect, { a, b }: Flip): readonly (keyof Outcome)[] =>
  flippedParts(a, b).filter((part) => parts.includes(part))

/** Places of differences in their list. */
type Places = readonly number[]

/**
 * Looks for what makes a flip: asks of a set of differences whether it does, and takes the answer. First each alone;
 * if none does, all together less whatever can be left out, in halves, then one by one until none can.
 */
function* search(likely: Places, all: Places): Generator<Places, Places, boolean> {
  for (const place of likely) if (yield [place]) return [place]
  let kept = (yield likely) ? likely : all
  let size = kept.length
  let shrunk = false
  do {
    size = Math.ceil(size / 2)
    shrunk = false
    for (let from = 0; from < kept.length; ) {
      const rest = [...kept.slice(0, from), ...kept.slice(from + size)]
      if (rest.length > 0 && (yield rest)) {
        kept = rest
        shrunk = true
      } else from += size
    }
  } while (size > 1 || shrunk)
  return kept
}

/** The search for the causes of one aspect of one flip. */
interface Pursuit {
  readonly flip: Flip
  readonly aspect: Aspect
  readonly steps: Generator<Places, Places, boolean>
  readonly asks: Places
}

/** How rows are read by a rulebook that lies between the two, and by which of those at all. */
export interface Reading {
  readonly date: CivilDate
  readonly usable: (rulebook: Rulebook) => boolean
  readonly readable: (row: unknown, by: Rulebook) => unknown
}

function groupsOf(open: readonly Pursuit[]): readonly (readonly Pursuit[])[] {
  return [...groupBy(open, ({ aspect, asks }) => `${aspect.sheet} ${asks.join()}`).values()]
}

/** Whether each of some pursuits that ask the same comes out as it became. */
function answersTo(
  group: readonly Pursuit[],
  tried: Rulebook,
  { date, usable, readable }: Reading,
): readonly boolean[] {
  if (!usable(tried)) return group.map(() => false)
  const rows = group.map(({ flip, aspect }) => answeredOnly(readable(flip.row, tried), aspect.sheet))
  const { assessed } = assessRows(tried, rows, date)
  const outcomes = new Map(assessed.map(({ place, outcome }) => [place, outcome]))
  return group.map(({ flip, aspect }, place) => {
    const outcome = outcomes.get(place)
    return outcome !== undefined && flippedIn(aspect, flip).every((part) => outcome[part] === flip.b[part])
  })
}

/**
 * The causes of each flip: differences that, applied alone to the first rulebook, make what flipped come out as under
 * the second, and none of which can be left out. What is found for a village depends on no other: they are only
 * looked at together so that each changed rulebook is made once.
 */
export function causesOf(
  rulebook: Rulebook,
  differences: readonly RulebookDifference[],
  flips: readonly Flip[],
  reading: Reading,
): ReadonlyMap<string, readonly RulebookDifference[]> {
  const all = differences.map((_, place) => place)
  const found = new Map<string, Set<number>>(flips.map(({ village }) => [village.code, new Set()]))
  const pursue = (pursuit: Pursuit, { done, value }: IteratorResult<Places, Places>): readonly Pursuit[] => {
    if (done !== true) return [{ ...pursuit, asks: value }]
    for (const place of value) found.get(pursuit.flip.village.code)?.add(place)
    return []
  }
  let open = ASPECTS.flatMap((aspect) => {
    const likely = differences.flatMap((one, place) => (canMatter(aspect, one) ? [place] : []))
    return flips
      .filter((flip) => flippedIn(aspect, flip).length > 0)
      .flatMap((flip) => {
        const steps = search(likely, all)
        return pursue({ flip, aspect, steps, asks: [] }, steps.next())
      })
  })
  while (open.length > 0) {
    open = groupsOf(open).flatMap((group) => {
      const asked = new Set(group[0]?.asks)
      const tried = applyDifferences(
        rulebook,
        differences.filter((_, place) => asked.has(place)),
      )
      const answers = answersTo(group, tried, reading)
      return group.flatMap((one, at) => pursue(one, one.steps.next(answers[at] === true)))
    })
  }
  return new Map([...found].map(([code, places]) => [code, differences.filter((_, place) => places.has(place))]))
}
