import { findingKinds } from '../core/finding.js'
import type { SqlShapes } from '../core/shapes/sql.js'

/** The codes of what a query cannot say. */
export type SqlCode = keyof SqlShapes

/** How each of them counts, and which decisions it cites. */
export const sqlFindings = /*@__PURE__*/ findingKinds<SqlCode>({
  'sql-past': ['not-possible', 'D6', 'D22'],
  'sql-successor': ['not-possible', 'D29'],
  'sql-column': ['not-possible', 'D26'],
})
