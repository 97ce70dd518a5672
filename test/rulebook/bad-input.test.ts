import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Reason } from '../../src/core/finding.js'
import type { Json } from '../../src/core/json.js'
import { parseRulebook } from '../../src/rulebook/parse.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { brokenAt } from './broken.js'
import { faults, namedIn, within } from './faults.js'

const problemsOf = (input: unknown): readonly Reason[] => {
  const parsed = parseRulebook(input)
  return parsed.ok ? [] : parsed.error.reasons
}
const told = (input: unknown): readonly (readonly [string | undefined, Json, Json])[] =>
  problemsOf(input).map(({ path, required, found }) => [path, required, found])

const OPS = { oneOf: ['at-least', 'more-than', 'at-most', 'less-than'] }

describe('a rulebook that is wrong in ten places', () => {
  it('gets ten findings, of form and of reference, with pointers and what was expected [D26]', () => {
    const types = { oneOf: ['party-building', 'integrity', 'governance', 'revitalization'] }
    const faulty = brokenAt({
      '/label/en': ' ',
      '/effectiveFrom/value': '2024-02-30',
      '/fortress/total/value': 0.1,
      '/fortress/vetoes/0/when/any/1/all/1/test': { op: 'atleast', value: 3 },
      '/negative/items/0/problemType': 'nowhere',
      '/negative/items/1/label': '标签',
      '/negative/items/1/problemType': 'nowhere-else',
      '/identification/screeningMaxAge/value': {},
      '/exit/gradeAtLeast/value': 'splendid',
      '/responsibility/duties/0/owner': 'mayor',
    })
    const found = problemsOf(faulty)
    expect(found.map(({ path }) => path)).toEqual([
      '/label/en',
      '/effectiveFrom/value',
      '/fortress/total/value',
      '/fortress/vetoes/0/when/any/1/all/1/test/op',
      '/negative/items/1/label',
      '/identification/screeningMaxAge/value',
      '/responsibility/duties/0/owner',
      '/negative/items/0/problemType',
      '/negative/items/1/problemType',
      '/exit/gradeAtLeast/value',
    ])
    for (const one of found)
      expect(one).toMatchObject({ code: 'malformed', verdict: 'fails', kind: 'malformed', cites: ['D26'] })
    expect(found.slice(2, 5).map(({ required, found: was }) => [required, was])).toEqual([
      [{ type: 'int' }, 0.1],
      [OPS, 'atleast'],
      [{ type: 'object' }, '标签'],
    ])
    expect(found.slice(7, 9).map(({ required, found: was }) => [required, was])).toEqual([
      [types, 'nowhere'],
      [types, 'nowhere-else'],
    ])
  })

  it('is reported for each, wherever they are, and of nothing else', () => {
    fc.assert(
      fc.property(faults, (those) => {
        const paths = problemsOf(those.reduce<unknown>((rulebook, fault) => fault.put(rulebook), xining2024)).map(
          ({ path = '' }) => path,
        )
        const formFaults = those.filter(({ kind }) => kind === 'form').map(({ at }) => at)
        // Where a fault of form hides which ids there are, or what a part is, nothing is said of what refers to it.
        const hidden = (at: string): boolean => {
          const named = namedIn(at)
          return named !== undefined && formFaults.some((fault) => within(fault, named) || within(named, fault))
        }
        // What a thing must have depends on its kind: where that cannot be read, nobody can say what is left out.
        const kindless = (at: string): boolean =>
          formFaults.some((fault) => fault !== at && fault === `${at.slice(0, at.lastIndexOf('/'))}/kind`)
        for (const { kind, at, told: places } of those) {
          if (kind === 'form' ? !kindless(at) : !hidden(at))
            expect([at, paths.filter((path) => places.includes(path))]).toEqual([at, places])
        }
        const all = those.flatMap(({ told: places }) => places)
        expect(paths.filter((path) => !all.includes(path))).toEqual([])
        expect(new Set(paths).size).toBe(paths.length)
      }),
      { numRuns: 100 },
    )
  })

  it('is reported with what else is wrong with a thing whose kind is unknown', () => {
    const at = '/negative/items/15'
    const from = { kind: 'clauses', cites: ['M2.5', 'Z9'], why: 'x' }
    const measure = { kind: 'chioce', options: [{ id: 'a b', label: { 'zh-CN': '甲', en: 'a' } }] }
    expect(told(brokenAt({ [`${at}/from`]: from, [`${at}/measure`]: measure }))).toEqual([
      [`${at}/measure/kind`, { oneOf: ['yes-no', 'choice', 'count', 'amount', 'ratio', 'date'] }, 'chioce'],
      [`${at}/measure/options/0/id`, { format: '/^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/' }, 'a b'],
      [`${at}/measure/options`, { atLeast: 2, of: 'array' }, 'array'],
      [`${at}/from/kind`, { oneOf: ['clause', 'assumption', 'document'] }, 'clauses'],
      [`${at}/from/cites/1`, { rule: 'a known clause (M2.2), decision (D6), public document (P2) or doc:<id>' }, 'Z9'],
      [`${at}/from/why`, { onlyKnownKeys: true }, 'x'],
    ])
  })

  it('is reported for a channel that cannot be read, and of nothing that its weight might say', () => {
    const channels = '/acceptance/ballot/channels'
    expect(told(brokenAt({ [`${channels}/value/0`]: { id: 'online', label: '线上', weight: 'half' } }))).toEqual([
      [`${channels}/value/0/label`, { type: 'object' }, '线上'],
      [`${channels}/value/0/weight`, { type: 'number' }, 'half'],
    ])
    expect(told(brokenAt({ [channels]: 7 }))).toEqual([[channels, { type: 'object' }, 7]])
  })

  it('takes two ids that cannot be read for no one thing', () => {
    const { id: _id, ...item } = xining2024.fortress.items[11] ?? {}
    const edits = { '/fortress/items/11': item, '/fortress/vetoes/3/when': { test: { is: true } } }
    expect(problemsOf(brokenAt(edits)).map(({ path }) => path)).toEqual([
      '/fortress/items/11/id',
      '/fortress/vetoes/3/when/item',
    ])
  })

  it('is judged as far as it can be read: what is not there says nothing of the rest', () => {
    const { fortress: _left, ...rest } = xining2024
    const edited = { ...rest, exit: { ...rest.exit, gradeAtLeast: { ...rest.exit.gradeAtLeast, value: 'any' } } }
    expect(told(edited)).toEqual([['/fortress', { type: 'object' }, 'missing']])
    const at = '/identification/listing/value/0/risk'
    const { identification } = brokenAt({ [at]: 'nowhere' }) as typeof xining2024
    expect(problemsOf({ ...edited, identification }).map(({ path }) => path)).toEqual(['/fortress', at])
  })

  it('a misspelled key hides no reference and raises no false alarm', () => {
    const kinds = {
      value: [{ id: 'pastoral', label: { 'zh-CN': '牧业村', en: 'pastoral' } }],
      from: xining2024.fortress.total.from,
    }
    const sound = { ...(brokenAt({}) as object), villageKinds: kinds }
    const onlyFor = brokenAt({
      '/fortress/items/0': { ...xining2024.fortress.items[0], onlyFor: ['pastoral'] },
    }) as object
    expect(told({ ...onlyFor, villageKinds: kinds })).toEqual([])
    expect(told({ ...onlyFor, villageKind: kinds })).toEqual([['/villageKind', { onlyKnownKeys: true }, 'object']])
    expect(told(onlyFor)).toEqual([['/fortress/items/0/onlyFor/0', { oneOf: [] }, 'pastoral']])
    expect(told(sound)).toEqual([])
  })
})
