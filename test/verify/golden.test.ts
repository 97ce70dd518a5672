import { describe, expect, it } from 'vitest'
import type { Case } from '../../src/lifecycle/case.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { openCase, record } from '../lifecycle/doors.js'
import { explore } from './explore.js'
import { letters, spell } from './letters.js'
import { countPaths } from './paths.js'

const DEPTH = 14

/*
 * What the counts say. A village on no list has seven events that may come first: six readings (the fortress index a
 * year later; a screening that is clean, medium or high; a clean or high one a year later) and a signal. After each of
 * these the same seven may follow (after a signal, a screening with no answers instead of another signal), and after a
 * medium or high screening, three of the six, the township may propose a listing: 7 × 7 + 3 = 52. From there on every event
 * leaves about seven and a half to choose from: a count is 7.6 times the one before at a length of 3 and 7.45 times at
 * 14, because a listed village gives less to choose: readings that no rule would read there are not tried.
 *
 * A count that has grown says that something is allowed that was not; one that has shrunk, that something is refused.
 * The shortest length that differs, and the first event under which it does, show where to look.
 */
describe('golden counts', () => {
  const exploration = explore(DEPTH)

  it('of two events are the seven after each of the seven, and a proposal after a risk [M2.5, D14]', () => {
    expect(countPaths(exploration, 2).byFirst).toEqual({
      'fortress strong, a year later': 7n,
      'screening clean': 7n,
      'screening clean, a year later': 7n,
      'screening medium': 8n,
      'screening high': 8n,
      'screening high, a year later': 8n,
      signal: 7n,
    })
  })

  it('of the legal sequences of each length over the canonical alphabet [D14]', () => {
    const totals = Array.from({ length: DEPTH }, (_, index) => String(countPaths(exploration, index + 1).total))
    expect(totals).toMatchInlineSnapshot(`
      [
        "7",
        "52",
        "395",
        "2992",
        "22606",
        "170394",
        "1281594",
        "9620926",
        "72103382",
        "539588610",
        "4032980690",
        "30110943366",
        "224608709830",
        "1674144401410",
      ]
    `)
  })

  it('split by the first event [D14]', () => {
    const { byFirst } = countPaths(exploration, DEPTH)
    expect(
      Object.fromEntries(Object.entries(byFirst).map(([name, count]) => [name, String(count)])),
    ).toMatchInlineSnapshot(`
      {
        "fortress strong, a year later": "224608709830",
        "screening clean": "228715098504",
        "screening clean, a year later": "228715098504",
        "screening high": "257302217228",
        "screening high, a year later": "257302217228",
        "screening medium": "257329240124",
        "signal": "220171819992",
      }
    `)
  })

  // Counted with `record` itself, event by event: if the projection missed something that a rule reads, the counts
  // would differ.
  it('are those of recording every sequence, where that can be done [D22]', () => {
    const go = (theCase: Case, left: number): number =>
      left === 0
        ? 1
        : letters
            .filter(({ where }) => where?.(theCase) !== false)
            .map((letter) => record(theCase, spell(letter, theCase)))
            .reduce((sum, step) => sum + (step.ok ? go(step.value, left - 1) : 0), 0)
    const start = openCase({ village: sampleVillage, rulebook: xining2024 })
    expect([1, 2, 3].map((length) => go(start, length))).toEqual([7, 52, 395])
  })
})
