import type { LintRule } from './lint-rule.js'

/** A veto that caps the grade at the best grade. */
export const vetoWithoutEffect: LintRule = {
  code: 'veto-without-effect',
  severity: 'error',
  good: ['等次上限情形压低某些村的等次', 'a veto keeps some village from a better grade'],
  fix: ['把最高等次改为更低的一个，或者删去该项', 'name a weaker grade, or take the veto out'],
  cites: ['D6', 'M2.2'],
  find: ({ fortress: { vetoes, grades } }) => {
    const [best, ...weaker] = grades.value.map(({ id }) => id)
    return vetoes.flatMap(({ gradeAtMost }, index) =>
      gradeAtMost === best
        ? [{ path: ['fortress', 'vetoes', index, 'gradeAtMost'], required: { oneOf: weaker }, found: gradeAtMost }]
        : [],
    )
  },
}
