import type { Actor, Answers, EventType } from 'baolei'
import { departments, plan } from './example-plan.js'
import { afterwards, atFirst, aYearLater, CITY, COUNTY, poll, TOWNSHIP, VILLAGE } from './example-village.js'

/** One thing that happens to the invented village, or that somebody tries and must not. */
export interface Told {
  readonly date: string
  readonly type: EventType
  readonly actor: Actor
  readonly payload: object
  readonly refused?: true
}

const village: Actor = { role: 'village-organization', unit: VILLAGE.code }
const township: Actor = { role: 'township-committee', unit: TOWNSHIP }
const neighbour: Actor = { role: 'township-committee', unit: '999901002' }
const county: Actor = { role: 'county-organization-department', unit: COUNTY }
const committee: Actor = { role: 'county-standing-committee', unit: COUNTY }
const city: Actor = { role: 'city-organization-department', unit: CITY }
const secretary: Actor = { role: 'first-secretary', unit: VILLAGE.code }
const petitions: Actor = { role: 'department', unit: COUNTY, department: 'petitions' }

const told = (date: string, type: EventType, actor: Actor, payload: object = {}): Told => ({
  date,
  type,
  actor,
  payload,
})
const refused = (date: string, type: EventType, actor: Actor, payload: object = {}): Told => ({
  ...told(date, type, actor, payload),
  refused: true,
})
const rulebook = { id: 'xining', version: '2024' }
const firstSecretary = { post: 'first-secretary', ref: 'fs-01', unit: 'unit-07', fullMember: true, worksInField: true }
const methods = { 'on-site-visit': true, 'document-review': true, interviews: true }
const criteria = {
  'results-evident': true,
  'representatives-satisfied': true,
  'problems-solved': true,
  'service-improved': true,
  'support-performed': true,
}
const self = { measures: plan.measures.map(({ id }) => id), problems: plan.problems.map(({ id }) => id) }
const readings = (date: string, fortress: Answers, negative: Answers): readonly Told[] => [
  told(date, 'record-fortress', township, fortress),
  told(date, 'record-screening', township, negative),
]

/** The life of the invented village: listed, rectified, accepted, exited; a year later, problems again. */
export const life: readonly Told[] = [
  told('2024-02-20', 'raise-signal', petitions, {
    source: 'petitions',
    problemType: 'governance',
    item: 'petitions-received',
  }),
  ...readings('2024-02-27', atFirst.fortress, atFirst.negative),
  told('2024-03-04', 'propose-listing', township, { channel: 'in-year' }),
  told('2024-03-08', 'determine-listing', county, { list: 'weak-lax', rulebook }),
  told('2024-03-11', 'assign-post', county, { post: 'linked-county-leader', ref: 'leader-03' }),
  told('2024-03-11', 'assign-post', county, { post: 'paired-unit', ref: 'unit-07', field: 'political-legal' }),
  told('2024-03-13', 'assign-post', county, firstSecretary),
  told('2024-03-13', 'assign-post', township, { post: 'township-leader', ref: 'tl-02' }),
  told('2024-03-15', 'form-task-force', township, { departments, head: 'leader-05', leader: 'ts-01' }),
  told('2024-03-22', 'submit-plan', township, plan),
  told('2024-03-29', 'approve-plan', committee),
  told('2024-04-19', 'complete-measure', township, { measure: 'm-contracts' }),
  told('2024-05-10', 'complete-measure', secretary, { measure: 'm-mediation' }),
  told('2024-05-31', 'complete-measure', township, { measure: 'm-petitions' }),
  told('2024-06-14', 'complete-measure', village, { measure: 'm-customs' }),
  told('2024-07-05', 'judge-problem', township, { problem: 'p-disputes', value: 1 }),
  told('2024-07-05', 'judge-problem', township, { problem: 'p-petitions', value: 0 }),
  told('2024-07-05', 'judge-problem', township, { problem: 'p-customs', met: true }),
  ...readings('2024-07-10', afterwards.fortress, afterwards.negative),
  told('2024-07-12', 'record-survey', county, { survey: poll(208, 168, 18, 11) }),
  told('2024-07-15', 'lower-control', county, { level: 'low' }),
  told('2024-07-18', 'evaluate-self', village, self),
  told('2024-07-26', 'hold-congress', village, { secretaryReported: true, ballot: poll(212, 98, 60, 22) }),
  refused('2024-07-29', 'apply-to-township', neighbour),
  told('2024-08-20', 'hold-congress', village, { secretaryReported: true, ballot: poll(208, 131, 42, 15) }),
  told('2024-08-21', 'apply-to-township', village),
  told('2024-08-30', 'pass-first-check', township, { criteria }),
  told('2024-09-05', 'apply-to-county', township, { meeting: { approved: true, on: '2024-09-04' } }),
  told('2024-09-18', 'find-gap', county, { gaps: [{ id: 'g1', text: '一处灌溉用水约定尚未公示' }] }),
  told('2024-10-12', 'review-again', county, { closed: ['g1'] }),
  told('2024-10-18', 'accept-by-county', county, {
    methods: { 'member-symposium': true, 'satisfaction-follow-up': true },
  }),
  told('2024-10-22', 'draw-up-summary', county, { summary: true, ledger: true }),
  refused('2024-10-28', 'pass-by-city', county, { methods }),
  told('2024-11-06', 'pass-by-city', city, { methods }),
  told('2024-11-12', 'exit-list', county),
  ...readings('2025-03-10', aYearLater.fortress, aYearLater.negative),
  told('2025-03-12', 'look-back-problems', township),
  told('2025-03-17', 'propose-listing', township, { channel: 'yearly' }),
  told('2025-03-20', 'determine-listing', county, { list: 'key-prevention', rulebook }),
]
