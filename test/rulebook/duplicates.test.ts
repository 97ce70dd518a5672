import { describe, expect, it } from 'vitest'
import { EXAMPLE_CITIES, readExampleRulebook } from '../../examples/rulebooks/read.js'
import type { Json } from '../../src/core/json.js'
import { parseRulebook } from '../../src/rulebook/parse.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { xining2024 } from '../../src/xining-2024/index.js'

type Members = { readonly [key: string]: Json }

const plain = (rulebook: Rulebook): Json => JSON.parse(JSON.stringify(rulebook))
const isMembers = (value: Json | undefined): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Each list whose entries have an id, by its pointer. */
function listsOfIds(value: Json, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  const below = Object.entries(value).flatMap(([key, inner]) => listsOfIds(inner, `${path}/${key}`))
  const isList = Array.isArray(value) && value.length > 0 && value.every((one) => isMembers(one) && 'id' in one)
  return isList ? [path, ...below] : below
}

function listAt(value: Json, path: string): Json[] {
  const at = path
    .slice(1)
    .split('/')
    .reduce<Json>((around, key) => (around as Members)[key] ?? null, value)
  if (!Array.isArray(at)) throw new Error(`no list at ${path}`)
  return at
}

/** What parsing says where a list has its first entry once more at its end. */
function doubled(rulebook: Rulebook, path: string): readonly (readonly [string | undefined, Json | undefined])[] {
  const copy = plain(rulebook)
  const list = listAt(copy, path)
  list.push(structuredClone(list[0] ?? null))
  const parsed = parseRulebook(copy)
  return parsed.ok ? [] : parsed.error.reasons.map((reason) => [reason.path, reason.required])
}

const rulebooks = [xining2024, ...EXAMPLE_CITIES.map(readExampleRulebook)]

describe('an id that is given twice', () => {
  it.each(rulebooks.map((rulebook) => [rulebook.id, rulebook] as const))(
    'is found in %s, in whatever list [D26]',
    (_, rulebook) => {
      const lists = listsOfIds(plain(rulebook))
      expect(lists.length).toBeGreaterThan(30)
      for (const path of lists) {
        const last = listAt(plain(rulebook), path).length
        expect(doubled(rulebook, path)).toContainEqual([`${path}/${last}/id`, { differsFrom: `${path}/0/id` }])
      }
    },
  )
})

describe('a key of a table that is given twice', () => {
  it.each([
    ['wanglan', '/dossierFields', '/path'],
    ['yunze', '/recording/recorders/value', '/event'],
    ['yunze', '/recording/sendsBack/value', ''],
    ['yunze', '/identification/warningsSpentBy/value', ''],
    ['yunze', '/identification/listing/value', ''],
    ['yunze', '/rectification/unitField/value', '/problemType'],
    ['yunze', '/rectification/taskForce/value', '/problemType'],
    ['yunze', '/acceptance/sheets/value', '/level'],
    ['wanglan', '/acceptance/threeWays/value', '/level'],
    ['yunze', '/responsibility/authority/value', '/owner'],
    ['yunze', '/responsibility/evidence/value', '/duty'],
  ] as const)('is found in %s at %s [D14, D26]', (city, path, key) => {
    const rulebook = readExampleRulebook(city)
    const last = listAt(plain(rulebook), path).length
    expect(doubled(rulebook, path)).toEqual([[`${path}/${last}${key}`, { differsFrom: `${path}/0${key}` }]])
  })
})

it('a criterion of a mark sheet belongs to a group of its own sheet, or to none [D14]', () => {
  const [, , wanglan = xining2024] = rulebooks
  const sheet = wanglan.acceptance.sheets?.value.findIndex(({ groups }) => groups !== undefined) ?? -1
  const place = wanglan.acceptance.sheets?.value[sheet]?.criteria.findIndex(({ group }) => group !== undefined) ?? -1
  const path = `/acceptance/sheets/value/${sheet}/criteria/${place}/group`
  const copy = plain(wanglan)
  const [criterion] = listAt(copy, `/acceptance/sheets/value/${sheet}/criteria`).slice(place) as Record<string, Json>[]
  if (criterion === undefined) throw new Error('no criterion in a group')
  criterion.group = 'nowhere'
  const parsed = parseRulebook(copy)
  const groups = wanglan.acceptance.sheets?.value[sheet]?.groups ?? []
  expect(parsed.ok || parsed.error.reasons.map((reason) => [reason.path, reason.required, reason.found])).toEqual([
    [path, { oneOf: groups.map(({ id }) => id) }, 'nowhere'],
  ])
})
