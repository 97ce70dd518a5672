import type { Finding, FindingCode, FindingDetail, Verdict } from '../../src/core/finding.js'

type Detail<C extends FindingCode> = FindingDetail<C>

function sample<C extends FindingCode>(code: C, verdict: Verdict, detail: Detail<C>): Finding {
  return { code, verdict, cites: [], ...detail } as unknown as Finding
}

const party = { part: 1, whole: 2 } as const
const half = { op: 'at-least', value: party, base: 'people-present' } as const
const share = { op: 'at-least', value: { part: 4, whole: 5 }, base: 'valid-answers' } as const
const short = sample('poll-indicator', 'fails', {
  required: half,
  found: { part: 30, whole: 100 },
  about: 'satisfied-of-present',
})
const low = sample('poll-indicator', 'fails', {
  required: share,
  found: { part: 70, whole: 100 },
  about: 'satisfied-of-valid',
})
const village = '999901001201'

/** What the sample life does not come to: one finding of each, on figures as they could be. */
export const samples: readonly Finding[] = [
  sample('dossier-actor-role', 'fails', {
    required: { oneOf: ['township-committee', 'county-organization-department'] },
    found: 'village-organization',
  }),
  sample('dossier-actor-jurisdiction', 'fails', { required: { oneOf: ['999901001', '999901'] }, found: '999901002' }),
  sample('dossier-date-backwards', 'fails', { required: { noEarlierThan: '2024-03-01' }, found: '2024-02-20' }),
  sample('dossier-date-ahead', 'fails', {
    required: { noLaterThan: '2024-03-01' },
    found: '2024-05-01',
    about: 'cadres.lastElection',
  }),
  sample('dossier-part-exceeds-whole', 'fails', {
    required: { noMoreThan: 7, of: 'cadres.committeePosts' },
    found: 8,
    about: 'cadres.committeePostsFilled',
  }),
  sample('dossier-revision-differs', 'fails', {
    required: { sameContentAs: 'v3' },
    found: 'other content',
    about: 'v3',
  }),
  sample('dossier-record-differs', 'fails', { required: 'what its revisions make', found: 'something else' }),
  sample('dossier-aspect-complete', 'holds', { required: { fields: 5 }, found: { fields: 5 }, about: 'overview' }),
  sample('dossier-duplicate', 'fails', {
    required: { dossiers: 1 },
    found: { dossiers: 'another one' },
    about: village,
  }),
  sample('dossier-kept', 'fails', { required: { dossiers: 1 }, found: { dossiers: 0 }, about: village }),
  sample('fortress-item', 'fails', {
    required: { points: 500 },
    found: { points: 300, answer: { part: 8, whole: 10 } },
    about: 'pledges-kept',
  }),
  sample('fortress-item', 'holds', {
    required: { points: 500 },
    found: { applies: false, kind: null },
    about: 'pledges-kept',
  }),
  sample('fortress-veto', 'fails', {
    required: { applies: false },
    found: { applies: true, gradeAtMost: 'weak', answers: { 'body-paralysed': true } },
    about: 'veto-paralysed',
  }),
  sample('negative-veto', 'fails', {
    required: { applies: false },
    found: {
      applies: true,
      problemType: 'party-building',
      riskAtLeast: 'medium',
      answers: { 'weak-political-function': 'weak' },
    },
    about: 'veto-leaderless',
  }),
  sample('listing', 'holds', {
    required: { wins: 'the stricter list' },
    found: { list: 'weak-lax', channel: 'yearly', grade: 'weak' },
  }),
  sample('duplicate-village', 'fails', { required: { once: true }, found: { code: village, row: 3, first: 1 } }),
  sample('listing-stricter', 'fails', { required: { stricterThan: 'key-prevention' }, found: 'key-prevention' }),
  sample('listing-stricter', 'holds', { required: { stricterThan: 'key-prevention' }, found: 'weak-lax' }),
  sample('screening-current', 'fails', {
    required: { noOlderThan: { days: 183 }, on: '2024-10-01' },
    found: '2024-03-01',
  }),
  sample('four-ones', 'fails', {
    required: ['linked-county-leader', 'paired-unit', 'first-secretary', 'township-leader'],
    found: ['linked-county-leader', 'paired-unit', 'first-secretary'],
  }),
  sample('four-ones', 'fails', {
    required: ['linked-county-leader', 'paired-unit', 'first-secretary', 'township-leader'],
    found: ['linked-county-leader', 'paired-unit', 'first-secretary', 'township-leader'],
    because: [sample('unit-field', 'fails', { required: { oneOf: ['political-legal'] }, found: 'party-department' })],
  }),
  sample('plan-covers-grounds', 'fails', { required: ['governance', 'integrity'], found: ['governance'] }),
  sample('plan-keeps-problems', 'fails', { required: ['p1', 'p2'], found: ['p1'] }),
  sample('measure-kind', 'fails', { required: { oneOf: ['talent', 'training'] }, found: 'other', about: 'm1' }),
  sample('problem-type', 'fails', {
    required: { oneOf: ['governance', 'integrity'] },
    found: 'goverment',
    about: 'p1',
  }),
  sample('responsible-known', 'fails', {
    required: { oneOf: ['township-committee', 'village-organization'] },
    found: 'nobody',
    about: 'p1',
  }),
  sample('exit-line-open', 'fails', { required: { op: 'at-most', value: 5 }, found: 3, about: 'p1' }),
  sample('exit-line-lowered', 'fails', { required: ['p1'], found: ['p2'] }),
  sample('exit-line-set', 'fails', { required: true, found: false }),
  sample('exit-line-reading', 'fails', { required: 'quantitative', found: 'qualitative' }),
  sample('problem-new', 'fails', { required: true, found: false, about: 'p1' }),
  sample('risk-higher', 'fails', { required: { moreThan: 'medium' }, found: 'low' }),
  sample('control-lower', 'fails', { required: { lessThan: 'high', atLeast: 'medium' }, found: 'low' }),
  sample('risk-under-control', 'fails', { required: { lessThan: 'high' }, found: 'high' }),
  sample('risk-within-control', 'fails', { required: { atMost: 'medium' }, found: 'high' }),
  sample('list-is-weak-lax', 'fails', { required: 'weak-lax', found: 'key-prevention' }),
  sample('list-is-key-prevention', 'fails', { required: 'key-prevention', found: 'weak-lax' }),
  sample('exit-lines-set', 'fails', { required: [], found: ['p3'] }),
  sample('sheet-at-level', 'fails', { required: { sheet: true }, found: { sheet: false }, about: 'county' }),
  sample('sheet-criterion', 'fails', { required: { oneOf: ['results', 'service'] }, found: 'speed' }),
  sample('sheet-score', 'fails', { required: { atMost: 3_000 }, found: 3_500, about: 'results' }),
  sample('sheet-outcome', 'fails', {
    required: { outcome: 'pass' },
    found: { total: 7_200, outcome: 'consolidate' },
    about: 'county',
  }),
  sample('sheet-outcome', 'unknown', {
    required: { outcome: 'pass' },
    found: { total: { atLeast: 7_200, atMost: 9_000 }, outcome: 'undetermined' },
    about: 'county',
    missing: [{ what: 'results', from: 'county-organization-department' }],
  }),
  sample('consolidated-until', 'fails', { required: { notBefore: '2024-09-30' }, found: '2024-08-01' }),
  sample('ballot-question', 'fails', { required: { oneOf: ['service'] }, found: 'speed', about: 'online' }),
  sample('ballot-attended', 'fails', { required: { atMost: 40 }, found: 45, about: 'representatives' }),
  sample('ballot-quorum', 'fails', {
    required: { op: 'at-least', value: { part: 2, whole: 3 }, base: 'representatives' },
    found: { part: 20, whole: 40 },
    about: 'two-thirds',
  }),
  sample('ballot-passes', 'fails', { required: [half], found: [{ part: 30, whole: 100 }], because: [short] }),
  short,
  low,
  sample('well-satisfied', 'fails', { required: [share], found: [{ part: 70, whole: 100 }], because: [low] }),
  sample('poll-outcome', 'holds', {
    required: { outcome: 'pass' },
    found: { outcome: 'consolidate', on: '2024-08-07', until: '2024-09-06' },
    about: 'ballot',
  }),
  sample('poll-outcome', 'holds', {
    required: { outcome: 'pass' },
    found: { outcome: 'fail', on: '2024-08-07' },
    about: 'satisfaction-survey',
  }),
  sample('listing-by-poll', 'holds', {
    required: { riskAtLeast: 'high' },
    found: { on: '2024-03-01' },
    about: 'governance',
  }),
  sample('grade-reached', 'fails', { required: { atLeast: 'middle' }, found: 'weak' }),
  sample('jurisdiction', 'fails', { required: { village }, found: { unit: '999902' } }),
  sample('date-order', 'fails', { required: { notBefore: '2024-07-23' }, found: '2024-07-01' }),
  sample('date-not-ahead', 'fails', { required: { noLaterThan: '2024-07-23' }, found: '2042-07-23' }),
  sample('event-id', 'fails', { required: { unused: true }, found: 'e12' }),
  sample('case-head', 'fails', { required: { head: 'a1' }, found: { head: 'b2' } }),
  sample('rulebook-at-hand', 'fails', { required: { id: 'xining', inForceOn: '2026-01-01' }, found: null }),
  sample('within-limit', 'fails', {
    required: { noLaterThan: '2024-09-10' },
    found: '2024-09-15',
    about: 'rectify-in-time',
  }),
  sample('limit-here', 'fails', { required: { oneOf: [] }, found: 'rectify-in-time', about: 'rectify-in-time' }),
  sample('limit-passed', 'fails', { required: { after: '2024-09-10' }, found: '2024-08-01', about: 'rectify-in-time' }),
  sample('limit-once', 'fails', { required: { applied: false }, found: { applied: true }, about: 'rectify-in-time' }),
  sample('limit-takes-effect', 'fails', {
    required: { follows: { riskAtLeast: 'high' } },
    found: { now: { level: 'high' } },
    about: 'rectify-in-time',
  }),
  sample('limit-takes-effect', 'holds', {
    required: { follows: { list: 'weak-lax' } },
    found: { now: { list: 'key-prevention' } },
    about: 'rectify-in-time',
  }),
  sample('look-back-due', 'fails', { required: { notBefore: '2025-01-01' }, found: '2024-12-01' }),
  sample('look-back-evidence', 'fails', {
    required: { noOlderThan: { days: 183 }, on: '2025-06-01', both: ['fortress-index', 'negative-screening'] },
    found: ['fortress-index'],
  }),
  sample('correction-target', 'fails', { required: { recorded: true }, found: 'e99' }),
  sample('correction-authority', 'fails', {
    required: { own: { role: 'township-committee', unit: '999901001' }, or: 'organization-department-above' },
    found: { role: 'village-organization', unit: village },
  }),
  sample('correction-withdraws', 'fails', { required: { type: null }, found: 'raise-signal' }),
  sample('correction-not-ahead', 'fails', { required: { noLaterThan: '2024-07-23' }, found: '2024-08-01' }),
  sample('correction-allowed', 'fails', {
    required: { allowed: true },
    found: { type: 'exit-list', date: '2024-09-05', at: '/events/28' },
    because: [sample('date-order', 'fails', { required: { notBefore: '2024-09-06' }, found: '2024-09-05' })],
  }),
  sample('correction-replays', 'fails', {
    required: { allowed: true },
    found: { type: 'apply-to-township', date: '2024-07-05', at: '/events/19' },
    because: [
      sample('ballot-passes', 'fails', { required: [half], found: [{ part: 30, whole: 100 }], because: [short] }),
    ],
  }),
  sample('migration-later', 'fails', {
    required: { laterThan: { id: 'xining', version: '2025' } },
    found: { id: 'xining', version: '2024' },
  }),
  sample('migration-place', 'fails', {
    required: { oneOf: ['governance'] },
    found: { at: '/episodes/0/grounds/0/problemType', value: 'integrity' },
  }),
  sample('duty-performed', 'fails', {
    required: { from: '2024-03-16', by: '2024-03-31' },
    found: { status: 'overdue' },
    about: `hear-residents/${village}/2024-03-b/1`,
  }),
  sample('duty-performed', 'unknown', {
    required: { from: '2024-03-12', by: '2024-03-31' },
    found: { status: 'due', partial: { days: 20, of: 91 } },
    about: `visit-village/${village}/2024-Q1/1`,
  }),
  sample('duty-record-holder', 'fails', { required: { oneOf: ['cadre-2'] }, found: 'cadre-1' }),
  sample('duty-waiver-actor', 'fails', {
    required: { oneOf: ['county-organization-department'], over: village },
    found: { role: 'first-secretary', unit: village },
  }),
  sample('duty-escalated', 'holds', {
    required: [{ to: 'county-organization-department', since: '2024-04-30' }],
    found: { status: 'overdue', overdueDays: 38, named: ['county-organization-department'] },
  }),
  sample('duty-escalated', 'fails', {
    required: [{ to: 'county-organization-department', since: '2024-05-15' }],
    found: { status: 'overdue', overdueDays: 8, named: [] },
  }),
  sample('tenure-overlap', 'fails', {
    required: { apartFrom: '/0', heldBy: 'cadre-1' },
    found: { from: '2024-02-01', to: '2024-03-01' },
    about: 'cadre-2',
  }),
  sample('handover-holder', 'fails', { required: { oneOf: ['cadre-2'] }, found: 'cadre-1' }),
  sample('sql-past', 'fails', {
    required: { reads: 'the day alone' },
    found: { past: { level: 'medium' } },
    about: 'veto-leaderless',
  }),
  sample('sql-successor', 'fails', {
    required: { successors: 'of what is gone' },
    found: { became: ['applicants', 'reserve-cadres'] },
    about: 'applicants',
  }),
  sample('sql-column', 'fails', {
    required: { differsFrom: 'pledges-kept_part' },
    found: { column: 'Pledges-kept_part' },
    about: 'pledges-kept',
  }),
  sample('sql-column', 'fails', { required: { atMost: 63 }, found: { column: 'a'.repeat(64) }, about: 'pledges-kept' }),
]
