import { describe, expect, it } from 'vitest'
import type { Comparison } from '../../src/core/threshold.js'
import { lintRulebook } from '../../src/lint/lint-rulebook.js'
import { isAlwaysMet, isNeverMet } from '../../src/lint/quorum.js'
import type { Quorum } from '../../src/rulebook/poll.js'
import { changed } from './changed.js'
import { sound } from './sound-rulebook.js'

const MEETS: Readonly<Record<Comparison, (took: number, value: number) => boolean>> = {
  'at-least': (took, value) => took >= value,
  'more-than': (took, value) => took > value,
  'at-most': (took, value) => took <= value,
  'less-than': (took, value) => took < value,
}
const OPS = Object.keys(MEETS) as readonly Comparison[]
const label = { 'zh-CN': '参加人数', en: 'those who took part' }
const NUMBERS = [0, 1, 2, 3]
const ALL_OF = 4

describe('a quorum of a poll [D15]', () => {
  it.each(OPS)('by number, %s: met by nobody, or by no number of people', (op) => {
    for (const value of NUMBERS) {
      const quorum: Quorum = { id: 'q', label, of: 'members', number: { op, value } }
      expect(isAlwaysMet(quorum)).toBe(MEETS[op](0, value))
      expect(isNeverMet(quorum)).toBe(
        !Array.from({ length: 10 }, (_, took) => took).some((took) => MEETS[op](took, value)),
      )
    }
  })

  it.each(OPS)('by share, %s: met by nobody, or by no share of them', (op) => {
    for (const part of [...NUMBERS, ALL_OF]) {
      const quorum: Quorum = { id: 'q', label, of: 'members', share: { op, value: { part, whole: ALL_OF } } }
      const shares = Array.from({ length: 2 * ALL_OF + 1 }, (_, half) => half / 2)
      expect(isAlwaysMet(quorum)).toBe(MEETS[op](0, part))
      expect(isNeverMet(quorum)).toBe(!shares.some((took) => MEETS[op](took, part)))
    }
  })

  it('by number that nobody can miss, or meet, is found where it is written', () => {
    const found = (op: Comparison, value: number) =>
      lintRulebook(
        changed(sound, {
          '/acceptance/ballot/quorum/value/0': { id: 'households', label, of: 'households', number: { op, value } },
        }),
      )
    const at = { path: '/acceptance/ballot/quorum/value/0/number' }
    expect(found('at-least', 1)).toEqual([])
    expect(found('at-least', 0)).toMatchObject([{ ...at, code: 'quorum-always', found: { op: 'at-least', value: 0 } }])
    expect(found('less-than', 0)).toMatchObject([{ ...at, code: 'quorum-never', found: { op: 'less-than', value: 0 } }])
  })
})
