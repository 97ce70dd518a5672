import type { CivilDate } from '../../src/core/date.js'
import { label } from '../../src/core/label.js'
import type { PollRules } from '../../src/rulebook/poll.js'
import type { Provenance } from '../../src/rulebook/provenance.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'

const from: Provenance = { kind: 'clause', cites: ['M2.1'] }
const negativeFrom: Provenance = { kind: 'clause', cites: ['M2.3'] }
const named = (id: string) => ({ id, label: label(id, id) })
const sourced = <T>(value: T) => ({ value, from })

const poll: PollRules = {
  options: sourced([
    { ...named('satisfied'), inBase: true },
    { ...named('dissatisfied'), inBase: true },
  ]),
  channels: sourced([named('paper')]),
  indicators: sourced([
    {
      ...named('satisfied-of-present'),
      counts: [{ option: 'satisfied', weight: 100 }],
      base: 'people-present',
      passing: { op: 'at-least', value: { part: 1, whole: 2 } },
    },
  ]),
}

/**
 * A rulebook with one item of every kind, unlike the default in its names, its three colors of risk and its listing
 * table, which has a hole and does not grow stricter with the risk.
 */
export const small: Rulebook = {
  format: 2,
  id: 'small',
  version: '1',
  label: label('小规则集', 'a small rulebook'),
  issuer: label('示例市', 'an example city'),
  effectiveFrom: sourced('2024-01-01' as CivilDate),
  documents: [],
  fortress: {
    dimensions: [
      { ...named('body'), points: 600, from },
      { ...named('work'), points: 400, from },
    ],
    total: sourced(1_000),
    bonusCap: sourced(100),
    items: [
      {
        ...named('secretary'),
        dimension: 'body',
        measure: { kind: 'yes-no' },
        scoring: { bands: [{ when: { is: true }, points: 300 }] },
        supplier: 'township-committee',
        from,
      },
      {
        ...named('admitted'),
        dimension: 'body',
        measure: { kind: 'date' },
        scoring: {
          bands: [
            { when: { op: 'at-most', value: { years: 1 } }, points: 300 },
            { when: { op: 'less-than', value: { years: 2 } }, points: 100 },
          ],
        },
        supplier: 'county-organization-department',
        from,
      },
      {
        ...named('attendance'),
        dimension: 'work',
        measure: { kind: 'ratio', atMostOne: true },
        scoring: {
          bands: [
            { when: { op: 'at-least', value: { part: 9, whole: 10 } }, points: 200 },
            { when: { op: 'more-than', value: { part: 1, whole: 2 } }, points: 50 },
          ],
        },
        supplier: 'township-committee',
        from,
      },
      {
        ...named('routine'),
        dimension: 'work',
        measure: { kind: 'choice', options: [named('full'), named('partial'), named('absent')] },
        scoring: {
          bands: [
            { when: { is: 'full' }, points: 200 },
            { when: { in: ['partial'] }, points: 70 },
          ],
        },
        supplier: 'township-committee',
        from,
      },
      {
        ...named('honors'),
        dimension: 'work',
        bonus: true,
        measure: { kind: 'count', unit: label('项', 'honors'), most: 9 },
        scoring: { perOccurrence: 40, cap: 80 },
        supplier: 'county-organization-department',
        from,
      },
      {
        ...named('income'),
        dimension: 'work',
        bonus: true,
        measure: { kind: 'amount' },
        scoring: { bands: [{ when: { op: 'at-least', value: 1_000_000 }, points: 60 }] },
        supplier: 'agriculture',
        from,
      },
    ],
    vetoes: [
      {
        ...named('leaderless'),
        when: {
          all: [{ item: 'secretary', test: { is: false } }, { not: { item: 'routine', test: { is: 'full' } } }],
        },
        gradeAtMost: 'poor',
        from,
      },
    ],
    grades: sourced([
      { ...named('good'), when: { op: 'at-least', value: 800 } },
      { ...named('fair'), when: { op: 'more-than', value: 450 } },
      named('poor'),
    ]),
  },
  negative: {
    problemTypes: [
      { ...named('order'), from: negativeFrom },
      { ...named('money'), from: negativeFrom },
    ],
    items: [
      {
        ...named('disputes'),
        problemType: 'order',
        measure: { kind: 'count', unit: label('起', 'disputes') },
        scoring: { perOccurrence: 100, cap: 500 },
        supplier: 'police',
        from: negativeFrom,
      },
      {
        ...named('feud'),
        problemType: 'order',
        risk: 'orange',
        measure: { kind: 'yes-no' },
        scoring: { bands: [{ when: { is: true }, points: 50 }] },
        supplier: 'township-committee',
        from: negativeFrom,
      },
      {
        ...named('audit'),
        problemType: 'money',
        measure: { kind: 'date' },
        scoring: {
          bands: [
            { when: { op: 'more-than', value: { years: 1 } }, points: 200 },
            { when: { is: 'never' }, points: 400 },
          ],
        },
        supplier: 'agriculture',
        from: negativeFrom,
      },
      {
        ...named('debt'),
        problemType: 'money',
        measure: { kind: 'ratio' },
        scoring: { bands: [{ when: { op: 'more-than', value: { part: 1, whole: 1 } }, points: 300 }] },
        supplier: 'agriculture',
        from: negativeFrom,
      },
    ],
    vetoes: [
      {
        ...named('insolvent'),
        when: {
          all: [
            { item: 'debt', test: { op: 'at-least', value: { part: 2, whole: 1 } } },
            { item: 'audit', test: { is: 'never' } },
          ],
        },
        problemType: 'money',
        riskAtLeast: 'red',
        from: negativeFrom,
      },
    ],
    levels: sourced([
      { ...named('yellow'), control: label('提醒', 'reminder'), when: { op: 'at-least', value: 100 } },
      { ...named('orange'), control: label('防控', 'prevention'), when: { op: 'at-least', value: 300 } },
      { ...named('red'), control: label('整顿', 'rectification'), when: { op: 'more-than', value: 700 } },
    ]),
  },
  identification: {
    departments: sourced([
      { ...named('police'), field: 'law' },
      { ...named('agriculture'), field: 'farm' },
    ]),
    sources: sourced([
      { ...named('residents'), roles: ['township-committee', 'first-secretary'] },
      { ...named('inspection'), roles: ['department', 'county-organization-department'] },
    ]),
    listing: sourced([
      { problemType: 'order', risk: 'yellow', list: 'none' },
      { problemType: 'order', risk: 'orange', list: 'key-prevention' },
      { problemType: 'order', risk: 'red', list: 'weak-lax' },
      { problemType: 'money', risk: 'yellow', list: 'weak-lax' },
      { problemType: 'money', risk: 'red', list: 'key-prevention' },
    ]),
    screeningMaxAge: sourced({ days: 100 }),
  },
  rectification: {
    fields: sourced([{ ...named('law'), villages: label('乱村', 'disorderly') }]),
    unitField: sourced([{ problemType: 'order', field: 'law' }]),
    measureKinds: sourced([named('training')]),
    kinds: sourced([
      { ...named('governance'), problemTypes: ['order'] },
      { ...named('industry'), problemTypes: ['money'] },
      { ...named('mixed'), problemTypes: ['money', 'order'] },
    ]),
    taskForce: sourced([]),
    taskForceParts: {
      head: sourced({ label: label('县级领导', 'a county leader'), level: 'county' }),
      leader: sourced({ label: label('乡镇党委书记', 'the township secretary'), level: 'township' }),
      coordinator: sourced({ label: label('组织部', 'the organization department'), level: 'county' }),
    },
    beforeApproval: sourced(['four-ones']),
  },
  acceptance: {
    ballot: poll,
    townshipCriteria: sourced([named('results')]),
    countyMethods: sourced([named('symposium')]),
    cityMethods: sourced([named('visit')]),
    cityRefusal: sourced('rectifying'),
  },
  exit: { gradeAtLeast: sourced('fair'), survey: poll, maxAge: sourced({ days: 183 }) },
  lookBack: { recurrent: sourced({ times: 2, within: { years: 5 } }) },
  responsibility: {
    duties: [],
    authority: sourced([]),
    evidence: sourced([]),
    escalation: sourced([]),
    regularly: sourced('quarter'),
    partialBelow: sourced({ part: 1, whole: 2 }),
  },
}
