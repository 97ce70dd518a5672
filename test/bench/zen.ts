import type { CivilDate } from '../../src/core/date.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import type { Peers } from './peers.js'
import { type Figure, type Language, resultsOf, writtenOut } from './written-out.js'

const zen: Language = {
  slot: (at) => `v${at}`,
  and: (parts) => `(${parts.join(' and ')})`,
  or: (parts) => `(${parts.join(' or ')})`,
  not: (one) => `not (${one})`,
  equals: '==',
  sum: (figures) => `(${figures.join(' + ')})`,
  least: (figures) => `min([${figures.join(', ')}])`,
  greatest: (figures) => `max([${figures.join(', ')}])`,
  choose: (cases, otherwise) => cases.reduceRight((rest, [when, then]) => `((${when}) ? ${then} : ${rest})`, otherwise),
}

/** How zen-engine judges a village: the results by name, with a trace if one is asked for. */
export type ZenJudge = (village: readonly number[], trace: boolean) => Promise<readonly number[]>

const edge = (from: string, to: string) => ({ id: `${from}-${to}`, type: 'edge', sourceId: from, targetId: to })

function judgeWith(peers: Peers, rulebook: Rulebook, nodes: readonly object[], edges: readonly object[]): ZenJudge {
  const decision = new peers.ZenEngine().createDecision({
    contentType: 'application/vnd.gorules.decision',
    nodes,
    edges,
  })
  const results = resultsOf(rulebook)
  return async (village, trace) => {
    const context = Object.fromEntries(village.map((value, at) => [`v${at}`, value]))
    const { result } = await decision.evaluate(context, { trace })
    const found = result as Readonly<Record<string, number>>
    return results.map((name) => found[name] ?? Number.NaN)
  }
}

const input = { id: 'in', type: 'inputNode', name: 'in', content: {} }
const output = { id: 'out', type: 'outputNode', name: 'out', content: {} }

function expressions(id: string, figures: readonly Figure[], names: ReadonlySet<string>): object {
  return {
    id,
    type: 'expressionNode',
    name: id,
    content: {
      passThrough: true,
      expressions: figures.map(([key, value], at) => ({ id: `${id}${at}`, key, value: local(value, names) })),
    },
  }
}

// Within a node, an earlier expression is under `$`.
const local = (value: string, names: ReadonlySet<string>): string =>
  value.replace(/\b[a-z]+\d*\b/g, (word) => (names.has(word) ? `$.${word}` : word))

/** All rules as expressions of one node. */
export function zenExpressions(peers: Peers, rulebook: Rulebook, asOf: CivilDate): ZenJudge {
  const figures = writtenOut(rulebook, asOf, zen)
  const names = new Set(figures.map(([name]) => name))
  return judgeWith(
    peers,
    rulebook,
    [input, expressions('rules', figures, names), output],
    [edge('in', 'rules'), edge('rules', 'out')],
  )
}

/** A decision table for the points of each item, one after the other, and the sums, levels and grades as expressions. */
export function zenTables(peers: Peers, rulebook: Rulebook, asOf: CivilDate): ZenJudge {
  const choices = new Map<string, readonly (readonly [string, number])[]>()
  // The cases of each item's points, kept apart for its table; everything else as it is written in expressions.
  const written = writtenOut(rulebook, asOf, {
    ...zen,
    choose: (cases, otherwise) => {
      const text = zen.choose(cases, otherwise)
      choices.set(text, cases)
      return text
    },
  })
  const tables = written.flatMap(([name, is]) => {
    const cases = /^p\d+$/.test(name) ? choices.get(is) : undefined
    return cases === undefined ? [] : [{ name, cases }]
  })
  const tabled = new Set(tables.map(({ name }) => name))
  const rest = written.filter(([name]) => !tabled.has(name))
  const nodes = tables.map(({ name, cases }) => ({
    id: name,
    type: 'decisionTableNode',
    name,
    content: {
      hitPolicy: 'first',
      passThrough: true,
      inputs: [{ id: 'when', name: 'when' }],
      outputs: [{ id: 'points', name: 'points', field: name }],
      rules: [
        ...cases.map(([when, then], at) => ({ _id: `${name}-${at}`, when, points: `${then}` })),
        { _id: `${name}-none`, when: '', points: '0' },
      ],
    },
  }))
  const order = ['in', ...tables.map(({ name }) => name), 'rest', 'out']
  return judgeWith(
    peers,
    rulebook,
    [input, ...nodes, expressions('rest', rest, new Set(rest.map(([name]) => name))), output],
    order.slice(1).map((to, at) => edge(order[at] ?? '', to)),
  )
}
