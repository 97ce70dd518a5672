import { describe, expect, it } from 'vitest'
import { parseRulebook } from '../../src/rulebook/parse.js'
import { canFollow } from '../../src/rulebook/poll-consequence.js'
import { xining2024 } from '../../src/xining-2024/index.js'

const from = { kind: 'clause', cites: ['D14'] } as const
const takes = (more: object): boolean => parseRulebook({ ...xining2024, ...more }).ok

describe('what a poll leads to [D14, M2.5]', () => {
  it('is a list before a listing, to consolidate or to rectify after it, and to pass anywhere', () => {
    const outcomes = ['pass', 'fail', 'consolidate', 'list'] as const
    const possible = (at: Parameters<typeof canFollow>[0]) => outcomes.filter((outcome) => canFollow(at, outcome))
    for (const at of ['identification', 'look-back'] as const) expect(possible(at)).toEqual(['pass', 'list'])
    for (const at of ['village', 'township', 'county', 'city', 'exit'] as const)
      expect(possible(at)).toEqual(['pass', 'fail', 'consolidate'])
  })

  it('is said by two bands or more, each with what its outcome needs', () => {
    const half = { op: 'at-least', value: { part: 1, whole: 2 } }
    const consequence = (bands: readonly object[], more: object = {}) => {
      const { exit } = xining2024
      const value = [{ at: 'county', bands, ...more }]
      return takes({ exit: { ...exit, survey: { ...exit.survey, consequences: { value, from } } } })
    }
    const pass = { when: half, outcome: 'pass' }
    const list = { outcome: 'list', problemType: 'governance', risk: 'high' }
    for (const last of [{ outcome: 'fail' }, { outcome: 'consolidate', within: { days: 30 } }, list])
      expect(consequence([pass, last])).toBe(true)
    for (const last of [
      { outcome: 'consolidate' },
      { outcome: 'fail', within: { days: 30 } },
      { outcome: 'list', problemType: 'governance' },
      { outcome: 'list', risk: 'high' },
      { ...list, within: { days: 1 } },
      { outcome: 'return' },
      { when: half },
    ])
      expect(consequence([pass, last])).toBe(false)
    expect([consequence([{ outcome: 'fail' }]), consequence([])]).toEqual([false, false])
    const [indicator] = xining2024.exit.survey.indicators.value
    expect(consequence([pass, { outcome: 'fail' }], { indicators: [indicator?.id] })).toBe(true)
    expect(consequence([pass, { outcome: 'fail' }], { indicators: [] })).toBe(false)
    expect(consequence([pass, { outcome: 'fail' }], { indicators: ['nowhere'] })).toBe(false)
    expect(consequence([pass, { outcome: 'fail' }], { at: 'somewhere' })).toBe(false)
    const { exit } = xining2024
    expect(takes({ exit: { ...exit, survey: { ...exit.survey, consequences: { value: [], from } } } })).toBe(false)
  })

  it('without an outcome is reported with what each kind of band is made of [D26]', () => {
    const { exit } = xining2024
    const value = [{ at: 'county', bands: [{ outcome: 'pass' }, {}] }]
    const parsed = parseRulebook({
      ...xining2024,
      exit: { ...exit, survey: { ...exit.survey, consequences: { value, from } } },
    })
    expect(parsed.ok || parsed.error.reasons.map(({ path, required }) => [path, required])).toEqual([
      [
        '/exit/survey/consequences/value/0/bands/1',
        { keys: [['outcome'], ['outcome', 'within'], ['outcome', 'problemType', 'risk']] },
      ],
    ])
  })
})
