import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addTo } from '../../src/core/calendar.js'
import { type CivilDate, yearStart } from '../../src/core/date.js'
import { findRulebook, rulebookInForce } from '../../src/rulebook/in-force.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { anyDate } from './answers.js'

const version = (id: string, name: string, effectiveFrom: CivilDate): Rulebook => ({
  ...xining2024,
  id,
  version: name,
  effectiveFrom: { ...xining2024.effectiveFrom, value: effectiveFrom },
})

const anyVersions = fc
  .uniqueArray(fc.tuple(fc.constantFrom('xining', 'elsewhere'), fc.nat(9), anyDate), {
    selector: ([id, name]) => `${id} ${name}`,
    maxLength: 8,
  })
  .map((all) => all.map(([id, name, from]) => version(id, String(name), from)))

describe('the rulebook in force', () => {
  it('is of the id, has taken effect, and no other took effect after it [D24]', () => {
    fc.assert(
      fc.property(anyVersions, anyDate, (rulebooks, date) => {
        const inForce = rulebookInForce(rulebooks, date, 'xining')
        const eligible = rulebooks.filter(
          (rulebook) => rulebook.id === 'xining' && rulebook.effectiveFrom.value <= date,
        )
        expect(inForce === undefined).toBe(eligible.length === 0)
        if (inForce === undefined) return
        expect(eligible).toContain(inForce)
        expect(eligible.filter((rulebook) => rulebook.effectiveFrom.value > inForce.effectiveFrom.value)).toEqual([])
      }),
    )
  })

  it('does not depend on the order in which versions are given', () => {
    fc.assert(
      fc.property(anyVersions, anyDate, (rulebooks, date) => {
        expect(rulebookInForce([...rulebooks].reverse(), date, 'xining')).toBe(
          rulebookInForce(rulebooks, date, 'xining'),
        )
      }),
    )
  })

  it('is not changed by a version that takes effect later [D24]', () => {
    fc.assert(
      fc.property(anyVersions, anyDate, fc.integer({ min: 1, max: 900 }), (rulebooks, date, days) => {
        const later = version('xining', 'later', addTo(date, { days }))
        expect(rulebookInForce([...rulebooks, later], date, 'xining')).toBe(rulebookInForce(rulebooks, date, 'xining'))
      }),
    )
  })

  it('begins on the day itself, and there is none before', () => {
    expect(rulebookInForce([xining2024], yearStart(2024))).toBe(xining2024)
    expect(rulebookInForce([xining2024], addTo(yearStart(2024), { days: -1 }))).toBeUndefined()
    expect(rulebookInForce([], yearStart(2024))).toBeUndefined()
    expect(rulebookInForce([xining2024], yearStart(2025), 'elsewhere')).toBeUndefined()
  })

  it('ends with its last day, that day included, and the version before does not come back [D24]', () => {
    const first = version('xining', '1', yearStart(2024))
    const until = '2025-06-30' as CivilDate
    const ending = {
      ...version('xining', '2', yearStart(2025)),
      effectiveUntil: { ...first.effectiveFrom, value: until },
    }
    const last = version('xining', '3', yearStart(2026))
    const all = [first, ending, last]
    expect(rulebookInForce(all, addTo(yearStart(2025), { days: -1 }))).toBe(first)
    expect(rulebookInForce(all, yearStart(2025))).toBe(ending)
    expect(rulebookInForce(all, until)).toBe(ending)
    expect(rulebookInForce(all, addTo(until, { days: 1 }))).toBeUndefined()
    expect(rulebookInForce(all, addTo(yearStart(2026), { days: -1 }))).toBeUndefined()
    expect(rulebookInForce(all, yearStart(2026))).toBe(last)
  })

  it('ends early where the next takes effect before its last day', () => {
    const later = version('xining', '2', yearStart(2025))
    const long = {
      ...version('xining', '1', yearStart(2024)),
      effectiveUntil: { ...later.effectiveFrom, value: '2030-12-31' as CivilDate },
    }
    expect(rulebookInForce([long, later], yearStart(2025))).toBe(later)
    expect(rulebookInForce([long, later], addTo(yearStart(2025), { days: -1 }))).toBe(long)
  })

  it('is found by its reference, id and version both', () => {
    const next = version('xining', '2025', yearStart(2025))
    const other = version('elsewhere', '2024-2', yearStart(2024))
    const all = [next, other, xining2024]
    expect(findRulebook(all, { id: 'xining', version: '2024-2' })).toBe(xining2024)
    expect(findRulebook(all, { id: 'elsewhere', version: '2024-2' })).toBe(other)
    expect(findRulebook(all, { id: 'elsewhere', version: '2025' })).toBeUndefined()
  })
})
