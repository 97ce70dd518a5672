import { noReasons } from '../core/event.js'
import { reason } from '../core/finding.js'
import { rectificationFindings as kinds } from './findings.js'
import { type Assignment, assign, assignmentReasons, assignmentSchema } from './four-ones.js'
import { groundsOf, type RectificationRule } from './slice.js'
import { type TaskForce, taskForceReasons, taskForceSchema } from './task-force.js'

/** One of the four ones is assigned, or replaced (M4.1, D11). */
export const assignPost: RectificationRule<'assign-post', Assignment> = {
  type: 'assign-post',
  cites: ['M4.1', 'D11'],
  by: ['county-organization-department', 'township-committee'],
  payload: assignmentSchema,
  conditions: noReasons,
  checks: ({ rulebook, episodes, rectification }, { actor, payload }) => {
    const recorder = payload.post === 'township-leader' ? 'township-committee' : 'county-organization-department'
    return [
      reason(kinds['post-recorder'], actor.role === recorder, {
        required: recorder,
        found: actor.role,
        about: payload.post,
      }),
      ...assignmentReasons(rulebook, groundsOf(episodes), rectification.assignments, payload),
    ]
  },
  evolve: ({ rectification }, { payload, date }) => ({
    rectification: { ...rectification, assignments: assign(rectification.assignments, payload, date) },
  }),
}

/** The task force is formed, or replaced by another (R3.1, L5). */
export const formTaskForce: RectificationRule<'form-task-force', TaskForce> = {
  type: 'form-task-force',
  cites: ['R3.1', 'L5.1', 'L5.2', 'L5.3'],
  by: ['township-committee', 'county-organization-department'],
  payload: taskForceSchema,
  conditions: noReasons,
  checks: ({ rulebook, inForce, episodes }, { payload }) =>
    taskForceReasons(rulebook, groundsOf(episodes), payload, inForce),
  evolve: ({ rectification }, { payload, date }) => ({
    rectification: { ...rectification, taskForce: { ...payload, since: date } },
  }),
}
