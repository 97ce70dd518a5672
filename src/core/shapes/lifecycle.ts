import type { AnyShape } from './shape.js'

/** What the findings of recording, the exit and the look-back require and find, by code. */
export interface LifecycleShapes {
  readonly 'possible-here': AnyShape
  readonly 'role-may': AnyShape
  readonly jurisdiction: AnyShape
  readonly 'date-order': AnyShape
  readonly 'date-not-ahead': AnyShape
  readonly 'event-id': AnyShape
  readonly 'case-head': AnyShape
  readonly 'rulebook-at-hand': AnyShape
  readonly 'within-limit': AnyShape
  readonly 'limit-here': AnyShape
  readonly 'limit-passed': AnyShape
  readonly 'limit-once': AnyShape
  readonly 'limit-takes-effect': AnyShape
  readonly 'look-back-due': AnyShape
  readonly 'look-back-evidence': AnyShape
  readonly 'correction-target': AnyShape
  readonly 'correction-authority': AnyShape
  readonly 'correction-withdraws': AnyShape
  readonly 'correction-not-ahead': AnyShape
  readonly 'correction-allowed': AnyShape
  readonly 'correction-replays': AnyShape
  readonly 'migration-later': AnyShape
  readonly 'migration-place': AnyShape
}
