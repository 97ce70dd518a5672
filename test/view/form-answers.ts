import fc from 'fast-check'
import type { Json } from '../../src/core/json.js'
import type { JsonSchema } from '../../src/view/form-schema.js'
import { type Question, type Questions, WHICH } from '../../src/view/question.js'

type Fields = { readonly [key: string]: Json }

/** What a generator that fills in whatever it can makes of a form before anybody has typed. */
export function untouched(schema: JsonSchema): Json | undefined {
  if (schema.default !== undefined) return schema.default
  if (schema.const !== undefined) return schema.const
  const { oneOf, type, properties, required, items, minItems } = schema as {
    readonly oneOf?: readonly JsonSchema[]
    readonly type?: string
    readonly properties?: Readonly<Record<string, JsonSchema>>
    readonly required?: readonly string[]
    readonly items?: JsonSchema
    readonly minItems?: number
    readonly [key: string]: unknown
  }
  const first = oneOf?.[0]
  if (first !== undefined) return untouched(first)
  if (type === 'object') {
    const filled = Object.entries(properties ?? {}).flatMap(([name, one]): [string, Json][] => {
      const value = one.type === 'boolean' && !required?.includes(name) ? undefined : untouched(one)
      return value === undefined ? [] : [[name, value]]
    })
    return Object.fromEntries(filled)
  }
  if (type === 'boolean') return false
  if (type !== 'array') return undefined
  const row = items === undefined || items.oneOf !== undefined ? undefined : untouched(items)
  return row === undefined ? [] : Array.from({ length: minItems ?? 0 }, () => row)
}

const blank = fc.constantFrom<Json>('', null, '  ')
const wrong = fc.constantFrom<Json>('?', -1, 1.5, true, [], {}, '2024-02-30', '1e3', 'x'.repeat(600), '9'.repeat(30))
const digits = fc.constantFrom<Json>(0, 7, '12', '12.5', '0.000001', '1,234.50', '１２', '-3')

/** Answers to a question: mostly possible ones, some blank, some wrong; now and then a key that the form does not have. */
export function answersTo(question: Question): fc.Arbitrary<Json> {
  const good = possible(question)
  return fc.oneof({ weight: 12, arbitrary: good }, { weight: 2, arbitrary: blank }, { weight: 1, arbitrary: wrong })
}

function possible(question: Question): fc.Arbitrary<Json> {
  switch (question.ask) {
    case 'yes-no':
      return fc.constantFrom<Json>('yes', 'no', true, false)
    case 'choice':
      return fc.constantFrom<Json>(
        'nothing',
        ...question.options.map(({ id }) => id),
        ...question.options.map(({ id }) => id),
      )
    case 'set':
      return fc.uniqueArray(fc.constantFrom<Json>('', ...question.options.map(({ id }) => id)), { maxLength: 6 })
    case 'text':
      return fc.constantFrom<Json>('unit-1', ' 说明 ', '999901001', 'ref:2')
    case 'number':
      return digits
    case 'date':
      return question.never === undefined
        ? fc.constantFrom<Json>('2024-03-01', '2020-01-01', '2199-01-01')
        : fc.constantFrom<Json>(
            { on: '2020-01-01' },
            { never: true },
            { on: '2020-01-01', never: true },
            { on: '2199-01-01' },
          )
    case 'share':
      return fc.constantFrom<Json>(
        { part: 4, whole: 5 },
        { percent: '85.5' },
        { part: 9, whole: 5 },
        { percent: '120%' },
        { part: 1 },
      )
    case 'id':
      return fc.constantFrom<Json>('', 'p1', 'own id')
    case 'given':
      return fc.constant('')
    case 'group':
    case 'section':
      return answersToAll(question.questions)
    case 'one-of': {
      const all = Object.entries(question.sections)
      const one = fc.constantFrom(...all.map(([name]) => name), 'none').chain((name) => {
        const section = question.sections[name]
        return section === undefined
          ? fc.constant<Json>({})
          : fc
              .tuple(answersTo(section), fc.boolean())
              .map(([inner, chosen]): Json => ({ ...(chosen && { [WHICH]: name }), [name]: inner }))
      })
      return fc.oneof(
        { weight: 9, arbitrary: one },
        { weight: 1, arbitrary: answersToAll(question.sections) },
        {
          weight: 1,
          arbitrary: fc
            .tuple(fc.constantFrom('nothing', ...all.map(([name]) => name)), answersToAll(question.sections))
            .map(([name, left]): Json => ({ ...left, [WHICH]: name })),
        },
      )
    }
    case 'rows':
      return fc.array(answersTo(question.of), { minLength: question.least, maxLength: question.least + 2 })
  }
}

function answersToAll(questions: Questions): fc.Arbitrary<Fields> {
  const asked = Object.entries(questions).filter(([, { ask }]) => ask !== 'given')
  return fc.record(Object.fromEntries(asked.map(([name, one]) => [name, answersTo(one)]))) as fc.Arbitrary<Fields>
}
