import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareTexts } from '../../src/core/order.js'

describe('the order of texts', () => {
  it('is that of code units, whatever the language of the machine [D1]', () => {
    const texts = fc.array(fc.string({ unit: 'binary' }))
    fc.assert(
      fc.property(texts, (all) => {
        expect([...all].sort(compareTexts)).toEqual([...all].sort())
      }),
    )
  })

  it('tells before, the same and after', () => {
    expect([compareTexts('a', 'b'), compareTexts('b', 'b'), compareTexts('b', 'a')]).toEqual([-1, 0, 1])
    expect([compareTexts('Z', 'a'), compareTexts('', 'a'), compareTexts('10', '9')]).toEqual([-1, -1, -1])
  })
})
