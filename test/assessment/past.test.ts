import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pastOfIndex, pastOfScreening, withEntries } from '../../src/assessment/past.js'
import { addTo } from '../../src/core/calendar.js'
import type { CivilDate, Duration } from '../../src/core/date.js'
import { COMPARISONS } from '../../src/core/threshold.js'
import { identify } from '../../src/identification/listing.js'
import { meetsTally, type Past, tallyPast, windowOn } from '../../src/rulebook/past.js'
import { type Answers, date, partialAnswers } from './arbitraries.js'
import { clean, full, indexOf, knowing, screeningOf } from './grown-rulebook.js'
import { wide } from './wide-rulebook.js'

const since = '2000-01-01' as CivilDate
const ago = (duration: Duration): CivilDate =>
  addTo(date, { days: -(duration.days ?? 0), months: -(duration.months ?? 0), years: -(duration.years ?? 0) })

const village = (past?: Past) => ({ kind: 'farm', ...(past === undefined ? {} : { past }) })
const index = (answers: Answers, past?: Past) => indexOf(wide, answers, village(past))
const screening = (answers: Answers, past?: Past) => screeningOf(wide, answers, village(past))
const listOf = (one: ReturnType<typeof screening>) => identify(wide, { screening: one, channel: 'in-year' }).list

const yellow: Answers = { ...clean, disputes: 1 }

describe('what happened before', () => {
  it('bars the top grade after a hit within three years, to the day [D2, D6]', () => {
    const hit = (on: CivilDate) => index(full, knowing({ item: 'disputes', on })).grade
    expect([hit(date), hit(addTo(ago({ years: 3 }), { days: 1 }))]).toEqual(['fair', 'fair'])
    expect([hit(ago({ years: 3 })), index(full, knowing()).grade]).toEqual(['good', 'good'])
    const barred = index(full, knowing({ item: 'disputes', on: ago({ months: 1 }) }))
    expect(barred.findings.find(({ about }) => about === 'hit-before')).toEqual({
      code: 'fortress-veto',
      verdict: 'fails',
      cites: ['M2.1'],
      required: { applies: false },
      found: {
        applies: true,
        gradeAtMost: 'fair',
        answers: {},
        past: [{ item: 'disputes', within: { years: 3 }, times: 1 }],
      },
      about: 'hit-before',
    })
  })

  it('that is not known far enough back is unknown, not nothing [D2]', () => {
    expect(index(full).grades).toEqual({ worst: 'poor', best: 'good' })
    const short = index(full, { since: ago({ years: 2 }), entries: [] })
    expect([short.grades, short.missing]).toEqual([
      { worst: 'fair', best: 'good' },
      [{ what: 'past', from: 'county-organization-department' }],
    ])
    // What is known already may be enough.
    expect(index(full, { entries: [{ item: 'disputes', on: date }] }).grades.best).toBe('fair')
    expect(index(full, { since: addTo(ago({ years: 3 }), { days: 1 }), entries: [] }).grade).toBe('good')
  })

  it('adds warnings up to a list: three of one color, or two of another, within a year [M2.5, D8]', () => {
    const given = (level: string, times: number, months = 2) =>
      knowing(...Array.from({ length: times }, (_, place) => ({ level, on: ago({ months: months + place }) })))
    expect([0, 1, 2, 3].map((times) => listOf(screening(yellow, given('yellow', times))))).toEqual([
      'none',
      'none',
      'weak-lax',
      'weak-lax',
    ])
    expect(listOf(screening(clean, given('yellow', 2)))).toBe('none')
    expect(listOf(screening(clean, given('orange', 2)))).toBe('weak-lax')
    expect(listOf(screening(yellow, given('yellow', 2, 12)))).toBe('none')
    expect(listOf(screening(yellow))).toBe('undetermined')
  })

  it('counts a grade of this reading once, recorded or not [D2, D22]', () => {
    const middling: Answers = { ...full, secretary: false, routine: 'full' }
    const once = index(middling, knowing())
    const twice = index(middling, knowing({ grade: 'fair', on: ago({ months: 6 }) }))
    expect([once.grade, twice.grade]).toEqual(['fair', 'poor'])
    fc.assert(
      fc.property(
        partialAnswers(wide.fortress.items),
        partialAnswers(wide.negative.items),
        fc.array(
          fc.record({ level: fc.constantFrom('yellow', 'orange'), on: fc.nat(500).map((days) => ago({ days })) }),
        ),
        (earned, lost, entries) => {
          const past = knowing(...entries)
          const [first, second] = [index(earned, past), screening(lost, past)]
          expect(index(earned, withEntries(past, pastOfIndex(first)))).toEqual(first)
          expect(screening(lost, withEntries(past, pastOfScreening(second)))).toEqual(second)
        },
      ),
    )
  })

  it('is tallied as a count of days says, and only settles as it becomes known [D2]', () => {
    const entry = fc.record({
      thing: fc.constantFrom({ level: 'yellow' }, { level: 'orange' }, { veto: 'yellow' }),
      days: fc.integer({ min: -5, max: 900 }),
    })
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 12 }),
        fc.integer({ min: 1, max: 800 }),
        fc.nat(900),
        fc.record({ op: fc.constantFrom(...COMPARISONS), value: fc.nat(4) }),
        (given, days, known, test) => {
          const all = given.map(({ thing, days: back }) => ({ back, entry: { ...thing, on: ago({ days: back }) } }))
          const entries = all.map((one) => one.entry)
          const brute = all.filter(
            ({ back, entry: { on: _on, ...thing } }) =>
              back >= 0 && back < days && JSON.stringify(thing) === '{"level":"yellow"}',
          ).length
          const complete = tallyPast({ since, entries }, { level: 'yellow' }, windowOn({ days }, date))
          expect(complete).toEqual({ least: brute, most: brute })
          const partly = tallyPast(
            { since: ago({ days: known }), entries },
            { level: 'yellow' },
            windowOn({ days }, date),
          )
          expect(partly).toEqual(known >= days - 1 ? complete : { least: brute })
          const [before, after] = [meetsTally(test, { least: brute }), meetsTally(test, complete)]
          if (before !== 'unknown') expect(after).toBe(before)
        },
      ),
    )
  })

  it('calls for the list that a veto names, with the veto among the reasons [D8]', () => {
    const two = screening({ ...clean, feud: true, audit: 'never' }, knowing())
    const proposal = identify(wide, { screening: two, channel: 'yearly' })
    const ground = proposal.grounds.find(({ problemType }) => problemType === 'money')
    expect(two.forced).toEqual([{ veto: 'two-signs', problemType: 'money', list: 'key-prevention', certain: true }])
    expect(ground).toEqual({
      problemType: 'money',
      risk: { min: 'orange', max: 'orange' },
      list: 'key-prevention',
      lists: { mildest: 'key-prevention', strictest: 'key-prevention' },
    })
    const explained = proposal.findings.find(({ about }) => about === 'money')
    expect(explained?.because?.map(({ code, about, verdict }) => [code, about, verdict])).toEqual([
      ['problem-type-risk', 'money', 'fails'],
      ['negative-veto', 'two-signs', 'fails'],
    ])
  })
})
