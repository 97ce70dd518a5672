/**
 * `npm run verify`: explores every state that the canonical alphabet can reach, and checks what must hold for each step
 * and in each state. Exit code 1 if anything does not hold.
 */

import type { Transition } from '../../src/lifecycle/chart.js'
import { owesIn } from '../../src/lifecycle/query.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { scored, short } from '../lifecycle/variants.js'
import { type Exploration, explore } from './explore.js'
import { type StepInvariant, stepInvariants, type Taken } from './invariants.js'
import { deadEnds, everyCode, everyTransition, idle, remainder, undone, wrongActors } from './reach.js'

interface Line {
  readonly name: string
  readonly cites: readonly string[]
  readonly checked: number
  readonly broken: readonly string[]
}

/**
 * Xining’s procedure in full, and two that have what Xining lacks, over an alphabet without the letters that Xining
 * covers.
 */
const PROCEDURES: readonly (readonly [name: string, rulebook: Rulebook])[] = [
  ['xining2024', xining2024],
  ['with mark sheets, limits and two look-backs', scored],
  ['village and county alone', short],
]

const runs = PROCEDURES.map(([name, rulebook]) => {
  const started = performance.now()
  const exploration = explore(Number.POSITIVE_INFINITY, rulebook)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const { cases, edges, depth, tried } = exploration
  console.log(
    `${name}: states ${cases.length}  steps ${edges.length}  tried ${tried}  depth ${Math.max(...depth)}  ${seconds} s`,
  )
  // One accepted step of each kind from each state of the statechart represents the others: rules read roles and units
  // from the event only.
  const kinds = new Map<string, Taken>()
  for (const taken of exploration.taken) {
    const { at, acceptance } = taken.before.state
    kinds.set(`${at} ${acceptance.consolidating?.level} ${taken.event.type}`, taken)
  }
  const each = [...kinds.values()]
  return {
    rulebook,
    exploration,
    kinds: each,
    wrong: wrongActors(each, rulebook),
    rest: remainder(exploration, rulebook),
  }
})

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}

const counted = (invariant: StepInvariant): Line => {
  const about = runs.flatMap(({ rulebook, exploration }) =>
    exploration.taken.filter((taken) => invariant.about(taken, rulebook)).map((taken) => ({ taken, rulebook })),
  )
  const broken = about
    .filter(({ taken, rulebook }) => !invariant.holds(taken, rulebook))
    .map(({ taken: { before, event } }) => `${before.state.at} ${event.type}`)
  return { name: invariant.name, cites: invariant.cites, checked: about.length, broken }
}
const states = (name: string, cites: readonly string[], brokenOf: (run: Exploration) => readonly number[]): Line => ({
  name,
  cites,
  checked: sum(runs.map(({ exploration }) => exploration.cases.length)),
  broken: runs.flatMap(({ exploration }) =>
    brokenOf(exploration).map((index) => {
      const theCase = exploration.cases[index]
      return `${theCase?.state.at} after ${theCase?.events.length} events`
    }),
  ),
})

const [first, ...others] = runs
const keyOf = ({ from, type, to }: Transition): string => `${from} ${type} ${to}`
const untaken = (first?.rest.untaken ?? [])
  .map(keyOf)
  .filter((key) => others.every(({ rest }) => rest.untaken.some((one) => keyOf(one) === key)))
const codes = new Set(runs.flatMap(({ rest }) => [...rest.codes]))

const lines: readonly Line[] = [
  ...stepInvariants.map(counted),
  {
    name: 'accepts no event by another role or another county',
    cites: ['D14', 'D23'],
    checked: sum(runs.map(({ wrong }) => wrong.tried)),
    broken: runs.flatMap(({ wrong }) => wrong.accepted),
  },
  {
    name: 'is where it was once the last event is withdrawn by a correction',
    cites: ['D25'],
    checked: sum(runs.map(({ kinds }) => kinds.length)),
    broken: runs.flatMap(({ kinds, rulebook }) => undone(kinds, rulebook)),
  },
  states('leads on to an exit from every state (no dead end)', ['M5.1'], (run) =>
    deadEnds(run, ({ state }) => state.at === 'exited'),
  ),
  states('leads back to no list from every state', ['A5.1', 'D17'], (run) =>
    deadEnds(run, ({ state }) => state.at === 'unlisted'),
  ),
  states('leaves a move to somebody who owes it in every state that is not at rest', ['D14'], (run) =>
    idle(run, owesIn),
  ),
  {
    name: 'takes every transition of the statechart under one procedure or another',
    cites: ['D14'],
    checked: everyTransition,
    broken: untaken,
  },
  {
    name: 'gives every code of refusal at least once',
    cites: ['D26'],
    checked: everyCode.length,
    broken: everyCode.filter((code) => !codes.has(code)),
  },
]

for (const { name, cites, checked, broken } of lines) {
  console.log(`${broken.length === 0 ? '✓' : '✗'} ${name}  [${cites.join(', ')}]  checked ${checked}`)
  for (const one of broken.slice(0, 40)) console.log(`    ${one}`)
  if (checked === 0) console.log('    nothing to check: the alphabet never gets there')
}
process.exitCode = lines.every(({ broken, checked }) => broken.length === 0 && checked > 0) ? 0 : 1
