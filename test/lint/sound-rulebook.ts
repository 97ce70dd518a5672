import type { CivilDate } from '../../src/core/date.js'
import { label } from '../../src/core/label.js'
import type { LimitOutcome } from '../../src/rulebook/limit.js'
import type { PollRules } from '../../src/rulebook/poll.js'
import type { Rulebook } from '../../src/rulebook/rulebook.js'
import { xining2024 } from '../../src/xining-2024/index.js'
import { named, sourced } from './named.js'
import { fortress } from './sound-fortress.js'
import { identification, negative, rectification } from './sound-negative.js'

const after = (then: LimitOutcome): { readonly then: LimitOutcome } => ({ then })

const ballot: PollRules = {
  options: sourced([
    { ...named('satisfied'), inBase: true },
    { ...named('fairly'), inBase: true },
    { ...named('dissatisfied'), inBase: true },
    { ...named('dont-know'), inBase: false },
  ]),
  channels: sourced([
    { ...named('online'), weight: 60 },
    { ...named('paper'), weight: 40 },
  ]),
  questions: sourced([named('leadership')]),
  indicators: sourced([
    {
      ...named('satisfied-of-ballots'),
      counts: [
        { option: 'satisfied', weight: 100 },
        { option: 'fairly', weight: 60 },
      ],
      base: 'valid-answers',
      passing: { op: 'at-least', value: { part: 4, whole: 5 } },
    },
    {
      ...named('few-dissatisfied'),
      question: 'leadership',
      counts: [{ option: 'dissatisfied', weight: 100 }],
      base: 'returned',
      passing: { op: 'less-than', value: { part: 1, whole: 3 } },
    },
  ]),
  quorum: sourced([
    { ...named('households'), of: 'households', share: { op: 'at-least', value: { part: 2, whole: 3 } } },
  ]),
  consequences: sourced([
    {
      at: 'village',
      indicators: ['few-dissatisfied'],
      bands: [{ when: { op: 'less-than', value: { part: 1, whole: 3 } }, outcome: 'pass' }, { outcome: 'fail' }],
    },
  ]),
}

const survey: PollRules = {
  ...xining2024.exit.survey,
  quorum: sourced([
    { ...named('surveyed'), of: 'households', share: { op: 'at-least', value: { part: 1, whole: 2 } } },
  ]),
  consequences: sourced([
    {
      at: 'county',
      bands: [
        { when: { op: 'at-least', value: { part: 9, whole: 10 } }, outcome: 'pass' },
        { when: { op: 'at-least', value: { part: 3, whole: 5 } }, outcome: 'consolidate', within: { days: 30 } },
        { outcome: 'fail' },
      ],
    },
    {
      at: 'look-back',
      bands: [
        { when: { op: 'at-least', value: { part: 1, whole: 2 } }, outcome: 'pass' },
        { outcome: 'list', problemType: 'order', risk: 'red' },
      ],
    },
  ]),
}

/**
 * A rulebook that has a little of everything, and in which lint finds nothing. Each fault is made by one change of it.
 */
export const sound: Rulebook = {
  format: 2,
  id: 'sound',
  version: '1',
  label: label('示例规则集', 'a sound rulebook'),
  issuer: label('示例市', 'an example city'),
  effectiveFrom: sourced('2024-01-01' as CivilDate),
  effectiveUntil: sourced('2024-12-31' as CivilDate),
  documents: [
    {
      id: 'notice',
      title: label('示例通知', 'a notice'),
      issuer: label('示例市', 'a city'),
      date: '2023-12-01' as CivilDate,
    },
  ],
  villageKinds: { value: [named('farming'), named('herding')], from: { kind: 'document', cites: ['doc:notice#3'] } },
  fortress,
  negative,
  identification,
  rectification,
  acceptance: {
    levels: sourced(['village', 'township', 'county']),
    ballot,
    townshipCriteria: sourced([named('results')]),
    countyMethods: sourced([named('symposium')]),
    cityMethods: sourced([named('visit')]),
    sheets: sourced([
      {
        level: 'county',
        criteria: [
          { ...named('effect'), most: 700 },
          { ...named('records'), most: 300 },
        ],
        outcomes: [
          { outcome: 'pass', when: { op: 'at-least', value: 900 } },
          { outcome: 'consolidate', when: { op: 'at-least', value: 600 }, within: { months: 3 } },
          { outcome: 'fail' },
        ],
      },
    ]),
    cityRefusal: sourced('rectifying'),
  },
  exit: { gradeAtLeast: sourced('fair'), survey, maxAge: sourced({ days: 183 }) },
  lookBack: { recurrent: sourced({ times: 2, within: { years: 5 } }) },
  limits: sourced([
    {
      ...named('soon'),
      stage: 'preparing',
      within: { days: 30 },
      ...after({ owedBy: 'county-organization-department' }),
    },
    { ...named('stuck'), stage: 'acceptance.consolidating', within: { months: 6 }, ...after({ moveTo: 'rectifying' }) },
    { ...named('too-long'), stage: 'episode', within: { years: 1 }, ...after({ riskAtLeast: 'red' }) },
  ]),
  responsibility: {
    duties: [
      {
        ...named('visit-village'),
        responsibility: 'resident-responsibility',
        owner: 'first-secretary',
        scope: 'village',
        lists: ['weak-lax', 'key-prevention'],
        recurrence: 'month',
        times: 2,
        from: { kind: 'clause', cites: ['R5.2'] },
      },
      {
        ...named('keep-ledger'),
        responsibility: 'specific-responsibility',
        owner: 'township-committee',
        scope: 'village',
        lists: ['weak-lax'],
        recurrence: 'standing',
        times: 1,
        from: { kind: 'clause', cites: ['R3.2'] },
      },
    ],
    authority: sourced([
      { owner: 'first-secretary', mayRecord: ['township-committee'], mayWaive: ['township-committee'] },
    ]),
    evidence: sourced([]),
    escalation: sourced([
      { owners: ['first-secretary'], after: { days: 15 }, to: 'township-committee' },
      { owners: ['first-secretary', 'township-committee'], after: { months: 1 }, to: 'county-organization-department' },
    ]),
    regularly: sourced('quarter'),
    partialBelow: sourced({ part: 1, whole: 2 }),
  },
}
