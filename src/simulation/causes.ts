import type { CivilDate } from '../core/date.js'
import { groupBy } from '../core/group.js'
import type { Village } from '../core/village.js'
import { applyDifferences } from '../difference/apply.js'
import type { RulebookDifference } from '../difference/difference.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { assessRows, flippedParts, type Outcome } from './rows.js'

/** A village whose outcome flipped, with its row and both outcomes. */
export interface Flip {
  readonly village: Village
  readonly row: unknown
  readonly a: Outcome
  readonly b: Outcome
}

/** Parts of an outcome that flip together, so that their causes are searched for together. */
type Aspect = readonly (keyof Outcome)[]

const ASPECTS: readonly Aspect[] = [['grade'], ['risk', 'list']]

// The likely causes. Each checklist may read the other one of the same day, and a grade the proposed list (D6, D8).
const DECIDES = /^(fortress\/|negative\/|identification\/listing\/|villageKinds)/
// Labels, provenance, suppliers and dossier fields decide nothing.
const DECIDES_NOTHING = /\/(label|from|control|supplier|dossier|unit)$/

const canMatter = ({ address }: RulebookDifference): boolean => DECIDES.test(address) && !DECIDES_NOTHING.test(address)

const flippedIn = (aspect: Aspect, { a, b }: Flip): readonly (keyof Outcome)[] =>
  flippedParts(a, b).filter((part) => aspect.includes(part))

/** Indexes of differences. */
type Places = readonly number[]

/**
 * Searches for the differences that make a flip. It yields a set of differences and is resumed with whether that set
 * makes the flip. It tries each likely difference alone; then all together, leaving out halves, quarters and so on,
 * down to single differences, until none can be left out.
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

/** How a rulebook between the two reads the rows. */
export interface Reading {
  readonly date: CivilDate
  /** Whether villages can be assessed by it. */
  readonly usable: (rulebook: Rulebook) => boolean
  readonly readable: (row: unknown, by: Rulebook) => unknown
}

function groupsOf(open: readonly Pursuit[]): readonly (readonly Pursuit[])[] {
  return [...groupBy(open, ({ asks }) => asks.join()).values()]
}

/** For pursuits that ask about the same set: whether each flip comes about under the tried rulebook. */
function answersTo(
  group: readonly Pursuit[],
  tried: Rulebook,
  { date, usable, readable }: Reading,
): readonly boolean[] {
  if (!usable(tried)) return group.map(() => false)
  const rows = group.map(({ flip }) => readable(flip.row, tried))
  const { assessed } = assessRows(tried, rows, date)
  const outcomes = new Map(assessed.map(({ place, outcome }) => [place, outcome]))
  return group.map(({ flip, aspect }, place) => {
    const outcome = outcomes.get(place)
    return outcome !== undefined && flippedIn(aspect, flip).every((part) => outcome[part] === flip.b[part])
  })
}

/**
 * The causes of each flip, by the village's code: differences that give the second rulebook's outcome when the first
 * rulebook gets them and no others, none of which can be left out. The causes of a village depend on no other village;
 * the searches run together only so that each changed rulebook is made once.
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
  const likely = differences.flatMap((one, place) => (canMatter(one) ? [place] : []))
  let open = ASPECTS.flatMap((aspect) =>
    flips
      .filter((flip) => flippedIn(aspect, flip).length > 0)
      .flatMap((flip) => {
        const steps = search(likely, all)
        return pursue({ flip, aspect, steps, asks: [] }, steps.next())
      }),
  )
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
