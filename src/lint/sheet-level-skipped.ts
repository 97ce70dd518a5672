import { acceptanceLevels } from '../rulebook/acceptance.js'
import type { LintRule } from './lint-rule.js'
import { sheetsOf } from './sheet-marks.js'

/** A mark sheet of a level that does not accept. */
export const sheetLevelSkipped: LintRule = {
  code: 'sheet-level-skipped',
  severity: 'error',
  good: ['评分表用于实行验收的一级', 'a mark sheet belongs to a level that accepts'],
  fix: ['把该级列入验收级次，或者删去评分表', 'name the level among those that accept, or take the sheet out'],
  cites: ['D14'],
  find: (rulebook) => {
    const levels = acceptanceLevels(rulebook.acceptance)
    return sheetsOf(rulebook).flatMap(({ path, sheet: { level } }) =>
      levels.includes(level) ? [] : [{ path: [...path, 'level'], required: { oneOf: [...levels] }, found: level }],
    )
  },
}
