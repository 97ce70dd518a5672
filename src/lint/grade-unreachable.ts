import { gradesReached } from './grade-of-total.js'
import type { LintRule } from './lint-rule.js'

/** A grade that no total has although it has a cut-off, or one without a cut-off that no veto leads to either. */
export const gradeUnreachable: LintRule = {
  code: 'grade-unreachable',
  severity: 'error',
  good: ['每个等次都有村能够评上', 'every grade can be reached'],
  fix: ['改分数线，调整等次的先后，或者删去该等次', 'mend its cut-off, put the grades in order, or take the grade out'],
  cites: ['M2.2'],
  find: (rulebook) => {
    const { grades, vetoes } = rulebook.fortress
    const reached = gradesReached(rulebook)
    return grades.value.flatMap(({ id, when }, place) =>
      // A veto may be the only way to a grade, but then the grade has no cut-off.
      reached.has(place) || (when === undefined && vetoes.some(({ gradeAtMost }) => gradeAtMost === id))
        ? []
        : [{ path: ['fortress', 'grades', 'value', place], required: { reachedBy: 'some total' }, found: id }],
    )
  },
}
