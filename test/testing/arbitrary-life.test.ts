import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EXAMPLE_CITIES, readExampleRulebook } from '../../examples/rulebooks/read.js'
import { sweep } from '../../src/identification/sweep.js'
import { replayAny } from '../../src/lifecycle/replay.js'
import { parseRulebook } from '../../src/rulebook/parse.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { alphabet } from '../../src/testing/alphabet.js'
import { arbitraryLife, assertLives } from '../../src/testing/arbitrary-life.js'
import { arbitraryPoll, arbitraryReadings } from '../../src/testing/arbitrary-readings.js'
import { arbitraryRulebookNear } from '../../src/testing/arbitrary-rulebook.js'
import { sampleLife, sampleVillage } from '../../src/testing/sample-life.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { scored, short } from '../lifecycle/variants.js'
import { LAWS } from './laws-of-lives.js'

const cities = EXAMPLE_CITIES.map(readExampleRulebook)
/** Two rulebooks near the default one, under which a village can still get through. */
const near = fc
  .sample(arbitraryRulebookNear(xining2024), { numRuns: 8, seed: 11 })
  .filter((one) => sampleLife(one).ok)
  .slice(0, 2)
const five: readonly (readonly [string, Rulebook])[] = [xining2024, ...cities, ...near].map((one, place) => [
  `${place + 1} ${one.id} ${one.version}`,
  one,
])

describe('lives', () => {
  it.each(five)('reach at least thirteen states, and replay: %s', (_, rulebook) => {
    const replays = ({ case: one }: { readonly case: { readonly events: readonly unknown[] } }): boolean =>
      replayAny({ village: sampleVillage, rulebook, ...startOf(rulebook) }, one.events, [rulebook]).ok
    const reached = assertLives(rulebook, replays, { numRuns: 60, seed: 7, interjections: 4, states: 13 })
    expect(reached.length).toBeGreaterThanOrEqual(13)
  })

  it('reach what only other procedures have', () => {
    assertLives(scored, () => true, { numRuns: 40, seed: 3 })
    assertLives(short, () => true, { numRuns: 40, seed: 3 })
  })

  it('that say nothing fail, and tell how far they came', () => {
    const { listing } = xining2024.identification
    const none = listing.value.map((row) => ({ ...row, list: 'none' as const }))
    const vetoes = xining2024.negative.vetoes.filter((veto) => veto.list === undefined)
    const nobody: Rulebook = {
      ...xining2024,
      negative: { ...xining2024.negative, vetoes },
      identification: { ...xining2024.identification, listing: { ...listing, value: none } },
    }
    expect(() => assertLives(nobody, () => true, { numRuns: 10, seed: 1 })).toThrow(
      /vacuous: 10 lives under xining 2024-2 reached \d of 15 states, 14 asked for: .*being identified \(identifying\)/,
    )
    expect(() => assertLives(xining2024, () => true, { numRuns: 1, seed: 1, interjections: 0 })).toThrow(/vacuous/)
  })

  it('shrink to the sample life and what matters, as a timeline of at most forty lines', () => {
    const broken = fc.check(
      fc.property(arbitraryLife(xining2024), ({ attempts }) =>
        attempts.every(({ accepted, event }) => !accepted || event.type !== 'withdraw-listing'),
      ),
      { numRuns: 500, seed: 1 },
    )
    expect(broken.failed).toBe(true)
    const shown = fc.stringify(broken.counterexample?.[0]).split('\n')
    expect(shown.length).toBeLessThan(8)
    expect(shown[0]).toMatch(/^the sample life under xining 2024-2 up to e\d+ /)
    expect(shown[shown.length - 1]).toMatch(
      /withdraw-listing, county organization department 999901: .* → being identified$/,
    )
    const long = fc.sample(arbitraryLife(xining2024, { interjections: 60 }), { numRuns: 20, seed: 2 })
    const lengths = long.map((life) => fc.stringify(life).split('\n').length)
    expect(Math.max(...lengths)).toBe(40)
  })

  it('keep the laws that a person would write down [D14]', () => {
    assertLives(
      xining2024,
      ({ attempts }) => {
        const broken = attempts.flatMap((one) => LAWS.filter(({ broken: breaks }) => breaks(one, xining2024)))
        expect(broken.map(({ name }) => name)).toEqual([])
      },
      { numRuns: 40, seed: 9, states: 13 },
    )
  })
})

function startOf(rulebook: Rulebook): object {
  const life = sampleLife(rulebook)
  return life.ok && life.value.earlier !== undefined ? { earlier: life.value.earlier } : {}
}

describe('the alphabet of any rulebook', () => {
  it.each(five)('is in its own terms: %s', (_, rulebook) => {
    const used = JSON.stringify(alphabet(rulebook).map(({ payload }) => payload(rulebook.effectiveFrom.value)))
    for (const { id } of [...rulebook.negative.problemTypes, ...rulebook.negative.levels.value])
      expect(used, id).toContain(`"${id}"`)
    // None of the default's terms is in the letters of another rulebook.
    if (rulebook.id !== xining2024.id)
      for (const { id } of xining2024.negative.items.slice(0, 5)) expect(used, id).not.toContain(`"${id}":`)
  })
})

describe('readings and polls', () => {
  it.each(five)('are read whole under %s', (_, rulebook) => {
    fc.assert(
      fc.property(arbitraryReadings(rulebook), ({ date, ...readings }) => {
        const { results } = sweep(rulebook, [{ village: sampleVillage, ...readings }], { date })
        expect(results.map(({ unread }) => unread)).toEqual([[]])
      }),
      { numRuns: 10 },
    )
    const channels = rulebook.exit.survey.channels.value.map(({ id }) => id)
    const polls = fc.sample(arbitraryPoll(rulebook, 'survey'), { numRuns: 20, seed: 4 })
    for (const poll of polls) expect(Object.keys(poll.channels)).toEqual(expect.arrayContaining(channels))
  })
})

describe('rulebooks near a given one', () => {
  it.each(five.slice(0, 3))('are valid, and others: %s', (_, rulebook) => {
    fc.assert(
      fc.property(arbitraryRulebookNear(rulebook), (one) => {
        expect(parseRulebook(JSON.parse(JSON.stringify(one))).ok).toBe(true)
        expect(fc.stringify(one).length).toBeGreaterThan(0)
      }),
      { numRuns: 5 },
    )
  })
})
