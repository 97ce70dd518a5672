import type { AnyShape } from './shape.js'

/** What the findings of assignment require and find, by code. */
export interface AssignmentShapes {
  readonly 'assignment-repeated': AnyShape
  readonly 'assignment-unit-known': AnyShape
  readonly 'assignment-conflict-known': AnyShape
  readonly 'assignment-choice': AnyShape
  readonly 'assignment-candidate': AnyShape
  readonly 'assignment-conflict': AnyShape
  readonly 'assignment-room': AnyShape
}
