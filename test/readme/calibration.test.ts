import { describe, expect, it } from 'vitest'
import { assumedBehavior } from '../../src/simulation/assumed-behavior.js'
import { textOf } from './blocks.js'
import { CALIBRATION_PAGES, calibrationPage, countsKept, fingerprint, spreadsOf } from './calibration.js'

const counts = countsKept()

describe.each(CALIBRATION_PAGES)('$path', ({ path, locale }) => {
  it('is as the counts are; `npx tsx test/readme/write-calibration.ts --keep-figures` brings it up to date', () => {
    expect(textOf(path)).toBe(calibrationPage(locale, counts))
  })
})

describe('the shipped behavior', () => {
  it('is the one that was counted', () => {
    expect(counts.behavior).toBe(fingerprint(assumedBehavior))
    expect(counts.seeds.length).toBeGreaterThanOrEqual(20)
    expect(counts.seeds.map(({ seed }) => seed)).toEqual(counts.seeds.map((_, place) => place + 1))
  })

  it('meets both facts where 95 of 100 seeds lie [F1, F2]', () => {
    const spreads = spreadsOf(counts)
    expect(spreads.map(({ id }) => id)).toEqual(['F1', 'F2'])
    for (const { id, target, mean, interval, range, least, most } of spreads) {
      expect(range.low, id).toBeLessThanOrEqual(target)
      expect(range.high, id).toBeGreaterThanOrEqual(target)
      // In order, from the widest to the narrowest.
      const order = [least, range.low, interval.low, mean, interval.high, range.high, most]
      expect([...order].sort((a, b) => a - b)).toEqual(order)
    }
  })
})
