import { describe, expect, it } from 'vitest'
import { createActor } from 'xstate'
import { assessFortress } from '../../src/assessment/fortress.js'
import type { Citation } from '../../src/core/citation.js'
import type { CivilDate } from '../../src/core/date.js'
import { lifecycleMachine } from '../../src/machine/machine.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { openCase } from '../lifecycle/doors.js'

// The compiler is the test: each line below that should be refused is marked, and tsc fails if it is not.
function refusedByTheCompiler(): readonly unknown[] {
  // @ts-expect-error a clause that the source does not have
  const clause: Citation = 'M9.9'
  // @ts-expect-error a text that nobody has parsed
  const date: CivilDate = '2024-02-30'
  // @ts-expect-error answers that nobody has held against the rulebook
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
    expect(refusedByTheCompiler).toBeTypeOf('function')
  })
})
