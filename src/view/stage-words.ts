import { type Label, label } from '../core/label.js'
import type { LimitStatus } from '../lifecycle/limits.js'
import type { SheetOutcome } from '../rulebook/acceptance.js'

/** The Chinese term of each outcome of a mark sheet, and the English one. */
export const sheetOutcomeLabels: Readonly<Record<SheetOutcome['outcome'], Label>> = {
  pass: label('合格', 'pass'),
  consolidate: label('限期巩固', 'consolidate and be looked at again'),
  fail: label('不合格', 'fail'),
}

/** The Chinese term of how a time limit stands, and the English one. */
export const limitStatusLabels: Readonly<Record<LimitStatus, Label>> = {
  running: label('期限内', 'running'),
  passed: label('已逾期', 'passed'),
  applied: label('已逾期并已处置', 'passed, and what follows is in effect'),
}
