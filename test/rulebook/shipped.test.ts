import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { rulebookJsonSchema } from '../../src/rulebook/json-schema.js'
import { parseRulebook } from '../../src/rulebook/parse.js'

const REGENERATE =
  'npx tsx test/rulebook/write-schema.ts && npx biome format --write src/xining-2024/rulebook.schema.json'

const shipped = (name: string): Record<string, unknown> =>
  JSON.parse(readFileSync(new URL(`../../src/xining-2024/${name}`, import.meta.url), 'utf8'))

it('ships the JSON Schema of a rulebook beside the default one', () => {
  expect(shipped('rulebook.schema.json'), `out of date; to regenerate: ${REGENERATE}`).toEqual(rulebookJsonSchema())
})

it('reads all of the default rulebook, but for the key that is for editors', () => {
  const { $schema, ...content } = shipped('rulebook.json')
  expect($schema).toBe('./rulebook.schema.json')
  const parsed = parseRulebook({ $schema, ...content })
  expect(parsed.ok && parsed.value).toStrictEqual(content)
})
