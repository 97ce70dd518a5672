import { label } from '../core/label.js'
import type { PositiveItem } from '../rulebook/checklist.js'
import { assumed, example } from './provenance.js'

/** Basic support (基础保障), 20 points (the open end of M2.1, filled after P1). */
export const supportItems: readonly PositiveItem[] = [
  {
    id: 'collective-income',
    label: label('上年度村集体经济收益', 'income of the collective economy in the last year'),
    dimension: 'basic-support',
    measure: { kind: 'amount' },
    scoring: {
      bands: [
        { when: { op: 'at-least', value: 10_000_000 }, points: 600 },
        { when: { op: 'at-least', value: 5_000_000 }, points: 300 },
        { when: { op: 'less-than', value: 5_000_000 }, points: 0 },
      ],
    },
    supplier: 'agriculture-rural',
    dossier: 'economy.collectiveIncome',
    from: assumed(
      '以“破五提十”专项行动的5万元、10万元分档，分值为示例',
      'the bands are the 50,000 and 100,000 yuan of the city’s income campaign; points are an example',
      'M2.1',
      'F3',
      'P1',
    ),
  },
  {
    id: 'service-center',
    label: label('村级综合服务中心', 'the village service centre'),
    dimension: 'basic-support',
    measure: {
      kind: 'choice',
      options: [
        { id: 'standard', label: label('达标', 'up to standard') },
        { id: 'usable', label: label('基本可用', 'usable') },
        { id: 'run-down', label: label('危旧狭小', 'unsafe, old or cramped') },
        { id: 'none', label: label('无', 'none') },
      ],
    },
    scoring: {
      bands: [
        { when: { is: 'standard' }, points: 400 },
        { when: { is: 'usable' }, points: 250 },
        { when: { is: 'run-down' }, points: 100 },
        { when: { is: 'none' }, points: 0 },
      ],
    },
    supplier: 'township-committee',
    from: assumed(
      '原文在成效部分提到“危旧狭小”服务中心改造，分档和分值为示例',
      'the source reports the renewal of unsafe, old and cramped centres; bands and points are an example',
      'M2.1',
      'P1',
    ),
  },
  {
    id: 'funds-in-place',
    label: label(
      '办公经费和服务群众专项经费足额到位',
      'funds for running the office and serving residents arrived in full',
    ),
    dimension: 'basic-support',
    measure: { kind: 'yes-no' },
    scoring: {
      bands: [
        { when: { is: true }, points: 250 },
        { when: { is: false }, points: 0 },
      ],
    },
    supplier: 'county-organization-department',
    from: example('M2.1', 'P1'),
  },
  {
    id: 'cadres-paid',
    label: label('村干部报酬按时足额发放', 'village cadres were paid on time and in full'),
    dimension: 'basic-support',
    measure: { kind: 'yes-no' },
    scoring: {
      bands: [
        { when: { is: true }, points: 250 },
        { when: { is: false }, points: 0 },
      ],
    },
    supplier: 'county-organization-department',
    from: example('M2.1', 'P1'),
  },
  {
    id: 'industry-projects',
    label: label('在建在营乡村产业项目数', 'industry projects being built or running'),
    dimension: 'basic-support',
    measure: { kind: 'count', unit: label('个', 'projects') },
    scoring: {
      bands: [
        { when: { op: 'at-least', value: 2 }, points: 300 },
        { when: { op: 'at-least', value: 1 }, points: 200 },
        { when: { op: 'less-than', value: 1 }, points: 0 },
      ],
    },
    supplier: 'agriculture-rural',
    dossier: 'economy.industryProjects',
    from: example('M2.1', 'L3.2'),
  },
  {
    id: 'grid-workers',
    label: label('村党组织领导下的网格员数', 'grid workers under the village Party organisation'),
    dimension: 'basic-support',
    measure: { kind: 'count', unit: label('名', 'people') },
    scoring: {
      bands: [
        { when: { op: 'at-least', value: 2 }, points: 200 },
        { when: { op: 'at-least', value: 1 }, points: 100 },
        { when: { op: 'less-than', value: 1 }, points: 0 },
      ],
    },
    supplier: 'political-legal',
    dossier: 'governance.gridWorkers',
    from: assumed(
      '原文在成效部分提到充实网格员队伍，分档和分值为示例',
      'the source reports more grid workers among its results; bands and points are an example',
      'M2.1',
    ),
  },
]
