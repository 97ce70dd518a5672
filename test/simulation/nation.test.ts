import { describe, expect, it } from 'vitest'
import { sharesOf, sweepNation } from '../../examples/nation/nation.js'
import { DATE, rowsOf, VILLAGES_PER_COUNTY } from '../../examples/nation/villages.js'
import { sweep } from '../../src/identification/sweep.js'
import { sweepCounts } from '../../src/identification/sweep-counts.js'
import { xining2024 } from '../../src/xining-2024/index.js'

describe('a sweep in several threads', () => {
  const options = { villages: VILLAGES_PER_COUNTY + 40, workers: 2, seed: 7 }

  it('counts as one sweep of all villages does, and reads each once [D7, D9]', async () => {
    const seen: number[] = []
    const report = await sweepNation(options, (read) => seen.push(read))
    const rows = [...rowsOf(0, options.villages, options.seed)]
    expect(report.units).toEqual(sweepCounts(sweep(xining2024, rows, { date: DATE }), 'county').units)
    expect(report.units.map(({ unit }) => unit)).toEqual(['990000', '990001'])
    expect([seen.at(-1), report.villages]).toEqual([options.villages, options.villages])
    expect(new Set(rows.map(({ village }) => village.code)).size).toBe(options.villages)
  })

  it('gives no county to two workers, and leaves no village out', () => {
    for (const [villages, workers] of [
      [1, 4],
      [500, 2],
      [456_602, 7],
    ] as const) {
      const shares = sharesOf({ villages, workers, seed: 7 })
      expect(shares.map(({ from }) => from)).toEqual([0, ...shares.slice(0, -1).map(({ to }) => to)])
      expect(shares.at(-1)?.to).toBe(villages)
      for (const { from } of shares) expect(from % VILLAGES_PER_COUNTY).toBe(0)
    }
  })
})
