import { describe, expect, it } from 'vitest'
import type { Reason } from '../../src/core/finding.js'
import { parseRulebook, parseRulebookText, RULEBOOK_BOUNDS } from '../../src/rulebook/parse.js'
import { xining2024 } from '../../src/xining-2024/index.js'

const problemsOf = (input: unknown): readonly Reason[] => {
  const parsed = parseRulebook(input)
  return parsed.ok ? [] : parsed.error.reasons
}

describe('a rulebook that is too large', () => {
  const quick = (run: () => readonly Reason[]): readonly Reason[] => {
    const before = performance.now()
    const found = run()
    expect(performance.now() - before).toBeLessThan(5_000)
    return found
  }
  const ofText = (text: unknown, bounds = RULEBOOK_BOUNDS): readonly Reason[] => {
    const parsed = parseRulebookText(text, bounds)
    return parsed.ok ? [] : parsed.error.reasons
  }
  const [item] = xining2024.fortress.items

  it('is refused by its length before anything of it is read', () => {
    const text = `{"label": "${'x'.repeat(10_000_000)}"}`
    expect(quick(() => ofText(text))).toMatchObject([
      { path: '', required: { charactersAtMost: 5_000_000 }, found: text.length },
    ])
    expect(quick(() => ofText('[]', { ...RULEBOOK_BOUNDS, characters: 1 }))).toMatchObject([
      { path: '', required: { charactersAtMost: 1 }, found: 2 },
    ])
  })

  it.each([
    ['items', item],
    ['nothing', 0],
    ['objects', {}],
  ])('is refused with 100,000 %s, by the number of its values', (_what, entry) => {
    const items = Array.from({ length: 100_000 }, () => entry)
    const large = { ...xining2024, fortress: { ...xining2024.fortress, items } }
    expect(quick(() => problemsOf(large))).toMatchObject([
      { path: expect.any(String), required: { valuesAtMost: 99_999 } },
    ])
  })

  it('is refused as text with 100,000 entries, by bounds that are arguments', () => {
    const text = JSON.stringify(Array.from({ length: 100_000 }, () => ({})))
    expect(quick(() => ofText(text))).toMatchObject([{ path: '', required: { valuesAtMost: 99_999 }, found: 100_000 }])
    expect(quick(() => ofText(text, { ...RULEBOOK_BOUNDS, values: 50 }))).toMatchObject([
      { required: { valuesAtMost: 50 } },
    ])
  })

  it('is refused where it goes too deep, however deep', () => {
    for (const depth of [33, 200_000]) {
      const text = '['.repeat(depth) + ']'.repeat(depth)
      expect(quick(() => ofText(text))).toMatchObject([{ required: { depthAtMost: 32 }, found: 'deeper' }])
    }
  })

  it('still answers in time when a great deal is wrong', () => {
    const items = Array.from({ length: 3_000 }, () => ({ id: 'x', measure: { kind: 'nil' }, scoring: { is: 1 } }))
    const before = performance.now()
    expect(problemsOf({ ...xining2024, fortress: { ...xining2024.fortress, items } }).length).toBeGreaterThan(15_000)
    expect(performance.now() - before).toBeLessThan(10_000)
  })

  it('is taken from text as from data, with a byte-order mark or without', () => {
    const text = JSON.stringify({ $schema: './rulebook.schema.json', ...xining2024 }, null, 2)
    for (const one of [text, `\ufeff${text}`]) expect(parseRulebookText(one)).toEqual({ ok: true, value: xining2024 })
    expect(ofText(text.replace('"party-building"', '"party building"')).length).toBeGreaterThan(0)
  })
})
