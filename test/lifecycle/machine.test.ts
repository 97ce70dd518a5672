import { describe, expect, it } from 'vitest'
import { type AnyStateNode, createActor, initialTransition, transition } from 'xstate'
import type { Case } from '../../src/lifecycle/case.js'
import { type Transition, transitions } from '../../src/lifecycle/chart.js'
import { isEventType } from '../../src/lifecycle/event-rules.js'
import { isStateId, stateIdOf } from '../../src/lifecycle/states.js'
import { acceptanceMachine, lifecycleMachine } from '../../src/machine/machine.js'
import { sampleVillage, troubledAnswers } from '../../src/testing/sample-life.js'
import { day } from '../../src/testing/scenario.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { openCase, sampleLife } from './doors.js'
import { cast, changed, event, play, the, upTo } from './story.js'

const started = (machine: typeof lifecycleMachine, theCase: Case) =>
  createActor(machine, { input: { case: theCase, rulebooks: [xining2024] } }).start()

describe('the machines', () => {
  it('bear their names, by which an inspector tells them apart', () => {
    expect(lifecycleMachine.id).toBe('lifecycle')
    expect(acceptanceMachine.id).toBe('acceptance-steps')
  })

  it('start where the case stands, whichever state that is, and go on from there [D14, D22]', () => {
    let theCase = openCase({ village: sampleVillage, rulebook: xining2024 })
    for (const one of sampleLife()) {
      const actor = started(lifecycleMachine, theCase)
      expect(stateIdOf(actor.getSnapshot().value)).toBe(theCase.state.at)
      const pure = initialTransition(lifecycleMachine, { case: theCase, rulebooks: [xining2024] })[0]
      theCase = play(theCase, [one])
      actor.send(one)
      expect(stateIdOf(actor.getSnapshot().value)).toBe(theCase.state.at)
      expect(actor.getSnapshot().context.case).toEqual(theCase)
      expect(transition(lifecycleMachine, pure, one)[0].value).toEqual(actor.getSnapshot().value)
    }
  })

  it('admit nothing that cannot be read, and nothing twice [D22, D26]', () => {
    const actor = started(lifecycleMachine, upTo('determine-listing'))
    const before = actor.getSnapshot()
    for (const one of [changed('determine-listing', { date: '2024-02-30' }), the('raise-signal')]) {
      expect(before.can(one as never)).toBe(false)
      actor.send(one as never)
      expect(actor.getSnapshot().context.case).toBe(before.context.case)
    }
  })
})

/** What XState has made of the chart: each transition, the inner state's own first. */
function read(node: AnyStateNode, ancestors: readonly AnyStateNode[] = []): readonly Transition[] {
  const children = Object.values(node.states)
  const nodes = [...ancestors, node]
  if (children.length > 0) return children.flatMap((child) => read(child, nodes))
  const from = node.path.join('.')
  if (!isStateId(from)) return []
  return [...nodes].reverse().flatMap((one) =>
    [...one.transitions].flatMap(([type, steps]) =>
      isEventType(type)
        ? steps.map(({ guard, target, actions }) => {
            expect(guard).toMatchObject({ type })
            expect(actions).toHaveLength(1)
            const { route } = (guard as unknown as { params: Pick<Transition, 'route'> }).params
            const to = target?.[0]?.path.join('.') ?? from
            return { from, type, to: isStateId(to) ? to : from, ...(route === undefined ? {} : { route }) }
          })
        : [],
    ),
  )
}

describe('the machine of the lifecycle', () => {
  it('has the transitions of the chart, all of them, each guarded by its own rule, and no others [D14]', () => {
    expect(read(lifecycleMachine.root)).toEqual(transitions)
  })

  it('has those of the five steps in the other machine, too [A1.1, A5.1]', () => {
    const steps = transitions.filter(({ from }) => /^(rectifying|acceptance|exited)/.test(from))
    expect(read(acceptanceMachine.root)).toEqual(steps)
  })
})

describe('the machine of the five steps alone', () => {
  const rectifying = upTo('evaluate-self')
  const steps = sampleLife().slice(rectifying.events.length)

  it('goes the way of the lifecycle from rectifying to a steady look-back, and ends there [A1.1, A5.1, D14]', () => {
    const whole = started(lifecycleMachine, rectifying)
    const alone = started(acceptanceMachine, rectifying)
    for (const one of steps) {
      expect(alone.getSnapshot().status).toBe('active')
      whole.send(one)
      alone.send(one)
      expect(alone.getSnapshot().value).toEqual(whole.getSnapshot().value)
      expect(alone.getSnapshot().context).toEqual(whole.getSnapshot().context)
    }
    expect(alone.getSnapshot().value).toBe('unlisted')
    expect(alone.getSnapshot().status).toBe('done')
  })

  it('has nothing to do with a case before rectifying [D14]', () => {
    const early = upTo('approve-plan')
    const actor = started(acceptanceMachine, early)
    actor.send(the('approve-plan'))
    expect(actor.getSnapshot()).toMatchObject({ value: 'reread', status: 'active' })
    expect(actor.getSnapshot().context.case).toBe(early)
  })

  it('ends in identification where the look-back finds problems again [A5.2]', () => {
    const actor = started(acceptanceMachine, upTo('record-fortress', 2))
    const troubled = { answers: troubledAnswers(xining2024, day('2025-03-01')) }
    for (const one of [
      the('record-fortress', 2),
      changed('record-screening', { payload: troubled }, 3),
      event('look-back-problems', '2025-03-15', cast.township, {}),
    ])
      actor.send(one as never)
    expect(actor.getSnapshot()).toMatchObject({ value: 'identifying', status: 'done' })
    expect(actor.getSnapshot().context.case.state.at).toBe('identifying')
  })
})
