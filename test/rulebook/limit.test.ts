import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseWith } from '../../src/core/parse.js'
import { CASE_STAGES, limitOf, limitsSchema } from '../../src/rulebook/limit.js'

const from = { kind: 'clause', cites: ['M5.2'] }
const leading = (then: object): { readonly then: object } => ({ then })
const plain = {
  id: 'soon',
  label: { 'zh-CN': '一个月', en: 'a month' },
  stage: 'preparing',
  within: { months: 1 },
  ...leading({ riskAtLeast: 'high' }),
}
const parsed = (...value: readonly object[]) => parseWith(limitsSchema(), { value, from })
const reasons = (...value: readonly object[]) => {
  const result = parsed(...value)
  return result.ok ? [] : result.error.reasons.map(({ path, required }) => [path, required])
}

describe('the time limits of a rulebook [D13, D26]', () => {
  it('are for any stage and for the whole episode, with one of four outcomes, as they are written', () => {
    const outcome = fc.constantFrom(
      { owedBy: 'county-organization-department' },
      { moveTo: 'rectifying' },
      { list: 'weak-lax' },
      { list: 'key-prevention' },
      { riskAtLeast: 'high' },
    )
    const narrowed = fc.record(
      { onlyFor: fc.constant(['farming']), problemTypes: fc.constant(['governance', 'integrity']) },
      { requiredKeys: [] },
    )
    const stage = fc.constantFrom(...CASE_STAGES, 'episode')
    fc.assert(
      fc.property(outcome, narrowed, stage, (own, only, at) => {
        const limit = { ...plain, ...only, stage: at, ...leading(own) }
        expect(parsed(limit)).toEqual({ ok: true, value: { value: [limit], from } })
      }),
    )
  })

  it.each<[string, object, string, unknown]>([
    ['a stage that there is not', { stage: 'resting' }, '/value/0/stage', { oneOf: [...CASE_STAGES, 'episode'] }],
    ['no kind of village', { onlyFor: [] }, '/value/0/onlyFor', { atLeast: 1, of: 'array' }],
    ['no problem type', { problemTypes: [] }, '/value/0/problemTypes', { atLeast: 1, of: 'array' }],
    ['a key that is not known', { unless: 'x' }, '/value/0/unless', { onlyKnownKeys: true }],
    ['a move to elsewhere', leading({ moveTo: 'exited' }), '/value/0/then/moveTo', { oneOf: ['rectifying'] }],
    ['a role that there is not', leading({ owedBy: 'mayor' }), '/value/0/then/owedBy', expect.anything()],
    ['a list that nobody is put on', leading({ list: 'none' }), '/value/0/then/list', expect.anything()],
  ])('are refused with %s', (_, change, path, required) => {
    expect(reasons({ ...plain, ...change })).toEqual([[path, required]])
  })

  it('are refused without an outcome, with two, and without any limit', () => {
    const { then: _then, ...open } = plain
    expect(reasons(open)).not.toEqual([])
    expect(reasons({ ...plain, ...leading({ riskAtLeast: 'high', moveTo: 'rectifying' }) })).not.toEqual([])
    expect(reasons()).toEqual([['/value', { atLeast: 1, of: 'array' }]])
  })

  it('are found by id', () => {
    const limits = { value: [plain, { ...plain, id: 'late' }], from } as never
    expect(limitOf({ limits }, 'late')).toMatchObject({ id: 'late' })
    expect(limitOf({ limits }, 'never')).toBeUndefined()
    expect(limitOf({}, 'soon')).toBeUndefined()
  })
})
