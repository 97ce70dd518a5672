import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { glimpse } from '../../src/core/issues.js'
import { malformed, parseWith, pointer } from '../../src/core/parse.js'

/** Where something is malformed, what was required there and what was found. */
function told(schema: z.ZodType, input: unknown, base?: string): readonly unknown[] {
  const parsed = parseWith(schema, input, base)
  return parsed.ok ? [] : parsed.error.reasons.map(({ path, required, found }) => [path, required, found])
}

describe('reading input once, at the edge', () => {
  it('gives the value of the domain, or whole findings [D26]', () => {
    expect(parseWith(z.strictObject({ a: z.string().trim() }), { a: ' x ' })).toEqual({ ok: true, value: { a: 'x' } })
    expect(parseWith(z.string(), 1)).toEqual({
      ok: false,
      error: {
        reasons: [
          {
            code: 'malformed',
            kind: 'malformed',
            verdict: 'fails',
            cites: ['D26'],
            required: { type: 'string' },
            found: 1,
            path: '',
          },
        ],
      },
    })
    expect(malformed('/a', { type: 'array' }, null)).toEqual({
      code: 'malformed',
      kind: 'malformed',
      verdict: 'fails',
      cites: ['D26'],
      required: { type: 'array' },
      found: null,
      path: '/a',
    })
  })

  it('names everything that is wrong, each with its path, what was required and what was found [D26]', () => {
    const schema = z.strictObject({
      kind: z.enum(['one', 'two']),
      count: z.int().min(2).max(4),
      name: z.string().min(1).max(3),
      code: z.string().regex(/^\d+$/),
      mail: z.email(),
      list: z.array(z.int()),
      short: z.array(z.int()).max(1),
      rule: z.string().refine((text) => text === 'x', { message: 'only x' }),
      deep: z.strictObject({ is: z.boolean() }),
    })
    const wrong = {
      kind: 'three',
      count: 5,
      name: '',
      code: 'x',
      mail: '@',
      list: [0.5, 'b'],
      short: [1, 2],
      rule: 'y',
      deep: { is: null, more: 1, 'a/b~c': 2 },
    }
    expect(told(schema, wrong, '/at')).toEqual([
      ['/at/kind', { oneOf: ['one', 'two'] }, 'three'],
      ['/at/count', { atMost: 4, of: 'number' }, 5],
      ['/at/name', { atLeast: 1, of: 'string' }, ''],
      ['/at/code', { format: '/^\\d+$/' }, 'x'],
      ['/at/mail', { format: expect.stringContaining('@') }, '@'],
      ['/at/list/0', { type: 'int' }, 0.5],
      ['/at/list/1', { type: 'number' }, 'b'],
      ['/at/short', { atMost: 1, of: 'array' }, 'array'],
      ['/at/rule', { rule: 'only x' }, 'y'],
      ['/at/deep/is', { type: 'boolean' }, null],
      ['/at/deep/more', { onlyKnownKeys: true }, 1],
      ['/at/deep/a~1b~0c', { onlyKnownKeys: true }, 2],
    ])
    expect(told(schema, {}).length).toBe(9)
    expect(told(z.jwt(), 'x')).toEqual([['', { format: 'jwt' }, 'x']])
  })

  it('says of a union what the branch says that fits best, or that none fits [D26]', () => {
    const near = z.strictObject({ a: z.strictObject({ b: z.strictObject({ c: z.int() }) }) })
    const far = z.strictObject({ a: z.string() })
    for (const branches of [
      [near, far],
      [far, near],
    ] as const)
      expect(told(z.union(branches), { a: { b: { c: 'x' } } }, '/u')).toEqual([['/u/a/b/c', { type: 'number' }, 'x']])
    expect(told(z.strictObject({ u: z.union([near, far]) }), { u: { a: { b: { c: 'x' } } } })).toEqual([
      ['/u/a/b/c', { type: 'number' }, 'x'],
    ])
    const mixed = z.strictObject({ a: z.strictObject({ b: z.strictObject({ c: z.int() }) }), x: z.int() })
    const middle = z.strictObject({ a: z.strictObject({ b: z.string() }), x: z.string() })
    expect(told(z.union([middle, mixed]), { a: { b: { c: 'x' } }, x: 'y' })).toEqual([
      ['/a/b', { type: 'string' }, 'object'],
    ])
    const [first, second] = [z.strictObject({ a: z.int() }), z.strictObject({ a: z.boolean() })]
    expect(told(z.union([first, second]), { a: 'x' })).toEqual([
      ['/a', { anyOf: [{ type: 'number' }, { type: 'boolean' }] }, 'x'],
    ])
    expect(told(z.union([near, far]), 7)).toEqual([['', { type: 'object' }, 7]])
    expect(told(z.discriminatedUnion('k', [z.object({ k: z.literal('x') })]), { k: 'y' })).toEqual([
      ['/k', { oneOf: ['x'] }, 'y'],
    ])
  })

  it('takes of two branches that are wrong as often the one that knows more of the keys [D26]', () => {
    const forgetful = z.strictObject({ a: z.int() })
    const short = z.strictObject({ a: z.int(), x: z.unknown(), y: z.int() })
    for (const branches of [
      [forgetful, short],
      [short, forgetful],
    ] as const)
      expect(told(z.union(branches), { a: 's', x: 2 })).toEqual([
        ['/a', { type: 'number' }, 's'],
        ['/y', { type: 'number' }, 'missing'],
      ])
  })

  it('compares branches at every depth, the shallowest first [D26]', () => {
    const twice = z.strictObject({ a: z.strictObject({ b: z.int(), c: z.strictObject({ d: z.int() }) }) })
    const once = z.strictObject({ a: z.strictObject({ b: z.boolean(), c: z.strictObject({ d: z.string() }) }) })
    for (const branches of [
      [twice, once],
      [once, twice],
    ] as const)
      expect(told(z.union(branches), { a: { b: 'x', c: { d: 'y' } } })).toEqual([['/a/b', { type: 'boolean' }, 'x']])
  })

  it.each([
    ['too short', z.string().min(9)],
    ['too long', z.string().max(2)],
    ['of another form', z.string().regex(/^x/)],
    ['against a rule', z.string().refine(() => false)],
  ])('takes what is of the right type and %s for closer than what is of another type [D26]', (_how, text) => {
    const other = z.strictObject({ a: z.int(), m: z.int() })
    const right = z.strictObject({ a: text, k: z.int() })
    const paths = told(z.union([other, right]), { a: 'long' }).map((one) => [one].flat()[0])
    expect(paths).toEqual(['/a', '/k'])
  })

  it('does not take a key that is unknown further down for one of the object itself [D26]', () => {
    const union = z.union([
      z.strictObject({ a: z.strictObject({ b: z.int().optional() }) }),
      z.strictObject({ c: z.int() }),
    ])
    expect(told(union, { a: { x: 1 } })).toEqual([['/a/x', { onlyKnownKeys: true }, 1]])
    expect(told(union, { a: { x: 1, b: 's' } })).toEqual([
      ['/a/b', { type: 'number' }, 's'],
      ['/a/x', { onlyKnownKeys: true }, 1],
    ])
    expect(told(union, { x: 1 })).toEqual([['/x', { keys: [['a'], ['c']] }, 1]])
  })

  it('adds what another branch would take only where there is a choice [D26]', () => {
    const numbered = z.strictObject({ kind: z.int() })
    const chosen = z.strictObject({ kind: z.enum(['x', 'y']), more: z.int(), most: z.int() })
    expect(told(z.union([numbered, chosen]), { kind: true })).toEqual([['/kind', { type: 'number' }, true]])
    const named = z.strictObject({ kind: z.enum(['z']) })
    expect(told(z.union([named, chosen]), { kind: 'w' })).toEqual([['/kind', { oneOf: ['z', 'x', 'y'] }, 'w']])
  })

  it('tells every rule that a value breaks, but none of a value of another type [D26]', () => {
    const both = z.string().min(3).regex(/^x/, 'begins with x')
    expect(told(both, 'a')).toHaveLength(2)
    expect(told(both, 7)).toEqual([['', { type: 'string' }, 7]])
  })

  it('finds nothing where there is nothing, on a prototype neither [D26]', () => {
    const schema = z.object({ constructor: z.object({ name: z.int() }) })
    expect(told(schema, {})).toEqual([['/constructor', { type: 'object' }, 'missing']])
    expect(told(z.object({ a: z.object({ b: z.int() }) }), { a: 5 })).toEqual([['/a', { type: 'object' }, 5]])
    const always = z
      .custom(() => true)
      .superRefine((_, context) => {
        context.addIssue({ code: 'custom', message: 'never', path: ['a', 'b'] })
      })
    for (const input of [{ a: null }, { a: 5 }, null, 5, { a: {} }])
      expect(told(always, input)).toEqual([['/a/b', { rule: 'never' }, 'missing']])
  })

  it('never throws: what cannot be read is malformed [D26]', () => {
    const trap = {
      get a(): never {
        throw new Error('no')
      },
    }
    expect(told(z.object({ a: z.int() }), trap, '/x')).toEqual([['/x', { type: 'plain data' }, 'unreadable']])
  })
})

describe('a JSON pointer', () => {
  it('escapes as RFC 6901 has it', () => {
    expect(pointer([])).toBe('')
    expect(pointer(['a', 0, 'b/c', 'm~n', '~1', '//', '~~'])).toBe('/a/0/b~1c/m~0n/~01/~1~1/~0~0')
  })
})

describe('a glimpse', () => {
  it('shows scalars as they are, a long text by its beginning, anything larger by its kind', () => {
    const long = 'x'.repeat(80)
    expect([true, 'text', 1.5, null].map(glimpse)).toEqual([true, 'text', 1.5, null])
    expect(glimpse(long)).toBe(long)
    expect(glimpse(`${long}y`)).toBe(`${'x'.repeat(79)}…`)
    expect(glimpse(-0)).toBe(0)
    expect([Number.NaN, Number.NEGATIVE_INFINITY].map(glimpse)).toEqual(['NaN', '-Infinity'])
    expect([undefined, [1], { a: 1 }, 1n, Symbol('s'), () => 1].map(glimpse)).toEqual([
      'missing',
      'array',
      'object',
      'bigint',
      'symbol',
      'function',
    ])
  })
})
