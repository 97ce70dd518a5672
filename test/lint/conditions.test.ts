import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/core/json.js'
import { conditionRepeated } from '../../src/lint/condition-repeated.js'
import { firesOnNothing } from '../../src/lint/fires-on-nothing.js'
import { itemLeftOut } from '../../src/lint/item-left-out.js'
import type { Changes } from './changed.js'
import { foundBy } from './found-by.js'
import { sound } from './sound-rulebook.js'

const feud: Json = { item: 'feud', test: { is: true } }
const audit: Json = { item: 'audit', test: { is: 'none' } }
const debt: Json = { item: 'debt', test: { op: 'more-than', value: { part: 1, whole: 1 } } }
const disputes: Json = { item: 'disputes', test: { op: 'at-least', value: 3 } }

type List = 'all' | 'any' | 'of'
const WHEN = '/negative/vetoes/0/when'

const listed = (list: List, parts: readonly Json[]): Json =>
  list === 'of' ? { atLeast: 1, of: [...parts] } : { [list]: [...parts] }

/** A condition within others, and its pointer. */
const within = (inner: Json, outer: readonly (List | 'not')[]): { readonly when: Json; readonly path: string } =>
  outer.reduceRight<{ readonly when: Json; readonly path: string }>(
    ({ when, path }, one) =>
      one === 'not'
        ? { when: { not: when }, path: `/not${path}` }
        : { when: listed(one, [disputes, when]), path: `/${one}/1${path}` },
    { when: inner, path: '' },
  )

const list = fc.constantFrom<List>('all', 'any', 'of')
const outer = fc.array(fc.constantFrom<List | 'not'>('all', 'any', 'of', 'not'), { maxLength: 3 })

describe('the same condition twice [D6]', () => {
  it('is found in whatever list of parts it is, however deep, at the second', () => {
    fc.assert(
      fc.property(list, outer, (own, around) => {
        const { when, path } = within(listed(own, [audit, debt, audit]), around)
        expect(foundBy(conditionRepeated, { [WHEN]: when })).toEqual([
          [`${WHEN}${path}/${own}/2`, { differsFromPlace: 0 }, own],
        ])
        const once = within(listed(own, [audit, debt]), around)
        expect(foundBy(conditionRepeated, { [WHEN]: once.when })).toEqual([])
      }),
    )
  })

  const [insolvent] = sound.negative.vetoes
  const second = (changes: Readonly<Record<string, Json>>): Changes => {
    const { list: _list, riskAtLeast: _risk, ...plain } = JSON.parse(JSON.stringify(insolvent))
    return { [WHEN]: feud, '/negative/vetoes/-': { ...plain, id: 'again', when: feud, ...changes } }
  }

  it.each([
    ['another level', { riskAtLeast: 'orange' }],
    ['the same one', { riskAtLeast: 'red' }],
  ])('is found in two rules that raise the level of one problem type, to %s', (_, changes) => {
    expect(foundBy(conditionRepeated, second(changes))).toEqual([
      ['/negative/vetoes/2/when', { differsFrom: 'insolvent' }, 'again'],
    ])
  })

  it.each<[string, Readonly<Record<string, Json>>]>([
    ['another problem type', { riskAtLeast: 'red', problemType: 'order' }],
    ['another kind of village', { riskAtLeast: 'red', onlyFor: ['herding'] }],
    ['another kind of consequence', { list: 'weak-lax' }],
  ])('is no fault in two rules for %s', (_, changes) => {
    const first = { '/negative/vetoes/0/onlyFor': ['farming'] }
    expect(foundBy(conditionRepeated, { ...first, ...second({ onlyFor: ['farming'], ...changes }) })).toEqual([])
  })
})

describe('an item left out of an enumeration [D6, M2.3]', () => {
  const all = ['disputes', 'feud', 'audit', 'debt']

  it('is found in any list of which one or several must hold, however deep', () => {
    fc.assert(
      fc.property(fc.constantFrom<List>('any', 'of'), outer, (own, around) => {
        const { when, path } = within(listed(own, [feud, audit, debt]), around)
        expect(foundBy(itemLeftOut, { [WHEN]: when })).toEqual([
          [`${WHEN}${path}/${own}`, { allOf: all }, { leftOut: ['disputes'] }],
        ])
      }),
    )
  })

  it('is found in a list of the items of one problem type too', () => {
    const spare = (problemType: string) => ({
      ...JSON.parse(JSON.stringify(sound.negative.items[0])),
      id: `of-${problemType}`,
      problemType,
    })
    const items: Json = [
      ...sound.negative.items.map((item) => ({ ...item, problemType: 'order' })),
      spare('money'),
      spare('land'),
    ] as never
    expect(
      foundBy(itemLeftOut, {
        '/negative/problemTypes/-': { id: 'land' },
        '/negative/items': items,
        [WHEN]: listed('any', [feud, audit, debt]),
      }),
    ).toEqual([[`${WHEN}/any`, { allOf: all }, { leftOut: ['disputes'] }]])
  })

  it.each<[string, readonly Json[]]>([
    ['names every item', [disputes, feud, audit, debt]],
    ['names two of three, which is no enumeration', [feud, audit]],
  ])('is not found where the list %s', (_, parts) => {
    const changes = { '/negative/items/2/problemType': 'order', [WHEN]: listed('any', parts) }
    expect(foundBy(itemLeftOut, changes)).toEqual([])
  })

  it('is not found where all must hold, nor in a list that goes beyond the problem type', () => {
    expect(foundBy(itemLeftOut, { [WHEN]: listed('all', [feud, audit, debt]) })).toEqual([])
    // Three items of `order`, of which the list has two and another one: only of the whole checklist is one left out.
    const changes = { '/negative/items/2/problemType': 'order', [WHEN]: listed('any', [feud, audit, debt]) }
    expect(foundBy(itemLeftOut, changes)).toEqual([[`${WHEN}/any`, { allOf: all }, { leftOut: ['disputes'] }]])
  })
})

describe('a rule that fires where nothing has happened [D2, D6]', () => {
  const fires = { fires: 'on the best answers and an empty past' }

  it('is found where the least of several equally good answers is enough', () => {
    // No debt and debts up to the earnings of a year both cost nothing.
    const when = { item: 'debt', test: { op: 'less-than', value: { part: 1, whole: 2 } } }
    expect(foundBy(firesOnNothing, { [WHEN]: when })).toEqual([[WHEN, { something: 'that happened' }, fires]])
  })

  it.each<[string, string, Json]>([
    [
      'for one kind of village alone',
      '/fortress/vetoes/1/when',
      { item: 'losses', test: { op: 'less-than', value: 1 } },
    ],
    ['on full points', '/fortress/vetoes/1/when', { points: 'total', test: { op: 'at-least', value: 1_000 } }],
    ['on no deduction', WHEN, { points: 'total', test: { op: 'at-most', value: 100 } }],
  ])('is found %s', (_, at, when) => {
    expect(foundBy(firesOnNothing, { [at]: when })).toEqual([[at, { something: 'that happened' }, fires]])
  })

  it.each<[string, Json]>([
    ['/fortress/vetoes/1/when', { points: 'total', test: { op: 'less-than', value: 1_000 } }],
    [WHEN, { points: 'order', test: { op: 'more-than', value: 0 } }],
  ])('at %s is not found where points have to be lost', (at, when) => {
    expect(foundBy(firesOnNothing, { [at]: when })).toEqual([])
  })

  it('is not found where the points do not say which answer is good', () => {
    const when = { item: 'paralysed', test: { is: false } }
    expect(foundBy(firesOnNothing, { '/fortress/vetoes/1/when': when })).toEqual([])
  })
})
