/** The payloads of the canonical alphabet. */
import type { Poll } from '../../src/acceptance/poll.js'
import type { CivilDate } from '../../src/core/date.js'
import type { Plan } from '../../src/rectification/plan.js'
import type { Answer } from '../../src/rulebook/measure.js'
import { extremeAnswers } from '../../src/testing/answers.js'
import { xining2024 } from '../../src/xining-2024/index.js'

const { negative } = xining2024

type Ids = readonly { readonly id: string }[]

export const done = (terms: Ids): Readonly<Record<string, boolean>> =>
  Object.fromEntries(terms.map(({ id }) => [id, true]))

export function poll(satisfied: number, dissatisfied: number): Poll {
  const returned = satisfied + dissatisfied
  const answers = { satisfied, dissatisfied }
  return { channels: { online: { issued: returned, returned, invalid: 0, answers } }, peoplePresent: 100 }
}

export const clean = (date: CivilDate): Readonly<Record<string, Answer>> =>
  extremeAnswers(negative.items, date, 'fewest')

const problem = (id: string): Plan['problems'][number] => ({
  id,
  problemType: 'governance',
  text: '—',
  exitLine: { kind: 'qualitative', standard: '—', judge: 'county-organization-department' },
  responsible: 'township-committee',
})
const measure = (id: string): Plan['measures'][number] => ({
  id: `m-${id}`,
  problem: id,
  kind: 'project-support',
  text: '—',
})

export const plan = (...ids: readonly string[]): Plan => ({
  problems: ids.map(problem),
  measures: ids.map(measure),
  consulted: ['petitions'],
  lowered: [],
})
