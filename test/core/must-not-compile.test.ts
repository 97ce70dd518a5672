import { describe, expect, it } from 'vitest'
import { createActor } from 'xstate'
import { assessFortress } from '../../src/assessment/fortress.js'
import type { Role } from '../../src/core/actor.js'
import type { Citation } from '../../src/core/citation.js'
import type { CivilDate } from '../../src/core/date.js'
import type { Finding, Reason } from '../../src/core/finding.js'
import type { EventInput } from '../../src/lifecycle/correction.js'
import { parseEvent } from '../../src/lifecycle/parse-event.js'
import { lifecycleMachine } from '../../src/machine/machine.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { openCase } from '../lifecycle/doors.js'

const actor = { role: 'county-organization-department', unit: '999999' } as const
const common = { id: 'e1', date: '2024-03-01', actor } as const

// What a caller writes by hand, dates as plain strings, satisfies the type.
const plain = [
  {
    type: 'exit-list',
    id: 'e1',
    date: '2024-03-01',
    actor: { role: 'village-organization', unit: '999999999999' },
    payload: {},
  },
  { ...common, type: 'raise-risk', payload: { level: 'red', why: '群体性信访' } },
  { ...common, type: 'apply-to-county', payload: { meeting: { approved: true, on: '2024-02-28' } } },
  {
    ...common,
    type: 'correct-event',
    payload: {
      corrects: 'e0',
      replacement: { type: 'lower-control', date: '2024-02-01', actor, payload: { level: 'yellow' } },
      why: '录入有误',
    },
  },
] as const satisfies readonly EventInput[]

function refusedEvents(): readonly EventInput[] {
  return [
    // @ts-expect-error a type of event that does not exist
    { ...common, type: 'exit-lists', payload: {} },
    // @ts-expect-error a misspelled key in the payload
    { ...common, type: 'raise-risk', payload: { level: 'red', because: '群体性信访' } },
    // @ts-expect-error the payload of another type
    { ...common, type: 'raise-risk', payload: { measure: 'm1' } },
    // @ts-expect-error a key too many in the payload
    { ...common, type: 'lower-control', payload: { level: 'red', why: '已化解' } },
    // @ts-expect-error a key in a payload that says nothing
    { ...common, type: 'exit-list', payload: { why: '已化解' } },
    // @ts-expect-error no payload
    { ...common, type: 'exit-list' },
    // @ts-expect-error a role that nobody has
    { ...common, type: 'exit-list', actor: { role: 'province', unit: '99' }, payload: {} },
    // @ts-expect-error a date that is a number
    { ...common, type: 'exit-list', date: 20240301, payload: {} },
    // @ts-expect-error a date within the payload that is a number
    { ...common, type: 'apply-to-county', payload: { meeting: { approved: true, on: 20240228 } } },
    // @ts-expect-error a replacement with the payload of another type
    { ...common, type: 'correct-event', payload: { corrects: 'e0', why: '错', replacement: wrongReplacement } },
  ]
}

const wrongReplacement = { type: 'lower-control', date: '2024-02-01', actor, payload: { measure: 'm1' } } as const

// The code of a finding says what it requires and finds.
function narrowed(reason: Reason, finding: Finding): readonly unknown[] {
  if (reason.code === 'date-order') {
    reason.required.notBefore satisfies string | null
    // @ts-expect-error another code's requirement
    reason.required.noLaterThan
    return [reason.found satisfies string]
  }
  if (reason.code === 'role-may') return [reason.required.oneOf satisfies readonly Role[], reason.found satisfies Role]
  if (finding.code === 'poll-indicator') {
    finding.required.value.part satisfies number
    finding.found?.channels?.[0]?.channel satisfies string | undefined
  }
  if (finding.code === 'exit-line-met' && finding.required?.kind === 'quantitative')
    return [finding.required.threshold.value satisfies number]
  switch (finding.code) {
    case 'limit-passed':
      return [finding.required.after.slice(0, 4)]
    case 'self-check-items':
      return [finding.required.measures.length, finding.found.problems.length]
    default:
      return []
  }
}

/** A finding whose `required` and `found` are not those of its code is no finding. */
function refusedFindings(): readonly Finding[] {
  return [
    // @ts-expect-error the requirement of another code
    { code: 'date-order', verdict: 'fails', cites: [], required: { noLaterThan: '2024-03-01' }, found: '2024-03-02' },
    // @ts-expect-error a code that does not exist
    { code: 'date-orders', verdict: 'fails', cites: [], required: null, found: null },
  ]
}

// The compiler is the test: each line below that should be refused is marked, and tsc fails if it is not.
function refusedByTheCompiler(): readonly unknown[] {
  // @ts-expect-error a clause that the source does not have
  const clause: Citation = 'M9.9'
  // @ts-expect-error a text that nobody has parsed
  const date: CivilDate = '2024-02-30'
  // @ts-expect-error answers that nobody has parsed by the rulebook
  assessFortress(xining2024, { date, answers: {} })
  const start = openCase({ village: sampleVillage, rulebook: xining2024 })
  const actor = createActor(lifecycleMachine, { input: { case: start, rulebooks: [xining2024] } })
  // @ts-expect-error an event that the lifecycle does not have
  actor.send({ type: 'promote-secretary' })
  // @ts-expect-error a state that the lifecycle does not have
  actor.getSnapshot().matches('promoted')
  actor.getSnapshot().matches('rectifying')
  actor.getSnapshot().context.case.state.at satisfies string
  return [clause]
}

describe('programs that must not compile', () => {
  it('are held by the compiler, which `npm run types` runs over this file', () => {
    for (const held of [refusedByTheCompiler, refusedEvents, narrowed, refusedFindings])
      expect(held).toBeTypeOf('function')
  })

  it('stand beside plain literals that do compile and parse [D22]', () => {
    for (const event of plain) expect(parseEvent(event)).toEqual({ ok: true, value: event })
  })
})
