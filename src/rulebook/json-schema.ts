import * as z from 'zod'
import { idSchema, roleSchema } from '../core/actor.js'
import { civilDateSchema, durationSchema } from '../core/date.js'
import type { Json } from '../core/json.js'
import { labelSchema } from '../core/label.js'
import { lazy } from '../core/lazy.js'
import {
  countSchema,
  durationThresholdSchema,
  numberThresholdSchema,
  ratioSchema,
  ratioThresholdSchema,
} from '../core/threshold.js'
import { conditionSchema, pointsTestSchema } from './condition.js'
import { listSchema, ownListSchema } from './lists.js'
import { measureSchema, testSchema } from './measure.js'
import { pastThingSchema, pastWindowSchema } from './past.js'
import { pollSchema } from './poll.js'
import { citationSchema, provenanceSchema } from './provenance.js'
import { rulebookSchema } from './rulebook.js'
import { pointsSchema, scoringSchema } from './scoring.js'

// The parts that the schema says once, by name.
const PARTS: () => Readonly<Record<string, z.ZodType>> = /*@__PURE__*/ lazy(() => ({
  id: idSchema(),
  label: labelSchema(),
  date: civilDateSchema(),
  duration: durationSchema(),
  count: countSchema(),
  points: pointsSchema(),
  ratio: ratioSchema(),
  'number-threshold': numberThresholdSchema(),
  'ratio-threshold': ratioThresholdSchema(),
  'duration-threshold': durationThresholdSchema(),
  role: roleSchema(),
  list: listSchema(),
  'own-list': ownListSchema(),
  citation: citationSchema(),
  provenance: provenanceSchema(),
  measure: measureSchema(),
  test: testSchema(),
  'points-test': pointsTestSchema(),
  'past-thing': pastThingSchema(),
  'past-window': pastWindowSchema(),
  condition: conditionSchema(),
  scoring: scoringSchema(),
  poll: pollSchema(),
}))

// In zod's global registry a name would appear in every other schema that has the part.
const parts = /*@__PURE__*/ lazy(() => {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(PARTS())) registry.add(schema, { id })
  return registry
})

/**
 * The JSON Schema (2020-12) of a rulebook, for editors and for validators in other languages; the package has it as
 * `baolei/rulebook.schema.json`. Every key has a title in both languages, many have help. It accepts all that
 * {@link parseRulebook} accepts. Some rules only `parseRulebook` checks: every reference names something, no id is
 * given twice, an owner does not waive its own duty or escalate to itself, a part of a task force has the level of its
 * role.
 *
 * @example
 * ```ts
 * import { rulebookJsonSchema } from 'baolei/rulebook'
 *
 * rulebookJsonSchema().$schema // 'https://json-schema.org/draft/2020-12/schema'
 * rulebookJsonSchema().title // '规则集 / Rulebook'
 * ```
 */
export function rulebookJsonSchema(): { readonly [key: string]: Json } {
  const schema = z.toJSONSchema(rulebookSchema(), {
    metadata: parts(),
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      // A format is only a hint, and a strict validator refuses one that it does not know; the pattern says it all.
      const {
        type,
        format: _format,
        pattern,
        minProperties,
        enum: values,
        anyOf,
        ...words
      } = z.globalRegistry.get(zodSchema) ?? {}
      const limits = Object.entries({ pattern, minProperties, enum: values, anyOf }).filter(
        ([, limit]) => limit !== undefined,
      )
      if (jsonSchema.$ref !== undefined) Object.assign(jsonSchema, words)
      else Object.assign(jsonSchema, type === undefined ? {} : { type }, words, Object.fromEntries(limits))
    },
  })
  return { $id: 'urn:baolei:rulebook:2', ...JSON.parse(JSON.stringify(schema)) }
}
