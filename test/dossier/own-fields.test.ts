import { describe, expect, it } from 'vitest'
import { completeness, readingsFromDossier } from '../../src/dossier/dossier.js'
import { fieldAt, fieldsOf } from '../../src/dossier/fields.js'
import { parseDossier } from '../../src/dossier/parse.js'
import { reviseDossier } from '../../src/dossier/revise.js'
import { parseRulebook } from '../../src/rulebook/parse.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { opened, revision } from './sample.js'

const input = revision('r1', '2024-02-01', {
  overview: { households: 300, problems: '村集体产业单一', risks: '邻里用水有争议' },
  organization: { members: 40 },
  governance: { disputes: 12, disputesOpen: 0, securityCases: 3, problemsRaised: 8 },
})

describe('the fields that a rulebook adds to a dossier', () => {
  it('come after those that every dossier has, and are read by an item [M1.3, M3.1]', () => {
    const own = (xining2024.dossierFields ?? []).map(({ path }) => path)
    expect(own.length).toBeGreaterThan(2)
    expect(own.every((path) => fieldAt(path) === undefined)).toBe(true)
    expect(own.every((path) => fieldAt(path, xining2024)?.path === path)).toBe(true)
    expect(fieldsOf('governance', xining2024).slice(0, fieldsOf('governance').length)).toEqual(fieldsOf('governance'))
  })

  it('are revised, counted and read back with the rulebook, and refused without it [M1.3, D22]', () => {
    expect(reviseDossier(opened, input).ok).toBe(false)
    const revised = reviseDossier(opened, input, xining2024)
    if (!revised.ok) throw new Error(JSON.stringify(revised.error.reasons))
    expect(parseDossier(JSON.parse(JSON.stringify(revised.value)), xining2024)).toEqual(revised)
    expect(parseDossier(JSON.parse(JSON.stringify(revised.value))).ok).toBe(false)
    const required = (own: boolean) => completeness(revised.value, own ? xining2024 : {})[4]?.required
    expect([required(false), required(true)]).toEqual([{ fields: 6 }, { fields: 9 }])
  })

  it('answer a ratio with two fields, and leave it unknown while one of them is [M3.1, D2]', () => {
    const revised = reviseDossier(opened, input, xining2024)
    if (!revised.ok) throw new Error(JSON.stringify(revised.error.reasons))
    expect(readingsFromDossier(xining2024.negative.items, revised.value)).toEqual({
      'disputes-frequent': { part: 12, whole: 300 },
      'security-cases': { part: 3, whole: 300 },
    })
    expect(readingsFromDossier(xining2024.fortress.items, revised.value)).toEqual({
      'disputes-open': { part: 0, whole: 300 },
      'bonus-problems-raised': { part: 8, whole: 40 },
    })
  })

  it('hold problems and risks in words, unknown again where blank, and not without end [M1.1, D2, D31]', () => {
    const told = (problems: unknown) => reviseDossier(opened, revision('r1', '2024-02-01', { overview: { problems } }))
    const read = told(' 道路待修 ')
    expect(read.ok && read.value.aspects.overview.problems).toBe('道路待修')
    const blanked = read.ok
      ? reviseDossier(read.value, revision('r2', '2024-02-02', { overview: { problems: ' ' } }))
      : read
    expect(blanked.ok && Object.keys(blanked.value.aspects.overview)).toEqual([])
    for (const wrong of ['x'.repeat(2_001), 3]) expect(told(wrong).ok).toBe(false)
  })
})

describe('a rulebook with fields of its own', () => {
  const problems = (change: (copy: ReturnType<typeof structuredClone<object>>) => unknown) => {
    const parsed = parseRulebook(change(structuredClone<object>(xining2024)))
    return parsed.ok ? [] : parsed.error.reasons.map(({ path }) => path)
  }
  const [field] = xining2024.dossierFields ?? []

  it('has one that no item reads, or that is a ratio, or that comes twice, refused at its place', () => {
    const withFields = (...dossierFields: readonly unknown[]) => problems((copy) => ({ ...copy, dossierFields }))
    const all = xining2024.dossierFields ?? []
    expect(withFields(...all)).toEqual([])
    expect(withFields(...all, { ...field, path: 'economy.wells' })).toEqual([`/dossierFields/${all.length}/path`])
    expect(withFields(...all, field)).toEqual([`/dossierFields/${all.length}/path`])
    expect(withFields({ ...field, measure: { kind: 'ratio' } }, ...all.slice(1))).toEqual(['/dossierFields/0/measure'])
    expect(withFields({ ...field, path: 'weather.rain' }, ...all.slice(1))).toEqual(['/dossierFields/0/path'])
  })

  it('cannot let two fields, or a survey, answer what is no ratio [M3.1]', () => {
    const [first, ...rest] = xining2024.fortress.items
    const share = { part: 'governance.disputes', whole: 'overview.households' }
    const items = [{ ...first, dossier: share, survey: 'satisfied-of-valid' }, ...rest]
    expect(problems((copy) => ({ ...copy, fortress: { ...xining2024.fortress, items } }))).toEqual([
      '/fortress/items/0/dossier',
      '/fortress/items/0/survey',
    ])
  })
})
