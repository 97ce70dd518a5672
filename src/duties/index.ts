export type { Period } from './calendar.js'
export { type CalendarFeedOptions, calendarFeed } from './calendar-feed.js'
export { caseEventsOf, listingsOf, type PinnedListing, tenuresOf } from './case-listings.js'
export { type BehindOwner, type BehindReport, behind, type DueByOwner, type DueReport, dueBy } from './due.js'
export { type DutyQuery, dutiesOf } from './duties.js'
export type { DutyItem, Escalation, EscalationLevel } from './duty-item.js'
export type { DutyFindingCode } from './findings.js'
export { type Handover, type HandoverItem, type HandoverQuery, handover } from './handover.js'
export type { Occurrence, OccurrenceKind } from './occurrence.js'
export { type OwnDuties, type OwnDutiesQuery, ownDuties } from './own-duties.js'
export {
  type CaseEvent,
  type DueQuery,
  type DutyBasis,
  type DutyDone,
  type DutyRecord,
  type DutyWaiver,
  type Listing,
  parseDutyRecord,
  parseListing,
  parseTenure,
  type QueryReadout,
  readDueQuery,
  type Tenure,
} from './query.js'
export { ROLLUPS, type Rollup, type RollupBy, rollUp } from './roll-up.js'
export {
  DUTY_STATUSES,
  type DutyStatus,
  dutyStatuses,
  dutyStatusLabels,
  type OccurrenceStatus,
  type StatusReport,
} from './status.js'
