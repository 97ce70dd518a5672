import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import type { CivilDate } from '../../src/core/date.js'
import { type Handover, handover } from '../../src/duties/handover.js'
import type { Listing, Tenure } from '../../src/duties/query.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { bases, COUNTY, day, days, listing, tenure, VILLAGE } from './sample.js'

const post = { role: 'first-secretary', unit: VILLAGE } as const
const held = (ref: string, from: string, to?: string): Tenure => tenure(post.role, post.unit, ref, from, to)

let march: Listing
let on: CivilDate
let before: Tenure
let after: Tenure
beforeEach(() => {
  march = listing('2024-03-01')
  on = day('2024-04-06')
  before = held('h1', '2024-01-01')
  after = held('h2', '2024-04-06')
})

/** From h1 to h2 on 6 April 2024, a village being weak-lax since 1 March where nothing else is said. */
function handed(tenures: readonly Tenure[], listings: readonly Listing[] = [march]): Handover {
  return handover(xining2024, { listings, tenures, records: [] }, { ...post, from: 'h1', to: 'h2', on })
}

describe('the terms after a handover', () => {
  it('are the same in other posts: of the same role elsewhere, and of another role for the same village [D19]', () => {
    const others = [
      tenure('first-secretary', '999921100202', 'h1', '2024-01-01'),
      tenure('first-secretary', '999921100202', 'h3', '2024-06-01'),
      tenure('linked-county-leader', VILLAGE, 'h1', '2024-01-01'),
      tenure('linked-county-leader', VILLAGE, 'h2', '2024-07-01', '2024-08-01'),
    ]
    expect(handed([...others, before]).tenures).toStrictEqual([
      ...others,
      held('h1', '2024-01-01', '2024-04-06'),
      after,
    ])
  })

  it('end where the first of those who come later begins, in whatever order the terms come [D19]', () => {
    const later = [held('h4', '2024-12-01'), held('h3', '2024-09-01', '2024-12-01')]
    expect(handed([...later, before]).tenures).toStrictEqual([
      ...later,
      held('h1', '2024-01-01', '2024-04-06'),
      held('h2', '2024-04-06', '2024-09-01'),
    ])
  })

  it('are cut only where they hold on the eve: not those that ended before, nor those of a return [D19]', () => {
    const ended = held('h1', '2023-01-01', '2023-07-01')
    const again = held('h1', '2025-01-01')
    expect(handed([ended, before, again]).tenures).toStrictEqual([
      ended,
      held('h1', '2024-01-01', '2024-04-06'),
      again,
      held('h2', '2024-04-06', '2025-01-01'),
    ])
  })

  it('begin earlier for a new holder who was to come later, and stay what they were in the past [D19]', () => {
    const past = held('h2', '2023-01-01', '2023-07-01')
    expect(handed([past, before, held('h2', '2024-06-01')]).tenures).toStrictEqual([
      past,
      held('h1', '2024-01-01', '2024-04-06'),
      after,
    ])
  })

  it('stay two where another holds the post in between, or comes on the same day [D19]', () => {
    const between = held('h3', '2024-06-01', '2024-09-01')
    for (const from of ['2024-09-01', '2024-06-01']) {
      const again = held('h2', from)
      expect(handed([before, between, again]).tenures).toStrictEqual([
        held('h1', '2024-01-01', '2024-04-06'),
        between,
        again,
        held('h2', '2024-04-06', '2024-06-01'),
      ])
    }
  })

  it('take the nearest of several to come of the new holder, in whatever order, and leave the vacancy after it [D19]', () => {
    const [near, far] = [held('h2', '2024-06-01', '2024-10-01'), held('h2', '2024-12-01')]
    for (const two of [
      [near, far],
      [far, near],
    ]) {
      expect(handed([before, ...two]).tenures).toStrictEqual([
        held('h1', '2024-01-01', '2024-04-06'),
        far,
        held('h2', '2024-04-06', '2024-10-01'),
      ])
    }
  })

  it('keep whoever begins on the same day, and the overlap is reported [D19]', () => {
    const rival = held('h3', '2024-04-06', '2024-05-01')
    const { tenures, problems } = handed([before, rival])
    expect(tenures).toStrictEqual([held('h1', '2024-01-01', '2024-04-06'), rival, after])
    expect(problems).toEqual([
      {
        code: 'tenure-overlap',
        verdict: 'fails',
        cites: ['D19'],
        required: { apartFrom: '/1', heldBy: 'h3' },
        found: { from: '2024-04-06', to: '2024-05-01' },
        about: 'h2',
        kind: 'condition-not-met',
        path: '/tenures/2',
      },
    ])
  })

  it('are not cut to nothing for an old holder who begins only on the day: that overlaps too [D19]', () => {
    const { tenures, problems } = handed([held('h1', '2024-04-06')])
    expect(tenures).toStrictEqual([held('h1', '2024-03-01', '2024-04-06'), held('h1', '2024-04-06'), after])
    expect(problems.map(({ code, path }) => [code, path])).toEqual([['tenure-overlap', '/tenures/2']])
  })

  it('begin with the old holder at the first listing where only later ones are known [D19]', () => {
    const listings = [listing('2024-03-20'), march, listing('2024-03-10')]
    const all = [held('h1', '2024-03-01', '2024-04-06'), after]
    expect(handed([], listings).tenures).toStrictEqual(all)
    expect(handed([held('h2', '2024-06-01')], listings).tenures).toStrictEqual(all)
    expect(handed([after], listings).tenures).toStrictEqual(all)
  })

  it('name no old holder where the village is listed on that day, later or not at all: nothing was owed before [D19]', () => {
    for (const listings of [[listing('2024-04-06')], [listing('2024-05-01')], []]) {
      expect(handed([], listings).tenures).toStrictEqual([after])
    }
  })

  it('are the same terms when the same handover is asked again [D19]', () => {
    const inPost = bases.map(({ listings, tenures = [] }) => ({
      listings,
      // One holder begins one term a day: of two that begin together it is open which one is meant.
      tenures: [...new Map(tenures.map((one) => [`${one.ref}/${one.from}`, { ...one, ...post }])).values()],
    }))
    fc.assert(
      fc.property(inPost, days, fc.constantFrom(['h1', 'h2'], ['h2', 'h1']), (basis, date, [from = '', to = '']) => {
        const asked = { ...post, from, to, on: date }
        const once = handover(xining2024, { ...basis, records: [] }, asked).tenures
        expect(handover(xining2024, { ...basis, tenures: once, records: [] }, asked).tenures).toStrictEqual(once)
      }),
    )
  })
})

describe('who hands over', () => {
  const says = (tenures: readonly Tenure[]) =>
    handed(tenures).problems.flatMap(({ code, path, required, found }) =>
      code === 'handover-holder' ? [{ path, required, found }] : [],
    )
  const notHolder = (...oneOf: readonly string[]) => [{ path: '/from', required: { oneOf }, found: 'h1' }]

  it('is anyone where nobody is known to hold the post on the eve [D10, D19]', () => {
    expect(says([])).toEqual([])
    expect(says([held('h3', '2024-01-01', '2024-04-05')])).toEqual([])
    expect(says([held('h3', '2024-04-06')])).toEqual([])
    expect(says([tenure('first-secretary', '999921100202', 'h3', '2024-01-01')])).toEqual([])
    expect(says([tenure('linked-county-leader', VILLAGE, 'h3', '2024-01-01')])).toEqual([])
    expect(says([tenure('linked-county-leader', COUNTY, 'h3', '2024-01-01')])).toEqual([])
  })

  it('is who holds the post on the eve, for a single day or with an end that is set [D10, D19]', () => {
    expect(says([held('h3', '2024-01-01')])).toEqual(notHolder('h3'))
    expect(says([held('h3', '2024-01-01', '2024-04-06')])).toEqual(notHolder('h3'))
    expect(says([held('h3', '2024-04-05', '2024-12-31')])).toEqual(notHolder('h3'))
    expect(says([held('h1', '2024-04-05', '2024-04-06')])).toEqual([])
    expect(says([held('h1', '2023-01-01', '2024-04-05'), held('h3', '2024-04-05')])).toEqual(notHolder('h3'))
  })

  it('is any one of those who hold it at the same time, each named once [D10, D19]', () => {
    const both = [held('h3', '2024-01-01'), held('h4', '2024-02-01'), held('h3', '2024-03-01')]
    expect(says(both)).toEqual(notHolder('h3', 'h4'))
    expect(says([...both, before])).toEqual([])
  })
})
