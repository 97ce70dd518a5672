import { allItems } from './checklist-places.js'
import type { LintRule } from './lint-rule.js'

/** An item that “a department” supplies, without saying which: nobody knows whom to ask. */
export const itemWithoutBody: LintRule = {
  code: 'item-without-body',
  severity: 'error',
  good: ['每个指标都说明由哪个单位提供', 'every item says which body supplies its answer'],
  fix: [
    '把提供单位写成规则集里的某个部门，或某一级组织',
    'name one department of the rulebook, or another body, as the supplier',
  ],
  cites: ['D2', 'M3.3'],
  find: (rulebook) =>
    allItems(rulebook).flatMap(({ path, item }) =>
      item.supplier === 'department'
        ? [
            {
              path: [...path, 'supplier'],
              required: { oneOf: rulebook.identification.departments.value.map(({ id }) => id) },
              found: item.supplier,
            },
          ]
        : [],
    ),
}
