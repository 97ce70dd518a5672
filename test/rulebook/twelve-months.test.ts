import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FAULTLESS } from '../../examples/adopting/grave-faults.js'
import { assessFortress } from '../../src/assessment/fortress.js'
import { parseFortressReadings, parseNegativeReadings } from '../../src/assessment/readings.js'
import { screenNegative } from '../../src/assessment/screening.js'
import { addTo } from '../../src/core/calendar.js'
import type { CivilDate } from '../../src/core/date.js'
import type { Ratio } from '../../src/core/threshold.js'
import { identify } from '../../src/identification/listing.js'
import type { Answer } from '../../src/rulebook/measure.js'
import { xining2024 } from '../../src/xining-2024/index.js'

const HOUSEHOLDS = 300
const FROM = '2024-01-01' as CivilDate
const DAYS = Array.from({ length: 731 }, (_, place) => addTo(FROM, { days: place }))

/** What happens in a village each year on the same days, `MM-DD`; nothing else changes in it. */
interface Circumstances {
  readonly disputes: readonly string[]
  readonly petitions: readonly string[]
  readonly cases: readonly string[]
  /** Held, of the twelve theme days, the 24 meetings, the four disclosures. */
  readonly themeDays: readonly string[]
  readonly meetings: readonly string[]
  readonly disclosures: readonly string[]
  /** The yearly organizational life meeting, and the yearly admission of a member. */
  readonly lifeMeeting: string
  readonly admission: string
}

const monthly = (day: string): readonly string[] =>
  Array.from({ length: 12 }, (_, month) => `${String(month + 1).padStart(2, '0')}-${day}`)
const twiceAMonth = [...monthly('05'), ...monthly('20')]
const quarterly = ['03-28', '06-28', '09-28', '12-28']

/** The days within the last twelve months on which it happened. */
function lately(days: readonly string[], on: CivilDate): readonly string[] {
  const year = Number(on.slice(0, 4))
  const since = addTo(on, { months: -12 })
  return [year - 2, year - 1, year]
    .flatMap((one) => days.map((day) => `${one}-${day}`))
    .filter((day) => day > since && day <= on)
}

function last(day: string, on: CivilDate): string {
  return lately([day], on).at(-1) ?? 'never'
}

function share(days: readonly string[], whole: number, on: CivilDate): Ratio {
  return { part: lately(days, on).length, whole }
}

function due(days: readonly string[], all: readonly string[], on: CivilDate): Ratio {
  return share(days, lately(all, on).length, on)
}

/** What such a village answers to the negative checklist on a day. */
function negativeOn(now: Circumstances, on: CivilDate): Readonly<Record<string, Answer>> {
  const missed = (held: readonly string[], all: readonly string[]) =>
    due(
      all.filter((day) => !held.includes(day)),
      all,
      on,
    )
  return {
    ...FAULTLESS,
    'no-member-developed': last(now.admission, on),
    'organizational-life-missed': missed(now.meetings, twiceAMonth),
    'affairs-undisclosed': missed(now.disclosures, quarterly),
    'disputes-frequent': share(now.disputes, HOUSEHOLDS, on),
    'petitions-received': share(now.petitions, HOUSEHOLDS, on),
    'security-cases': share(now.cases, HOUSEHOLDS, on),
  }
}

/** What it answers to the fortress checklist on a day. */
function fortressOn(now: Circumstances, on: CivilDate): Readonly<Record<string, Answer>> {
  const all = { part: 1, whole: 1 }
  return {
    'secretary-in-post': 'never',
    'committee-complete': all,
    'body-evaluated': 'excellent',
    'pledges-kept': all,
    'party-deliberates-first': all,
    'secretary-heads-economy': true,
    'body-training-days': 7,
    'member-developed': last(now.admission, on),
    applicants: 2,
    'reserve-cadres': 2,
    'members-trained': all,
    'members-assigned': all,
    'star-management': true,
    'floating-members': 'all-in-contact',
    'meetings-and-lessons': due(now.meetings, twiceAMonth, on),
    'theme-days': due(now.themeDays, monthly('15'), on),
    'four-discussions': all,
    'affairs-disclosed': due(now.disclosures, quarterly, on),
    'organizational-life-meeting': last(now.lifeMeeting, on),
    'disputes-open': { part: 0, whole: HOUSEHOLDS },
    'errands-for-residents': true,
    'collective-income': 20_000_000,
    'service-center': 'standard',
    'funds-in-place': true,
    'cadres-paid': true,
    'industry-projects': 2,
    'grid-workers': { part: 2, whole: HOUSEHOLDS },
    'bonus-problems-raised': { part: 0, whole: 40 },
    'bonus-dividend': 0,
    'body-paralysed': false,
    'organized-interference': false,
    'data-falsified': false,
  }
}

/** Everything that both checklists and the table of lists say of it on a day. */
function verdictOn(now: Circumstances, date: CivilDate) {
  const fortress = parseFortressReadings(xining2024, { date, answers: fortressOn(now, date) })
  const negative = parseNegativeReadings(xining2024, { date, answers: negativeOn(now, date) })
  if (!fortress.ok || !negative.ok) throw new Error(JSON.stringify([fortress, negative]))
  const index = assessFortress(xining2024, fortress.value)
  const screening = screenNegative(xining2024, negative.value)
  const { list } = identify(xining2024, { screening, channel: 'yearly' })
  return {
    total: index.total,
    grade: index.grade,
    list,
    hits: screening.hits.map(({ item, deduction }) => [item, deduction]),
  }
}

const dayOfYear = fc.constantFrom(...monthly('01'), ...monthly('10'), ...monthly('28'))
const some = (days: readonly string[]) => fc.subarray([...days])
const circumstances: fc.Arbitrary<Circumstances> = fc.record({
  disputes: fc.array(dayOfYear, { maxLength: 60 }),
  petitions: fc.array(dayOfYear, { maxLength: 12 }),
  cases: fc.array(dayOfYear, { maxLength: 12 }),
  themeDays: some(monthly('15')),
  meetings: some(twiceAMonth),
  disclosures: some(quarterly),
  lifeMeeting: dayOfYear,
  admission: dayOfYear,
})

const faultless: Circumstances = {
  disputes: [],
  petitions: [],
  cases: [],
  themeDays: monthly('15'),
  meetings: twiceAMonth,
  disclosures: quarterly,
  lifeMeeting: '02-20',
  admission: '07-01',
}

describe('a village whose circumstances do not change', () => {
  it('answers every item of both checklists', () => {
    const { fortress, negative } = xining2024
    expect(Object.keys(fortressOn(faultless, FROM))).toEqual(fortress.items.map(({ id }) => id))
    expect(Object.keys(negativeOn(faultless, FROM))).toEqual(negative.items.map(({ id }) => id))
  })

  it('has the same verdict on every day of the year [D6, D8, M3.1]', () => {
    fc.assert(
      fc.property(circumstances, fc.constantFrom(...DAYS), fc.constantFrom(...DAYS), (now, one, other) => {
        expect(verdictOn(now, other)).toEqual(verdictOn(now, one))
      }),
      { numRuns: 200 },
    )
  })

  it('has full points on every day if it is without a fault [M2.1]', () => {
    const total = xining2024.fortress.total.value
    for (const day of DAYS) {
      const { total: own, list, hits } = verdictOn(faultless, day)
      expect([day, own, list, hits]).toEqual([day, { min: total, max: total }, 'none', []])
    }
  })

  it('is asked about nothing that restarts on the first of January', () => {
    const labels = [...xining2024.fortress.items, ...xining2024.negative.items].map(({ label }) => label)
    expect(
      labels.filter((one) => /本年|今年|当年|年内/.test(one['zh-CN']) || /\b(in|of) the year\b/.test(one.en)),
    ).toEqual([])
  })

  it('with thirty disputes a year is as it is in March, in December and in January [M2.3]', () => {
    const thirty = { ...faultless, disputes: [...monthly('03'), ...monthly('13'), ...monthly('23').slice(0, 6)] }
    const lists = ['2024-03-01', '2024-12-20', '2025-01-05'].map((day) => verdictOn(thirty, day as CivilDate).list)
    expect(lists).toEqual(['key-prevention', 'key-prevention', 'key-prevention'])
  })
})
