import { describe, expect, it } from 'vitest'
import type { Expected } from '../../src/testing/expectation.js'
import { scenario } from '../../src/testing/scenario.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { sampleLife } from '../lifecycle/doors.js'
import { cast, event } from '../lifecycle/story.js'

const life = sampleLife()
const [given, when] = [life.slice(0, 3), life.slice(3, 4)]
const listed = (expected: Expected) => scenario('listed', xining2024, { given, when, then: expected })

/** What is thrown. */
function thrown(test: () => unknown): unknown {
  try {
    test()
  } catch (error) {
    return error
  }
  return undefined
}

describe('a scenario in a test', () => {
  it('gives the case and the reasons where everything is as expected', () => {
    expect(listed({ state: 'preparing', list: 'weak-lax', control: 'high', listings: 1 }).case.state.at).toBe(
      'preparing',
    )
    const early = scenario('too early', xining2024, {
      when: [event('exit-list', '2024-03-01', cast.county, {})],
      then: { refused: ['possible-here'] },
    })
    expect(early.reasons.map(({ code }) => code)).toEqual(['possible-here'])
  })

  it('throws an assertion error with what was expected and found, the event, and the line of the test', () => {
    const error = thrown(() => listed({ state: 'rectifying', list: 'none' }))
    expect(error).toMatchObject({
      name: 'AssertionError',
      expected: { state: 'rectifying', list: 'none' },
      actual: { state: 'preparing', list: 'weak-lax' },
    })
    expect(error instanceof Error && error.message).toContain('e4 determine-listing 2024-03-10: ')
    expect(error instanceof Error && error.stack?.split('\n').find((line) => line.includes('    at '))).toMatch(
      /scenario\.test\.ts/,
    )
  })

  it('throws where an event is refused that should be accepted, and the other way round', () => {
    expect(() => listed({ refused: ['role-may'] })).toThrow()
    const wrong = { given: life.slice(3, 4), then: { state: 'preparing' } } as const
    expect(thrown(() => scenario('x', xining2024, wrong))).toMatchObject({ actual: { given: ['possible-here'] } })
    const refused = {
      given,
      when: [life[10] ?? event('exit-list', '2024-03-10', cast.county, {})],
      then: { state: 'identifying' },
    } as const
    expect(thrown(() => scenario('x', xining2024, refused))).toMatchObject({ actual: { accepted: ['possible-here'] } })
  })

  it('throws where nothing is expected, and can be awaited by mistake [nothing is a thenable]', async () => {
    expect(() => listed({})).toThrow('nothing is expected')
    const forgotten = { given, when } as unknown as Parameters<typeof scenario>[2]
    expect(() => scenario('x', xining2024, forgotten)).toThrow('nothing is expected')
    expect(await listed({ state: 'preparing' })).toMatchObject({ name: 'listed' })
    expect(listed({ state: 'preparing' })).not.toHaveProperty('then')
  })
})
