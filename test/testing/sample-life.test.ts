import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EXAMPLE_CITIES, readExampleRulebook } from '../../examples/rulebooks/read.js'
import { label } from '../../src/core/label.js'
import { blankRulebook } from '../../src/rulebook/blank.js'
import { parseRulebook } from '../../src/rulebook/parse.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { sampleLife, sampleVillage } from '../../src/testing/sample-life.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { arbitraryRulebook } from '../assessment/arbitrary-rulebook.js'
import { replay } from '../lifecycle/doors.js'
import { scored, short } from '../lifecycle/variants.js'

function recorded(name: string): Rulebook {
  const text = readFileSync(new URL(`../fixtures/recorded/rulebook-${name}.json`, import.meta.url), 'utf8')
  const parsed = parseRulebook(JSON.parse(text))
  if (!parsed.ok) throw new Error(name)
  return parsed.value
}

const blank = (effectiveFrom: string): Rulebook =>
  blankRulebook({ id: 'qinghe', version: '1', label: label('青禾', 'Qinghe'), issuer: label('—', '—'), effectiveFrom })

/** What comes of the sample life, replayed from its own opening; `refused` says by which event none was found. */
function outcome(rulebook: Rulebook): { readonly at?: string; readonly refused?: string } {
  const life = sampleLife(rulebook)
  if (!life.ok) {
    expect(life.error.reasons.every(({ code }) => code.length > 0)).toBe(true)
    expect(life.error.reasons.length).toBeGreaterThan(0)
    return { refused: life.error.event.type }
  }
  const again = replay(life.value, life.value.events, [rulebook])
  expect(again).toEqual({ ok: true, value: life.value })
  // Nothing is left open: the village left a list, and its look-backs are over (D17).
  expect(life.value.state.episodes).toHaveLength(1)
  expect(life.value.state.episodes[0]?.closedOn).toBe(life.value.events.at(-1)?.date)
  return { at: life.value.state.at }
}

// Of the four drawn vetoes of each checklist one counts: of all of them, some applies where nothing has happened.
function withOne<V extends object>(vetoes: readonly V[]): readonly V[] {
  const never = { past: { list: 'weak-lax' }, within: { months: 1 }, test: { op: 'at-least', value: 50 } }
  return vetoes.map((veto, index) => (index < vetoes.length - 3 ? veto : { ...veto, when: never }))
}

const withOneVeto = arbitraryRulebook.map(
  (rulebook): Rulebook => ({
    ...rulebook,
    fortress: { ...rulebook.fortress, vetoes: withOne(rulebook.fortress.vetoes) },
    negative: { ...rulebook.negative, vetoes: withOne(rulebook.negative.vetoes) },
  }),
)

const recorders = {
  value: [
    { event: 'approve-plan', roles: ['county-committee-secretary'] },
    { event: 'complete-measure', roles: ['paired-unit'] },
    { event: 'record-screening', roles: ['department'] },
    { event: 'look-back-steady', roles: ['township-leader', 'city-organization-department'] },
  ],
  from: xining2024.identification.listing.from,
} as const

describe('the sample life is accepted whole', () => {
  const named = [
    ['xining 2024-2', xining2024],
    ...['2024', '2024b', '2025'].map((name) => [name, recorded(name)] as const),
    ...EXAMPLE_CITIES.map((city) => [city, readExampleRulebook(city)] as const),
    ['a blank one', blank('2025-07-01')],
    ['one of another age', blank('2151-12-31')],
    ['village and county alone', short],
    ['mark sheets, limits, two look-backs', scored],
    ['other bodies record', { ...xining2024, recording: { recorders } }],
  ] as const

  it.each(named)('%s', (_, rulebook) => {
    expect(outcome(rulebook)).toEqual({ at: 'unlisted' })
  })

  it('goes through every step of every one of them', () => {
    for (const [name, rulebook] of named) {
      const life = sampleLife(rulebook)
      const types = life.ok ? life.value.events.map(({ type }) => type) : []
      expect(types, name).toEqual(expect.arrayContaining(['hold-congress', 'accept-by-county', 'exit-list']))
    }
  })

  it('or refused with its reasons, whatever the vetoes count of the past [D6, D26]', () => {
    const ends: (string | undefined)[] = []
    // Many a drawn veto applies where nothing has happened, or to what every life has: then nobody gets through.
    fc.assert(
      fc.property(withOneVeto, (rulebook) => {
        ends.push(outcome(rulebook).at)
      }),
      { numRuns: 6, seed: 11 },
    )
    expect(ends).toContain('unlisted')
  })

  it('where a poll passes with a mixture of answers only [D15]', () => {
    const yunze = readExampleRulebook('yunze')
    const { indicators } = yunze.exit.survey
    // By telephone the best answer counts half; over all channels 80 % or more of the best one is asked for at the exit.
    const value = indicators.value.map((one) =>
      one.id === 'by-phone'
        ? { ...one, counts: one.counts.map((way) => (way.option === 'very-satisfied' ? { ...way, weight: 50 } : way)) }
        : one,
    )
    const survey = { ...yunze.exit.survey, indicators: { ...indicators, value } }
    expect(outcome({ ...yunze, exit: { ...yunze.exit, survey } })).toEqual({ at: 'unlisted' })
  })

  it('for another village, by its own bodies [D23]', () => {
    const village = { code: '999902003204', name: '另一示例村' }
    const [life, usual] = [sampleLife(xining2024, village), sampleLife(xining2024)]
    if (!life.ok || !usual.ok) throw new Error('both are accepted')
    expect(life.value.village).toEqual(village)
    expect(usual.value.village).toEqual(sampleVillage)
    expect(life.value.events.every(({ actor }) => village.code.startsWith(actor.unit))).toBe(true)
    expect(life.value.events.map(({ type }) => type)).toEqual(usual.value.events.map(({ type }) => type))
  })
})

describe('a rulebook that lets no village through', () => {
  const settled = xining2024.identification.listing.from

  it('puts nobody on a list: the reason is that of the proposal', () => {
    const listing = {
      value: xining2024.identification.listing.value.map((row) => ({ ...row, list: 'none' as const })),
      from: settled,
    }
    const vetoes = xining2024.negative.vetoes.map((veto) => ({ ...veto, list: undefined, riskAtLeast: 'low' }))
    const rulebook = {
      ...xining2024,
      negative: { ...xining2024.negative, vetoes: vetoes.map(({ list: _list, ...veto }) => veto) },
      identification: { ...xining2024.identification, listing },
    } as Rulebook
    const life = sampleLife(rulebook)
    expect(life.ok ? [] : [life.error.event.type, life.error.reasons.map(({ code }) => code)]).toEqual([
      'propose-listing',
      ['listing-qualifies'],
    ])
  })

  it('lets nobody leave: the reason is that of the exit', () => {
    const indicators = xining2024.exit.survey.indicators.value.map((one) => ({
      ...one,
      passing: { op: 'more-than' as const, value: { part: 1, whole: 1 } },
    }))
    const rulebook: Rulebook = {
      ...xining2024,
      exit: {
        ...xining2024.exit,
        survey: { ...xining2024.exit.survey, indicators: { value: indicators, from: settled } },
      },
    }
    const life = sampleLife(rulebook)
    if (life.ok) throw new Error('nobody is more than all satisfied')
    expect(life.error.event.type).toBe('exit-list')
    expect(life.error.reasons.map(({ code }) => code)).toEqual(['exit-allowed'])
    expect(
      life.error.reasons[0]?.because?.filter(({ verdict }) => verdict !== 'holds').map(({ code }) => code),
    ).toEqual(['well-satisfied'])
  })
})
