import type { LintRule } from './lint-rule.js'

/** A dimension that belongs to no part, in an index that has parts. */
export const dimensionWithoutPart: LintRule = {
  code: 'dimension-without-part',
  severity: 'error',
  good: ['分了部分，每个方面就都属于其中一个部分', 'where the index has parts, every dimension belongs to one'],
  fix: ['给该方面写明所属部分', 'say to which part the dimension belongs'],
  cites: ['M2.1'],
  find: ({ fortress: { parts, dimensions } }) =>
    dimensions.flatMap(({ part }, index) =>
      parts === undefined || part !== undefined
        ? []
        : [
            {
              path: ['fortress', 'dimensions', index],
              required: { partOneOf: parts.map(({ id }) => id) },
              found: null,
            },
          ],
    ),
}
