import { describe, expect, it } from 'vitest'
import { assessFortress } from '../../src/assessment/fortress.js'
import { screenNegative } from '../../src/assessment/screening.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { successorsOf } from '../../src/rulebook/successors.js'
import { type Answers, date, fortressReadings, negativeReadings } from './arbitraries.js'
import { clean, full, grown, knowing } from './grown-rulebook.js'
import { wide } from './wide-rulebook.js'

const from = { kind: 'clause', cites: ['D29'] } as const
const withItems = (items: Readonly<Record<string, readonly string[]>>): Rulebook => ({
  ...grown(),
  successors: { items, from },
})
// Readings that were parsed under a version which still had other ids.
const earlier = (answers: Answers) => ({ ...negativeReadings(grown(), {}), kind: 'farm', answers })
const hits = (rulebook: Rulebook, answers: Answers) =>
  screenNegative(rulebook, earlier(answers), knowing()).hits.map(({ item, deduction }) => [item, deduction])

describe('readings made under an earlier version', () => {
  const { disputes: _disputes, ...rest } = clean

  it('answer the item that theirs has become [D29]', () => {
    expect(hits(withItems({ quarrels: ['disputes'] }), { ...rest, quarrels: 3 })).toEqual([['disputes', 300]])
    expect(hits(grown(), { ...rest, quarrels: 3 })).toEqual([])
  })

  it('answer each item that theirs was split into, where the answer fits [D29]', () => {
    const split = withItems({ quarrels: ['disputes', 'feud'] })
    const screening = screenNegative(split, earlier({ quarrels: 3 }), knowing())
    expect(screening.hits.map(({ item }) => item)).toEqual(['disputes'])
    // A count is no answer to yes or no.
    expect(screening.missing).toContainEqual({ what: 'feud', from: 'township-committee' })
  })

  it('leave an item open into which several were merged with different answers [D2, D29]', () => {
    const merged = withItems({ quarrels: ['disputes'], fights: ['disputes'] })
    expect(hits(merged, { ...rest, quarrels: 2, fights: 2 })).toEqual([['disputes', 200]])
    const open = screenNegative(merged, earlier({ ...rest, quarrels: 2, fights: 1 }), knowing())
    expect(open.missing).toContainEqual({ what: 'disputes', from: 'police' })
  })

  it('never take the place of an answer of their own, and say nothing of an item that was dropped [D29]', () => {
    expect(hits(withItems({ quarrels: ['disputes'] }), { ...clean, disputes: 1, quarrels: 5 })).toEqual([
      ['disputes', 100],
    ])
    expect(hits(withItems({ quarrels: [] }), { ...clean, quarrels: 5 })).toEqual([])
  })
})

describe('a past made under an earlier version', () => {
  const graded = (rulebook: Rulebook, ...items: readonly string[]) => {
    const past = knowing(...items.map((item) => ({ item, on: date })))
    return assessFortress(rulebook, { ...fortressReadings(wide, full), kind: 'farm' }, past)
  }
  const counted = (rulebook: Rulebook, ...items: readonly string[]) =>
    graded(rulebook, ...items).findings.find(({ about }) => about === 'hit-before')?.found

  it('counts for the items that its items have become, a merged one once a day [D29, D6]', () => {
    const merged = withItems({ quarrels: ['disputes'], fights: ['disputes'] })
    expect(graded(merged, 'quarrels').grade).toBe('fair')
    expect(graded(grown(), 'quarrels').grade).toBe('good')
    expect(counted(merged, 'quarrels', 'fights', 'disputes')).toMatchObject({ past: [{ item: 'disputes', times: 1 }] })
  })
})

describe('the ids of a later version', () => {
  it('are its own, those that it names, or none [D29]', () => {
    const rulebook = withItems({ quarrels: ['disputes', 'feud'], gossip: [] })
    expect(['quarrels', 'gossip', 'feud', 'constructor'].map((id) => successorsOf(rulebook, 'items', id))).toEqual([
      ['disputes', 'feud'],
      [],
      ['feud'],
      ['constructor'],
    ])
    expect(successorsOf(rulebook, 'roles', 'mayor')).toEqual(['mayor'])
  })
})
