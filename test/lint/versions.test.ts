import { describe, expect, it } from 'vitest'
import type { CivilDate } from '../../src/core/date.js'
import type { Json } from '../../src/core/json.js'
import type { LintCode } from '../../src/lint/lint-rule.js'
import { lintRulebook, lintRulebooks } from '../../src/lint/lint-rulebook.js'
import { lintKinds } from '../../src/lint/lint-rules.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { changed } from './changed.js'
import { sourced } from './named.js'
import { sound } from './sound-rulebook.js'

const { effectiveUntil: _, ...lasting } = sound

const version = (name: string, from: string, until?: string): Rulebook => ({
  ...lasting,
  version: name,
  effectiveFrom: sourced(from as CivilDate),
  ...(until === undefined ? {} : { effectiveUntil: sourced(until as CivilDate) }),
})

const fault = (code: LintCode, path: string, required: Json, found: Json) => {
  const { severity, cites, fix } = lintKinds[code]
  return { code, severity, path, cites, required, found, fix }
}

describe('lintRulebooks', () => {
  it('finds nothing where each version begins on the day after the last one ends, or ends none [D24]', () => {
    expect(lintRulebooks([sound, version('2', '2025-01-01', '2025-12-31'), version('3', '2026-01-01')])).toEqual([])
    expect(lintRulebooks([version('1', '2024-01-01'), version('2', '2024-07-01')])).toEqual([])
  })

  it('leaves rulebooks of another id alone', () => {
    expect(lintRulebooks([xining2024, sound, { ...version('1', '2024-06-01'), id: 'other' }])).toEqual([])
  })

  it.each([
    ['that begin on one day', version('2', '2024-01-01'), undefined, '2024-01-01', null],
    ['of which one begins before the other ends', version('2', '2024-12-31'), '2024-12-31', '2024-12-31', '2024-12-31'],
  ])('finds two versions %s, at the later', (_, later, until, from, end) => {
    const path = '/1/effectiveFrom/value'
    const found = { from, version: '1', until: end }
    const first = version('1', '2024-01-01', until)
    expect(lintRulebooks([first, later])).toEqual([fault('version-overlap', path, { inForce: 1 }, found)])
  })

  it('finds days between two versions without one, at the later, in whatever order they are given', () => {
    const [first, later] = [version('1', '2024-01-01', '2024-12-30'), version('2', '2025-01-01')]
    const gap = (path: string) => fault('version-gap', path, { atMost: '2024-12-31' }, '2025-01-01')
    expect(lintRulebooks([first, later])).toEqual([gap('/1/effectiveFrom/value')])
    expect(lintRulebooks([later, first])).toEqual([gap('/0/effectiveFrom/value')])
  })

  it('finds one version given twice, at the later given', () => {
    const found = fault('version-repeated', '/1/version', { differsFrom: 'earlier versions' }, '1')
    expect(lintRulebooks([version('1', '2024-01-01'), version('1', '2024-01-01')])).toEqual([found])
    expect(lintRulebooks([version('1', '2024-01-01'), version('1', '2025-01-01')])).toEqual([found])
  })

  it('finds ids that the version before had and that are gone without a successor [D29]', () => {
    const [first, later] = [version('1', '2024-01-01'), version('2', '2025-01-01')]
    const renamed = JSON.parse(
      JSON.stringify(later)
        .replace(/"disputes"/g, '"quarrels"')
        .replace(/"police"/g, '"guards"'),
    )
    const vanished = (path: string, ids: readonly string[]) =>
      fault('id-vanished', path, { successorsOf: [...ids] }, { vanished: [...ids] })
    expect(lintRulebooks([first, renamed])).toEqual([
      vanished('/1/negative/items', ['disputes']),
      vanished('/1/identification/departments/value', ['police']),
    ])
    const from = { kind: 'clause', cites: ['M2.3'] }
    const named = { items: { disputes: ['quarrels'] }, departments: { police: [] }, from }
    expect(lintRulebooks([first, { ...renamed, successors: named }])).toEqual([])
    // Only the version just before counts: what it has dropped already is reported there.
    expect(
      lintRulebooks([
        first,
        { ...renamed, successors: named },
        { ...renamed, version: '3', effectiveFrom: sourced('2026-01-01') },
      ]),
    ).toEqual([])
    // A new rulebook has no version before it.
    expect(lintRulebooks([renamed])).toEqual([])
  })

  it('says what is wrong with each of several, each pointer by its place', () => {
    const wrong = changed(sound, { '/fortress/total/value': 900, '/exit/gradeAtLeast/value': 'poor' })
    const findings = lintRulebooks([sound, wrong, 7])
    expect(findings.map(({ code, path }) => [code, path])).toEqual([
      ['version-repeated', '/1/version'],
      ['total-sum', '/1/fortress/total/value'],
      ['exit-grade-always', '/1/exit/gradeAtLeast/value'],
      ['malformed', '/2'],
    ])
  })
})

describe('lintRulebook beside other versions', () => {
  it('holds the dates of one against those before it, and not against those after', () => {
    const [first, later] = [version('1', '2024-01-01', '2024-06-30'), version('2', '2024-08-01')]
    expect(lintRulebook(later, { others: [first, xining2024] })).toEqual([
      fault('version-gap', '/effectiveFrom/value', { atMost: '2024-07-01' }, '2024-08-01'),
    ])
    expect(lintRulebook(first, { others: [later] })).toEqual([])
  })
})
