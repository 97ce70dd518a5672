import type { FindingKind } from '../core/finding.js'
import { label } from '../core/label.js'

/** The codes of the findings that an assessment gives. */
export type AssessmentFindingCode =
  | 'fortress-item'
  | 'fortress-veto'
  | 'fortress-grade'
  | 'negative-item'
  | 'negative-veto'
  | 'problem-type-risk'
  | 'composite-reference'

/** The kinds of findings of this room. Each label says what it means that the finding holds. */
export const assessmentFindings: Readonly<Record<AssessmentFindingCode, FindingKind>> = {
  'fortress-item': {
    code: 'fortress-item',
    label: label('正面清单项目得满分', 'the item of the positive checklist has its full points'),
    cites: ['M2.1', 'L2.1'],
    kind: 'condition-not-met',
  },
  'fortress-veto': {
    code: 'fortress-veto',
    label: label('未触发一票否决', 'the veto on the grade does not apply'),
    cites: ['D6'],
    kind: 'condition-not-met',
  },
  'fortress-grade': {
    code: 'fortress-grade',
    label: label('堡垒指数等次可以确定', 'the grade of the fortress index is decided'),
    cites: ['M2.2', 'D6', 'D2'],
    kind: 'condition-not-met',
  },
  'negative-item': {
    code: 'negative-item',
    label: label('负面清单项目未扣分', 'the item of the negative checklist costs nothing'),
    cites: ['M2.3', 'L2.2'],
    kind: 'condition-not-met',
  },
  'negative-veto': {
    code: 'negative-veto',
    label: label('未触及底线红线', 'the red line that raises the risk does not apply'),
    cites: ['D6', 'L2.2'],
    kind: 'condition-not-met',
  },
  'problem-type-risk': {
    code: 'problem-type-risk',
    label: label('该类问题无风险等级', 'the problem type is at no risk level'),
    cites: ['M2.4', 'M2.5', 'D6'],
    kind: 'condition-not-met',
  },
  'composite-reference': {
    code: 'composite-reference',
    label: label('综合得分仅供参考，不作为列入依据', 'the composite score is a reference and decides nothing'),
    cites: ['L2.2', 'D6'],
    kind: 'condition-not-met',
  },
}
