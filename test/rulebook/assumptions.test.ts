import { describe, expect, it } from 'vitest'
import { assumptionsOf } from '../../src/rulebook/assumptions.js'
import { xining2024 } from '../../src/xining-2024/index.js'

const assumptions = assumptionsOf(xining2024)
const pointers = assumptions.map((assumption) => assumption.pointer)

describe('the assumptions of the default rulebook', () => {
  it('are everything that the source gives no figure for [D5, M2.1, M2.2, M2.3, M2.5]', () => {
    const { fortress, negative } = xining2024
    const expected = [
      '/effectiveFrom',
      ...(xining2024.dossierFields ?? []).map((_, index) => `/dossierFields/${index}`),
      ...fortress.dimensions.map((_, index) => `/fortress/dimensions/${index}`),
      '/fortress/total',
      '/fortress/bonusCap',
      ...fortress.items.map((_, index) => `/fortress/items/${index}`),
      ...fortress.vetoes.map((_, index) => `/fortress/vetoes/${index}`),
      '/fortress/grades',
      ...negative.items.map((_, index) => `/negative/items/${index}`),
      ...negative.vetoes.map((_, index) => `/negative/vetoes/${index}`),
      '/negative/levels',
      '/identification/departments',
      '/identification/sources',
      '/identification/listing',
      '/identification/screeningMaxAge',
      '/rectification/kinds',
      '/rectification/taskForce',
      '/rectification/beforeApproval',
      '/exit/survey/options',
      '/exit/survey/channels',
      '/exit/survey/questions',
      '/exit/survey/indicators',
      '/exit/survey/quorum',
      '/exit/maxAge',
      '/responsibility/authority',
      '/responsibility/evidence',
      '/responsibility/escalation',
      '/responsibility/regularly',
      '/responsibility/partialBelow',
      '/responsibility/wholeFromDays',
    ]
    expect(pointers).toEqual(expected)
  })

  it('leave out what the source says: the half of the people present, the grade at exit, the duties [A1.5, M5.1]', () => {
    for (const given of ['/acceptance/ballot/indicators', '/exit/gradeAtLeast', '/negative/problemTypes/0']) {
      expect(pointers).not.toContain(given)
    }
    expect(pointers.filter((path) => path.startsWith('/responsibility/duties'))).toEqual([])
  })

  it('carry label, reason, citations and value as the rulebook has them [D5]', () => {
    const { fortress, exit } = xining2024
    expect(assumptions.find((assumption) => assumption.pointer === '/exit/maxAge')).toEqual({
      pointer: '/exit/maxAge',
      reason: exit.maxAge.from.kind === 'assumption' ? exit.maxAge.from.reason : undefined,
      cites: ['M5.1', 'D16'],
      value: { days: 183 },
    })
    const first = fortress.items[0]
    expect(assumptions.find((assumption) => assumption.pointer === '/fortress/items/0')).toEqual({
      pointer: '/fortress/items/0',
      label: first?.label,
      reason: first?.from.kind === 'assumption' ? first.from.reason : undefined,
      cites: ['M2.1', 'P2'],
    })
    expect(JSON.parse(JSON.stringify(assumptions))).toStrictEqual(assumptions)
  })

  it('shrink when a local document settles one [D5]', () => {
    const settled = {
      ...xining2024,
      fortress: {
        ...xining2024.fortress,
        grades: {
          ...xining2024.fortress.grades,
          from: { kind: 'document', cites: ['doc:xining-2024-07-23'] } as const,
        },
      },
    }
    expect(assumptionsOf(settled).map((assumption) => assumption.pointer)).toEqual(
      pointers.filter((path) => path !== '/fortress/grades'),
    )
  })
})
