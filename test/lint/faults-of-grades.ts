import type { Json } from '../../src/core/json.js'
import { GONE } from './changed.js'
import type { Fault } from './fault.js'

const ratio = (part: number, whole: number): Json => ({ part, whole })
const some = (zh: string, en: string): Json => ({ 'zh-CN': zh, en })
const from: Json = { kind: 'clause', cites: ['M2.1'] }
const paralysed: Json = { item: 'paralysed', test: { is: true } }

const warned = (level: string, times: number): Json => ({
  past: { level },
  within: { years: 1 },
  test: { op: 'at-least', value: times },
})

/** Faults of grades, vetoes, risk, listing and rectification. */
export const faultsOfGrades: readonly Fault[] = [
  {
    code: 'figures-in-points',
    changes: { '/fortress/grades/value/0/when/value': 8, '/fortress/grades/value/1/when/value': 5 },
    path: '/fortress/grades/value',
    required: { hundredthsOf: 1_000 },
    found: { highest: 8 },
  },
  {
    code: 'figures-in-points',
    changes: { '/negative/levels/value/0/when/value': 1, '/negative/levels/value/1/when/value': 3 },
    path: '/negative/levels/value',
    required: { hundredthsOf: 700 },
    found: { highest: 3 },
  },
  {
    code: 'levels-reversed',
    changes: { '/negative/levels/value/0/when/value': 300, '/negative/levels/value/1/when/value': 100 },
    path: '/negative/levels/value',
    required: { order: 'lowest first' },
    found: ['yellow', 'orange', 'red'],
  },
  {
    code: 'warnings-order',
    changes: { '/negative/vetoes/1/when': { any: [warned('yellow', 2), warned('orange', 3)] } },
    path: '/negative/vetoes/1/when/any/1/test/value',
    required: { atMost: 2 },
    found: 3,
  },
  {
    code: 'fires-on-nothing',
    changes: {
      '/fortress/vetoes/1/when': {
        past: { list: 'weak-lax' },
        within: { years: 2 },
        test: { op: 'less-than', value: 2 },
      },
    },
    path: '/fortress/vetoes/1/when',
    required: { something: 'that happened' },
    found: { fires: 'on the best answers and an empty past' },
  },
  {
    code: 'fires-on-nothing',
    changes: { '/negative/vetoes/0/when': { not: { item: 'disputes', test: { op: 'at-least', value: 2 } } } },
    path: '/negative/vetoes/0/when',
    required: { something: 'that happened' },
    found: { fires: 'on the best answers and an empty past' },
  },
  {
    code: 'condition-repeated',
    changes: { '/negative/vetoes/1/when/of/-': warned('yellow', 3) },
    path: '/negative/vetoes/1/when/of/3',
    required: { differsFromPlace: 0 },
    found: 'of',
  },
  {
    code: 'condition-repeated',
    changes: {
      '/fortress/vetoes/-': { id: 'again', label: some('又', 'again'), when: paralysed, gradeAtMost: 'poor', from },
      '/fortress/vetoes/0/when': paralysed,
    },
    path: '/fortress/vetoes/2/when',
    required: { differsFrom: 'leaderless' },
    found: 'again',
  },
  {
    code: 'item-left-out',
    changes: {
      '/negative/vetoes/0/when': {
        atLeast: 2,
        of: [
          { item: 'feud', test: { is: true } },
          { item: 'audit', test: { is: 'none' } },
          { item: 'debt', test: { op: 'more-than', value: ratio(1, 1) } },
        ],
      },
    },
    path: '/negative/vetoes/0/when/of',
    required: { allOf: ['disputes', 'feud', 'audit', 'debt'] },
    found: { leftOut: ['disputes'] },
  },
  {
    code: 'grade-unreachable',
    changes: { '/fortress/grades/value/0/when/value': 1_061 },
    path: '/fortress/grades/value/0',
    required: { reachedBy: 'some total' },
    found: 'good',
  },
  {
    code: 'grade-unreachable',
    // The best cut already takes what the second asks for.
    changes: { '/fortress/grades/value/1/when/value': 800 },
    path: '/fortress/grades/value/1',
    required: { reachedBy: 'some total' },
    found: 'fair',
  },
  {
    code: 'grade-gap',
    changes: { '/fortress/grades/value/2/when': { op: 'less-than', value: 499 } },
    path: '/fortress/grades/value',
    required: { grade: 'for every total' },
    found: { total: 499 },
  },
  {
    code: 'grade-order',
    changes: { '/fortress/grades/value/1/when': { op: 'at-most', value: 500 } },
    path: '/fortress/grades/value',
    required: { grades: 'that rise with the total' },
    found: [
      { total: 500, grade: 'fair' },
      { total: 501, grade: 'poor' },
    ],
  },
  {
    code: 'grade-cuts-mixed',
    changes: { '/fortress/grades/value/1/when/value': ratio(1, 2) },
    path: '/fortress/grades/value',
    required: { allAs: 'points' },
    found: ['points', 'share'],
  },
  {
    code: 'veto-never-fires',
    changes: {
      '/fortress/vetoes/0/when': {
        all: [
          { item: 'attendance', test: { op: 'at-least', value: ratio(3, 4) } },
          { item: 'attendance', test: { op: 'less-than', value: ratio(1, 2) } },
          paralysed,
        ],
      },
    },
    path: '/fortress/vetoes/0/when',
    required: { canHold: true },
    found: { holds: 'never' },
  },
  {
    code: 'veto-never-fires',
    changes: { '/negative/vetoes/1/when/atLeast': 4 },
    path: '/negative/vetoes/1/when',
    required: { canHold: true },
    found: { holds: 'never' },
  },
  {
    code: 'veto-always-fires',
    changes: { '/negative/vetoes/0/when': { item: 'debt', test: { op: 'at-least', value: ratio(0, 1) } } },
    path: '/negative/vetoes/0/when',
    required: { canFail: true },
    found: { holds: 'always' },
  },
  {
    code: 'veto-always-fires',
    // Nobody asks farmers for lost animals: they have no answer, so the test fails, and its negation holds.
    changes: {
      '/fortress/vetoes/1/when': { not: { item: 'losses', test: { op: 'less-than', value: 30 } } },
    },
    path: '/fortress/vetoes/1/when',
    required: { canFail: true },
    found: { holds: 'always', kinds: ['farming'] },
  },
  {
    code: 'veto-without-effect',
    changes: { '/fortress/vetoes/1/gradeAtMost': 'good' },
    path: '/fortress/vetoes/1/gradeAtMost',
    required: { oneOf: ['fair', 'poor'] },
    found: 'good',
  },
  {
    code: 'condition-part-never',
    changes: { '/fortress/vetoes/1/when/any/1/test': { op: 'less-than', value: 0 } },
    path: '/fortress/vetoes/1/when/any/1',
    required: { canHold: true },
    found: { holds: 'never' },
  },
  {
    code: 'condition-part-never',
    changes: { '/negative/vetoes/1/when/of/2/test/value': 1_251 },
    path: '/negative/vetoes/1/when/of/2',
    required: { canHold: true },
    found: { holds: 'never' },
  },
  {
    code: 'condition-part-always',
    changes: {
      '/fortress/vetoes/0/when/any/1/all/-': {
        past: { item: 'feud' },
        within: { years: 1 },
        test: { op: 'at-least', value: 0 },
      },
    },
    path: '/fortress/vetoes/0/when/any/1/all/2',
    required: { canFail: true },
    found: { holds: 'always' },
  },
  {
    code: 'problem-type-idle',
    changes: {
      '/negative/problemTypes/-': { id: 'unity', label: some('团结', 'unity'), from },
      '/identification/listing/value/-': { problemType: 'unity', risk: 'yellow', list: 'none' },
      '/identification/listing/value/7': { problemType: 'unity', risk: 'orange', list: 'none' },
      '/identification/listing/value/8': { problemType: 'unity', risk: 'red', list: 'weak-lax' },
      '/rectification/unitField/value/-': { problemType: 'unity', field: 'law' },
      '/rectification/kinds/value/0/problemTypes/-': 'unity',
      '/rectification/taskForce/value/-': { problemType: 'unity', departments: ['police'] },
    },
    path: '/negative/problemTypes/2',
    required: { atLeast: 1, of: 'items or vetoes' },
    found: 'unity',
  },
  {
    code: 'level-unreachable',
    changes: { '/negative/levels/value/0/when/value': 300 },
    path: '/negative/levels/value/0',
    required: { reachedBy: 'some deductions' },
    found: 'yellow',
  },
  {
    code: 'level-without-hit',
    changes: { '/negative/levels/value/0/when': { op: 'more-than', value: -1 } },
    path: '/negative/levels/value/0/when',
    required: { fails: 'without a deduction' },
    found: { op: 'more-than', value: -1 },
  },
  {
    code: 'listing-hole',
    changes: { '/identification/listing/value/4': GONE },
    path: '/identification/listing/value',
    required: { problemType: 'money', risk: 'orange' },
    found: null,
  },
  {
    code: 'listing-order',
    changes: { '/identification/listing/value/5/list': 'key-prevention' },
    path: '/identification/listing/value/5/list',
    required: { noMilderThan: 'weak-lax' },
    found: 'key-prevention',
  },
  {
    code: 'problem-type-without-field',
    changes: {
      '/rectification/unitField/value/1': GONE,
      '/rectification/fields/value/1': GONE,
      '/identification/departments/value/1/field': 'law',
    },
    path: '/rectification/unitField/value',
    required: { problemType: 'money' },
    found: null,
  },
  {
    code: 'problem-type-without-kind',
    changes: { '/rectification/kinds/value/0': GONE },
    path: '/rectification/kinds/value',
    required: { problemType: 'order' },
    found: null,
  },
  {
    code: 'problem-type-without-task-force',
    changes: { '/rectification/taskForce/value/1': GONE },
    path: '/rectification/taskForce/value',
    required: { problemType: 'money' },
    found: null,
  },
  {
    code: 'field-idle',
    changes: { '/rectification/unitField/value/1/field': 'law' },
    path: '/rectification/fields/value/1',
    required: { usedBy: 'unitField' },
    found: 'farm',
  },
]
