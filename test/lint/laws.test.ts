import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/core/json.js'
import { LOCALES } from '../../src/core/label.js'
import { LINT_CODES } from '../../src/lint/lint-rule.js'
import { lintRulebook, lintRulebooks } from '../../src/lint/lint-rulebook.js'
import { lintKinds } from '../../src/lint/lint-rules.js'
import { parseRulebook } from '../../src/rulebook/parse.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { changed } from './changed.js'
import { sound } from './sound-rulebook.js'

type Node = Record<string, unknown>

/** The pointers to every value in a piece of data. */
function pathsOf(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, `${path}/${key}`))]
}

function put(root: unknown, path: string, change: (parent: Node, key: string) => void): void {
  const keys = path.slice(1).split('/')
  const last = keys.pop() ?? ''
  const parent = keys.reduce<unknown>((at, key) => (at as Node | undefined)?.[key], root)
  if (typeof parent === 'object' && parent !== null) change(parent as Node, last)
}

const scalar = fc.oneof(
  fc.constantFrom<Json>(0, 1, 2, 100, 300, 1_000, 10_000, -1, Number.MAX_SAFE_INTEGER),
  fc.constantFrom<Json>('at-least', 'more-than', 'at-most', 'less-than', 'none', 'weak-lax', 'never', '2024-02-29'),
  fc.boolean(),
)

/** A rulebook with a few of its values replaced, taken away or doubled. */
const mutated = (rulebook: Rulebook): fc.Arbitrary<Json> => {
  const paths = pathsOf(rulebook).slice(1)
  const edit = fc.tuple(fc.constantFrom(...paths), fc.constantFrom('set', 'drop', 'double'), scalar)
  return fc.array(edit, { minLength: 1, maxLength: 3 }).map((edits) => {
    const copy: unknown = JSON.parse(JSON.stringify(rulebook))
    for (const [path, how, value] of edits) {
      put(copy, path, (parent, key) => {
        if (how === 'set') parent[key] = value
        else if (how === 'double' && Array.isArray(parent)) parent.push(parent[Number(key)])
        else if (Array.isArray(parent)) parent.splice(Number(key), 1)
        else delete parent[key]
      })
    }
    return JSON.parse(JSON.stringify(copy)) as Json
  })
}

// Changes that keep the form are the ones that reach the rules: figures and words of the same kind.
const figures = pathsOf(sound).filter((path) => {
  if (path === '/format') return false
  const value = path
    .split('/')
    .slice(1)
    .reduce<unknown>((at, key) => (at as Node)[key], sound)
  return typeof value === 'number' || (typeof value === 'string' && path.endsWith('/op'))
})
const figure = fc.constantFrom<Json>(0, 1, 2, 60, 100, 300, 1_000, 9_007_199_254_740_991)
const comparison = fc.constantFrom<Json>('at-least', 'more-than', 'at-most', 'less-than')
const refigured = fc
  .array(fc.tuple(fc.constantFrom(...figures), figure, comparison), { minLength: 1, maxLength: 6 })
  .map((edits) =>
    changed(sound, Object.fromEntries(edits.map(([path, n, op]) => [path, path.endsWith('/op') ? op : n]))),
  )

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, reversed(inner)]),
  )
}

describe('the laws of lint', () => {
  it('never throws, gives the same bytes for the same data, and known codes only [D1]', () => {
    fc.assert(
      fc.property(fc.oneof(mutated(sound), mutated(xining2024), refigured), (input) => {
        const findings = lintRulebook(input)
        expect(JSON.stringify(lintRulebook(JSON.parse(JSON.stringify(input))))).toBe(JSON.stringify(findings))
        // Keys that are not known are reported in the order in which they are given; faults do not depend on it.
        if (parseRulebook(input).ok) {
          expect(JSON.stringify(lintRulebook(reversed(input)))).toBe(JSON.stringify(findings))
        }
        for (const { code, severity, fix, cites } of findings) {
          expect({ severity, fix, cites }).toEqual({
            severity: lintKinds[code].severity,
            fix: lintKinds[code].fix,
            cites: lintKinds[code].cites,
          })
        }
      }),
      { numRuns: 30 },
    )
  })

  it('takes arbitrary data, and says of what cannot be parsed exactly what parsing says [D26]', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.jsonValue(), mutated(sound)), (input) => {
        const parsed = parseRulebook(input)
        const told = lintRulebook(input).filter(({ code }) => code === 'malformed')
        const reasons = parsed.ok
          ? []
          : parsed.error.reasons.map(({ path = '', required, found }) => ({ path, required, found }))
        expect(told.map(({ path, required, found }) => ({ path, required, found }))).toEqual(reasons)
      }),
      { numRuns: 30 },
    )
  })

  it('points at what is there', () => {
    fc.assert(
      fc.property(refigured, (input) => {
        const places = new Set(pathsOf(input))
        // What is malformed may be what is missing.
        const faults = lintRulebook(input).filter(({ code }) => code !== 'malformed')
        for (const { path } of faults) expect(places).toContain(path)
      }),
      { numRuns: 30 },
    )
  })

  it('goes through a rulebook from top to bottom', () => {
    const findings = lintRulebook(
      changed(sound, {
        '/exit/gradeAtLeast/value': 'poor',
        '/fortress/grades/value/0/when/value': 5_000,
        '/fortress/total/value': 900,
        '/documents/0/date': '2024-02-01',
        '/negative/items/3/supplier': 'department',
        '/negative/items/0/supplier': 'department',
      }),
    )
    expect(findings.map(({ path }) => path)).toEqual([
      '/documents/0/date',
      '/fortress/total/value',
      '/fortress/grades/value/0',
      '/negative/items/0/supplier',
      '/negative/items/3/supplier',
      '/exit/gradeAtLeast/value',
    ])
  })

  it('leaves what it is given as it was', () => {
    const input = changed(sound, { '/fortress/total/value': 900 })
    const before = JSON.stringify(input)
    lintRulebooks([input, input])
    expect(JSON.stringify(input)).toBe(before)
  })

  it('refuses what is larger than its bound', () => {
    const findings = lintRulebook(sound, { bounds: { values: 100, depth: 32 } })
    expect(findings.map(({ code, path, required }) => [code, path, required])).toEqual([
      ['malformed', '', { valuesAtMost: 100 }],
    ])
  })

  it('comes to an end on a rulebook of many bands, items and conditions', () => {
    const many = (count: number, make: (nth: number) => Json): Json =>
      Array.from({ length: count }, (_, nth) => make(nth))
    const [item, veto] = [sound.fortress.items[2], sound.fortress.vetoes[0]] as unknown as [Node, Node]
    const question = (nth: number): Json => ({
      item: `many-${nth}`,
      test: { op: 'at-least', value: { part: nth + 1, whole: 500 } },
    })
    const input = changed(sound, {
      '/fortress/items': [
        ...(JSON.parse(JSON.stringify(sound.fortress.items)) as Json[]),
        ...(many(400, (nth) => ({
          ...(item as { readonly [key: string]: Json }),
          id: `many-${nth}`,
          scoring: {
            bands: many(30, (band) => ({
              when: { op: 'at-least', value: { part: 30 - band, whole: 30 } },
              points: (30 - band) * 7 + nth,
            })),
          },
        })) as Json[]),
      ],
      '/fortress/vetoes/0': { ...(veto as { readonly [key: string]: Json }), when: { all: many(300, question) } },
    })
    expect(lintRulebook(input).length).toBeGreaterThan(400)
  })
})

describe('the kinds of lint', () => {
  it('are at least 25, each with a label and a fix in both languages and a citation', () => {
    expect(LINT_CODES.length).toBeGreaterThanOrEqual(25)
    expect(Object.keys(lintKinds)).toHaveLength(LINT_CODES.length)
    for (const code of LINT_CODES) {
      const kind = lintKinds[code]
      expect(kind.code).toBe(code)
      expect(kind.cites).not.toEqual([])
      for (const text of [kind.label, kind.fix]) {
        for (const locale of LOCALES) expect(text[locale].trim()).not.toBe('')
        expect(text['zh-CN']).not.toMatch(/[,;!?]/)
        expect(text.en).not.toMatch(/\p{Script=Han}/u)
      }
    }
  })
})
