import { expect, it } from 'vitest'
import { counted } from '../../src/view/amounts.js'

it('a figure has its English noun in the singular for one alone', () => {
  const nouns = ['villages', 'people', 'bodies', 'branches', 'classes', 'boxes', 'points', 'access']
  expect(nouns.map((many) => counted(1, many))).toEqual([
    '1 village',
    '1 person',
    '1 body',
    '1 branch',
    '1 class',
    '1 box',
    '1 point',
    '1 access',
  ])
  for (const figure of [0, 2, 1.5, '0.1', '21'])
    for (const many of nouns) expect(counted(figure, many)).toBe(`${figure} ${many}`)
})
