import { describe, expect, it } from 'vitest'
import { CASE_EVENTS } from '../../src/rulebook/case-events.js'
import { parseRulebook } from '../../src/rulebook/parse.js'
import { RECORDED_BY_RULE, recordersOf, type SendsBack, sendsBack } from '../../src/rulebook/recording.js'
import { xining2024 } from '../../src/xining-2024/index.js'

const from = { kind: 'clause', cites: ['D14'] } as const
const takes = (more: object): boolean => parseRulebook({ ...xining2024, ...more }).ok

describe('who records an event [D14, D23]', () => {
  it('is a rulebook’s to say of each event, but where other data say it already', () => {
    const elsewhere = ['raise-signal', 'assign-post', 'vacate-post', 'judge-problem', 'review-again']
    expect(CASE_EVENTS.filter((type) => !RECORDED_BY_RULE.some((one) => one === type))).toEqual(elsewhere)
    const recorders = (...value: readonly object[]) => ({ recording: { recorders: { value, from } } })
    const roles = ['township-committee']
    expect(takes(recorders(...RECORDED_BY_RULE.map((event) => ({ event, roles }))))).toBe(true)
    for (const event of elsewhere) expect(takes(recorders({ event, roles }))).toBe(false)
    expect(takes(recorders({ event: 'approve-plan', roles: [] }))).toBe(false)
    expect(takes(recorders())).toBe(false)
    expect(takes({ recording: {} })).toBe(true)
    expect(takes({ recording: { others: 1 } })).toBe(false)
  })

  it('is as in the program where the rulebook says nothing', () => {
    const roles = ['county-organization-department', 'township-committee'] as const
    const recording = { recorders: { value: [{ event: 'approve-plan', roles }], from } } as const
    expect(recordersOf({ recording }, 'approve-plan', ['county-standing-committee'])).toEqual(roles)
    for (const said of [{ recording }, { recording: {} }, {}])
      expect(recordersOf(said, 'exit-list', ['county-standing-committee'])).toEqual(['county-standing-committee'])
  })
})

describe('what sends a case back [D14]', () => {
  const ALL: readonly SendsBack[] = ['find-problem', 'raise-risk', 'raise-signal', 'vacate-post']
  const rules = (value: readonly SendsBack[]) => ({ recording: { sendsBack: { value, from } } })

  it('is a new problem and a raised risk, or what the rulebook names; a new problem is always named', () => {
    for (const silent of [{}, { recording: {} }])
      expect(ALL.filter((event) => sendsBack(silent, event))).toEqual(['find-problem', 'raise-risk'])
    for (const more of ALL.slice(1)) {
      expect(ALL.filter((event) => sendsBack(rules(['find-problem', more]), event))).toEqual(['find-problem', more])
      expect([takes(rules(['find-problem', more])), takes(rules([more]))]).toEqual([true, false])
    }
    const silent = parseRulebook({ ...xining2024, ...rules(['raise-risk']) })
    expect(silent.ok || silent.error.reasons.map(({ path, required }) => [path, required])).toEqual([
      ['/recording/sendsBack/value', { rule: 'find-problem among them' }],
    ])
    expect(takes({ recording: { sendsBack: { value: ['find-problem', 'note-progress'], from } } })).toBe(false)
  })
})
