import { describe, expect, it } from 'vitest'
import type { Actor } from '../../src/core/actor.js'
import { parseSignal, signalSourceFinding } from '../../src/identification/signal.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { small } from '../assessment/small-rulebook.js'

describe('parseSignal', () => {
  it('takes a signal of any department or other source of the rulebook [M3.3, L1.1]', () => {
    const sources = [...xining2024.identification.departments.value, ...xining2024.identification.sources.value]
    for (const { id } of sources) {
      const signal = { source: id, problemType: 'governance' }
      expect(parseSignal(xining2024, signal)).toEqual({ ok: true, value: signal })
    }
    expect(xining2024.identification.departments.value).toHaveLength(11)
    const detailed = { source: 'police', problemType: 'order', item: 'feud', reference: '示公函〔2024〕5号' }
    expect(parseSignal(small, detailed)).toEqual({ ok: true, value: detailed })
  })

  it('names every id that the rulebook does not know [D26]', () => {
    const reasons = (input: unknown) => {
      const parsed = parseSignal(small, input)
      return parsed.ok ? [] : parsed.error.reasons.map(({ path, required, found }) => ({ path, required, found }))
    }
    expect(reasons({ source: 'constructor', problemType: 'weather', item: 'rain' })).toEqual([
      {
        path: '/source',
        required: { oneOf: ['police', 'agriculture', 'residents', 'inspection'] },
        found: 'constructor',
      },
      { path: '/problemType', required: { oneOf: ['order', 'money'] }, found: 'weather' },
      { path: '/item', required: { itemOf: 'negative-checklist', problemType: 'weather' }, found: 'rain' },
    ])
    expect(reasons({ source: 'police', problemType: 'order', item: 'debt' })).toEqual([
      {
        path: '/item',
        required: { itemOf: 'negative-checklist', problemType: 'order' },
        found: { item: 'debt', problemType: 'money' },
      },
    ])
    expect(reasons({ source: 'police', reference: ' ', village: 1 }).map(({ path }) => path)).toEqual([
      '/problemType',
      '/reference',
      '/village',
    ])
  })
})

describe('signalSourceFinding', () => {
  const county: Actor = { role: 'county-organization-department', unit: '630102' }
  const department = (id: string): Actor => ({ role: 'department', unit: '630102', department: id })
  const from = (source: string, actor: Actor) => signalSourceFinding(small, { source, problemType: 'order' }, actor)

  it('lets a department share only what is its own [M3.3]', () => {
    expect(from('police', department('police'))).toStrictEqual({
      code: 'signal-source',
      verdict: 'holds',
      cites: ['M2.1'],
      required: { role: 'department', department: 'police' },
      found: { role: 'department', department: 'police' },
      about: 'police',
    })
    expect(from('police', department('agriculture')).verdict).toBe('fails')
    expect(from('police', county)).toStrictEqual({
      code: 'signal-source',
      verdict: 'fails',
      cites: ['M2.1'],
      required: { role: 'department', department: 'police' },
      found: { role: 'county-organization-department' },
      about: 'police',
    })
    expect(from('police', { role: 'department', unit: '630102' }).verdict).toBe('fails')
    expect(from('police', { ...county, department: 'police' }).verdict).toBe('fails')
  })

  it('asks any other source for one of its roles [L1.1]', () => {
    expect(from('residents', { role: 'first-secretary', unit: '630102000001' }).verdict).toBe('holds')
    expect(from('residents', county)).toStrictEqual({
      code: 'signal-source',
      verdict: 'fails',
      cites: ['M2.1'],
      required: { roles: ['township-committee', 'first-secretary'] },
      found: { role: 'county-organization-department' },
      about: 'residents',
    })
    expect(from('inspection', county).verdict).toBe('holds')
    expect(from('inspection', department('police')).verdict).toBe('holds')
    expect(from('inspection', department('weather')).verdict).toBe('fails')
    expect(from('inspection', { role: 'department', unit: '630102' }).verdict).toBe('fails')
    expect(from('nowhere', county).verdict).toBe('fails')
  })
})
