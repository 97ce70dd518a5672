import { describe, expect, it } from 'vitest'
import { assessFortress, type FortressIndex } from '../../src/assessment/fortress.js'
import { parseFortressReadings } from '../../src/assessment/readings.js'
import type { Screening } from '../../src/assessment/screening.js'
import type { Finding } from '../../src/core/finding.js'
import type { Json } from '../../src/core/json.js'
import { label } from '../../src/core/label.js'
import type { GradeVeto } from '../../src/rulebook/checklist.js'
import type { Condition } from '../../src/rulebook/condition.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { type Answers, date } from './arbitraries.js'
import { common, gradeVeto, grown, indexOf, judged, kindMissing, knowing, screeningOf } from './grown-rulebook.js'
import { wide } from './wide-rulebook.js'

const past = knowing()
const veto = (id: string, when: Condition, onlyFor?: string): GradeVeto => gradeVeto(id, when, 'fair', onlyFor)
const under = (...vetoes: readonly GradeVeto[]): Rulebook => grown({ vetoes })
const index = (rulebook: Rulebook, answers: Answers): FortressIndex => indexOf(rulebook, answers, { past })
const screening = (rulebook: Rulebook, answers: Answers, kind?: string): Screening =>
  screeningOf(rulebook, answers, { past, ...(kind === undefined ? {} : { kind }) })

const unattended: Answers = { ...common, attendance: { part: 0, whole: 1 } }
const farmer: Answers = {
  ...unattended,
  irrigated: { part: 1, whole: 1 },
  'grazing-ban-broken': 9,
  'herders-income': 0,
}

describe('the index of a village whose kind is not known', () => {
  const herder: Answers = {
    ...unattended,
    irrigated: { part: 0, whole: 1 },
    'grazing-ban-broken': 0,
    'herders-income': 5_000_000,
  }

  it('lies between the worst and the best that any kind could be, in points and in grade [D2, M2.1]', () => {
    expect(index(under(), farmer)).toMatchObject({
      grade: 'undetermined',
      grades: { worst: 'fair', best: 'good' },
      total: { min: 800, max: 1_000 },
      dimensions: [
        { id: 'body', min: 600, max: 600, of: 600 },
        { id: 'work', min: 200, max: 200, of: 400 },
        { id: 'fields', min: 0, max: 200, of: 200 },
        { id: 'pastures', min: 0, max: 0, of: 200 },
      ],
      parts: [
        { id: 'common', min: 800, max: 800, of: 1_000 },
        { id: 'farming', min: 0, max: 200, of: 200 },
        { id: 'herding', min: 0, max: 0, of: 200 },
      ],
    })
    expect(index(under(), herder)).toMatchObject({
      grade: 'undetermined',
      grades: { worst: 'fair', best: 'good' },
      total: { min: 800, max: 1_000 },
    })
    expect(index(under(), unattended)).toMatchObject({ grades: { worst: 'fair', best: 'good' } })
  })

  it('is out of what the kind could have that has most to give [D2, M2.1]', () => {
    const giving = (farming: number): number => {
      const rulebook = under()
      const dimensions = rulebook.fortress.dimensions.map((one) =>
        one.id === 'fields' ? { ...one, points: farming } : one,
      )
      return index({ ...rulebook, fortress: { ...rulebook.fortress, dimensions } }, unattended).of
    }
    expect([giving(100), giving(200), giving(300)]).toEqual([1_200, 1_200, 1_300])
  })

  it('has the finding of every item that is the same for each kind, and leaves the others open [D2]', () => {
    const item = (about: string, points: number, answer: unknown, most = points) => ({
      code: 'fortress-item',
      verdict: points === most ? 'holds' : 'fails',
      cites: ['M2.1'],
      required: { points: most },
      found: { points, answer },
      about,
    })
    const open = (about: string, points: number, ...more: readonly object[]) => ({
      code: 'fortress-item',
      verdict: 'unknown',
      cites: ['M2.1'],
      required: { points },
      found: null,
      about,
      missing: [kindMissing, ...more],
    })
    const { 'herders-income': _open, ...known } = farmer
    const { findings, missing } = index(under(), known)
    const supplied = { what: 'herders-income', from: 'agriculture' }
    expect(findings.slice(0, -1)).toEqual([
      item('secretary', 300, true),
      item('admitted', 300, date),
      item('attendance', 0, { part: 0, whole: 1 }, 200),
      item('routine', 200, 'full'),
      item('honors', 0, 0, 80),
      item('income', 0, 0, 60),
      open('irrigated', 200),
      open('grazing-ban-broken', 150),
      open('herders-income', 50, supplied),
    ])
    expect(missing).toEqual([kindMissing, supplied])
  })
})

describe('a veto where the kind is not known', () => {
  const thin = (figure: number, onlyFor?: string) =>
    veto('thin', { points: 'total', test: { op: 'less-than', value: figure } }, onlyFor)
  const finding = (verdict: Finding['verdict'], found: Json) => judged('fortress-veto', 'thin', verdict, found)
  const scored = (min: number, max = min) => ({ answers: {}, scored: [{ dimension: 'total', points: { min, max } }] })
  const vetoOf = (one: GradeVeto, answers: Answers) =>
    index(under(one), answers).findings.find(({ about }) => about === 'thin')

  it('applies where it applies to every kind, and to none where to none, as the first kind shows it [D2, D6]', () => {
    expect(vetoOf(thin(1_100), farmer)).toEqual(
      finding('fails', { applies: true, gradeAtMost: 'fair', ...scored(1_000) }),
    )
    expect(vetoOf(thin(700), farmer)).toEqual(finding('holds', { applies: false, ...scored(1_000) }))
  })

  it('depends on the kind where it applies to one of them [D2, D6]', () => {
    expect(vetoOf(thin(900), farmer)).toEqual({ ...finding('unknown', null), missing: [kindMissing] })
    expect(vetoOf(thin(1_100, 'farm'), farmer)).toEqual({ ...finding('unknown', null), missing: [kindMissing] })
    expect(vetoOf(thin(1_100, 'herd'), farmer)).toEqual({ ...finding('unknown', null), missing: [kindMissing] })
  })

  it('asks for the kind too where it is open for each of them, each for its own reason [D2, D6]', () => {
    const { secretary: _open, ...known } = farmer
    const secretary = { what: 'secretary', from: 'township-committee' }
    expect(vetoOf(thin(750), known)).toEqual({ ...finding('unknown', null), missing: [kindMissing, secretary] })
    const leaderless = veto('thin', { item: 'secretary', test: { is: false } })
    expect(vetoOf(leaderless, known)).toEqual({
      ...finding('unknown', { applies: null, gradeAtMost: 'fair', answers: {} }),
      missing: [{ what: 'secretary', from: 'township-committee' }],
    })
  })

  it('shows the kind that was judged where it does not apply to that one and the others are spared [D6]', () => {
    expect(vetoOf(thin(700, 'farm'), farmer)).toEqual(finding('holds', { applies: false, ...scored(1_000) }))
    expect(vetoOf(thin(700, 'herd'), farmer)).toEqual(finding('holds', { applies: false, ...scored(800) }))
    // Judged on an answer, not on points: what was found names the answer, not the kind.
    const absent = (onlyFor: string) => veto('thin', { item: 'routine', test: { is: 'absent' } }, onlyFor)
    const seen = finding('holds', { applies: false, answers: { routine: 'full' } })
    expect([vetoOf(absent('farm'), farmer), vetoOf(absent('herd'), farmer)]).toEqual([seen, seen])
  })
})

describe('the risk of a village whose kind is not known', () => {
  const clean: Answers = { disputes: 0, feud: false, audit: date, debt: { part: 0, whole: 1 } }
  const askedOf = (kind: string): Rulebook => {
    const rulebook = structuredClone(wide)
    const items = rulebook.negative.items.map((item) =>
      item.id === 'overgrazed' ? { ...item, onlyFor: [kind] } : item,
    )
    return { ...rulebook, negative: { ...rulebook.negative, items, vetoes: [] } }
  }

  it.each(['farm', 'herd'])(
    'is the lowest and the highest of any kind, whichever comes first: %s [D2, M2.5]',
    (kind) => {
      const rulebook = askedOf(kind)
      const hit = { ...clean, overgrazed: true }
      expect(screening(rulebook, hit).problemTypes).toEqual([
        { problemType: 'order', deduction: { min: 0, max: 0 }, risk: { min: 'none', max: 'none' } },
        { problemType: 'money', deduction: { min: 0, max: 150 }, risk: { min: 'none', max: 'yellow' } },
      ])
      expect(screening(rulebook, hit, kind).problemTypes[1]?.risk).toEqual({ min: 'yellow', max: 'yellow' })
    },
  )
})

describe('a rulebook that tells no kinds apart in a checklist', () => {
  it('takes a kind that it knows, and it makes no difference [D2, M2.3]', () => {
    const rulebook = structuredClone(wide)
    const alike = {
      ...rulebook,
      negative: {
        ...rulebook.negative,
        items: rulebook.negative.items.filter(({ onlyFor }) => onlyFor === undefined),
        vetoes: [],
      },
    }
    const answers = { disputes: 1, feud: false, audit: date, debt: { part: 0, whole: 1 } }
    expect(screening(alike, answers, 'herd')).toEqual(screening(alike, answers))
    expect(screening(alike, answers, 'herd').risk).toBe('yellow')
  })
})

describe('readings of a kind that another rulebook knows', () => {
  it('are a fault of the caller, and said to be one', () => {
    const other = under()
    const villageKinds = { value: [{ id: 'town', label: label('镇', 'town') }], from: wide.fortress.total.from }
    const readings = parseFortressReadings({ ...other, villageKinds }, { date, answers: {}, kind: 'town' })
    if (!readings.ok) throw new Error('the kind is one of its rulebook')
    expect(() => assessFortress(other, readings.value)).toThrow(/^invariant: /)
  })
})
