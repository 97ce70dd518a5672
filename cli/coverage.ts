import type { Locale } from 'baolei'
import type { Rulebook } from 'baolei/rulebook'
import type { Coverage, coverage, coverageLabels, describeCoverage, ScenarioOutcome } from 'baolei/testing'

/** What counts coverage; handed in, as what runs scenarios is. */
export interface Covering {
  readonly coverage: typeof coverage
  readonly describeCoverage: typeof describeCoverage
  readonly coverageLabels: typeof coverageLabels
}

/** What scenarios met of each rulebook, and whether it is enough. */
export interface Covered {
  readonly coverages: readonly Coverage[]
  readonly enough: boolean
}

/** Counts what outcomes met of each rulebook; enough if it is so many per cent of each. */
export function covered(
  outcomes: readonly ScenarioOutcome[],
  rulebooks: readonly Rulebook[],
  least: number,
  { coverage }: Covering,
): Covered {
  const evidence = outcomes.flatMap((one) => one.evidence ?? [])
  const coverages = rulebooks.map((rulebook) => coverage(rulebook, evidence))
  return { coverages, enough: coverages.every(({ percent }) => percent >= least) }
}

/** The table of each coverage, and what was not met. */
export function coverageText(
  { coverages }: Covered,
  least: number,
  lang: Locale,
  { describeCoverage }: Covering,
): string {
  return coverages
    .flatMap((one) => {
      const { rulebook, percent, met, of } = one
      const sign = percent >= least ? '✓' : '✗'
      return [
        `${rulebook.id} ${rulebook.version}`,
        ...describeCoverage(one, lang),
        `${sign} ${met} / ${of}: ${percent} % (≥ ${least} %)`,
      ]
    })
    .join('\n')
}
