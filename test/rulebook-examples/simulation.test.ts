import { sweep } from 'baolei'
import { describe, expect, it } from 'vitest'
import { EXAMPLE_CITIES, readExampleRulebook } from '../../examples/rulebooks/read.js'
import { yearEnd, yearStart } from '../../src/core/date.js'
import { population, simulate } from '../simulation/doors.js'

const places = { yunze: { county: '999021', villages: 240 }, wanglan: { county: '998201', villages: 60 } } as const
const options = { seed: 11, from: yearStart(2026), to: yearEnd(2029) }

describe.each(EXAMPLE_CITIES)('%s: the generators work for a rulebook that they were not written for', (city) => {
  const rulebook = readExampleRulebook(city)
  const villages = Array.from({ length: places[city].villages }, (_, index) => ({
    code: `${places[city].county}001${String(200 + index)}`,
    name: `示例${index}村`,
  }))

  it('a roster is drawn, every row is assessed, and grades and lists differ', () => {
    const date = yearStart(2026)
    const { rows } = population(rulebook, villages, { seed: 11, date })
    const { results, unassessed } = sweep(rulebook, rows, { date })
    expect([results.length, unassessed]).toEqual([villages.length, []])
    expect(new Set(results.map(({ index }) => index.grade)).size).toBeGreaterThan(2)
    expect(new Set(results.map(({ proposal }) => proposal.list)).size).toBeGreaterThan(1)
  })

  it('whole lives are drawn without a mishap, from listing to exit, and tallied for the county', () => {
    const { lives, counties } = simulate({ rulebooks: [rulebook], roster: villages, ...options })
    expect(lives.flatMap(({ mishaps }) => mishaps)).toEqual([])
    const states = new Set(lives.flatMap(({ path }) => path.map(({ at }) => at)))
    expect([...states]).toEqual(expect.arrayContaining(['rectifying', 'acceptance.passed', 'exited']))
    expect(states.has('acceptance.cityReview')).toBe(city === 'wanglan')
    expect(counties).toHaveLength(1)
    expect(counties[0]?.exits['weak-lax']).toBeGreaterThan(0)
    expect(counties[0]?.exits['key-prevention']).toBeGreaterThan(0)
  })
})
