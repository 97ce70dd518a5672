import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/core/json.js'
import { figuresInPoints } from '../../src/lint/figures-in-points.js'
import { levelsReversed } from '../../src/lint/levels-reversed.js'
import { limitOrder } from '../../src/lint/limit-order.js'
import { termOfNoDays } from '../../src/lint/term-of-no-days.js'
import { warningsOrder } from '../../src/lint/warnings-order.js'
import { foundBy } from './found-by.js'
import { named } from './named.js'
import { sound } from './sound-rulebook.js'

const after = (then: Json): { readonly then: Json } => ({ then })

describe('figures that look like points [D3, D4]', () => {
  const points = (total: number, cut: number) =>
    foundBy(figuresInPoints, {
      '/fortress/total/value': total,
      '/fortress/grades/value/0/when/value': cut,
      '/fortress/grades/value/1/when/value': 0,
    })

  it('are cut-offs of a hundredth of the total and less, where the total is five points and more', () => {
    const cut = fc.integer({ min: 0, max: 14 })
    const total = fc.oneof(fc.integer({ min: 0, max: 1_400 }), fc.constantFrom(499, 500, 501, 1_000))
    fc.assert(
      fc.property(total, cut, (most, highest) => {
        const isFault = most >= 500 && highest > 0 && highest * 100 <= most
        expect(points(most, highest)).toEqual(
          isFault ? [['/fortress/grades/value', { hundredthsOf: most }, { highest }]] : [],
        )
      }),
    )
    expect([points(500, 5), points(499, 4), points(1_000, 11)].map(({ length }) => length)).toEqual([1, 0, 0])
  })

  it('of risk levels are compared with the most that one problem type can cost', () => {
    const another = JSON.parse(JSON.stringify({ ...named('other'), from: { kind: 'clause', cites: ['M2.3'] } }))
    expect(
      foundBy(figuresInPoints, {
        '/negative/problemTypes/-': another,
        '/negative/levels/value/0/when/value': 1,
        '/negative/levels/value/1/when/value': 3,
      }),
    ).toEqual([['/negative/levels/value', { hundredthsOf: 700 }, { highest: 3 }]])
  })
})

describe('risk levels written highest first [D13]', () => {
  const mark = fc.record({
    op: fc.constantFrom('at-least', 'more-than', 'at-most', 'less-than'),
    value: fc.integer({ min: 1, max: 9 }),
  })

  it('are those of which each begins below the one before it', () => {
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 4 }), (marks) => {
        const levels = marks.map((when, place) => ({ ...named(`level-${place}`), when, control: named('x').label }))
        const floors = marks.filter(({ op }) => op === 'at-least' || op === 'more-than').map(({ value }) => value)
        const falls = floors.slice(1).every((value, place) => value < (floors[place] ?? 0))
        const value: Json = JSON.parse(JSON.stringify([...levels, named('highest')]))
        expect(foundBy(levelsReversed, { '/negative/levels/value': value })).toEqual(
          floors.length > 1 && falls
            ? [['/negative/levels/value', { order: 'lowest first' }, [...levels.map(({ id }) => id), 'highest']]]
            : [],
        )
      }),
    )
  })
})

describe('a later limit with a milder consequence [D8, D13]', () => {
  const ladders: readonly (readonly Json[])[] = [
    [{ riskAtLeast: 'yellow' }, { riskAtLeast: 'orange' }, { riskAtLeast: 'red' }],
    [{ list: 'key-prevention' }, { list: 'weak-lax' }],
    [{ moveTo: 'rectifying' }],
    [{ owedBy: 'county-organization-department' }],
  ]
  const limits = ladders.flatMap((rungs, ladder) =>
    rungs.flatMap((_, rung) =>
      ['episode', 'preparing'].flatMap((stage) =>
        [{ days: 30 }, { months: 1, days: 1 }, { days: 31 }, { years: 1 }].map((within: Json) => ({
          outcome: { ladder, rung },
          stage,
          within,
        })),
      ),
    ),
  )
  /** Days from the middle of June. */
  const length = (within: Json): number =>
    ({ '{"days":30}': 30, '{"months":1,"days":1}': 31, '{"days":31}': 31, '{"years":1}': 365 })[
      JSON.stringify(within)
    ] ?? 0

  it('is found at the later of two limits of a stage, where both lead to a list or both to a level', () => {
    type Limit = (typeof limits)[number]
    const follows = ({ outcome }: Limit): Json => ladders[outcome.ladder]?.[outcome.rung] ?? null
    const isMilder = (own: Limit, than: Limit): boolean =>
      own.stage === than.stage &&
      own.outcome.ladder === than.outcome.ladder &&
      own.outcome.rung < than.outcome.rung &&
      length(own.within) > length(than.within)
    const found = (...some: readonly Limit[]) => {
      const value = some.map((own) => ({ stage: own.stage, within: own.within, ...after(follows(own)) }))
      return limitOrder
        .find({ ...sound, limits: { value } } as never)
        .map(({ path, required, found }) => [path[2], required, found])
    }
    for (const one of limits)
      for (const other of limits)
        expect(found(one, other)).toEqual([
          ...(isMilder(one, other) ? [[0, { noMilderThan: follows(other) }, follows(one)]] : []),
          ...(isMilder(other, one) ? [[1, { noMilderThan: follows(one) }, follows(other)]] : []),
        ])
  })
})

describe('a graver warning that has to be given more often [M2.5, D13]', () => {
  const LEVELS = ['yellow', 'orange', 'red']
  const warning = fc.record({
    rank: fc.constantFrom(0, 1, 2),
    times: fc.integer({ min: 1, max: 4 }),
    years: fc.constantFrom(1, 1, 2),
    op: fc.constantFrom('at-least', 'at-least', 'at-least', 'more-than'),
  })
  const test = ({ rank, times, years, op }: { rank: number; times: number; years: number; op: string }): Json => ({
    past: { level: LEVELS[rank] ?? '' },
    within: { years },
    test: { op, value: times },
  })

  it('is found beside a milder one that needs fewer, in the same window, each alone being enough', () => {
    fc.assert(
      fc.property(warning, warning, (one, other) => {
        const isFault = (own: typeof one, than: typeof one): boolean =>
          own.op === 'at-least' &&
          than.op === 'at-least' &&
          own.rank > than.rank &&
          own.times > than.times &&
          own.years === than.years
        const at = '/negative/vetoes/1/when'
        expect(foundBy(warningsOrder, { [at]: { any: [test(one), test(other)] } })).toEqual([
          ...(isFault(one, other) ? [[`${at}/any/0/test/value`, { atMost: other.times }, one.times]] : []),
          ...(isFault(other, one) ? [[`${at}/any/1/test/value`, { atMost: one.times }, other.times]] : []),
        ])
        expect(foundBy(warningsOrder, { [at]: { all: [test(one), test(other)] } })).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it.each<[string, Readonly<Record<string, Json>>, number]>([
    ['the same', { list: 'weak-lax', problemType: 'order' }, 1],
    ['one for another problem type', { list: 'weak-lax', problemType: 'money' }, 0],
    ['another list', { list: 'key-prevention', problemType: 'order' }, 0],
    ['a level', { riskAtLeast: 'red', problemType: 'order' }, 0],
    ['a level beside the list', { list: 'weak-lax', riskAtLeast: 'red', problemType: 'order' }, 0],
  ])('in two rules is found if the consequence is the same: %s', (_, consequence, faults) => {
    const graver = test({ rank: 1, times: 3, years: 1, op: 'at-least' })
    const found = foundBy(warningsOrder, {
      '/negative/vetoes/1/when': test({ rank: 0, times: 2, years: 1, op: 'at-least' }),
      '/negative/vetoes/-': { id: 'graver', when: graver, ...consequence },
    })
    expect(found).toHaveLength(faults)
  })

  it('is about levels: other things of the past have no order', () => {
    const count = (past: Json, times: number): Json => ({
      past,
      within: { years: 1 },
      test: { op: 'at-least', value: times },
    })
    const when = { any: [count({ veto: 'insolvent' }, 1), count({ level: 'yellow' }, 2), count({ item: 'feud' }, 3)] }
    expect(foundBy(warningsOrder, { '/negative/vetoes/1/when': when })).toEqual([])
  })
})

describe('a term of no days [D4, D6]', () => {
  const length = fc.record(
    { days: fc.constantFrom(0, 0, 1), months: fc.constantFrom(0, 0, 1), years: fc.constantFrom(0, 0, 1) },
    { requiredKeys: [] },
  )

  it('is one in which every unit that is given is none', () => {
    fc.assert(
      fc.property(length, length, (within, age) => {
        const isNone = (one: object): boolean => {
          const given = Object.values(one)
          return given.length > 0 && given.every((many) => many === 0)
        }
        const places = [
          ...(isNone(age) ? [['/exit/maxAge/value', { atLeast: { days: 1 } }, age]] : []),
          ...(isNone(within) ? [['/limits/value/0/within', { atLeast: { days: 1 } }, within]] : []),
        ]
        const changes: Readonly<Record<string, Json>> = JSON.parse(
          JSON.stringify({ '/limits/value/0/within': within, '/exit/maxAge/value': age }),
        )
        expect(foundBy(termOfNoDays, changes)).toEqual(places)
      }),
    )
  })

  it('is a length of time: nothing else with a nought in it', () => {
    for (const other of [0, null, [0], {}, { share: 0 }, { days: 0, share: 0 }, 'days'] as const)
      expect(foundBy(termOfNoDays, { '/exit/maxAge/value': JSON.parse(JSON.stringify(other)) })).toEqual([])
  })

  it('is found once more beside a window of its own', () => {
    const own = { value: { days: 0 }, from: { kind: 'clause', cites: ['M2.3'] }, within: { days: 0 } }
    expect(foundBy(termOfNoDays, { '/exit/maxAge': own }).map(([path]) => path)).toEqual([
      '/exit/maxAge/value',
      '/exit/maxAge/within',
    ])
  })
})
