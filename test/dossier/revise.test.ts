import { describe, expect, it } from 'vitest'
import { emptyDossier } from '../../src/dossier/dossier.js'
import { parseDossier } from '../../src/dossier/parse.js'
import { reviseDossier } from '../../src/dossier/revise.js'
import { day, opened, revised, revision, township, village } from './sample.js'

const first = revision('r1', '2024-02-01', {
  overview: { households: 210, peoplePresent: 560 },
  economy: { collectiveIncome: -120_000 },
})

describe('a revision', () => {
  it('fills in what was unknown and leaves the rest unknown [M1.3, D2]', () => {
    const dossier = revised(opened, first)
    expect(dossier.aspects).toEqual({
      overview: { households: 210, peoplePresent: 560 },
      cadres: {},
      organization: {},
      economy: { collectiveIncome: -120_000 },
      governance: {},
    })
    expect(opened).toEqual(emptyDossier(village, day('2024-01-01')))
  })

  it('takes a value away with null, and keeps the steps there and back [M3.4, D22]', () => {
    const input = revision('r2', '2024-03-01', { overview: { households: null, peoplePresent: 555, areaMu: 900 } })
    const dossier = revised(revised(opened, first), input)
    expect(dossier.aspects.overview).toEqual({ peoplePresent: 555, areaMu: 900 })
    expect(dossier.history[1]?.revision).toEqual(input)
    expect(dossier.history[1]?.patches).toEqual([
      { op: 'remove', path: ['overview', 'households'] },
      { op: 'replace', path: ['overview', 'peoplePresent'], value: 555 },
      { op: 'add', path: ['overview', 'areaMu'], value: 900 },
    ])
    expect(dossier.history[1]?.inverse.map(({ op, path }) => [op, path.join('.')]).sort()).toEqual([
      ['add', 'overview.households'],
      ['remove', 'overview.areaMu'],
      ['replace', 'overview.peoplePresent'],
    ])
  })

  it('takes a value away with a blank cell too, and keeps null for it [D2]', () => {
    for (const blank of ['', '  ', '\u3000\n']) {
      const input = revision('r2', '2024-03-01', { overview: { households: blank } })
      const dossier = revised(revised(opened, first), input)
      expect(dossier.aspects.overview).toEqual({ peoplePresent: 560 })
      expect(dossier.history[1]?.revision.changes).toEqual({ overview: { households: null } })
      expect(parseDossier(JSON.parse(JSON.stringify(dossier)))).toEqual({ ok: true, value: dossier })
    }
    expect(reviseDossier(opened, revision('r1', '2024-02-01', { overview: { households: '二百' } })).ok).toBe(false)
  })

  it('is one revision when it comes twice, and refused when its content is another [D22]', () => {
    const dossier = revised(opened, first)
    expect(reviseDossier(dossier, structuredClone(first))).toEqual({ ok: true, value: dossier })
    const other = reviseDossier(dossier, revision('r1', '2024-02-01', { overview: { households: 211 } }))
    expect(other).toEqual({
      ok: false,
      error: {
        reasons: [
          {
            code: 'dossier-revision-differs',
            verdict: 'fails',
            cites: ['D22'],
            required: { sameContentAs: 'r1' },
            found: 'other content',
            about: 'r1',
            kind: 'condition-not-met',
            path: '/id',
          },
        ],
      },
    })
  })

  it('neither changes nor freezes what is handed in', () => {
    const dossier = structuredClone(revised(opened, first))
    const input = structuredClone(first)
    const before = structuredClone([dossier, input])
    revised(dossier, revision('r2', '2024-03-01', { cadres: { committeePosts: 7 } }))
    revised(dossier, input)
    expect([dossier, input]).toEqual(before)
    expect([dossier, dossier.aspects.overview, dossier.aspects.cadres, input].some(Object.isFrozen)).toBe(false)
  })
})

describe('who may revise', () => {
  it.each([
    ['township-committee', '999921100'],
    ['county-organization-department', '999921'],
  ])('lets %s %s [M1.2]', (role, unit) => {
    expect(reviseDossier(opened, revision('r1', '2024-02-01', {}, { role, unit })).ok).toBe(true)
  })

  it('refuses another role and another county, both at once [M1.2, D23, D26]', () => {
    const actor = { role: 'county-standing-committee', unit: '999922' }
    const result = reviseDossier(opened, revision('r1', '2024-02-01', {}, actor))
    expect(result).toEqual({
      ok: false,
      error: {
        reasons: [
          {
            code: 'dossier-actor-role',
            verdict: 'fails',
            cites: ['M1.2', 'D23'],
            required: { oneOf: ['township-committee', 'county-organization-department'] },
            found: 'county-standing-committee',
            kind: 'wrong-actor',
            path: '/actor/role',
          },
          {
            code: 'dossier-actor-jurisdiction',
            verdict: 'fails',
            cites: ['M1.2', 'D23'],
            required: { oneOf: ['999921100', '999921'] },
            found: '999922',
            kind: 'wrong-actor',
            path: '/actor/unit',
          },
        ],
      },
    })
  })

  it('refuses a township of the same county that is not the village’s own [M1.2, D23]', () => {
    const result = reviseDossier(opened, revision('r1', '2024-02-01', {}, { ...township, unit: '999921101' }))
    expect(result.ok ? [] : result.error.reasons.map(({ code }) => code)).toEqual(['dossier-actor-jurisdiction'])
  })
})

describe('what a revision may say', () => {
  it('may be of the same day as the one before, and state what happened that day', () => {
    const sameDay = revision('r2', '2024-02-01', { cadres: { lastElection: '2024-02-01' } })
    expect(revised(revised(opened, first), sameDay).aspects.cadres).toEqual({ lastElection: '2024-02-01' })
  })

  it('does not run backwards, nor state the future [D1, D22]', () => {
    const dossier = revised(opened, first)
    const input = revision('r2', '2024-01-31', {
      cadres: { lastElection: '2024-02-01', secretaryVacantSince: 'never' },
    })
    const result = reviseDossier(dossier, input)
    expect(result).toEqual({
      ok: false,
      error: {
        reasons: [
          {
            code: 'dossier-date-backwards',
            verdict: 'fails',
            cites: ['D22'],
            required: { noEarlierThan: '2024-02-01' },
            found: '2024-01-31',
            kind: 'condition-not-met',
            path: '/date',
          },
          {
            code: 'dossier-date-ahead',
            verdict: 'fails',
            cites: ['M1.3', 'D1'],
            required: { noLaterThan: '2024-01-31' },
            found: '2024-02-01',
            about: 'cadres.lastElection',
            kind: 'condition-not-met',
            path: '/changes/cadres/lastElection',
          },
        ],
      },
    })
  })

  it('keeps a part within its whole, whichever of the two is changed', () => {
    const dossier = revised(
      opened,
      revision('r1', '2024-02-01', { cadres: { committeePosts: 7, committeePostsFilled: 7 } }),
    )
    const result = reviseDossier(dossier, revision('r2', '2024-02-02', { cadres: { committeePosts: 6 } }))
    expect(result).toEqual({
      ok: false,
      error: {
        reasons: [
          {
            code: 'dossier-part-exceeds-whole',
            verdict: 'fails',
            cites: ['M1.3'],
            required: { noMoreThan: 6, of: 'committeePosts' },
            found: 7,
            about: 'cadres.committeePostsFilled',
            kind: 'condition-not-met',
            path: '/changes/cadres/committeePosts',
          },
        ],
      },
    })
  })

  it.each([
    ['an unknown field', { overview: { houses: 1 } }, '/changes/overview/houses'],
    ['an unknown aspect', { people: {} }, '/changes/people'],
    ['a fraction', { overview: { households: 1.5 } }, '/changes/overview/households'],
    ['a negative count', { overview: { households: -1 } }, '/changes/overview/households'],
    ['a date that does not exist', { cadres: { lastElection: '2024-02-30' } }, '/changes/cadres/lastElection'],
    ['a text for a yes or no', { governance: { villageRules: 'yes' } }, '/changes/governance/villageRules'],
  ])('refuses %s as malformed, with its path [M1.3, D26]', (_, content, path) => {
    const result = reviseDossier(opened, revision('r1', '2024-05-01', content))
    expect(result.ok ? [] : result.error.reasons.map((r) => [r.kind, r.path])).toEqual([['malformed', path]])
  })

  it('never reaches a prototype', () => {
    for (const key of ['__proto__', 'constructor', 'toString']) {
      for (const json of [
        `{"${key}":{"polluted":1}}`,
        `{"overview":{"${key}":{"polluted":1}}}`,
        `{"overview":{"${key}":null}}`,
      ]) {
        const result = reviseDossier(opened, revision('r1', '2024-05-01', JSON.parse(json)))
        if (result.ok) expect(result.value.aspects).toEqual(opened.aspects)
        expect('polluted' in {}).toBe(false)
      }
    }
  })

  it.each([null, 1, 'x', [], {}, { id: 'r1' }])('never throws on %j', (input) => {
    expect(reviseDossier(opened, input).ok).toBe(false)
  })
})
