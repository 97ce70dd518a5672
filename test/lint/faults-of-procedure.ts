import type { Json } from '../../src/core/json.js'
import { GONE } from './changed.js'
import type { Fault } from './fault.js'

const term = (id: string): { readonly id: string; readonly label: Json } => ({ id, label: { 'zh-CN': '示例', en: id } })
const after = (then: Json): { readonly then: Json } => ({ then })
const sheet = '/acceptance/sheets/value/0'
const survey = '/exit/survey/consequences/value'

/** Faults of acceptance, time limits, duties and provenance. */
export const faultsOfProcedure: readonly Fault[] = [
  {
    code: 'term-of-no-days',
    changes: { [`${survey}/0/bands/1/within`]: { days: 0 } },
    path: `${survey}/0/bands/1/within`,
    required: { atLeast: { days: 1 } },
    found: { days: 0 },
  },
  {
    code: 'figures-in-points',
    changes: { [`${sheet}/outcomes/0/when/value`]: 9, [`${sheet}/outcomes/1/when/value`]: 6 },
    path: `${sheet}/outcomes`,
    required: { hundredthsOf: 1_000 },
    found: { highest: 9 },
  },
  {
    code: 'limit-order',
    changes: {
      '/limits/value/-': {
        ...term('far-too-long'),
        stage: 'episode',
        within: { years: 2 },
        ...after({ riskAtLeast: 'orange' }),
      },
    },
    path: '/limits/value/3/then',
    required: { noMilderThan: { riskAtLeast: 'red' } },
    found: { riskAtLeast: 'orange' },
  },
  {
    code: 'term-of-no-days',
    changes: { '/limits/value/0/within': { days: 0 } },
    path: '/limits/value/0/within',
    required: { atLeast: { days: 1 } },
    found: { days: 0 },
  },
  {
    code: 'term-of-no-days',
    changes: { '/exit/maxAge/value': { months: 0, days: 0 } },
    path: '/exit/maxAge/value',
    required: { atLeast: { days: 1 } },
    found: { months: 0, days: 0 },
  },
  {
    code: 'stage-without-exit',
    changes: { [`${sheet}/outcomes/0`]: GONE },
    path: `${sheet}/outcomes`,
    required: { outcome: 'pass' },
    found: { stage: 'acceptance.countyAcceptance' },
  },
  {
    code: 'outcome-unreachable',
    changes: { [`${sheet}/outcomes/0/when/value`]: 1_001 },
    path: `${sheet}/outcomes/0`,
    required: { reachedBy: 'some total', atMost: 1_000 },
    found: 'pass',
  },
  {
    code: 'outcome-gap',
    changes: { [`${sheet}/outcomes/2/when`]: { op: 'at-most', value: 598 } },
    path: `${sheet}/outcomes`,
    required: { outcome: 'for every total' },
    found: { total: 599 },
  },
  {
    code: 'outcome-order',
    changes: { [`${sheet}/outcomes/1/when`]: { op: 'at-most', value: 600 } },
    path: `${sheet}/outcomes`,
    required: { outcomes: 'no worse with more marks' },
    found: [
      { total: 600, outcome: 'consolidate' },
      { total: 601, outcome: 'fail' },
    ],
  },
  {
    code: 'criterion-idle',
    changes: { [`${sheet}/criteria/-`]: { ...term('extra'), most: 0 } },
    path: `${sheet}/criteria/2/most`,
    required: { moreThan: 0 },
    found: 0,
  },
  {
    code: 'sheet-level-skipped',
    changes: { [`${sheet}/level`]: 'city' },
    path: `${sheet}/level`,
    required: { oneOf: ['village', 'township', 'county'] },
    found: 'city',
  },
  {
    code: 'limit-stage-skipped',
    changes: { '/limits/value/1/stage': 'acceptance.cityReview' },
    path: '/limits/value/1/stage',
    required: { stageOf: ['village', 'township', 'county'] },
    found: 'acceptance.cityReview',
  },
  {
    code: 'limit-without-effect',
    changes: { '/limits/value/1/stage': 'rectifying' },
    path: '/limits/value/1/then',
    required: { stage: 'after rectifying' },
    found: { moveTo: 'rectifying' },
  },
  {
    code: 'limit-without-effect',
    changes: { '/limits/value/1/then': { list: 'weak-lax' } },
    path: '/limits/value/1/then',
    required: { stage: 'before the steps' },
    found: { list: 'weak-lax' },
  },
  {
    code: 'limit-without-effect',
    changes: { '/limits/value/2/stage': 'identifying' },
    path: '/limits/value/2/then',
    required: { stage: 'once listed' },
    found: { riskAtLeast: 'red' },
  },
  {
    code: 'limit-without-effect',
    changes: { '/limits/value/2/then': { list: 'key-prevention' } },
    path: '/limits/value/2/then',
    required: { list: 'stricter' },
    found: { list: 'key-prevention' },
  },
  {
    code: 'exit-grade-always',
    changes: { '/exit/gradeAtLeast/value': 'poor' },
    path: '/exit/gradeAtLeast/value',
    required: { oneOf: ['good', 'fair'] },
    found: 'poor',
  },
  {
    code: 'duty-never-owed',
    changes: { '/responsibility/duties/1/lists': ['none'] },
    path: '/responsibility/duties/1/lists',
    required: { oneOf: ['weak-lax', 'key-prevention'] },
    found: ['none'],
  },
  {
    code: 'duty-times-standing',
    changes: { '/responsibility/duties/1/times': 2 },
    path: '/responsibility/duties/1/times',
    required: { times: 1 },
    found: 2,
  },
  {
    code: 'escalation-order',
    changes: { '/responsibility/escalation/value/0/after/days': 60 },
    path: '/responsibility/escalation/value/0/to',
    required: { levelAtLeast: 'county' },
    found: 'township-committee',
  },
  {
    code: 'owner-without-duty',
    changes: { '/responsibility/escalation/value/1/owners/-': 'paired-unit' },
    path: '/responsibility/escalation/value/1/owners/2',
    required: { oneOf: ['first-secretary', 'township-committee'] },
    found: 'paired-unit',
  },
  {
    code: 'parameter-uncited',
    changes: { '/fortress/total/from/cites': ['P1'] },
    path: '/fortress/total/from/cites',
    required: { cites: 'a clause or a decision' },
    found: ['P1'],
  },
  {
    code: 'parameter-uncited',
    changes: { '/fortress/total/from': { kind: 'document', cites: ['M2.1'] } },
    path: '/fortress/total/from/cites',
    required: { cites: 'a document (doc:…)' },
    found: ['M2.1'],
  },
  {
    code: 'document-uncited',
    changes: {
      '/documents/-': {
        id: 'annex',
        title: { 'zh-CN': '附件', en: 'an annex' },
        issuer: { 'zh-CN': '示例市', en: 'a city' },
        date: '2023-12-01',
      },
    },
    path: '/documents/1',
    required: { citedBy: 'some parameter' },
    found: 'annex',
  },
  {
    code: 'document-later',
    changes: { '/documents/0/date': '2024-01-02' },
    path: '/documents/0/date',
    required: { atMost: '2024-01-01' },
    found: '2024-01-02',
  },
  {
    code: 'never-in-force',
    changes: { '/effectiveUntil/value': '2023-12-31' },
    path: '/effectiveUntil/value',
    required: { atLeast: '2024-01-01' },
    found: '2023-12-31',
  },
]
