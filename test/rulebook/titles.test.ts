import { describe, expect, it } from 'vitest'
import type { Json } from '../../src/core/json.js'
import type { Locale } from '../../src/core/label.js'
import { rulebookJsonSchema } from '../../src/rulebook/json-schema.js'
import { titleAt } from '../../src/rulebook/titles.js'
import { describeDifference } from '../../src/view/describe-difference.js'
import { xining2024 } from '../../src/xining-2024/index.js'

type Fields = { readonly [key: string]: Json }

const isFields = (value: Json | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const schema = rulebookJsonSchema()

function resolved(part: Json | undefined): Fields {
  if (!isFields(part)) return {}
  const name = typeof part.$ref === 'string' ? (part.$ref.split('/').pop() ?? '') : undefined
  return name === undefined || !isFields(schema.$defs) ? part : { ...resolved(schema.$defs[name]), ...part }
}

/** Every key of the JSON Schema with the titles that it has there, by the steps that lead to it. */
function keysOf(part: Fields, steps: readonly string[]): readonly (readonly [readonly string[], string])[] {
  const branches = ['anyOf', 'oneOf'].flatMap((key) => (Array.isArray(part[key]) ? (part[key] as readonly Json[]) : []))
  const inner = branches.flatMap((branch) => keysOf(resolved(branch), steps))
  const entries = isFields(part.items) ? keysOf(resolved(part.items), [...steps, '0']) : []
  const members = Object.entries(isFields(part.properties) ? part.properties : {}).flatMap(([key, member]) => {
    const at = [...steps, key]
    const own = resolved(member)
    // A condition holds conditions: once is enough.
    const again = ['all', 'any', 'of', 'not'].includes(key) ? [] : keysOf(own, at)
    return typeof own.title === 'string' ? [[at, own.title] as const, ...again] : again
  })
  return [...members, ...inner, ...entries]
}

const keys = keysOf(schema, [])

describe('what a part of a rulebook is called', () => {
  it('is the title that its JSON Schema has, in both languages', () => {
    const titles = new Map<string, string[]>()
    for (const [steps, title] of keys) titles.set(steps.join('/'), [...(titles.get(steps.join('/')) ?? []), title])
    expect(titles.size).toBeGreaterThan(500)
    const wrong = [...titles].filter(([path, own]) => {
      const found = titleAt(path.split('/'))
      return found === undefined || !own.includes(`${found['zh-CN']} / ${found.en}`)
    })
    expect(wrong).toEqual([])
  })

  it('tells the head of a task force from its leader in the township', () => {
    expect(titleAt(['rectification', 'taskForceParts', 'head'])?.['zh-CN']).toBe('组长')
    expect(titleAt(['rectification', 'taskForceParts', 'leader'])?.['zh-CN']).toBe('乡镇负责人')
  })

  it('is an entry’s own title in a list, and nothing where there is no such part', () => {
    expect(titleAt(['fortress', 'grades'])?.en).toBe('Grades')
    expect(titleAt(['fortress', 'grades', 'value', 'strong'])?.en).toBe('Grade')
    expect(titleAt(['fortress', 'constructor'])).toBeUndefined()
    expect(titleAt(['label', 'en', 'length'])).toBeUndefined()
  })
})

/** Every key of a rulebook, but those within a condition or a threshold, which is said as a whole. */
function placesIn(value: Json, steps: readonly string[]): readonly (readonly string[])[] {
  if (Array.isArray(value)) return value.flatMap((entry, index) => placesIn(entry as Json, [...steps, String(index)]))
  if (!isFields(value)) return []
  return Object.keys(value).flatMap((key) => {
    const at = [...steps, key]
    return [...(key === 'value' ? [] : [at]), ...(key === 'when' ? [] : placesIn(value[key] ?? null, at))]
  })
}

describe('a difference between two rulebooks', () => {
  const both = { a: xining2024, b: xining2024 }

  it.each<Locale>(['zh-CN', 'en'])('calls every key by the title of the schema (%s)', (locale) => {
    const places = placesIn(xining2024 as unknown as Json, [])
    expect(places.length).toBeGreaterThan(1_000)
    const title = new Map(keys.map(([steps, text]) => [steps.join('/'), text.split(' / ')[locale === 'en' ? 1 : 0]]))
    const wrong = places.filter((steps) => {
      const pointer = `/${steps.join('/')}`
      const said = describeDifference(
        { code: 'setting-added', address: steps.join('/'), pointer: { b: pointer }, after: 1 },
        locale,
        both,
      )
      // An id of an earlier version is a key of no schema: it is quoted.
      const [part, , old] = steps
      const own =
        title.get(steps.map((step) => (/^\d+$/.test(step) ? '0' : step)).join('/')) ??
        (part === 'successors' && old !== undefined ? `“${old}”` : '?')
      const [head = ''] = said.split(locale === 'en' ? ': set to ' : '：新设为 ')
      return !head.toLowerCase().endsWith(own.toLowerCase())
    })
    expect(wrong.map((steps) => steps.join('/'))).toEqual([])
  })
})
