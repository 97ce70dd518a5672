import { assign, setup } from 'xstate'
import { type CaseMachine, named } from '../machine/case-machine.js'
import type { RecordedEvent } from './correction.js'
import { evidence, move } from './move.js'
import { STATE_IDS, type StateId, type StateMeaning, stateMeanings } from './states.js'
import {
  type Arguments,
  apply,
  type ChartContext,
  type ChartInput,
  contextOf,
  type GuardParams,
  guards,
  standsAt,
} from './transition.js'

const chart = setup({
  types: {
    context: {} as ChartContext,
    input: {} as ChartInput,
    events: {} as RecordedEvent,
    meta: {} as StateMeaning,
  },
  guards: {
    ...guards,
    // To judge a correction the whole record is stepped through by this very chart: `lifecycleMachine` provides it.
    'correct-event': (_: Arguments, __: GuardParams) => false,
    'stands-at': standsAt,
  },
  actions: { apply: assign(apply) },
})

const replacements = {
  ...evidence,
  'raise-signal': move('raise-signal'),
  'assign-post': move('assign-post'),
  'form-task-force': move('form-task-force'),
  'lower-control': move('lower-control'),
  'migrate-rulebook': move('migrate-rulebook'),
}

const planning = {
  ...replacements,
  'apply-limit': move('apply-limit'),
  'tighten-listing': move('tighten-listing'),
  'submit-plan': move('submit-plan'),
  'return-plan': move('return-plan'),
  'find-problem': move('find-problem'),
  'raise-risk': move('raise-risk'),
  'leave-prevention': move('leave-prevention', 'exited'),
}

const backToRectifying = {
  'find-problem': move('find-problem', 'rectifying'),
  'raise-risk': move('raise-risk', 'rectifying'),
  // Whatever a limit can change there, a way back or a raised level, leads back (D14).
  'apply-limit': move('apply-limit', 'rectifying'),
}

/** The five steps (五步验收), of which the fifth is the look-back: one fragment, in the lifecycle and alone. */
const steps = {
  rectifying: chart.createStateConfig({
    id: 'rectifying',
    meta: stateMeanings.rectifying,
    on: {
      ...planning,
      'approve-plan': move('approve-plan'),
      'complete-measure': move('complete-measure'),
      'judge-problem': move('judge-problem'),
      'evaluate-self': move('evaluate-self', 'acceptance.selfCheck'),
    },
  }),
  acceptance: chart.createStateConfig({
    id: 'acceptance',
    initial: 'selfCheck',
    on: { ...replacements, ...backToRectifying },
    states: {
      selfCheck: {
        meta: stateMeanings['acceptance.selfCheck'],
        on: {
          'hold-congress': move('hold-congress', 'acceptance.balloted'),
          'resume-rectifying': move('resume-rectifying', 'rectifying'),
        },
      },
      balloted: {
        meta: stateMeanings['acceptance.balloted'],
        on: {
          'hold-congress': move('hold-congress'),
          'apply-to-township': [
            move('apply-to-township', 'acceptance.townshipAssessment', 'township-level'),
            move('apply-to-township', 'acceptance.countyAcceptance', 'no-township-level'),
          ],
          'resume-rectifying': move('resume-rectifying', 'rectifying'),
        },
      },
      townshipAssessment: {
        meta: stateMeanings['acceptance.townshipAssessment'],
        on: {
          'pass-first-check': move('pass-first-check', 'acceptance.firstChecked'),
          'consolidate-by-township': move('consolidate-by-township', 'acceptance.consolidating'),
          'return-by-township': move('return-by-township', 'rectifying'),
        },
      },
      firstChecked: {
        meta: stateMeanings['acceptance.firstChecked'],
        on: {
          'apply-to-county': move('apply-to-county', 'acceptance.countyAcceptance'),
          'return-by-township': move('return-by-township', 'rectifying'),
        },
      },
      countyAcceptance: {
        meta: stateMeanings['acceptance.countyAcceptance'],
        on: {
          'accept-by-county': move('accept-by-county', 'acceptance.countyAccepted'),
          'find-gap': move('find-gap', 'acceptance.consolidating'),
          'consolidate-by-county': move('consolidate-by-county', 'acceptance.consolidating'),
          'return-by-county': move('return-by-county', 'rectifying'),
        },
      },
      consolidating: {
        meta: stateMeanings['acceptance.consolidating'],
        on: {
          'judge-problem': move('judge-problem'),
          'review-again': [
            move('review-again', 'acceptance.townshipAssessment', 'sent-by-township'),
            move('review-again', 'acceptance.countyAcceptance', 'sent-by-county'),
            move('review-again', 'acceptance.cityReview', 'sent-by-city'),
          ],
        },
      },
      countyAccepted: {
        meta: stateMeanings['acceptance.countyAccepted'],
        on: {
          'draw-up-summary': [
            move('draw-up-summary', 'acceptance.cityReview', 'city-level'),
            move('draw-up-summary', 'acceptance.passed', 'no-city-level'),
          ],
        },
      },
      cityReview: {
        meta: stateMeanings['acceptance.cityReview'],
        on: {
          'pass-by-city': move('pass-by-city', 'acceptance.passed'),
          'consolidate-by-city': move('consolidate-by-city', 'acceptance.consolidating'),
          'return-by-city': [
            move('return-by-city', 'rectifying', 'city-refusal-to-rectifying'),
            move('return-by-city', 'acceptance.consolidating', 'city-refusal-to-consolidating'),
          ],
        },
      },
      passed: {
        meta: stateMeanings['acceptance.passed'],
        on: { 'exit-list': move('exit-list', 'exited') },
      },
    },
  }),
  exited: chart.createStateConfig({
    id: 'exited',
    meta: stateMeanings.exited,
    on: {
      ...evidence,
      'migrate-rulebook': move('migrate-rulebook'),
      'raise-signal': move('raise-signal', 'identifying'),
      'propose-listing': move('propose-listing', 'identifying'),
      'look-back-steady': [
        move('look-back-steady', 'unlisted', 'last-look-back'),
        move('look-back-steady', undefined, 'look-backs-left'),
      ],
      'look-back-problems': move('look-back-problems', 'identifying'),
    },
  }),
}

/** No state of a village: on starting and after a correction, it leads at once to where the record has the case (D22, D25). */
function reread(ids: readonly StateId[]) {
  return chart.createStateConfig({
    id: 'reread',
    always: ids.map((at) => ({ guard: { type: 'stands-at', params: { at } } as const, target: `#${at}` as const })),
  })
}

/**
 * The whole life of a village on and off the lists. The only place that says what may follow what. A correction is not a move of the village but a
 * reading of its record anew (D25): it is taken in any state and leads to where the record now says that the case stands.
 */
export const statechart: CaseMachine = named(
  chart.createMachine({
    id: 'lifecycle',
    context: contextOf,
    initial: 'reread',
    // No state of this chart is final: at the root it holds for every one of them.
    on: {
      'correct-event': {
        guard: { type: 'correct-event', params: {} },
        actions: { type: 'apply', params: {} },
        target: '#reread',
      },
    },
    states: {
      unlisted: {
        id: 'unlisted',
        meta: stateMeanings.unlisted,
        on: {
          ...evidence,
          'raise-signal': move('raise-signal', 'identifying'),
          'propose-listing': move('propose-listing', 'identifying'),
        },
      },
      identifying: {
        id: 'identifying',
        meta: stateMeanings.identifying,
        on: {
          ...evidence,
          'raise-signal': move('raise-signal'),
          'propose-listing': move('propose-listing'),
          'determine-listing': move('determine-listing', 'preparing'),
          'dismiss-listing': [
            move('dismiss-listing', 'exited', 'look-back-owed'),
            move('dismiss-listing', 'unlisted', 'no-look-back-owed'),
          ],
        },
      },
      preparing: {
        id: 'preparing',
        meta: stateMeanings.preparing,
        on: { ...planning, 'approve-plan': move('approve-plan', 'rectifying') },
      },
      ...steps,
      reread: reread(STATE_IDS),
    },
  }),
)

/**
 * The five steps alone (五步验收), from rectifying on: the same fragment, the same guards. It starts where the case stands; with a case before rectifying,
 * nothing is possible. It ends in `unlisted` (the look-back was steady) or `identifying` (problems again, A5.2). It takes no corrections.
 */
export const acceptanceMachine: CaseMachine = named(
  chart.createMachine({
    id: 'acceptance-steps',
    context: contextOf,
    initial: 'reread',
    states: {
      ...steps,
      unlisted: { id: 'unlisted', type: 'final', meta: stateMeanings.unlisted },
      identifying: { id: 'identifying', type: 'final', meta: stateMeanings.identifying },
      reread: reread(STATE_IDS.filter((at) => at !== 'preparing')),
    },
  }),
)
