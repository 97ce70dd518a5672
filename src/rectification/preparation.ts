import type { Actor, Role } from '../core/actor.js'
import { noChecks } from '../core/event.js'
import { type Check, check } from '../core/finding.js'
import { rectificationFindings as kinds } from './findings.js'
import { type Assignment, assign, assignmentChecks, type FourOnesPost, holderOf, vacate } from './four-ones.js'
import { groundsOf, type RectificationRule } from './slice.js'
import { type TaskForce, taskForceChecks } from './task-force.js'

/** One of the four ones is assigned, or replaced, or somebody acts (M4.1, D11, D30). */
export const assignPost: RectificationRule<'assign-post', Assignment> = {
  type: 'assign-post',
  cites: ['M4.1', 'D11', 'D30'],
  by: ['county-organization-department', 'township-committee'],
  conditions: noChecks,
  checks: ({ rulebook, episodes, rectification }, { actor, payload }) => [
    recorderCheck(payload.post, actor),
    ...assignmentChecks(rulebook, groundsOf(episodes), rectification.assignments, payload),
  ],
  evolve: ({ rectification }, { payload, date }) => ({
    rectification: { ...rectification, assignments: assign(rectification.assignments, payload, date) },
  }),
}

/** The township fills its own post, the county the other three. */
function recorderCheck(post: FourOnesPost, { role }: Actor): Check {
  const recorder: Role = post === 'township-leader' ? 'township-committee' : 'county-organization-department'
  return check(kinds['post-recorder'], role === recorder, () => ({ required: recorder, found: role, about: post }))
}

/** One of the four ones falls vacant: its holder left, and nobody follows yet, unless somebody acts (D11, D30). */
export const vacatePost: RectificationRule<'vacate-post', { readonly post: FourOnesPost }> = {
  type: 'vacate-post',
  cites: ['M4.1', 'D11'],
  by: ['county-organization-department', 'township-committee'],
  conditions: noChecks,
  checks: ({ rectification }, { actor, payload: { post } }) => {
    const holder = holderOf(rectification.assignments, post)
    const required = post
    return [
      recorderCheck(post, actor),
      check(kinds['post-filled'], holder !== undefined, () => ({ required, found: holder?.ref ?? null, about: post })),
    ]
  },
  evolve: ({ rectification }, { payload, date }) => ({
    rectification: { ...rectification, assignments: vacate(rectification.assignments, payload.post, date) },
  }),
}

/** The task force is formed, or replaced by another (R3.1, L5). */
export const formTaskForce: RectificationRule<'form-task-force', TaskForce> = {
  type: 'form-task-force',
  cites: ['R3.1', 'L5.1', 'L5.2', 'L5.3'],
  by: ['township-committee', 'county-organization-department'],
  conditions: noChecks,
  checks: ({ rulebook, inForce, episodes }, { payload }) =>
    taskForceChecks(rulebook, groundsOf(episodes), payload, inForce),
  evolve: ({ rectification }, { payload, date }) => ({
    rectification: { ...rectification, taskForce: { ...payload, since: date } },
  }),
}
