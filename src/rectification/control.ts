import { riskRank } from '../assessment/risk.js'
import { screenNegative } from '../assessment/screening.js'
import type { CivilDate } from '../core/date.js'
import { type Reason, reason } from '../core/finding.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { rectificationFindings as kinds } from './findings.js'
import { controlLevel, type RectificationSituation } from './slice.js'

function levels(rulebook: Rulebook): readonly string[] {
  return rulebook.negative.levels.value.map((one) => one.id)
}

/** Whether a level may be raised to: known, and above the one in force (D13). */
export function raiseReasons({ rulebook, rectification }: RectificationSituation, level: string): readonly Reason[] {
  const current = controlLevel(rectification)
  return [
    reason(kinds['risk-level'], levels(rulebook).includes(level), {
      required: { oneOf: [...levels(rulebook)] },
      found: level,
    }),
    reason(kinds['risk-higher'], riskRank(rulebook, level) > riskRank(rulebook, current ?? 'none'), {
      required: { moreThan: current ?? null },
      found: level,
    }),
  ]
}

/**
 * What the latest screening since listing says of the risk: the condition under which the control level may be
 * lowered (M5.2).
 */
export function underControlReason(situation: RectificationSituation): Reason {
  const { rulebook, assessment, rectification } = situation
  const current = controlLevel(rectification)
  const since = rectification.control[rectification.control.length - 1]?.since
  const required = { lessThan: current ?? null }
  if (assessment.screening === undefined || (since !== undefined && assessment.screening.date < since))
    return reason(kinds['risk-under-control'], 'unknown', {
      required,
      found: null,
      missing: [{ what: 'negative-screening', from: 'township-committee' }],
    })
  const screening = screenNegative(rulebook, assessment.screening, assessment.past)
  if (screening.risk === 'undetermined')
    return reason(kinds['risk-under-control'], 'unknown', {
      required,
      found: 'undetermined',
      missing: screening.missing,
    })
  const lower = riskRank(rulebook, screening.risk) < riskRank(rulebook, current ?? 'none')
  return reason(kinds['risk-under-control'], lower, { required, found: screening.risk })
}

/**
 * Whether the level may be lowered to this one: below the one in force, and not below what the screening shows (M5.2,
 * D13).
 */
export function lowerReasons(situation: RectificationSituation, level: string): readonly Reason[] {
  const { rulebook, assessment, rectification } = situation
  const current = controlLevel(rectification)
  const shown =
    assessment.screening === undefined
      ? undefined
      : screenNegative(rulebook, assessment.screening, assessment.past).risk
  const rank = riskRank(rulebook, level)
  return [
    reason(kinds['risk-level'], levels(rulebook).includes(level), {
      required: { oneOf: [...levels(rulebook)] },
      found: level,
    }),
    reason(
      kinds['control-lower'],
      rank < riskRank(rulebook, current ?? 'none') && rank >= riskRank(rulebook, shown ?? 'none'),
      { required: { lessThan: current ?? null, atLeast: shown ?? null }, found: level },
    ),
  ]
}

/** The history of control levels with one more change. */
export function changeControl(
  situation: RectificationSituation,
  level: string,
  since: CivilDate,
  why: 'raised' | 'lowered',
): RectificationSituation['rectification'] {
  const { rectification } = situation
  return { ...rectification, control: [...rectification.control, { level, since, why }] }
}
