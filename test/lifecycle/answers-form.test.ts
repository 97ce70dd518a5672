import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { idSchema } from '../../src/core/actor.js'
import { parseWith } from '../../src/core/parse.js'
import { plainCopy } from '../../src/core/plain.js'
import { payloadSchemas } from '../../src/lifecycle/payloads.js'

const written = z.strictObject({
  answers: z.record(z.string().max(64), z.unknown()),
  kind: idSchema().exactOptional(),
})

const key = fc.oneof(
  fc.string(),
  fc.constantFrom('x'.repeat(64), 'x'.repeat(65), '1'.repeat(65), '𠮷'.repeat(64), '𠮷'.repeat(65), '7', 'constructor'),
)
const answers = fc.dictionary(
  key,
  fc.oneof(fc.constantFrom(1, true, null, 'never'), fc.constant({ part: 1, whole: 2 })),
)
const payload = fc.record(
  {
    answers: fc.oneof({ weight: 4, arbitrary: answers }, { weight: 1, arbitrary: fc.constantFrom(null, [], 'x', 7) }),
    kind: fc.constantFrom('farm', '', 7),
    more: fc.constant(1),
  },
  { requiredKeys: [] },
)

describe('the answers to a checklist, as a form', () => {
  it('are what a record of anything by short texts would be, and refused for the same reasons [D26]', () => {
    fc.assert(
      fc.property(payload, (input) => {
        const plain = plainCopy(input)
        if (!plain.ok) return
        const own = parseWith(payloadSchemas['record-fortress'](), plain.value, '/payload')
        expect(JSON.stringify(own)).toBe(JSON.stringify(parseWith(written, plain.value, '/payload')))
      }),
      { numRuns: 500 },
    )
  })
})
