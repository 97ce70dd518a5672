import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assessFortress } from '../../src/assessment/fortress.js'
import { parseFortressReadings, parseNegativeReadings } from '../../src/assessment/readings.js'
import { screenNegative } from '../../src/assessment/screening.js'
import { completeness, openDossier } from '../../src/dossier/dossier.js'
import { extremeAnswers } from '../../src/testing/answers.js'
import { castOf } from '../../src/testing/cast.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import { day } from '../../src/testing/scenario.js'
import { viewReadings, viewVillage } from '../../src/view/view-village.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { sampleAttempts, viewCase } from '../lifecycle/doors.js'

const on = day('2024-03-01')
const { fortress: positive, negative } = xining2024
const all = {
  fortress: extremeAnswers(positive.items, on, 'most'),
  screening: extremeAnswers(negative.items, on, 'most'),
}
const keep = (answers: Readonly<Record<string, unknown>>, ids: readonly string[]) =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => ids.includes(id)))

function factsWith(ids: readonly string[]) {
  const fortress = parseFortressReadings(xining2024, { date: on, answers: keep(all.fortress, ids) })
  const screening = parseNegativeReadings(xining2024, { date: on, answers: keep(all.screening, ids) })
  const dossier = openDossier(sampleVillage, on)
  if (!fortress.ok || !screening.ok || !dossier.ok) throw new Error('malformed')
  return { village: sampleVillage, fortress: fortress.value, screening: screening.value, dossier: dossier.value }
}

const someIds = fc.subarray([...positive.items, ...negative.items].map(({ id }) => id))

describe('viewVillage', () => {
  it('shows every item once, asks for each that is missing and for no other, and adds up [M1.3, M2.1, M2.4, D2]', () => {
    fc.assert(
      fc.property(someIds, fc.constantFrom('zh-CN', 'en'), (ids, locale) => {
        const facts = factsWith(ids)
        const view = viewVillage(facts, { rulebook: xining2024, locale })
        const index = assessFortress(xining2024, facts.fortress, undefined, facts.screening)
        const screening = screenNegative(xining2024, facts.screening, undefined, facts.fortress)
        const shown = [...(view.index?.dimensions ?? []), ...(view.screening?.problemTypes ?? [])]
        const items = shown.flatMap((one) => one.items)
        expect(items.map(({ id }) => id).sort()).toEqual(
          [...positive.items, ...negative.items].map(({ id }) => id).sort(),
        )
        expect(view.index?.dimensions.map(({ id, points: { min, max }, of }) => ({ id, min, max, of }))).toEqual(
          index.dimensions,
        )
        const lacking = [
          ...index.missing,
          ...screening.missing,
          ...completeness(facts.dossier, xining2024).flatMap(({ missing = [] }) => missing),
        ]
        const asked = view.requests.flatMap(({ from, facts: wanted }) => wanted.map(({ id }) => `${id} ${from.id}`))
        const open = lacking.filter(({ what }) => what.includes('.') || items.some(({ id }) => id === what))
        expect([...asked].sort()).toEqual([...new Set(open.map(({ what, from }) => `${what} ${from}`))].sort())
        for (const { line } of items) expect(line).not.toBe('')
        expect(JSON.parse(JSON.stringify(view))).toEqual(view)
      }),
      { numRuns: 25 },
    )
  })

  it('names the unit of each supplier: the village, its township, its county [D2, D23]', () => {
    const { requests } = viewVillage(factsWith([]), { rulebook: xining2024, locale: 'zh-CN' })
    const units = Object.fromEntries(requests.map(({ from: { id, unit } }) => [id, unit]))
    expect(units).toMatchObject({ 'village-organization': '999901001201', 'township-committee': '999901001' })
    expect(units).toHaveProperty('political-legal', '999901')
  })

  it('has the last readings of a case, also those from before its listing, as viewCase has them [D6, D16]', () => {
    const rulebooks = [xining2024]
    const seen = { before: 0, after: 0 }
    for (const { after } of sampleAttempts()) {
      const query = { actor: castOf(sampleVillage).county, today: '2025-12-31', locale: 'zh-CN', rulebooks } as const
      const { index, screening } = viewCase(after, query)
      const own = viewReadings(after, query)
      const dimensions = own.index?.dimensions.map(({ items: _items, ...dimension }) => dimension)
      const { vetoes: _vetoes, ...told } = own.index ?? { vetoes: [] }
      expect(index && { ...told, dimensions }).toEqual(index)
      const { problemTypes: _types, vetoes: _lines, ...screened } = own.screening ?? { problemTypes: [], vetoes: [] }
      expect(screened).toEqual(screening ?? {})
      seen[own.screening?.beforeListing ? 'before' : 'after'] += 1
    }
    expect(Math.min(seen.before, seen.after)).toBeGreaterThan(0)
  })

  it('leaves out what is not given', () => {
    const bare = viewVillage({ village: sampleVillage }, { rulebook: xining2024, locale: 'en' })
    expect(bare).toEqual({ village: sampleVillage, requests: [] })
  })
})
