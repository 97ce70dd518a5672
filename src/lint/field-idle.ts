import type { LintRule } from './lint-rule.js'

/** A field of paired units that no problem type asks for. */
export const fieldIdle: LintRule = {
  code: 'field-idle',
  severity: 'warning',
  good: ['每个领域都有问题类型对应', 'every field is that of some problem type'],
  fix: [
    '在 unitField 里把某个问题类型指向它，或者删去该领域',
    'send a problem type to it under unitField, or take the field out',
  ],
  cites: ['M4.1', 'D11'],
  find: ({ rectification: { fields, unitField } }) =>
    fields.value.flatMap(({ id }, index) =>
      unitField.value.some(({ field }) => field === id)
        ? []
        : [{ path: ['rectification', 'fields', 'value', index], required: { usedBy: 'unitField' }, found: id }],
    ),
}
