import { type Label, label } from '../../core/label.js'
import { lazy } from '../../core/lazy.js'
import type { AssessmentShapes } from '../../core/shapes/assessment.js'

/** What each finding of an assessment says if it holds. */
export const assessmentWords: () => Readonly<Record<keyof AssessmentShapes, Label>> = /*@__PURE__*/ lazy(() => ({
  'fortress-item': label('正面清单项目得满分', 'the item of the positive checklist has its full points'),
  'fortress-veto': label('未触发等次上限情形', 'the veto on the grade does not apply'),
  'fortress-grade': label('堡垒指数等次可以确定', 'the grade of the fortress index is decided'),
  'negative-item': label('负面清单项目未扣分', 'the item of the negative checklist costs nothing'),
  'negative-veto': label('未触及底线红线', 'the red line that raises the risk does not apply'),
  'problem-type-risk': label('该类问题无风险等级', 'the problem type is at no risk level'),
  'composite-reference': label(
    '综合得分仅供参考，不作为列入依据',
    'the composite score is a reference and decides nothing',
  ),
}))
