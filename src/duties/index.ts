export {
  ASSIGNMENT_PROOFS,
  type AssignmentFindingCode,
  type AssignmentInput,
  type AssignmentProof,
  type AssignmentProposal,
  type AssignmentResult,
  assignmentFindings,
  assignmentProofLabels,
  type Cadre,
  type CountyOutcome,
  type DeclaredConflict,
  type ExistingPairs,
  type HolderLoad,
  type LeftOutVillage,
  type LinkedLeader,
  type PairedUnit,
  type Placement,
  proposeAssignment,
  type TownshipLeader,
  type VillageToServe,
} from '../assignment/index.js'
export {
  proposeTaskForce,
  type TaskForceProposal,
  type TaskForceSeat,
  type TaskForceUnit,
} from '../assignment/task-force.js'
export { type BehindOwner, type BehindReport, behind } from './behind.js'
export { type Period, periodOf, periodsBetween } from './calendar.js'
export { type CalendarFeedOptions, calendarFeed } from './calendar-feed.js'
export { byOwner, type DueReport, dueBy, type OwnerDuties } from './due.js'
export { type DutyQuery, dutiesOf } from './duties.js'
export { type DutyItem, dutyItem, dutyLabel, evidenceAsked } from './duty-item.js'
export { type Escalation, type EscalationLevel, escalationOf } from './escalation.js'
export { type ResponsibilityFindingCode, responsibilityFindings } from './findings.js'
export { type Handover, type HandoverItem, type HandoverQuery, handover } from './handover.js'
export { type Listing, listingSchema, parseListing, parseTenure, type Tenure, tenureSchema } from './listing.js'
export { type MatchedRecords, matchRecords } from './matching.js'
export { type Occurrence, type OccurrenceKind, subjectOf } from './occurrence.js'
export { tenureProblems } from './overlap.js'
export { type OwnList, type OwnListQuery, ownList } from './own-list.js'
export { type QueryReadout, readDueQuery } from './read-query.js'
export { type DutyDone, type DutyRecord, type DutyWaiver, dutyRecordSchema, parseDutyRecord } from './record.js'
export { ROLLUPS, type Rollup, type RollupBy, rollUp } from './roll-up.js'
export { rolesFor } from './serving.js'
export { DUTY_STATUSES, type DutyStatus, dutyStatusLabels, type OccurrenceStatus, statusOf } from './status.js'
export { type DueQuery, type StatusReport, statusesOn } from './statuses.js'
