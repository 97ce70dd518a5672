import { type Label, label } from '../core/label.js'
import type { County } from './county.js'
import { addLink, addNode, emptyNetwork, fill, type Network } from './network.js'
import { evenFirst, hasOpenSeat, layOut, type Side, share } from './side.js'

/**
 * What is proven of a county's part of the proposal: `optimal`, that fewest villages are left out, then the load is as
 * even as it can be, then most pairs are kept; `fewest-left-out`, only the first of these; `open`, none of them: fewer
 * villages might be left out, but no fewer than `leftOutAtLeast`. In every case the load and the kept pairs are the
 * best that the villages served allow.
 *
 * @example
 * ```ts
 * import { ASSIGNMENT_PROOFS } from 'baolei/assignment'
 *
 * ASSIGNMENT_PROOFS[0] // 'optimal'
 * ```
 */
export const ASSIGNMENT_PROOFS = ['optimal', 'fewest-left-out', 'open'] as const
/** One of {@link ASSIGNMENT_PROOFS}. */
export type AssignmentProof = (typeof ASSIGNMENT_PROOFS)[number]

/**
 * What each proof says, in Chinese and in English.
 *
 * @example
 * ```ts
 * import { assignmentProofLabels } from 'baolei/assignment'
 *
 * assignmentProofLabels.optimal['zh-CN'] // '已证明最优'
 * ```
 */
export const assignmentProofLabels: Readonly<Record<AssignmentProof, Label>> = {
  optimal: label('已证明最优', 'proven the best'),
  'fewest-left-out': label('已证明未安排村最少', 'proven that no fewer can be left out'),
  open: label('未证明最优', 'not proven the best'),
}

/** Which villages of a county are served. */
export interface Selection {
  readonly served: readonly boolean[]
  readonly proof: AssignmentProof
  /** How many any assignment must leave out. */
  readonly atLeast: number
}

/**
 * Selects the villages. A leader, a village and a cadre with a unit lie on one path of a network, so that the best
 * flow is the best selection. With township leaders each village needs three pools at once, which no flow can express
 * in general (it is the three-dimensional matching problem). So we first select without the township leaders: if every
 * selected village gets a township leader too, nothing can be better. Otherwise we take the county leaders as one pool
 * and put the township leaders on the path: if every selected village then gets a county leader too, which only
 * declared conflicts can prevent, no village could be added. Otherwise we complete both selections as far as they go
 * and take the better one.
 */
export function select(county: County): Selection {
  const { leaders, cadres, townships } = county
  const sides = [leaders, cadres, ...(townships === undefined ? [] : [townships])]
  const able = leaders.choices.map((_, village) => sides.every((side) => canChoose(side, village)))
  const first = flowOf(able, leaders, cadres)
  if (townships === undefined) return { served: first, proof: 'optimal', atLeast: left(first) }
  const firstSeated = seated(townships, first)
  if (left(firstSeated) === left(first)) return { served: first, proof: 'optimal', atLeast: left(first) }

  const second = flowOf(able, townships, cadres, leaders)
  const secondSeated = seated(leaders, second)
  const atLeast = Math.max(left(first), left(second))
  const [one, other] = [completed(firstSeated, sides), completed(secondSeated, sides)]
  const served = left(one) < left(other) ? one : other
  return { served, proof: left(served) === atLeast ? 'fewest-left-out' : 'open', atLeast }
}

function left(served: readonly boolean[]): number {
  return served.filter((one) => !one).length
}

function canChoose(side: Side, village: number): boolean {
  const choice = side.choices[village]
  return choice !== undefined && hasOpenSeat(side, choice)
}

function seated(side: Side, served: readonly boolean[]): readonly boolean[] {
  return share(side, served).seats.map((seat) => seat !== undefined)
}

/** Adds each village for which all sides have room: such a village is never left out. */
function completed(served: readonly boolean[], sides: readonly Side[]): readonly boolean[] {
  const shared = sides.map((side) => share(side, served))
  const next = served.findIndex((one, village) => !one && shared.every(({ hasRoomFor }) => hasRoomFor(village)))
  if (next === -1) return served
  return completed(
    served.map((one, village) => one || village === next),
    sides,
  )
}

/** The villages on the best flow: source → front → village → back → sink, with `pool` before the front if given. */
function flowOf(able: readonly boolean[], front: Side, back: Side, pool?: Side): readonly boolean[] {
  const network = emptyNetwork()
  const source = addNode(network)
  const sink = addNode(network)
  const [entries, exits] = [able, able].map((all) => all.map(() => addNode(network)))
  if (entries === undefined || exits === undefined) return able
  const passages = able.map((one, village) => {
    const passage = network.flow.length
    addLink(network, entries[village] ?? 0, exits[village] ?? 0, { capacity: one ? 1 : 0 })
    return passage
  })
  const slope = evenFirst(able.length, front.mostKept + back.mostKept)
  if (pool === undefined) layOut(network, front, entries, source, { slope, backwards: true })
  else layOut(network, front, entries, pooled(network, source, pool, slope), { slope: 0, backwards: true })
  layOut(network, back, exits, sink, { slope })
  fill(network, source, sink)
  return passages.map((passage) => network.flow[passage] === 1)
}

/** All holders of a side as one pool: a node that each holder feeds up to its capacity, evenly. */
function pooled(network: Network, source: number, { holders }: Side, slope: number): number {
  const node = addNode(network)
  for (const { capacity } of holders) addLink(network, source, node, { capacity, slope })
  return node
}
