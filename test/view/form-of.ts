import type { Json } from '../../src/core/json.js'
import type { Case } from '../../src/lifecycle/case.js'
import type { RecordedType } from '../../src/lifecycle/correction.js'
import { castOf } from '../../src/testing/cast.js'
import { sampleVillage } from '../../src/testing/sample-life.js'
import type { JsonSchema } from '../../src/view/form-schema.js'
import { type Form, type FormQuery, formOf, readForm } from '../../src/view/forms.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { replay, sampleLife } from '../lifecycle/doors.js'

export const cast: ReturnType<typeof castOf> = castOf(sampleVillage)
export const rulebooks = [xining2024]

/** The case after so many events of the sample life. */
export function caseAfter(count: number): Case {
  const again = replay({ village: sampleVillage, rulebook: xining2024 }, sampleLife().slice(0, count))
  if (!again.ok) throw new Error('the sample life is accepted')
  return again.value
}

/** A form after so many events of the sample life, in Chinese, by default for the county. */
export function form<T extends RecordedType>(
  count: number,
  type: T,
  today: string,
  actor: FormQuery['actor'] = cast.county,
  more: Partial<FormQuery> = {},
): Form<T> {
  const made = formOf(caseAfter(count), type, { actor, today, locale: 'zh-CN', rulebooks, ...more })
  if (!made.ok) throw new Error(JSON.stringify(made.error.reasons))
  return made.value
}

/** The parts of a schema, by name: those of an alternative are there once it is chosen. */
export function partsOf({ properties, allOf }: JsonSchema): Readonly<Record<string, JsonSchema>> {
  const alternatives = ((allOf ?? []) as readonly { readonly then: JsonSchema }[]).map(({ then }) => partsOf(then))
  return Object.assign({}, properties, ...alternatives)
}

/** The part of a schema that is reached by names of properties; `*` is a row of a list. */
export function at(schema: JsonSchema, ...keys: readonly string[]): JsonSchema {
  return keys.reduce<JsonSchema>((part, key) => {
    const inner = key === '*' ? part.items : partsOf(part)[key]
    if (inner === undefined) throw new Error(key)
    return inner as JsonSchema
  }, schema)
}

/** What a choice offers, without the blank. */
export const offered = ({ oneOf }: JsonSchema): readonly Json[] =>
  (oneOf as readonly { const: Json }[]).map((one) => one.const).slice(1)

/** Where answers are at fault. */
export function faults(of: Form, answers: unknown): readonly string[] {
  const read = readForm(of, answers)
  return read.ok ? [] : read.error.reasons.map(({ path, fault }) => `${path} ${fault}`)
}
