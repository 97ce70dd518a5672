import { fortressGrading, type Graded } from './grade-of-total.js'
import type { LintRule } from './lint-rule.js'

type Placed = Graded & { readonly grade: number }

// The first total with a weaker grade than a lower total, and that lower total.
function turnIn(graded: readonly Graded[]): readonly [Placed, Placed] | undefined {
  let best: Placed | undefined
  for (const { total, grade } of graded) {
    if (grade === undefined) continue
    const here = { total, grade }
    if (best !== undefined && grade > best.grade) return [best, here]
    best = here
  }
  return undefined
}

/** Two totals, the higher one with the weaker grade: the cut-offs overlap in the wrong order. */
export const gradeOrder: LintRule = {
  code: 'grade-order',
  severity: 'error',
  good: ['总分越高，等次不会越低', 'a higher total never gives a weaker grade'],
  fix: ['用“以上”的分数线，由高到低排列', 'write cut-offs from below, the highest first'],
  cites: ['M2.2', 'D4'],
  find: (rulebook) => {
    const turn = fortressGrading(rulebook)
      .map(({ certain }) => turnIn(certain))
      .find((one) => one !== undefined)
    if (turn === undefined) return []
    const [lower, higher] = turn
    const ids = rulebook.fortress.grades.value.map(({ id }) => id)
    const found = [lower, higher].map(({ total, grade }) => ({ total, grade: ids[grade] ?? null }))
    return [{ path: ['fortress', 'grades', 'value'], required: { grades: 'that rise with the total' }, found }]
  },
}
