import type { Role } from '../core/actor.js'
import type { Citation } from '../core/citation.js'
import { type Label, label } from '../core/label.js'
import { CASE_STAGES } from '../rulebook/limit.js'

/**
 * The states of a case. A dot separates the two levels of the chart.
 *
 * @example
 * ```ts
 * import { STATE_IDS } from 'baolei'
 *
 * STATE_IDS[0] // 'unlisted'
 * ```
 */
export const STATE_IDS: readonly ['unlisted', ...typeof CASE_STAGES, 'exited', 'closed'] = [
  'unlisted',
  ...CASE_STAGES,
  'exited',
  'closed',
]
/** One of {@link STATE_IDS}. */
export type StateId = (typeof STATE_IDS)[number]

/** What a state means, the clauses that it rests on, and who owes the next move in it. */
export interface StateMeaning {
  readonly label: Label
  readonly cites: readonly Citation[]
  /** Empty if nothing is owed. */
  readonly owes: readonly Role[]
}

/**
 * The meaning of each state; the XState machines carry it as `meta`.
 *
 * @example
 * ```ts
 * import { stateMeanings } from 'baolei'
 *
 * stateMeanings.rectifying.label['zh-CN'] // '集中整顿'
 * stateMeanings.rectifying.owes // ['township-committee', 'village-organization']
 * ```
 */
export const stateMeanings: Readonly<Record<StateId, StateMeaning>> = {
  unlisted: { label: label('未列入名单', 'not listed'), cites: ['M3.1', 'M3.2'], owes: [] },
  identifying: {
    label: label('识别认定', 'being identified'),
    cites: ['M2.5', 'M3.4', 'A5.2'],
    owes: ['township-committee', 'county-organization-department'],
  },
  preparing: {
    label: label('整顿准备', 'preparing rectification'),
    cites: ['M4.1', 'M4.3', 'R1.3'],
    owes: ['township-committee', 'county-organization-department', 'county-standing-committee'],
  },
  rectifying: {
    label: label('集中整顿', 'rectifying'),
    cites: ['M2.5', 'M4.3', 'R3.3'],
    owes: ['township-committee', 'village-organization'],
  },
  'acceptance.selfCheck': {
    label: label('村级自评自查', 'self-check of the village'),
    cites: ['A1.1', 'A1.2', 'A1.3'],
    owes: ['village-organization'],
  },
  'acceptance.balloted': {
    label: label('民主测评完成', 'ballot held'),
    cites: ['A1.4', 'A1.5'],
    owes: ['village-organization'],
  },
  'acceptance.townshipAssessment': {
    label: label('乡镇组织评估', 'township assessment'),
    cites: ['A2.1'],
    owes: ['township-committee'],
  },
  'acceptance.firstChecked': {
    label: label('乡镇初验合格', 'first check passed'),
    cites: ['A2.2'],
    owes: ['township-committee'],
  },
  'acceptance.countyAcceptance': {
    label: label('县级审核验收', 'county acceptance'),
    cites: ['A3.1'],
    owes: ['county-organization-department'],
  },
  'acceptance.consolidating': {
    label: label('持续巩固提升', 'consolidating'),
    cites: ['A3.2'],
    // The county, unless the mark sheet of another level sent the village here: see `owesNow`.
    owes: ['county-organization-department', 'village-organization'],
  },
  'acceptance.countyAccepted': {
    label: label('县级验收合格', 'accepted by the county'),
    cites: ['A3.3'],
    owes: ['county-organization-department'],
  },
  'acceptance.cityReview': {
    label: label('市级逐村复盘', 'city review'),
    cites: ['A4.1'],
    owes: ['city-organization-department'],
  },
  'acceptance.passed': {
    label: label('逐级通过待退出', 'passed, to leave the list'),
    cites: ['M5.1', 'L1.2', 'D16'],
    owes: ['county-organization-department'],
  },
  exited: { label: label('已退出待“回头看”', 'exited, look-back owed'), cites: ['A5.1'], owes: ['township-committee'] },
  closed: { label: label('村已撤并，个案终结', 'closed: no longer a village'), cites: ['D28'], owes: [] },
}

const states: ReadonlySet<string> = new Set(STATE_IDS)

/** The state id of an XState value: `'rectifying'`, or `{ acceptance: 'selfCheck' }`. */
export function stateIdOf(value: unknown): StateId | undefined {
  const id =
    typeof value === 'object' && value !== null
      ? Object.entries(value)
          .map(([parent, child]) => `${parent}.${String(child)}`)
          .join()
      : String(value)
  return isStateId(id) ? id : undefined
}

/** Whether a text is the id of a state. */
export function isStateId(text: string): text is StateId {
  return states.has(text)
}
