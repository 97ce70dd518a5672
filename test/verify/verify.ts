/**
 * `npm run verify`: every state that the canonical alphabet can reach, and what must hold of each step and in each state. Ends with 1 if
 * anything does not.
 */
import { stateMeanings } from '../../src/lifecycle/index.js'
import { explore } from './explore.js'
import { type StepInvariant, stepInvariants, type Taken } from './invariants.js'
import { deadEnds, everyCode, everyTransition, idle, remainder, undone, wrongActors } from './reach.js'

interface Line {
  readonly name: string
  readonly cites: readonly string[]
  readonly checked: number
  readonly broken: readonly string[]
}

const started = performance.now()
const exploration = explore()
const { cases, edges, depth } = exploration
const seconds = ((performance.now() - started) / 1000).toFixed(1)

const describe = (index: number): string => `${cases[index]?.state.at} after ${cases[index]?.events.length} events`
const counted = (invariant: StepInvariant): Line => {
  const about = exploration.taken.filter(invariant.about)
  const broken = about
    .filter((taken) => !invariant.holds(taken))
    .map(({ before, event }) => `${before.state.at} ${event.type}`)
  return { name: invariant.name, cites: invariant.cites, checked: about.length, broken }
}
const states = (name: string, cites: readonly string[], broken: readonly number[]): Line => ({
  name,
  cites,
  checked: cases.length,
  broken: broken.map(describe),
})

// One accepted step of each kind from each state of the statechart stands for the others: roles and units are read from the event alone.
const kinds = new Map<string, Taken>()
for (const taken of exploration.taken) kinds.set(`${taken.before.state.at} ${taken.event.type}`, taken)
const wrong = wrongActors([...kinds.values()])
const rest = remainder(exploration)

const lines: readonly Line[] = [
  ...stepInvariants.map(counted),
  {
    name: 'accepts no event by another role or another county',
    cites: ['D14', 'D23'],
    checked: wrong.tried,
    broken: wrong.accepted,
  },
  {
    name: 'is where it was once the last event is withdrawn by a correction',
    cites: ['D25'],
    checked: kinds.size,
    broken: undone([...kinds.values()]),
  },
  states(
    'leads on to an exit from every state (no dead end)',
    ['M5.1'],
    deadEnds(exploration, ({ state }) => state.at === 'exited'),
  ),
  states(
    'leads back to no list from every state',
    ['A5.1', 'D17'],
    deadEnds(exploration, ({ state }) => state.at === 'unlisted'),
  ),
  states(
    'leaves a move to somebody who owes it in every state that is not at rest',
    ['D14'],
    idle(exploration, ({ state }) => stateMeanings[state.at].owes),
  ),
  {
    name: 'takes every transition of the statechart',
    cites: ['D14'],
    checked: everyTransition,
    broken: rest.untaken.map(({ from, type, to }) => `${from} ${type} ${to}`),
  },
  {
    name: 'gives every code of refusal at least once',
    cites: ['D26'],
    checked: everyCode.length,
    broken: everyCode.filter((code) => !rest.codes.has(code)),
  },
]

console.log(
  `states ${cases.length}  steps ${edges.length}  tried ${exploration.tried}  depth ${Math.max(...depth)}  ${seconds} s`,
)
for (const { name, cites, checked, broken } of lines) {
  console.log(`${broken.length === 0 ? '✓' : '✗'} ${name}  [${cites.join(', ')}]  checked ${checked}`)
  for (const one of broken.slice(0, 40)) console.log(`    ${one}`)
  if (checked === 0) console.log('    nothing to check: the alphabet never gets there')
}
process.exitCode = lines.every(({ broken, checked }) => broken.length === 0 && checked > 0) ? 0 : 1
