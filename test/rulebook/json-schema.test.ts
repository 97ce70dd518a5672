import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CLAUSE_IDS, isCitation } from '../../src/core/citation.js'
import { isCivilDate } from '../../src/core/date.js'
import type { Json } from '../../src/core/json.js'
import { labelSchema } from '../../src/core/label.js'
import { pointer } from '../../src/core/parse.js'
import { ACCEPTANCE_LEVELS, acceptanceSchema } from '../../src/rulebook/acceptance.js'
import { rulebookJsonSchema } from '../../src/rulebook/json-schema.js'
import { rulebookSchema } from '../../src/rulebook/rulebook.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { brokenAt } from './broken.js'
import { mutated } from './mutated.js'

type Schema = { readonly [key: string]: Json }

const schema = rulebookJsonSchema()
const ajv = new Ajv2020({ strict: true, logger: { log: fail, warn: fail, error: fail } })
const accepts = ajv.compile(schema)

function fail(...said: unknown[]): never {
  throw new Error(said.map(String).join(' '))
}

const isSchema = (value: Json | undefined): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every schema inside the schema, with its JSON pointer. `examples` and `enum` hold data. */
function parts(part: Json, path: readonly (string | number)[] = []): readonly (readonly [string, Schema])[] {
  if (Array.isArray(part)) return part.flatMap((one, index) => parts(one, [...path, index]))
  if (!isSchema(part)) return []
  const inner = Object.entries(part).flatMap(([key, value]) =>
    key === 'examples' || key === 'enum' ? [] : parts(value, [...path, key]),
  )
  return [[pointer(path), part], ...inner]
}

const all = parts(schema)

function resolved(part: Schema): Schema {
  const ref = part.$ref
  return typeof ref === 'string' ? { ...Object.fromEntries(all)[ref.slice(1)], ...part } : part
}

/** Chinese, a slash, then English and no Chinese. */
const inBoth = (text: Json | undefined): boolean =>
  typeof text === 'string' && /^.*\p{Script=Han}.* \/ (?!.*\p{Script=Han}).*[A-Za-z]{2}/u.test(text)

/** What zod checks across keys, which a JSON Schema could say only row by row. */
const ACROSS_KEYS = [
  'the level of the role',
  'others than the owner, which never waives its own duty',
  'another than the owners',
]

describe('the JSON Schema of a rulebook', () => {
  it('is of 2020-12, and ajv takes it in its strictest mode', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(ajv.validateSchema(schema)).toBe(true)
    expect(accepts(xining2024)).toBe(true)
    expect(accepts({ ...xining2024, $schema: './rulebook.schema.json' })).toBe(true)
  })

  it('has a title for every key, and it and all help in both languages', () => {
    const members = all.flatMap(([path, { properties }]) =>
      isSchema(properties) && properties.type === undefined
        ? Object.entries(properties).flatMap(([key, member]) =>
            isSchema(member) ? [[`${path}/${key}`, member] as const] : [],
          )
        : [],
    )
    expect(members.length).toBeGreaterThan(150)
    expect(members.filter(([, member]) => !inBoth(resolved(member).title)).map(([path]) => path)).toEqual([])
    const words = all.flatMap(([path, { title, description }]) =>
      [title, description].flatMap((text) => (typeof text === 'string' ? [[path, text] as const] : [])),
    )
    expect(words.filter(([, text]) => !inBoth(text))).toEqual([])
  })

  it('has a title for every part that it names', () => {
    const { $defs } = schema
    expect(isSchema($defs) ? Object.entries($defs).filter(([, part]) => !inBoth((part as Schema).title)) : []).toEqual([
      ['count', { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER }],
    ])
  })

  it('takes no key that it does not know, in any object', () => {
    const open = all.filter(
      // A map by ids says what its keys are, and what each of them has.
      ([path, part]) =>
        part.type === 'object' &&
        part.additionalProperties !== false &&
        part.propertyNames === undefined &&
        !path.includes('/anyOf/'),
    )
    expect(open).toEqual([])
    expect(accepts({ ...xining2024, fortres: 1 })).toBe(false)
  })

  it('says each part once', () => {
    expect(Object.keys(schema.$defs as Schema).sort()).toEqual([
      'citation',
      'condition',
      'count',
      'date',
      'duration',
      'duration-threshold',
      'id',
      'label',
      'list',
      'measure',
      'number-threshold',
      'own-list',
      'past-thing',
      'past-window',
      'points',
      'points-test',
      'poll',
      'provenance',
      'ratio',
      'ratio-threshold',
      'role',
      'scoring',
      'test',
    ])
    expect(JSON.stringify(schema).length).toBeLessThan(80_000)
  })

  it('gives examples that are examples', () => {
    const examples = all.flatMap(([path, part]) =>
      Array.isArray(part.examples) ? part.examples.map((example: Json) => [path, example] as const) : [],
    )
    expect(examples.length).toBeGreaterThan(10)
    const wrong = examples.filter(([path, example]) => !ajv.compile({ $ref: `${schema.$id}#${path}` })(example))
    expect(wrong).toEqual([])
  })
})

describe('what zod says by a rule, the schema says too', () => {
  const defined = (name: string) => ajv.compile({ $ref: `${schema.$id}#/$defs/${name}` })

  it('a civil date, over all days that there could be [D1]', () => {
    const isDate = defined('date')
    const two = (n: number): string => String(n).padStart(2, '0')
    const years = [
      '0000',
      '0024',
      '1896',
      '1900',
      '1904',
      '2096',
      '2196',
      '2199',
      '2200',
      '2000',
      '2023',
      '2024',
      '2100',
      '9999',
    ]
    for (const year of years)
      for (let month = 0; month <= 13; month += 1)
        for (let day = 0; day <= 32; day += 1) {
          const text = `${year}-${two(month)}-${two(day)}`
          expect([text, isDate(text)]).toEqual([text, isCivilDate(text)])
        }
    for (let year = 0; year <= 9999; year += 1) {
      const text = `${String(year).padStart(4, '0')}-02-29`
      if (isDate(text) !== isCivilDate(text)) expect.fail(text)
    }
    for (const text of ['2024-1-1', ' 2024-01-01', '2024-01-01\n', '2024-01-01T00:00', '２０２４-01-01', ''])
      expect([text, isDate(text)]).toEqual([text, false])
  })

  it('a citation, a label, a duration', () => {
    const [isCited, isLabel, isDuration] = [defined('citation'), defined('label'), defined('duration')]
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom(...CLAUSE_IDS, 'doc:', 'doc:a#1', 'M2', ' doc:')), (text) => {
        expect(isCited(text)).toBe(isCitation(text))
        expect(isLabel({ 'zh-CN': text, en: 'x' })).toBe(labelSchema().safeParse({ 'zh-CN': text, en: 'x' }).success)
      }),
    )
    expect([isDuration({}), isDuration({ days: 0 }), isDuration({ weeks: 1 })]).toEqual([false, true, false])
  })

  it('the acceptance levels, over all lists of them', () => {
    const isAccepted = ajv.compile({ $ref: `${schema.$id}#/properties/acceptance` })
    const { from } = xining2024.acceptance.countyMethods
    const lists = ACCEPTANCE_LEVELS.reduce<string[][]>(
      (some) => [...some, ...some.flatMap((list) => ACCEPTANCE_LEVELS.map((level) => [...list, level]))],
      [[]],
    )
    const taken = new Set<string>()
    for (const value of lists) {
      const acceptance = { ...xining2024.acceptance, levels: { value, from } }
      const sound = acceptanceSchema().safeParse(acceptance).success
      expect([value, isAccepted(acceptance)]).toEqual([value, sound])
      if (sound) taken.add(value.join())
    }
    expect(taken.size).toBe(4)
  })

  it('a weight for every channel, or for none', () => {
    const weighted = (weights: readonly (number | undefined)[]): unknown => {
      const { channels, ...ballot } = xining2024.acceptance.ballot
      const value = weights.map((weight, index) => ({
        id: `c${index}`,
        label: { 'zh-CN': '渠道', en: 'channel' },
        ...(weight === undefined ? {} : { weight }),
      }))
      return brokenAt({ '/acceptance/ballot': { ...ballot, channels: { ...channels, value } } })
    }
    for (const weights of [[], [undefined], [50], [50, undefined], [undefined, undefined], [50, 50]]) {
      const rulebook = weighted(weights)
      expect([weights, accepts(rulebook)]).toEqual([weights, rulebookSchema().safeParse(rulebook).success])
    }
  })
})

// Found by the law below.
describe('the posts of a duty', () => {
  it('belong to when-vacant, and to nothing else, in the schema too', () => {
    const duties = xining2024.responsibility.duties
    const vacant = duties.findIndex(({ recurrence }) => recurrence === 'when-vacant')
    const other = duties.findIndex(({ recurrence }) => recurrence !== 'when-vacant')
    const { posts, ...without } = duties[vacant] ?? {}
    expect(accepts(brokenAt({ [`/responsibility/duties/${vacant}`]: without }))).toBe(false)
    expect(accepts(brokenAt({ [`/responsibility/duties/${other}`]: { ...duties[other], posts } }))).toBe(false)
  })
})

describe('the schema and the parser', () => {
  it('never part: what is taken is taken by both, and what only the parser refuses is said to be so', () => {
    let [taken, refused] = [0, 0]
    fc.assert(
      fc.property(mutated(xining2024), (rulebook) => {
        const parsed = rulebookSchema().safeParse(rulebook)
        const verdict = accepts(rulebook)
        if (parsed.success) taken += 1
        else refused += 1
        const across = !parsed.success && parsed.error.issues.every(({ message }) => ACROSS_KEYS.includes(message))
        if (!across) expect(verdict).toBe(parsed.success)
      }),
      { numRuns: 200 },
    )
    expect(Math.min(taken, refused)).toBeGreaterThan(0)
  })

  it('differ in nothing but rules across keys', () => {
    const across = brokenAt({
      '/responsibility/authority/value/0/mayWaive/0': 'county-committee-secretary',
      '/responsibility/escalation/value/0/to': 'first-secretary',
      '/rectification/taskForceParts/leader/value/level': 'county',
    })
    expect(accepts(across)).toBe(true)
    expect(
      rulebookSchema()
        .safeParse(across)
        .error?.issues.map(({ message }) => message),
    ).toEqual(ACROSS_KEYS)
  })
})
