import type { Json } from '../../src/core/json.js'
import { GONE } from './changed.js'
import type { Fault } from './fault.js'

const bands = (item: number): string => `/fortress/items/${item}/scoring/bands`
const ratio = (part: number, whole: number): Json => ({ part, whole })
const some = (zh: string, en: string): Json => ({ 'zh-CN': zh, en })
const from: Json = { kind: 'clause', cites: ['M2.1'] }
const paralysed: Json = { item: 'paralysed', test: { is: true } }

/** Faults of what is asked, of whom, and of points. */
export const faultsOfPoints: readonly Fault[] = [
  {
    code: 'malformed',
    changes: { '/responsibility/duties/0/owner': GONE },
    path: '/responsibility/duties/0/owner',
    required: {
      oneOf: [
        'village-organization',
        'township-committee',
        'county-organization-department',
        'county-standing-committee',
        'county-committee-secretary',
        'department',
        'city-organization-department',
        'linked-county-leader',
        'paired-unit',
        'first-secretary',
        'township-leader',
      ],
    },
    found: 'missing',
  },
  {
    code: 'malformed',
    changes: { '/responsibility/duties/0/recurrence': GONE },
    path: '/responsibility/duties/0/recurrence',
    required: {
      oneOf: ['half-month', 'month', 'quarter', 'half-year', 'year', 'regularly', 'once', 'standing', 'when-vacant'],
    },
    found: 'missing',
  },
  {
    code: 'translation-missing',
    changes: { '/fortress/items/0/label': some('secretary', 'secretary') },
    path: '/fortress/items/0/label/zh-CN',
    required: { script: 'Han' },
    found: 'secretary',
  },
  {
    code: 'translation-missing',
    changes: { '/negative/levels/value/0/control': some('提醒', '提醒') },
    path: '/negative/levels/value/0/control/en',
    required: { script: 'Latin' },
    found: '提醒',
  },
  {
    code: 'listed-twice',
    changes: { '/fortress/parts/1/onlyFor/-': 'farming' },
    path: '/fortress/parts/1/onlyFor/1',
    required: { differsFromPlace: 0 },
    found: 'farming',
  },
  {
    code: 'item-without-body',
    changes: { '/negative/items/0/supplier': 'department' },
    path: '/negative/items/0/supplier',
    required: { oneOf: ['police', 'agriculture'] },
    found: 'department',
  },
  {
    code: 'item-of-no-village',
    changes: {
      '/fortress/items/7/dimension': 'herds',
      '/fortress/items/7/onlyFor': ['farming'],
      '/fortress/vetoes/0/when/any/0': { item: 'secretary', test: { is: false } },
      '/fortress/items/7/scoring': {
        bands: [
          { when: { is: true }, points: 0 },
          { when: { is: false }, points: 5 },
        ],
      },
      '/fortress/items/7/bonus': true,
    },
    path: '/fortress/items/7/onlyFor',
    required: { oneOf: ['herding'] },
    found: ['farming'],
  },
  {
    code: 'village-kinds-idle',
    changes: {
      '/fortress/parts/1': GONE,
      '/fortress/parts/1/onlyFor': GONE,
      '/fortress/dimensions/2': GONE,
      '/fortress/items/4': GONE,
    },
    path: '/villageKinds/value',
    required: { onlyFor: 'somewhere' },
    found: ['farming', 'herding'],
  },
  {
    code: 'band-unreachable',
    changes: {
      [`${bands(2)}/1/when/value`]: ratio(19, 20),
      [`${bands(2)}/2/when/value`]: ratio(9, 10),
    },
    path: `${bands(2)}/1`,
    required: { reachedBy: 'some answer' },
    found: { reachedBy: 'no answer', takenBy: [0] },
  },
  {
    code: 'band-gap',
    changes: { [`${bands(2)}/2/when/value`]: ratio(2, 5) },
    path: bands(2),
    required: { band: 'for every answer' },
    found: ratio(2, 5),
  },
  {
    code: 'band-gap',
    // 800 days are more than two years and two months: what lies between is in no band.
    changes: { [`${bands(1)}/1/when/value`]: { months: 26 } },
    path: bands(1),
    required: { band: 'for every answer' },
    found: { since: '2020-10-31', asOf: '2023-01-01' },
  },
  {
    code: 'band-overlap',
    changes: { [`${bands(2)}/2/when`]: { op: 'at-most', value: ratio(1, 2) } },
    path: `${bands(2)}/2`,
    required: { apartFrom: 1 },
    found: ratio(1, 2),
  },
  {
    code: 'item-cap-always',
    changes: { '/negative/items/0/scoring/perOccurrence': 600 },
    path: '/negative/items/0/scoring/cap',
    required: { atLeast: 600 },
    found: 500,
  },
  {
    code: 'item-cap-never',
    changes: { '/fortress/items/6/measure/most': 3 },
    path: '/fortress/items/6/scoring/cap',
    required: { atMost: 60 },
    found: 80,
  },
  {
    code: 'item-idle',
    changes: {
      '/negative/items/-': {
        id: 'idle',
        label: some('无用', 'idle'),
        problemType: 'order',
        measure: { kind: 'yes-no' },
        scoring: { bands: [] },
        supplier: 'police',
        from,
      },
    },
    path: '/negative/items/4',
    required: { points: 'that differ', or: 'read by a veto' },
    found: { points: 0 },
  },
  {
    code: 'item-idle',
    changes: {
      [`${bands(0)}/1/points`]: 300,
      '/fortress/vetoes/0/when': paralysed,
      '/fortress/vetoes/1/when/any/1/test/value': ratio(4, 5),
    },
    path: '/fortress/items/0',
    required: { points: 'that differ', or: 'read by a veto' },
    found: { points: 300 },
  },
  {
    code: 'dimension-sum',
    changes: { [`${bands(0)}/0/points`]: 250 },
    path: '/fortress/dimensions/0/points',
    required: { sum: 500 },
    found: [
      { kind: 'farming', sum: 450 },
      { kind: 'herding', sum: 450 },
    ],
  },
  {
    code: 'dimension-sum',
    changes: { '/fortress/items/4/scoring/cap': 150 },
    path: '/fortress/dimensions/2/points',
    required: { sum: 200 },
    found: [{ kind: 'farming', sum: 150 }],
  },
  {
    code: 'dimension-without-part',
    changes: { '/fortress/dimensions/1/part': GONE, '/fortress/parts/0/points': 500 },
    path: '/fortress/dimensions/1',
    required: { partOneOf: ['common', 'of-farming', 'of-herding'] },
    found: null,
  },
  {
    code: 'part-sum',
    changes: { '/fortress/parts/0/points': 900 },
    path: '/fortress/parts/0/points',
    required: { sum: 900 },
    found: [
      { kind: 'farming', sum: 800 },
      { kind: 'herding', sum: 800 },
    ],
  },
  {
    code: 'total-sum',
    changes: { '/fortress/total/value': 1_100 },
    path: '/fortress/total/value',
    required: { sum: 1_100 },
    found: [
      { kind: 'farming', sum: 1_000 },
      { kind: 'herding', sum: 1_000 },
    ],
  },
  {
    code: 'bonus-cap-always',
    changes: { '/fortress/bonusCap/value': 19 },
    path: '/fortress/bonusCap/value',
    required: { atLeast: 20 },
    found: 19,
  },
  {
    code: 'bonus-cap-never',
    changes: { '/fortress/bonusCap/value': 81 },
    path: '/fortress/bonusCap/value',
    required: { atMost: 80 },
    found: 81,
  },
]
