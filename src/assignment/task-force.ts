import { type Level, type Role, unitOf } from '../core/actor.js'
import type { Citation } from '../core/citation.js'
import type { Reason } from '../core/finding.js'
import type { Label } from '../core/label.js'
import { malformed } from '../core/parse.js'
import { departmentsCalledFor } from '../rectification/task-force.js'
import type { Department, TaskForcePart } from '../rulebook/procedure.js'
import type { Sourced } from '../rulebook/provenance.js'
import type { Rulebook } from '../rulebook/rulebook.js'

/** A department that joins a task force, and for which problem types. */
export interface TaskForceUnit {
  readonly department: string
  readonly label: Label
  readonly field: string
  readonly problemTypes: readonly string[]
  readonly cites: readonly Citation[]
}

/** Who has a part in a task force: in the rulebook's words, with level, unit and, where there is one, role. */
export interface TaskForceSeat {
  readonly label: Label
  readonly level: Level
  readonly role?: Role
  /** The code of the unit, where the village is given. */
  readonly unit?: string
  readonly cites: readonly Citation[]
}

/** Who would form the task force for a village. A person decides: a proposal is not an event. */
export interface TaskForceProposal {
  /** The problem types that the rulebook knows, each once. */
  readonly problemTypes: readonly string[]
  readonly units: readonly TaskForceUnit[]
  /** The county leader over those departments (L5.3). */
  readonly head: TaskForceSeat
  /** Who leads the work in the township (R3.1). */
  readonly leader: TaskForceSeat
  readonly coordinator: TaskForceSeat
  /** Problem types for which the rulebook's table names no department. */
  readonly uncovered: readonly string[]
  /**
   * A reason for each problem type that the rulebook does not know, its index as the path; the rest is still proposed.
   */
  readonly problems: readonly Reason[]
}

/**
 * Which departments join the task force, by kind of problem, who heads it, who leads it in the township and who
 * coordinates (L5.1 to L5.3, R3.1), all from the rulebook's tables.
 *
 * @example
 * ```ts
 * import { xining2024 } from 'baolei/xining-2024'
 * import { proposeTaskForce } from 'baolei/assignment'
 *
 * const force = proposeTaskForce(xining2024, ['revitalization'], '999921100201')
 * force.units.map(({ department }) => department) // ['civil-affairs', 'agriculture-rural']
 * force.coordinator.unit // '999921'
 * ```
 */
export function proposeTaskForce(
  rulebook: Rulebook,
  problemTypes: readonly string[],
  village?: string,
): TaskForceProposal {
  const ids = rulebook.negative.problemTypes.map(({ id }) => id)
  const known = ids.filter((id) => problemTypes.includes(id))
  const { head, leader, coordinator } = rulebook.rectification.taskForceParts
  const called = calledFor(rulebook, known)
  return {
    problemTypes: known,
    units: rulebook.identification.departments.value
      .filter(({ id }) => called.includes(id))
      .map((department) => unitFor(rulebook, department, known)),
    head: seatFor(head, village),
    leader: seatFor(leader, village),
    coordinator: seatFor(coordinator, village),
    uncovered: known.filter((type) => calledFor(rulebook, [type]).length === 0),
    problems: problemTypes.flatMap((type, index) =>
      ids.includes(type) ? [] : [malformed(`/${index}`, { oneOf: ids }, type)],
    ),
  }
}

function calledFor(rulebook: Rulebook, types: readonly string[]): readonly string[] {
  return departmentsCalledFor(
    rulebook,
    types.map((problemType) => ({ problemType })),
  )
}

function unitFor(rulebook: Rulebook, { id, label, field }: Department, types: readonly string[]): TaskForceUnit {
  return {
    department: id,
    label,
    field,
    problemTypes: types.filter((type) => calledFor(rulebook, [type]).includes(id)),
    cites: rulebook.rectification.taskForce.from.cites,
  }
}

function seatFor({ value, from }: Sourced<TaskForcePart>, village: string | undefined): TaskForceSeat {
  return { ...value, ...(village === undefined ? {} : { unit: unitOf(village, value.level) }), cites: from.cites }
}
