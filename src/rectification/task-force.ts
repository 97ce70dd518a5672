import * as z from 'zod'
import { idSchema } from '../core/actor.js'
import type { CivilDate } from '../core/date.js'
import { type Check, check } from '../core/finding.js'
import { lazy } from '../core/lazy.js'
import type { Ground } from '../identification/episode.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { successorsOf } from '../rulebook/successors.js'
import { rectificationFindings as kinds } from './findings.js'

/**
 * The task force for a village (工作专班): the township secretary leads it (R3.1), the departments that the village’s
 * problem types call for join it (L5.1, L5.2), and the county leader over those departments heads it (L5.3).
 */
export interface TaskForce {
  readonly departments: readonly string[]
  /** The county leader over those departments, as an opaque reference (L5.3). */
  readonly head: string
  /** The township Party secretary who leads the work in the township, as an opaque reference (R3.1). */
  readonly leader: string
}

/** A task force, and the day on which it was formed. */
export interface FormedTaskForce extends TaskForce {
  readonly since: CivilDate
}

/** Parses a {@link TaskForce}. */
export const taskForceSchema: () => z.ZodType<TaskForce> = /*@__PURE__*/ lazy(() =>
  z.strictObject({
    departments: z.array(idSchema()).min(1).max(50),
    head: idSchema(),
    leader: idSchema(),
  }),
)

/**
 * The departments that must join the task force, by the village’s problem types, in the rulebook’s order (L5.1). How
 * high the risk is makes no difference.
 *
 * @example
 * ```ts
 * import { departmentsCalledFor } from 'baolei'
 * import { xining2024 } from 'baolei/xining-2024'
 *
 * departmentsCalledFor(xining2024, [{ problemType: 'governance' }]).length > 0 // true
 * departmentsCalledFor(xining2024, []) // []
 * ```
 */
export function departmentsCalledFor(
  rulebook: Rulebook,
  grounds: readonly Pick<Ground, 'problemType'>[],
): readonly string[] {
  const called = new Set(
    rulebook.rectification.taskForce.value
      .filter((row) => grounds.some((ground) => ground.problemType === row.problemType))
      .flatMap((row) => row.departments),
  )
  return rulebook.identification.departments.value.map((one) => one.id).filter((id) => called.has(id))
}

/**
 * Whether every department that must join is in the task force: under the name that it has in the rulebook of the
 * episode, or under the one that it has by the version in force since a reform (D29).
 */
export function taskForceChecks(
  rulebook: Rulebook,
  grounds: readonly Ground[],
  force: TaskForce,
  inForce: Rulebook = rulebook,
): readonly Check[] {
  const called = departmentsCalledFor(rulebook, grounds)
  const joins = (id: string): boolean => {
    const now = successorsOf(inForce, 'departments', id)
    // A department that was dissolved cannot join.
    return force.departments.includes(id) || now.length === 0 || now.some((one) => force.departments.includes(one))
  }
  const complete = called.every(joins)
  return [
    check(kinds['task-force-departments'], complete, () => ({ required: [...called], found: [...force.departments] })),
  ]
}
