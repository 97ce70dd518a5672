import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rosterWarnings } from '../../src/dossier/roster.js'

const told = (roster: Parameters<typeof rosterWarnings>[0]) =>
  rosterWarnings(roster).map(({ code, about, found }) => [code, about, found])

describe('a roster', () => {
  it('warns of codes that are no village: residents’ committees, townships, zeros [D28]', () => {
    const codes = ['999901001001', '999901001199', '999901001400', '999901001000', '000000000000']
    expect(told(codes.map((code, index) => ({ code, name: `村${index}` })))).toEqual(
      codes.map((code) => ['roster-not-a-village', code, code]),
    )
    const villages = ['999901001200', '999901001399', '999901001500', '999901001599']
    expect(told(villages.map((code, index) => ({ code, name: `村${index}` })))).toEqual([])
  })

  it('warns of one village that is there under its old code and its new one, and of nothing in another county [D28]', () => {
    const rows = [
      { code: '999901002201', name: '示例村' },
      { code: '999901001201', name: '示例村' },
      { code: '999902001201', name: '示例村' },
      { code: '999901001202', name: '另一村' },
    ]
    const found = ['999901001201', '999901002201']
    expect(told(rows)).toEqual([['roster-double', '999901001201', found]])
    expect(told([...rows].reverse())).toEqual(told(rows))
  })

  it('warns of the same whatever the order, and never of a row alone [D28]', () => {
    const row = fc.record({
      code: fc.constantFrom('999901001201', '999901001202', '999901002201', '999901001001'),
      name: fc.constantFrom('甲村', '乙村'),
    })
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
        expect(new Set(told([...rows].reverse()).map(String))).toEqual(new Set(told(rows).map(String)))
        for (const one of rows)
          expect(told([one]).map(([code]) => code)).toEqual(one.code === '999901001001' ? ['roster-not-a-village'] : [])
      }),
      { numRuns: 100 },
    )
  })
})
