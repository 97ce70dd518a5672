import {
  assessFortress,
  type Finding,
  identify,
  parseFortressReadings,
  parseNegativeReadings,
  screenNegative,
} from 'baolei'
import type { Past, Rulebook } from 'baolei/rulebook'
import { describe, expect, it } from 'vitest'
import {
  type CaseOutcome,
  type CaseReading,
  EXAMPLE_CITIES,
  type RulebookCases,
  readExampleCases,
  readExampleRulebook,
} from '../../examples/rulebooks/read.js'

interface Come {
  readonly gives: Readonly<Record<string, unknown>>
  readonly findings: readonly Finding[]
}

function comeTo(
  rulebook: Rulebook,
  { date, common, past: nothing }: RulebookCases,
  given: CaseReading,
  own: CaseReading,
): Come {
  const kind = own.kind ?? given.kind
  const read = (list: 'fortress' | 'negative') => ({
    date,
    answers: { ...common[list], ...given[list], ...own[list] },
    ...(kind === undefined ? {} : { kind }),
  })
  const [positive, negative] = [
    parseFortressReadings(rulebook, read('fortress')),
    parseNegativeReadings(rulebook, read('negative')),
  ]
  if (!positive.ok || !negative.ok) throw new Error(JSON.stringify([positive, negative]))
  const past: Past = own.past ?? given.past ?? nothing
  const index = assessFortress(rulebook, positive.value, past, negative.value)
  const screening = screenNegative(rulebook, negative.value, past, positive.value)
  const proposal = identify(rulebook, { index, screening, channel: 'yearly' })
  const { total, grade } = index
  return {
    gives: { total, grade, risk: screening.risk, list: proposal.list },
    findings: [...index.findings, ...screening.findings, ...proposal.findings],
  }
}

const of = ({ gives }: Come, outcome: CaseOutcome) =>
  Object.fromEntries(Object.keys(outcome).map((key) => [key, gives[key]]))

describe.each(EXAMPLE_CITIES)('%s: each part decides', (city) => {
  const rulebook = readExampleRulebook(city)
  const all = readExampleCases(city)
  const { cases } = all

  it.each(cases.map((one) => [one.id, one] as const))('%s', (_, { given = {}, at, beside, finding }) => {
    const [decided, otherwise] = [comeTo(rulebook, all, given, at), comeTo(rulebook, all, given, beside)]
    expect(of(decided, at.gives)).toEqual(at.gives)
    expect(of(otherwise, beside.gives)).toEqual(beside.gives)
    expect(at.gives).not.toEqual(beside.gives)
    const same = (one: Finding) => one.code === finding.code && one.about === finding.about
    expect(decided.findings.filter(same)).toEqual([finding])
    expect(otherwise.findings.filter(same)).not.toEqual([finding])
  })

  it('has a case for each veto and no case twice', () => {
    const about = new Set(cases.map((one) => one.finding.about))
    const vetoes = [...rulebook.fortress.vetoes, ...rulebook.negative.vetoes].map(({ id }) => id)
    expect(vetoes.filter((id) => !about.has(id))).toEqual([])
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length)
  })
})
