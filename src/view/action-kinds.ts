import type { Label } from '../core/label.js'
import type { RecordedType } from '../lifecycle/correction.js'
import { labels } from './words.js'

/**
 * What an action is for: `next` takes the case further on its usual way, `evidence` records what others decide by,
 * `exception` is for what went otherwise, `housekeeping` keeps the record in order.
 */
export type ActionKind = 'next' | 'evidence' | 'exception' | 'housekeeping'

/**
 * The Chinese heading of each kind of action, and the English one.
 *
 * @example
 * ```ts
 * import { actionKindLabels } from 'baolei/view'
 *
 * actionKindLabels.next['zh-CN'] // '推进办理'
 * ```
 */
export const actionKindLabels: Readonly<Record<ActionKind, Label>> = /*@__PURE__*/ labels({
  next: ['推进办理', 'to move on'],
  evidence: ['测评和进展', 'readings and progress'],
  exception: ['异常情况', 'exceptions'],
  housekeeping: ['记录维护', 'keeping the record'],
})

/** The kind of each event. */
export const actionKinds: Readonly<Record<RecordedType, ActionKind>> = {
  'record-fortress': 'evidence',
  'record-screening': 'evidence',
  'record-survey': 'evidence',
  'raise-signal': 'evidence',
  'propose-listing': 'next',
  'determine-listing': 'next',
  'dismiss-listing': 'exception',
  'tighten-listing': 'exception',
  'assign-post': 'next',
  'vacate-post': 'exception',
  'form-task-force': 'next',
  'submit-plan': 'next',
  'approve-plan': 'next',
  'return-plan': 'exception',
  'note-progress': 'evidence',
  'complete-measure': 'next',
  'judge-problem': 'next',
  'find-problem': 'exception',
  'raise-risk': 'exception',
  'lower-control': 'next',
  'evaluate-self': 'next',
  'hold-congress': 'next',
  'apply-to-township': 'next',
  'resume-rectifying': 'exception',
  'pass-first-check': 'next',
  'consolidate-by-township': 'exception',
  'apply-to-county': 'next',
  'return-by-township': 'exception',
  'accept-by-county': 'next',
  'consolidate-by-county': 'exception',
  'return-by-county': 'exception',
  'find-gap': 'exception',
  'review-again': 'next',
  'draw-up-summary': 'next',
  'pass-by-city': 'next',
  'consolidate-by-city': 'exception',
  'return-by-city': 'exception',
  'apply-limit': 'exception',
  'exit-list': 'next',
  'leave-prevention': 'next',
  'look-back-steady': 'next',
  'look-back-problems': 'exception',
  'migrate-rulebook': 'housekeeping',
  'withdraw-listing': 'housekeeping',
  'change-village': 'housekeeping',
  'close-case': 'housekeeping',
  'correct-event': 'housekeeping',
}
