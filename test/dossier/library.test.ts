import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isCitation } from '../../src/core/citation.js'
import { completeness, emptyDossier, readingsFromDossier } from '../../src/dossier/dossier.js'
import { ASPECTS, aspectLabels, dossierFields, fieldAt, fieldsOf } from '../../src/dossier/fields.js'
import { dossierFindings } from '../../src/dossier/findings.js'
import { surveyCoverage, townshipLibrary } from '../../src/dossier/library.js'
import type { Item } from '../../src/rulebook/checklist.js'
import type { Measure } from '../../src/rulebook/measure.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { changes, day, opened, revised, revision } from './sample.js'

const dossierOf = (code: string) => emptyDossier({ code, name: '示例村' }, day('2024-01-01'))

describe('the table of fields', () => {
  it('has the five aspects, by their terms [M1.3]', () => {
    expect(ASPECTS.map((aspect) => aspectLabels[aspect]['zh-CN'])).toEqual([
      '村情概况',
      '村干部队伍',
      '村党组织和党员队伍',
      '村集体经济',
      '村级治理',
    ])
    expect(Object.keys(dossierFields)).toEqual([...ASPECTS])
  })
  it('names each whole within its own aspect, as a count', () => {
    const parts = ASPECTS.flatMap((aspect) => fieldsOf(aspect)).filter(({ partOf }) => partOf !== undefined)
    expect(parts.map(({ aspect, partOf }) => fieldAt(`${aspect}.${partOf}`)?.measure.kind)).toEqual(
      parts.map(() => 'count'),
    )
  })
  it('labels everything twice', () => {
    const labels = ASPECTS.flatMap((aspect) => fieldsOf(aspect)).map(({ label }) => label)
    expect(new Set(labels.map((label) => label['zh-CN'])).size).toBe(labels.length)
    expect(labels.filter((label) => label.en === '' || label['zh-CN'] === '')).toEqual([])
  })
  it('files each finding under its code, with citations that exist', () => {
    expect(Object.values(dossierFindings).map(({ code }) => code)).toEqual(Object.keys(dossierFindings))
    expect(Object.values(dossierFindings).flatMap(({ cites }) => cites.filter((cite) => !isCitation(cite)))).toEqual([])
  })
})

describe('completeness', () => {
  it('names what is missing of an aspect, and who supplies it [M1.3, D2]', () => {
    const { ...organization } = { members: 40, branches: 3, migrantMembers: 6, activists: 2, reserveCadres: 3 }
    const dossier = revised(opened, revision('r1', '2024-02-01', { organization }))
    expect(completeness(dossier)[2]).toEqual({
      code: 'dossier-aspect-complete',
      verdict: 'unknown',
      cites: ['M1.3', 'D2'],
      required: { fields: 7 },
      found: { fields: 5 },
      about: 'organization',
      missing: [
        { what: 'organization.lastMemberDeveloped', from: 'township-committee' },
        { what: 'organization.lastOrganizationalLife', from: 'village-organization' },
      ],
    })
  })

  it('counts a zero, a no and a never as known [D2]', () => {
    const governance = {
      disputes: 0,
      disputesSettled: 0,
      petitions: 0,
      gridWorkers: 0,
      villageRules: false,
      lastDisclosure: 'never',
    }
    const dossier = revised(opened, revision('r1', '2024-02-01', { governance }))
    expect(completeness(dossier)[4]).toEqual({
      code: 'dossier-aspect-complete',
      verdict: 'holds',
      cites: ['M1.3', 'D2'],
      required: { fields: 6 },
      found: { fields: 6 },
      about: 'governance',
    })
  })

  it('has each field either known or missing', () => {
    fc.assert(
      fc.property(changes, (content) => {
        const dossier = revised(opened, revision('r1', '2024-02-01', content))
        for (const { about, required, found, missing = [] } of completeness(dossier)) {
          const aspect = ASPECTS.find((name) => name === about) ?? 'overview'
          const known = Object.keys(dossier.aspects[aspect]).length
          expect([required, found]).toEqual([{ fields: known + missing.length }, { fields: known }])
        }
      }),
    )
  })
})

describe('a township’s library', () => {
  it('groups by township and sorts by code, in whatever order they come [M1.2]', () => {
    const codes = ['999921100201', '999921100202', '999921101201', '999922100201']
    fc.assert(
      fc.property(fc.shuffledSubarray(codes, { minLength: codes.length }), (order) => {
        const { libraries, reasons } = townshipLibrary(order.map(dossierOf))
        expect(libraries.map(({ township, dossiers }) => [township, dossiers.map((d) => d.village.code)])).toEqual([
          ['999921100', ['999921100201', '999921100202']],
          ['999921101', ['999921101201']],
          ['999922100', ['999922100201']],
        ])
        expect(reasons).toEqual([])
      }),
    )
  })

  it('keeps one dossier a village and reports the other [M1.2]', () => {
    const again = emptyDossier({ code: '999921100201', name: '又一档' }, day('2024-02-01'))
    const { libraries, reasons } = townshipLibrary([dossierOf('999921100202'), opened, again])
    expect(libraries[0]?.dossiers).toEqual([opened, dossierOf('999921100202')])
    expect(reasons).toEqual([
      {
        code: 'dossier-duplicate',
        verdict: 'fails',
        cites: ['M1.2'],
        required: { dossiers: 1 },
        found: { dossiers: 'another one' },
        about: '999921100201',
        kind: 'condition-not-met',
        path: '/2',
      },
    ])
  })
})

describe('the survey', () => {
  it('names each village of the roster that has no dossier [M1.1, M1.2]', () => {
    const missing = { code: '999921101201', name: '未建档村' }
    expect(surveyCoverage([missing, opened.village, missing], [opened, dossierOf('999922100201')])).toEqual({
      of: 2,
      surveyed: 1,
      missing: [missing],
      reasons: [
        {
          code: 'dossier-kept',
          verdict: 'fails',
          cites: ['M1.1', 'M1.2'],
          required: { dossiers: 1 },
          found: { dossiers: 0 },
          about: '999921101201',
          missing: [{ what: 'dossier', from: 'township-committee' }],
          kind: 'facts-missing',
        },
      ],
    })
  })
})

describe('readings', () => {
  const item = (id: string, measure: Measure, dossier?: string): Item => ({
    id,
    label: { 'zh-CN': '项', en: 'item' },
    measure,
    scoring: { bands: [] },
    supplier: 'township-committee',
    from: { kind: 'clause', cites: ['M2.1'] },
    ...(dossier === undefined ? {} : { dossier }),
  })
  const count: Measure = { kind: 'count', unit: { 'zh-CN': '人', en: 'people' } }
  const items = [
    item('reserve', count, 'organization.reserveCadres'),
    item('vacant', { kind: 'date' }, 'cadres.secretaryVacantSince'),
    item('income', { kind: 'amount' }, 'economy.collectiveIncome'),
    item('both', { kind: 'yes-no' }, 'cadres.secretaryIsEconomyHead'),
    item('unknown', count, 'organization.members'),
    item('nowhere', count, 'organization.constructor'),
    item('elsewhere', count, 'nothing.members'),
    item('other-measure', { kind: 'yes-no' }, 'organization.reserveCadres'),
    item('none', count),
  ]

  it('carry what the dossier knows to the items that ask for it [M3.1, D2]', () => {
    const dossier = revised(
      opened,
      revision('r1', '2024-02-01', {
        organization: { reserveCadres: 0 },
        cadres: { secretaryVacantSince: 'never', secretaryIsEconomyHead: false },
        economy: { collectiveIncome: 5_000_000 },
      }),
    )
    expect(readingsFromDossier(items, dossier)).toEqual({ reserve: 0, vacant: 'never', income: 5_000_000, both: false })
    expect(readingsFromDossier(items, opened)).toEqual({})
  })
})

describe('the default rulebook', () => {
  it('names only fields that there are, of the measure that they have [M3.1]', () => {
    const items = [...xining2024.fortress.items, ...xining2024.negative.items].filter(
      (one) => one.dossier !== undefined,
    )
    expect(items.length).toBeGreaterThan(5)
    const kinds = (path: string) => fieldAt(path, xining2024)?.measure.kind
    for (const { id, dossier = '', measure } of items) {
      if (typeof dossier === 'string') expect(kinds(dossier), id).toBe(measure.kind)
      else expect([kinds(dossier.part), kinds(dossier.whole), measure.kind], id).toEqual(['count', 'count', 'ratio'])
    }
  })
})
