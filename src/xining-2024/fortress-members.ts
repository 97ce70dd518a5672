import { label } from '../core/label.js'
import type { PositiveItem } from '../rulebook/checklist.js'
import { assumed, example } from './provenance.js'

/** Members and talent reserve (党员队伍和后备人才), 25 points (M2.1). */
export const membersItems: readonly PositiveItem[] = [
  {
    id: 'member-developed',
    label: label('最近一次发展党员日期', 'date on which a member was last admitted'),
    dimension: 'members-and-reserve',
    measure: { kind: 'date' },
    scoring: {
      bands: [
        { when: { op: 'at-most', value: { years: 1 } }, points: 500 },
        { when: { op: 'less-than', value: { years: 2 } }, points: 250 },
        { when: { op: 'at-least', value: { years: 2 } }, points: 0 },
        { when: { is: 'never' }, points: 0 },
      ],
    },
    supplier: 'county-organization-department',
    dossier: 'organization.lastMemberDeveloped',
    from: assumed(
      '分值为示例；两年及以上未发展党员不得分，参照省内某州2019年公开标准',
      'points are an example; none after two years and more without a new member, as a prefecture of the province published in 2019',
      'M2.1',
      'P2',
    ),
  },
  {
    id: 'applicants',
    label: label('在册入党积极分子数', 'applicants for membership on the register'),
    dimension: 'members-and-reserve',
    measure: { kind: 'count', unit: label('名', 'applicants') },
    scoring: {
      bands: [
        { when: { op: 'at-least', value: 2 }, points: 300 },
        { when: { op: 'at-least', value: 1 }, points: 150 },
        { when: { op: 'less-than', value: 1 }, points: 0 },
      ],
    },
    supplier: 'township-committee',
    from: example('M2.1', 'P1'),
  },
  {
    id: 'reserve-cadres',
    label: label('村级后备力量储备数', 'reserve of future village cadres'),
    dimension: 'members-and-reserve',
    measure: { kind: 'count', unit: label('名', 'people') },
    scoring: {
      bands: [
        { when: { op: 'at-least', value: 2 }, points: 400 },
        { when: { op: 'at-least', value: 1 }, points: 200 },
        { when: { op: 'less-than', value: 1 }, points: 0 },
      ],
    },
    supplier: 'township-committee',
    dossier: 'organization.reserveCadres',
    from: example('M2.1'),
  },
  {
    id: 'members-trained',
    label: label('党员年度集中培训参训率', 'share of members who took part in the year’s training'),
    dimension: 'members-and-reserve',
    measure: { kind: 'ratio', atMostOne: true },
    scoring: {
      bands: [
        { when: { op: 'at-least', value: { part: 9, whole: 10 } }, points: 400 },
        { when: { op: 'at-least', value: { part: 3, whole: 4 } }, points: 250 },
        { when: { op: 'at-least', value: { part: 1, whole: 2 } }, points: 100 },
        { when: { op: 'less-than', value: { part: 1, whole: 2 } }, points: 0 },
      ],
    },
    supplier: 'township-committee',
    from: example('M2.1', 'P1'),
  },
  {
    id: 'members-assigned',
    label: label('无职党员设岗定责覆盖率', 'share of members without a post who have taken on a task'),
    dimension: 'members-and-reserve',
    measure: { kind: 'ratio', atMostOne: true },
    scoring: {
      bands: [
        { when: { op: 'at-least', value: { part: 4, whole: 5 } }, points: 400 },
        { when: { op: 'at-least', value: { part: 1, whole: 2 } }, points: 200 },
        { when: { op: 'less-than', value: { part: 1, whole: 2 } }, points: 0 },
      ],
    },
    supplier: 'village-organization',
    from: example('M2.1', 'P1'),
  },
  {
    id: 'star-management',
    label: label('落实农民党员星级管理', 'star-level management of farmer members is in use'),
    dimension: 'members-and-reserve',
    measure: { kind: 'yes-no' },
    scoring: {
      bands: [
        { when: { is: true }, points: 200 },
        { when: { is: false }, points: 0 },
      ],
    },
    supplier: 'township-committee',
    from: assumed(
      '原文在成效部分提到农民党员星级管理，列为指标及分值为示例',
      'the source reports the practice among its results; to make it an item, and its points, is an example',
      'M2.1',
    ),
  },
  {
    id: 'floating-members',
    label: label('流动党员联系管理', 'contact with members who live elsewhere'),
    dimension: 'members-and-reserve',
    measure: {
      kind: 'choice',
      options: [
        { id: 'none-floating', label: label('无流动党员', 'there are none') },
        { id: 'all-in-contact', label: label('全部保持联系', 'in contact with all') },
        { id: 'some-in-contact', label: label('部分保持联系', 'in contact with some') },
        { id: 'no-contact', label: label('未建立联系', 'no contact') },
      ],
    },
    scoring: {
      bands: [
        { when: { in: ['none-floating', 'all-in-contact'] }, points: 300 },
        { when: { is: 'some-in-contact' }, points: 150 },
        { when: { is: 'no-contact' }, points: 0 },
      ],
    },
    supplier: 'village-organization',
    from: example('M2.1'),
  },
]
