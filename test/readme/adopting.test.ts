import { describe, expect, it } from 'vitest'
import { assumptionsOf } from '../../src/rulebook/assumptions.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { ADOPTING_PAGES, adoptingPage, effectsIn } from './adopting-page.js'
import { textOf } from './blocks.js'

describe.each(ADOPTING_PAGES)('$path', ({ path, locale }) => {
  const text = textOf(path)
  const effects = effectsIn(text)

  it('lists every assumption of the default rulebook, with what moving it changes [D5]', () => {
    expect(effects).toHaveLength(assumptionsOf(xining2024).length)
    expect(effects.filter((effect) => effect?.some((count) => count > 0)).length).toBeGreaterThan(20)
  })

  it('is as the rulebook is; `npx tsx test/readme/write-adopting.ts` brings it up to date', () => {
    expect(text).toBe(adoptingPage(locale, effects))
  })
})

it('shows the same effects in both languages', () => {
  const [first, second] = ADOPTING_PAGES.map(({ path }) => effectsIn(textOf(path)))
  expect(first).toEqual(second)
})
