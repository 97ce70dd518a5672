import { describe, expect, it } from 'vitest'
import { EXAMPLE_CITIES, readExampleRulebook } from '../../examples/rulebooks/read.js'
import { LOCALES } from '../../src/core/label.js'
import { coverage, describeCoverage } from '../../src/testing/coverage.js'
import { COVERAGE_GROUPS } from '../../src/testing/coverage-parts.js'
import { sampleLife } from '../../src/testing/sample-life.js'
import { scenario } from '../../src/testing/scenario.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { cast, event } from '../lifecycle/story.js'
import { evidenceOf, outcomesIn, shownReadings } from './shipped-cases.js'

const life = sampleLife(xining2024)
if (!life.ok) throw new Error('the default rulebook lets villages through')

describe('coverage', () => {
  it('of no case is nothing, and of more cases is never less', () => {
    const none = coverage(xining2024, [])
    expect([none.met, none.percent, none.unread]).toEqual([0, 0, []])
    let before = none
    for (const count of [5, 12, 20, 33]) {
      const events = life.value.events.slice(0, count)
      const now = coverage(xining2024, [{ case: { ...life.value, events } }])
      const lost = before.parts.filter(({ met }, place) => met && now.parts[place]?.met !== true)
      expect(lost).toEqual([])
      expect(now.met).toBeGreaterThan(before.met)
      before = now
    }
  })

  it('is exact for a case of three events', () => {
    const events = life.value.events.slice(0, 3)
    const met = coverage(xining2024, [{ case: { ...life.value, events } }]).parts.filter((one) => one.met)
    const of = (group: string) => met.filter((one) => one.group === group).map(({ id }) => id)
    expect(of('transition')).toEqual([
      'unlisted raise-signal identifying',
      'identifying record-screening identifying',
      'identifying propose-listing identifying',
    ])
    expect(of('item')).toEqual(xining2024.negative.items.map(({ id }) => id))
    expect(of('listing')).toEqual(['governance/high'])
    expect(of('band')).toContain('customs-lagging/1')
    expect([of('grade'), of('duty'), of('refusal'), of('poll')]).toEqual([[], [], [], []])
  })

  it('counts why an event was refused, at any depth', () => {
    const early = scenario('too early', xining2024, {
      given: life.value.events.slice(0, 29) as never,
      when: [event('exit-list', '2024-09-06', cast.township, {})],
      then: { refused: ['role-may'] },
    })
    const met = coverage(xining2024, [early]).parts.filter(({ group, met }) => group === 'refusal' && met)
    expect(met.map(({ id }) => id)).toContain('role-may')
    expect(coverage(xining2024, [{ reasons: early.reasons }]).met).toBe(met.length)
  })

  it('names evidence that it cannot read', () => {
    const unknown = { case: { ...life.value, rulebook: { id: 'nowhere', version: '1' } } }
    const malformed = { readings: { date: '2024-13-01', fortress: { answers: {} } } }
    expect(coverage(xining2024, [unknown, { case: life.value }, malformed]).unread).toEqual([0, 2])
  })

  it('is reported in both languages, every part by a label of its own in its group', () => {
    const empty = coverage(xining2024, [])
    for (const locale of LOCALES) {
      const lines = describeCoverage(empty, locale)
      expect(lines.filter((line) => !line.startsWith(' ')).length).toBe(COVERAGE_GROUPS.length - 2)
      for (const { label, of, unreachable } of empty.parts)
        for (const one of [label, of, unreachable]) if (one !== undefined) expect(one[locale].length).toBeGreaterThan(0)
    }
    const keys = empty.parts.map(({ group, id }) => `${group} ${id}`)
    expect(new Set(keys).size).toBe(keys.length)
    expect(describeCoverage(empty, 'en').join('')).not.toMatch(/[\u4e00-\u9fff：；]/)
  })
})

describe('the cases that ship', () => {
  const shipped = [xining2024, ...EXAMPLE_CITIES.map(readExampleRulebook)]

  it.each(shipped)('come out as written, and meet all that can be met: $id', (rulebook) => {
    const outcomes = outcomesIn(`examples/cases/${rulebook.id}.yaml`, rulebook)
    expect(outcomes.flatMap(({ deviations }) => deviations).slice(0, 3)).toEqual([])
    const city = EXAMPLE_CITIES.find((one) => one === rulebook.id)
    const shown = city === undefined ? [] : shownReadings(city).map((readings) => ({ readings }))
    const met = coverage(rulebook, [...evidenceOf(outcomes), ...shown])
    expect(met.unread).toEqual([])
    // What is met can be met: nothing is called unreachable that a case has met.
    expect(met.parts.filter((one) => one.met && one.unreachable !== undefined).map(({ id }) => id)).toEqual([])
    const never = met.parts.filter((one) => !one.met && one.unreachable === undefined)
    expect(never.map(({ group, id }) => `${group} ${id}`)).toEqual([])
    expect(met.percent).toBe(100)
  })
})
