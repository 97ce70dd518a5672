import { type Arbitrary, array, constantFrom, nat, record as recordOf } from 'fast-check'
import { addTo } from '../core/calendar.js'
import type { CivilDate } from '../core/date.js'
import { type Case, emptyCase } from '../lifecycle/case.js'
import { possibleIn } from '../lifecycle/chart.js'
import { ruleOf } from '../lifecycle/event-rules.js'
import { recordAny } from '../lifecycle/record.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { alphabet, type Letter } from './alphabet.js'
import { drawCorrection } from './corrections.js'
import { sampleLife, sampleVillage } from './sample-life.js'

/** One step of a walk: the number that picks a letter, and how many days after the last event. */
export interface Step {
  readonly pick: number
  readonly days: number
}

/** A walk: the first events of the sample life, then steps. */
export interface Walk {
  /** How many events of the sample life come first. */
  readonly prefix: number
  readonly steps: readonly Step[]
}

/** One event that a walk tried. */
export interface Attempt {
  readonly before: Case
  readonly event: unknown
  /** The case afterwards; the same as before where the event was refused. */
  readonly after: Case
  readonly accepted: boolean
}

const DAYS = [0, 1, 7, 30, 200] as const

/**
 * A fast-check arbitrary of walks for {@link walk}: the beginning of the sample life, then up to `maxSteps` steps.
 *
 * @example
 * ```ts
 * import { assert, property } from 'fast-check'
 * import { arbitraryWalk, walk } from 'baolei/testing'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * assert(
 *   property(arbitraryWalk(xining2024, 5), (one) =>
 *     walk(one, xining2024).every(({ accepted, before, after }) => accepted || after === before),
 *   ),
 *   { numRuns: 3 },
 * )
 * ```
 */
export function arbitraryWalk(rulebook: Rulebook, maxSteps = 30): Arbitrary<Walk> {
  const step = recordOf({ pick: nat(), days: constantFrom(...DAYS) })
  return recordOf({ prefix: nat(lifeUnder(rulebook).events.length), steps: array(step, { maxLength: maxSteps }) })
}

/** The sample life; a case without events where the rulebook lets no village through. */
function lifeUnder(rulebook: Rulebook): Case {
  const life = sampleLife(rulebook)
  return life.ok ? life.value : emptyCase({ village: sampleVillage, rulebook })
}

function lastDay(theCase: Case): CivilDate {
  return theCase.events[theCase.events.length - 1]?.date ?? ('2024-02-01' as CivilDate)
}

/**
 * A letter that may be accepted: possible in the state of the case, by an authorized role. Every fourth pick is any
 * letter.
 */
function chosen(letters: readonly Letter[], theCase: Case, pick: number): Letter | undefined {
  const possible = possibleIn(theCase.state.at)
  const fitting = ({ type, actor }: Letter): boolean => possible.includes(type) && ruleOf(type).by.includes(actor.role)
  const here = pick % 4 === 0 ? letters : letters.filter(fitting)
  return here[Math.floor(pick / 4) % here.length]
}

/**
 * Tries the events of a walk one after the other on a new case of the sample village. Most steps try a letter of the
 * alphabet; every ninth corrects a recorded event. Returns every attempt, refused ones too.
 *
 * @example
 * ```ts
 * import { walk } from 'baolei/testing'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * const attempts = walk({ prefix: 4, steps: [] }, xining2024)
 * attempts.map(({ accepted }) => accepted) // [true, true, true, true]
 * attempts[3]?.after.state.at // 'preparing'
 * ```
 */
export function walk({ prefix, steps }: Walk, rulebook: Rulebook): readonly Attempt[] {
  const life = lifeUnder(rulebook)
  let theCase = emptyCase(life)
  const letters = alphabet(rulebook, theCase.village)
  const attempts: Attempt[] = []
  const attempt = (event: unknown): void => {
    const step = recordAny(theCase, event, [rulebook])
    attempts.push({ before: theCase, event, after: step.ok ? step.value.case : theCase, accepted: step.ok })
    if (step.ok) theCase = step.value.case
  }
  life.events.slice(0, prefix).forEach(attempt)
  steps.forEach(({ pick, days }, index) => {
    const date = addTo(lastDay(theCase), { days })
    const id = `w${index + 1}`
    // Every ninth pick corrects a recorded event.
    const correction = pick % 9 === 8 ? drawCorrection(theCase, letters, Math.floor(pick / 9), date) : undefined
    const letter = chosen(letters, theCase, pick)
    if (correction !== undefined) attempt({ ...correction, id })
    else if (letter !== undefined)
      attempt({ type: letter.type, id, date, actor: letter.actor, payload: letter.payload(date) })
  })
  return attempts
}

/**
 * A fast-check arbitrary of cases that walks lead to. Every one of them replays.
 *
 * @example
 * ```ts
 * import { assert, property } from 'fast-check'
 * import { replay } from 'baolei'
 * import { arbitraryCase } from 'baolei/testing'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * assert(
 *   property(arbitraryCase(xining2024, 5), (one) => replay(one, one.events, { rulebooks: [xining2024] }).ok),
 *   { numRuns: 3 },
 * )
 * ```
 */
export function arbitraryCase(rulebook: Rulebook, maxSteps = 30): Arbitrary<Case> {
  return arbitraryWalk(rulebook, maxSteps).map((one) => {
    const attempts = walk(one, rulebook)
    return attempts[attempts.length - 1]?.after ?? emptyCase(lifeUnder(rulebook))
  })
}
