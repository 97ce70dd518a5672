import { describe, expect, it } from 'vitest'
import { addTo } from '../../src/core/calendar.js'
import { dutiesOf } from '../../src/duties/duties.js'
import type { Listing, Tenure } from '../../src/duties/query.js'
import { tenureProblems } from '../../src/duties/status.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { day } from './sample.js'

const POSTS = ['linked-county-leader', 'paired-unit', 'first-secretary', 'township-leader'] as const

/** How often some work reads when a term begins: what it costs, on every machine. */
function readsOf(tenures: readonly Tenure[], work: (counted: readonly Tenure[]) => unknown): number {
  let reads = 0
  const counted = tenures.map((tenure) => ({
    ...tenure,
    get from() {
      reads += 1
      return tenure.from
    },
  }))
  work(counted)
  return reads
}

function villages(count: number): { readonly listings: readonly Listing[]; readonly tenures: readonly Tenure[] } {
  const codes = Array.from({ length: count }, (_, at) => `9999${String(10_000_000 + at)}`)
  const from = day('2024-01-01')
  return {
    listings: codes.map((village) => ({ village, list: 'weak-lax', from })),
    tenures: codes.flatMap((unit) => POSTS.map((role) => ({ role, unit, ref: `h${unit}`, from }))),
  }
}

/** One post that changes hands every ten days. */
function replacements(count: number): readonly Tenure[] {
  return Array.from({ length: count }, (_, at) => ({
    role: 'first-secretary',
    unit: '999901001201',
    ref: `h${at}`,
    from: addTo(day('2020-01-01'), { days: 10 * at }),
    to: addTo(day('2020-01-01'), { days: 10 * at + 10 }),
  }))
}

describe('what duties cost', () => {
  it('grows with the villages, not with their square, where holders are known', () => {
    const reads = (count: number) => {
      const { listings, tenures } = villages(count)
      return readsOf(tenures, (all) =>
        dutiesOf(xining2024, { listings, tenures: all, from: '2024-01-01', to: '2024-12-31' }),
      )
    }
    const [few, many] = [reads(20), reads(200)]
    expect(few).toBeGreaterThan(0)
    expect(many).toBeLessThanOrEqual(10 * few)
  })

  it('grows little faster than the holders of one post', () => {
    const listings: readonly Listing[] = [{ village: '999901001201', list: 'weak-lax', from: day('2020-01-01') }]
    const owed = (count: number) =>
      readsOf(replacements(count), (all) =>
        dutiesOf(xining2024, { listings, tenures: all, from: '2020-01-01', to: '2024-12-31' }),
      )
    const overlaps = (count: number) => readsOf(replacements(count), tenureProblems)
    // Sorting takes a logarithm more.
    expect(owed(160)).toBeLessThan(30 * owed(10))
    expect(overlaps(160)).toBeLessThan(30 * overlaps(10))
  })
})
