import { label } from '../../src/core/label.js'
import type { NegativeRules } from '../../src/rulebook/checklist.js'
import type { IdentificationRules, RectificationRules } from '../../src/rulebook/procedure.js'
import { from, named, sourced } from './named.js'

/** A negative checklist of two problem types and three levels, with warnings that add up; nothing amiss. */
export const negative: NegativeRules = {
  problemTypes: [
    { ...named('order'), from },
    { ...named('money'), from },
  ],
  items: [
    {
      ...named('disputes'),
      problemType: 'order',
      measure: { kind: 'count', unit: label('起', 'disputes') },
      scoring: { perOccurrence: 100, cap: 500 },
      supplier: 'police',
      from,
    },
    {
      ...named('feud'),
      problemType: 'order',
      risk: 'orange',
      measure: { kind: 'yes-no' },
      scoring: {
        bands: [
          { when: { is: true }, points: 50 },
          { when: { is: false }, points: 0 },
        ],
      },
      supplier: 'township-committee',
      from,
    },
    {
      ...named('audit'),
      problemType: 'money',
      measure: { kind: 'choice', options: [named('clean'), named('doubtful'), named('none')] },
      scoring: {
        bands: [
          { when: { in: ['clean'] }, points: 0 },
          { when: { is: 'doubtful' }, points: 200 },
          { when: { is: 'none' }, points: 400 },
        ],
      },
      supplier: 'agriculture',
      from,
    },
    {
      ...named('debt'),
      problemType: 'money',
      measure: { kind: 'ratio' },
      scoring: {
        bands: [
          { when: { op: 'more-than', value: { part: 1, whole: 1 } }, points: 300 },
          { when: { op: 'at-most', value: { part: 1, whole: 1 } }, points: 0 },
        ],
      },
      supplier: 'agriculture',
      from,
    },
  ],
  vetoes: [
    {
      ...named('insolvent'),
      when: {
        all: [
          { item: 'debt', test: { op: 'at-least', value: { part: 2, whole: 1 } } },
          { not: { item: 'audit', test: { is: 'clean' } } },
        ],
      },
      problemType: 'money',
      riskAtLeast: 'red',
      from,
    },
    {
      ...named('warned-often'),
      when: {
        atLeast: 2,
        of: [
          { past: { level: 'yellow' }, within: { years: 1 }, test: { op: 'at-least', value: 3 } },
          { past: { level: 'orange' }, within: { years: 1 }, test: { op: 'at-least', value: 2 } },
          { points: 'total', test: { op: 'at-least', value: 600 } },
        ],
      },
      problemType: 'order',
      list: 'weak-lax',
      from,
    },
  ],
  levels: sourced([
    { ...named('yellow'), control: label('提醒', 'reminder'), when: { op: 'at-least', value: 100 } },
    { ...named('orange'), control: label('防控', 'prevention'), when: { op: 'at-least', value: 300 } },
    { ...named('red'), control: label('整顿', 'rectification') },
  ]),
}

/** Departments, a source of signals and a listing table without a hole. */
export const identification: IdentificationRules = {
  departments: sourced([
    { ...named('police'), field: 'law' },
    { ...named('agriculture'), field: 'farm' },
  ]),
  sources: sourced([{ ...named('residents'), roles: ['township-committee', 'first-secretary'] }]),
  listing: sourced([
    { problemType: 'order', risk: 'yellow', list: 'none' },
    { problemType: 'order', risk: 'orange', list: 'key-prevention' },
    { problemType: 'order', risk: 'red', list: 'weak-lax' },
    { problemType: 'money', risk: 'yellow', list: 'none' },
    { problemType: 'money', risk: 'orange', list: 'weak-lax' },
    { problemType: 'money', risk: 'red', list: 'weak-lax' },
  ]),
  screeningMaxAge: sourced({ days: 100 }),
}

/** Fields, kinds and task forces for both problem types. */
export const rectification: RectificationRules = {
  fields: sourced([
    { ...named('law'), villages: label('乱村', 'disorderly villages') },
    { ...named('farm'), villages: label('穷村', 'poor villages') },
  ]),
  unitField: sourced([
    { problemType: 'order', field: 'law' },
    { problemType: 'money', field: 'farm' },
  ]),
  measureKinds: sourced([named('training')]),
  kinds: sourced([
    { ...named('governance'), problemTypes: ['order'] },
    { ...named('industry'), problemTypes: ['money'] },
  ]),
  taskForce: sourced([
    { problemType: 'order', departments: ['police'] },
    { problemType: 'money', departments: ['agriculture'] },
  ]),
  taskForceParts: {
    head: sourced({ label: label('县级领导', 'a county leader'), level: 'county' }),
    leader: sourced({ label: label('乡镇党委书记', 'the township secretary'), level: 'township' }),
    coordinator: sourced({ label: label('组织部', 'the organization department'), level: 'county' }),
  },
  beforeApproval: sourced(['four-ones', 'task-force']),
}
