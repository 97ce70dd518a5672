import type { AnyShape } from './shape.js'

/** What the findings of rectification require and find, by code. */
export interface RectificationShapes {
  readonly 'post-filled': AnyShape
  readonly 'post-recorder': AnyShape
  readonly 'unit-field': AnyShape
  readonly 'first-secretary-unit': AnyShape
  readonly 'first-secretary-member': AnyShape
  readonly 'four-ones': AnyShape
  readonly 'task-force': AnyShape
  readonly 'task-force-departments': AnyShape
  readonly 'plan-submitted': AnyShape
  readonly 'plan-consults': AnyShape
  readonly 'plan-covers-grounds': AnyShape
  readonly 'plan-keeps-problems': AnyShape
  readonly 'problem-measures': AnyShape
  readonly 'measure-problem': AnyShape
  readonly 'measure-kind': AnyShape
  readonly 'measure-unique': AnyShape
  readonly 'problem-unique': AnyShape
  readonly 'problem-type': AnyShape
  readonly 'responsible-known': AnyShape
  readonly 'exit-line-open': AnyShape
  readonly 'exit-line-lowered': AnyShape
  readonly 'measure-known': AnyShape
  readonly 'measure-open': AnyShape
  readonly 'problem-known': AnyShape
  readonly 'exit-line-set': AnyShape
  readonly 'exit-line-reading': AnyShape
  readonly 'exit-line-judge': AnyShape
  readonly 'problem-new': AnyShape
  readonly 'risk-level': AnyShape
  readonly 'risk-higher': AnyShape
  readonly 'control-lower': AnyShape
  readonly 'risk-under-control': AnyShape
  readonly 'measures-carried-out': AnyShape
  readonly 'exit-line-met': AnyShape
  readonly 'problems-solved': AnyShape
}
