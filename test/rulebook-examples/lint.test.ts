import { lintRulebook } from 'baolei'
import { expect, it } from 'vitest'
import { EXAMPLE_CITIES, readExampleRulebook } from '../../examples/rulebooks/read.js'

it.each(EXAMPLE_CITIES)('%s has nothing that cannot be meant', (city) => {
  expect(lintRulebook(readExampleRulebook(city))).toEqual([])
})
