import type { Case } from '../../src/lifecycle/case.js'
import type { CorrectionEvent, RecordedEvent } from '../../src/lifecycle/correction.js'
import type { LifecycleEvent } from '../../src/lifecycle/event-rules.js'
import { day } from '../../src/testing/scenario.js'
import { play, the, upTo } from './story.js'

/** A correction of an event of the sample life: withdrawn, or with something changed. */
export function correcting(one: RecordedEvent, change: object | null, by: object = {}): CorrectionEvent {
  const { id: corrects, ...rest } = one
  const replacement = change === null ? null : { ...rest, ...change }
  const date = day('2024-03-26')
  const payload = { corrects, replacement, why: '录入有误' }
  return { type: 'correct-event', id: `c-${corrects}`, date, actor: one.actor, payload, ...by } as CorrectionEvent
}

export const approved = (): Case => play(upTo('approve-plan'), [the('approve-plan')])
export const leader: LifecycleEvent = the('assign-post')
export const other: { readonly payload: { readonly post: string; readonly ref: string } } = {
  payload: { post: 'linked-county-leader', ref: 'leader-9' },
}
