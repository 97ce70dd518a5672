/**
 * Events that provoke refusals which the canonical alphabet does not: each replaces the right event of the sample life
 * and has one thing wrong.
 */
import { label } from '../../src/core/label.js'
import type { Case } from '../../src/lifecycle/case.js'
import type { EventType, LifecycleEvent } from '../../src/lifecycle/event-rules.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { samplePlan, sampleVillage } from '../../src/testing/sample-life.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { openCase, record, sampleLife } from '../lifecycle/doors.js'
import { limits, scores, sheet } from '../lifecycle/variants.js'

export interface Provocation {
  readonly before: Case
  readonly event: unknown
  readonly rulebooks: readonly Rulebook[]
}

type Wrong = readonly [type: EventType, change: Readonly<Record<string, unknown>>]

const [first, second] = samplePlan.problems
const [m1, m2] = samplePlan.measures
const plan = (change: object): Readonly<Record<string, unknown>> => ({ payload: { ...samplePlan, ...change } })
const ballot = (channels: object, peoplePresent = 100): Readonly<Record<string, unknown>> => ({
  payload: { secretaryReported: true, ballot: { channels, peoplePresent } },
})
const online = (change: object): object => ({
  online: { issued: 50, returned: 50, invalid: 0, answers: { satisfied: 50 }, ...change },
})
const line = (change: object): object => ({ ...first, exitLine: { ...first?.exitLine, ...change } })
const correction = (corrects: string, replacement: unknown): Readonly<Record<string, unknown>> => ({
  type: 'correct-event',
  payload: { corrects, replacement, why: '—' },
})
const signal = {
  type: 'raise-signal',
  date: '2024-02-20',
  actor: { role: 'department', unit: '999901', department: 'petitions' },
  payload: { source: 'petitions', problemType: 'governance' },
}
const secretary = {
  type: 'assign-post',
  date: '2024-03-12',
  actor: { role: 'county-organization-department', unit: '999901' },
  payload: { post: 'township-leader', ref: 'l' },
}
const elsewhere = { role: 'county-organization-department', unit: '999902' }

const wrongs: readonly Wrong[] = [
  ['raise-signal', { date: '2023-12-31' }],
  ['raise-signal', { payload: null }],
  ['raise-signal', { actor: { role: 'department', unit: '999901', department: 'justice' } }],
  ['propose-listing', { id: 'e1' }],
  ['propose-listing', { date: '2024-02-01' }],
  ['determine-listing', { actor: elsewhere }],
  ['determine-listing', { payload: { list: 'weak-lax', rulebook: { id: 'xining', version: '1999' } } }],
  ['submit-plan', plan({ consulted: [] })],
  ['submit-plan', plan({ problems: [{ ...first, problemType: 'astronomy', responsible: 'nobody' }, second] })],
  ['submit-plan', plan({ problems: samplePlan.problems.map((one) => ({ ...one, problemType: 'integrity' })) })],
  ['submit-plan', plan({ problems: [first, second, second] })],
  ['submit-plan', plan({ problems: [line({ baseline: 1 }), second] })],
  ['submit-plan', plan({ measures: [m1, { ...m2, problem: 'p9', kind: 'magic', id: 'm1' }] })],
  ['complete-measure', { type: 'raise-risk', payload: { level: 'violet', why: '—' } }],
  ['complete-measure', { type: 'submit-plan', payload: { ...samplePlan, problems: [first] } }],
  ['complete-measure', { type: 'submit-plan', payload: { ...samplePlan, lowered: ['p1'] } }],
  ['hold-congress', ballot({ shouting: { issued: 1, returned: 1, invalid: 0, answers: {} } })],
  ['hold-congress', ballot(online({ answers: { delighted: 50 } }))],
  ['hold-congress', ballot(online({ issued: 49 }))],
  ['hold-congress', ballot(online({ returned: 49 }))],
  ['hold-congress', ballot({}, 0)],
  ['hold-congress', ballot(online({ further: { weather: { satisfied: 50 } } }))],
  [
    'hold-congress',
    {
      payload: {
        secretaryReported: true,
        ballot: { channels: online({}), peoplePresent: 100, members: 30, attended: { members: 31 } },
      },
    },
  ],
  ['hold-congress', ballot(online({}), 49)],
  [
    'hold-congress',
    { payload: { secretaryReported: true, ballot: { channels: online({}), peoplePresent: 100, void: true } } },
  ],
  [
    'hold-congress',
    {
      payload: {
        secretaryReported: true,
        ballot: { channels: online({}), peoplePresent: 100, attended: { council: 1 } },
      },
    },
  ],
  ['apply-to-county', { payload: { meeting: { approved: true, on: '2024-01-01' } } }],
  [
    'complete-measure',
    { type: 'change-village', actor: secretary.actor, payload: { change: 'renamed', name: '示例村' } },
  ],
  ['complete-measure', { type: 'close-case', actor: secretary.actor, payload: { ended: 'merged', heirs: [] } }],
  ['pass-first-check', { payload: { criteria: {}, held: { nothing: { on: '2025-01-01' } } } }],
  ['form-task-force', correction('e99', null)],
  ['form-task-force', correction('e5', null)],
  ['submit-plan', { ...correction('e1', { ...signal, date: '2024-12-31' }), actor: signal.actor }],
  ['approve-plan', { ...correction('e7', { ...secretary, type: 'exit-list', payload: {} }), actor: secretary.actor }],
  ['approve-plan', { ...correction('e7', null), actor: secretary.actor }],
  // Without the first secretary, the plan that was approved could not have been.
  ['complete-measure', { ...correction('e7', null), actor: secretary.actor }],
  [
    'find-gap',
    {
      payload: {
        gaps: [
          { id: 'g', text: 'a' },
          { id: 'g', text: 'b' },
        ],
      },
    },
  ],
]

function upTo(
  type: EventType,
  rulebook: Rulebook = xining2024,
): { readonly before: Case; readonly right: LifecycleEvent | undefined } {
  const life = sampleLife(rulebook)
  const index = life.findIndex((one) => one.type === type)
  const before = life.slice(0, index).reduce<Case>(
    (theCase, event) => {
      const step = record(theCase, event, [rulebook])
      return step.ok ? step.value : theCase
    },
    openCase({ village: sampleVillage, rulebook }),
  )
  return { before, right: life[index] }
}

/** Xining with a quorum of members at the ballot; the sample life does not count members. */
const withQuorum: Rulebook = {
  ...xining2024,
  acceptance: {
    ...xining2024.acceptance,
    ballot: {
      ...xining2024.acceptance.ballot,
      quorum: {
        value: [
          {
            id: 'half-of-members',
            label: label('党员到会过半数', 'more than half of the members'),
            of: 'members',
            share: { op: 'more-than', value: { part: 1, whole: 2 } },
          },
        ],
        from: { kind: 'clause', cites: ['D15'] },
      },
    },
  },
}

/** A mark sheet of the county whose first criterion has a minimum of its own. */
const [work, effect] = sheet('county').criteria
const withGroup: Rulebook = {
  ...xining2024,
  acceptance: {
    ...xining2024.acceptance,
    sheets: {
      value: [
        {
          ...sheet('county'),
          criteria: work === undefined || effect === undefined ? [] : [{ ...work, group: 'g' }, effect],
          groups: [{ id: 'g', label: label('板块', 'a part'), atLeast: 3_000 }],
        },
      ],
      from: { kind: 'clause', cites: ['D14'] },
    },
  },
}

/** A limit for the whole episode that ends after the last civil date. */
const withoutEnd: Rulebook = {
  ...xining2024,
  limits: {
    value: limits.flatMap((one) => (one.stage === 'episode' ? [{ ...one, within: { years: 100, months: 912 } }] : [])),
    from: { kind: 'clause', cites: ['D14'] },
  },
}

/** Every wrong event with the case on which it is tried; and the right event under rules that ask for more. */
export function provocations(): readonly Provocation[] {
  const wrong = wrongs.map(([type, change]) => {
    const { before, right } = upTo(type)
    return { before, event: { ...right, ...change }, rulebooks: [xining2024] }
  })
  // The ballot of the default's life, which these rules do not take.
  const { before, right } = upTo('hold-congress')
  const reviewed = upTo('accept-by-county', withGroup)
  // Under these rules there is no whole life: the default's leads there.
  const endless = upTo('determine-listing')
  return [
    ...wrong,
    { before, event: right, rulebooks: [withQuorum] },
    { before: endless.before, event: endless.right, rulebooks: [withoutEnd] },
    {
      before: reviewed.before,
      event: { ...reviewed.right, payload: { methods: {}, scores: scores('county', 0, 4_000) } },
      rulebooks: [withGroup],
    },
  ]
}
