/** Xining with consequences of polls at every place of the way. */
import type { Poll } from '../../src/acceptance/poll.js'
import { parseRulebook } from '../../src/rulebook/parse.js'
import type { PollBand, PollConsequence } from '../../src/rulebook/poll-consequence.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { xining2024 } from '../../src/xining-2024/index.js'

const at = (part: number, whole: number) => ({ op: 'at-least', value: { part, whole } }) as const
const from = { kind: 'clause', cites: ['M5.3', 'D15'] } as const
export const bands: readonly PollBand[] = [
  { when: at(9, 10), outcome: 'pass' },
  { when: at(6, 10), outcome: 'consolidate', within: { days: 30 } },
  { outcome: 'fail' },
]
const lists: readonly PollBand[] = [
  { when: at(1, 2), outcome: 'pass' },
  { outcome: 'list', problemType: 'governance', risk: 'high' },
]
const steps = ['village', 'township', 'county', 'city'] as const
// The survey of the sample life has 80 % satisfied.
const atExit: readonly PollBand[] = [{ when: at(8, 10), outcome: 'pass' }, ...bands.slice(1)]

function withConsequences(survey: readonly PollConsequence[], ballot: readonly PollConsequence[] = []): Rulebook {
  const { acceptance, exit } = xining2024
  const made = {
    ...xining2024,
    acceptance:
      ballot.length === 0
        ? acceptance
        : { ...acceptance, ballot: { ...acceptance.ballot, consequences: { value: ballot, from } } },
    exit: survey.length === 0 ? exit : { ...exit, survey: { ...exit.survey, consequences: { value: survey, from } } },
  }
  const parsed = parseRulebook(JSON.parse(JSON.stringify(made)))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}

const surveys: readonly PollConsequence[] = [
  ...steps.map((step) => ({ at: step, bands })),
  { at: 'exit', bands: atExit },
  { at: 'identification', bands: lists },
  { at: 'look-back', bands: lists },
]
export const rules: Rulebook = withConsequences(surveys)
export const voting: Rulebook = withConsequences(surveys, [{ at: 'village', bands }])

/** So many are satisfied and dissatisfied, online, of a hundred people or more. */
export function poll(satisfied: number, dissatisfied: number, present = 100): Poll {
  const returned = satisfied + dissatisfied
  const online = { issued: returned, returned, invalid: 0, answers: { satisfied, dissatisfied } }
  return { channels: { online }, peoplePresent: present }
}
