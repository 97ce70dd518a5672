import type { AnyShape } from './shape.js'

/** What the findings of an assessment require and find, by code. */
export interface AssessmentShapes {
  readonly 'fortress-item': AnyShape
  readonly 'fortress-veto': AnyShape
  readonly 'fortress-grade': AnyShape
  readonly 'negative-item': AnyShape
  readonly 'negative-veto': AnyShape
  readonly 'problem-type-risk': AnyShape
  readonly 'composite-reference': AnyShape
}
