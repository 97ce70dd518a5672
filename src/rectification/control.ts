import * as z from 'zod'
import { latestScreening } from '../assessment/latest.js'
import { riskRank } from '../assessment/risk.js'
import { idSchema } from '../core/actor.js'
import type { CivilDate } from '../core/date.js'
import { noReasons, textSchema } from '../core/event.js'
import { type Reason, reason } from '../core/finding.js'
import { lazy } from '../core/lazy.js'
import type { Rulebook } from '../rulebook/rulebook.js'
import { rectificationFindings as kinds } from './findings.js'
import { controlLevel, type RectificationRule, type RectificationSituation, type RectificationSlice } from './slice.js'

/** The risk level rises: at any time; in acceptance this sends the case back to rectifying (D13, D14). */
export const raiseRisk: RectificationRule<'raise-risk', { readonly level: string; readonly why: string }> = {
  type: 'raise-risk',
  cites: ['M3.4', 'D13', 'D14'],
  by: ['township-committee', 'county-organization-department', 'department', 'city-organization-department'],
  payload: lazy(() => z.strictObject({ level: idSchema(), why: textSchema() })),
  conditions: noReasons,
  checks: (situation, { payload }) => raiseReasons(situation, payload.level),
  evolve: (situation, { payload, date }) => ({
    rectification: changeControl(situation, payload.level, date, 'raised'),
  }),
}

/** The county lowers the control level, after a screening that supports it (M5.2, D13). */
export const lowerControl: RectificationRule<'lower-control', { readonly level: string }> = {
  type: 'lower-control',
  cites: ['M5.2', 'D13'],
  by: ['county-organization-department'],
  payload: lazy(() => z.strictObject({ level: idSchema() })),
  conditions: (situation) => [underControlReason(situation)],
  checks: (situation, { payload }) => lowerReasons(situation, payload.level),
  evolve: (situation, { payload, date }) => ({
    rectification: changeControl(situation, payload.level, date, 'lowered'),
  }),
}

function levels(rulebook: Rulebook): readonly string[] {
  return rulebook.negative.levels.value.map((one) => one.id)
}

/** Whether the level may rise to this one: it is known, and above the one in force (D13). */
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

/** Whether the latest screening shows a risk below the control level, which is what lowering it asks for (M5.2). */
function underControlReason(situation: RectificationSituation): Reason {
  const { rulebook, assessment, rectification } = situation
  const current = controlLevel(rectification)
  const since = rectification.control[rectification.control.length - 1]?.since
  const required = { lessThan: current ?? null }
  const screening = latestScreening(rulebook, assessment)
  if (screening === undefined || (since !== undefined && screening.date < since))
    return reason(kinds['risk-under-control'], 'unknown', {
      required,
      found: null,
      missing: [{ what: 'negative-screening', from: 'township-committee' }],
    })
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
 * Whether the level may be lowered to this one: it is known, below the one in force, and not below the risk that the
 * screening shows (M5.2, D13).
 */
export function lowerReasons(situation: RectificationSituation, level: string): readonly Reason[] {
  const { rulebook, assessment, rectification } = situation
  const current = controlLevel(rectification)
  const shown = latestScreening(rulebook, assessment)?.risk
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

/** The slice with one more change of the control level. */
export function changeControl(
  situation: RectificationSituation,
  level: string,
  since: CivilDate,
  why: 'raised' | 'lowered',
): RectificationSlice {
  const { rectification } = situation
  return { ...rectification, control: [...rectification.control, { level, since, why }] }
}
