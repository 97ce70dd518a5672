import type { Json } from '../../src/core/json.js'
import { GONE } from './changed.js'
import type { Fault } from './fault.js'

const ratio = (part: number, whole: number): { readonly part: number; readonly whole: number } => ({ part, whole })
const term = (id: string): { readonly id: string; readonly label: Json } => ({ id, label: { 'zh-CN': '示例', en: id } })
const ballot = '/acceptance/ballot'
const survey = '/exit/survey/consequences/value'
const bands = (last: Json): Json => [{ when: { op: 'at-least', value: ratio(1, 2) }, outcome: 'pass' }, last]

/** Faults of polls. */
export const faultsOfPolls: readonly Fault[] = [
  {
    code: 'indicator-never',
    changes: { [`${ballot}/indicators/value/0/counts/0/weight`]: 79 },
    path: `${ballot}/indicators/value/0/passing`,
    required: { metBy: 'some ballots' },
    found: { least: ratio(0, 100), most: ratio(79, 100) },
  },
  {
    code: 'indicator-never',
    changes: { [`${ballot}/indicators/value/1/passing`]: { op: 'less-than', value: ratio(0, 1) } },
    path: `${ballot}/indicators/value/1/passing`,
    required: { metBy: 'some ballots' },
    found: { least: ratio(0, 100), most: ratio(100, 100) },
  },
  {
    code: 'indicator-never',
    changes: {
      '/exit/survey/options/value/0/inBase': false,
      '/exit/survey/options/value/1/inBase': false,
      '/exit/survey/options/value/2/inBase': false,
      '/exit/survey/indicators/value/0/counts/0/weight': 0,
    },
    path: '/exit/survey/indicators/value/0/passing',
    required: { metBy: 'some ballots' },
    found: { base: 'always empty' },
  },
  {
    code: 'indicator-always',
    changes: { [`${ballot}/indicators/value/1/passing`]: { op: 'at-most', value: ratio(1, 1) } },
    path: `${ballot}/indicators/value/1/passing`,
    required: { missedBy: 'some ballots' },
    found: { least: ratio(0, 100), most: ratio(100, 100) },
  },
  {
    code: 'indicator-outside-base',
    changes: { [`${ballot}/indicators/value/0/counts/-`]: { option: 'dont-know', weight: 20 } },
    path: `${ballot}/indicators/value/0/counts/2/option`,
    required: { oneOf: ['satisfied', 'fairly', 'dissatisfied'] },
    found: 'dont-know',
  },
  {
    code: 'option-counted-twice',
    changes: { [`${ballot}/indicators/value/1/counts/-`]: { option: 'dissatisfied', weight: 50 } },
    path: `${ballot}/indicators/value/1/counts/1/option`,
    required: { differsFromPlace: 0 },
    found: 'dissatisfied',
  },
  // An indicator that counts an option of another question.
  {
    code: 'malformed',
    changes: {
      [`${ballot}/questions/value/0/options`]: [
        { ...term('strong'), inBase: true },
        { ...term('weak'), inBase: true },
      ],
    },
    path: `${ballot}/indicators/value/1/counts/0/option`,
    required: { oneOf: ['strong', 'weak'] },
    found: 'dissatisfied',
  },
  {
    code: 'question-idle',
    changes: { [`${ballot}/questions/value/-`]: term('honesty') },
    path: `${ballot}/questions/value/1`,
    required: { countedBy: 'some indicator' },
    found: 'honesty',
  },
  {
    code: 'poll-without-quorum',
    changes: { '/exit/survey/quorum': GONE },
    path: '/exit/survey',
    required: { quorum: true },
    found: { indicators: ['satisfied-of-valid'] },
  },
  {
    code: 'poll-ids-shared',
    changes: { '/exit/survey/quorum/value/0/id': 'households' },
    path: '/exit/survey/quorum/value/0/id',
    required: { notAmong: ['households'] },
    found: 'households',
  },
  {
    code: 'poll-ids-shared',
    changes: { '/exit/survey/indicators/value/0/id': 'few-dissatisfied' },
    path: '/exit/survey/indicators/value/0/id',
    required: { notAmong: ['satisfied-of-ballots', 'few-dissatisfied'] },
    found: 'few-dissatisfied',
  },
  {
    code: 'poll-band-unreachable',
    changes: { [`${survey}/0/bands/1/when/value`]: ratio(19, 20) },
    path: `${survey}/0/bands/1`,
    required: { reachedBy: 'some share' },
    found: 'consolidate',
  },
  {
    code: 'poll-band-unreachable',
    changes: { [`${survey}/-`]: { at: 'county', bands: bands({ outcome: 'fail' }) } },
    path: `${survey}/2/at`,
    required: { once: true },
    found: 'county',
  },
  // Nobody can have more than the weight of the answer that counts most.
  {
    code: 'poll-band-unreachable',
    changes: { '/exit/survey/indicators/value/0/counts/0/weight': 85 },
    path: `${survey}/0/bands/0`,
    required: { reachedBy: 'some share' },
    found: 'pass',
  },
  {
    code: 'poll-band-below-line',
    changes: { [`${survey}/-`]: { at: 'exit', bands: bands({ outcome: 'fail' }) } },
    path: `${survey}/2/bands/0`,
    required: { indicator: 'satisfied-of-valid', op: 'at-least', value: ratio(4, 5) },
    found: ratio(1, 2),
  },
  {
    code: 'poll-band-below-line',
    changes: { [`${ballot}/indicators/value/1/passing/value`]: ratio(1, 4) },
    path: `${ballot}/consequences/value/0/bands/0`,
    required: { indicator: 'few-dissatisfied', op: 'less-than', value: ratio(1, 4) },
    found: ratio(1, 4),
  },
  {
    code: 'poll-band-above-line',
    changes: { [`${ballot}/indicators/value/1/passing/value`]: ratio(1, 2) },
    path: `${ballot}/consequences/value/0/bands/1`,
    required: { indicator: 'few-dissatisfied', outcome: 'pass' },
    found: { ...ratio(1, 3), outcome: 'fail' },
  },
  {
    code: 'poll-band-gap',
    changes: { [`${survey}/0/bands/2/when`]: { op: 'at-most', value: ratio(1, 2) } },
    path: `${survey}/0/bands`,
    required: { band: 'for every share' },
    found: ratio(11, 20),
  },
  {
    code: 'poll-band-order',
    changes: { [`${survey}/0/bands/0/outcome`]: 'fail', [`${survey}/0/bands/2/outcome`]: 'pass' },
    path: `${survey}/0/bands`,
    required: { consequences: 'no milder with a worse share' },
    found: [
      { ...ratio(3, 10), outcome: 'pass' },
      { ...ratio(3, 5), outcome: 'consolidate' },
    ],
  },
  // Of a limit, the smaller share is the better one.
  {
    code: 'poll-band-order',
    changes: {
      [`${ballot}/consequences/value/0/bands/0/outcome`]: 'fail',
      [`${ballot}/consequences/value/0/bands/1/outcome`]: 'pass',
    },
    path: `${ballot}/consequences/value/0/bands`,
    required: { consequences: 'no milder with a worse share' },
    found: [
      { ...ratio(1, 3), outcome: 'pass' },
      { ...ratio(1, 6), outcome: 'fail' },
    ],
  },
  {
    code: 'poll-band-without-effect',
    changes: { [`${survey}/0/at`]: 'city' },
    path: `${survey}/0/at`,
    required: { oneOf: ['village', 'township', 'county', 'identification', 'exit', 'look-back'] },
    found: 'city',
  },
  {
    code: 'poll-band-without-effect',
    changes: { [`${ballot}/consequences/value/0/at`]: 'exit' },
    path: `${ballot}/consequences/value/0/at`,
    required: { oneOf: ['village'] },
    found: 'exit',
  },
  {
    code: 'poll-band-without-effect',
    changes: { [`${survey}/1/bands/1`]: { outcome: 'fail' } },
    path: `${survey}/1/bands/1/outcome`,
    required: { oneOf: ['pass', 'list'] },
    found: 'fail',
  },
  {
    code: 'poll-band-without-effect',
    changes: { [`${survey}/0/bands/2`]: { outcome: 'list', problemType: 'order', risk: 'red' } },
    path: `${survey}/0/bands/2/outcome`,
    required: { oneOf: ['pass', 'consolidate', 'fail'] },
    found: 'list',
  },
  {
    code: 'poll-band-without-effect',
    changes: { [`${survey}/1/bands/1/risk`]: 'yellow' },
    path: `${survey}/1/bands/1/risk`,
    required: { list: 'some list' },
    found: 'yellow',
  },
  {
    code: 'quorum-never',
    changes: { [`${ballot}/quorum/value/0/share`]: { op: 'more-than', value: ratio(1, 1) } },
    path: `${ballot}/quorum/value/0/share`,
    required: { metBy: 'some poll' },
    found: { op: 'more-than', value: ratio(1, 1) },
  },
  {
    code: 'quorum-always',
    changes: { [`${ballot}/quorum/value/0/share`]: { op: 'at-least', value: ratio(0, 1) } },
    path: `${ballot}/quorum/value/0/share`,
    required: { missedBy: 'a poll of nobody' },
    found: { op: 'at-least', value: ratio(0, 1) },
  },
]
