import { describe, expect, it } from 'vitest'
import { caseHash } from '../../src/ledger/hash-function.js'
import type { Case } from '../../src/lifecycle/case.js'
import { parseCase, restoreCase, type Trust } from '../../src/lifecycle/replay.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import { day } from '../../src/testing/scenario.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { openCase } from './doors.js'
import { upTo } from './story.js'

const start = openCase({ village: sampleVillage, rulebook: xining2024 })
const listed = upTo('submit-plan')

const stored = (theCase: Case): unknown => JSON.parse(JSON.stringify(theCase))
const tampered = (theCase: Case): unknown => ({
  ...theCase,
  state: { ...theCase.state, at: 'acceptance.passed' },
})
const kept = (theCase: Case): Trust => ({ head: caseHash(theCase), hash: caseHash })

describe('a case whose store is trusted', () => {
  it('comes back as it was stored, without a replay [D22]', () => {
    for (const theCase of [start, listed])
      expect(restoreCase(stored(theCase), { trusted: true })).toEqual({ ok: true, value: theCase })
    const restored = restoreCase(tampered(listed), { trusted: true })
    expect(restored.ok && restored.value.state.at).toBe('acceptance.passed')
  })

  it('keeps what was known before the record [D2, D17]', () => {
    const opening = { village: sampleVillage, rulebook: xining2024, earlierListings: [day('2021-05-01')] }
    const theCase = openCase({ ...opening, earlier: { since: '2020-01-01', entries: [] } })
    expect(restoreCase(stored(theCase), { trusted: true })).toEqual({ ok: true, value: theCase })
  })

  it('is refused if it is malformed [D26]', () => {
    const paths = (input: unknown) => {
      const restored = restoreCase(input, { trusted: true })
      return restored.ok ? [] : restored.error.reasons.map(({ kind, path }) => [kind, path])
    }
    expect(paths({ ...start, village: { code: '1', name: '示例村' } })).toEqual([['malformed', '/village/code']])
    expect(paths({ ...start, format: 2 })).toEqual([['malformed', '/format']])
    expect(paths({ ...start, state: { ...start.state, at: 'promoted' } })).toEqual([['malformed', '/state/at']])
    const { state: _none, ...stateless } = start
    expect(paths(stateless)).toEqual([['malformed', '/state']])
    for (const input of [null, 'case', 7, [], () => start]) expect(paths(input)).toHaveLength(1)
  })
})

describe('a case with a hash that was kept', () => {
  it('comes back if it has that hash [D22, D25]', () => {
    for (const theCase of [start, listed])
      expect(restoreCase(stored(theCase), kept(theCase))).toEqual({ ok: true, value: theCase })
  })

  it('is refused if its state or its events were changed [D22, D25]', () => {
    const head = caseHash(listed)
    const changed = tampered(listed)
    expect(restoreCase(changed, { head, hash: caseHash })).toEqual({
      ok: false,
      error: {
        reasons: [
          {
            code: 'case-head',
            kind: 'conflict',
            verdict: 'fails',
            cites: ['D22', 'D25'],
            required: { head },
            found: { head: caseHash(changed as Case) },
          },
        ],
      },
    })
    const shortened = restoreCase({ ...listed, events: listed.events.slice(1) }, kept(listed))
    expect(shortened.ok || shortened.error.reasons.map(({ code }) => code)).toEqual(['case-head'])
  })
})

describe('a case that is replayed', () => {
  it('needs its rulebook, also if it has no events [D24]', () => {
    for (const theCase of [start, listed])
      expect(parseCase(stored(theCase), { rulebooks: [] })).toEqual({
        ok: false,
        error: {
          reasons: [
            {
              code: 'rulebook-at-hand',
              kind: 'facts-missing',
              verdict: 'fails',
              cites: ['D24'],
              required: { id: 'xining' },
              found: null,
              path: '/rulebook',
            },
          ],
        },
      })
    expect(parseCase(stored(start), { rulebooks: [{ ...xining2024, id: 'elsewhere' }] }).ok).toBe(false)
  })

  it('does not take the stored state [D22]', () => {
    expect(parseCase(tampered(listed), { rulebooks: [xining2024] })).toEqual({ ok: true, value: listed })
  })
})
