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

/** One step of a walk: which letter, and how many days after the last event. */
export interface Step {
  readonly pick: number
  readonly days: number
}

/** A walk: how much of the sample life is gone through first, and what is tried then. */
export interface Walk {
  readonly prefix: number
  readonly steps: readonly Step[]
}

/** What a walk tried, and what it came to. */
export interface Attempt {
  readonly before: Case
  readonly event: unknown
  readonly after: Case
  readonly accepted: boolean
}

const DAYS = [0, 1, 7, 30, 200] as const

/**
 * Walks: a stretch of the sample life, then anything that the alphabet has, and corrections of what is on the record
 * by then.
 */
export function arbitraryWalk(rulebook: Rulebook, maxSteps = 30): Arbitrary<Walk> {
  const step = recordOf({ pick: nat(), days: constantFrom(...DAYS) })
  return recordOf({ prefix: nat(sampleLife(rulebook).length), steps: array(step, { maxLength: maxSteps }) })
}

function lastDay(theCase: Case): CivilDate {
  return theCase.events[theCase.events.length - 1]?.date ?? ('2024-02-01' as CivilDate)
}

/**
 * Letters that stand a chance: possible where the case stands, by a role that may; every fourth pick takes any letter
 * at all.
 */
function chosen(letters: readonly Letter[], theCase: Case, pick: number): Letter | undefined {
  const possible = possibleIn(theCase.state.at)
  const fitting = ({ type, actor }: Letter): boolean => possible.includes(type) && ruleOf(type).by.includes(actor.role)
  const here = pick % 4 === 0 ? letters : letters.filter(fitting)
  return here[Math.floor(pick / 4) % here.length]
}

/** Goes a walk and tells every attempt, refused ones too. */
export function walk({ prefix, steps }: Walk, rulebook: Rulebook): readonly Attempt[] {
  let theCase = emptyCase({ village: sampleVillage, rulebook })
  const letters = alphabet(rulebook, theCase.village)
  const attempts: Attempt[] = []
  const attempt = (event: unknown): void => {
    const step = recordAny(theCase, event, [rulebook])
    attempts.push({ before: theCase, event, after: step.ok ? step.value.case : theCase, accepted: step.ok })
    if (step.ok) theCase = step.value.case
  }
  sampleLife(rulebook).slice(0, prefix).forEach(attempt)
  steps.forEach(({ pick, days }, index) => {
    const date = addTo(lastDay(theCase), { days })
    const id = `w${index + 1}`
    // Every ninth pick corrects what is on the record already.
    const correction = pick % 9 === 8 ? drawCorrection(theCase, letters, Math.floor(pick / 9), date) : undefined
    const letter = chosen(letters, theCase, pick)
    if (correction !== undefined) attempt({ ...correction, id })
    else if (letter !== undefined)
      attempt({ type: letter.type, id, date, actor: letter.actor, payload: letter.payload(date) })
  })
  return attempts
}

/** Cases that a walk leads to: every one of them replays. */
export function arbitraryCase(rulebook: Rulebook, maxSteps = 30): Arbitrary<Case> {
  return arbitraryWalk(rulebook, maxSteps).map((one) => {
    const attempts = walk(one, rulebook)
    return attempts[attempts.length - 1]?.after ?? emptyCase({ village: sampleVillage, rulebook })
  })
}
