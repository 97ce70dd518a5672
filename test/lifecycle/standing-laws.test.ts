import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type NegativeReadings, parseNegativeReadings } from '../../src/assessment/readings.js'
import { screenNegative } from '../../src/assessment/screening.js'
import { addTo } from '../../src/core/calendar.js'
import type { CivilDate } from '../../src/core/date.js'
import type { Reason } from '../../src/core/finding.js'
import type { Case } from '../../src/lifecycle/case.js'
import type { EventType } from '../../src/lifecycle/event-rules.js'
import { controlLevel } from '../../src/rectification/slice.js'
import { extremeAnswers } from '../../src/testing/answers.js'
import { sampleVillage, troubledAnswers } from '../../src/testing/sample-life.js'
import { day } from '../../src/testing/scenario.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { fullAnswers, nestedAnswers } from '../assessment/arbitraries.js'
import { openCase, record } from './doors.js'
import { cast, changed, event, play, reasons, the, upTo } from './story.js'

function readings(date: string, answers: object): NegativeReadings {
  const parsed = parseNegativeReadings(xining2024, { date, answers })
  if (!parsed.ok) throw new Error('malformed')
  return parsed.value
}

/** Every step from the approval of the plan to the exit that D11 and D14 block, each on the case before it. */
const STEPS: readonly EventType[] = [
  'evaluate-self',
  'apply-to-township',
  'pass-first-check',
  'apply-to-county',
  'accept-by-county',
  'draw-up-summary',
  'pass-by-city',
  'exit-list',
]
const before = new Map(STEPS.map((type) => [type, upTo(type)]))
const arbitraryStep = fc.constantFrom(...STEPS)

function lastDay(theCase: Case): CivilDate {
  return theCase.events[theCase.events.length - 1]?.date ?? day('2024-01-01')
}

const of = (found: readonly Reason[], code: string) => found.find((one) => one.code === code)

type Change =
  | { readonly vacate: 'linked-county-leader' | 'paired-unit' | 'first-secretary' | 'township-leader' }
  | { readonly fill: 'linked-county-leader' | 'township-leader' }
  | { readonly unit: string }
  | { readonly secretaryFrom: string }

const units = fc.constantFrom('unit-1', 'unit-2')
const arbitraryChange: fc.Arbitrary<Change> = fc.oneof(
  fc.record({
    vacate: fc.constantFrom('linked-county-leader', 'paired-unit', 'first-secretary', 'township-leader' as const),
  }) as fc.Arbitrary<Change>,
  fc.record({ fill: fc.constantFrom('linked-county-leader', 'township-leader' as const) }) as fc.Arbitrary<Change>,
  fc.record({ unit: units }),
  fc.record({ secretaryFrom: units }),
)

describe('the four ones after the approval', () => {
  const tried = (theCase: Case, change: Change): Case => {
    const on = lastDay(theCase)
    const [post, payload] =
      'vacate' in change
        ? [change.vacate, { post: change.vacate }]
        : 'fill' in change
          ? [change.fill, { post: change.fill, ref: 'x' }]
          : 'unit' in change
            ? ['paired-unit', { post: 'paired-unit', ref: change.unit, field: 'political-legal' }]
            : [
                'first-secretary',
                { post: 'first-secretary', ref: 'c', unit: change.secretaryFrom, fullMember: true, worksInField: true },
              ]
    const type = 'vacate' in change ? 'vacate-post' : 'assign-post'
    const actor = post === 'township-leader' ? cast.township : cast.county
    const step = record(theCase, event(type, on, actor, payload as never))
    return step.ok ? step.value : theCase
  }

  it('block every later step and the exit while they are broken, and no step once they are mended [D11]', () => {
    fc.assert(
      fc.property(arbitraryStep, fc.array(arbitraryChange, { maxLength: 5 }), (type, changes) => {
        const start = before.get(type) as Case
        const theCase = changes.reduce(tried, start)
        // Read from the record: who was sent last, and whether anybody is there.
        const posts = new Map<string, { readonly ref: string; readonly unit?: string } | undefined>()
        for (const one of theCase.events) {
          if (one.type === 'assign-post') posts.set(one.payload.post, one.payload)
          if (one.type === 'vacate-post') posts.set(one.payload.post, undefined)
        }
        const all = [...posts.values()].filter((one) => one !== undefined).length === 4
        const whole = all && posts.get('first-secretary')?.unit === posts.get('paired-unit')?.ref
        const found = of(reasons(theCase, the(type)), 'four-ones')
        expect(found?.verdict).toBe(whole ? undefined : 'fails')
      }),
      { numRuns: 200 },
    )
  })

  it('are asked for in no step where the rulebook approves plans without them [D11]', () => {
    const without = {
      ...xining2024,
      rectification: {
        ...xining2024.rectification,
        beforeApproval: { ...xining2024.rectification.beforeApproval, value: [] },
      },
    }
    const gone = play(
      upTo('evaluate-self', 1, without),
      [event('vacate-post', '2024-07-02', cast.county, { post: 'first-secretary' })],
      [without],
    )
    expect(reasons(gone, the('evaluate-self'), [without])).toEqual([])
  })

  it('fall vacant once, told by the body that fills the post [M4.1, D11, D23]', () => {
    const start = before.get('evaluate-self') as Case
    const vacant = event('vacate-post', '2024-07-02', cast.county, { post: 'first-secretary' })
    const gone = play(start, [vacant])
    expect(gone.state.rectification.assignments.at(2)).toMatchObject({ post: 'first-secretary', until: '2024-07-02' })
    const again = event('vacate-post', '2024-07-02', cast.county, { post: 'first-secretary' })
    expect(reasons(gone, again)).toMatchObject([{ code: 'post-filled', required: 'first-secretary', found: null }])
    const other = event('vacate-post', '2024-07-02', cast.county, { post: 'township-leader' })
    expect(reasons(start, other)).toMatchObject([{ code: 'post-recorder', required: 'township-committee' }])
  })
})

describe('a screening up to the exit', () => {
  const items = xining2024.negative.items
  // Only a few items are open, so that many screenings are decided.
  const near = fc
    .tuple(fc.subarray(items.slice(), { maxLength: 3 }), nestedAnswers(items))
    .map(([some, { few, more }]) => {
      const clean = extremeAnswers(items, day('2024-02-01'), 'fewest')
      const own = (answers: typeof few) => ({
        ...Object.fromEntries(Object.entries(clean).filter(([id]) => some.every((one) => one.id !== id))),
        ...Object.fromEntries(Object.entries(answers).filter(([id]) => some.some((one) => one.id === id))),
      })
      return { few: own(few), more: own(more) }
    })

  const shown = (type: EventType, answers: object) => {
    const start = before.get(type) as Case
    const screened = record(start, event('record-screening', the(type).date, cast.township, { answers } as never))
    if (!screened.ok) throw new Error(JSON.stringify(screened.error.reasons))
    return of(reasons(screened.value, the(type)), 'risk-within-control')?.verdict ?? 'holds'
  }

  it('blocks each pass and the exit if the risk is above the control level, and is a missing fact if it may be [D2, D14]', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(arbitraryStep, near, (type, { few, more }) => {
        const [first, second] = [shown(type, few), shown(type, more)]
        seen.add(first)
        if (first !== 'unknown') expect(second).toBe(first)
        // In the sample life the level is the lowest by then.
        const { min, max } = screenNegative(xining2024, readings(the(type).date, few)).risks
        const above = (risk: string) => risk === 'medium' || risk === 'high'
        if (type !== 'evaluate-self') expect(first).toBe(above(min) ? 'fails' : above(max) ? 'unknown' : 'holds')
      }),
      { numRuns: 150 },
    )
    expect(seen.size).toBe(3)
  })
})

describe('lowering the control level', () => {
  const items = xining2024.negative.items
  const start = upTo('lower-control')
  const screened = (answers: object, date = '2024-07-01') =>
    play(start, [event('record-screening', date, cast.township, { answers } as never)])
  const lower = (theCase: Case, level: string, date = '2024-07-02') => {
    const found = reasons(theCase, { ...the('lower-control'), date, payload: { level } })
    return found.some(({ verdict }) => verdict === 'fails') ? 'fails' : found.length > 0 ? 'unknown' : 'holds'
  }

  it('is decided by the bounds: what is accepted or refused stays so, whatever the missing answers are [D2, D13]', () => {
    const clean = extremeAnswers(items, day('2024-07-01'), 'fewest')
    const seen = new Set<string>()
    fc.assert(
      fc.property(
        fc.subarray(['disputes-frequent', 'customs-lagging', 'petitions-received', 'forces-interfere'], {
          minLength: 1,
        }),
        fullAnswers(items),
        fc.constantFrom('low', 'medium'),
        (open, full, level) => {
          const some = Object.fromEntries(Object.entries(clean).filter(([id]) => !open.includes(id)))
          const all = { ...clean, ...Object.fromEntries(open.map((id) => [id, full[id]])) }
          const [first, second] = [lower(screened(some), level), lower(screened(all), level)]
          seen.add(first)
          if (first !== 'unknown') expect(second).toBe(first)
          expect(second).not.toBe('unknown')
        },
      ),
      { numRuns: 150 },
    )
    expect(seen.size).toBeGreaterThan(1)
  })

  it('is supported down to medium by a screening of none to medium [D2, D13]', () => {
    // Weak service alone is a medium risk; without it there is none.
    const { 'service-weak': _open, ...rest } = extremeAnswers(items, day('2024-07-01'), 'fewest')
    const open = screened(rest)
    const { risks } = screenNegative(xining2024, readings('2024-07-01', rest))
    expect(risks).toEqual({ min: 'none', max: 'medium' })
    expect(lower(open, 'medium')).toBe('holds')
    expect(lower(open, 'low')).toBe('unknown')
  })

  it('rests on evidence no older than that for the exit [D13, D16]', () => {
    const last = addTo(day('2024-07-01'), xining2024.exit.maxAge.value)
    expect(lower(start, 'low', last)).toBe('holds')
    expect(lower(start, 'low', addTo(last, { days: 1 }))).toBe('unknown')
  })
})

describe('going over to the stricter list', () => {
  const disputes = (on: string) => ({
    ...extremeAnswers(xining2024.negative.items, day(on), 'fewest'),
    'disputes-frequent': { part: 25, whole: 300 },
  })
  const listed = play(openCase({ village: sampleVillage, rulebook: xining2024 }), [
    the('raise-signal'),
    changed('record-screening', { payload: { answers: disputes('2024-03-01') } }),
    changed('determine-listing', {
      payload: { list: 'key-prevention', rulebook: { id: 'xining', version: xining2024.version } },
    }),
  ])

  it('sets the control level of its gravest ground, unless it is higher already [D13]', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), (raised, lowered) => {
        const moved = play(listed, [
          ...(lowered
            ? [
                event('record-screening', '2024-03-11', cast.township, {
                  answers: extremeAnswers(xining2024.negative.items, day('2024-03-11'), 'fewest'),
                }),
                event('lower-control', '2024-03-11', cast.county, { level: 'low' }),
              ]
            : []),
          ...(raised ? [event('raise-risk', '2024-03-12', cast.township, { level: 'high', why: '—' })] : []),
          event('record-screening', '2024-03-12', cast.township, {
            answers: troubledAnswers(xining2024, day('2024-03-12')),
          }),
          event('tighten-listing', '2024-03-12', cast.county, {}),
        ])
        const { rectification, episodes } = moved.state
        expect(episodes.at(-1)).toMatchObject({ list: 'weak-lax', grounds: [{ risk: 'high' }] })
        expect(controlLevel(rectification)).toBe('high')
        expect(rectification.control.filter(({ why }) => why === 'listed')).toHaveLength(raised ? 1 : 2)
      }),
      { numRuns: 8 },
    )
  })
})

describe('leaving key prevention', () => {
  const on = '2024-09-05'
  const items = xining2024.negative.items
  const disputes = {
    ...extremeAnswers(items, day('2024-03-01'), 'fewest'),
    'disputes-frequent': { part: 25, whole: 300 },
  }
  const listed = play(openCase({ village: sampleVillage, rulebook: xining2024 }), [
    the('raise-signal'),
    changed('record-screening', { payload: { answers: disputes } }),
    changed('determine-listing', {
      payload: { list: 'key-prevention', rulebook: { id: 'xining', version: xining2024.version } },
    }),
    the('assign-post', 1),
    the('assign-post', 2),
    the('assign-post', 3),
    the('assign-post', 4),
    the('form-task-force'),
    the('submit-plan'),
    the('approve-plan'),
  ])

  it('asks for every measure of the plan and complete four ones, beside M5.1 [D16]', () => {
    fc.assert(
      fc.property(fc.subarray(['m1', 'm2']), fc.boolean(), (done, vacant) => {
        const ready = play(listed, [
          ...done.map((measure) => event('complete-measure', '2024-05-20', cast.township, { measure })),
          event('record-screening', '2024-09-01', cast.township, {
            answers: extremeAnswers(items, day('2024-09-01'), 'fewest'),
          }),
          the('record-fortress'),
          the('record-survey'),
          ...(vacant ? [event('vacate-post', '2024-09-03', cast.county, { post: 'linked-county-leader' })] : []),
        ])
        const wanted = [...(vacant ? ['four-ones'] : []), ...(done.length < 2 ? ['measures-carried-out'] : [])]
        expect(reasons(ready, event('leave-prevention', on, cast.county, {})).map(({ code }) => code)).toEqual(wanted)
      }),
      { numRuns: 20 },
    )
  })
})
