import { describe, expect, it } from 'vitest'
import type { CivilDate } from '../../src/core/date.js'
import { label } from '../../src/core/label.js'
import type { Threshold } from '../../src/core/threshold.js'
import { recurrentOn } from '../../src/lifecycle/query.js'
import type { Indicator, PollRules } from '../../src/rulebook/poll.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import type { Behavior } from '../../src/simulation/behavior.js'
import type { SimulatedLife } from '../../src/simulation/lives.js'
import { xining2024 as rules } from '../../src/xining-2024/index.js'
import { simulate } from './doors.js'
import { invented, troubled } from './rosters.js'

const from = { kind: 'assumption', reason: label('试算', 'a trial'), cites: [] } as const
const own = <T>(value: T) => ({ value, from })

const roster = invented(32)
const TO = '2027-12-31'
const lived = (rulebook: Rulebook, behavior: Behavior = troubled): readonly SimulatedLife[] =>
  simulate({
    rulebooks: [rulebook],
    roster,
    behavior,
    seed: 5,
    from: '2024-01-01',
    to: TO,
    unlistedReadings: false,
  }).lives
const before = lived(rules)

/** Some are of the rulebook under which the lives were lived. */
type Measure = (lives: readonly SimulatedLife[], rulebook?: Rulebook) => number
const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0)
const episodes = (lives: readonly SimulatedLife[]) => lives.flatMap((life) => life.case.state.episodes)
const listings: Measure = (lives) => sum(lives.map((life) => life.listings.length))
const listed =
  (list: string): Measure =>
  (lives) =>
    sum(lives.map((life) => life.listings.filter((one) => one.list === list).length))
const exits: Measure = (lives) => episodes(lives).filter(({ exitedOn }) => exitedOn !== undefined).length
const daysOf = (fromDay: string, toDay: string): number => (Date.parse(toDay) - Date.parse(fromDay)) / 86_400_000
const daysListed: Measure = (lives) =>
  sum(episodes(lives).map(({ listedOn, exitedOn = TO }) => daysOf(listedOn, exitedOn)))
const events =
  (...types: readonly string[]): Measure =>
  (lives) =>
    sum(lives.map((life) => life.case.events.filter(({ type }) => types.includes(type)).length))
const refusedFor =
  (code: string): Measure =>
  (lives) =>
    sum(lives.map((life) => life.refused.filter(({ reasons }) => reasons.some((one) => one.code === code)).length))
const daysWaited: Measure = (lives) => sum(lives.flatMap(({ waits }) => waits.map((one) => daysOf(one.from, one.to))))
const tightened: Measure = (lives) => episodes(lives).filter((one) => one.limitTightenedOn !== undefined).length
const visits =
  (state: string): Measure =>
  (lives) =>
    sum(lives.map(({ path }) => path.filter(({ at }) => at === state).length))
const recurrent: Measure = (lives, rulebook = rules) =>
  lives.filter((life) => recurrentOn(life.case, rulebook, TO as CivilDate)).length
const lookedBack: Measure = events('look-back-steady', 'look-back-problems')

const { exit, acceptance, negative, fortress, identification, rectification, lookBack } = rules
const withPassing = (poll: PollRules, passing: Threshold<{ part: number; whole: number }>): PollRules => ({
  ...poll,
  indicators: own(poll.indicators.value.map((one: Indicator) => ({ ...one, passing }))),
})
const atLeast = (part: number, whole: number) => ({ op: 'at-least', value: { part, whole } }) as const
const exitAt = (part: number): Rulebook => ({
  ...rules,
  exit: { ...exit, survey: withPassing(exit.survey, atLeast(part, 100)) },
})
const ballotAt = (part: number): Rulebook => ({
  ...rules,
  acceptance: { ...acceptance, ballot: withPassing(acceptance.ballot, atLeast(part, 100)) },
})
const levelsAt = (by: number): Rulebook => ({
  ...rules,
  negative: {
    ...negative,
    levels: own(
      negative.levels.value.map((one) =>
        one.when === undefined ? one : { ...one, when: { ...one.when, value: Math.round(one.when.value * by) } },
      ),
    ),
  },
})
const tightenAfter = (months: number): Rulebook => {
  const limit = { id: 'l', label: label('限', 'limit'), stage: 'episode', within: { months } } as const
  // biome-ignore lint/suspicious/noThenProperty: the word of the rulebook's form
  return { ...rules, limits: own([{ ...limit, then: { list: 'weak-lax' } }]) }
}
const listAs = (risk: string, list: 'weak-lax' | 'key-prevention' | 'none'): Rulebook => ({
  ...rules,
  identification: {
    ...identification,
    listing: own(identification.listing.value.map((row) => (row.risk === risk ? { ...row, list } : row))),
  },
})
const withoutVetoes: Rulebook = { ...rules, negative: { ...negative, vetoes: [] } }
const levels = (...value: readonly ('village' | 'township' | 'county' | 'city')[]): Rulebook => ({
  ...rules,
  acceptance: { ...acceptance, levels: own(value) },
})

/** Rule changes, each with the measure that it must move, and which way. */
const changes: readonly (readonly [name: string, change: Rulebook, measure: Measure, way: 'more' | 'fewer'])[] = [
  ['a survey line of 95 %', exitAt(95), exits, 'fewer'],
  ['a survey line of 95 % is missed more often', exitAt(95), events('record-survey'), 'more'],
  ['a survey line of 10 %', exitAt(10), events('record-survey'), 'fewer'],
  ['a ballot line of 75 %', ballotAt(75), refusedFor('ballot-passes'), 'more'],
  ['a ballot line of 75 % lets fewer leave', ballotAt(75), exits, 'fewer'],
  ['risk levels from half the points', levelsAt(0.5), listings, 'more'],
  ['risk levels from double the points', levelsAt(2), listings, 'fewer'],
  ['no vetoes of the negative checklist', withoutVetoes, listed('weak-lax'), 'fewer'],
  ['medium risk leads to the stricter list', listAs('medium', 'weak-lax'), listed('weak-lax'), 'more'],
  ['medium risk leads to no list', listAs('medium', 'none'), listed('key-prevention'), 'fewer'],
  ['low risk leads to the milder list', listAs('low', 'key-prevention'), listed('key-prevention'), 'more'],
  ['a limit of six months tightens', tightenAfter(6), tightened, 'more'],
  ['a grade of strong for the exit', { ...rules, exit: { ...exit, gradeAtLeast: own('strong') } }, daysListed, 'more'],
  [
    'evidence no older than a week',
    { ...rules, exit: { ...exit, maxAge: own({ days: 7 }) } },
    events('record-survey'),
    'more',
  ],
  ['no review by the city', levels('village', 'township', 'county'), events('pass-by-city'), 'fewer'],
  [
    'no review by the city: fewer are sent back',
    levels('village', 'township', 'county'),
    events('return-by-city'),
    'fewer',
  ],
  ['no assessment by the township', levels('village', 'county', 'city'), events('return-by-township'), 'fewer'],
  ['look back for three years', { ...rules, lookBack: { ...lookBack, years: own(3) } }, lookedBack, 'more'],
  [
    'listed twice counts within a year only',
    { ...rules, lookBack: { ...lookBack, recurrent: own({ times: 2, within: { years: 1 } }) } },
    recurrent,
    'fewer',
  ],
  [
    'what the city refuses is consolidated',
    { ...rules, acceptance: { ...acceptance, cityRefusal: own('consolidating' as const) } },
    visits('acceptance.consolidating'),
    'more',
  ],
]

describe('a change of the rules', () => {
  it('is tried in twenty ways', () => expect(changes).toHaveLength(20))

  it.each(changes)('moves its measure: %s', (_name, change, measure, way) => {
    const now = lived(change)
    expect(now.flatMap(({ mishaps }) => mishaps)).toEqual([])
    if (way === 'more') expect(measure(now, change)).toBeGreaterThan(measure(before))
    else expect(measure(now, change)).toBeLessThan(measure(before))
  })

  it('of a limit tightens more cases, the shorter it is', () => {
    const counts = [18, 10, 4].map((months) => tightened(lived(tightenAfter(months))))
    expect([...counts].sort((a, b) => a - b)).toEqual(counts)
    expect(counts[2]).toBeGreaterThan(counts[0] ?? 0)
  })

  const options = exit.survey.options.value
  const without: readonly (readonly [name: string, change: Rulebook])[] = [
    ['another label', { ...rules, label: label('另一名称', 'another name') }],
    [
      'a veto that nothing can meet',
      {
        ...rules,
        fortress: {
          ...fortress,
          vetoes: [
            ...fortress.vetoes,
            {
              id: 'never',
              label: label('不会出现', 'never'),
              when: { item: 'body-training-days', test: { op: 'more-than', value: 366 } },
              gradeAtMost: 'weak',
              from,
            },
          ],
        },
      },
    ],
    ['a limit of ten years', tightenAfter(120)],
    [
      'an answer to the survey that does not count',
      {
        ...rules,
        exit: {
          ...exit,
          survey: {
            ...exit.survey,
            options: own([...options, { id: 'other', label: label('其他', 'other'), inBase: false }]),
          },
        },
      },
    ],
    [
      'one more kind of measure that nobody needs',
      { ...rules, rectification: { ...rectification, measureKinds: own(rectification.measureKinds.value) } },
    ],
  ]
  it.each(without)('without effect alters no life: %s', (_name, change) => {
    const paths = (lives: readonly SimulatedLife[]) => lives.map(({ path, listings }) => ({ path, listings }))
    expect(paths(lived(change))).toEqual(paths(before))
  })
})

describe('a queue', () => {
  const slow = (value: number): Behavior => ({
    ...troubled,
    capacity: { ...troubled.capacity, countyReviews: { ...troubled.capacity.countyReviews, value } },
  })

  it('builds where a county reviews one village a month, and delays the exits', () => {
    const [few, many] = [lived(rules, slow(1)), lived(rules, slow(200))]
    expect(daysWaited(few)).toBeGreaterThan(daysWaited(many))
    expect(daysListed(few)).toBeGreaterThan(daysListed(many))
    for (const { waits } of few) for (const { from, to } of waits) expect(to > from).toBe(true)
  })

  it('gives every leader no more villages at once than allowed', () => {
    const two = (value: number) => ({ value, least: 1, most: 9, source: 'assumed' }) as const
    const capacity = { ...troubled.capacity, leaders: two(2), villagesPerLeader: two(1) }
    const held = lived(rules, { ...troubled, capacity }).flatMap(({ case: theCase }) =>
      theCase.events.flatMap((event) =>
        event.type === 'assign-post' && event.payload.post === 'linked-county-leader'
          ? [
              {
                ref: event.payload.ref,
                on: event.date,
                until:
                  theCase.state.episodes.find(
                    ({ listedOn, exitedOn }) => listedOn <= event.date && (exitedOn ?? '9999') >= event.date,
                  )?.exitedOn ?? '9999',
              },
            ]
          : [],
      ),
    )
    expect(held.length).toBeGreaterThan(3)
    for (const one of held)
      expect(held.filter(({ ref, on, until }) => ref === one.ref && on <= one.on && one.on < until)).toHaveLength(1)
  })
})

describe('rules that change in mid-period', () => {
  it('apply to later listings, and an open episode keeps its own [D24]', () => {
    const later = {
      ...levelsAt(0.5),
      version: '2026',
      effectiveFrom: { ...rules.effectiveFrom, value: '2026-01-01' },
    } as Rulebook
    const { lives } = simulate({
      rulebooks: [later, rules],
      roster,
      behavior: troubled,
      seed: 5,
      from: '2024-01-01',
      to: TO,
    })
    expect(lives.flatMap(({ mishaps }) => mishaps)).toEqual([])
    const versions = episodes(lives).map(({ listedOn, rulebook }) => [listedOn < '2026-01-01', rulebook.version])
    for (const [early, version] of versions) expect(version).toBe(early ? '2024-2' : '2026')
    expect(new Set(versions.map(([, version]) => version)).size).toBe(2)
    const upTo = (all: readonly SimulatedLife[]) => all.map(({ path }) => path.filter((one) => one.from < '2026-01-01'))
    expect(upTo(lives)).toEqual(upTo(before))
  })
})

it('writes plans in the words of the items, without what their forms ask for', () => {
  const said = before.flatMap(({ case: { events } }) =>
    events.flatMap((event) => (event.type === 'submit-plan' ? [JSON.stringify(event.payload)] : [])),
  )
  expect(said.filter((plan) => plan.includes('矛盾纠纷多发频发'))).not.toEqual([])
  expect(said.filter((plan) => /（[^（）]*填/.test(plan))).toEqual([])
})
