import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Condition } from '../../src/rulebook/condition.js'
import type { PastThing } from '../../src/rulebook/past.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { clean, full, gradeVeto, grown, knowing, riskVeto } from './grown-rulebook.js'
import { agree, doors, oneVerdict, type Reading } from './one-verdict.js'

describe('one reading, one verdict', () => {
  it('in every door: sweep, direct calls, events in either order or twice, under any rulebook [D6, D2, D22]', () => {
    fc.assert(oneVerdict, { numRuns: 100 })
  })

  const reading = (over: Partial<Reading> = {}): Reading => ({
    kind: 'farm',
    fortress: full,
    negative: clean,
    past: knowing(),
    ...over,
  })
  const grades = (rulebook: Rulebook, one: Reading) => {
    agree(rulebook, one)
    return doors(rulebook, one).swept.index.grade
  }

  it('counts what the screening of the same day hit, in a sweep too [D6]', () => {
    expect(grades(grown(), reading())).toBe('good')
    expect(grades(grown(), reading({ negative: { ...clean, disputes: 1 } }))).toBe('fair')
  })

  it('caps the grade by the level of the day, and the level by the grade of the day [D6]', () => {
    const once = (past: PastThing): Condition => ({ past, within: { years: 1 }, test: { op: 'at-least', value: 1 } })
    const capped = grown({ vetoes: [gradeVeto('yellow', once({ level: 'yellow' }), 'poor')] }, { vetoes: [] })
    expect(grades(capped, reading({ negative: { ...clean, disputes: 1 } }))).toBe('poor')
    const raised = grown(
      { vetoes: [] },
      { vetoes: [riskVeto('poor', 'order', once({ grade: 'poor' }), { riskAtLeast: 'red' })] },
    )
    const poor = reading({
      fortress: { ...full, secretary: false, routine: 'absent', attendance: { part: 0, whole: 1 } },
    })
    agree(raised, poor)
    const { swept } = doors(raised, poor)
    expect([swept.index.grade, swept.screening.risk]).toEqual(['poor', 'red'])
  })

  it('lets neither checklist wait for the other: a veto sees the other without what counts back [D6]', () => {
    const within = { years: 1 }
    const test = { op: 'at-least', value: 1 } as const
    const both = grown(
      { vetoes: [gradeVeto('red-is-poor', { past: { level: 'red' }, within, test }, 'poor')] },
      { vetoes: [riskVeto('poor-is-red', 'order', { past: { grade: 'poor' }, within, test }, { riskAtLeast: 'red' })] },
    )
    const come = (one: Reading) => {
      agree(both, one)
      const { swept } = doors(both, one)
      return [swept.index.grade, swept.screening.risk]
    }
    expect(come(reading({ negative: { ...clean, feud: true } }))).toEqual(['good', 'orange'])
    const poor = { ...full, secretary: false, attendance: { part: 0, whole: 1 }, routine: 'absent' }
    expect(come(reading({ fortress: poor }))).toEqual(['poor', 'red'])
  })
})
