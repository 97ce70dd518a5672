import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assessFortress } from '../../src/assessment/fortress.js'
import { gradeRank } from '../../src/assessment/grade.js'
import { sweep } from '../../src/identification/sweep.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { date, fortressReadings, partialAnswers } from '../assessment/arbitraries.js'
import { gradeVeto } from '../assessment/grown-rulebook.js'

const capped: Rulebook = {
  ...xining2024,
  fortress: {
    ...xining2024.fortress,
    vetoes: [
      ...xining2024.fortress.vetoes,
      gradeVeto('list-weak-lax', { leadsTo: 'weak-lax' }, 'weak'),
      gradeVeto('list-key-prevention', { leadsTo: 'key-prevention' }, 'middle'),
    ],
  },
}

describe('grade and list', () => {
  it('do not contradict each other where the rulebook says so, whatever is missing [D8, D2]', () => {
    const lists = new Set<string>()
    const village = { code: '999901001201', name: '示例村' }
    fc.assert(
      fc.property(
        partialAnswers(capped.fortress.items),
        fc.oneof(partialAnswers(capped.negative.items), fc.constant({})),
        (earned, lost) => {
          const row = { village, fortress: { answers: earned }, negative: { answers: lost } }
          const [one] = sweep(capped, [row], { date }).results
          if (one === undefined) throw new Error('the row is sound')
          const { mildest, strictest } = one.proposal.lists
          lists.add(mildest)
          const caps = { 'weak-lax': 'weak', 'key-prevention': 'middle', none: 'strong' }
          const { worst, best } = one.index.grades
          expect(gradeRank(capped, best)).toBeLessThanOrEqual(gradeRank(capped, caps[mildest]))
          expect(gradeRank(capped, worst)).toBeLessThanOrEqual(gradeRank(capped, caps[strictest]))
        },
      ),
      { numRuns: 200 },
    )
    expect(lists.size).toBeGreaterThan(1)
  })

  it('has no cap without a screening of that day: an index alone leads to no list [D8]', () => {
    const readings = fortressReadings(capped, {})
    const veto = assessFortress(capped, readings).findings.find(({ about }) => about === 'list-weak-lax')
    expect(veto).toMatchObject({ verdict: 'holds', found: { applies: false } })
  })
})
