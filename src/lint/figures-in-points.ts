import type { Rulebook } from '../rulebook/rulebook.js'
import { mostPoints } from '../rulebook/scoring.js'
import type { Path } from '../rulebook/visit.js'
import type { LintRule } from './lint-rule.js'

const HUNDREDTHS = 100
/** Five points in hundredths: with less in all, small figures may be meant. */
const LEAST_SCALE = 500

interface Scale {
  readonly path: Path
  readonly figures: readonly number[]
  /** The most that they are compared with. */
  readonly most: number
}

const numbers = (tests: readonly ({ readonly value: unknown } | undefined)[]): readonly number[] =>
  tests.flatMap((test) => (typeof test?.value === 'number' ? [test.value] : []))

function scalesOf({ fortress, negative, acceptance }: Rulebook): readonly Scale[] {
  const deductions = negative.problemTypes.map(({ id }) =>
    negative.items
      .filter(({ problemType }) => problemType === id)
      .reduce((sum, { scoring }) => sum + mostPoints(scoring), 0),
  )
  return [
    {
      path: ['fortress', 'grades', 'value'],
      figures: numbers(fortress.grades.value.map(({ when }) => when)),
      most: fortress.total.value,
    },
    {
      path: ['negative', 'levels', 'value'],
      figures: numbers(negative.levels.value.map(({ when }) => when)),
      most: Math.max(0, ...deductions),
    },
    ...(acceptance.sheets?.value ?? []).map(({ criteria, outcomes }, index) => ({
      path: ['acceptance', 'sheets', 'value', index, 'outcomes'],
      figures: numbers(outcomes.map(({ when }) => when)),
      most: criteria.reduce((sum, { most }) => sum + most, 0),
    })),
  ]
}

/** Cut-offs of 90, 75 and 60 against a total of 10,000: points were written where hundredths of a point are meant. */
export const figuresInPoints: LintRule = {
  code: 'figures-in-points',
  severity: 'error',
  good: ['分数线与总分单位一致（百分之一分）', 'cut-offs are in hundredths of a point, as the total is'],
  fix: ['把分数线乘以100：60分写作6000', 'write the cut-offs in hundredths: 60 points are 6000'],
  cites: ['D3', 'D4'],
  hides: ['grade-unreachable', 'level-unreachable', 'outcome-unreachable'],
  find: (rulebook) =>
    scalesOf(rulebook).flatMap(({ path, figures, most }) => {
      const highest = Math.max(0, ...figures)
      if (highest === 0 || most < LEAST_SCALE || highest > most / HUNDREDTHS) return []
      return [{ path, required: { hundredthsOf: most }, found: { highest } }]
    }),
}
