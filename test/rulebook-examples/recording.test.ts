import { EVENT_TYPES, stageLimits } from 'baolei'
import { describe, expect, it } from 'vitest'
import { readExampleRulebook } from '../../examples/rulebooks/read.js'
import { RECORDED_BY_RULE } from '../../src/rulebook/recording.js'
import { type Line, listedLife, petitions, play, pollOf, rectifiedLife, troubles } from './life.js'

const [yunze, wanglan] = [readExampleRulebook('yunze'), readExampleRulebook('wanglan')]
const codes = (lines: readonly Line[], rulebook = yunze) => play(rulebook, lines).refused.map(({ code }) => code)

describe('who may record what [D14, D23]', () => {
  it('names events that there are', () => {
    expect(RECORDED_BY_RULE.filter((type) => !EVENT_TYPES.includes(type))).toEqual([])
  })

  it.each([
    [yunze, 'yunze', [[], []]],
    [wanglan, 'wanglan', [['role-may'], ['role-may']]],
  ] as const)(
    'the rulebook decides: the organization department approves, the township surveys (%#)',
    (rulebook, city, wanted) => {
      const before = listedLife(city).slice(0, -1)
      const survey =
        city === 'yunze'
          ? pollOf(
              { home: { satisfied: 9 }, phone: { satisfied: 9 }, online: { satisfied: 9 } },
              { households: 9, attended: { households: 9 } },
              { 'leading-body': { satisfied: 9 }, safety: { safe: 9 } },
            )
          : pollOf({ app: { satisfied: 40 } })
      expect(codes([...before, ['2025-06-25', 'county', 'approve-plan', {}]], rulebook)).toEqual(wanted[0])
      expect(codes([...before, ['2025-06-25', 'township', 'record-survey', { survey }]], rulebook)).toEqual(wanted[1])
      expect(codes([...before, ['2025-06-25', 'village', 'approve-plan', {}]], rulebook)).toEqual(['role-may'])
    },
  )
})

describe('what sends a case back [D14]', () => {
  const reason = { source: 'hotline', problemType: 'order' }
  const signal = { source: 'residents', problemType: 'stability' }
  const at = (rulebook: typeof yunze, city: 'yunze' | 'wanglan', line: Line) =>
    play(rulebook, [...listedLife(city), ...rectifiedLife(city), line]).case.state.at

  it('yunze: a signal and a vacant post do; wanglan, which says nothing: they do not', () => {
    const vacant: Line = ['2025-09-06', 'township', 'vacate-post', { post: 'township-leader' }]
    expect(at(yunze, 'yunze', vacant)).toBe('rectifying')
    expect(at(yunze, 'yunze', ['2025-09-06', 'township', 'raise-signal', signal])).toBe('rectifying')
    expect(at(wanglan, 'wanglan', vacant)).toBe('acceptance.selfCheck')
    expect(at(wanglan, 'wanglan', ['2025-09-06', 'township', 'raise-signal', reason])).toBe('acceptance.selfCheck')
    const risk: Line = ['2025-09-06', 'township', 'raise-risk', { level: 'serious', why: '—' }]
    expect(at(wanglan, 'wanglan', risk)).toBe('rectifying')
  })
})

describe('time limits of one kind of village, or of one problem type', () => {
  const running = (lines: readonly Line[], today: string) =>
    stageLimits(play(yunze, lines).case, { rulebooks: [yunze], today })?.map(({ limit }) => limit.id)

  it('a pastoral village has three months to prepare, the others one', () => {
    const farming = listedLife('yunze').slice(0, 4)
    const pastoral = listedLife('yunze', { ...troubles.yunze, kind: 'pastoral' }).slice(0, 4)
    expect(running(farming, '2025-07-01')).toEqual(['prepare-in-a-month', 'off-the-list-in-a-year'])
    expect(running(pastoral, '2025-07-01')).toEqual(['pastoral-in-a-quarter', 'off-the-list-in-a-year'])
  })

  it('problems of conduct have three months, problems of stability only the six of all', () => {
    const all = ['rectify-in-half-a-year', 'off-the-list-in-a-year']
    expect(running(listedLife('yunze'), '2025-07-01')).toEqual(['conduct-in-three-months', ...all])
    expect(running(listedLife('yunze', petitions), '2025-07-01')).toEqual(all)
  })
})
