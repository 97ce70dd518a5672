import type { Case } from '../../src/lifecycle/case.js'
import { possibleIn, type Transition, transitions } from '../../src/lifecycle/chart.js'
import { effectiveEvents } from '../../src/lifecycle/correction.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { openCase, record } from '../lifecycle/doors.js'
import type { Taken } from './invariants.js'
import { spell, type VerifyLetter } from './letters.js'
import { project } from './projection.js'
import { lettersOf } from './variant-letters.js'

/** One accepted step between two states of the exploration. */
export interface Edge {
  readonly letter: VerifyLetter
  readonly from: number
  readonly to: number
}

/** The reachable states, numbered in the order in which they were found, each with one case that leads to it. */
export interface Exploration {
  readonly cases: readonly Case[]
  readonly depth: readonly number[]
  readonly edges: readonly Edge[]
  /** The accepted steps with their cases. */
  readonly taken: readonly Taken[]
  readonly codes: ReadonlySet<string>
  readonly tried: number
  /** The transitions of the statechart that no step took. */
  readonly untaken: readonly Transition[]
}

function keyOf({ from, type, to }: Pick<Transition, 'from' | 'type' | 'to'>): string {
  return `${from} ${type} ${to}`
}

/**
 * Explores breadth first, from a village on no list, over the canonical alphabet, until it finds nothing new or, if
 * `events` is given, up to that number of events.
 */
export function explore(events: number = Number.POSITIVE_INFINITY, rulebook: Rulebook = xining2024): Exploration {
  const start = openCase({ village: sampleVillage, rulebook })
  const rulebooks = [rulebook]
  const letters = lettersOf(rulebook)
  const cases: Case[] = [start]
  const depth: number[] = [0]
  const known = new Map<string, number>([[project(start), 0]])
  const edges: Edge[] = []
  const codes = new Set<string>()
  const steps: Taken[] = []
  const ways = new Set<string>()
  let tried = 0
  for (let from = 0; from < cases.length; from += 1) {
    const theCase = cases[from]
    if (theCase === undefined || (depth[from] ?? 0) >= events) break
    const { at } = theCase.state
    const possible = new Set(possibleIn(at))
    for (const letter of letters) {
      if (!possible.has(letter.type) || letter.where?.(theCase) === false) continue
      tried += 1
      const step = record(theCase, spell(letter, theCase), rulebooks)
      if (!step.ok) {
        for (const reason of step.error.reasons) codes.add(reason.code)
        continue
      }
      const key = project(step.value)
      let to = known.get(key)
      if (to === undefined) {
        to = cases.length
        known.set(key, to)
        cases.push(step.value)
        depth.push((depth[from] ?? 0) + 1)
      }
      edges.push({ letter, from, to })
      const event = effectiveEvents(step.value.events).at(-1)
      if (event !== undefined) steps.push({ before: theCase, event, after: step.value })
      ways.add(keyOf({ from: at, type: letter.type, to: step.value.state.at }))
    }
  }
  return {
    cases,
    depth,
    edges,
    taken: steps,
    codes,
    tried,
    untaken: transitions.filter((one) => !ways.has(keyOf(one))),
  }
}
