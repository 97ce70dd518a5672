import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyDifferences } from '../../src/difference/apply.js'
import { changeRulebook } from '../../src/difference/change-rulebook.js'
import { diffRulebooks } from '../../src/difference/diff-rulebooks.js'
import { parseRulebook } from '../../src/rulebook/parse.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { deepFreeze } from '../assessment/arbitraries.js'
import { mutated } from '../rulebook/mutated.js'

describe('a change of a rulebook', () => {
  it('gives the rulebook that parses, with its differences, or the reasons why it does not; the old one stays', () => {
    const before = JSON.stringify(xining2024)
    deepFreeze(xining2024)
    fc.assert(
      fc.property(mutated(xining2024), (other) => {
        const tried = changeRulebook(xining2024, (draft) => {
          for (const key of Object.keys(draft)) Reflect.deleteProperty(draft, key)
          Object.assign(draft, other as object)
        })
        const parsed = parseRulebook(other)
        expect(tried.ok).toBe(parsed.ok)
        if (tried.ok && parsed.ok) {
          expect(tried.value.rulebook).toEqual(parsed.value)
          expect(tried.value.differences).toEqual(diffRulebooks(xining2024, parsed.value))
          expect(applyDifferences(xining2024, tried.value.differences)).toEqual(parsed.value)
        } else expect(tried).toEqual(parsed)
      }),
      { numRuns: 100 },
    )
    expect(JSON.stringify(xining2024)).toBe(before)
  })

  it('is a trial in three lines, and says where it went wrong', () => {
    const stricter = changeRulebook(xining2024, (draft) => {
      draft.fortress.bonusCap.value = 200
    })
    expect(
      stricter.ok && stricter.value.differences.map(({ address, before, after }) => [address, before, after]),
    ).toEqual([['fortress/bonusCap/value', 300, 200]])
    const wrong = changeRulebook(xining2024, (draft) => {
      draft.fortress.bonusCap.value = -1
    })
    expect(wrong.ok || wrong.error.reasons.map(({ path }) => path)).toEqual(['/fortress/bonusCap/value'])
    const nothing = changeRulebook(xining2024, () => {})
    expect(nothing.ok && nothing.value.differences).toEqual([])
  })

  it('that cannot be made is refused as a whole, with what was thrown [D26]', () => {
    const refused = (thrown: unknown) => {
      const tried = changeRulebook(xining2024, () => {
        throw thrown
      })
      return tried.ok || tried.error.reasons.map(({ code, path, required, found }) => [code, path, required, found])
    }
    const required = { rule: 'a change that can be made' }
    expect(refused(new Error('lost'))).toEqual([['malformed', '', required, 'lost']])
    expect(refused('lost')).toEqual([['malformed', '', required, 'unreadable']])
  })

  it('leaves what it was given as it was: nothing of it is frozen', () => {
    const own = structuredClone(xining2024)
    const extra = { id: 'own', title: { 'zh-CN': '本地文件', en: 'own paper' } }
    changeRulebook(own, (draft) => {
      Object.assign(draft, { documents: [...own.documents, extra] })
    })
    expect([own, own.fortress, own.documents, extra].map(Object.isFrozen)).toEqual([false, false, false, false])
  })
})
