import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { yearEnd } from '../../src/core/date.js'
import { assumedBehaviour } from '../../src/simulation/assumed-behaviour.js'
import { parametersOf, parseBehaviour, withParameter } from '../../src/simulation/behaviour.js'
import { simulate } from '../../src/simulation/simulate.js'
import { worldOf } from '../../src/simulation/world.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { invented, SPAN } from './rosters.js'

const pathsOf = (result: ReturnType<typeof parseBehaviour>): readonly (string | undefined)[] =>
  result.ok ? [] : result.error.reasons.map(({ path }) => path)

describe('the assumed behaviour', () => {
  it('is plain data that parses to itself', () => {
    expect(parseBehaviour(JSON.parse(JSON.stringify(assumedBehaviour)))).toEqual({ ok: true, value: assumedBehaviour })
  })

  it('says of each figure what it rests on and how far it may be tuned', () => {
    const all = parametersOf(assumedBehaviour)
    expect(all.length).toBeGreaterThan(40)
    for (const { parameter } of all) {
      expect(['assumed', 'F1', 'F2']).toContain(parameter.source)
      expect(parameter.least < parameter.most).toBe(true)
    }
    expect(new Set(all.map(({ parameter }) => parameter.source))).toEqual(new Set(['assumed', 'F1', 'F2']))
  })

  it('takes another value of one figure, within its range, and changes nothing else', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...parametersOf(assumedBehaviour)),
        fc.double({ min: -9, max: 9e3, noNaN: true }),
        (one, value) => {
          const changed = withParameter(assumedBehaviour, one.path, value)
          const before = parametersOf(assumedBehaviour)
          const { least, most } = one.parameter
          const expected = Math.min(most, Math.max(least, value))
          expect(parametersOf(changed)).toEqual(
            before.map((each) =>
              each.path === one.path ? { ...each, parameter: { ...each.parameter, value: expected } } : each,
            ),
          )
        },
      ),
    )
    expect(withParameter(assumedBehaviour, '/nothing', 3)).toEqual(assumedBehaviour)
  })
})

describe('a bad behaviour', () => {
  const [tier, ...tiers] = assumedBehaviour.tiers
  const [theme, ...themes] = assumedBehaviour.troubles.themes
  if (tier === undefined || theme === undefined) throw new Error('a tier and a theme')
  const tenFaults = {
    ...assumedBehaviour,
    moods: 3,
    tiers: [{ ...tier, share: { ...tier.share, value: 0.9 } }, ...tiers],
    troubles: {
      ...assumedBehaviour.troubles,
      themes: [{ ...theme, yearly: { ...theme.yearly, value: 0.9 } }, ...themes],
      severity: { least: 0.9, most: 0.2, source: 'assumed' },
    },
    work: { ...assumedBehaviour.work, holds: { ...assumedBehaviour.work.holds, value: -1 } },
    townships: { ...assumedBehaviour.townships, truthful: { value: 1.2, least: 0, most: 1, source: 'assumed' } },
    signals: { raised: assumedBehaviour.signals.raised },
    capacity: { ...assumedBehaviour.capacity, leaders: { value: 0.5, least: 1, most: 9, source: 'hearsay' } },
    questions: {
      ...assumedBehaviour.questions,
      'service-weak': { ...assumedBehaviour.questions['service-weak'], theme: 'weather' },
    },
  }

  it('is refused with every fault at once, each with its place [D26]', () => {
    expect([...new Set(pathsOf(parseBehaviour(tenFaults)))].sort()).toEqual([
      '/capacity/leaders/source',
      '/capacity/leaders/value',
      '/moods',
      '/questions/service-weak/theme',
      '/signals/unfounded',
      '/tiers',
      '/townships/truthful/value',
      '/troubles/severity/most',
      '/troubles/themes',
      '/troubles/themes/0/yearly/value',
      '/work/holds/value',
    ])
  })

  it.each([null, 7, 'x', [], {}])('is refused, never thrown: %j', (input) => {
    expect(parseBehaviour(input).ok).toBe(false)
  })

  it('makes no world, and nothing is simulated on it', () => {
    const roster = [...invented(2), { code: '1', name: '示例村' }, ...invented(1)]
    const options = { roster, seed: -1, behaviour: { ...assumedBehaviour, moods: 3 } }
    const paths = ['/roster/2/code', '/roster/3/code', '/seed', '/behaviour/moods']
    for (const answer of [worldOf(options), simulate({ ...options, rulebooks: [xining2024], ...SPAN })])
      expect(answer.ok ? [] : answer.error.reasons.map(({ path }) => path)).toEqual(paths)
  })
})

describe('a period', () => {
  const given = { rulebooks: [xining2024], roster: invented(2), seed: 7 }
  const reasonsOf = (options: Partial<Parameters<typeof simulate>[0]>) => {
    const answer = simulate({ ...given, ...SPAN, ...options })
    return answer.ok ? [] : answer.error.reasons
  }

  it('that begins before the rules are in force is refused, with the first day that none covers [D24]', () => {
    expect(reasonsOf({ from: '2023-06-01' })).toMatchObject([
      {
        code: 'malformed',
        path: '/rulebooks',
        required: { rule: 'a version in force on each day' },
        found: '2023-06-01',
      },
    ])
    expect(reasonsOf({ rulebooks: [] })).toMatchObject([{ path: '/rulebooks', found: SPAN.from }])
  })

  it('with a gap between two versions is refused, without one it is not [D24]', () => {
    const from = { kind: 'assumption', reason: xining2024.label, cites: [] } as const
    const first = { ...xining2024, effectiveUntil: { value: yearEnd(2024), from } }
    const laterFrom = (value: string) =>
      ({ ...xining2024, version: '2025', effectiveFrom: { ...xining2024.effectiveFrom, value } }) as typeof xining2024
    expect(reasonsOf({ rulebooks: [first] })).toMatchObject([{ path: '/rulebooks', found: '2025-01-01' }])
    expect(reasonsOf({ rulebooks: [first, laterFrom('2025-02-01')] })).toMatchObject([{ found: '2025-01-01' }])
    expect(reasonsOf({ rulebooks: [first, laterFrom('2025-01-01')] })).toEqual([])
  })

  it('that ends before it begins is refused', () => {
    expect(reasonsOf({ from: '2025-01-01', to: '2024-12-31' })).toMatchObject([{ path: '/to', found: '2024-12-31' }])
  })
})
