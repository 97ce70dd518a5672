import type { LintRule } from './lint-rule.js'

/**
 * Cut-offs some of which are points and some shares: which of two is higher then depends on the village.
 */
export const gradeCutsMixed: LintRule = {
  code: 'grade-cuts-mixed',
  severity: 'warning',
  good: ['分数线都按分数，或者都按得分率', 'cut-offs are all in points, or all in shares'],
  fix: ['统一用分数或得分率', 'write all of them in points, or all as shares'],
  cites: ['M2.2', 'D3'],
  find: ({ fortress: { grades } }) => {
    const forms = grades.value.flatMap(({ when }) =>
      when === undefined ? [] : [typeof when.value === 'number' ? 'points' : 'share'],
    )
    const [first] = forms
    if (first === undefined || forms.every((form) => form === first)) return []
    return [{ path: ['fortress', 'grades', 'value'], required: { allAs: first }, found: forms }]
  },
}
