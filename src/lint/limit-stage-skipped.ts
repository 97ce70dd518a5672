import { type AcceptanceLevel, acceptanceLevels } from '../rulebook/acceptance.js'
import type { Stage } from '../rulebook/limit.js'
import type { LintRule } from './lint-rule.js'

// The stages that exist only if a level accepts.
const levelOf: Readonly<Partial<Record<Stage, AcceptanceLevel>>> = {
  'acceptance.townshipAssessment': 'township',
  'acceptance.firstChecked': 'township',
  'acceptance.cityReview': 'city',
}

/** A time limit for a stage of a level that does not accept: no case is ever in it. */
export const limitStageSkipped: LintRule = {
  code: 'limit-stage-skipped',
  severity: 'error',
  good: ['期限定在会经过的环节', 'a time limit is set for a stage that cases pass through'],
  fix: ['把该级列入验收级次，或者删去这个期限', 'name the level among those that accept, or take the limit out'],
  cites: ['D14'],
  find: ({ acceptance, limits }) => {
    const levels = acceptanceLevels(acceptance)
    return (limits?.value ?? []).flatMap(({ stage }, index) => {
      const level = levelOf[stage]
      return level === undefined || levels.includes(level)
        ? []
        : [{ path: ['limits', 'value', index, 'stage'], required: { stageOf: [...levels] }, found: stage }]
    })
  },
}
