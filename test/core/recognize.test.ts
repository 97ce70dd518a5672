import fc, { type Arbitrary } from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { actorSchema, idSchema } from '../../src/core/actor.js'
import { civilDateSchema } from '../../src/core/date.js'
import { envelopeSchema, textSchema } from '../../src/core/event.js'
import { plainCopy } from '../../src/core/plain.js'
import { ODD, recognize } from '../../src/core/recognize.js'
import { payloadSchema, RECORDED_TYPES, type RecordedEvent } from '../../src/lifecycle/correction.js'
import { arbitraryWalk, walk } from '../lifecycle/doors.js'

/** What the schema itself makes of a value, as text, because the order of the fields counts. */
function bySchema(schema: z.ZodType, value: unknown): string | undefined {
  const parsed = schema.safeParse(value)
  return parsed.success ? JSON.stringify(parsed.data) : undefined
}

/** Recognized as the schema reads it, and refused as the schema refuses it. */
function expectSame(schema: z.ZodType, value: unknown): void {
  const copied = plainCopy(value)
  if (!copied.ok) return
  const expected = bySchema(schema, copied.value)
  const read = recognize(schema, copied.value)
  expect(read === ODD ? undefined : JSON.stringify(read)).toBe(expected)
}

const words = fc.constantFrom('a', 'b', ' 村 ', '村', '', 'x'.repeat(9), '2024-02-29', '2024-02-30', '\u200b')
const scalars = fc.oneof(words, fc.integer({ min: -2, max: 9 }), fc.double(), fc.boolean(), fc.constant(null))

// One for each kind of schema, and each way in which they are put together.
const zoo: readonly z.ZodType[] = [
  z.strictObject({ a: z.string().max(8).trim(), b: z.int().min(0).exactOptional(), c: textSchema().exactOptional() }),
  z.object({ b: z.number(), a: z.boolean().nullable() }),
  z.strictObject({}),
  z.union([z.strictObject({ a: z.int() }), z.strictObject({ a: z.string() }), z.array(z.literal(['a', 1]))]),
  z.discriminatedUnion('a', [
    z.strictObject({ a: z.literal('a'), b: idSchema() }),
    z.strictObject({ a: z.literal('b'), c: z.enum(['a', 'b']).exactOptional() }),
  ]),
  z.record(idSchema(), z.union([z.boolean(), z.strictObject({ a: civilDateSchema().exactOptional() })])),
  z
    .array(z.string().trim())
    .min(1)
    .max(2)
    .refine((all) => all[0] !== 'b'),
  z.strictObject({ a: z.unknown(), b: z.strictObject({ a: z.string().trim() }).refine(({ a }) => a !== 'b') }),
]

// Left to the schema, each as a whole: what takes the value is not for a guess.
const unknown: readonly z.ZodType[] = [
  z.strictObject({ a: z.string().transform((text) => text.length) }),
  z.union([z.coerce.number(), z.string()]),
  z.xor([z.string(), z.literal('a')]),
  z.looseObject({ a: z.string() }),
  z.record(z.enum(['a', 'b']), z.string()),
  z.array(z.string().default('a')),
]

const small: Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    scalars,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'c', 'constructor'), tie('value'), { maxKeys: 3 }),
  ),
})).value

describe('what is recognized without a fault', () => {
  it('is what the schema makes of it, for any schema and any plain value', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zoo), small, (schema, value) => expectSame(schema, value)),
      { numRuns: 5_000 },
    )
  })

  it('is nothing of a schema of which any part is of a kind that is not known', () => {
    fc.assert(
      fc.property(fc.constantFrom(...unknown), small, (schema, value) => {
        expect(recognize(schema, value)).toBe(ODD)
      }),
    )
  })

  it('takes an actor with a unit of its level, and leaves one of another level to the schema', () => {
    const actor = { role: 'township-committee', unit: '999901001' }
    expect(recognize(actorSchema(), actor)).toBe(actor)
    expect(recognize(actorSchema(), { ...actor, unit: '999901' })).toBe(ODD)
  })

  it('keeps the order of the schema and drops spaces, as the schema does', () => {
    const schema = z.strictObject({ a: z.string().trim(), b: z.int() })
    expect(JSON.stringify(recognize(schema, { b: 1, a: ' x ' }))).toBe('{"a":"x","b":1}')
  })

  it('are all events that a case accepted, with the same result', () => {
    fc.assert(
      fc.property(arbitraryWalk(12), (life) => {
        for (const { event, accepted } of walk(life)) {
          if (!accepted) continue
          expect(recognize(envelopeSchema(), event), event.type).not.toBe(ODD)
          expect(recognize(payloadSchema(event.type), event.payload), event.type).not.toBe(ODD)
          expectSame(envelopeSchema(), event)
          expectSame(payloadSchema(event.type), event.payload)
        }
      }),
      { numRuns: 20 },
    )
  })

  it('is never more than the schema of an event takes, whatever was changed in the payload', () => {
    const altered = fc.tuple(arbitraryWalk(6), fc.nat(), fc.nat(), small).map(([life, at, place, value]) => {
      const events = walk(life).map(({ event }) => event)
      const event: RecordedEvent | undefined = events[at % Math.max(events.length, 1)]
      if (event === undefined) return undefined
      const keys = [...Object.keys(event.payload), 'extra']
      return { type: event.type, payload: { ...event.payload, [keys[place % keys.length] ?? '']: value } }
    })
    fc.assert(
      fc.property(altered, fc.constantFrom(...RECORDED_TYPES), (one, other) => {
        if (one === undefined) return
        expectSame(payloadSchema(one.type), one.payload)
        expectSame(payloadSchema(other), one.payload)
      }),
      { numRuns: 200 },
    )
  })
})
