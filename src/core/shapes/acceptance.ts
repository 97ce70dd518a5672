import type { AnyShape } from './shape.js'

/** What the findings of the five steps require and find, by code. */
export interface AcceptanceShapes {
  readonly 'list-is-weak-lax': AnyShape
  readonly 'list-is-key-prevention': AnyShape
  readonly 'no-plan-pending': AnyShape
  readonly 'exit-lines-set': AnyShape
  readonly 'self-check-items': AnyShape
  readonly 'secretary-reported': AnyShape
  readonly 'ballot-channel': AnyShape
  readonly 'ballot-option': AnyShape
  readonly 'ballot-question': AnyShape
  readonly 'ballot-returned': AnyShape
  readonly 'ballot-adds-up': AnyShape
  readonly 'ballot-base': AnyShape
  readonly 'ballot-within-base': AnyShape
  readonly 'ballot-attended': AnyShape
  readonly 'ballot-quorum': AnyShape
  readonly 'ballot-passes': AnyShape
  readonly 'poll-indicator': AnyShape
  readonly 'risk-within-control': AnyShape
  readonly 'township-criterion': AnyShape
  readonly 'committee-approves': AnyShape
  readonly 'committee-met': AnyShape
  readonly 'county-method': AnyShape
  readonly 'county-gap-named': AnyShape
  readonly 'county-gaps-closed': AnyShape
  readonly 'summary-drawn-up': AnyShape
  readonly 'city-method': AnyShape
  readonly 'sheet-at-level': AnyShape
  readonly 'sheet-criterion': AnyShape
  readonly 'sheet-score': AnyShape
  readonly 'sheet-outcome': AnyShape
  readonly 'consolidated-until': AnyShape
  readonly 'reviewer-is-sender': AnyShape
  readonly 'steps-passed': AnyShape
  readonly 'exit-allowed': AnyShape
  readonly 'risks-or-problems': AnyShape
  readonly 'risks-eliminated': AnyShape
  readonly 'well-satisfied': AnyShape
  readonly 'grade-reached': AnyShape
  readonly 'evidence-fresh': AnyShape
}
