import { label } from '../core/label.js'
import type { NegativeItem } from '../rulebook/checklist.js'
import { assumed, example } from './provenance.js'

/** Signs of difficult governance (村级治理困难村, M2.4). */
export const governanceItems: readonly NegativeItem[] = [
  {
    id: 'disputes-frequent',
    label: label('矛盾纠纷多发频发（填本年度起数）', 'frequent disputes (answer: disputes in the year)'),
    problemType: 'governance',
    measure: { kind: 'count', unit: label('起', 'disputes') },
    scoring: {
      bands: [
        { when: { op: 'more-than', value: 20 }, points: 900 },
        { when: { op: 'more-than', value: 10 }, points: 500 },
        { when: { op: 'at-most', value: 10 }, points: 0 },
      ],
    },
    supplier: 'justice',
    dossier: 'governance.disputes',
    from: assumed(
      '情形由原文列出；多少起算“多发频发”及扣分为示例',
      'the sign is named by the source; how many are frequent, and the deduction, are an example',
      'M2.3',
    ),
  },
  {
    id: 'customs-lagging',
    label: label('移风易俗推进滞后', 'lagging reform of customs'),
    problemType: 'governance',
    measure: {
      kind: 'choice',
      options: [
        { id: 'on-course', label: label('推进到位', 'on course') },
        { id: 'partial', label: label('推进不平衡', 'uneven') },
        { id: 'lagging', label: label('推进滞后', 'lagging') },
      ],
    },
    scoring: {
      bands: [
        { when: { is: 'lagging' }, points: 700 },
        { when: { is: 'partial' }, points: 300 },
        { when: { is: 'on-course' }, points: 0 },
      ],
    },
    supplier: 'civil-affairs',
    from: assumed(
      '情形由原文列出，扣分为示例',
      'the sign is named by the source; its deduction is an example',
      'M2.3',
      'L5.2',
    ),
  },
  {
    id: 'petitions-received',
    label: label('本年度信访件数', 'petitions in the year'),
    problemType: 'governance',
    measure: { kind: 'count', unit: label('件', 'petitions') },
    scoring: { perOccurrence: 100, cap: 800 },
    supplier: 'petitions',
    dossier: 'governance.petitions',
    from: assumed(
      '信访部门移交列为情形参照省内某州2019年公开标准，扣分为示例',
      'referrals of the petition body are a sign in what a prefecture of the province published in 2019; the deduction is an example',
      'M2.3',
      'M3.3',
      'P2',
    ),
  },
  {
    id: 'political-legal-referrals',
    label: label('政法单位移交的治理问题', 'governance problems referred by political-legal units'),
    problemType: 'governance',
    measure: { kind: 'count', unit: label('件', 'referrals') },
    scoring: { perOccurrence: 300, cap: 1_200 },
    supplier: 'political-legal',
    from: assumed(
      '政法单位移交列为情形参照省内某州2019年公开标准，扣分为示例',
      'such referrals are a sign in what a prefecture of the province published in 2019; the deduction is an example',
      'M2.3',
      'M3.3',
      'P2',
    ),
  },
  {
    id: 'forces-interfere',
    label: label('宗族家族势力、黑恶势力干扰村级事务', 'clan or organised-crime forces interfere in village affairs'),
    problemType: 'governance',
    risk: 'high',
    measure: { kind: 'yes-no' },
    scoring: {
      bands: [
        { when: { is: true }, points: 1_500 },
        { when: { is: false }, points: 0 },
      ],
    },
    supplier: 'public-security',
    from: example('M2.3', 'L2.2'),
  },
  {
    id: 'religion-interferes',
    label: label(
      '宗教活动干预村级行政、教育等事务',
      'religious activity interferes in village administration or schooling',
    ),
    problemType: 'governance',
    risk: 'high',
    measure: { kind: 'yes-no' },
    scoring: {
      bands: [
        { when: { is: true }, points: 1_500 },
        { when: { is: false }, points: 0 },
      ],
    },
    supplier: 'ethnic-religious',
    from: example('M2.3', 'L2.2', 'M3.3'),
  },
  {
    id: 'security-cases',
    label: label('本年度涉赌涉毒等治安案件', 'public-security cases in the year, gambling and drugs among them'),
    problemType: 'governance',
    measure: { kind: 'count', unit: label('起', 'cases') },
    scoring: { perOccurrence: 150, cap: 750 },
    supplier: 'public-security',
    from: example('M2.3', 'L2.2'),
  },
  {
    id: 'mediation-idle',
    label: label('人民调解组织不健全或不发挥作用', 'people’s mediation is missing or idle'),
    problemType: 'governance',
    measure: { kind: 'yes-no' },
    scoring: {
      bands: [
        { when: { is: true }, points: 300 },
        { when: { is: false }, points: 0 },
      ],
    },
    supplier: 'justice',
    from: example('M2.3', 'M3.3'),
  },
  {
    id: 'social-work-referrals',
    label: label('社会工作部门移交的基层治理问题', 'governance problems referred by the social work department'),
    problemType: 'governance',
    measure: { kind: 'count', unit: label('件', 'referrals') },
    scoring: { perOccurrence: 150, cap: 600 },
    supplier: 'social-work',
    from: example('M2.3', 'M3.3'),
  },
]
