import { lazy } from '../core/lazy.js'
import type { EventType } from './event-rules.js'
import type { Route } from './routes.js'
import type { StateId } from './states.js'

/** Where an event leads: a state, or nowhere; and by which route, if there are several. */
export interface Target {
  /** Absent if the case stays in its state. */
  readonly to?: StateId
  readonly route?: Route
}

/** The events that are possible in a state, each with its target or targets. */
export type Possible = { readonly [T in EventType]?: Target | readonly Target[] }

/** A state of the chart, or a group of states. */
export interface ChartState {
  readonly on: Possible
  /** The states of a group: what is possible in the group is possible in each of them. */
  readonly states?: Readonly<Record<string, ChartState>>
}

const stays: Target = {}

function to(state: StateId, route?: Route): Target {
  return route === undefined ? { to: state } : { to: state, route }
}

// Repeated in every state but `closed`, not once at the root: a closed case accepts nothing but a correction (D28).
const identity: Possible = { 'change-village': stays, 'close-case': to('closed') }

const evidence: Possible = { 'record-fortress': stays, 'record-screening': stays, 'record-survey': stays }

// A survey on which the rulebook has the village identified.
const surveyed: readonly Target[] = [to('identifying', 'poll-lists'), { route: 'poll-stays' }]

// A poll in one of the steps; while a village consolidates, it is evidence only.
const polled = {
  'record-survey': [
    to('rectifying', 'poll-sends-back'),
    to('acceptance.consolidating', 'poll-consolidates'),
    { route: 'poll-stays' },
  ],
} as const satisfies Possible

const whileListed: Possible = {
  ...evidence,
  'raise-signal': stays,
  'assign-post': stays,
  'vacate-post': stays,
  'form-task-force': stays,
  'lower-control': stays,
  'migrate-rulebook': stays,
}

// At the end of what is possible in a state, because it is rare.
const whileListedRare: Possible = { 'withdraw-listing': to('identifying'), ...identity }

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

/** The five steps (五步验收), the look-back being the fifth: a part of the lifecycle that is also a machine of its own. */
export const fiveSteps = {
  rectifying: {
    on: {
      ...planning,
      'approve-plan': stays,
      'note-progress': stays,
      'complete-measure': stays,
      'judge-problem': stays,
      'evaluate-self': to('acceptance.selfCheck'),
      ...whileListedRare,
    },
  },
  acceptance: {
    on: {
      ...whileListed,
      'note-progress': stays,
      'find-problem': to('rectifying'),
      'raise-risk': [to('rectifying', 'risk-sends-back'), { route: 'risk-stays' }],
      'raise-signal': [to('rectifying', 'signal-sends-back'), { route: 'signal-stays' }],
      'vacate-post': [to('rectifying', 'vacancy-sends-back'), { route: 'vacancy-stays' }],
      // Whatever a passed limit changes there leads back to rectifying (D14).
      'apply-limit': to('rectifying'),
      ...whileListedRare,
    },
    states: {
      selfCheck: {
        on: {
          'hold-congress': [
            to('rectifying', 'poll-sends-back'),
            to('acceptance.consolidating', 'poll-consolidates'),
            to('acceptance.balloted', 'poll-stays'),
          ],
          'resume-rectifying': to('rectifying'),
          ...polled,
        },
      },
      balloted: {
        on: {
          'hold-congress': [
            to('rectifying', 'poll-sends-back'),
            to('acceptance.consolidating', 'poll-consolidates'),
            { route: 'poll-stays' },
          ],
          'apply-to-township': [
            to('acceptance.townshipAssessment', 'township-level'),
            to('acceptance.countyAcceptance', 'no-township-level'),
          ],
          'resume-rectifying': to('rectifying'),
          ...polled,
        },
      },
      townshipAssessment: {
        on: {
          'pass-first-check': to('acceptance.firstChecked'),
          'consolidate-by-township': to('acceptance.consolidating'),
          'return-by-township': to('rectifying'),
          ...polled,
        },
      },
      firstChecked: {
        on: {
          'apply-to-county': to('acceptance.countyAcceptance'),
          'return-by-township': to('rectifying'),
          ...polled,
        },
      },
      countyAcceptance: {
        on: {
          'accept-by-county': to('acceptance.countyAccepted'),
          'find-gap': to('acceptance.consolidating'),
          'consolidate-by-county': to('acceptance.consolidating'),
          'return-by-county': to('rectifying'),
          ...polled,
        },
      },
      consolidating: {
        on: {
          'judge-problem': stays,
          'review-again': [
            to('acceptance.selfCheck', 'sent-by-village'),
            to('acceptance.townshipAssessment', 'sent-by-township'),
            to('acceptance.countyAcceptance', 'sent-by-county'),
            to('acceptance.cityReview', 'sent-by-city'),
            to('acceptance.passed', 'sent-by-exit'),
          ],
        },
      },
      countyAccepted: {
        on: {
          'draw-up-summary': [to('acceptance.cityReview', 'city-level'), to('acceptance.passed', 'no-city-level')],
          ...polled,
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
          ...polled,
        },
      },
      passed: { on: { 'exit-list': to('exited'), ...polled } },
    },
  },
  exited: {
    on: {
      ...evidence,
      'record-survey': surveyed,
      'migrate-rulebook': stays,
      'raise-signal': to('identifying'),
      'propose-listing': to('identifying'),
      'look-back-steady': [to('unlisted', 'last-look-back'), { route: 'look-backs-left' }],
      'look-back-problems': to('identifying'),
      ...identity,
    },
  },
} as const satisfies Readonly<Record<string, ChartState>>

/**
 * The chart: the whole life of a village on and off the lists, as plain data. It is the only place that says what may
 * follow what. `record` goes by it, the XState machines are built from it, and the view and the diagram show it. A
 * correction is not in it: it changes the record, and the case is replayed (D25).
 */
export const lifecycle = {
  unlisted: {
    on: {
      ...evidence,
      'record-survey': surveyed,
      'raise-signal': to('identifying'),
      'propose-listing': to('identifying'),
      ...identity,
    },
  },
  identifying: {
    on: {
      ...evidence,
      'raise-signal': stays,
      'propose-listing': stays,
      'determine-listing': to('preparing'),
      'dismiss-listing': [to('exited', 'look-back-owed'), to('unlisted', 'no-look-back-owed')],
      ...identity,
    },
  },
  preparing: { on: { ...planning, 'approve-plan': to('rectifying'), ...whileListedRare } },
  ...fiveSteps,
  closed: { on: {} },
} as const satisfies Readonly<Record<string, ChartState>>

/** A transition of the chart: an event leads from a state to a state. */
export interface Transition {
  readonly from: StateId
  readonly type: EventType
  /** The same as `from` if the case stays. */
  readonly to: StateId
  readonly route?: Route
}

/** Where an event can lead from a state. */
export function targetsOf(possible: Possible, type: EventType): readonly Target[] {
  const targets = possible[type]
  return targets === undefined ? [] : 'length' in targets ? targets : [targets]
}

function transitionsOf(from: StateId, possible: Possible): readonly Transition[] {
  // The order of the chart is the order in which an interface shows the events.
  const types = Object.keys(possible) as EventType[]
  return types.flatMap((type) =>
    targetsOf(possible, type).map(({ to: state = from, route }) => ({
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
          // The inner state comes first, as in XState.
          return [...transitionsOf(from, own.on), ...transitionsOf(from, on)]
        }),
  )
}

/**
 * Every transition of the lifecycle, state by state, in the order of the chart (D14).
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

/**
 * The transitions from a state by an event of a type: several if the event has several routes, none if it is not
 * possible there.
 *
 * @example
 * ```ts
 * import { transitionsFrom } from 'baolei'
 *
 * transitionsFrom('acceptance.passed', 'exit-list').map(({ to }) => to) // ['exited']
 * transitionsFrom('unlisted', 'exit-list') // []
 * ```
 */
export function transitionsFrom(state: StateId, type: EventType): readonly Transition[] {
  return table().get(state)?.get(type) ?? []
}

/**
 * The types of event that are possible in a state, in the order of the chart.
 *
 * @example
 * ```ts
 * import { possibleIn } from 'baolei'
 *
 * possibleIn('unlisted').includes('raise-signal') // true
 * ```
 */
export function possibleIn(state: StateId): readonly EventType[] {
  return [...(table().get(state)?.keys() ?? [])]
}

/** The states in which an event of a type is possible. */
export function statesFor(type: EventType): readonly StateId[] {
  return [...table()].filter(([, types]) => types.has(type)).map(([state]) => state)
}
