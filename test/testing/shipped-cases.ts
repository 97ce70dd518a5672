import { readData } from '../../cli/files.js'
import { type ExampleCity, readExampleCases } from '../../examples/rulebooks/read.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import type { Evidence, ReadingEvidence } from '../../src/testing/coverage-met.js'
import { runScenario, type ScenarioOutcome } from '../../src/testing/run-scenario.js'
import { parseScenario } from '../../src/testing/scenario-file.js'

/** The readings of the cases that ship with an example rulebook. */
export function shownReadings(city: ExampleCity): readonly ReadingEvidence[] {
  const { date, past, common, cases } = readExampleCases(city)
  return cases.flatMap(({ given = {}, at, beside }) =>
    [at, beside].map((own) => {
      const kind = own.kind ?? given.kind
      const of = kind === undefined ? {} : { kind }
      const answers = (checklist: 'fortress' | 'negative'): object => ({
        ...of,
        answers: { ...common[checklist], ...given[checklist], ...own[checklist] },
      })
      return {
        date,
        fortress: answers('fortress'),
        negative: answers('negative'),
        past: own.past ?? given.past ?? past,
      }
    }),
  )
}

/** The scenarios of a file, run under a rulebook. */
export function outcomesIn(path: string, rulebook: Rulebook): readonly ScenarioOutcome[] {
  const data = readData(path)
  if (!data.ok) throw new Error(data.problems.join('\n'))
  const { value } = data.value
  return (Array.isArray(value) ? value : [value]).flatMap((one: unknown) => {
    const parsed = parseScenario(one)
    if (!parsed.ok) throw new Error(`${path}: ${JSON.stringify(parsed.error.reasons.slice(0, 3))}`)
    return runScenario(parsed.value, { rulebooks: [rulebook] })
  })
}

/** What the outcomes of scenarios tried. */
export function evidenceOf(outcomes: readonly ScenarioOutcome[]): readonly Evidence[] {
  return outcomes.flatMap(({ evidence }) => evidence ?? [])
}
