import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { yearEnd } from '../../src/core/date.js'
import { assumedBehavior } from '../../src/simulation/assumed-behavior.js'
import { parametersOf, parseBehavior, withParameter } from '../../src/simulation/behavior.js'
import { simulate } from '../../src/simulation/simulate.js'
import { worldOf } from '../../src/simulation/world.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { invented, SPAN } from './rosters.js'

const pathsOf = (result: ReturnType<typeof parseBehavior>): readonly (string | undefined)[] =>
  result.ok ? [] : result.error.reasons.map(({ path }) => path)

describe('the assumed behavior', () => {
  it('is plain data that parses to itself', () => {
    expect(parseBehavior(JSON.parse(JSON.stringify(assumedBehavior)))).toEqual({ ok: true, value: assumedBehavior })
  })

  it('says of each figure what it rests on and how far it may be tuned', () => {
    const all = parametersOf(assumedBehavior)
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
        fc.constantFrom(...parametersOf(assumedBehavior)),
        fc.double({ min: -9, max: 9e3, noNaN: true }),
        (one, value) => {
          const changed = withParameter(assumedBehavior, one.path, value)
          const before = parametersOf(assumedBehavior)
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
    expect(withParameter(assumedBehavior, '/nothing', 3)).toEqual(assumedBehavior)
  })
})

describe('a bad behavior', () => {
  const [tier, ...tiers] = assumedBehavior.tiers
  const [theme, ...themes] = assumedBehavior.troubles.themes
  if (tier === undefined || theme === undefined) throw new Error('a tier and a theme')
  const tenFaults = {
    ...assumedBehavior,
    moods: 3,
    tiers: [{ ...tier, share: { ...tier.share, value: 0.9 } }, ...tiers],
    troubles: {
      ...assumedBehavior.troubles,
      themes: [{ ...theme, yearly: { ...theme.yearly, value: 0.9 } }, ...themes],
      severity: { least: 0.9, most: 0.2, source: 'assumed' },
    },
    work: { ...assumedBehavior.work, holds: { ...assumedBehavior.work.holds, value: -1 } },
    townships: { ...assumedBehavior.townships, truthful: { value: 1.2, least: 0, most: 1, source: 'assumed' } },
    signals: { raised: assumedBehavior.signals.raised },
    capacity: { ...assumedBehavior.capacity, leaders: { value: 0.5, least: 1, most: 9, source: 'hearsay' } },
    questions: {
      ...assumedBehavior.questions,
      'service-weak': { ...assumedBehavior.questions['service-weak'], theme: 'weather' },
    },
  }

  it('is refused with every fault at once, each with its place [D26]', () => {
    expect([...new Set(pathsOf(parseBehavior(tenFaults)))].sort()).toEqual([
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
    expect(parseBehavior(input).ok).toBe(false)
  })

  it('makes no world, and nothing is simulated on it', () => {
    const roster = [...invented(2), { code: '1', name: '示例村' }, ...invented(1)]
    const options = { roster, seed: -1, behavior: { ...assumedBehavior, moods: 3 } }
    const paths = ['/roster/2/code', '/roster/3/code', '/seed', '/behavior/moods']
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
