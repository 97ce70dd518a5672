import type { Actor, EventInput, Locale } from 'baolei'
import { departments, planIn } from './example-plan.js'
import { afterwards, atFirst, aYearLater, CITY, COUNTY, NEIGHBOR, poll, TOWNSHIP, VILLAGE } from './example-village.js'

const village: Actor = { role: 'village-organization', unit: VILLAGE.code }
const township: Actor = { role: 'township-committee', unit: TOWNSHIP }
const neighbor: Actor = { role: 'township-committee', unit: NEIGHBOR }
const county: Actor = { role: 'county-organization-department', unit: COUNTY }
const committee: Actor = { role: 'county-standing-committee', unit: COUNTY }
const city: Actor = { role: 'city-organization-department', unit: CITY }
const secretary: Actor = { role: 'first-secretary', unit: VILLAGE.code }
const petitions: Actor = { role: 'department', unit: COUNTY, department: 'petitions' }

const rulebook = { id: 'xining', version: '2024-2' }
const methods = { 'on-site-visit': true, 'document-review': true, interviews: true }

/**
 * The events of the invented village's life, as `record` takes them: listed, rectified, accepted, exited; a year later,
 * problems again. A misspelled type, payload or role here does not compile.
 */
export function lifeIn(locale: Locale): readonly EventInput[] {
  const plan = planIn(locale)
  return [
    {
      id: 'e1',
      date: '2024-02-20',
      type: 'raise-signal',
      actor: petitions,
      payload: {
        source: 'petitions',
        problemType: 'governance',
        item: 'petitions-received',
      },
    },
    { id: 'e2', date: '2024-02-27', type: 'record-fortress', actor: township, payload: atFirst.fortress },
    { id: 'e3', date: '2024-02-27', type: 'record-screening', actor: township, payload: atFirst.negative },
    { id: 'e4', date: '2024-03-04', type: 'propose-listing', actor: township, payload: { channel: 'in-year' } },
    { id: 'e5', date: '2024-03-08', type: 'determine-listing', actor: county, payload: { list: 'weak-lax', rulebook } },
    {
      id: 'e6',
      date: '2024-03-11',
      type: 'assign-post',
      actor: county,
      payload: { post: 'linked-county-leader', ref: 'leader-03' },
    },
    {
      id: 'e7',
      date: '2024-03-11',
      type: 'assign-post',
      actor: county,
      payload: { post: 'paired-unit', ref: 'unit-07', field: 'political-legal' },
    },
    {
      id: 'e8',
      date: '2024-03-13',
      type: 'assign-post',
      actor: county,
      payload: { post: 'first-secretary', ref: 'fs-01', unit: 'unit-07', fullMember: true, worksInField: true },
    },
    {
      id: 'e9',
      date: '2024-03-13',
      type: 'assign-post',
      actor: township,
      payload: { post: 'township-leader', ref: 'tl-02' },
    },
    {
      id: 'e10',
      date: '2024-03-15',
      type: 'form-task-force',
      actor: township,
      payload: { departments, head: 'leader-05', leader: 'ts-01' },
    },
    { id: 'e11', date: '2024-03-22', type: 'submit-plan', actor: township, payload: plan },
    { id: 'e12', date: '2024-03-29', type: 'approve-plan', actor: committee, payload: {} },
    { id: 'e13', date: '2024-04-19', type: 'complete-measure', actor: township, payload: { measure: 'm-contracts' } },
    { id: 'e14', date: '2024-05-10', type: 'complete-measure', actor: secretary, payload: { measure: 'm-mediation' } },
    { id: 'e15', date: '2024-05-31', type: 'complete-measure', actor: township, payload: { measure: 'm-petitions' } },
    { id: 'e16', date: '2024-06-14', type: 'complete-measure', actor: village, payload: { measure: 'm-customs' } },
    {
      id: 'e17',
      date: '2024-07-05',
      type: 'judge-problem',
      actor: township,
      payload: { problem: 'p-disputes', value: 1 },
    },
    {
      id: 'e18',
      date: '2024-07-05',
      type: 'judge-problem',
      actor: township,
      payload: { problem: 'p-petitions', value: 0 },
    },
    {
      id: 'e19',
      date: '2024-07-05',
      type: 'judge-problem',
      actor: township,
      payload: { problem: 'p-customs', met: true },
    },
    { id: 'e20', date: '2024-07-10', type: 'record-fortress', actor: township, payload: afterwards.fortress },
    { id: 'e21', date: '2024-07-10', type: 'record-screening', actor: township, payload: afterwards.negative },
    {
      id: 'e22',
      date: '2024-07-12',
      type: 'record-survey',
      actor: county,
      payload: { survey: poll(208, 168, 18, 11) },
    },
    { id: 'e23', date: '2024-07-15', type: 'lower-control', actor: county, payload: { level: 'low' } },
    {
      id: 'e24',
      date: '2024-07-18',
      type: 'evaluate-self',
      actor: village,
      payload: { measures: plan.measures.map(({ id }) => id), problems: plan.problems.map(({ id }) => id) },
    },
    {
      id: 'e25',
      date: '2024-07-26',
      type: 'hold-congress',
      actor: village,
      payload: { secretaryReported: true, ballot: poll(212, 98, 60, 22) },
    },
    { id: 'e26', date: '2024-07-29', type: 'apply-to-township', actor: neighbor, payload: {} },
    {
      id: 'e27',
      date: '2024-08-20',
      type: 'hold-congress',
      actor: village,
      payload: { secretaryReported: true, ballot: poll(208, 131, 42, 15) },
    },
    { id: 'e28', date: '2024-08-21', type: 'apply-to-township', actor: village, payload: {} },
    {
      id: 'e29',
      date: '2024-08-30',
      type: 'pass-first-check',
      actor: township,
      payload: {
        criteria: {
          'results-evident': true,
          'representatives-satisfied': true,
          'problems-solved': true,
          'service-improved': true,
          'support-performed': true,
        },
      },
    },
    {
      id: 'e30',
      date: '2024-09-05',
      type: 'apply-to-county',
      actor: township,
      payload: { meeting: { approved: true, on: '2024-09-04' } },
    },
    {
      id: 'e31',
      date: '2024-09-18',
      type: 'find-gap',
      actor: county,
      payload: {
        gaps: [
          {
            id: 'g1',
            text:
              locale === 'zh-CN' ? '一处灌溉用水约定尚未公示' : 'an agreement on irrigation water is not published yet',
          },
        ],
      },
    },
    { id: 'e32', date: '2024-10-12', type: 'review-again', actor: county, payload: { closed: ['g1'] } },
    {
      id: 'e33',
      date: '2024-10-18',
      type: 'accept-by-county',
      actor: county,
      payload: {
        methods: { 'member-symposium': true, 'satisfaction-follow-up': true },
      },
    },
    { id: 'e34', date: '2024-10-22', type: 'draw-up-summary', actor: county, payload: { summary: true, ledger: true } },
    { id: 'e35', date: '2024-10-28', type: 'pass-by-city', actor: county, payload: { methods } },
    { id: 'e36', date: '2024-11-06', type: 'pass-by-city', actor: city, payload: { methods } },
    { id: 'e37', date: '2024-11-12', type: 'exit-list', actor: county, payload: {} },
    { id: 'e38', date: '2025-03-10', type: 'record-fortress', actor: township, payload: aYearLater.fortress },
    { id: 'e39', date: '2025-03-10', type: 'record-screening', actor: township, payload: aYearLater.negative },
    { id: 'e40', date: '2025-03-12', type: 'look-back-problems', actor: township, payload: {} },
    { id: 'e41', date: '2025-03-17', type: 'propose-listing', actor: township, payload: { channel: 'yearly' } },
    {
      id: 'e42',
      date: '2025-03-20',
      type: 'determine-listing',
      actor: county,
      payload: { list: 'key-prevention', rulebook },
    },
  ]
}

/** Events that `record` must refuse: a neighboring township applies for the village; the county passes for the city. */
export const mustBeRefused: readonly string[] = ['e26', 'e35']
