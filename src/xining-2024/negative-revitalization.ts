import { label } from '../core/label.js'
import type { NegativeItem } from '../rulebook/checklist.js'
import { assumed, example } from './provenance.js'

/** Signs of lagging revitalisation (乡村振兴滞后村, M2.4). */
export const revitalizationItems: readonly NegativeItem[] = [
  {
    id: 'income-low',
    label: label('村集体经济薄弱（填上年度收益）', 'weak collective economy (answer: income in the last year)'),
    problemType: 'revitalization',
    measure: { kind: 'amount' },
    scoring: {
      bands: [
        { when: { op: 'less-than', value: 5_000_000 }, points: 800 },
        { when: { op: 'less-than', value: 10_000_000 }, points: 300 },
        { when: { op: 'at-least', value: 10_000_000 }, points: 0 },
      ],
    },
    supplier: 'agriculture-rural',
    dossier: 'economy.collectiveIncome',
    from: assumed(
      '5万元以下为全市已“清仓见底”的底线，扣分为示例',
      'no village below 50,000 yuan was left by the end of 2023, so it is taken as the bottom line; the deduction is an example',
      'M2.3',
      'F3',
    ),
  },
  {
    id: 'no-industry-project',
    label: label('无乡村产业项目（填项目数）', 'no industry project (answer: how many)'),
    problemType: 'revitalization',
    measure: { kind: 'count', unit: label('个', 'projects') },
    scoring: {
      bands: [
        { when: { op: 'less-than', value: 1 }, points: 500 },
        { when: { op: 'at-least', value: 1 }, points: 0 },
      ],
    },
    supplier: 'agriculture-rural',
    dossier: 'economy.industryProjects',
    from: example('M2.3', 'L3.2'),
  },
  {
    id: 'poverty-risk-open',
    label: label('返贫致贫风险未消除户数', 'households whose risk of falling back into poverty is not removed'),
    problemType: 'revitalization',
    measure: { kind: 'count', unit: label('户', 'households') },
    scoring: { perOccurrence: 100, cap: 600 },
    supplier: 'agriculture-rural',
    from: example('M2.3', 'L2.2'),
  },
  {
    id: 'farmland-breaches',
    label: label('违法违规占用耕地问题', 'breaches of the protection of farmland'),
    problemType: 'revitalization',
    risk: 'medium',
    measure: { kind: 'count', unit: label('处', 'sites') },
    scoring: { perOccurrence: 200, cap: 800 },
    supplier: 'agriculture-rural',
    from: example('M2.3', 'L2.2'),
  },
  {
    id: 'surroundings-poor',
    label: label('人居环境整治情况', 'state of the living environment'),
    problemType: 'revitalization',
    measure: {
      kind: 'choice',
      options: [
        { id: 'good', label: label('好', 'good') },
        { id: 'fair', label: label('一般', 'fair') },
        { id: 'poor', label: label('差', 'poor') },
      ],
    },
    scoring: {
      bands: [
        { when: { is: 'poor' }, points: 500 },
        { when: { is: 'fair' }, points: 200 },
        { when: { is: 'good' }, points: 0 },
      ],
    },
    supplier: 'township-committee',
    from: example('M2.3'),
  },
  {
    id: 'assets-idle',
    label: label('村集体资产闲置率', 'share of collective assets that lie idle'),
    problemType: 'revitalization',
    measure: { kind: 'ratio', atMostOne: true },
    scoring: {
      bands: [
        { when: { op: 'more-than', value: { part: 1, whole: 2 } }, points: 400 },
        { when: { op: 'more-than', value: { part: 1, whole: 4 } }, points: 200 },
        { when: { op: 'at-most', value: { part: 1, whole: 4 } }, points: 0 },
      ],
    },
    supplier: 'agriculture-rural',
    from: example('M2.3'),
  },
  {
    id: 'debt-heavy',
    label: label('村级债务余额', 'debt of the village'),
    problemType: 'revitalization',
    measure: { kind: 'amount' },
    scoring: {
      bands: [
        { when: { op: 'more-than', value: 50_000_000 }, points: 600 },
        { when: { op: 'more-than', value: 20_000_000 }, points: 300 },
        { when: { op: 'at-most', value: 20_000_000 }, points: 0 },
      ],
    },
    supplier: 'agriculture-rural',
    from: example('M2.3', 'L2.2'),
  },
]
