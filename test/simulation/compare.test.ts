import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addTo } from '../../src/core/calendar.js'
import { label } from '../../src/core/label.js'
import { applyDifferences } from '../../src/difference/apply.js'
import { diffRulebooks } from '../../src/difference/diff-rulebooks.js'
import type { RulebookDifference } from '../../src/difference/difference.js'
import { sweep } from '../../src/identification/sweep.js'
import type { GradeCut } from '../../src/rulebook/checklist.js'
import { itemsOf } from '../../src/rulebook/condition.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { assumedBehavior } from '../../src/simulation/assumed-behavior.js'
import { withParameter } from '../../src/simulation/behavior.js'
import type { RulebookChange } from '../../src/simulation/compare.js'
import type { Population } from '../../src/simulation/population.js'
import { canAssess, type Outcome } from '../../src/simulation/rows.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { small } from '../assessment/small-rulebook.js'
import { changed } from '../rulebook/changes.js'
import { compareRulebooks, population } from './doors.js'
import { invented, SWEEP } from './rosters.js'

const complete = withParameter(assumedBehavior, '/townships/complete', 1)
const patchy = withParameter(assumedBehavior, '/townships/complete', 0.8)
const rosterOf = (rulebook: Rulebook): Population =>
  population(rulebook, invented(60), { seed: 4, date: SWEEP, behavior: patchy })
const roster = rosterOf(xining2024)
const cases = [
  { name: 'the default', rulebook: xining2024, roster, runs: 12 },
  { name: 'a small rulebook', rulebook: small, roster: rosterOf(small), runs: 60 },
]

const none = { a: [], b: [] }
const nothing = {
  changes: [],
  undecided: [],
  notCompared: [],
  unanswered: none,
  unassessed: none,
  unread: none,
  leftOut: none,
}
const refTo = ({ id, version }: Rulebook) => ({ id, version })

function withCuts(change: (cut: GradeCut) => GradeCut): Rulebook {
  const { fortress } = xining2024
  const value = fortress.grades.value.map(change)
  return { ...xining2024, version: 'tried', fortress: { ...fortress, grades: { ...fortress.grades, value } } }
}

/** The default, with another line for a strong village. */
const strongFrom = (points: number): Rulebook =>
  withCuts((cut) => (cut.id === 'strong' ? { ...cut, when: { op: 'at-least', value: points } } : cut))

/**
 * The outcome of one row, with all that a rulebook has no item for taken out, and nothing else of what
 * compareRulebooks does.
 */
function outcome(rulebook: Rulebook, row: Population['rows'][number]): Outcome | undefined {
  const { results } = sweep(rulebook, [readBy(rulebook, row)], { date: SWEEP })
  return results.map(({ index, screening, proposal }) => ({
    grade: index.grade,
    risk: screening.risk,
    list: proposal.list,
  }))[0]
}

function readBy(rulebook: Rulebook, row: Population['rows'][number]): unknown {
  const answersOf = (sheet: 'fortress' | 'negative') => {
    const kinds = new Map(rulebook[sheet].items.map(({ id, measure }) => [id, measure.kind]))
    const fits = (item: string, answer: unknown): boolean =>
      kinds.has(item) && (kinds.get(item) === 'ratio') === (typeof answer === 'object')
    return {
      answers: Object.fromEntries(Object.entries(row[sheet].answers).filter(([item, answer]) => fits(item, answer))),
    }
  }
  return { ...row, fortress: answersOf('fortress'), negative: answersOf('negative') }
}

const rowOf = (all: Population, { village }: RulebookChange): Population['rows'][number] => {
  const row = all.rows.find((one) => one.village.code === village.code)
  if (row === undefined) throw new Error(village.code)
  return row
}

const PARTS = ['grade', 'risk', 'list'] as const

function makes(a: Rulebook, causes: readonly RulebookDifference[], change: RulebookChange, all: Population): boolean {
  const tried = outcome(applyDifferences(a, causes), rowOf(all, change))
  return PARTS.every((part) => change[part].a === change[part].b || tried?.[part] === change[part].b)
}

describe.each(cases)('comparing rulebooks: $name', ({ rulebook, roster: all, runs }) => {
  it('changes nothing between a rulebook and itself', () => {
    const versions = { a: refTo(rulebook), b: refTo(rulebook) }
    for (const same of [rulebook, structuredClone(rulebook)]) {
      expect(compareRulebooks(rulebook, same, all)).toEqual({
        versions,
        ...nothing,
      })
    }
    fc.assert(
      fc.property(changed(rulebook), (one) => {
        expect(compareRulebooks(one, one, all).changes).toEqual([])
      }),
      { numRuns: 5 },
    )
  })

  it('names every village whose grade, level or list flips, and no other [M2.2, M2.5]', () => {
    const before = all.rows.map((row) => outcome(rulebook, row))
    fc.assert(
      fc.property(changed(rulebook), (other) => {
        const { changes, undecided } = compareRulebooks(rulebook, other, all)
        const flipped = all.rows.flatMap((row, at) => {
          const [a, b] = [before[at], outcome(other, row)]
          if (a === undefined || b === undefined || PARTS.every((part) => a[part] === b[part])) return []
          const { grade, risk, list } = a
          return [
            {
              village: row.village,
              grade: { a: grade, b: b.grade },
              risk: { a: risk, b: b.risk },
              list: { a: list, b: b.list },
            },
          ]
        })
        const whole = (some: readonly RulebookChange[]) => some.map(({ causes: _, ...change }) => change)
        const decided = (change: Omit<RulebookChange, 'causes'>): boolean =>
          PARTS.some((part) => new Set(['undetermined', change[part].a, change[part].b]).size === 3)
        expect(whole(changes)).toEqual(flipped.filter(decided))
        expect(whole(undecided)).toEqual(flipped.filter((change) => !decided(change)))
      }),
      { numRuns: runs / 2 },
    )
  })

  it('names causes that make the flip by themselves, none of them in vain', () => {
    let flips = 0
    let several = 0
    fc.assert(
      fc.property(changed(rulebook), (other) => {
        expect(canAssess(other)).toBe(true)
        const differences = diffRulebooks(rulebook, other)
        const { changes, undecided } = compareRulebooks(rulebook, other, all)
        for (const change of [...changes, ...undecided]) {
          const { causes } = change
          flips += 1
          if (causes.length > 1) several += 1
          expect(causes.length).toBeGreaterThan(0)
          for (const cause of causes) expect(differences).toContainEqual(cause)
          expect(makes(rulebook, causes, change, all)).toBe(true)
          for (const cause of causes) {
            const rest = causes.filter((one) => one !== cause)
            const usable = canAssess(applyDifferences(rulebook, rest))
            expect(usable && makes(rulebook, rest, change, all)).toBe(false)
          }
        }
      }),
      { numRuns: runs, seed: 11 },
    )
    expect(flips).toBeGreaterThan(50)
    expect(several).toBeGreaterThan(0)
  })

  it('finds the same for a village whatever else is in the roster [D7]', () => {
    fc.assert(
      fc.property(changed(rulebook), fc.subarray([...all.rows]), (other, some) => {
        const whole = compareRulebooks(rulebook, other, all).changes
        const codes = new Set(some.map(({ village }) => village.code))
        const part = compareRulebooks(rulebook, other, { date: SWEEP, rows: some }).changes
        expect(part).toEqual(whole.filter(({ village }) => codes.has(village.code)))
      }),
      { numRuns: 10 },
    )
  })

  it('changes nothing today for what takes effect on a later date [D24]', () => {
    fc.assert(
      fc.property(changed(rulebook), fc.integer({ min: 1, max: 900 }), (other, days) => {
        const value = addTo(SWEEP, { days })
        const later = { ...other, effectiveFrom: { ...other.effectiveFrom, value } }
        const versions = { a: refTo(rulebook), b: refTo(rulebook) }
        const same = { versions, ...nothing }
        expect(compareRulebooks(rulebook, later, all)).toEqual(same)
        expect(compareRulebooks(later, rulebook, all)).toEqual(same)
        expect(compareRulebooks([rulebook], [rulebook, later], all)).toEqual(same)
        const then = compareRulebooks([rulebook], [rulebook, later], all, { on: value })
        const now = compareRulebooks(rulebook, other, all)
        expect(then.versions.b).toEqual(refTo(later))
        // The readings are the same and of the same day: only when the rules apply is different.
        expect(then.changes.map(({ village }) => village)).toEqual(now.changes.map(({ village }) => village))
      }),
      { numRuns: 10 },
    )
  })
})

describe('what a comparison cannot show', () => {
  // An item that no cap reads: without it only the points are open.
  const capped = xining2024.fortress.vetoes.flatMap(({ when }) => itemsOf(when))
  const first = xining2024.fortress.items.find(({ id }) => !capped.includes(id))?.id ?? ''
  const addressesOf = (some: readonly RulebookDifference[]) => some.map(({ address }) => address)

  it('is what acceptance, exit, limits and duties say; a text or a citation is nothing to compare', () => {
    const { exit, lookBack, fortress } = xining2024
    const { value } = lookBack.recurrent
    const prose = { kind: 'assumption', reason: label('试算', 'tried'), cites: [] } as const
    const other: Rulebook = {
      ...xining2024,
      version: 'tried',
      label: { ...xining2024.label, en: 'Tried' },
      lookBack: { recurrent: { ...lookBack.recurrent, value: { ...value, times: 3 } } },
      exit: { ...exit, gradeAtLeast: { ...exit.gradeAtLeast, from: prose } },
      fortress: { ...fortress, total: { ...fortress.total, value: fortress.total.value + 1 } },
    }
    const { notCompared, changes } = compareRulebooks(xining2024, other, roster)
    expect(addressesOf(notCompared)).toEqual(['lookBack/recurrent/value/times'])
    // It has no effect on readings.
    const alone = compareRulebooks(xining2024, applyDifferences(xining2024, notCompared), roster)
    expect([alone.changes, alone.undecided]).toEqual([[], []])
    expect(changes.flatMap(({ causes }) => addressesOf(causes))).not.toContain('lookBack/recurrent/value/times')
  })

  it('is an item that no row answers, for either side; null and a blank are no answers [D2]', () => {
    const whole = population(xining2024, invented(60), { seed: 4, date: SWEEP, behavior: complete })
    const rows = whole.rows.map((row, at) => {
      const { [first]: _, ...answers } = row.fortress.answers
      return { ...row, fortress: { answers: { ...answers, ...(at < 2 ? { [first]: at === 0 ? null : ' ' } : {}) } } }
    })
    const nobody = [{ sheet: 'fortress', item: first }]
    let undecided = 0
    for (const cut of [8_600, 9_000, 9_400, 9_800]) {
      const compared = compareRulebooks(xining2024, strongFrom(cut), { date: SWEEP, rows })
      expect(compared.unanswered).toEqual({ a: nobody, b: nobody })
      for (const { grade } of compared.changes) expect(Object.values(grade)).not.toContain('undetermined')
      for (const change of compared.undecided) {
        for (const { a, b } of PARTS.map((part) => change[part])) {
          expect(a === b || [a, b].includes('undetermined')).toBe(true)
        }
        undecided += 1
      }
    }
    expect(undecided).toBeGreaterThan(0)
    expect(compareRulebooks(xining2024, xining2024, whole).unanswered).toEqual(none)
  })
})

describe('the cause of a flip', () => {
  it('is the line that moved, for every village that it moved', () => {
    const { changes } = compareRulebooks(xining2024, strongFrom(9_400), roster)
    expect(changes.length).toBeGreaterThan(0)
    for (const { grade, causes } of changes) {
      expect(grade.a).not.toBe(grade.b)
      expect(causes).toEqual([
        {
          code: 'threshold-changed',
          address: 'fortress/grades/value/strong/when',
          pointer: { a: '/fortress/grades/value/0/when', b: '/fortress/grades/value/0/when' },
          label: { 'zh-CN': '强村', en: 'strong village' },
          before: { op: 'at-least', value: 8_500 },
          after: { op: 'at-least', value: 9_400 },
        },
      ])
    }
  })

  it('is several differences where none makes the flip alone', () => {
    // An item that only the second has decides nothing while the line stays where it was, and the line nothing while
    // nobody earns more.
    const [first] = small.fortress.items
    if (first === undefined) throw new Error('an item')
    const grades = small.fortress.grades.value.map((cut) =>
      cut.id === 'good' ? { ...cut, when: { op: 'at-least' as const, value: 700 } } : cut,
    )
    const other: Rulebook = {
      ...small,
      version: '2',
      fortress: {
        ...small.fortress,
        items: small.fortress.items.map((item) =>
          item.id === 'secretary' ? { ...item, scoring: { bands: [{ when: { is: true }, points: 400 }] } } : item,
        ),
        grades: { ...small.fortress.grades, value: grades },
      },
    }
    const answers = { secretary: true, admitted: 'never', attendance: { part: 10, whole: 10 }, routine: 'partial' }
    const row = {
      village: { code: '999901001201', name: '示例村' },
      fortress: { answers: { ...answers, honors: 1, income: 0 } },
      negative: { answers: {} },
    }
    const { changes } = compareRulebooks(small, other, { date: SWEEP, rows: [row] })
    expect(changes.map(({ grade, causes }) => ({ grade, at: causes.map(({ address }) => address) }))).toEqual([
      {
        grade: { a: 'fair', b: 'good' },
        at: ['fortress/items/secretary/scoring/bands/0/points', 'fortress/grades/value/good/when'],
      },
    ])
  })
})
