import type { AnyShape } from './shape.js'

/** What the findings of duties require and find, by code. */
export interface DutyShapes {
  readonly 'duty-performed': AnyShape
  readonly 'duty-record-unknown': AnyShape
  readonly 'duty-record-actor': AnyShape
  readonly 'duty-record-holder': AnyShape
  readonly 'duty-record-standing': AnyShape
  readonly 'duty-record-too-early': AnyShape
  readonly 'duty-record-surplus': AnyShape
  readonly 'duty-record-repeated': AnyShape
  readonly 'duty-waiver-actor': AnyShape
  readonly 'duty-escalated': AnyShape
  readonly 'tenure-overlap': AnyShape
  readonly 'handover-holder': AnyShape
}
