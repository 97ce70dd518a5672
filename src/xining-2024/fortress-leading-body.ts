import { label } from '../core/label.js'
import type { PositiveItem } from '../rulebook/checklist.js'
import { assumed, example } from './provenance.js'

/** Leading body (领导班子), 30 points (M2.1). */
export const leadingBodyItems: readonly PositiveItem[] = [
  {
    id: 'secretary-in-post',
    label: label('村党组织书记空缺起始日期（未空缺填“从未”）', 'secretary’s post vacant since (never: it is filled)'),
    dimension: 'leading-body',
    measure: { kind: 'date' },
    scoring: {
      bands: [
        { when: { is: 'never' }, points: 500 },
        { when: { op: 'at-most', value: { months: 1 } }, points: 300 },
        { when: { op: 'at-most', value: { months: 3 } }, points: 100 },
        { when: { op: 'more-than', value: { months: 3 } }, points: 0 },
      ],
    },
    supplier: 'township-committee',
    dossier: 'cadres.secretaryVacantSince',
    from: assumed(
      '分值为示例；空缺超过3个月不得分，参照省内某州2019年公开标准',
      'points are an example; none after more than 3 months, as a prefecture of the province published in 2019',
      'M2.1',
      'P2',
    ),
  },
  {
    id: 'committee-complete',
    label: label('村“两委”职数配备率', 'share of posts in the two village committees that are filled'),
    dimension: 'leading-body',
    measure: { kind: 'ratio', atMostOne: true },
    scoring: {
      bands: [
        { when: { op: 'at-least', value: { part: 1, whole: 1 } }, points: 500 },
        { when: { op: 'at-least', value: { part: 4, whole: 5 } }, points: 300 },
        { when: { op: 'less-than', value: { part: 4, whole: 5 } }, points: 0 },
      ],
    },
    supplier: 'township-committee',
    from: example('M2.1', 'P1'),
  },
  {
    id: 'body-evaluated',
    label: label('乡镇党委对村班子年度综合研判', 'yearly evaluation of the body by the township Party committee'),
    dimension: 'leading-body',
    measure: {
      kind: 'choice',
      options: [
        { id: 'excellent', label: label('好', 'excellent') },
        { id: 'good', label: label('较好', 'good') },
        { id: 'fair', label: label('一般', 'fair') },
        { id: 'poor', label: label('差', 'poor') },
      ],
    },
    scoring: {
      bands: [
        { when: { is: 'excellent' }, points: 600 },
        { when: { is: 'good' }, points: 450 },
        { when: { is: 'fair' }, points: 200 },
        { when: { is: 'poor' }, points: 0 },
      ],
    },
    supplier: 'township-committee',
    from: example('M2.1', 'P1'),
  },
  {
    id: 'pledges-kept',
    label: label('班子年度承诺事项办结率', 'share of the body’s yearly pledges that were carried out'),
    dimension: 'leading-body',
    measure: { kind: 'ratio', atMostOne: true },
    scoring: {
      bands: [
        { when: { op: 'at-least', value: { part: 9, whole: 10 } }, points: 500 },
        { when: { op: 'at-least', value: { part: 7, whole: 10 } }, points: 300 },
        { when: { op: 'at-least', value: { part: 1, whole: 2 } }, points: 100 },
        { when: { op: 'less-than', value: { part: 1, whole: 2 } }, points: 0 },
      ],
    },
    supplier: 'township-committee',
    from: example('M2.1', 'L2.1'),
  },
  {
    id: 'party-deliberates-first',
    label: label(
      '村级重大事项由村党组织先行研究讨论的比例',
      'share of major matters that the Party organisation deliberated first',
    ),
    dimension: 'leading-body',
    measure: { kind: 'ratio', atMostOne: true },
    scoring: {
      bands: [
        { when: { op: 'at-least', value: { part: 1, whole: 1 } }, points: 300 },
        { when: { op: 'at-least', value: { part: 4, whole: 5 } }, points: 150 },
        { when: { op: 'less-than', value: { part: 4, whole: 5 } }, points: 0 },
      ],
    },
    supplier: 'township-committee',
    from: example('M2.1', 'L2.1'),
  },
  {
    id: 'secretary-heads-economy',
    label: label(
      '村党组织书记兼任村集体经济组织负责人',
      'the secretary also heads the collective economic organisation',
    ),
    dimension: 'leading-body',
    measure: { kind: 'yes-no' },
    scoring: {
      bands: [
        { when: { is: true }, points: 300 },
        { when: { is: false }, points: 0 },
      ],
    },
    supplier: 'township-committee',
    dossier: 'cadres.secretaryIsEconomyHead',
    from: assumed(
      '原文在成效部分提到“兼任”做法，列为指标及分值为示例',
      'the source reports the practice among its results; to make it an item, and its points, is an example',
      'M2.1',
    ),
  },
  {
    id: 'body-training-days',
    label: label(
      '班子成员本年度人均参加县级以上培训天数',
      'days of training at county level or above in the year, per post of the body',
    ),
    dimension: 'leading-body',
    measure: { kind: 'count', unit: label('天', 'days'), most: 366 },
    scoring: {
      bands: [
        { when: { op: 'at-least', value: 7 }, points: 300 },
        { when: { op: 'at-least', value: 3 }, points: 150 },
        { when: { op: 'less-than', value: 3 }, points: 0 },
      ],
    },
    supplier: 'county-organization-department',
    from: example('M2.1'),
  },
]
