import { label } from '../core/label.js'
import type { PositiveItem } from '../rulebook/checklist.js'
import { assumed, example } from './provenance.js'

/** Working mechanisms (工作机制), 25 points (M2.1). */
export const mechanismsItems: readonly PositiveItem[] = [
  {
    id: 'meetings-and-lessons',
    label: label('“三会一课”应开次数完成率', 'share of the required meetings and Party lessons that were held'),
    dimension: 'working-mechanisms',
    measure: { kind: 'ratio' },
    scoring: {
      bands: [
        { when: { op: 'at-least', value: { part: 1, whole: 1 } }, points: 500 },
        { when: { op: 'at-least', value: { part: 9, whole: 10 } }, points: 350 },
        { when: { op: 'at-least', value: { part: 3, whole: 4 } }, points: 200 },
        { when: { op: 'less-than', value: { part: 3, whole: 4 } }, points: 0 },
      ],
    },
    supplier: 'township-committee',
    from: assumed(
      '原文在成效部分要求规范执行“三会一课”，分档和分值为示例',
      'the source asks for the “three meetings and one lesson” among its results; bands and points are an example',
      'M2.1',
      'L2.1',
    ),
  },
  {
    id: 'theme-days',
    label: label('本年度开展主题党日的月数', 'months of the year in which a theme Party day was held'),
    dimension: 'working-mechanisms',
    measure: { kind: 'count', unit: label('个月', 'months'), most: 12 },
    scoring: {
      bands: [
        { when: { op: 'at-least', value: 12 }, points: 300 },
        { when: { op: 'at-least', value: 10 }, points: 200 },
        { when: { op: 'at-least', value: 6 }, points: 100 },
        { when: { op: 'less-than', value: 6 }, points: 0 },
      ],
    },
    supplier: 'township-committee',
    from: example('M2.1', 'P1'),
  },
  {
    id: 'four-discussions',
    label: label(
      '重大事项执行“四议两公开”的比例',
      'share of major matters decided by four discussions and two disclosures',
    ),
    dimension: 'working-mechanisms',
    measure: { kind: 'ratio', atMostOne: true },
    scoring: {
      bands: [
        { when: { op: 'at-least', value: { part: 1, whole: 1 } }, points: 500 },
        { when: { op: 'at-least', value: { part: 9, whole: 10 } }, points: 250 },
        { when: { op: 'less-than', value: { part: 9, whole: 10 } }, points: 0 },
      ],
    },
    supplier: 'township-committee',
    from: assumed(
      '原文在成效部分要求严格落实“四议两公开”，分档和分值为示例',
      'the source asks for it among its results; bands and points are an example',
      'M2.1',
      'L2.1',
    ),
  },
  {
    id: 'affairs-disclosed',
    label: label(
      '本年度按季公开党务、村务、财务的季度数',
      'quarters of the year in which Party, village and financial affairs were disclosed',
    ),
    dimension: 'working-mechanisms',
    measure: { kind: 'count', unit: label('个季度', 'quarters'), most: 4 },
    scoring: {
      bands: [
        { when: { op: 'at-least', value: 4 }, points: 400 },
        { when: { op: 'at-least', value: 3 }, points: 200 },
        { when: { op: 'less-than', value: 3 }, points: 0 },
      ],
    },
    supplier: 'township-committee',
    from: example('M2.1', 'L2.1'),
  },
  {
    id: 'organizational-life-meeting',
    label: label(
      '召开年度组织生活会并开展民主评议党员',
      'the yearly organisational life meeting and appraisal of members took place',
    ),
    dimension: 'working-mechanisms',
    measure: { kind: 'yes-no' },
    scoring: {
      bands: [
        { when: { is: true }, points: 300 },
        { when: { is: false }, points: 0 },
      ],
    },
    supplier: 'township-committee',
    from: example('M2.1', 'P1'),
  },
  {
    id: 'disputes-settled',
    label: label('矛盾纠纷就地化解率', 'share of disputes settled in the village'),
    dimension: 'working-mechanisms',
    measure: { kind: 'ratio', atMostOne: true },
    scoring: {
      bands: [
        { when: { op: 'at-least', value: { part: 9, whole: 10 } }, points: 300 },
        { when: { op: 'at-least', value: { part: 3, whole: 4 } }, points: 150 },
        { when: { op: 'less-than', value: { part: 3, whole: 4 } }, points: 0 },
      ],
    },
    supplier: 'justice',
    from: example('M2.1'),
  },
  {
    id: 'errands-for-residents',
    label: label('建立并运行为民服务代办制度', 'a service that runs errands for residents exists and works'),
    dimension: 'working-mechanisms',
    measure: { kind: 'yes-no' },
    scoring: {
      bands: [
        { when: { is: true }, points: 200 },
        { when: { is: false }, points: 0 },
      ],
    },
    supplier: 'village-organization',
    from: example('M2.1'),
  },
]
