import { describe, expect, it } from 'vitest'
import { xining2024 } from '../../src/xining-2024/index.js'
import { COUNTY, listing, owed, VILLAGE } from './sample.js'

// What the clauses say, written by hand: the owner, its unit, how often, and how many times in a year for one village
// that is listed all through it (weak-lax, then key-prevention).
const wholeYear = { listings: [listing('2024-01-01', '2025-01-01')] }
const prevention = { listings: [listing('2024-01-01', '2025-01-01', { list: 'key-prevention' })] }

function inYear(clause: string, basis = wholeYear) {
  const duties = xining2024.responsibility.duties.filter(({ from }) => from.cites.some((cite) => cite === clause))
  expect(duties.map(({ from }) => from.cites[0])).toEqual([clause])
  const all = owed(basis, '2024-01-01', '2024-12-31', duties[0]?.id)
  const [first] = all
  return {
    owner: first?.owner,
    unit: first?.unit,
    village: first?.village,
    every: first?.cadence ?? first?.kind,
    times: all.length,
    windows: new Set(all.map(({ window }) => `${window.from}/${window.to ?? ''}`)).size,
  }
}

const secretary = { owner: 'county-committee-secretary', unit: COUNTY, village: undefined }
const leader = { owner: 'linked-county-leader', unit: COUNTY, village: VILLAGE }
const township = { owner: 'township-committee', unit: '999921100', village: VILLAGE }
const unit = { owner: 'paired-unit', unit: COUNTY, village: VILLAGE }
const resident = { owner: 'first-secretary', unit: VILLAGE, village: VILLAGE }
const standing = { every: 'standing', times: 1, windows: 1 }
const quarterly = { every: 'quarter', times: 4, windows: 4 }

describe('the county Party committee: first responsibility', () => {
  it('has its secretary report to the city standing committee once a year [R1.1]', () => {
    expect(inYear('R1.1')).toEqual({ ...secretary, every: 'year', times: 1, windows: 1 })
  })
  it('has its secretary hear the linked leaders once in each half-year [R1.2]', () => {
    expect(inYear('R1.2')).toEqual({ ...secretary, every: 'half-year', times: 2, windows: 2 })
  })
  it('deliberates the plan collectively, once for a listing [R1.3]', () => {
    const committee = { owner: 'county-standing-committee', unit: COUNTY, village: VILLAGE }
    expect(inYear('R1.3')).toEqual({ ...committee, every: 'once', times: 1, windows: 1 })
  })
  it('holds two special meetings in the one window of a year [L6.1, D19]', () => {
    expect(inYear('L6.1')).toEqual({ ...secretary, every: 'year', times: 2, windows: 1 })
  })
  it('has its secretary report to the city secretary’s special meeting once a year, beside the other report [L6.2, R1.1, D20]', () => {
    expect(inYear('L6.2')).toEqual({ ...secretary, every: 'year', times: 1, windows: 1 })
    const reports = owed(wholeYear, '2024-01-01', '2024-12-31').filter(({ duty }) => duty.startsWith('report-to-city'))
    expect(reports.map(({ cites }) => cites[0]).sort()).toEqual(['L6.2', 'R1.1'])
  })
})

describe('the linked county leader: main responsibility', () => {
  it('coordinates the departments at all times [R2.1]', () =>
    expect(inYear('R2.1')).toEqual({ ...leader, ...standing }))
  it('keeps track of progress at all times [R2.2]', () => expect(inYear('R2.2')).toEqual({ ...leader, ...standing }))
  it('reports regularly: once a quarter [R2.3, D19]', () => expect(inYear('R2.3')).toEqual({ ...leader, ...quarterly }))
})

describe('the township: specific responsibility', () => {
  it('forms one task force in the township, however many of its villages are listed [R3.1, D19]', () => {
    const both = { listings: [...wholeYear.listings, listing('2024-02-01', undefined, { village: '999921100202' })] }
    expect(inYear('R3.1', both)).toEqual({ ...township, village: undefined, every: 'once', times: 1, windows: 1 })
  })
  it('forms one for each village by kind of problem, which is another thing [L5.1, L5.3, D19]', () => {
    expect(inYear('L5.1')).toEqual({ ...township, every: 'once', times: 1, windows: 1 })
  })
  it('keeps a ledger for the village and works from the chart [R3.2]', () => {
    expect(inYear('R3.2')).toEqual({ ...township, ...standing })
  })
  it('screens and tracks risk information at all times [R3.3]', () => {
    expect(inYear('R3.3')).toEqual({ ...township, ...standing })
  })
  it('has its leader in charge review progress regularly: once a quarter [R3.4, D19]', () => {
    expect(inYear('R3.4')).toEqual({ ...township, owner: 'township-leader', ...quarterly })
  })
})

describe('the paired unit: support responsibility', () => {
  it('uses its function on the problem at all times [R4.1]', () =>
    expect(inYear('R4.1')).toEqual({ ...unit, ...standing }))
  it('has its head visit regularly: once a quarter [R4.2, D19]', () =>
    expect(inYear('R4.2')).toEqual({ ...unit, ...quarterly }))
})

describe('the first secretary: resident responsibility', () => {
  it('keeps to the village’s problems at all times [R5.1]', () =>
    expect(inYear('R5.1')).toEqual({ ...resident, ...standing }))
  it('hears residents’ opinions in each half-month [R5.2]', () => {
    expect(inYear('R5.2')).toEqual({ ...resident, every: 'half-month', times: 24, windows: 24 })
  })
  it('helps improve the measures at all times [R5.3]', () =>
    expect(inYear('R5.3')).toEqual({ ...resident, ...standing }))
})

describe('the lists', () => {
  it('make a key-prevention village owed what its assigned leaders and units owe, and nothing more', () => {
    const cited = owed(prevention, '2024-01-01', '2024-12-31').map(({ cites }) => cites[0])
    expect([...new Set(cited)].sort()).toEqual(['R2.1', 'R2.2', 'R2.3', 'R3.3', 'R3.4', 'R4.1', 'R4.2'])
  })
  it('leave no duty of the rulebook out', () => {
    const vacant = { ...wholeYear, termsKnown: ['first-secretary', 'township-leader'] as const }
    const shown = new Set(owed(vacant, '2024-01-01', '2024-12-31').map(({ duty }) => duty))
    expect([...shown].sort()).toEqual(xining2024.responsibility.duties.map(({ id }) => id).sort())
  })
})
