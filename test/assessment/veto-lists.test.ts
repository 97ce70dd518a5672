import { describe, expect, it } from 'vitest'
import { assessmentFindings } from '../../src/assessment/findings.js'
import type { ListBounds } from '../../src/assessment/lists.js'
import { positiveLines } from '../../src/assessment/readings.js'
import { explainVeto, readsOf, type VetoFacts } from '../../src/assessment/veto.js'
import { date } from './arbitraries.js'
import { gradeVeto } from './grown-rulebook.js'
import { wide } from './wide-rulebook.js'

const open = [{ what: 'disputes', from: 'village-organization' }]
const veto = gradeVeto('listed', { leadsTo: 'weak-lax' }, 'poor')
const reads = readsOf(wide, veto, positiveLines(wide.fortress.items))

function explained(lists: ListBounds | undefined) {
  const facts: VetoFacts = {
    asOf: date,
    answer: () => undefined,
    points: () => undefined,
    missingPoints: () => [],
    past: () => ({ least: 0, missing: [] }),
    leadsTo: () => 'unknown',
    screened: lists && { lists, missing: () => open },
  }
  const kind = assessmentFindings['fortress-veto']
  const { found, missing } = explainVeto(kind, veto, { gradeAtMost: 'poor' }, reads, 'unknown', facts, 'farm')
  return { lists: found !== null && 'lists' in found ? found.lists : undefined, missing }
}

describe('a veto that asks which list the screening leads to', () => {
  it('says between which lists that is, and what leaves it open, if anything does [D2, D6]', () => {
    const between = { mildest: 'none', strictest: 'weak-lax' } as const
    expect(explained(between)).toEqual({ lists: between, missing: open })
    const decided = { mildest: 'weak-lax', strictest: 'weak-lax' } as const
    expect(explained(decided)).toEqual({ lists: decided, missing: [] })
    expect(explained(undefined)).toEqual({ lists: undefined, missing: [] })
  })
})
