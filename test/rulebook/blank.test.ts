import { describe, expect, it } from 'vitest'
import type { CivilDate } from '../../src/core/date.js'
import { label } from '../../src/core/label.js'
import { reviewTerms } from '../../src/rulebook/acceptance.js'
import { assumptionsOf } from '../../src/rulebook/assumptions.js'
import { blankRulebook } from '../../src/rulebook/blank.js'
import { parseRulebook } from '../../src/rulebook/parse.js'

const blank = blankRulebook({
  id: 'qinghe',
  version: '2026',
  label: label('青禾市（虚构）规则', 'the rules of Qinghe, an invented city'),
  issuer: label('示例', 'an example'),
  effectiveFrom: '2026-01-01' as CivilDate,
})

/** Every `from` of a piece of data. */
function provenances(data: unknown): readonly unknown[] {
  if (typeof data !== 'object' || data === null) return []
  const own = 'from' in data ? [data.from] : []
  return [...own, ...Object.values(data).flatMap(provenances)]
}

describe('the blank rulebook', () => {
  it('is valid, and the same after a round through JSON', () => {
    expect(parseRulebook(JSON.parse(JSON.stringify(blank)))).toEqual({ ok: true, value: blank })
  })

  it('calls all that it has to be settled, and nothing else [D5]', () => {
    const all = provenances(blank)
    expect(all.length).toBeGreaterThan(30)
    expect(assumptionsOf(blank)).toHaveLength(all.length)
  })

  it('has one of each thing, so that whatever is taken out is missed', () => {
    const lists = [
      [blank.fortress.dimensions, blank.fortress.items, blank.negative.items, blank.negative.problemTypes],
      [blank.identification.listing.value, blank.rectification.fields.value, reviewTerms(blank.acceptance, 'township')],
    ].flat()
    expect(lists.map((list) => list.length)).toEqual(lists.map(() => 1))
    const without = { ...blank, fortress: { ...blank.fortress, items: [] } }
    expect(parseRulebook(without)).toMatchObject({ ok: false, error: { reasons: [{ path: '/fortress/items' }] } })
  })
})
