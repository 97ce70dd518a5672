import { describe, expect, it } from 'vitest'
import type { FortressIndex } from '../../src/assessment/fortress.js'
import type { Finding } from '../../src/core/finding.js'
import type { Json } from '../../src/core/json.js'
import type { GradeVeto } from '../../src/rulebook/checklist.js'
import type { Condition } from '../../src/rulebook/condition.js'
import type { Past } from '../../src/rulebook/past.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { type Answers, date } from './arbitraries.js'
import { full, gradeVeto, grown, indexOf, judged, knowing, monthsAgo } from './grown-rulebook.js'
import { wide } from './wide-rulebook.js'

const halfAYearAgo = monthsAgo(6)
const fresh = (...more: readonly GradeVeto[]): Rulebook => grown({ vetoes: [...wide.fortress.vetoes, ...more] })
const veto = (id: string, gradeAtMost: string, when: Condition): GradeVeto => gradeVeto(id, when, gradeAtMost)
const index = (rulebook: Rulebook, answers: Answers, past: Past, kind: string | null = 'farm'): FortressIndex =>
  indexOf(rulebook, answers, { past, ...(kind === null ? {} : { kind }) })

describe('a veto that counts grades', () => {
  const fairOnce = { grade: 'fair', on: halfAYearAgo } as const
  const twice = (one: FortressIndex) => one.findings.find(({ about }) => about === 'poor-twice')
  const finding = (verdict: Finding['verdict'], found: Json) => judged('fortress-veto', 'poor-twice', verdict, found)
  const counted = (times: Json) => [{ grade: 'fair', within: { years: 2 }, times }]

  it('counts the one of this reading, whether it was recorded or not [D2, D22]', () => {
    const middling: Answers = { ...full, secretary: false }
    const one = index(fresh(), middling, knowing(fairOnce))
    expect(one.grades).toEqual({ worst: 'poor', best: 'poor' })
    expect(twice(one)).toEqual(finding('fails', { applies: true, gradeAtMost: 'poor', answers: {}, past: counted(2) }))
    expect(twice(index(fresh(), middling, knowing()))).toEqual(
      finding('holds', { applies: false, answers: {}, past: counted(1) }),
    )
  })

  it('counts the grade that the other vetoes leave, not the one of the points alone [D6]', () => {
    const hit = { item: 'disputes', on: halfAYearAgo }
    expect(index(fresh(), full, knowing(hit)).grade).toBe('fair')
    expect(index(fresh(), full, knowing(hit, fairOnce)).grade).toBe('poor')
  })

  it('does not count a stronger or a weaker one [D2]', () => {
    const stronger = index(fresh(), full, knowing(fairOnce))
    expect([stronger.grade, twice(stronger)]).toEqual([
      'good',
      finding('holds', { applies: false, answers: {}, past: counted(1) }),
    ])
    const weaker = index(fresh(), { ...full, secretary: false, routine: 'absent' }, knowing(fairOnce))
    expect(twice(weaker)).toEqual(finding('holds', { applies: false, answers: {}, past: counted(1) }))
  })

  it('is open while this reading may be of the grade or may not [D2]', () => {
    const { secretary: _secretary, ...known } = full
    const open = index(fresh(), known, knowing(fairOnce))
    expect(open.grades).toEqual({ worst: 'poor', best: 'good' })
    expect(twice(open)).toMatchObject(
      finding('unknown', { applies: null, gradeAtMost: 'poor', answers: {}, past: counted({ atLeast: 1 }) }),
    )
  })
})

describe('a veto that counts vetoes', () => {
  const again = (counted: string) =>
    veto('again', 'fair', { past: { veto: counted }, within: { years: 2 }, test: { op: 'at-least', value: 2 } })
  const verdict = (rulebook: Rulebook, past: Past) =>
    index(rulebook, { ...full, secretary: false, routine: 'absent' }, past).findings.find(
      ({ about }) => about === 'again',
    )?.verdict

  it('counts one that this reading applies, whether it was recorded or not [D6, D22]', () => {
    const once = { veto: 'leaderless', on: halfAYearAgo }
    expect(verdict(fresh(again('leaderless')), knowing())).toBe('holds')
    expect(verdict(fresh(again('leaderless')), knowing(once))).toBe('fails')
    expect(verdict(fresh(again('leaderless')), knowing(once, { ...once, on: date }))).toBe('fails')
    expect(verdict(fresh(again('leaderless')), knowing({ ...once, on: date }))).toBe('holds')
  })

  it('counts those of the other checklist up to the day itself, for this reading says nothing of them [D6]', () => {
    const once = { veto: 'insolvent', on: halfAYearAgo }
    expect(verdict(fresh(again('insolvent')), knowing(once))).toBe('holds')
    expect(verdict(fresh(again('insolvent')), knowing(once, { ...once, on: date }))).toBe('fails')
  })
})

describe('a veto on points', () => {
  const poor = (points: string) =>
    fresh(veto('points', 'poor', { points, test: { op: 'less-than', value: { part: 1, whole: 2 } } }))
  const thin: Answers = { ...full, attendance: { part: 0, whole: 1 }, routine: 'absent' }
  const vetoOf = (points: string, answers: Answers) =>
    index(poor(points), answers, knowing()).findings.find(({ about }) => about === 'points')
  const finding = (verdict: Finding['verdict'], found: Json) => judged('fortress-veto', 'points', verdict, found)
  const scored = (dimension: string, points: number) => [{ dimension, points: { min: points, max: points } }]

  it('reads those of the dimension, the part or the total that it names, each against its own [D6]', () => {
    expect(vetoOf('body', thin)).toEqual(finding('holds', { applies: false, answers: {}, scored: scored('body', 600) }))
    expect(vetoOf('work', thin)).toEqual(
      finding('fails', { applies: true, gradeAtMost: 'poor', answers: {}, scored: scored('work', 0) }),
    )
    expect(vetoOf('farming', { ...thin, irrigated: { part: 1, whole: 4 } })).toEqual(
      finding('fails', { applies: true, gradeAtMost: 'poor', answers: {}, scored: scored('farming', 50) }),
    )
    expect(vetoOf('total', thin)).toEqual(
      finding('holds', { applies: false, answers: {}, scored: scored('total', 800) }),
    )
    expect(vetoOf('total', { ...thin, admitted: 'never', irrigated: { part: 0, whole: 1 } })).toEqual(
      finding('fails', { applies: true, gradeAtMost: 'poor', answers: {}, scored: scored('total', 300) }),
    )
  })
})

describe('a veto on an item', () => {
  it('that is not asked of the village does not apply and misses nothing, even if there is an answer [D2, D6]', () => {
    const rulebook = () =>
      fresh(veto('grazing', 'poor', { item: 'grazing-ban-broken', test: { op: 'at-least', value: 1 } }))
    const spared = {
      code: 'fortress-veto',
      verdict: 'holds',
      cites: ['M2.1'],
      required: { applies: false },
      found: { applies: false, answers: {} },
      about: 'grazing',
    }
    const vetoOf = (answers: Answers, kind: string) =>
      index(rulebook(), answers, knowing(), kind).findings.find(({ about }) => about === 'grazing')
    expect(vetoOf(full, 'farm')).toEqual(spared)
    expect(vetoOf({ ...full, 'grazing-ban-broken': 3 }, 'farm')).toEqual(spared)
    expect(vetoOf(full, 'herd')).toEqual({
      ...spared,
      verdict: 'unknown',
      found: { applies: null, gradeAtMost: 'poor', answers: {} },
      missing: [{ what: 'grazing-ban-broken', from: 'agriculture' }],
    })
    expect(vetoOf({ ...full, 'grazing-ban-broken': 3 }, 'herd')).toEqual({
      ...spared,
      verdict: 'fails',
      found: { applies: true, gradeAtMost: 'poor', answers: { 'grazing-ban-broken': 3 } },
    })
  })
})

describe('the finding of a grade', () => {
  it('names every cut as the rulebook has it, shares as two integers [M2.2, D3, D4]', () => {
    expect(index(fresh(), full, knowing()).findings.at(-1)).toEqual({
      code: 'fortress-grade',
      verdict: 'holds',
      cites: ['M2.2', 'D6', 'D2', 'M2.1'],
      required: {
        cuts: [
          { grade: 'good', when: { op: 'at-least', value: { part: 4, whole: 5 } } },
          { grade: 'fair', when: { op: 'more-than', value: { part: 45, whole: 100 } } },
          { grade: 'poor', when: null },
        ],
      },
      found: { total: { min: 1_200, max: 1_200 }, grades: { worst: 'good', best: 'good' } },
    })
  })
})
