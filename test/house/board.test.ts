import { readdirSync, readFileSync } from 'node:fs'
import { EVENT_TYPES, STATE_IDS } from 'baolei'
import { LISTS } from 'baolei/rulebook'
import { xining2024 } from 'baolei/xining-2024'
import { expect, test } from 'vitest'

const folder = 'examples/board/src'
const files = readdirSync(folder)
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8') }))

const { fortress, negative, identification } = xining2024
const vocabulary: readonly string[] = [
  ...STATE_IDS,
  ...LISTS,
  ...EVENT_TYPES,
  ...fortress.grades.value.map(({ id }) => id),
  ...negative.levels.value.map(({ id }) => id),
  ...identification.listing.value.map(({ problemType }) => problemType),
]

// An interface needs no rule of its own: what it shows and offers comes from the library.
test('the board names no state, list, event, grade, risk or problem type', () => {
  const named = files.flatMap(({ name, text }) =>
    [...text.matchAll(/'([a-zA-Z.-]+)'/g)].flatMap(([, word = '']) =>
      vocabulary.includes(word) ? [`${name} ${word}`] : [],
    ),
  )
  expect(named).toEqual([])
})

test('the board compares no figure and no day', () => {
  const compared = files.flatMap(({ name, text }) =>
    [...text.matchAll(/[\w.)]+ [<>]=? (\d{2,}|[2-9]|today\b)|\btoday [<>]=? /g)].map(([found]) => `${name} ${found}`),
  )
  expect(compared).toEqual([])
})

test('the board imports the library by its public entries alone, and never the state of a case', () => {
  const wrong = files.flatMap(({ name, text }) =>
    [...text.matchAll(/from '(?:\.\.\/)+(?:src|dist)[^']*'|\btheCase\.state\b/g)].map(([found]) => `${name} ${found}`),
  )
  expect(wrong).toEqual([])
})

test('the board has less than 1,200 lines of its own', () => {
  const lines = readdirSync(folder).flatMap((name) => readFileSync(`${folder}/${name}`, 'utf8').trimEnd().split('\n'))
  expect(lines.length).toBeLessThan(1200)
})
