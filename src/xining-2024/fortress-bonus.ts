import { label } from '../core/label.js'
import type { PositiveItem } from '../rulebook/checklist.js'
import { assumed, example } from './provenance.js'

/** Bonus items (加分项): beyond the 100 points, up to the bonus cap. Their points together exceed the cap on purpose. */
export const bonusItems: readonly PositiveItem[] = [
  {
    id: 'bonus-commended',
    label: label(
      '近三年村党组织受县级以上党委表彰次数',
      'commendations of the organisation by a county or higher committee in three years',
    ),
    dimension: 'leading-body',
    bonus: true,
    measure: { kind: 'count', unit: label('次', 'times') },
    scoring: { perOccurrence: 100, cap: 200 },
    supplier: 'county-organization-department',
    from: example('M2.1', 'L2.1'),
  },
  {
    id: 'bonus-problems-raised',
    label: label(
      '党员主动发现并推动解决的问题数',
      'problems that members found and helped to solve of their own accord',
    ),
    dimension: 'members-and-reserve',
    bonus: true,
    measure: { kind: 'count', unit: label('件', 'problems') },
    scoring: { perOccurrence: 20, cap: 200 },
    supplier: 'township-committee',
    from: assumed(
      '原文鼓励党员在发现解决问题中主动发声，列为加分项及分值为示例',
      'the source encourages members to speak up and solve problems; the bonus and its points are an example',
      'M2.1',
      'L2.1',
    ),
  },
  {
    id: 'bonus-practice-adopted',
    label: label('工作机制被县级以上推广次数', 'working practices that a county or higher body has spread'),
    dimension: 'working-mechanisms',
    bonus: true,
    measure: { kind: 'count', unit: label('项', 'practices') },
    scoring: { perOccurrence: 100, cap: 200 },
    supplier: 'county-organization-department',
    from: example('M2.1', 'L2.1'),
  },
  {
    id: 'bonus-dividend',
    label: label(
      '上年度村集体经济向成员分红总额',
      'dividends that the collective economy paid to its members in the last year',
    ),
    dimension: 'basic-support',
    bonus: true,
    measure: { kind: 'amount' },
    scoring: {
      bands: [
        { when: { op: 'at-least', value: 10_000_000 }, points: 200 },
        { when: { op: 'more-than', value: 0 }, points: 100 },
        { when: { op: 'at-most', value: 0 }, points: 0 },
      ],
    },
    supplier: 'agriculture-rural',
    from: example('M2.1', 'P1'),
  },
]
