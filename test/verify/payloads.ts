/** What the events of the canonical alphabet carry. */
import type { CivilDate } from '../../src/core/index.js'
import { xining2024 } from '../../src/rulebook/index.js'
import { extremeAnswers } from '../../src/testing/index.js'

const { negative } = xining2024

export const done = (terms: readonly { readonly id: string }[]) => Object.fromEntries(terms.map(({ id }) => [id, true]))
export const poll = (satisfied: number, dissatisfied: number) => {
  const returned = satisfied + dissatisfied
  const answers = { satisfied, dissatisfied }
  return { channels: { online: { issued: returned, returned, invalid: 0, answers } }, peoplePresent: 100 }
}
export const clean = (date: CivilDate) => extremeAnswers(negative.items, date, 'fewest')
const problem = (id: string) => ({
  id,
  problemType: 'governance',
  text: '—',
  exitLine: { kind: 'qualitative', standard: '—', judge: 'county-organization-department' },
  responsible: 'township-committee',
})
const measure = (id: string) => ({ id: `m-${id}`, problem: id, kind: 'project-support', text: '—' })
export const plan = (...ids: readonly string[]) => ({
  problems: ids.map(problem),
  measures: ids.map(measure),
  consulted: ['petitions'],
  lowered: [],
})
