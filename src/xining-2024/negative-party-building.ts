import { label } from '../core/label.js'
import type { NegativeItem } from '../rulebook/checklist.js'
import { assumed, example } from './provenance.js'

/** Signs of weak Party building (基层党建薄弱村, M2.4). */
export const partyBuildingItems: readonly NegativeItem[] = [
  {
    id: 'weak-political-function',
    label: label('村党组织政治功能不强', 'weak political function of the village Party organisation'),
    problemType: 'party-building',
    measure: {
      kind: 'choice',
      options: [
        { id: 'sound', label: label('发挥正常', 'works as it should') },
        { id: 'partial', label: label('发挥不充分', 'works in part') },
        { id: 'weak', label: label('作用不强', 'weak') },
      ],
    },
    scoring: {
      bands: [
        { when: { is: 'weak' }, points: 1_000 },
        { when: { is: 'partial' }, points: 400 },
        { when: { is: 'sound' }, points: 0 },
      ],
    },
    supplier: 'township-committee',
    from: assumed('情形由原文列出，扣分为示例', 'the sign is named by the source; its deduction is an example', 'M2.3'),
  },
  {
    id: 'secretary-vacant',
    label: label(
      '村党组织书记空缺超过3个月（填空缺起始日期）',
      'secretary’s post vacant for more than 3 months (answer: since when)',
    ),
    problemType: 'party-building',
    risk: 'medium',
    measure: { kind: 'date' },
    scoring: {
      bands: [
        { when: { op: 'more-than', value: { months: 6 } }, points: 1_000 },
        { when: { op: 'more-than', value: { months: 3 } }, points: 600 },
        { when: { op: 'at-most', value: { months: 3 } }, points: 0 },
        { when: { is: 'never' }, points: 0 },
      ],
    },
    supplier: 'township-committee',
    dossier: 'cadres.secretaryVacantSince',
    from: assumed(
      '空缺超过3个月参照省内某州2019年公开标准，扣分为示例',
      'more than 3 months as a prefecture of the province published in 2019; the deduction is an example',
      'M2.3',
      'P2',
    ),
  },
  {
    id: 'no-member-developed',
    label: label(
      '两年及以上未发展党员（填最近一次发展日期）',
      'no member admitted for two years or more (answer: when last)',
    ),
    problemType: 'party-building',
    measure: { kind: 'date' },
    scoring: {
      bands: [
        { when: { op: 'at-least', value: { years: 2 } }, points: 500 },
        { when: { is: 'never' }, points: 500 },
        { when: { op: 'less-than', value: { years: 2 } }, points: 0 },
      ],
    },
    supplier: 'county-organization-department',
    dossier: 'organization.lastMemberDeveloped',
    from: assumed(
      '两年及以上参照省内某州2019年公开标准，扣分为示例',
      'two years and more as a prefecture of the province published in 2019; the deduction is an example',
      'M2.3',
      'P2',
    ),
  },
  {
    id: 'organizational-life-missed',
    label: label('本年度“三会一课”等组织生活缺开次数', 'meetings of organisational life missed in the year'),
    problemType: 'party-building',
    measure: { kind: 'count', unit: label('次', 'meetings') },
    scoring: { perOccurrence: 50, cap: 400 },
    supplier: 'township-committee',
    from: example('M2.3', 'L2.2'),
  },
  {
    id: 'satisfaction-low',
    label: label('党员群众对村班子的满意率', 'share of members and residents satisfied with the leading body'),
    problemType: 'party-building',
    measure: { kind: 'ratio', atMostOne: true },
    scoring: {
      bands: [
        { when: { op: 'less-than', value: { part: 3, whole: 5 } }, points: 800 },
        { when: { op: 'less-than', value: { part: 4, whole: 5 } }, points: 200 },
        { when: { op: 'at-least', value: { part: 4, whole: 5 } }, points: 0 },
      ],
    },
    supplier: 'township-committee',
    from: assumed(
      '满意率低于60%参照省内某州2019年公开标准，扣分为示例',
      'below 60 % as a prefecture of the province published in 2019; the deduction is an example',
      'M2.3',
      'L2.3',
      'P2',
    ),
  },
  {
    id: 'body-at-odds',
    label: label('村“两委”班子不团结、内耗严重', 'the two village committees are at odds'),
    problemType: 'party-building',
    measure: { kind: 'yes-no' },
    scoring: {
      bands: [
        { when: { is: true }, points: 600 },
        { when: { is: false }, points: 0 },
      ],
    },
    supplier: 'township-committee',
    from: assumed(
      '原文列举村“两委”班子战斗力不强的整顿情形，扣分为示例',
      'the source counts bodies that lacked strength among those rectified; the deduction is an example',
      'M2.3',
      'F2',
    ),
  },
  {
    id: 'publicity-referrals',
    label: label(
      '宣传部门移交的意识形态阵地问题',
      'problems of public communication referred by the publicity department',
    ),
    problemType: 'party-building',
    measure: { kind: 'count', unit: label('件', 'referrals') },
    scoring: { perOccurrence: 200, cap: 600 },
    supplier: 'publicity',
    from: example('M2.3', 'M3.3'),
  },
  {
    id: 'united-front-referrals',
    label: label('统战部门移交的突出问题', 'prominent problems referred by the united front department'),
    problemType: 'party-building',
    measure: { kind: 'count', unit: label('件', 'referrals') },
    scoring: { perOccurrence: 200, cap: 600 },
    supplier: 'united-front',
    from: example('M2.3', 'M3.3'),
  },
]
