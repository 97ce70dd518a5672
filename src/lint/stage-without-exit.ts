import type { ReviewLevel } from '../rulebook/acceptance.js'
import type { Stage } from '../rulebook/limit.js'
import type { LintRule } from './lint-rule.js'
import { sheetsOf } from './sheet-marks.js'

const stageOf: Readonly<Record<ReviewLevel, Stage>> = {
  township: 'acceptance.townshipAssessment',
  county: 'acceptance.countyAcceptance',
  city: 'acceptance.cityReview',
}

/** A mark sheet on which no total passes: no case ever leaves its stage for the next. */
export const stageWithoutExit: LintRule = {
  code: 'stage-without-exit',
  severity: 'error',
  good: ['每一级验收都能通过', 'every level of acceptance can be passed'],
  fix: ['在评分表里写一个合格的结果', 'write an outcome that passes on the sheet'],
  cites: ['A2.2', 'A3.3', 'A4.1'],
  find: (rulebook) =>
    sheetsOf(rulebook).flatMap(({ path, sheet: { level, outcomes } }) =>
      outcomes.some(({ outcome }) => outcome === 'pass')
        ? []
        : [{ path: [...path, 'outcomes'], required: { outcome: 'pass' }, found: { stage: stageOf[level] } }],
    ),
}
