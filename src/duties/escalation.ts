import { CODE_LENGTH, ROLE_LEVEL, type Role, unitOf } from '../core/actor.js'
import { addTo, daysBetween } from '../core/calendar.js'
import type { CivilDate } from '../core/date.js'
import { type Finding, finding } from '../core/finding.js'
import { compareTexts } from '../core/order.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { responsibilityFindings } from './findings.js'
import { subjectOf } from './occurrence.js'
import type { OccurrenceStatus } from './status.js'

/** A body or post that a rulebook names when a duty has been overdue for so long, and from which day on. */
export interface EscalationLevel {
  readonly to: Role
  /** The code of its unit. */
  readonly unit: string
  readonly since: CivilDate
}

/** Who is named for an overdue duty by now, first to last, and who will be next. */
export interface Escalation {
  readonly levels: readonly EscalationLevel[]
  readonly next?: EscalationLevel
  /** Whether a level is named by now, with the days overdue and the clauses. */
  readonly finding: Finding
}

/**
 * Who is named for a duty by a day (逾期提级), by the rulebook's terms, which are counted from the last day on which it
 * could be done in time. A duty that is not overdue on that day names nobody. As time passes levels are only added.
 */
export function escalationOf(rulebook: Rulebook, status: OccurrenceStatus, today: CivilDate): Escalation {
  const { occurrence } = status
  const last = status.status === 'overdue' ? occurrence.window.to : undefined
  const steps = last === undefined ? [] : stepsFrom(rulebook, status, last)
  const levels = steps.filter(({ since }) => since <= today)
  const [next] = steps.slice(levels.length)
  const kind = responsibilityFindings['duty-escalated']
  const cites = [...new Set([...kind.cites, ...rulebook.responsibility.escalation.from.cites, ...occurrence.cites])]
  const found = {
    status: status.status,
    ...(last === undefined ? {} : { overdueDays: daysBetween(last, today) }),
    named: levels.map(({ to }) => to),
  }
  const required = steps.map(({ to, since }) => ({ to, since }))
  const judged = finding(kind, levels.length > 0, { required, found, about: occurrence.id, cites })
  return { levels, ...(next === undefined ? {} : { next }), finding: judged }
}

function stepsFrom(rulebook: Rulebook, { occurrence }: OccurrenceStatus, last: CivilDate): readonly EscalationLevel[] {
  const subject = subjectOf(occurrence)
  return rulebook.responsibility.escalation.value
    .filter(({ owners, to }) => owners.includes(occurrence.owner) && CODE_LENGTH[ROLE_LEVEL[to]] <= subject.length)
    .map(({ after, to }) => ({ to, unit: unitOf(subject, ROLE_LEVEL[to]), since: addTo(last, after) }))
    .sort((a, b) => compareTexts(a.since, b.since))
}
