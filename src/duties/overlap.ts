import { type Reason, reason } from '../core/finding.js'
import { groupBy } from '../core/group.js'
import { compareTexts } from '../core/order.js'
import { responsibilityFindings as kinds } from './findings.js'
import type { Tenure } from './listing.js'
import { sharedSpans } from './span.js'

/**
 * The terms of different holders that overlap in one post: a reason for each pair, with the index of the one that
 * begins later as its path. Duties are worked out all the same: on a day that two claim, both owe.
 */
export function tenureProblems(tenures: readonly Tenure[]): readonly Reason[] {
  const numbered = tenures.map((tenure, index) => ({ tenure, index }))
  return [...groupBy(numbered, ({ tenure }) => `${tenure.role}/${tenure.unit}`).values()].flatMap((terms) => {
    const sorted = [...terms].sort((a, b) => compareTexts(a.tenure.from, b.tenure.from))
    return sorted.flatMap((later, place) =>
      sorted.slice(0, place).flatMap((earlier) => overlap(earlier.tenure, earlier.index, later.tenure, later.index)),
    )
  })
}

function overlap(earlier: Tenure, at: number, later: Tenure, index: number): readonly Reason[] {
  if (earlier.ref === later.ref) return []
  const kind = kinds['tenure-overlap']
  return sharedSpans([earlier], [later]).map(({ from, to }) => {
    const required = { apartFrom: `/${at}`, heldBy: earlier.ref }
    const found = { from, ...(to === undefined ? {} : { to }) }
    return reason(kind, false, { required, found, about: later.ref, path: `/${index}` })
  })
}
