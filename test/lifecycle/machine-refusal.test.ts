import { describe, expect, it } from 'vitest'
import { createActor, initialTransition, transition } from 'xstate'
import { acceptanceMachine, lifecycleMachine, type RefusedEvent } from '../../src/machine/machine.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { codes, reasons, the, upTo } from './story.js'

function started(machine = lifecycleMachine, theCase = upTo('propose-listing')) {
  const actor = createActor(machine, { input: { case: theCase, rulebooks: [xining2024] } })
  const emitted: RefusedEvent[] = []
  actor.on('refused', (event) => emitted.push(event))
  return { actor: actor.start(), emitted }
}

describe('an actor of the machine', () => {
  it.each([
    { type: 'nonsense' },
    { type: '' },
    {},
    { type: 7 },
    { type: 'raise-signal' },
    { type: 'xstate.error.actor.x', error: 1, actorId: 'x' },
    { type: 'xstate.done.state.x' },
    { type: '*' },
    { type: 'correct-event', payload: {} },
  ])('lives on after %j, and says what is wrong with it [D26]', (junk) => {
    const { actor, emitted } = started()
    const before = actor.getSnapshot()
    actor.send(junk as never)
    const after = actor.getSnapshot()
    expect([after.status, after.value]).toEqual(['active', before.value])
    expect(after.context.case).toBe(before.context.case)
    expect(after.context.refusal).toEqual({ reasons: reasons(before.context.case, junk) })
    expect(after.context.refusal?.reasons.length).toBeGreaterThan(0)
    expect(emitted).toEqual([{ type: 'refused', event: junk, ...after.context.refusal }])
    actor.send(the('propose-listing') as never)
    expect(actor.getSnapshot().context.case.events).toHaveLength(before.context.case.events.length + 1)
    expect('refusal' in actor.getSnapshot().context).toBe(false)
  })

  it.each([undefined, null, 7, 'exit-list', []])('steps on from %j, which is no event at all [D26]', (junk) => {
    const theCase = upTo('propose-listing')
    const [before] = initialTransition(lifecycleMachine, { case: theCase, rulebooks: [xining2024] })
    const [after] = transition(lifecycleMachine, before, junk as never)
    expect(after.value).toEqual(before.value)
    expect(after.context).toEqual({ ...before.context, refusal: { reasons: reasons(theCase, junk) } })
  })

  it('leaves the reasons that `record` gives, and none for a repeat [D22, D26]', () => {
    const { actor, emitted } = started()
    const { case: theCase } = actor.getSnapshot().context
    actor.send(the('exit-list') as never)
    expect(actor.getSnapshot().context.refusal?.reasons.map(({ code }) => code)).toEqual(
      codes(theCase, the('exit-list')),
    )
    expect(actor.getSnapshot().can(the('exit-list') as never)).toBe(false)
    actor.send(the('raise-signal') as never)
    expect('refusal' in actor.getSnapshot().context).toBe(false)
    expect(emitted).toHaveLength(1)
  })

  it('of a part of the chart says that the rest is not possible there [D14, D26]', () => {
    const { actor, emitted } = started(acceptanceMachine, upTo('approve-plan'))
    actor.send(the('approve-plan') as never)
    expect(actor.getSnapshot().context.refusal?.reasons.map(({ code }) => code)).toEqual(['possible-here'])
    expect(emitted).toHaveLength(1)
  })
})
