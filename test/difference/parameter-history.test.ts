import { describe, expect, it } from 'vitest'
import { type CivilDate, isCivilDate } from '../../src/core/date.js'
import { parameterHistory } from '../../src/difference/parameter-history.js'
import type { GradeCut } from '../../src/rulebook/checklist.js'
import type { Provenance } from '../../src/rulebook/provenance.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { small } from '../assessment/small-rulebook.js'

const day = (text: string): CivilDate => {
  if (!isCivilDate(text)) throw new Error(text)
  return text
}

const cites = (...all: Provenance['cites']): Provenance => ({ kind: 'clause', cites: all })

function version(name: string, from: string, good: number, grades: Provenance): Rulebook {
  const value = small.fortress.grades.value.map(
    (cut): GradeCut => (cut.id === 'good' ? { ...cut, when: { op: 'at-least', value: good } } : cut),
  )
  return {
    ...small,
    version: name,
    effectiveFrom: { ...small.effectiveFrom, value: day(from) },
    fortress: { ...small.fortress, grades: { value, from: grades } },
  }
}

const first = version('1', '2024-01-01', 800, cites('M2.1'))
const second = version('2', '2025-01-01', 850, cites('M2.2'))
const unchanged = version('3', '2025-07-01', 850, cites('M2.2'))
const restated = version('4', '2026-01-01', 850, cites('D24'))
const versions = [restated, second, first, unchanged]

describe('the history of a parameter [D5, D24]', () => {
  it('has each value with its day and its reference, in the order of the days', () => {
    expect(parameterHistory(versions, 'fortress/grades/value/good/when')).toEqual([
      { version: '1', effectiveFrom: '2024-01-01', value: { op: 'at-least', value: 800 }, from: cites('M2.1') },
      { version: '2', effectiveFrom: '2025-01-01', value: { op: 'at-least', value: 850 }, from: cites('M2.2') },
      { version: '4', effectiveFrom: '2026-01-01', value: { op: 'at-least', value: 850 }, from: cites('D24') },
    ])
  })

  it('takes the innermost provenance, and the value of what has both', () => {
    const own = parameterHistory([first], 'fortress/items/secretary/scoring/bands/0/points')
    expect(own).toEqual([{ version: '1', effectiveFrom: '2024-01-01', value: 300, from: cites('M2.1') }])
    expect(parameterHistory([first], 'fortress/bonusCap')).toEqual([
      { version: '1', effectiveFrom: '2024-01-01', value: 100, from: cites('M2.1') },
    ])
    expect(parameterHistory([first], 'fortress/bonusCap/value')[0]?.value).toBe(100)
    expect(parameterHistory([first], 'version')).toEqual([{ version: '1', effectiveFrom: '2024-01-01', value: '1' }])
  })

  it('finds what has moved, and says from when it is gone and back', () => {
    const [secretary, ...rest] = first.fortress.items
    if (secretary === undefined) throw new Error('an item')
    const items = (rulebook: Rulebook, all: Rulebook['fortress']['items']): Rulebook => ({
      ...rulebook,
      fortress: { ...rulebook.fortress, items: all },
    })
    const moved = items(second, [...rest, secretary])
    const gone = items(unchanged, rest)
    const address = 'fortress/items/secretary/supplier'
    const told = parameterHistory([first, moved, gone, restated], address)
    expect(told.map((one) => [one.version, one.value])).toEqual([
      ['1', 'township-committee'],
      ['3', undefined],
      ['4', 'township-committee'],
    ])
    expect(told[1]).toEqual({ version: '3', effectiveFrom: '2025-07-01' })
  })

  it('leaves out what was never in force, and other rulebooks', () => {
    const replaced = version('2-draft', '2025-01-01', 700, cites('M2.2'))
    const elsewhere = { ...version('9', '2024-06-01', 500, cites('M2.2')), id: 'elsewhere' }
    const greater = { ...second, version: '2-final' }
    const told = parameterHistory([first, replaced, greater, elsewhere], 'fortress/grades/value/good/when', 'small')
    expect(told.map((one) => one.version)).toEqual(['1', '2-final'])
  })

  it('is empty for what no version has', () => {
    for (const address of ['fortress/nothing', 'fortress/items/nobody', 'version/more', 'constructor', 'fortress/9']) {
      expect(parameterHistory(versions, address)).toEqual([])
    }
  })
})
