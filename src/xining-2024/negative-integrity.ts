import { label } from '../core/label.js'
import type { NegativeItem } from '../rulebook/checklist.js'
import { assumed, example } from './provenance.js'

/** Integrity concerns (党风廉政关注村, M2.4). Counts of matters, never of people (D10). */
export const integrityItems: readonly NegativeItem[] = [
  {
    id: 'discipline-referrals',
    label: label('纪检监察机关移交的问题线索', 'matters referred by discipline inspection and supervision'),
    problemType: 'integrity',
    measure: { kind: 'count', unit: label('件', 'referrals') },
    scoring: { perOccurrence: 300, cap: 1_200 },
    supplier: 'discipline-inspection',
    from: assumed(
      '纪检监察移交列为情形参照省内某州2019年公开标准，扣分为示例',
      'such referrals are a sign in what a prefecture of the province published in 2019; the deduction is an example',
      'M2.3',
      'M3.3',
      'P2',
    ),
  },
  {
    id: 'organization-held-accountable',
    label: label(
      '村党组织因履责不力被问责',
      'the village Party organisation was held accountable for failing its duty',
    ),
    problemType: 'integrity',
    risk: 'high',
    measure: { kind: 'yes-no' },
    scoring: {
      bands: [
        { when: { is: true }, points: 1_000 },
        { when: { is: false }, points: 0 },
      ],
    },
    supplier: 'discipline-inspection',
    from: example('M2.3', 'L2.2'),
  },
  {
    id: 'inspection-unrectified',
    label: label('巡察、审计反馈问题整改完成率', 'share of the findings of inspection and audit that were put right'),
    problemType: 'integrity',
    measure: { kind: 'ratio', atMostOne: true },
    scoring: {
      bands: [
        { when: { op: 'less-than', value: { part: 4, whole: 5 } }, points: 400 },
        { when: { op: 'less-than', value: { part: 1, whole: 1 } }, points: 150 },
        { when: { op: 'at-least', value: { part: 1, whole: 1 } }, points: 0 },
      ],
    },
    supplier: 'discipline-inspection',
    from: example('M2.3', 'L2.2'),
  },
  {
    id: 'assets-mismanaged',
    label: label('村集体资金、资产、资源管理违规事项', 'breaches in managing collective funds, assets and resources'),
    problemType: 'integrity',
    measure: { kind: 'count', unit: label('件', 'breaches') },
    scoring: { perOccurrence: 200, cap: 800 },
    supplier: 'agriculture-rural',
    from: example('M2.3', 'L2.2'),
  },
  {
    id: 'benefits-misallocated',
    label: label('惠民补贴、救助资金发放违规事项', 'breaches in paying out subsidies and relief'),
    problemType: 'integrity',
    risk: 'medium',
    measure: { kind: 'count', unit: label('件', 'breaches') },
    scoring: { perOccurrence: 250, cap: 1_000 },
    supplier: 'civil-affairs',
    from: example('M2.3', 'L2.2'),
  },
  {
    id: 'decisions-bypassed',
    label: label('未执行“四议两公开”的重大事项', 'major matters decided without four discussions and two disclosures'),
    problemType: 'integrity',
    measure: { kind: 'count', unit: label('件', 'matters') },
    scoring: { perOccurrence: 200, cap: 800 },
    supplier: 'township-committee',
    from: example('M2.3', 'L2.2'),
  },
  {
    id: 'affairs-undisclosed',
    label: label(
      '本年度未公开党务、村务、财务的季度数',
      'quarters of the year without disclosure of Party, village and financial affairs',
    ),
    problemType: 'integrity',
    measure: { kind: 'count', unit: label('个季度', 'quarters'), most: 4 },
    scoring: { perOccurrence: 150, cap: 600 },
    supplier: 'township-committee',
    from: example('M2.3', 'L2.2'),
  },
]
