import { expect, it } from 'vitest'
import { parseRulebook } from '../../src/rulebook/parse.js'
import { xining2024 } from '../../src/xining-2024/index.js'

it('a dossier field of the rulebook’s own lies in one of the five aspects, and is no ratio [M1.3]', () => {
  const [field, ...others] = xining2024.dossierFields ?? []
  const refused = (more: object) => {
    const parsed = parseRulebook({ ...xining2024, dossierFields: [...others, { ...field, ...more }] })
    return parsed.ok ? [] : parsed.error.reasons.map(({ path }) => path)
  }
  const place = `/dossierFields/${others.length}`
  expect(refused({})).toEqual([])
  for (const path of [
    'people.a',
    'economy',
    'economy.',
    'economy.x1',
    'xeconomy.a',
    'economy.a.b',
    'economy.a b',
    'economya',
  ])
    expect(refused({ path })).toEqual([`${place}/path`])
  expect(refused({ measure: { kind: 'ratio' } })).toEqual([`${place}/measure`])
})
