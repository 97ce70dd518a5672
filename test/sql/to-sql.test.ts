import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { FortressRules } from '../../src/rulebook/checklist.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { comment, identifier, literal } from '../../src/sql/dialect.js'
import { DIALECTS, type SqlOptions, toSql } from '../../src/sql/index.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { wide } from '../assessment/wide-rulebook.js'
import { arbitraryDayRulebook } from './rulebooks.js'

const options: SqlOptions = { dialect: 'duckdb', date: '2024-09-01' }

function query(rulebook: Rulebook, given: SqlOptions = options) {
  const made = toSql(rulebook, given)
  if (!made.ok) throw new Error(JSON.stringify(made.error.reasons))
  return made.value
}

function refused(rulebook: Rulebook, given: unknown = options) {
  const made = toSql(rulebook, given as SqlOptions)
  return made.ok ? [] : made.error.reasons.map(({ code, about, path, found }) => ({ code, about, path, found }))
}

const withItems = (change: (items: FortressRules['items']) => FortressRules['items']): Rulebook => ({
  ...xining2024,
  fortress: { ...xining2024.fortress, items: change(xining2024.fortress.items) },
})
const renamed = (id: string): Rulebook =>
  withItems((items) => items.map((item) => (item.id === 'applicants' ? { ...item, id } : item)))

// What is left of a query without its comments, its texts and its names.
const bare = (sql: string): string =>
  sql.replace(/--[^\n]*|'(?:[^']|'')*'|"(?:[^"]|"")*"/g, (part) =>
    part.startsWith('--') ? '' : `${part[0]}${part[0]}`,
  )

describe('a query', () => {
  it.each(DIALECTS)(
    'of the default rulebook is one SELECT in %s, with every item by its title [M2.1, M2.3]',
    (dialect) => {
      const { sql } = query(xining2024, { ...options, dialect })
      for (const { id, label } of [...xining2024.fortress.items, ...xining2024.negative.items]) {
        expect(sql).toContain(`-- ${label['zh-CN']} ${id}\n`)
      }
      expect(bare(sql)).not.toContain(';')
      expect(bare(sql).match(/^SELECT$/gm)).toHaveLength(1)
    },
  )

  it('says which columns the table has, each once, with type and unit', () => {
    const { reads } = query(xining2024)
    const names = reads.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(reads[0]).toMatchObject({ name: 'code', type: 'TEXT' })
    expect(reads.find(({ name }) => name === 'collective-income')).toMatchObject({
      type: 'BIGINT',
      unit: { en: 'fen' },
      item: 'collective-income',
      role: 'answer',
    })
    const of = (item: string) => reads.filter((one) => one.item === item).map(({ name, type }) => `${name} ${type}`)
    expect(of('member-developed')).toEqual(['member-developed DATE', 'member-developed_never BOOLEAN'])
    expect(of('pledges-kept')).toEqual(['pledges-kept_part BIGINT', 'pledges-kept_whole BIGINT'])
    expect(names).not.toContain('kind')
  })

  it('says which columns it gives, in the order in which it gives them', () => {
    const { sql, gives } = query(xining2024)
    const last = sql.slice(sql.lastIndexOf('\nSELECT\n'))
    const given = last
      .split('\n')
      .filter((line) => line.startsWith('  '))
      .map((line) => / ?"([^"]+)",?$/.exec(line)?.[1])
    expect(given).toEqual(gives.map(({ name }) => name))
    expect(gives.find(({ name }) => name === 'list')?.oneOf).toEqual([
      'none',
      'key-prevention',
      'weak-lax',
      'undetermined',
    ])
  })

  it('compares dates with days that are fixed when it is written [D1]', () => {
    const day = (date: string) => query(xining2024, { ...options, date }).sql
    // A post is vacant for more than three months: since 29 February, that is so on 30 May.
    expect(day('2024-09-01')).toContain(`"secretary-vacant" < DATE '2024-06-01'`)
    expect(day('2024-05-31')).toContain(`"secretary-vacant" < DATE '2024-03-01'`)
    expect(day('2024-09-01')).not.toMatch(/CURRENT_DATE|NOW\(/i)
  })

  it('reads the table that is named, quoted part by part', () => {
    expect(query(xining2024, { ...options, table: 'party.reading"s' }).sql).toContain('FROM "party"."reading""s"\n')
  })

  it('asks for the kind of village where a rulebook tells kinds apart [D2]', () => {
    const [rulebook] = fc.sample(
      arbitraryDayRulebook.filter(({ villageKinds }) => villageKinds !== undefined),
      { numRuns: 1, seed: 1 },
    )
    const { reads, sql } = query(rulebook ?? xining2024)
    expect(reads[1]).toMatchObject({ name: 'kind', oneOf: ['farm', 'herd'] })
    expect(sql).toContain(`(VALUES ('farm'), ('herd'))`)
  })
})

describe('what a query cannot say is refused by name, all at once [D26]', () => {
  it('rules that count the past [D6]', () => {
    expect(refused(wide)).toEqual([
      {
        code: 'sql-past',
        about: 'hit-before',
        path: '/fortress/vetoes/2/when',
        found: { past: { item: 'disputes' } },
      },
      { code: 'sql-past', about: 'poor-twice', path: '/fortress/vetoes/3/when', found: { past: { grade: 'fair' } } },
      {
        code: 'sql-past',
        about: 'three-yellows-or-two-oranges',
        path: '/negative/vetoes/1/when/any/0',
        found: { past: { level: 'yellow' } },
      },
      {
        code: 'sql-past',
        about: 'three-yellows-or-two-oranges',
        path: '/negative/vetoes/1/when/any/1',
        found: { past: { level: 'orange' } },
      },
    ])
  })

  it('items that also answer for others, but not what is gone [D29]', () => {
    const from = { kind: 'clause', cites: ['D29'] } as const
    const items = { applicants: ['applicants', 'reserve-cadres'], 'long-gone': ['applicants'] }
    expect(refused({ ...xining2024, successors: { items, from } })).toEqual([
      {
        code: 'sql-successor',
        about: 'applicants',
        path: '/successors/items/applicants',
        found: { became: ['applicants', 'reserve-cadres'] },
      },
    ])
  })

  it('columns that are too long for PostgreSQL, or alike', () => {
    const long = 'x'.repeat(64)
    expect(refused(renamed(long))).toEqual([
      { code: 'sql-column', about: long, path: undefined, found: { column: long } },
    ])
    expect(refused(renamed('x'.repeat(63)))).toEqual([])
    expect(refused(renamed('PLEDGES-KEPT_part'))).toEqual([
      { code: 'sql-column', about: 'PLEDGES-KEPT_part', path: undefined, found: { column: 'PLEDGES-KEPT_part' } },
    ])
    expect(refused(renamed('code')).map(({ about }) => about)).toEqual(['code'])
  })

  it('options that are none, beside all the rest', () => {
    expect(refused(wide, { dialect: 'oracle', date: '2024-02-30', table: 'a..b' }).map(({ path }) => path)).toEqual([
      '/dialect',
      '/date',
      '/table',
      ...refused(wide).map(({ path }) => path),
    ])
    expect(refused(xining2024, null)).toMatchObject([{ code: 'malformed' }])
  })
})

describe('whatever a rulebook says, it stays a text', () => {
  const hostile = `'; DROP TABLE "readings"; --\n/* \u2028 \u0000`

  const mark = fc.constantFrom(...`'"\\;-*/ a村\n\r\v\f\u0000\u0085\u2028\u2029`)

  it('in comments, names and texts', () => {
    fc.assert(
      fc.property(fc.string({ unit: mark, maxLength: 12 }), (text) => {
        expect(comment(text).split(/[\n\v\f\r\u0085\u2028\u2029]/)).toHaveLength(1)
        expect(bare(`${identifier(text)} ${literal(text)}`).trim()).toBe(`"" ''`)
      }),
    )
  })

  it('in a title, an option or a village kind', () => {
    const titled = withItems((items) => items.map((item) => ({ ...item, label: { 'zh-CN': hostile, en: hostile } })))
    const chosen = withItems((items) =>
      items.map((item) =>
        item.measure.kind === 'choice'
          ? { ...item, measure: { ...item.measure, options: [{ id: hostile, label: item.label }] } }
          : item,
      ),
    )
    const plain = bare(query(xining2024).sql)
    expect(bare(query(titled).sql)).toBe(plain)
    expect(bare(query(chosen).sql)).not.toMatch(/DROP|;/)
  })
})
