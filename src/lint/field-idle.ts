import { type LintRule, lintKind } from './lint-rule.js'

/** A field of paired units that no problem type asks for. */
export const fieldIdle: LintRule = {
  kind: lintKind(
    'field-idle',
    'warning',
    ['每个领域都有问题类型对应', 'every field is that of some problem type'],
    [
      '在 unitField 里把某个问题类型指向它，或者删去该领域',
      'send a problem type to it under unitField, or take the field out',
    ],
    'M4.1',
    'D11',
  ),
  find: ({ rectification: { fields, unitField } }) =>
    fields.value.flatMap(({ id }, index) =>
      unitField.value.some(({ field }) => field === id)
        ? []
        : [{ path: ['rectification', 'fields', 'value', index], required: { usedBy: 'unitField' }, found: id }],
    ),
}
