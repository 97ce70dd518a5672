import type { CivilDate } from '../core/date.js'
import type { Label } from '../core/label.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { type Escalation, escalationOf } from './escalation.js'
import type { OccurrenceStatus } from './status.js'

/** A line on someone's list: what is owed, how it stands and why, the document asked for, who is named by now. */
export interface DutyItem extends OccurrenceStatus {
  readonly label: Label
  /** What the rulebook asks for, and the reference that was given. Never required (D9). */
  readonly evidence?: { readonly asked: Label; readonly given?: string }
  /** Where it is overdue. */
  readonly escalation?: Escalation
}

/** The document that a rulebook asks for with a duty, if any. A duty is done without it too (D9). */
export function evidenceAsked(rulebook: Rulebook, duty: string): Label | undefined {
  return rulebook.responsibility.evidence.value.find((row) => row.duty === duty)?.document
}

/** The words of a duty; its id where the rulebook does not know it. */
export function dutyLabel(rulebook: Rulebook, duty: string): Label {
  return rulebook.responsibility.duties.find(({ id }) => id === duty)?.label ?? { 'zh-CN': duty, en: duty }
}

/** A status as a line on a list. */
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
