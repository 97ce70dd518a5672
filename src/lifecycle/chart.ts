import { lazy } from '../core/lazy.js'
import type { EventType } from './event-rules.js'
import type { Route } from './routes.js'
import type { StateId } from './states.js'

/** Where an event leads: a state, or nowhere; if it can lead more than one way, by which route. */
export interface Way {
  /** Absent if the case stays where it is. */
  readonly to?: StateId
  readonly route?: Route
}

/** The events that are possible in a state, each with its way or ways. */
export type Possible = { readonly [T in EventType]?: Way | readonly Way[] }

/** A state of the chart, or one that groups others. */
export interface ChartState {
  readonly on: Possible
  /** The states of a group: what is possible in the group is possible in each of them. */
  readonly states?: Readonly<Record<string, ChartState>>
}

const stays: Way = {}

function to(state: StateId, route?: Route): Way {
  return route === undefined ? { to: state } : { to: state, route }
}

// In every state by itself, not once for all of them: no state of an XState machine that is final may take it.
const evidence: Possible = { 'record-fortress': stays, 'record-screening': stays, 'record-survey': stays }

const whileListed: Possible = {
  ...evidence,
  'raise-signal': stays,
  'assign-post': stays,
  'form-task-force': stays,
  'lower-control': stays,
  'migrate-rulebook': stays,
}

const planning: Possible = {
  ...whileListed,
  'apply-limit': stays,
  'tighten-listing': stays,
  'submit-plan': stays,
  'return-plan': stays,
  'find-problem': stays,
  'raise-risk': stays,
  'leave-prevention': to('exited'),
}

/** The five steps (五步验收), the look-back being the fifth: used inside the lifecycle and alone. */
export const fiveSteps = {
  rectifying: {
    on: {
      ...planning,
      'approve-plan': stays,
      'complete-measure': stays,
      'judge-problem': stays,
      'evaluate-self': to('acceptance.selfCheck'),
    },
  },
  acceptance: {
    on: {
      ...whileListed,
      'find-problem': to('rectifying'),
      'raise-risk': to('rectifying'),
      // Whatever a limit can change there, a way back or a raised level, leads back (D14).
      'apply-limit': to('rectifying'),
    },
    states: {
      selfCheck: { on: { 'hold-congress': to('acceptance.balloted'), 'resume-rectifying': to('rectifying') } },
      balloted: {
        on: {
          'hold-congress': stays,
          'apply-to-township': [
            to('acceptance.townshipAssessment', 'township-level'),
            to('acceptance.countyAcceptance', 'no-township-level'),
          ],
          'resume-rectifying': to('rectifying'),
        },
      },
      townshipAssessment: {
        on: {
          'pass-first-check': to('acceptance.firstChecked'),
          'consolidate-by-township': to('acceptance.consolidating'),
          'return-by-township': to('rectifying'),
        },
      },
      firstChecked: {
        on: { 'apply-to-county': to('acceptance.countyAcceptance'), 'return-by-township': to('rectifying') },
      },
      countyAcceptance: {
        on: {
          'accept-by-county': to('acceptance.countyAccepted'),
          'find-gap': to('acceptance.consolidating'),
          'consolidate-by-county': to('acceptance.consolidating'),
          'return-by-county': to('rectifying'),
        },
      },
      consolidating: {
        on: {
          'judge-problem': stays,
          'review-again': [
            to('acceptance.townshipAssessment', 'sent-by-township'),
            to('acceptance.countyAcceptance', 'sent-by-county'),
            to('acceptance.cityReview', 'sent-by-city'),
          ],
        },
      },
      countyAccepted: {
        on: {
          'draw-up-summary': [to('acceptance.cityReview', 'city-level'), to('acceptance.passed', 'no-city-level')],
        },
      },
      cityReview: {
        on: {
          'pass-by-city': to('acceptance.passed'),
          'consolidate-by-city': to('acceptance.consolidating'),
          'return-by-city': [
            to('rectifying', 'city-refusal-to-rectifying'),
            to('acceptance.consolidating', 'city-refusal-to-consolidating'),
          ],
        },
      },
      passed: { on: { 'exit-list': to('exited') } },
    },
  },
  exited: {
    on: {
      ...evidence,
      'migrate-rulebook': stays,
      'raise-signal': to('identifying'),
      'propose-listing': to('identifying'),
      'look-back-steady': [to('unlisted', 'last-look-back'), { route: 'look-backs-left' }],
      'look-back-problems': to('identifying'),
    },
  },
} as const satisfies Readonly<Record<string, ChartState>>

/**
 * The whole life of a village on and off the lists, as plain data: the only place that says what may follow what.
 * `record` steps by it, the XState machines are built from it, the view and the diagram read it. A correction is no
 * part of it: it is not a move of the village but another reading of its record (D25).
 */
export const lifecycle = {
  unlisted: { on: { ...evidence, 'raise-signal': to('identifying'), 'propose-listing': to('identifying') } },
  identifying: {
    on: {
      ...evidence,
      'raise-signal': stays,
      'propose-listing': stays,
      'determine-listing': to('preparing'),
      'dismiss-listing': [to('exited', 'look-back-owed'), to('unlisted', 'no-look-back-owed')],
    },
  },
  preparing: { on: { ...planning, 'approve-plan': to('rectifying') } },
  ...fiveSteps,
} as const satisfies Readonly<Record<string, ChartState>>

/** One transition of the chart. */
export interface Transition {
  readonly from: StateId
  readonly type: EventType
  /** The state that it leads to; `from` if the case stays. */
  readonly to: StateId
  readonly route?: Route
}

/** The ways of an event in a state. */
export function waysOf(possible: Possible, type: EventType): readonly Way[] {
  const ways = possible[type]
  return ways === undefined ? [] : 'length' in ways ? ways : [ways]
}

function transitionsOf(from: StateId, possible: Possible): readonly Transition[] {
  // The order of the chart, which is the order in which a person is shown what is possible.
  const types = Object.keys(possible) as EventType[]
  return types.flatMap((type) =>
    waysOf(possible, type).map(({ to: state = from, route }) => ({
      from,
      type,
      to: state,
      ...(route === undefined ? {} : { route }),
    })),
  )
}

function read(states: Readonly<Record<string, ChartState>>): readonly Transition[] {
  return Object.entries(states).flatMap(([id, { on, states: inner }]) =>
    inner === undefined
      ? transitionsOf(id as StateId, on)
      : Object.entries(inner).flatMap(([child, own]) => {
          const from = `${id}.${child}` as StateId
          // The inner state answers first, as XState has it.
          return [...transitionsOf(from, own.on), ...transitionsOf(from, on)]
        }),
  )
}

/**
 * Every transition of the lifecycle, state by state, in the order of the chart.
 *
 * @example
 * ```ts
 * import { transitions } from 'baolei'
 *
 * transitions.filter(({ from }) => from === 'acceptance.selfCheck').map(({ type, to }) => [type, to])[0]
 * // ['hold-congress', 'acceptance.balloted']
 * ```
 */
export const transitions: readonly Transition[] = /*@__PURE__*/ read(lifecycle)

const table = /*@__PURE__*/ lazy((): ReadonlyMap<StateId, ReadonlyMap<EventType, readonly Transition[]>> => {
  const states = [...new Set(transitions.map(({ from }) => from))]
  return new Map(
    states.map((state) => {
      const here = transitions.filter(({ from }) => from === state)
      const types = [...new Set(here.map(({ type }) => type))]
      return [state, new Map(types.map((type) => [type, here.filter((one) => one.type === type)]))]
    }),
  )
})

/** The transitions that an event of a type could take from a state; none if it is not possible there. */
export function transitionsFrom(state: StateId, type: EventType): readonly Transition[] {
  return table().get(state)?.get(type) ?? []
}

/** The types of event that are possible in a state, in the order of the chart. */
export function possibleIn(state: StateId): readonly EventType[] {
  return [...(table().get(state)?.keys() ?? [])]
}

/** The states in which an event of a type is possible. */
export function statesFor(type: EventType): readonly StateId[] {
  return [...table()].filter(([, types]) => types.has(type)).map(([state]) => state)
}
