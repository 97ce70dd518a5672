import { CODE_LENGTH, ROLE_LEVEL, type Role, unitOf } from '../core/actor.js'
import { addTo, daysBetween } from '../core/calendar.js'
import { type CivilDate, isCivilDate } from '../core/date.js'
import { type Finding, finding } from '../core/finding.js'
import type { Label } from '../core/label.js'
import { compareTexts } from '../core/order.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { dutyFindings } from './findings.js'
import { subjectOf } from './occurrence.js'
import type { OccurrenceStatus } from './status.js'

/** A line of a list of duties: what is owed, its status and why, the document asked for, and who is named by now. */
export interface DutyItem extends OccurrenceStatus {
  readonly label: Label
  /** What the rulebook asks for, and the reference that was given. Never required (D9). */
  readonly evidence?: { readonly asked: Label; readonly given?: string }
  /** Where it is overdue. */
  readonly escalation?: Escalation
}

/** A body or post that a rulebook names when a duty has been overdue for so long, and from which day on. */
export interface EscalationLevel {
  readonly to: Role
  /** The code of its unit. */
  readonly unit: string
  readonly since: CivilDate
}

/** Who is named for an overdue duty by now, first to last, and who is named next. */
export interface Escalation {
  readonly levels: readonly EscalationLevel[]
  readonly next?: EscalationLevel
  /** Whether anyone is named by now, with the days overdue and the clauses. */
  readonly finding: Finding
}

/** Statuses as lines of a list of duties; none where the day does not exist. */
export function dutyItems(
  rulebook: Rulebook,
  statuses: readonly OccurrenceStatus[],
  today: string,
): readonly DutyItem[] {
  return isCivilDate(today) ? statuses.map((status) => dutyItem(rulebook, status, today)) : []
}

/** A status as a line of a list of duties. */
export function dutyItem(rulebook: Rulebook, status: OccurrenceStatus, today: CivilDate): DutyItem {
  const { duty } = status.occurrence
  const asked = evidenceAsked(rulebook, duty)
  const given = status.record?.kind === 'done' ? status.record.reference : undefined
  return {
    ...status,
    label: dutyLabel(rulebook, duty),
    ...(asked === undefined ? {} : { evidence: given === undefined ? { asked } : { asked, given } }),
    ...(status.status === 'overdue' ? { escalation: escalationOf(rulebook, status, today) } : {}),
  }
}

/** The document that a rulebook asks for with a duty, if any. A duty is done without it too (D9). */
export function evidenceAsked(rulebook: Rulebook, duty: string): Label | undefined {
  return rulebook.responsibility.evidence.value.find((row) => row.duty === duty)?.document
}

/** The words of a duty; its id where the rulebook does not know it. */
export function dutyLabel(rulebook: Rulebook, duty: string): Label {
  return rulebook.responsibility.duties.find(({ id }) => id === duty)?.label ?? { 'zh-CN': duty, en: duty }
}

/**
 * Who is named for a duty by a day (逾期提级). The rulebook's terms are counted from the last day on which the duty
 * could be done in time. A duty that is not overdue on that day names nobody. As time passes levels are only added.
 */
export function escalationOf(rulebook: Rulebook, status: OccurrenceStatus, today: CivilDate): Escalation {
  const { occurrence } = status
  const last = status.status === 'overdue' ? occurrence.window.to : undefined
  const steps = last === undefined ? [] : stepsFrom(rulebook, status, last)
  const levels = steps.filter(({ since }) => since <= today)
  const [next] = steps.slice(levels.length)
  const kind = dutyFindings['duty-escalated']
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
    .filter(({ since }) => isCivilDate(since))
    .sort((a, b) => compareTexts(a.since, b.since))
}
