import type { AcceptanceCode } from '../acceptance/findings.js'
import type { AssessmentFindingCode } from '../assessment/findings.js'
import type { AssignmentFindingCode } from '../assignment/findings.js'
import { hasOwn } from '../core/json.js'
import type { DossierFindingCode } from '../dossier/findings.js'
import type { ResponsibilityFindingCode } from '../duties/findings.js'
import type { IdentificationFindingCode, ListingCode } from '../identification/findings.js'
import type { LedgerCode } from '../ledger/findings.js'
import type { LifecycleCode } from '../lifecycle/findings.js'
import type { RectificationCode } from '../rectification/findings.js'
import type { Reading } from './phrases.js'
import type { TermGroup } from './term-groups.js'

type Code =
  | AcceptanceCode
  | AssessmentFindingCode
  | AssignmentFindingCode
  | DossierFindingCode
  | IdentificationFindingCode
  | LedgerCode
  | LifecycleCode
  | ListingCode
  | RectificationCode
  | ResponsibilityFindingCode
  | 'malformed'

/** Of which vocabularies a kind of finding speaks: what it is about, and the values that it requires and finds. */
export interface Subject {
  readonly about?: readonly TermGroup[]
  readonly values?: Reading['groups']
}

const roles = { values: ['role'] } as const
const lists = { values: ['list', 'open'] } as const
const risks = { values: ['risk-level', 'open'] } as const
const asIs = { values: 'as-is' } as const
const limits = { about: ['limit'] } as const
const posts = { about: ['four-ones'], ...asIs } as const

// A kind that is not here is about an id of the embedding system, and its values may be of any vocabulary.
const subjects: Readonly<Partial<Record<Code, Subject>>> = {
  malformed: { values: ['data'] },
  'fortress-item': { about: ['item'] },
  'negative-item': { about: ['item'] },
  'fortress-veto': { about: ['veto'] },
  'negative-veto': { about: ['veto'] },
  'problem-type-risk': { about: ['problem-type'], ...risks },
  'listing-ground': { about: ['problem-type'], ...risks },
  'signal-source': { about: ['department', 'signal-source'], ...roles },
  listing: lists,
  'listing-qualifies': lists,
  'listing-does-not-qualify': lists,
  'listing-as-table': lists,
  'listing-stricter': lists,
  'list-is-weak-lax': lists,
  'list-is-key-prevention': lists,
  'rulebook-in-force': asIs,
  'post-filled': { about: ['four-ones'], values: ['four-ones'] },
  'post-recorder': { about: ['four-ones'], ...roles },
  'four-ones': { values: ['four-ones'] },
  'unit-field': { values: ['field'] },
  'first-secretary-unit': asIs,
  'task-force': { values: ['department'] },
  'task-force-departments': { values: ['department'] },
  'plan-consults': { values: ['department'] },
  'plan-covers-grounds': { values: ['problem-type'] },
  'plan-keeps-problems': asIs,
  'problem-measures': asIs,
  'problem-unique': asIs,
  'measure-unique': asIs,
  'measure-problem': asIs,
  'measure-known': asIs,
  'problem-known': asIs,
  'measures-carried-out': asIs,
  'problems-solved': asIs,
  'exit-line-open': asIs,
  'exit-line-lowered': asIs,
  'exit-line-reading': { values: ['open'] },
  'exit-line-judge': roles,
  'measure-kind': { values: ['measure-kind'] },
  'problem-type': { values: ['problem-type'] },
  'responsible-known': { values: ['role', 'department'] },
  'risk-level': risks,
  'risk-higher': risks,
  'control-lower': risks,
  'risk-under-control': risks,
  'risk-within-control': risks,
  'risks-eliminated': risks,
  'grade-reached': { values: ['grade', 'open'] },
  'exit-lines-set': asIs,
  'self-check-items': asIs,
  'ballot-channel': { about: ['ballot-channel'], values: ['ballot-channel'] },
  'ballot-option': { about: ['ballot-channel'], values: ['ballot-option'] },
  'ballot-returned': { about: ['ballot-channel'] },
  'ballot-adds-up': { about: ['ballot-channel'] },
  'ballot-question': { about: ['ballot-channel'], values: ['poll-question'] },
  'ballot-base': { about: ['poll-indicator'] },
  'ballot-within-base': { about: ['poll-indicator'] },
  'ballot-attended': { about: ['poll-base'] },
  'ballot-quorum': { about: ['quorum'] },
  'poll-indicator': { about: ['poll-indicator'] },
  'township-criterion': { about: ['township-criterion'] },
  'county-method': { about: ['county-method'] },
  'city-method': { about: ['city-method'] },
  'county-gap-named': asIs,
  'county-gaps-closed': asIs,
  'sheet-at-level': { about: ['level'] },
  'sheet-criterion': { values: ['sheet-criterion'] },
  'sheet-score': { about: ['sheet-criterion'] },
  'sheet-outcome': { about: ['level'], values: ['sheet-outcome', 'open'] },
  'reviewer-is-sender': roles,
  'within-limit': limits,
  'limit-here': { ...limits, values: ['limit'] },
  'limit-passed': limits,
  'limit-once': limits,
  'limit-takes-effect': limits,
  'steps-passed': { values: ['level'] },
  'exit-allowed': { values: ['finding'] },
  'risks-or-problems': { values: ['finding'] },
  'role-may': roles,
  'event-id': asIs,
  'correction-target': asIs,
  'correction-authority': roles,
  'correction-withdraws': { values: ['event-type'] },
  'correction-allowed': { values: ['event-type'] },
  'correction-replays': { values: ['event-type'] },
  'migration-later': asIs,
  'look-back-evidence': { values: ['evidence'] },
  'duty-record-actor': roles,
  'duty-record-holder': asIs,
  'duty-waiver-actor': roles,
  'assignment-repeated': asIs,
  'assignment-unit-known': asIs,
  'assignment-conflict-known': asIs,
  'assignment-choice': posts,
  'assignment-candidate': posts,
  'assignment-conflict': posts,
  'assignment-room': posts,
  'sealed-with': asIs,
  'sealed-opening': asIs,
  'sealed-link': asIs,
  'sealed-content': asIs,
  'sealed-head': asIs,
  'dossier-actor-role': roles,
  'dossier-actor-jurisdiction': asIs,
  'dossier-date-ahead': { about: ['dossier-field'] },
  'dossier-part-exceeds-whole': { about: ['dossier-field'] },
  'dossier-aspect-complete': { about: ['aspect'] },
}

/** Of which vocabularies a finding of a code speaks. */
export function subjectOfCode(code: string): Subject {
  const table: Readonly<Record<string, Subject>> = subjects
  return hasOwn(table, code) ? (table[code] ?? {}) : {}
}
