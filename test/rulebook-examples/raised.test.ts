import { expect, it } from 'vitest'
import { readExampleCases, readExampleRulebook } from '../../examples/rulebooks/read.js'
import { type Line, play } from './life.js'

const yunze = readExampleRulebook('yunze')

/** The levels that a screening leaves in the past of a village. */
function leaves(kind: string, negative: object): readonly string[] {
  const answers = { ...readExampleCases('yunze').common.negative, ...negative }
  const screened: Line = ['2025-06-01', 'township', 'record-screening', { kind, answers }]
  const { past } = play(yunze, [screened]).case.state.assessment
  return (past?.entries ?? []).flatMap((one) => ('level' in one ? [one.level] : []))
}

it('yunze: a raised level goes into the past beside the counted one, or in its place, as the rule says [D6, M2.5]', () => {
  const petitions = { 'group-petitions': 3 }
  expect(leaves('farming', petitions)).toEqual(['yellow'])
  expect(leaves('farming', { ...petitions, 'cases-filed': 1 })).toEqual(['yellow', 'red'])
  const open = { 'group-petitions': 2, 'disputes-open': { part: 1, whole: 4 } }
  expect(leaves('pastoral', open)).toEqual(['yellow'])
  expect(leaves('pastoral', { ...open, 'pasture-dispute': true })).toEqual(['red'])
})
