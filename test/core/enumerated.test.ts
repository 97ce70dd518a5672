import { describe, expect, it } from 'vitest'
import { enumerated } from '../../src/core/enumerated.js'

describe('items in a row', () => {
  it.each([
    [[], ''],
    [['甲'], '甲'],
    [['甲', '乙', '丙'], '甲、乙、丙'],
    [['“甲”', '“乙”', '“丙”'], '“甲”“乙”“丙”'],
    [['《甲》', '“乙”', '丙', '“丁”'], '《甲》“乙”、丙、“丁”'],
  ])('%j have 、 between them, but for quoted items that follow one another: %s', (parts, text) => {
    expect(enumerated(parts)).toBe(text)
  })
})
