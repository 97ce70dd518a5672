import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gradeRank } from '../../src/assessment/grade.js'
import { parseFortressReadings } from '../../src/assessment/readings.js'
import { riskRank } from '../../src/assessment/risk.js'
import { parseRulebook } from '../../src/rulebook/parse.js'
import { type Answers, date, partialAnswers } from './arbitraries.js'
import { common, indexOf, knowing, screeningOf } from './grown-rulebook.js'
import { small } from './small-rulebook.js'
import { wide } from './wide-rulebook.js'

const village = (kind?: string) => ({ past: knowing(), ...(kind === undefined ? {} : { kind }) })
const index = (answers: Answers, kind?: string) => indexOf(wide, answers, village(kind))
const screening = (answers: Answers, kind?: string) => screeningOf(wide, answers, village(kind))

describe('kinds of village', () => {
  it('and the rest of the wide rulebook parse; the small one that it grows from leaves a field open', () => {
    const [grown, before] = [parseRulebook(wide), parseRulebook(small)]
    expect(grown.ok || grown.error.reasons.map(({ path }) => path)).toEqual(
      before.ok || before.error.reasons.map(({ path }) => path),
    )
  })

  it('are asked their own dimensions, with their own totals [M2.1, D2]', () => {
    const farm = index({ ...common, irrigated: { part: 2, whole: 3 } }, 'farm')
    expect(farm.parts).toEqual([
      { id: 'common', min: 1_000, max: 1_000, of: 1_000 },
      { id: 'farming', min: 133, max: 133, of: 200 },
      { id: 'herding', min: 0, max: 0, of: 0 },
    ])
    expect([farm.total, farm.of, farm.grade, farm.missing]).toEqual([{ min: 1_133, max: 1_133 }, 1_200, 'good', []])
    const herd = index({ ...common, 'grazing-ban-broken': 2, 'herders-income': 3_500_000 }, 'herd')
    expect(herd.dimensions.slice(2)).toEqual([
      { id: 'fields', min: 0, max: 0, of: 0 },
      { id: 'pastures', min: 100, max: 100, of: 200 },
    ])
    expect(herd.findings.find(({ about }) => about === 'irrigated')).toEqual({
      code: 'fortress-item',
      verdict: 'holds',
      cites: ['M2.1'],
      required: { points: 200 },
      found: { applies: false, kind: 'herd' },
      about: 'irrigated',
    })
  })

  it('that are not known leave open what tells them apart, and nothing else [D2]', () => {
    const open = index({ ...common, irrigated: { part: 1, whole: 1 }, 'grazing-ban-broken': 9, 'herders-income': 0 })
    expect([open.total, open.grade]).toEqual([{ min: 1_000, max: 1_200 }, 'good'])
    expect(open.missing).toEqual([{ what: 'village-kind', from: 'township-committee' }])
    expect(open.findings.find(({ about }) => about === 'irrigated')).toEqual({
      code: 'fortress-item',
      verdict: 'unknown',
      cites: ['M2.1'],
      required: { points: 200 },
      found: null,
      about: 'irrigated',
      missing: [{ what: 'village-kind', from: 'township-committee' }],
    })
    expect(screening({ overgrazed: true }).problemTypes[1]?.deduction.max).toBe(
      Math.max(
        ...['farm', 'herd'].map((kind) => screening({ overgrazed: true }, kind).problemTypes[1]?.deduction.max ?? 0),
      ),
    )
  })

  it('that become known only narrow what was open: a grade, a risk, a list [D2]', () => {
    fc.assert(
      fc.property(
        partialAnswers(wide.fortress.items),
        partialAnswers(wide.negative.items),
        fc.constantFrom('farm', 'herd'),
        (earned, lost, kind) => {
          const [open, known] = [index(earned), index(earned, kind)]
          expect(known.total.min).toBeGreaterThanOrEqual(open.total.min)
          expect(known.total.max).toBeLessThanOrEqual(open.total.max)
          expect(gradeRank(wide, known.grades.worst)).toBeGreaterThanOrEqual(gradeRank(wide, open.grades.worst))
          expect(gradeRank(wide, known.grades.best)).toBeLessThanOrEqual(gradeRank(wide, open.grades.best))
          if (open.grade !== 'undetermined') expect(known.grade).toBe(open.grade)
          const [perhaps, sure] = [screening(lost), screening(lost, kind)]
          expect(riskRank(wide, sure.risks.min)).toBeGreaterThanOrEqual(riskRank(wide, perhaps.risks.min))
          expect(riskRank(wide, sure.risks.max)).toBeLessThanOrEqual(riskRank(wide, perhaps.risks.max))
          // A certain list stays certain, and an impossible one impossible.
          const certain = (one: typeof sure) => one.forced.filter((list) => list.certain).map(({ veto }) => veto)
          expect(certain(sure)).toEqual(expect.arrayContaining(certain(perhaps)))
          const possible = perhaps.forced.map(({ veto }) => veto)
          expect(possible).toEqual(expect.arrayContaining(sure.forced.map(({ veto }) => veto)))
        },
      ),
    )
  })

  it('have vetoes of their own, which spare the others [D6]', () => {
    const thin = { ...common, secretary: false, admitted: 'never' }
    const own = { irrigated: { part: 1, whole: 1 }, 'grazing-ban-broken': 0, 'herders-income': 5_000_000 }
    const vetoed = (kind?: string) =>
      index({ ...thin, ...own }, kind).findings.find(({ about }) => about === 'thin-body')
    expect([vetoed('farm')?.verdict, vetoed()?.verdict]).toEqual(['fails', 'unknown'])
    expect(vetoed('herd')).toEqual({
      code: 'fortress-veto',
      verdict: 'holds',
      cites: ['M2.1'],
      required: { applies: false },
      found: { applies: false, kind: 'herd' },
      about: 'thin-body',
    })
  })

  it('that the rulebook does not know are refused with those it knows', () => {
    expect(parseFortressReadings(wide, { date, answers: {}, kind: 'town' })).toMatchObject({
      ok: false,
      error: { reasons: [{ code: 'malformed', path: '/kind', required: { oneOf: ['farm', 'herd'] }, found: 'town' }] },
    })
  })
})
